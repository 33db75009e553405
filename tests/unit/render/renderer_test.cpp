// A file made by itself is the one that a build makes.
#include "render/renderer.h"

#include "support/catch.h"
#include "unit/commands/prepared.h"

using namespace ayumi;
using commands::testing::full_site;
using commands::testing::prepared;
using commands::testing::rendered;

TEST_CASE("Every file made by itself is the one that all are made with") {
  const auto sample = full_site();
  const auto site = prepared(sample.files());
  const auto files = rendered(*site);
  CHECK(files.size() == site->renderer->addresses().size());
  std::size_t pages = 0;
  for (const auto& [path, bytes] : files) {
    INFO(path);
    Diagnostics diagnostics;
    const auto alone = site->renderer->render_file(path, diagnostics);
    REQUIRE(alone);
    CHECK((*alone == bytes));
    CHECK(!diagnostics.has_errors());
    CHECK(site->renderer->has_page(path) == path.ends_with(".html"));
    if (path.ends_with(".html")) ++pages;
  }
  CHECK(pages == site->renderer->page_count());
}

TEST_CASE("There is no file at other paths") {
  const auto sample = full_site();
  const auto site = prepared(sample.files());
  for (const std::string path :
       {"", "/", "index", "/index.html", "en", "en/", "no-such.html", "area/no-such/index.html", "assets/",
        "assets/no-such.css", "fr/index.html", "../index.html", "INDEX.html"}) {
    INFO(path);
    Diagnostics diagnostics;
    CHECK(!site->renderer->render_file(path, diagnostics));
    CHECK(!site->renderer->has_page(path));
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("A check finds what rendering finds, and stops when it is asked to") {
  auto sample = full_site();
  sample.with("content/ja/pages/about.md", "[何もない](#no-such)\n");
  sample.with("content/ja/pages/other.md", "[何もない](about.md#no-such)\n");
  const auto site = prepared(sample.files());
  Diagnostics with_files;
  commands::render_pages(
      *site, 1, [](const std::string&, std::string_view) {}, with_files);
  Diagnostics checked;
  site->renderer->check(2, {}, checked);
  with_files.sort();
  checked.sort();
  CHECK(checked.has_errors());
  CHECK(load::testing::said(checked) == load::testing::said(with_files));
  std::stop_source stop;
  stop.request_stop();
  Diagnostics stopped;
  site->renderer->check(1, stop.get_token(), stopped);
  CHECK(stopped.empty());
  Diagnostics alone;
  const auto page = site->renderer->render_file("about/index.html", alone);
  CHECK(alone.has_errors());
}
