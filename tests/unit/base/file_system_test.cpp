// What every file system promises: the one of the disk and the one in memory, side by side.
#include "base/file_system.h"

#include <memory>

#include "support/catch.h"
#include "support/memory_file_system.h"
#include "support/temporary_folder.h"

namespace ayumi {
namespace {

using testing::MemoryFileSystem;
using testing::TemporaryFolder;

constexpr std::size_t kLimit = 1000;

enum class Which { disk, memory };

// A file system with an empty folder to work in.
class Place {
 public:
  explicit Place(Which which) {
    if (which == Which::disk) {
      folder_ = std::make_unique<TemporaryFolder>();
    } else {
      REQUIRE(memory_.create_directories(root()));
    }
  }

  FileSystem& files() {
    if (folder_) return disk();
    return memory_;
  }
  std::string root() const { return folder_ ? folder_->path() : "/work"; }
  std::string operator/(const std::string& name) const { return join_path(root(), name); }

  void write(const std::string& name, std::string_view bytes) { REQUIRE(files().write(*this / name, bytes)); }
  void make_folder(const std::string& name) { REQUIRE(files().create_directories(*this / name)); }
  std::string read(const std::string& name) {
    const Result<std::string> bytes = files().read(*this / name, kLimit);
    return bytes ? *bytes : "(" + bytes.failure().message.en.substr(0, 11) + ")";
  }
  std::string list(const std::string& name) {
    const auto entries = files().list_tree(*this / name);
    if (!entries) return "(cannot list)";
    std::string all;
    for (const DirectoryEntry& entry : *entries) all += entry.path + ":" + std::to_string(entry.size) + " ";
    return all;
  }

 private:
  std::unique_ptr<TemporaryFolder> folder_;
  MemoryFileSystem memory_;
};

template <class T>
std::string kind_of(const Result<T>& result) {
  if (result) return "done";
  switch (result.failure().kind) {
    case Failure::Kind::not_found:
      return "not_found";
    case Failure::Kind::not_permitted:
      return "not_permitted";
    case Failure::Kind::no_space:
      return "no_space";
    case Failure::Kind::too_large:
      return "too_large";
    case Failure::Kind::not_a_file:
      return "not_a_file";
    case Failure::Kind::link_loop:
      return "link_loop";
    case Failure::Kind::exists:
      return "exists";
    case Failure::Kind::in_use:
      return "in_use";
    case Failure::Kind::other:
      break;
  }
  return "other";
}

}  // namespace

TEST_CASE("files are written, read and replaced") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("a.txt", "first");
  CHECK(place.read("a.txt") == "first");
  place.write("a.txt", "2nd");
  CHECK(place.read("a.txt") == "2nd");
  place.write("empty", "");
  CHECK(place.read("empty").empty());
  place.write("歩み.txt", std::string_view("\0\xFF\n", 3));
  CHECK(place.read("歩み.txt") == std::string_view("\0\xFF\n", 3));
  CHECK(place.list("") == "a.txt:3 empty:0 歩み.txt:3 ");
}

TEST_CASE("a file up to the limit is read, one above is too large") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("a", std::string(10, 'x'));
  CHECK(kind_of(place.files().read(place / "a", 10)) == "done");
  CHECK(kind_of(place.files().read(place / "a", 9)) == "too_large");
  CHECK(kind_of(place.files().read(place / "a", 0)) == "too_large");
  place.write("empty", "");
  CHECK(kind_of(place.files().read(place / "empty", 0)) == "done");
}

TEST_CASE("what can't be read says why, with its path, in both languages") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.make_folder("folder");
  place.write("file", "");
  CHECK(kind_of(place.files().read(place / "folder", kLimit)) == "not_a_file");
  CHECK(kind_of(place.files().read(place / "file/below", kLimit)) == "not_found");
  CHECK(kind_of(place.files().read(place / std::string("file\0x", 6), kLimit)) == "not_found");
  const std::string path = place / "missing.toml";
  const Result<std::string> missing = place.files().read(path, kLimit);
  REQUIRE_FALSE(missing);
  CHECK(missing.failure().kind == Failure::Kind::not_found);
  CHECK(missing.failure().path == path);
  CHECK(missing.failure().message.en == "cannot read " + path + ": there is no such file or folder");
  CHECK(missing.failure().message.ja == path + " を読み込めません：ファイルまたはフォルダーが見つかりません");
}

TEST_CASE("a tree is listed bytewise by path, without folders and dot names") {
  Place place(GENERATE(Which::disk, Which::memory));
  for (const char* folder : {"a", "a/deep/er", "a-b", ".git", "a/.cache", "nothing"}) place.make_folder(folder);
  for (const char* file : {"b", "a/z", "a/deep/er/x", "a-b/1", "B", ".hidden", ".git/x", "a/.cache/y", "a/c."}) {
    place.write(file, "12");
  }
  CHECK(place.list("") == "B:2 a-b/1:2 a/c.:2 a/deep/er/x:2 a/z:2 b:2 ");
  CHECK(place.list("a") == "c.:2 deep/er/x:2 z:2 ");
  CHECK(place.list(".git") == "x:2 ");  // asked for by name
  CHECK(place.list("nothing").empty());
  CHECK(kind_of(place.files().list_tree(place / "missing")) == "not_found");
  CHECK(kind_of(place.files().list_tree(place / "b")) == "not_found");
}

