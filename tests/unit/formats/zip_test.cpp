// Zip files that Ayumi makes and reads.
#include <cstdlib>
#include <map>
#include <string>

#include "base/hash.h"
#include "formats/zip_reader.h"
#include "formats/zip_writer.h"
#include "support/catch.h"
#include "support/memory_file_system.h"

namespace ayumi::formats {
namespace {

using Files = std::map<std::string, std::string>;

std::string zipped(const Files& files, std::int64_t time = 1743379200) {
  ZipWriter writer(time);
  for (const auto& [path, bytes] : files) writer.add(path, bytes);
  const auto whole = std::move(writer).finish("x.zip");
  REQUIRE(whole);
  return *whole;
}

Files unzipped(const std::string& bytes) {
  ayumi::testing::MemoryFileSystem disk;
  disk.add("x.zip", bytes);
  Files files;
  const auto faults = walk_zip(**disk.open("x.zip"), [&](const ZipEntry& entry) -> ZipSink {
    CHECK(entry.kind == ZipEntry::Kind::file);
    std::string& taken = files[entry.path];
    return [&taken](std::string_view piece) {
      taken += piece;
      return ZipNext::go_on;
    };
  });
  for (const auto& fault : faults) FAIL_CHECK(fault.path + ": " + fault.reason);
  return files;
}

}  // namespace

TEST_CASE("what goes into a zip comes out of it") {
  const Files files = {{"a/empty", ""},
                       {"a/日本.txt", "日本"},
                       {"big", std::string(300'000, 'x')},
                       {"noise", sha256("1") + sha256("2") + sha256("3")}};
  CHECK(unzipped(zipped(files)) == files);
  CHECK(zipped(files).size() < 2000);
}

TEST_CASE("the bytes are those of the files and the time alone") {
  const Files files = {{"a", "x"}};
  const std::string before = zipped(files);
  const char* former = std::getenv("TZ");
  const std::string zone = former != nullptr ? former : "UTC";
  ::setenv("TZ", "Asia/Tokyo", 1);
  ::tzset();
  CHECK(zipped(files) == before);
  ::setenv("TZ", zone.c_str(), 1);
  ::tzset();
  CHECK(zipped(files, 1743379202) != before);
  // 2025-03-31 00:00:00 UTC, as zip has it: the 10th byte on.
  CHECK(before.substr(10, 4) == std::string("\x00\x00\x7F\x5A", 4));
  CHECK(zipped(files, -5).substr(10, 4) == std::string("\x00\x00\x21\x00", 4));
}

TEST_CASE("what is wrong with a zip is told") {
  ayumi::testing::MemoryFileSystem disk;
  std::string bytes = zipped({{"a", "hello"}, {"b", "x"}});
  bytes[bytes.find("hello")] = 'j';
  disk.add("x.zip", bytes);
  std::string order;
  const auto faults = walk_zip(**disk.open("x.zip"), [&](const ZipEntry& entry) -> ZipSink {
    order += entry.path;
    return [](std::string_view) { return ZipNext::go_on; };
  });
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].path == "a");
  CHECK(order == "ab");
}

TEST_CASE("a sink can stop the whole reading") {
  ayumi::testing::MemoryFileSystem disk;
  disk.add("x.zip", zipped({{"a", std::string(1'000'000, 'x')}, {"b", "x"}}));
  std::size_t size = 0;
  std::string order;
  const auto faults = walk_zip(**disk.open("x.zip"), [&](const ZipEntry& entry) -> ZipSink {
    order += entry.path;
    return [&](std::string_view piece) {
      size += piece.size();
      return ZipNext::stop;
    };
  });
  CHECK(faults.empty());
  CHECK(order == "a");
  CHECK(size < 1'000'000);
}

}  // namespace ayumi::formats
