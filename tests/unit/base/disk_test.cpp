// What only the real disk has: modes, links, pipes, devices, a umask, a full device.
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "base/file_system.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace ayumi {
namespace {

using testing::TemporaryFolder;

constexpr std::size_t kLimit = 1000;

struct stat status_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status;
}

mode_t mode_of(const std::string& path) { return status_of(path).st_mode & 0777U; }

void link_to(const std::string& target, const std::string& path) {
  REQUIRE(::symlink(target.c_str(), path.c_str()) == 0);
}

void write(const std::string& path, std::string_view bytes) { REQUIRE(disk().write(path, bytes)); }
void make_folder(const std::string& path) { REQUIRE(disk().create_directories(path)); }

std::string read(const std::string& path) {
  const Result<std::string> bytes = disk().read(path, kLimit);
  return bytes ? *bytes : bytes.failure().message.en;
}

std::string list(const std::string& path) {
  const auto entries = disk().list_tree(path);
  if (!entries) return entries.failure().message.en;
  std::string all;
  for (const DirectoryEntry& entry : *entries) {
    all += entry.path + (entry.kind == DirectoryEntry::Kind::other ? "(other) " : " ");
  }
  return all;
}

// Sets the umask of the process for as long as it lives.
class Umask {
 public:
  explicit Umask(mode_t mask) : before_(::umask(mask)) {}
  Umask(const Umask&) = delete;
  Umask& operator=(const Umask&) = delete;
  ~Umask() { ::umask(before_); }

 private:
  mode_t before_;
};

// Files may not grow beyond so many bytes: the nearest to a full device that a test gets without mounting one.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const rlimit lower{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &lower) == 0);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

}  // namespace

TEST_CASE("modes are the same under any umask") {
  const TemporaryFolder folder;
  const Umask umask(GENERATE(mode_t{0}, mode_t{0077}, mode_t{0777}));
  make_folder(folder / "a/b");
  write(folder / "a/b/file", "x");
  write(folder / "a/b/file", "y");
  CHECK(mode_of(folder / "a") == 0755);
  CHECK(mode_of(folder / "a/b") == 0755);
  CHECK(mode_of(folder / "a/b/file") == 0644);
  CHECK(read(folder / "a/b/file") == "y");
}

TEST_CASE("a pipe is refused at once, for reading and for writing") {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const Result<std::string> bytes = disk().read(pipe, kLimit);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.failure().kind == Failure::Kind::not_a_file);
  const Result<void> written = disk().write(pipe, "x");
  REQUIRE_FALSE(written);
  CHECK(written.failure().kind == Failure::Kind::not_a_file);
  CHECK(S_ISFIFO(status_of(pipe).st_mode));
  CHECK(list(folder.path()) == "pipe(other) ");
}

// Writing is tried on the pipe and the socket of the test's own folder only: a test that runs as root must be harmless
// to the machine's devices even when the code under test is wrong.
TEST_CASE("a device isn't read") {
  const Result<std::string> bytes = disk().read("/dev/zero", kLimit);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.failure().kind == Failure::Kind::not_a_file);
}

TEST_CASE("a socket isn't replaced") {
  const TemporaryFolder folder;
  const std::string path = folder / "socket";
  REQUIRE(::mknod(path.c_str(), S_IFSOCK | 0600, 0) == 0);
  const Result<void> written = disk().write(path, "x");
  REQUIRE_FALSE(written);
  CHECK(written.failure().kind == Failure::Kind::not_a_file);
  CHECK(S_ISSOCK(status_of(path).st_mode));
}

TEST_CASE("a file that is longer than it says is still read within the limit") {
  // Files of /proc say that they are empty.
  const Result<std::string> whole = disk().read("/proc/self/status", 1'000'000);
  REQUIRE(whole);
  CHECK_THAT(*whole, Catch::Contains("Umask"));
  const Result<std::string> cut = disk().read("/proc/self/status", 10);
  REQUIRE_FALSE(cut);
  CHECK(cut.failure().kind == Failure::Kind::too_large);
}