TEST_CASE("files and folders are told apart") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.make_folder("folder");
  place.write("file", "");
  const FileSystem& files = place.files();
  CHECK(files.exists(place / "folder"));
  CHECK(files.exists(place / "file"));
  CHECK_FALSE(files.exists(place / "missing"));
  CHECK_FALSE(files.exists(place / std::string("file\0", 5)));
  CHECK(files.is_directory(place / "folder"));
  CHECK_FALSE(files.is_directory(place / "file"));
  CHECK_FALSE(files.is_directory(place / "missing"));
  CHECK(files.is_directory("."));
  CHECK(files.is_directory("/"));
}

TEST_CASE("folders are created with those above them, and may be there already") {
  Place place(GENERATE(Which::disk, Which::memory));
  FileSystem& files = place.files();
  CHECK(files.create_directories(place / "a/b/c"));
  CHECK(files.create_directories(place / "a/b/c"));
  CHECK(files.create_directories(place.root() + "/d//e/"));
  CHECK(files.is_directory(place / "a/b/c"));
  CHECK(files.is_directory(place / "d/e"));
  place.write("file", "");
  CHECK_FALSE(files.create_directories(place / "file"));
  CHECK_FALSE(files.create_directories(place / "file/below"));
  CHECK(files.create_directories("."));
  CHECK(files.create_directories("/"));
}

TEST_CASE("a file isn't written without its folder, nor over a folder") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.make_folder("folder");
  CHECK(kind_of(place.files().write(place / "missing/a", "x")) == "not_found");
  CHECK(kind_of(place.files().write(place / "folder", "x")) == "not_a_file");
  CHECK(place.files().is_directory(place / "folder"));
}

TEST_CASE("writing one of two hard links leaves the other as it was") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("old", "published");
  REQUIRE(place.files().hard_link(place / "old", place / "new"));
  CHECK(place.read("new") == "published");
  place.write("new", "changed");
  CHECK(place.read("old") == "published");
  CHECK(place.read("new") == "changed");
  CHECK(place.list("") == "new:7 old:9 ");
}

TEST_CASE("a hard link needs a file, a folder to be in and a free name") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("file", "1");
  place.write("other", "2");
  CHECK(kind_of(place.files().hard_link(place / "missing", place / "new")) == "not_found");
  CHECK(kind_of(place.files().hard_link(place / "file", place / "missing/new")) == "not_found");
  CHECK(kind_of(place.files().hard_link(place / "file", place / "other")) == "other");
  CHECK(place.read("other") == "2");
}

TEST_CASE("files and whole folders are renamed") {
  Place place(GENERATE(Which::disk, Which::memory));
  for (const char* folder : {"from/deep", "empty", "full"}) place.make_folder(folder);
  for (const char* file : {"file", "from/deep/x", "full/y", "target"}) place.write(file, file);
  FileSystem& files = place.files();
  CHECK(files.rename(place / "file", place / "target"));
  CHECK(place.read("target") == "file");
  CHECK_FALSE(files.exists(place / "file"));
  CHECK(files.rename(place / "from", place / "empty"));
  CHECK(place.read("empty/deep/x") == "from/deep/x");
  CHECK_FALSE(files.exists(place / "from"));
  CHECK(kind_of(files.rename(place / "empty", place / "full")) == "other");
  CHECK(kind_of(files.rename(place / "target", place / "full")) == "not_a_file");
  CHECK(kind_of(files.rename(place / "full", place / "target")) == "not_found");
  CHECK(kind_of(files.rename(place / "full", place / "full/inside")) == "other");
  CHECK(kind_of(files.rename(place / "missing", place / "x")) == "not_found");
  CHECK(kind_of(files.rename(place / "target", place / "missing/x")) == "not_found");
  CHECK(files.rename(place / "target", place / "target"));
  CHECK(place.list("") == "empty/deep/x:11 full/y:6 target:4 ");
}

TEST_CASE("two names are exchanged") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.make_folder("site");
  place.make_folder("staging/en");
  place.write("site/index.html", "old");
  place.write("staging/index.html", "new!");
  place.write("staging/en/index.html", "new en");
  FileSystem& files = place.files();
  CHECK(files.exchange(place / "staging", place / "site"));
  CHECK(place.list("site") == "en/index.html:6 index.html:4 ");
  CHECK(place.list("staging") == "index.html:3 ");
  place.write("file", "f");
  CHECK(files.exchange(place / "file", place / "site"));
  CHECK(place.read("site") == "f");
  CHECK(place.read("file/index.html") == "new!");
}

