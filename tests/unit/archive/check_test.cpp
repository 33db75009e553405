// What a bag says of itself, right and wrong, whoever made it.
#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <string>

#include "support/catch.h"
#include "support/temporary_folder.h"
#include "unit/archive/bagging.h"

namespace ayumi::archive::testing {
namespace {

using Lines = std::vector<std::string>;
using ayumi::testing::TemporaryFolder;

constexpr const char* kManifest = "manifest-sha256.txt";
constexpr const char* kLine = "@data/a.txt  data/a.txt\n";
constexpr const char* kOld = "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n";

}  // namespace

TEST_CASE("the smallest bags are valid") {
  CHECK(said(RawBag().verify()).empty());
  CHECK(said(RawBag().with("bagit.txt", kOld).verify()).empty());
  CHECK(said(RawBag().with("bagit.txt", "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: utf-8").verify()).empty());
  CHECK(
      said(RawBag().with("bagit.txt", "BagIt-Version : 0.93 \rTag-File-Character-Encoding:UTF-8\r").verify()).empty());
}

TEST_CASE("the summary says whether there is a tag manifest") {
  using TagManifest = BagSummary::TagManifest;
  CHECK(RawBag().verify().summary.tag_manifest == TagManifest::missing);
  const std::string both = "@bagit.txt  bagit.txt\n@manifest-sha256.txt  manifest-sha256.txt\n";
  CHECK(RawBag().with("tagmanifest-sha256.txt", both).verify().summary.tag_manifest == TagManifest::there);
}

TEST_CASE("bagit.txt has its two lines and no other") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"", "bag.declaration:1"},
      {"BagIt-Version: 1.0\n", "bag.declaration:1"},
      {"Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n", "bag.declaration:1"},
      {"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: 1\n", "bag.declaration:1"},
      {"BagIt-Version: 1.0\n\nTag-File-Character-Encoding: UTF-8\n", "bag.declaration:1"},
      {"\xEF\xBB\xBF"
       "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
       "bag.declaration:1"},
      {"BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n", "bag.declaration:1"},
      {"BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n", "bag.declaration:1"},
      {"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8 \n", "bag.declaration:2"},
      {"BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n", "bag.version:1"},
      {"BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n", "bag.version:1"},
      {"BagIt-Version: 1.0\nTag-File-Character-Encoding: Shift_JIS\n", "bag.encoding:2"},
  }));
  CAPTURE(text);
  CHECK(said(RawBag().with("bagit.txt", text).verify()) == Lines{expected});
}

TEST_CASE("no bag at all, and what is missing of one") {
  CHECK(said(RawBag().without("bagit.txt").without(kManifest).verify()) == Lines{"bag.declaration"});
  CHECK(said(RawBag().without("bagit.txt").verify()) == Lines{"bag.declaration"});
  CHECK(said(RawBag().without(kManifest).verify()) == Lines{"bag.no-manifest"});
  CHECK(said(RawBag().without("data/a.txt").with(kManifest, "").verify()) == Lines{"bag.no-payload"});
  MemoryFileSystem nothing;
  CHECK(said(verify(nothing, "nowhere")) == Lines{"file.not-found"});
}

TEST_CASE("other encodings are read") {
  const std::string latin = "BagIt-Version: 0.97\nTag-File-Character-Encoding: ISO-8859-1\n";
  const std::string line = sha256("x") + "  data/\xE9\n";
  CHECK(said(RawBag().with("bagit.txt", latin).without("data/a.txt").with("data/é", "x").with(kManifest, line).verify())
            .empty());
  CHECK(said(RawBag().with(kManifest, line).verify()) == Lines{"bag.encoding"});
  const std::string wide = "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-16\n";
  std::string utf16 = "\xFF\xFE";
  for (const char letter : sha256("hello\n") + "  data/a.txt\n") utf16 += std::string{letter, '\0'};
  CHECK(said(RawBag().with("bagit.txt", wide).with(kManifest, utf16).verify()).empty());
  CHECK(said(RawBag().with("bagit.txt", wide).with(kManifest, utf16 + "x").verify()) == Lines{"bag.encoding"});
}

