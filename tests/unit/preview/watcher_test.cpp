#include "preview/watcher.h"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <thread>
#include <utility>

#include "preview/walk.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using ayumi::preview::Changes;
using ayumi::preview::Watcher;
using ayumi::testing::TemporaryFolder;
using namespace std::chrono_literals;

namespace {

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

void make_folder(const std::string& path) { REQUIRE(mkdir(path.c_str(), 0777) == 0); }

void move(const std::string& from, const std::string& to) { REQUIRE(std::rename(from.c_str(), to.c_str()) == 0); }

// Counts what a watcher says.
class Calls {
 public:
  Calls(const std::vector<std::string>& paths, Watcher::Method method)
      : watcher_(paths, {.poll_interval = 10ms, .method = method}, [this](const Changes& changes) { take(changes); }) {}

  int count() const { return count_; }
  // What was said since the last call.
  Changes take_changes() {
    const std::lock_guard lock(mutex_);
    return std::exchange(changes_, {});
  }
  // Once something came, and then nothing for a while: so that the next change is known to be the reason of the next.
  bool came() {
    const auto end = std::chrono::steady_clock::now() + 60s;
    while (count_ == seen_) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(1ms);
    }
    settle();
    return true;
  }
  void settle() {
    do {
      seen_ = count_;
      std::this_thread::sleep_for(150ms);
    } while (seen_ != count_);
  }

 private:
  void take(const Changes& changes) {
    const std::lock_guard lock(mutex_);
    changes_.files.insert(changes.files.begin(), changes.files.end());
    changes_.anything = changes_.anything || changes.anything;
    ++count_;
  }

  std::mutex mutex_;
  Changes changes_;
  std::atomic<int> count_ = 0;
  int seen_ = 0;
  Watcher watcher_;
};

auto methods() { return GENERATE(Watcher::Method::inotify, Watcher::Method::poll); }

}  // namespace

TEST_CASE("a file that is changed, made, renamed or deleted is noticed") {
  const TemporaryFolder folder;
  make_folder(folder / "a");
  write(folder / "a/one", "1");
  Calls calls({folder / "a"}, methods());
  write(folder / "a/one", "changed");
  CHECK(calls.came());
  write(folder / "a/two", "2");
  CHECK(calls.came());
  move(folder / "a/two", folder / "a/three");
  CHECK(calls.came());
  write(folder / "new", "3");
  move(folder / "new", folder / "a/one");
  CHECK(calls.came());
  unlink((folder / "a/three").c_str());
  CHECK(calls.came());
  chmod((folder / "a/one").c_str(), 0600);
  CHECK(calls.came());
}

TEST_CASE("a new folder is watched with what comes into it") {
  const TemporaryFolder folder;
  Calls calls({folder.path()}, methods());
  make_folder(folder / "a");
  make_folder(folder / "a/b");
  CHECK(calls.came());
  write(folder / "a/b/file", "1");
  CHECK(calls.came());
  make_folder(folder / "elsewhere");
  CHECK(calls.came());
  make_folder(folder / "elsewhere/c");
  CHECK(calls.came());
  write(folder / "elsewhere/c/file", "1");
  CHECK(calls.came());
}

TEST_CASE("a folder that doesn't exist yet is waited for") {
  const TemporaryFolder folder;
  Calls calls({folder / "a/b/c"}, methods());
  make_folder(folder / "a");
  make_folder(folder / "a/b");
  make_folder(folder / "a/b/c");
  CHECK(calls.came());
  write(folder / "a/b/c/file", "1");
  CHECK(calls.came());
}

TEST_CASE("a folder that is swapped for another is found again") {
  const TemporaryFolder folder;
  make_folder(folder / "a");
  make_folder(folder / "a/b");
  write(folder / "a/b/file", "1");
  Calls calls({folder / "a/b"}, methods());
  for (int round = 0; round < 3; ++round) {
    make_folder(folder / "new");
    make_folder(folder / "new/b");
    write(folder / "new/b/file", "other");
    move(folder / "a", folder / ("old" + std::to_string(round)));
    move(folder / "new", folder / "a");
    CHECK(calls.came());
    write(folder / "a/b/file", "changed");
    CHECK(calls.came());
  }
  static_cast<void>(ayumi::disk().remove_all(folder / "a"));
  CHECK(calls.came());
  make_folder(folder / "a");
  make_folder(folder / "a/b");
  CHECK(calls.came());
  write(folder / "a/b/file", "1");
  CHECK(calls.came());
}

TEST_CASE("where links lead is watched, once") {
  const TemporaryFolder folder;
  make_folder(folder / "a");
  make_folder(folder / "target");
  make_folder(folder / "target/b");
  REQUIRE(symlink("../target", (folder / "a/link").c_str()) == 0);
  REQUIRE(symlink("../..", (folder / "target/b/loop").c_str()) == 0);
  write(folder / "single", "1");
  REQUIRE(symlink("../single", (folder / "a/single").c_str()) == 0);
  Calls calls({folder / "a"}, methods());
  write(folder / "target/b/file", "1");
  CHECK(calls.came());
  write(folder / "single", "changed");
  CHECK(calls.came());
  move(folder / "target", folder / "old");
  CHECK(calls.came());
  make_folder(folder / "target");
  CHECK(calls.came());
  write(folder / "target/file", "1");
  CHECK(calls.came());
}

TEST_CASE("a single file may be watched") {
  const TemporaryFolder folder;
  Calls calls({folder / "site.toml"}, methods());
  write(folder / "site.toml", "1");
  CHECK(calls.came());
  write(folder / "site.toml", "changed");
  CHECK(calls.came());
  write(folder / "new", "other");
  move(folder / "new", folder / "site.toml");
  CHECK(calls.came());
}

