// Bags in zip files, those of hostile makers too.
#include <string>

#include "archive/bag_zip.h"
#include "formats/zip_writer.h"
#include "support/catch.h"
#include "unit/archive/bagging.h"

namespace ayumi::archive::testing {
namespace {

using Lines = std::vector<std::string>;
using Entries = std::vector<std::pair<std::string, std::string>>;

// What is said of "bag.zip" with these entries.
Verdict verify_zip(const Entries& entries) {
  formats::ZipWriter writer(0);
  for (const auto& [path, bytes] : entries) writer.add(path, bytes);
  const auto bytes = std::move(writer).finish("bag.zip");
  REQUIRE(bytes);
  MemoryFileSystem files;
  files.add("bag.zip", *bytes);
  return verify(files, "bag.zip");
}

// A valid bag in the folder `top`, and what is added to it.
Entries with_bag(const std::string& top, const Entries& more = {}) {
  Entries entries = {{top + "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
                     {top + "manifest-sha256.txt", sha256("hello\n") + "  data/a.txt\n"},
                     {top + "data/a.txt", "hello\n"}};
  entries.insert(entries.end(), more.begin(), more.end());
  return entries;
}

}  // namespace

TEST_CASE("a bag in a zip is judged as in a folder") {
  CHECK(said(verify_zip(with_bag("bag/"))).empty());
  CHECK(said(verify_zip(with_bag("bag/", {{"bag/data/b.txt", "x"}}))) == Lines{"bag.unlisted"});
  CHECK(said(verify_zip({{"bag/x", ""}})) == Lines{"bag.declaration"});
}

TEST_CASE("the one folder in it is named like the file") {
  CHECK(said(verify_zip(with_bag("other/"))) == Lines{"warning bag.zip-layout"});
  CHECK(said(verify_zip(with_bag(""))) == Lines{"warning bag.zip-layout"});
  CHECK(said(verify_zip(with_bag("bag/", {{"__MACOSX/x", ""}}))) == Lines{"bag.declaration", "warning bag.zip-layout"});
}

TEST_CASE("hostile paths are refused, whatever else is in the zip") {
  const std::string path =
      GENERATE("../evil", "/evil", "bag/../../evil", "C:/evil", "~/evil", "bag\\..\\evil", "bag/..");
  CAPTURE(path);
  const Verdict verdict = verify_zip(with_bag("bag/", {{path, "x"}}));
  CHECK_FALSE(verdict.valid());
  CHECK(says(verdict, "bag.path"));
}

TEST_CASE("the same name twice") {
  CHECK(said(verify_zip(with_bag("bag/", {{"bag/data/a.txt", "other"}}))) == Lines{"bag.zip"});
}

TEST_CASE("Japanese names, in both normal forms") {
  const std::string name = GENERATE("data/が", "data/か\u3099");
  const Verdict verdict = verify_zip({{"bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
                                      {"bag/manifest-sha256.txt", sha256("x") + "  " + name + "\n"},
                                      {"bag/" + name, "x"}});
  CHECK(verdict.valid());
}

TEST_CASE("no zip at all, an empty one, half of one") {
  MemoryFileSystem files;
  files.add("bag.zip", GENERATE("", "hello", "PK\x03\x04"));
  CHECK(said(verify(files, "bag.zip")) == Lines{"bag.zip"});
}

TEST_CASE("a zip that unpacks to too much, or has too many files, is refused") {
  formats::ZipWriter writer(0);
  for (const auto& [path, bytes] : with_bag("bag/", {{"bag/data/b.txt", std::string(100'000, 'x')}})) {
    writer.add(path, bytes);
  }
  MemoryFileSystem files;
  files.add("bag.zip", *std::move(writer).finish("bag.zip"));
  const auto codes = [&](const ZipLimits& limits) {
    Verdict verdict;
    const auto bag = read_bag_zip(files, "bag.zip", verdict.diagnostics, limits);
    CHECK(bag.has_value() == verdict.diagnostics.empty());
    return said(verdict);
  };
  CHECK(codes({100'200, 1, 10}).empty());
  CHECK(codes({99'000, 1, 10}) == Lines{"bag.zip"});
  CHECK(codes({10, 200, 10}).empty());  // as many times as its size are allowed
  CHECK(codes({100'200, 1, 3}) == Lines{"bag.zip"});
}

TEST_CASE("of many faults alike the first thousand are told, the others counted") {
  std::string manifest = sha256("z") + "  data/z\n";
  for (int i = 0; i < 1234; ++i) manifest += sha256("x") + "  data/" + std::to_string(i) + "\n";
  const Verdict verdict = verify_zip({{"bag/bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
                                      {"bag/manifest-sha256.txt", manifest},
                                      {"bag/data/z", "z"}});
  CHECK(said(verdict).size() == 1001);
  const auto& all = verdict.diagnostics.all();
  CHECK(std::count_if(all.begin(), all.end(),
                      [](const auto& one) { return one.message.en == "and 234 more of these"; }) == 1);
}

TEST_CASE("a zip cut off anywhere, or with any byte changed, breaks nothing and hides nothing") {
  const auto files = sample_bag();
  REQUIRE(write_bag_zip(*files, "bag", "bag.zip", 1743379200));
  const std::string whole = files->bytes("bag.zip").value();
  REQUIRE(said(verify(*files, "bag.zip")).empty());
  for (std::size_t size = 0; size + 1 < whole.size(); size += 7) {
    files->add("bag.zip", whole.substr(0, size));
    REQUIRE_FALSE(verify(*files, "bag.zip").valid());
  }
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x11);
    files->add("bag.zip", changed);
    const Verdict verdict = verify(*files, "bag.zip");
    // Times, modes and the like say nothing of what is in it.
    if (verdict.valid()) REQUIRE(verdict.summary.payload_bytes == 17);
  }
}

}  // namespace ayumi::archive::testing
