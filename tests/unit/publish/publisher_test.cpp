#include "publish/publisher.h"

#include <algorithm>
#include <string>
#include <vector>

#include "support/catch.h"
#include "support/failing_file_system.h"
#include "support/memory_file_system.h"

using ayumi::Diagnostics;
using ayumi::FileSystem;
using ayumi::publish::Address;
using ayumi::publish::Publisher;
using ayumi::testing::FailingFileSystem;
using ayumi::testing::FailurePoint;
using ayumi::testing::MemoryFileSystem;

namespace {

const std::vector<Address> kPages = {{"index.html", ""}, {"a/index.html", ""}, {"a/b/index.html", ""}};

// Publishes every page with the same text; false if any step failed.
bool publish(FileSystem& files, const std::string& text, const std::vector<Address>& pages = kPages) {
  Publisher publisher(files, "out", "1");
  if (!publisher.start(pages)) return false;
  for (const Address& page : pages) {
    if (!publisher.add(page.path, text)) return false;
  }
  return static_cast<bool>(publisher.commit());
}

bool staging_left(const MemoryFileSystem& files) { return files.exists("out.ayumi-staging-1"); }

}  // namespace

TEST_CASE("a first publication makes every file and leaves nothing beside") {
  MemoryFileSystem files;
  REQUIRE(publish(files, "one"));
  for (const Address& page : kPages) CHECK(files.bytes("out/" + page.path) == "one");
  CHECK_FALSE(staging_left(files));
}

TEST_CASE("unchanged files are links to the former ones, gone ones are gone") {
  MemoryFileSystem files;
  REQUIRE(publish(files, "one"));
  REQUIRE(files.hard_link("out/index.html", "kept"));
  REQUIRE(publish(files, "one", {{"index.html", ""}}));
  CHECK(files.same_file("out/index.html", "kept"));
  CHECK_FALSE(files.exists("out/a/index.html"));
}

TEST_CASE("a changed file never writes through to what was published") {
  MemoryFileSystem files;
  REQUIRE(publish(files, "one"));
  REQUIRE(files.hard_link("out/index.html", "kept"));
  REQUIRE(publish(files, "two"));
  CHECK(files.bytes("out/index.html") == "two");
  CHECK(files.bytes("kept") == "one");
}

TEST_CASE("a folder that Ayumi didn't make is left alone") {
  MemoryFileSystem files;
  files.add("out/photo.jpg", "precious");
  CHECK_FALSE(publish(files, "one"));
  CHECK(files.bytes("out/photo.jpg") == "precious");
  CHECK_FALSE(files.exists("out/index.html"));
}

TEST_CASE("a file that somebody added to a published site is not deleted") {
  MemoryFileSystem files;
  REQUIRE(publish(files, "one"));
  files.add("out/CNAME", "precious");
  CHECK_FALSE(publish(files, "two"));
  CHECK(files.bytes("out/CNAME") == "precious");
  CHECK(files.bytes("out/index.html") == "one");
}

TEST_CASE("what others have put there under names with a full stop stays, unchanged") {
  MemoryFileSystem files;
  REQUIRE(publish(files, "one"));
  files.add("out/.htaccess", "precious");
  files.add("out/.well-known/acme/token", "precious");
  files.add("out/gone/.keep", "precious");
  REQUIRE(files.hard_link("out/.htaccess", "kept"));
  REQUIRE(publish(files, "two"));
  CHECK(files.bytes("out/index.html") == "two");
  CHECK(files.same_file("out/.htaccess", "kept"));
  CHECK(files.bytes("out/.well-known/acme/token") == "precious");
  CHECK(files.bytes("out/gone/.keep") == "precious");
  CHECK_FALSE(staging_left(files));
}

TEST_CASE("a copied file is published as any other") {
  MemoryFileSystem files;
  files.add("content/ja/form.pdf", "form");
  for (int round = 0; round < 2; ++round) {
    if (round == 1) REQUIRE(files.hard_link("out/files/ja/form.pdf", "kept"));
    Publisher publisher(files, "out", "1");
    REQUIRE(publisher.start(kPages));
    REQUIRE(publisher.copy("content/ja/form.pdf", "files/ja/form.pdf"));
    CHECK_FALSE(publisher.copy("content/ja/missing.pdf", "files/ja/missing.pdf"));
    REQUIRE(publisher.commit());
    CHECK(files.bytes("out/files/ja/form.pdf") == "form");
  }
  CHECK(files.same_file("out/files/ja/form.pdf", "kept"));
  REQUIRE(publish(files, "one"));
  CHECK_FALSE(files.exists("out/files/ja/form.pdf"));
}

TEST_CASE("two publications at once: the last to commit wins, whole") {
  MemoryFileSystem files;
  REQUIRE(publish(files, "one"));
  Publisher first(files, "out", "1");
  Publisher second(files, "out", "2");
  REQUIRE(first.start(kPages));
  REQUIRE(second.start(kPages));
  for (const Address& page : kPages) {
    REQUIRE(first.add(page.path, "first"));
    REQUIRE(second.add(page.path, "second"));
  }
  CHECK(second.commit());
  CHECK(first.commit());
  for (const Address& page : kPages) CHECK(files.bytes("out/" + page.path) == "first");
}

TEST_CASE("an empty folder is taken") {
  MemoryFileSystem files;
  REQUIRE(files.create_directories("out"));
  CHECK(publish(files, "one"));
}

TEST_CASE("files of the former site that can't be removed are no failure of the new one") {
  std::size_t left = 0;
  for (std::size_t change = 1; change < 60; ++change) {
    MemoryFileSystem files;
    REQUIRE(publish(files, "one"));
    FailurePoint point;
    point.change = change;
    FailingFileSystem failing(files, point);
    Publisher publisher(failing, "out", "1");
    if (!publisher.start(kPages)) continue;
    bool added = true;
    for (const Address& page : kPages) added = added && static_cast<bool>(publisher.add(page.path, "two"));
    if (!added) continue;
    const auto summary = publisher.commit();
    if (!summary || !summary->leftover) continue;
    ++left;
    CHECK(files.bytes("out/index.html") == "two");
    CHECK(summary->leftover->path == "out.ayumi-staging-1");
  }
  CHECK(left == 1);
}

TEST_CASE("whichever change fails, the former site or the new one stands whole") {
  bool succeeded = false;
  for (std::size_t change = 1; change < 60 && !succeeded; ++change) {
    MemoryFileSystem files;
    REQUIRE(publish(files, "one"));
    FailurePoint point;
    point.change = change;
    FailingFileSystem failing(files, point);
    succeeded = publish(failing, "two");
    const auto text = files.bytes("out/index.html");
    INFO("change " << change);
    REQUIRE(text.has_value());
    for (const Address& page : kPages) CHECK(files.bytes("out/" + page.path) == text);
  }
  CHECK(succeeded);
}

TEST_CASE("addresses: duplicates, letter case, a file where a folder is needed") {
  const auto complaints = [](const std::vector<Address>& addresses) {
    Diagnostics diagnostics;
    ayumi::publish::check_addresses(addresses, diagnostics);
    return diagnostics.all().size();
  };
  CHECK(complaints(kPages) == 0);
  CHECK(complaints({{"a/index.html", "x"}, {"a/index.html", "y"}}) == 1);
  CHECK(complaints({{"a/Index.html", "x"}, {"A/index.html", "y"}}) == 1);
  CHECK(complaints({{"a", "x"}, {"a/index.html", "y"}}) == 1);
  CHECK(complaints({{"a", "x"}, {"ab/index.html", "y"}}) == 0);
}
