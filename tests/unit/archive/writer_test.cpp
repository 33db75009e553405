// Bags that are made: what is in them, and that they are made as a whole or not at all.
#include <string>

#include "archive/bag_writer.h"
#include "archive/bag_zip.h"
#include "base/hash.h"
#include "support/catch.h"
#include "support/failing_file_system.h"
#include "support/temporary_folder.h"
#include "unit/archive/bagging.h"

namespace ayumi::archive::testing {
namespace {

using ayumi::testing::FailingFileSystem;
using ayumi::testing::FailurePoint;
using ayumi::testing::TemporaryFolder;

std::string sha512(const std::string& bytes) { return hash(HashAlgorithm::sha512, bytes); }

// Writes "archive/r6" with two files; the failure if it can't.
Result<WrittenBag> write_bag(FileSystem& files, const std::string& text = "one") {
  BagWriter writer(files, "archive/r6");
  if (auto started = writer.start(); !started) return started.failure();
  if (auto added = writer.add("b/page.html", text); !added) return added.failure();
  if (auto copied = writer.copy("original", "a.txt"); !copied) return copied.failure();
  return writer.commit({{"Source-Organization", "X"}}, "2025-03-31");
}

Failure::Kind kind_of(const Result<WrittenBag>& result) {
  REQUIRE_FALSE(result);
  return result.failure().kind;
}

// What is in archive/, staging and lock included.
std::string listing(const FileReader& files) {
  std::string all;
  const auto entries = files.list_all("archive");
  if (!entries) return all;
  for (const DirectoryEntry& entry : *entries) all += entry.path + " ";
  return all;
}

constexpr const char* kWhole =
    "r6/bag-info.txt r6/bagit.txt r6/data/a.txt r6/data/b/page.html r6/manifest-sha512.txt r6/tagmanifest-sha512.txt ";

}  // namespace

TEST_CASE("a bag is made of its files, sorted, with their checksums") {
  MemoryFileSystem files;
  files.add("original", "first");
  const auto made = write_bag(files);
  REQUIRE(made);
  CHECK(listing(files) == kWhole);
  CHECK(files.bytes("archive/r6/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  const std::string info = "Source-Organization: X\nBagging-Date: 2025-03-31\nPayload-Oxum: 8.2\n";
  CHECK(files.bytes("archive/r6/bag-info.txt") == info);
  const std::string manifest = sha512("first") + "  data/a.txt\n" + sha512("one") + "  data/b/page.html\n";
  CHECK(files.bytes("archive/r6/manifest-sha512.txt") == manifest);
  const std::string tags = sha512(info) + "  bag-info.txt\n" + sha512(*files.bytes("archive/r6/bagit.txt")) +
                           "  bagit.txt\n" + sha512(manifest) + "  manifest-sha512.txt\n";
  CHECK(files.bytes("archive/r6/tagmanifest-sha512.txt") == tags);
  CHECK(made->fingerprint == sha512(tags));
  CHECK(made->payload_files == 2);
  CHECK(made->payload_bytes == 8);
  CHECK(verify(files, "archive/r6").diagnostics.empty());
}

TEST_CASE("names that manifests write otherwise") {
  MemoryFileSystem files;
  BagWriter writer(files, "bag");
  REQUIRE(writer.start());
  REQUIRE(writer.add("5%0A\n\r 日本", "x"));
  REQUIRE(writer.commit({}, "2025-03-31"));
  CHECK(files.bytes("bag/manifest-sha512.txt") == sha512("x") + "  data/5%250A%0A%0D 日本\n");
  CHECK(verify(files).diagnostics.empty());
}

TEST_CASE("labels stay on their line") {
  MemoryFileSystem files;
  BagWriter writer(files, "bag");
  REQUIRE(writer.start());
  REQUIRE(writer.commit({{"External-Description", "one\nPayload-Oxum: 9.9"}}, "2025-03-31"));
  CHECK(files.bytes("bag/bag-info.txt") ==
        "External-Description: one Payload-Oxum: 9.9\nBagging-Date: 2025-03-31\nPayload-Oxum: 0.0\n");
  CHECK(verify(files).diagnostics.empty());
}

TEST_CASE("paths that no bag may have, and the same path twice") {
  MemoryFileSystem files;
  BagWriter writer(files, "bag");
  REQUIRE(writer.start());
  for (const char* path : {"../x", "/x", "~x", "a\\b", "C:x", "", "./a", "a//b", "a/"})
    CHECK_FALSE(writer.add(path, ""));
  CHECK(writer.add("a", ""));
  CHECK_FALSE(writer.add("a", ""));
  CHECK_FALSE(writer.copy("missing", "b"));
}

TEST_CASE("nothing that is there is overwritten") {
  MemoryFileSystem files;
  files.add("original", "first");
  REQUIRE(write_bag(files));
  CHECK(kind_of(write_bag(files, "two")) == Failure::Kind::exists);
  CHECK(files.bytes("archive/r6/data/b/page.html") == "one");
  CHECK(listing(files) == kWhole);
}

TEST_CASE("an empty folder and a file of that name are something, too") {
  MemoryFileSystem files;
  files.add("original", "first");
  REQUIRE(files.create_directories("archive/r6"));
  CHECK(kind_of(write_bag(files)) == Failure::Kind::exists);
  REQUIRE(files.remove_all("archive/r6"));
  files.add("archive/r6", "a file");
  CHECK(kind_of(write_bag(files)) == Failure::Kind::exists);
}

TEST_CASE("of two at once one wins, and the other says so") {
  MemoryFileSystem files;
  files.add("original", "first");
  {
    BagWriter first(files, "archive/r6");
    REQUIRE(first.start());
    REQUIRE(first.add("a.txt", "first"));
    CHECK(kind_of(write_bag(files)) == Failure::Kind::in_use);
    REQUIRE(first.commit({}, "2025-03-31"));
  }
  CHECK(kind_of(write_bag(files)) == Failure::Kind::exists);
  CHECK(files.bytes("archive/r6/data/a.txt") == "first");
  CHECK_FALSE(files.is_locked("archive"));
}

TEST_CASE("a name that is taken meanwhile is left alone") {
  MemoryFileSystem files;
  BagWriter writer(files, "archive/r6");
  REQUIRE(writer.start());
  files.add("archive/r6/theirs", "x");
  const auto made = writer.commit({}, "2025-03-31");
  CHECK(kind_of(made) == Failure::Kind::exists);
  CHECK(files.bytes("archive/r6/theirs") == "x");
}

TEST_CASE("whatever fails, there is no half bag, and the next run is not hindered") {
  for (std::size_t change = 1;; ++change) {
    MemoryFileSystem files;
    files.add("original", "first");
    FailingFileSystem failing(files, {.change = change});
    if (const auto made = write_bag(failing); made) {
      CHECK(change > 10);
      break;
    }
    // After the last step, the flush of the folder around it, the whole bag is there.
    const std::string left = listing(files);
    const bool whole = left.find(" r6/") != std::string::npos || left.starts_with("r6/");
    CAPTURE(change, left);
    if (whole) {
      CHECK(verify(files, "archive/r6").diagnostics.empty());
    } else {
      REQUIRE(write_bag(files));
      CHECK(listing(files) == kWhole);
    }
  }
}

TEST_CASE("what a killed run left is removed by the next") {
  MemoryFileSystem files;
  files.add("original", "first");
  files.add("archive/.r5.ayumi-staging/data/x", "half");
  files.add("archive/.keep", "");
  REQUIRE(write_bag(files));
  CHECK(listing(files) == std::string(".keep ") + kWhole);
}

TEST_CASE("a zip is the same bytes each time, and a valid bag; nothing is overwritten") {
  MemoryFileSystem files;
  files.add("original", "first");
  REQUIRE(write_bag(files));
  REQUIRE(write_bag_zip(files, "archive/r6", "archive/r6.zip", 1743379200));
  REQUIRE(write_bag_zip(files, "archive/r6", "other/r6.zip", 1743379200));
  CHECK(files.bytes("archive/r6.zip") == files.bytes("other/r6.zip"));
  const Verdict verdict = verify(files, "archive/r6.zip");
  CHECK(said(verdict).empty());
  CHECK(verdict.summary.payload_files == 2);
  CHECK(verdict.summary.payload_bytes == 8);
  const auto again = write_bag_zip(files, "archive/r6", "archive/r6.zip", 0);
  REQUIRE_FALSE(again);
  CHECK(again.failure().kind == Failure::Kind::exists);
  CHECK_FALSE(write_bag_zip(files, "missing", "x.zip", 0));
  CHECK_FALSE(files.exists("x.zip"));
}

TEST_CASE("on the disk, beside a run that was killed") {
  const TemporaryFolder folder;
  REQUIRE(disk().create_directories(folder / ".r6.ayumi-staging/data"));
  REQUIRE(disk().write(folder / ".ayumi-lock", ""));
  BagWriter writer(disk(), folder / "r6");
  REQUIRE(writer.start());
  BagWriter second(disk(), folder / "r7");
  CHECK(second.start().failure().kind == Failure::Kind::in_use);
  REQUIRE(writer.add("a", "x"));
  REQUIRE(writer.copy(folder / ".r6.ayumi-staging/data/a", "b"));
  REQUIRE(writer.commit({}, "2025-03-31"));
  CHECK(verify(disk(), folder / "r6").diagnostics.empty());
  CHECK_FALSE(disk().exists(folder / ".r6.ayumi-staging"));
}

}  // namespace ayumi::archive::testing
