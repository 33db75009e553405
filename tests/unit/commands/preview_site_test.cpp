// The site as the preview shows it, after one change after another: always as a build of the same files would be.
#include "commands/preview_site.h"

#include "support/catch.h"
#include "unit/commands/prepared.h"

using namespace ayumi;
using namespace ayumi::commands;
using namespace ayumi::commands::testing;
using load::testing::kProjects;
using load::testing::kYear;
using load::testing::SampleSite;

namespace {

std::shared_ptr<const Attempt> reload(PreviewSite& site) {
  Timings timings;
  return site.reload(timings);
}

bool has(const PreviewFile& file, const std::string& part) {
  return file.bytes != nullptr && file.bytes->find(part) != std::string::npos;
}

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& one : diagnostics.all()) {
    if (one.severity == Severity::error) all.push_back(one.code);
  }
  return all;
}

constexpr const char* kPage = "en/area/projects/hub/index.html";

}  // namespace

TEST_CASE("After each change every file is that of a build") {
  SampleSite sample = full_site();
  PreviewSite site(preparation_of(sample.files()));
  const std::string year = sample.files().bytes(kYear).value();
  const auto check = [&] {
    REQUIRE(reload(site)->is_sound);
    for (const auto& [path, bytes] : rendered(*prepared(sample.files()))) {
      INFO(path);
      const PreviewFile file = site.file(path);
      REQUIRE(file.bytes != nullptr);
      CHECK((*file.bytes == bytes));
    }
  };
  check();
  sample.with(kYear, "[[observation]]\nproject = \"hub\"\nvalue = 12.5\n");
  check();
  sample.with("data/plans/area/projects/a.toml", "[[project]]\nid = \"a\"\nname = { ja = \"初\", en = \"First\" }\n");
  check();
  sample.without("data/plans/area/projects/a.toml").with(kYear, year);
  sample.with("content/en/home.md", "Other words\n");
  check();
}

TEST_CASE("A mistake leaves the last good pages and says what is wrong") {
  SampleSite sample = full_site();
  PreviewSite site(preparation_of(sample.files()));
  CHECK(site.file(kPage).bytes == nullptr);
  CHECK(site.mistakes().diagnostics.empty());
  reload(site);
  const PreviewFile good = site.file(kPage);
  REQUIRE(has(good, "90"));
  const std::string year = sample.files().bytes(kYear).value();
  sample.with(kYear, "[[observation]]\nproject = \"hub\"\nvalue = \n");
  sample.with("content/en/home.md", "{{ no_such }}\n");
  CHECK(!reload(site)->is_sound);
  CHECK(codes(site.mistakes().diagnostics).size() == 2);
  CHECK(*site.file(kPage).bytes == *good.bytes);
  CHECK(has(site.file("en/area/trends/index.html"), "Hub"));  // one that wasn't asked for before
  CHECK(site.mistakes().attempt != site.file(kPage).attempt);
  sample.with(kYear, year).with("content/en/home.md", "Welcome\n");
  CHECK(reload(site)->is_sound);
  CHECK(codes(site.mistakes().diagnostics).empty());
  CHECK(*site.file(kPage).bytes == *good.bytes);
}

TEST_CASE("A page's own mistake is said with the page's last good version") {
  SampleSite sample = full_site();
  PreviewSite site(preparation_of(sample.files()));
  reload(site);
  const PreviewFile good = site.file("about/index.html");
  REQUIRE(good.bytes != nullptr);
  sample.with("content/ja/pages/about.md", "[何もない](#no-such)\n");
  reload(site);
  const PreviewFile bad = site.file("about/index.html");
  CHECK(bad.diagnostics.has_errors());
  REQUIRE(bad.bytes != nullptr);
  CHECK(*bad.bytes == *good.bytes);
  CHECK(!site.file("index.html").diagnostics.has_errors());
  site.check({});
  CHECK(site.mistakes().diagnostics.has_errors());
}

TEST_CASE("Where there never was a good page there is none, but its place is known") {
  SampleSite sample = full_site();
  const std::string about = sample.files().bytes("content/ja/pages/about.md").value();
  sample.with("content/ja/pages/about.md", "[何もない](#no-such)\n");
  PreviewSite site(preparation_of(sample.files()));
  reload(site);
  CHECK(site.file("about/index.html").is_page);
  CHECK(site.file("about/index.html").bytes == nullptr);
  CHECK(!site.file("no-such/index.html").is_page);
  sample.with("content/ja/pages/about.md", about);
  reload(site);
  CHECK(site.file("about/index.html").bytes != nullptr);
}

TEST_CASE("A check that was stopped changes nothing") {
  SampleSite sample = full_site();
  sample.with("content/ja/pages/about.md", "[何もない](#no-such)\n");
  PreviewSite site(preparation_of(sample.files()));
  reload(site);
  std::stop_source stop;
  stop.request_stop();
  site.check(stop.get_token());
  CHECK(codes(site.mistakes().diagnostics).empty());
  site.check({});
  CHECK(codes(site.mistakes().diagnostics).size() == 1);
  reload(site);
  CHECK(codes(site.mistakes().diagnostics).empty());
}

TEST_CASE("Content files are served as they are now, and nothing else of the folder") {
  SampleSite sample = full_site();
  sample.with("content/ja/photo a.png", "not really");
  PreviewSite site(preparation_of(sample.files()));
  reload(site);
  CHECK(has(site.file("files/ja/photo a.png"), "not really"));
  CHECK(!site.file("files/ja/photo a.png").is_page);
  sample.with("content/ja/photo a.png", "another");
  CHECK(has(site.file("files/ja/photo a.png"), "another"));
  for (const std::string path : {"files/ja/home.md", "files/../data/site.toml", "files/", "data/site.toml",
                                 "content/ja/home.md", "files/../../etc/passwd", ""}) {
    INFO(path);
    CHECK(site.file(path).bytes == nullptr);
  }
}

TEST_CASE("A site that was never right has no pages, and is there once it is") {
  SampleSite sample = full_site();
  const std::string projects = sample.files().bytes(kProjects).value();
  sample.with(kProjects, "[[project\n");
  PreviewSite site(preparation_of(sample.files()));
  CHECK(!reload(site)->is_sound);
  CHECK(site.sound() == nullptr);
  CHECK(site.file(kPage).bytes == nullptr);
  CHECK(!codes(site.mistakes().diagnostics).empty());
  sample.with(kProjects, projects);
  CHECK(reload(site)->is_sound);
  CHECK(site.file(kPage).bytes != nullptr);
}