TEST_CASE("what only editors care for doesn't count, nor what lies beside") {
  const TemporaryFolder folder;
  make_folder(folder / "a");
  make_folder(folder / "a/.git");
  make_folder(folder / "beside");
  Calls calls({folder / "a"}, methods());
  for (const auto* const name : {"a/.file.swp", "a/file~", "a/#file#", "a/.git/index", "beside/file", "file"}) {
    write(folder / name, "1");
  }
  unlink((folder / "a/.file.swp").c_str());
  calls.settle();
  CHECK(calls.count() == 0);
  // Saved by a rename from such a name, a file does count.
  move(folder / "a/file~", folder / "a/file");
  CHECK(calls.came());
}

TEST_CASE("many changes are few calls") {
  const TemporaryFolder folder;
  const auto method = methods();
  std::atomic<int> calls = 0;
  std::atomic<bool> seen_last = false;
  const std::string last = folder / "last";
  {
    const Watcher watcher({folder.path()}, {.most_wait = 10'000ms, .poll_interval = 10ms, .method = method},
                          [&](const Changes&) {
                            ++calls;
                            seen_last = access(last.c_str(), F_OK) == 0;
                          });
    for (int i = 0; i < 500; ++i) write(folder / ("file" + std::to_string(i)), std::to_string(i));
    write(last, "1");
    const auto end = std::chrono::steady_clock::now() + 60s;
    while (!seen_last && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(1ms);
  }
  CHECK(seen_last);
  CHECK(calls < 250);  // one or two, unless the machine stands still between two files
}

TEST_CASE("files that change, come or go are named, as long as nothing else does") {
  using Files = std::set<std::string>;
  const TemporaryFolder folder;
  make_folder(folder / "a");
  write(folder / "a/file", "1");
  Calls calls({folder / "a"}, Watcher::Method::inotify);
  const auto check = [&](const Files& files) {
    CHECK(calls.came());
    const Changes changes = calls.take_changes();
    CHECK(changes.files == files);
    CHECK_FALSE(changes.anything);
  };
  write(folder / "a/file", "changed");
  check({folder / "a/file"});
  write(folder / "a/new", "1");
  check({folder / "a/new"});
  move(folder / "a/new", folder / "a/file");
  check({folder / "a/file", folder / "a/new"});
  // Names that aren't told by themselves are told with the next change.
  write(folder / "a/file~", "1");
  write(folder / "a/.file.swp", "1");
  calls.settle();
  write(folder / "a/file", "again");
  check({folder / "a/file", folder / "a/file~"});
  REQUIRE(unlink((folder / "a/file").c_str()) == 0);
  check({folder / "a/file"});
}

TEST_CASE("what isn't a file alone may be anything") {
  const TemporaryFolder folder;
  make_folder(folder / "a");
  write(folder / "a/file", "1");
  write(folder / "beside", "1");
  Calls calls({folder / "a"}, Watcher::Method::inotify);
  const auto may_be_anything = [&] { return calls.came() && calls.take_changes().anything; };
  make_folder(folder / "a/b");
  CHECK(may_be_anything());
  move(folder / "a/b", folder / "a/c");
  CHECK(may_be_anything());
  REQUIRE(chmod((folder / "a/c").c_str(), 0755) == 0);
  CHECK(may_be_anything());
  REQUIRE(chmod((folder / "a").c_str(), 0755) == 0);
  CHECK(may_be_anything());
  write(folder / "a/file", "changed");
  CHECK_FALSE(may_be_anything());
  REQUIRE(mkfifo((folder / "a/pipe").c_str(), 0644) == 0);
  CHECK(may_be_anything());
  SECTION("a symbolic link: a file has several names") {
    REQUIRE(symlink("file", (folder / "a/link").c_str()) == 0);
    CHECK(may_be_anything());
    write(folder / "a/file", "again");
    CHECK(may_be_anything());
  }
  SECTION("a hard link") {
    REQUIRE(link((folder / "a/file").c_str(), (folder / "a/other").c_str()) == 0);
    CHECK(may_be_anything());
    write(folder / "a/file", "again");
    CHECK(may_be_anything());
  }
}

TEST_CASE("who looks again and again can't name files") {
  const TemporaryFolder folder;
  write(folder / "file", "1");
  Calls calls({folder.path()}, Watcher::Method::poll);
  write(folder / "file", "changed");
  CHECK(calls.came());
  CHECK(calls.take_changes().anything);
}

TEST_CASE("a listener that throws is told again") {
  const TemporaryFolder folder;
  std::atomic<int> calls = 0;
  const Watcher watcher({folder.path()}, {.method = methods()}, [&calls](const Changes&) {
    if (++calls == 1) throw std::runtime_error("mistake");
  });
  const auto end = std::chrono::steady_clock::now() + 60s;
  for (int i = 0; calls < 2 && std::chrono::steady_clock::now() < end; ++i) {
    write(folder / "file", std::to_string(i));
    std::this_thread::sleep_for(50ms);
  }
  CHECK(calls >= 2);
}

TEST_CASE("paths are made absolute, and known with all above them") {
  using ayumi::preview::steps_to;
  using ayumi::preview::to_absolute;
  CHECK(to_absolute("/a//b/./c/") == "/a/b/c");
  CHECK(to_absolute("/") == "/");
  CHECK(to_absolute("/a/../b") == "/a/../b");
  CHECK(to_absolute("x").ends_with("/x"));
  CHECK(to_absolute(".") + "/x" == to_absolute("x"));
  CHECK(steps_to("/").empty());
  const auto steps = steps_to("/a/b");
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].folder == "/");
  CHECK(steps[0].name == "a");
  CHECK(steps[1].folder == "/a");
  CHECK(steps[1].name == "b");
}
