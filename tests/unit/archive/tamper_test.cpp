// Whatever is done to a bag is found.
#include <algorithm>
#include <string>

#include "base/hash.h"
#include "support/catch.h"
#include "unit/archive/bagging.h"

namespace ayumi::archive::testing {
namespace {

using Lines = std::vector<std::string>;

std::string bytes_of(const MemoryFileSystem& files, const std::string& path) { return files.bytes(path).value(); }

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

std::string sha512(const std::string& bytes) { return hash(HashAlgorithm::sha512, bytes); }

}  // namespace

TEST_CASE("a bag as it was made is valid") {
  const auto files = sample_bag();
  const Verdict verdict = verify(*files);
  CHECK(said(verdict).empty());
  CHECK(verdict.summary.payload_files == 4);
  CHECK(verdict.summary.payload_bytes == 17);
}

TEST_CASE("a bit of a file flipped") {
  const auto files = sample_bag();
  files->add("bag/data/a.txt", "hellp\n");
  CHECK(said(verify(*files)) == Lines{"bag.checksum:1"});
}

TEST_CASE("a byte appended, or cut off") {
  const auto files = sample_bag();
  files->add("bag/data/a.txt", GENERATE("hello\n\n", "hello", ""));
  CHECK(said(verify(*files)) == Lines{"bag.checksum:1", "bag.oxum:4"});
}

TEST_CASE("a file removed") {
  const auto files = sample_bag();
  REQUIRE(files->remove_all("bag/data/b/c.txt"));
  CHECK(said(verify(*files)) == Lines{"bag.missing:2", "bag.oxum:4"});
}

TEST_CASE("a file added, a hidden one too") {
  const auto files = sample_bag();
  files->add(GENERATE("bag/data/new.txt", "bag/data/b/.new"), "x");
  const Verdict verdict = verify(*files);
  CHECK(said(verdict) == Lines{"bag.oxum:4", "bag.unlisted"});
}

TEST_CASE("a file renamed, and what it was") {
  const auto files = sample_bag();
  REQUIRE(files->rename("bag/data/a.txt", "bag/data/z.txt"));
  const Verdict verdict = verify(*files);
  CHECK(said(verdict) == Lines{"bag.missing:1", "bag.unlisted"});
  const auto& all = verdict.diagnostics.all();
  const auto missing =
      std::find_if(all.begin(), all.end(), [](const auto& each) { return each.code == "bag.missing"; });
  CHECK(missing->hints.at(0).en.find("“data/z.txt”") != std::string::npos);
}

TEST_CASE("two files swapped") {
  const auto files = sample_bag();
  REQUIRE(files->exchange("bag/data/a.txt", "bag/data/b/c.txt"));
  CHECK(said(verify(*files)) == Lines{"bag.checksum:1", "bag.checksum:2"});
}

TEST_CASE("the manifest edited, without and with the tag manifest") {
  const auto files = sample_bag();
  std::string manifest = bytes_of(*files, "bag/manifest-sha512.txt");
  const std::string before = sha512(manifest);
  files->add("bag/data/a.txt", "forged");
  replace(manifest, sha512("hello\n"), sha512("forged"));
  files->add("bag/manifest-sha512.txt", manifest);
  CHECK(said(verify(*files)) == Lines{"bag.checksum:3"});
  std::string tags = bytes_of(*files, "bag/tagmanifest-sha512.txt");
  replace(tags, before, sha512(manifest));
  files->add("bag/tagmanifest-sha512.txt", tags);
  // As long as before: nothing in the bag itself can tell, only its fingerprint that is kept elsewhere.
  CHECK(verify(*files).valid());
  files->add("bag/manifest-sha512.txt", manifest.substr(manifest.find('\n') + 1));
  CHECK(said(verify(*files)) == Lines{"bag.checksum:3", "bag.unlisted"});
}

TEST_CASE("a manifest cut off anywhere") {
  const auto files = sample_bag();
  const std::string manifest = bytes_of(*files, "bag/manifest-sha512.txt");
  for (std::size_t size = 0; size < manifest.size(); ++size) {
    files->add("bag/manifest-sha512.txt", manifest.substr(0, size));
    const Verdict verdict = verify(*files);
    REQUIRE(says(verdict, "bag.checksum"));
  }
}

TEST_CASE("a tag manifest cut off anywhere, or gone") {
  const auto files = sample_bag();
  const std::string tags = bytes_of(*files, "bag/tagmanifest-sha512.txt");
  for (std::size_t size = 0; size + 1 < tags.size(); ++size) {
    files->add("bag/tagmanifest-sha512.txt", tags.substr(0, size));
    REQUIRE_FALSE(verify(*files).valid());
  }
  files->add("bag/tagmanifest-sha512.txt", tags.substr(0, tags.size() - 1));
  CHECK(verify(*files).diagnostics.empty());  // only the last line's end is missing
}

TEST_CASE("a tag file edited, added or removed") {
  const auto files = sample_bag();
  files->add("bag/bag-info.txt", bytes_of(*files, "bag/bag-info.txt") + "Contact-Name: X\n");
  CHECK(said(verify(*files)) == Lines{"bag.checksum:1"});
  REQUIRE(files->remove_all("bag/bag-info.txt"));
  CHECK(said(verify(*files)) == Lines{"bag.missing:1"});
  const auto other = sample_bag();
  other->add("bag/README", "x");
  CHECK(said(verify(*other)) == Lines{"warning bag.tag-unlisted"});
}

TEST_CASE("any byte of any file changed is found, or means the same") {
  const auto files = sample_bag();
  const auto entries = files->list_all("bag");
  REQUIRE(entries);
  std::size_t same = 0;
  for (const DirectoryEntry& entry : *entries) {
    const std::string path = "bag/" + entry.path;
    const std::string before = bytes_of(*files, path);
    for (std::size_t i = 0; i < before.size(); ++i) {
      for (const int mask : {0x01, 0x07, 0x20, 0x29}) {
        std::string after = before;
        after[i] = static_cast<char>(after[i] ^ mask);
        files->add(path, after);
        if (!verify(*files).valid()) continue;
        // Only the tag manifest has nothing that holds its bytes: there letter case, the kind of blank and the kind
        // of line end say nothing.
        INFO(path << " " << i << " " << mask);
        REQUIRE(entry.path == "tagmanifest-sha512.txt");
        const bool digit_case = mask == 0x20 && before[i] >= 'a' && before[i] <= 'f';
        const bool blank = before[i] == ' ' && after[i] == '\t';
        const bool line_end = before[i] == '\n' && after[i] == '\r';
        REQUIRE((digit_case || blank || line_end));
        same += 1;
      }
    }
    files->add(path, before);
  }
  CHECK(same > 0);
  CHECK(verify(*files).diagnostics.empty());
}

}  // namespace ayumi::archive::testing
