// A zip file as a folder that can be read.
#include "formats/zip_folder.h"

#include <map>
#include <string>
#include <vector>

#include "formats/zip_writer.h"
#include "support/catch.h"
#include "support/memory_file_system.h"

namespace ayumi::formats {
namespace {

Result<ZipFolder> folder_of(const std::map<std::string, std::string>& entries, std::size_t most = 1'000'000) {
  ZipWriter writer(0);
  for (const auto& [path, bytes] : entries) writer.add(path, bytes);
  ayumi::testing::MemoryFileSystem disk;
  disk.add("x.zip", *std::move(writer).finish("x.zip"));
  return ZipFolder::read(**disk.open("x.zip"), "x.zip", most);
}

std::vector<std::string> listed(const ZipFolder& folder, const std::string& path) {
  std::vector<std::string> names;
  const auto entries = folder.list_tree(path);
  REQUIRE(entries);
  for (const DirectoryEntry& entry : *entries) names.push_back(entry.path);
  return names;
}

}  // namespace

TEST_CASE("the files of a zip are read by their paths") {
  const auto folder = folder_of({{"a/b/c.txt", "hello"}, {"a/d.txt", ""}, {"ab.txt", "x"}});
  REQUIRE(folder);
  CHECK(*folder->read("a/b/c.txt", 100) == "hello");
  CHECK(*folder->read("a//b/./c.txt", 100) == "hello");
  CHECK(folder->read("a/b/c.txt", 4).failure().kind == Failure::Kind::too_large);
  CHECK(folder->read("a/b", 100).failure().kind == Failure::Kind::not_found);
  std::string piece(3, '\0');
  CHECK(*(*folder->open("a/b/c.txt"))->read_at(3, piece) == 2);
  CHECK(piece.substr(0, 2) == "lo");
}

TEST_CASE("folders are those that files are in") {
  const auto folder = folder_of({{"a/b/c.txt", "x"}, {"a/d.txt", "x"}, {"ab.txt", "x"}});
  REQUIRE(folder);
  CHECK(listed(*folder, ".") == std::vector<std::string>{"a/b/c.txt", "a/d.txt", "ab.txt"});
  CHECK(listed(*folder, "a") == std::vector<std::string>{"b/c.txt", "d.txt"});
  CHECK(folder->is_directory("a/b"));
  CHECK_FALSE(folder->is_directory("ab"));
  CHECK_FALSE(folder->exists("b"));
  CHECK(folder->list_tree("b").failure().kind == Failure::Kind::not_found);
}

TEST_CASE("what is too large is read no further") {
  const auto folder = folder_of({{"a", std::string(1000, 'x')}}, 999);
  REQUIRE_FALSE(folder);
  CHECK(folder.failure().kind == Failure::Kind::too_large);
}

TEST_CASE("what is no zip is a failure that names it") {
  ayumi::testing::MemoryFileSystem disk;
  disk.add("x.zip", "hello");
  const auto folder = ZipFolder::read(**disk.open("x.zip"), "x.zip", 1000);
  REQUIRE_FALSE(folder);
  CHECK(folder.failure().message.en.find("x.zip") != std::string::npos);
}

}  // namespace ayumi::formats