TEST_CASE("an exchange with a name that isn't there says which, and changes nothing") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("here", "x");
  const Result<void> first = place.files().exchange(place / "here", place / "missing");
  const Result<void> second = place.files().exchange(place / "missing", place / "here");
  CHECK(kind_of(first) == "not_found");
  CHECK(kind_of(second) == "not_found");
  CHECK(first.failure().path == place / "missing");
  CHECK(second.failure().path == place / "missing");
  CHECK(place.list("") == "here:1 ");
}

TEST_CASE("trees are removed, missing ones too") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.make_folder("a/b");
  place.write("a/b/x", "");
  place.write("a/.hidden", "");
  place.write("ab", "");
  CHECK(place.files().remove_all(place / "a"));
  CHECK_FALSE(place.files().exists(place / "a"));
  CHECK(place.files().exists(place / "ab"));
  CHECK(place.files().remove_all(place / "a"));
  CHECK(place.files().remove_all(place / "ab"));
  CHECK(place.list("").empty());
}

TEST_CASE("what is there can be flushed to the disk") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("a", "x");
  CHECK(place.files().sync(place.root()));
  CHECK(kind_of(place.files().sync(place / "missing")) == "not_found");
}

TEST_CASE("a whole listing has what the usual one leaves out") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.make_folder("a/.hidden/b");
  place.make_folder("empty");
  place.write("a/.hidden/b/x", "123");
  place.write(".y", "");
  place.write("z", "1");
  const auto entries = place.files().list_all(place.root());
  REQUIRE(entries);
  std::string all;
  for (const DirectoryEntry& entry : *entries) all += entry.path + ":" + std::to_string(entry.size) + " ";
  CHECK(all == ".y:0 a/.hidden/b/x:3 z:1 ");
  CHECK(kind_of(place.files().list_all(place / "missing")) == "not_found");
}

TEST_CASE("a file is read in pieces") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("a", "12345");
  const auto file = place.files().open(place / "a");
  REQUIRE(file);
  CHECK((*file)->size() == 5);
  std::string piece(3, '\0');
  REQUIRE((*file)->read_at(0, piece));
  CHECK(piece == "123");
  const auto rest = (*file)->read_at(3, piece);
  REQUIRE(rest);
  CHECK(*rest == 2);
  CHECK(piece.substr(0, 2) == "45");
  CHECK(*(*file)->read_at(9, piece) == 0);
  CHECK(kind_of(place.files().open(place / "missing")) == "not_found");
  CHECK(kind_of(place.files().open(place.root())) == "not_a_file");
}

TEST_CASE("a copy is a file of its own, under a free name") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.write("a", "1");
  CHECK(place.files().copy_file(place / "a", place / "b"));
  place.write("a", "2");
  CHECK(place.read("b") == "1");
  CHECK(kind_of(place.files().copy_file(place / "a", place / "b")) == "exists");
  CHECK(place.read("b") == "1");
  CHECK(kind_of(place.files().copy_file(place / "missing", place / "c")) == "not_found");
  CHECK(kind_of(place.files().copy_file(place / "a", place / "no/c")) == "not_found");
}

TEST_CASE("a new name is never taken from another") {
  Place place(GENERATE(Which::disk, Which::memory));
  place.make_folder("a");
  place.write("a/x", "1");
  place.make_folder("empty");
  place.write("file", "f");
  CHECK(kind_of(place.files().rename_new(place / "a", place / "empty")) == "exists");
  CHECK(kind_of(place.files().rename_new(place / "a", place / "file")) == "exists");
  CHECK(place.files().rename_new(place / "a", place / "b"));
  CHECK(place.read("b/x") == "1");
  CHECK(kind_of(place.files().rename_new(place / "a", place / "c")) == "not_found");
}

TEST_CASE("a folder is locked by one run at a time") {
  Place place(GENERATE(Which::disk, Which::memory));
  {
    const auto first = place.files().lock(place.root());
    REQUIRE(first);
    CHECK(kind_of(place.files().lock(place.root())) == "in_use");
  }
  CHECK(place.files().list_all(place.root())->empty());
  CHECK(place.files().lock(place.root()));
  CHECK(kind_of(place.files().lock(place / "missing")) == "not_found");
}

TEST_CASE("paths are joined") {
  CHECK(join_path("a/b", "c") == "a/b/c");
  CHECK(join_path("a/", "/c") == "/c");
  CHECK(join_path("/", "a") == "/a");
  CHECK(join_path("/a", "b") == "/a/b");
  CHECK(join_path(".", "a") == "a");
  CHECK(join_path("./a//b/.", "./c/") == "a/b/c");
  CHECK(join_path("", "") == ".");
  CHECK(join_path("/", "") == "/");
  CHECK(join_path("/x", "/") == "/");
  CHECK(join_path("a", "../b") == "a/../b");
  CHECK(join_path("a", ".b/...") == "a/.b/...");
}

}  // namespace ayumi