TEST_CASE("lines of a manifest that can't be used") {
  const auto [line, expected] = GENERATE(table<const char*, const char*>({
      {"\n", "bag.manifest-line:2"},
      {"data/a.txt\n", "bag.manifest-line:2"},
      {"abc data/a.txt\n", "bag.manifest-line:2"},
      {"@data/a.txt 0  data/a.txt\n", "bag.path:2"},
      {"  data/a.txt\n", "bag.manifest-line:2"},
      {"@data/a.txt  data/gone\n", "bag.missing:2"},
      {"@data/a.txt  data/a.txt\n", "bag.duplicate:2"},
      {"@data/a.txt  data/a.txt \n", "bag.missing:2"},
      {"@data/a.txt  ../a.txt\n", "bag.path:2"},
      {"@data/a.txt  data/../../a.txt\n", "bag.path:2"},
      {"@data/a.txt  /etc/passwd\n", "bag.path:2"},
      {"@data/a.txt  ~/a.txt\n", "bag.path:2"},
      {"@data/a.txt  ~root/a.txt\n", "bag.path:2"},
      {"@data/a.txt  C:/a.txt\n", "bag.path:2"},
      {"@data/a.txt  c:a.txt\n", "bag.path:2"},
      {"@data/a.txt  \\\\server\\a.txt\n", "bag.path:2"},
      {"@data/a.txt  data\\..\\a.txt\n", "bag.path:2"},
      {"@data/a.txt  %HomeDrive%\\a.txt\n", "bag.path:2"},
      {"@data/a.txt  bagit.txt\n", "bag.path:2"},
      {"@data/a.txt  data\n", "bag.path:2"},
      {"@data/a.txt  data/\x01\n", "bag.path:2"},
      {"@data/a.txt  *\n", "bag.path:2"},
  }));
  CAPTURE(line);
  const Verdict verdict = RawBag().with(kManifest, std::string(kLine) + line).verify();
  CHECK_FALSE(verdict.valid());
  CHECK(said(verdict) == Lines{expected});
}

TEST_CASE("paths that are odd are told and taken") {
  CHECK(said(RawBag().with(kManifest, "@data/a.txt *data/a.txt\n").verify()) == Lines{"warning bag.path-form:1"});
  CHECK(said(RawBag().with(kManifest, "@data/a.txt  ./data//a.txt\n").verify()) == Lines{"warning bag.path-form:1"});
  CHECK(said(RawBag().with(kManifest, "@data/a.txt \t data/a.txt\n").verify()).empty());
  RawBag percent;
  percent.without("data/a.txt").with("data/5%7E", "x").with(kManifest, "@data/5%7E  data/5%7E\n");
  CHECK(said(percent.verify()) == Lines{"warning bag.percent:1"});
  CHECK(said(percent.with("bagit.txt", kOld).verify()).empty());
}

TEST_CASE("line ends and per cent in names are decoded, and nothing else") {
  RawBag bag;
  bag.without("data/a.txt").with("data/a\nb\rc%d", "x").with(kManifest, sha256("x") + "  data/a%0Ab%0dc%25d\n");
  CHECK(said(bag.verify()).empty());
  CHECK(said(bag.with("bagit.txt", kOld).verify()) == Lines{"bag.missing:1", "bag.unlisted"});
}

TEST_CASE("upper-case checksums are as good") {
  std::string digest = sha256("hello\n");
  for (char& digit : digest) digit = static_cast<char>(std::toupper(digit));
  CHECK(said(RawBag().with(kManifest, digest + "  data/a.txt\n").verify()).empty());
}

TEST_CASE("a file listed twice is an error, in 0.97 a warning where nothing is contradictory") {
  const std::string twice = std::string(kLine) + kLine;
  CHECK(said(RawBag().with(kManifest, twice).verify()) == Lines{"bag.duplicate:2"});
  CHECK(said(RawBag().with(kManifest, twice).with("bagit.txt", kOld).verify()) == Lines{"warning bag.duplicate:2"});
  const std::string other = kLine + sha256("x") + "  data/a.txt\n";
  CHECK(said(RawBag().with(kManifest, other).with("bagit.txt", kOld).verify()) == Lines{"bag.duplicate:2"});
}

TEST_CASE("every manifest lists every file, in 0.97 one of them") {
  RawBag bag;
  bag.with("data/b.txt", "b").with(kManifest, std::string(kLine) + "@data/b.txt  data/b.txt\n");
  bag.with("manifest-md5.txt", "b1946ac92492d2347c6235b4d2611184  data/a.txt\n");
  CHECK(said(bag.verify()) == Lines{"bag.unlisted"});
  CHECK(said(bag.with("bagit.txt", kOld).verify()).empty());
}

TEST_CASE("a manifest of an unknown kind never passes in silence") {
  const std::string line = "abcd  data/a.txt\n";
  CHECK(said(RawBag().with("manifest-blake3.txt", line).verify()) == Lines{"warning bag.algorithm"});
  CHECK(said(RawBag().without(kManifest).with("manifest-blake3.txt", line).verify()) == Lines{"bag.algorithm"});
  CHECK(said(RawBag().with("tagmanifest-blake3.txt", "abcd  manifest-sha256.txt\nabcd  bagit.txt\n").verify()) ==
        Lines{"bag.algorithm"});
  CHECK(said(RawBag().without(kManifest).with("manifest-SHA-256.txt", kLine).verify()).empty());
}

TEST_CASE("tag manifests list the payload manifests, all the same files, none of the payload") {
  CHECK(said(RawBag().with("tagmanifest-sha256.txt", "@bagit.txt  bagit.txt\n").verify()) == Lines{"bag.tag-unlisted"});
  const std::string both = "@bagit.txt  bagit.txt\n@manifest-sha256.txt  manifest-sha256.txt\n";
  CHECK(said(RawBag().with("tagmanifest-sha256.txt", both).verify()).empty());
  CHECK(said(RawBag().with("tagmanifest-sha256.txt", both + "@data/a.txt  data/a.txt\n").verify()) ==
        Lines{"bag.path:3"});
  CHECK(said(RawBag().with("tagmanifest-sha256.txt", "@manifest-sha256.txt  manifest-sha256.txt\n").verify()) ==
        Lines{"warning bag.tag-unlisted"});
}