TEST_CASE("a file that is too large names the limit") {
  const TemporaryFolder folder;
  const std::string path = folder / "big";
  write(path, std::string(1001, 'x'));
  CHECK(read(path) == "cannot read " + path + ": the file is too large (the limit is 1000 B)");
  REQUIRE(::truncate(path.c_str(), off_t{1} << 40) == 0);  // sparse: must be found before reading
  const Result<std::string> bytes = disk().read(path, std::size_t{16} << 20U);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.failure().message.ja == path + " を読み込めません：ファイルが大きすぎます（上限は 16 MiB です）");
}

TEST_CASE("links are followed when reading and listing") {
  const TemporaryFolder folder;
  make_folder(folder / "real");
  write(folder / "real/x", "in");
  link_to("real", folder / "linked");
  link_to("real/x", folder / "y");
  link_to("nowhere", folder / "dangling");
  CHECK(list(folder.path()) == "dangling(other) linked/x real/x y ");
  CHECK(read(folder / "linked/x") == "in");
  CHECK(read(folder / "y") == "in");
  CHECK_FALSE(disk().exists(folder / "dangling"));
}

TEST_CASE("a link is followed to its end, whether something is there or not") {
  const TemporaryFolder folder;
  link_to("second", folder / "first");
  link_to(folder / "nowhere", folder / "second");
  link_to("loop", folder / "loop");
  CHECK(*disk().follow_link(folder / "first") == folder / "nowhere");
  CHECK(*disk().follow_link(folder / "nowhere") == folder / "nowhere");
  const auto loop = disk().follow_link(folder / "loop");
  REQUIRE_FALSE(loop);
  CHECK(loop.failure().kind == Failure::Kind::link_loop);
}

TEST_CASE("hidden names are listed, and linked with what is in them") {
  const TemporaryFolder folder;
  make_folder(folder / "site/.git/refs");
  make_folder(folder / "site/a");
  write(folder / "site/.git/config", "x");
  write(folder / "site/a/.htaccess", "x");
  write(folder / "site/a/page", "x");
  link_to("nowhere", folder / "site/.git/HEAD");
  REQUIRE(::chmod((folder / "site/.git").c_str(), 0700) == 0);
  CHECK(*disk().list_hidden(folder / "site") == std::vector<std::string>{".git", "a/.htaccess"});
  CHECK_FALSE(disk().list_hidden(folder / "elsewhere"));

  REQUIRE(disk().link_tree(folder / "site/.git", folder / "copy"));
  CHECK(mode_of(folder / "copy") == 0700);
  CHECK(disk().is_directory(folder / "copy/refs"));
  CHECK(status_of(folder / "copy/config").st_ino == status_of(folder / "site/.git/config").st_ino);
  CHECK(S_ISLNK(status_of(folder / "copy/HEAD").st_mode));
}

TEST_CASE("loops of links are found, not followed for ever") {
  const TemporaryFolder folder;
  make_folder(folder / "a/b");
  const bool own = GENERATE(true, false);
  link_to(own ? "self" : "..", folder / (own ? "a/self" : "a/b/up"));
  const auto entries = disk().list_tree(folder.path());
  REQUIRE_FALSE(entries);
  CHECK(entries.failure().kind == Failure::Kind::link_loop);
  CHECK(entries.failure().path == folder / (own ? "a/self" : "a/b/up"));
}

TEST_CASE("a folder reached twice without a loop is listed twice") {
  const TemporaryFolder folder;
  make_folder(folder / "real");
  write(folder / "real/x", "");
  link_to("real", folder / "one");
  link_to("real", folder / "two");
  CHECK(list(folder.path()) == "one/x real/x two/x ");
}

TEST_CASE("writing replaces a link, not what it leads to") {
  const TemporaryFolder folder;
  write(folder / "kept", "kept");
  link_to("kept", folder / "link");
  write(folder / "link", "new");
  CHECK(read(folder / "kept") == "kept");
  CHECK(read(folder / "link") == "new");
  CHECK(S_ISREG(status_of(folder / "link").st_mode));
}

