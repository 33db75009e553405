// The file systems that the other tests stand on.
#include "support/catch.h"
#include "support/failing_file_system.h"
#include "support/memory_file_system.h"

namespace ayumi::testing {

TEST_CASE("the memory file system records changes in order, failed ones included") {
  MemoryFileSystem files;
  files.add("in/a", "1");
  CHECK(files.changes().empty());
  CHECK(files.create_directories("out"));
  CHECK(files.write("out/b", "2"));
  CHECK_FALSE(files.write("missing/c", "3"));
  CHECK(files.hard_link("in/a", "out/a"));
  CHECK(files.rename("out/b", "out/c"));
  CHECK(files.exchange("in", "out"));
  CHECK(files.sync("out"));
  CHECK(files.remove_all("out"));
  CHECK(files.changes() == std::vector<std::string>{"create_directories out", "write out/b", "write missing/c",
                                                    "hard_link in/a out/a", "rename out/b out/c", "exchange in out",
                                                    "sync out", "remove_all out"});
}

TEST_CASE("the memory file system shows bytes and links") {
  MemoryFileSystem files;
  files.add("/a/b/c.txt", "x");
  CHECK(files.is_directory("/a/b"));
  CHECK(files.bytes("/a/b/./c.txt") == "x");
  CHECK_FALSE(files.bytes("/a/b"));
  CHECK_FALSE(files.bytes("/missing"));
  REQUIRE(files.hard_link("/a/b/c.txt", "/a/d"));
  CHECK(files.same_file("/a/b/c.txt", "/a/d"));
  files.add("/a/e", "x");
  CHECK_FALSE(files.same_file("/a/e", "/a/d"));
  CHECK_FALSE(files.same_file("/missing", "/missing"));
  CHECK_FALSE(files.same_file("/a", "/a"));
}

TEST_CASE("relative and absolute paths are different places in memory") {
  MemoryFileSystem files;
  files.add("a", "1");
  files.add("/b", "2");
  REQUIRE(files.list_tree("."));
  CHECK(files.list_tree(".")->size() == 1);
  CHECK(files.list_tree(".")->front().path == "a");
  CHECK(files.list_tree("/")->front().path == "b");
}

TEST_CASE("writes fail from the chosen one on") {
  MemoryFileSystem inner;
  FailingFileSystem files(inner, {.write = 2});
  CHECK(files.write("a", "1"));
  const Result<void> second = files.write("b", "2");
  REQUIRE_FALSE(second);
  CHECK(second.failure().kind == Failure::Kind::no_space);
  CHECK(second.failure().path == "b");
  CHECK(second.failure().message.en == "cannot write b: no space left on the disk");
  CHECK_FALSE(files.write("c", "3"));
  CHECK(files.create_directories("folder"));  // only writes
  CHECK(inner.changes() == std::vector<std::string>{"write a", "create_directories folder"});
}

TEST_CASE("writes fail once the bytes are used up") {
  MemoryFileSystem inner;
  FailingFileSystem files(inner, {.bytes = 5});
  CHECK(files.write("a", "123"));
  CHECK(files.write("b", "45"));
  CHECK_FALSE(files.write("c", "6"));
  CHECK_FALSE(inner.exists("c"));
}

TEST_CASE("changes of every kind fail from the chosen one on, with the kind asked for") {
  for (std::size_t chosen = 1; chosen <= 7; ++chosen) {
    MemoryFileSystem inner;
    inner.add("x", "");
    FailingFileSystem files(inner, {.change = chosen, .kind = Failure::Kind::not_permitted});
    const std::vector<Result<void>> results{
        files.create_directories("out"), files.write("out/a", "1"),    files.hard_link("out/a", "out/b"),
        files.rename("out/b", "out/c"),  files.exchange("x", "out/c"), files.sync("out"),
        files.remove_all("out")};
    for (std::size_t i = 0; i < results.size(); ++i) {
      INFO(chosen << ": change " << i + 1);
      CHECK(static_cast<bool>(results[i]) == (i + 1 < chosen));
      if (!results[i]) CHECK(results[i].failure().kind == Failure::Kind::not_permitted);
    }
    CHECK(inner.changes().size() == chosen - 1);
  }
}

TEST_CASE("a failing file system still reads") {
  MemoryFileSystem inner;
  inner.add("folder/a", "1");
  const FailingFileSystem files(inner, {.write = 1, .change = 1});
  CHECK(*files.read("folder/a", 10) == "1");
  CHECK(files.exists("folder/a"));
  CHECK(files.is_directory("folder"));
  CHECK(files.list_tree("folder")->size() == 1);
}

}  // namespace ayumi::testing