TEST_CASE("names that differ only in letter case or normal form") {
  RawBag bag;
  bag.with("data/A.txt", "x").with(kManifest, std::string(kLine) + "@data/A.txt  data/A.txt\n");
  CHECK(said(bag.verify()) == Lines{"warning bag.twins"});
  // Listed in one form, there in the other.
  RawBag forms;
  forms.without("data/a.txt").with("data/か\u3099", "x").with(kManifest, sha256("x") + "  data/が\n");
  CHECK(said(forms.verify()) == Lines{"warning bag.normal-form:1", "warning bag.twins"});
  RawBag wrong;
  wrong.without("data/a.txt").with("data/A.txt", "hello\n").with(kManifest, sha256("hello\n") + "  data/a.txt\n");
  CHECK(said(wrong.verify()) == Lines{"bag.missing:1", "bag.unlisted", "warning bag.twins"});
}

TEST_CASE("labels of bag-info.txt") {
  const auto [text, expected] = GENERATE(table<const char*, Lines>({
      {"Payload-Oxum: 6.1\nBagging-Date: 2024-02-29\nA: x\n  y\n", {}},
      {"payload-oxum: 6.1\n", {}},
      {"Payload-Oxum: 7.1\n", {"bag.oxum:1"}},
      {"Payload-Oxum: 6.2\n", {"bag.oxum:1"}},
      {"Payload-Oxum: 6\n", {"bag.oxum:1"}},
      {"Payload-Oxum: -6.1\n", {"bag.oxum:1"}},
      {"Payload-Oxum: 6.1\nPayload-Oxum: 6.1\n", {"bag.oxum:2"}},
      {"Bagging-Date: 2023-02-29\n", {"warning bag.date:1"}},
      {"Bagging-Date: 2024-1-1\n", {"warning bag.date:1"}},
      {"Bagging-Date:\n", {"warning bag.date:1"}},
      {"no label\n", {"bag.info-line:1"}},
      {" x\n", {"bag.info-line:1"}},
      {": x\n", {"bag.info-line:1"}},
      {"A: 1\n\nB: 2\n", {"bag.info-line:2"}},
  }));
  CAPTURE(text);
  CHECK(said(RawBag().with("bag-info.txt", text).verify()) == expected);
}

TEST_CASE("fetch.txt is told, and refused where its files are missing") {
  CHECK(said(RawBag().with("fetch.txt", "https://a.jp/a 6 data/a.txt\n").verify()) == Lines{"warning bag.fetch"});
  RawBag holey;
  holey.with(kManifest, std::string(kLine) + sha256("b") + "  data/b.txt\n");
  holey.with("fetch.txt", "https://a.jp/b - data/b.txt\n");
  CHECK(said(holey.verify()) == Lines{"bag.fetch", "bag.missing:2"});
  const auto [line, expected] = GENERATE(table<const char*, const char*>({
      {"https://a.jp/a - ../../README.md\n", "bag.path:1"},
      {"https://a.jp/a - /tmp/x\n", "bag.path:1"},
      {"https://a.jp/a - ~/x\n", "bag.path:1"},
      {"https://a.jp/a - C:\\x\n", "bag.path:1"},
      {"https://a.jp/a - bagit.txt\n", "bag.path:1"},
      {"https://a.jp/a data/a.txt\n", "bag.fetch-line:1"},
      {"a - data/a.txt\n", "bag.fetch-line:1"},
      {"https://a.jp/a six data/a.txt\n", "bag.fetch-line:1"},
      {"\n", "bag.fetch-line:1"},
  }));
  CAPTURE(line);
  CHECK(said(RawBag().with("fetch.txt", line).verify()) == Lines{expected});
  const auto stranger = RawBag().with("fetch.txt", "https://a.jp/c - data/c.txt\n").verify();
  CHECK(said(stranger) == Lines{"bag.fetch", "bag.fetch-line:1"});
}

TEST_CASE("links and devices are no files of a bag") {
  const TemporaryFolder folder;
  const auto write = [&](const std::string& path, const std::string& text) {
    REQUIRE(disk().write(folder / path, text));
  };
  REQUIRE(disk().create_directories(folder / "data"));
  write("bagit.txt", kOld);
  write("outside", "hello\n");
  write(kManifest, sha256("hello\n") + "  data/a.txt\n" + sha256("") + "  data/pipe\n");
  REQUIRE(::symlink("../outside", (folder / "data/a.txt").c_str()) == 0);
  REQUIRE(::symlink("/", (folder / "data/root").c_str()) == 0);
  REQUIRE(::mkfifo((folder / "data/pipe").c_str(), 0600) == 0);
  const Verdict verdict = verify(disk(), folder.path());
  CHECK(said(verdict) == Lines{"bag.link", "bag.not-a-file", "bag.unlisted"});
  CHECK(verdict.diagnostics.count(Severity::error) == 4);
}

}  // namespace ayumi::archive::testing