TEST_CASE("a hard link is the same file with the same time") {
  const TemporaryFolder folder;
  write(folder / "a", "x");
  REQUIRE(disk().hard_link(folder / "a", folder / "b"));
  CHECK(status_of(folder / "a").st_ino == status_of(folder / "b").st_ino);
  CHECK(status_of(folder / "a").st_nlink == 2);
}

TEST_CASE("removing a tree leaves what its links lead to") {
  const TemporaryFolder folder;
  make_folder(folder / "kept");
  write(folder / "kept/x", "kept");
  make_folder(folder / "gone");
  link_to("../kept", folder / "gone/link");
  link_to("kept", folder / "top");
  REQUIRE(disk().remove_all(folder / "gone"));
  REQUIRE(disk().remove_all(folder / "top"));
  CHECK(list(folder.path()) == "kept/x ");
}

TEST_CASE("an old leftover of a killed run is no obstacle") {
  const TemporaryFolder folder;
  write(folder / "a", "1");
  write(folder / ".a.new", "half");
  write(folder / "a", "2");
  CHECK(read(folder / "a") == "2");
  CHECK_FALSE(disk().exists(folder / ".a.new"));
}

TEST_CASE("a write that breaks off leaves the old file, and nothing of the new one") {
  const TemporaryFolder folder;
  write(folder / "a", "old");
  const FileSizeLimit limit(100'000);
  const std::string big(200'000, 'x');
  const Result<void> replaced = disk().write(folder / "a", big);
  const Result<void> created = disk().write(folder / "b", big);
  REQUIRE_FALSE(replaced);
  REQUIRE_FALSE(created);
  CHECK(replaced.failure().kind == Failure::Kind::too_large);
  CHECK(created.failure().kind == Failure::Kind::too_large);
  CHECK(read(folder / "a") == "old");
  CHECK(list(folder.path()) == "a ");
  CHECK_FALSE(disk().exists(folder / ".a.new"));
}

TEST_CASE("a refusal without a kind of its own quotes the system") {
  const TemporaryFolder folder;
  const std::string path = folder / std::string(300, 'n');
  const Result<void> refused = disk().write(path, "x");
  REQUIRE_FALSE(refused);
  CHECK(refused.failure().kind == Failure::Kind::other);
  CHECK(refused.failure().message.en == "cannot write " + path + ": the system reports an error (File name too long)");
}

TEST_CASE("many threads write and read at once") {
  const TemporaryFolder folder;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&folder, t] {
      for (int i = 0; i < 50; ++i) {
        const std::string path = folder / (std::to_string(t) + "-" + std::to_string(i));
        static_cast<void>(disk().write(path, path));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  const auto entries = disk().list_tree(folder.path());
  REQUIRE(entries);
  CHECK(entries->size() == 200);
  CHECK(read(folder / "3-49") == folder / "3-49");
}

TEST_CASE("a whole listing names links and doesn't follow them") {
  const TemporaryFolder folder;
  make_folder(folder / "a");
  write(folder / "a/x", "1");
  REQUIRE(::symlink("a", (folder / "to-a").c_str()) == 0);
  REQUIRE(::symlink("nowhere", (folder / "a/broken").c_str()) == 0);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const auto entries = disk().list_all(folder.path());
  REQUIRE(entries);
  std::string all;
  for (const DirectoryEntry& entry : *entries) {
    all += entry.path + ":" + std::to_string(static_cast<int>(entry.kind)) + " ";
  }
  CHECK(all == "a/broken:2 a/x:0 pipe:1 to-a:2 ");
}

TEST_CASE("what a killed run left of its lock keeps nobody out") {
  const TemporaryFolder folder;
  write(folder / ".ayumi-lock", "");
  CHECK(disk().lock(folder.path()));
  CHECK_FALSE(disk().exists(folder / ".ayumi-lock"));
}

}  // namespace ayumi
