// The site as the preview shows it, after one change after another: always as a build of the same files would be.
#include "commands/preview_site.h"

#include <optional>
#include <random>
#include <set>
#include <stdexcept>
#include <thread>

#include "commands/guarded.h"
#include "commands/preview_list.h"
#include "commands/preview_pages.h"
#include "support/catch.h"
#include "unit/commands/prepared.h"

using namespace ayumi;
using namespace ayumi::commands;
using namespace ayumi::commands::testing;
using load::testing::kProjects;
using load::testing::kYear;
using load::testing::SampleSite;

namespace {

std::shared_ptr<const Attempt> reload(PreviewSite& site,
                                      const std::optional<std::set<std::string>>& changed = std::nullopt) {
  Timings timings;
  return site.reload(timings, changed);
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

// What a file may become: nullptr, it goes.
struct Choice {
  const char* path;
  std::vector<const char*> texts;
};

// All that a reading says, as lines.
std::vector<std::string> said_by(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : diagnostics.all()) {
    const LineColumn at = one.span ? one.span.source->line_column(one.span.begin) : LineColumn{};
    lines.push_back(one.code + " " + one.file() + ":" + std::to_string(at.line) + " " + one.message.en);
  }
  return lines;
}

// The site read at once, as it is now; null where nothing can be made of it.
std::unique_ptr<PreparedSite> read_anew(const SampleSite& sample, std::vector<std::string>& lines) {
  Preparation preparation = preparation_of(sample.files());
  preparation.translations = Preparation::Translations::left;
  Timings timings;
  Diagnostics diagnostics;
  auto fresh = prepare(preparation, timings, diagnostics);
  diagnostics.sort();
  lines = said_by(diagnostics);
  if (diagnostics.has_errors()) return nullptr;
  return fresh;
}

TEST_CASE("After any edits in any order, pages and mistakes are those of a site that is read at once") {
  SampleSite sample = full_site();
  const std::string year = sample.files().bytes(kYear).value();
  const std::string projects = sample.files().bytes(kProjects).value();
  const std::string home = "{{ plans.area.count('all') }} {{ no_such }}\n";
  const std::vector<Choice> choices = {
      {kYear, {year.c_str(), "[[observation]]\nproject = \"hub\"\nvalue = 12.5\n", "[[observation]]\nvalue = \n", ""}},
      {kProjects, {projects.c_str(), "[[project]]\nid = \"hub\"\nname = { ja = \"新拠点\", en = \"New hub\" }\n"}},
      {"data/plans/area/projects/a.toml",
       {nullptr, "[[project]]\nid = \"a\"\nname = { ja = \"初\", en = \"First\" }\n", "[[project]]\nid = \"hub\"\n"}},
      {"content/en/home.md", {"Welcome. [About](pages/about.md)\n", "Other words\n", home.c_str(), nullptr}},
      {"content/ja/plans/area/projects/hub.md", {"拠点の文\n", "## 別の文\n", nullptr}},
      {"content/en/pages/about.md", {"+++\ntitle = \"About\"\n+++\ntext\n", "+++\ntitle = \n+++\ntext\n"}},
      {"templates/pages/glossary.html",
       {nullptr, "{% extends \"base.html\" %}{% block main %}x{% endblock %}", "{% x %}"}}};
  PreviewSite site(preparation_of(sample.files()));
  // A watcher that names the files that changed, and one that can't.
  const bool names_files = GENERATE(true, false);
  std::minstd_rand random(20240401);
  std::size_t sound = 0;
  for (int edit = 0; edit < 30; ++edit) {
    std::set<std::string> changed;
    for (unsigned long files = random() % 2; files < 2; ++files) {
      const Choice& choice = choices[random() % choices.size()];
      const char* const text = choice.texts[random() % choice.texts.size()];
      INFO(choice.path);
      text == nullptr ? sample.without(choice.path) : sample.with(choice.path, text);
      changed.insert(choice.path);
    }
    std::vector<std::string> lines;
    const auto fresh = read_anew(sample, lines);
    const auto attempt = reload(site, names_files ? std::optional(changed) : std::nullopt);
    INFO(edit);
    CHECK(said_by(attempt->diagnostics) == lines);
    REQUIRE(attempt->is_sound == (fresh != nullptr));
    if (fresh == nullptr) continue;
    ++sound;
    for (const auto& [path, bytes] : rendered(*fresh)) {
      INFO(path);
      const PreviewFile file = site.file(path);
      REQUIRE(file.bytes != nullptr);
      CHECK((*file.bytes == bytes));
    }
  }
  CHECK(sound > 5);
  CHECK(sound < 25);
}

TEST_CASE("What isn't named is taken to be as it was") {
  SampleSite sample = full_site();
  PreviewSite site(preparation_of(sample.files()));
  REQUIRE(reload(site)->is_sound);
  sample.with("content/en/home.md", "Other words\n");
  reload(site, std::set<std::string>{kYear});
  CHECK_FALSE(has(site.file("en/index.html"), "Other words"));
  reload(site, std::set<std::string>{"content/en/home.md"});
  CHECK(has(site.file("en/index.html"), "Other words"));
}

TEST_CASE("What is wrong without the drafts is told before publication, and covers no page") {
  SampleSite sample = full_site();
  sample.with(kYear,
              "[[observation]]\nproject = \"hub\"\nvalue = 90\ndraft = true\n\n"
              "[[observation]]\nindicator = \"income\"\nvalue = 9\n");
  sample.with("content/ja/plans/area/overview.md",
              "{{ value(\"hub\", \"users\", \"2024\") }} {{ value(\"income\", \"2024\") }}\n");
  PreviewSite site(preparation_of(sample.files()));
  REQUIRE(reload(site)->is_sound);
  CHECK(site.mistakes().before_publication.empty());
  site.check({});
  const PreviewMistakes mistakes = site.mistakes();
  CHECK(codes(mistakes.diagnostics).empty());
  REQUIRE(codes(mistakes.before_publication) == std::vector<std::string>{"template.call"});
  const Diagnostic& mistake = mistakes.before_publication.all().front();
  CHECK(mistake.file() == "content/ja/plans/area/overview.md");
  CHECK(mistake.message.ja.ends_with("（「2024年度：利用者数」は下書きです）"));
  CHECK(mistake.message.en.ends_with(" (“FY2024: Users” is a draft)"));
  REQUIRE(mistake.related.size() == 1);
  CHECK(mistake.related.front().span.source->path() == kYear);
  const EditorLink editor({}, "/");
  CHECK(preview_list(site, MessageLanguage::en, editor).find("is a draft") != std::string::npos);
  const PreviewPages pages(site, editor);
  const preview::Answer state = pages.answer("/_ayumi/state/en/index.html");
  CHECK(state.body->find("\"mistakes\": \"\"") != std::string::npos);
  CHECK(state.body->find("1 to be mended before publication") != std::string::npos);
  sample.with("content/ja/plans/area/overview.md", "{{ value(\"income\", \"2024\") }}\n");
  reload(site);
  CHECK(site.mistakes().before_publication.empty());
  site.check({});
  CHECK(site.mistakes().before_publication.empty());
}

TEST_CASE("What is wrong with the records is in the list") {
  const SampleSite sample = full_site();
  Diagnostics of_archive;
  Diagnostic damaged;
  damaged.code = "archive.damaged";
  damaged.message = {"壊れた記録", "a damaged record"};
  damaged.path = "archive/2024";
  of_archive.add(damaged);
  PreviewSite site(preparation_of(sample.files()), {}, of_archive);
  reload(site);
  const EditorLink editor({}, "/");
  CHECK(preview_list(site, MessageLanguage::ja, editor).find("壊れた記録") != std::string::npos);
}

TEST_CASE("A folder's address without its slash leads to it, in what stands beside, too") {
  const SampleSite sample = full_site();
  PreviewSite site(preparation_of(sample.files()), [](const std::string& path) {
    return path == "archive/2024/index.html" ? std::optional<std::string>("kept") : std::nullopt;
  });
  reload(site);
  const PreviewPages pages(site, EditorLink({}, "/"));
  CHECK(*pages.answer("/archive/2024/").body == "kept");
  for (const std::string address : {"/archive/2024", "/en", "/area"}) {
    const preview::Answer answer = pages.answer(address);
    CHECK(answer.status == 302);
    CHECK(answer.location == address + "/");
  }
  CHECK(pages.answer("/archive/2023").status == 404);
}

TEST_CASE("An exception in a thread of its own is told and goes no further") {
  std::vector<std::string> told;
  const auto tell = [&](const std::string& what) { told.push_back(what); };
  CHECK(guarded([] {}, tell));
  CHECK(told.empty());
  CHECK_FALSE(guarded([] { throw std::runtime_error("odd"); }, tell));
  CHECK_FALSE(guarded([] { throw 1; }, tell));
  CHECK(told == std::vector<std::string>{"odd", ""});
}

TEST_CASE("A check runs beside a reading, and what it says of an older site is dropped") {
  SampleSite sample = full_site();
  PreviewSite site(preparation_of(sample.files()));
  reload(site);
  const std::jthread checking([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) site.check(stop);
  });
  for (int value = 1; value <= 20; ++value) {
    sample.with(kYear, "[[observation]]\nproject = \"hub\"\nvalue = " + std::to_string(100 + value) + "\n");
    reload(site);
    CHECK(has(site.file(kPage), std::to_string(100 + value)));
  }
}

TEST_CASE("A replaced picture makes the pages that show it others, and only these") {
  SampleSite sample = full_site();
  sample.with("content/ja/photo.png", "one").with("content/ja/home.md", "![写真](photo.png)\n");
  PreviewSite site(preparation_of(sample.files()));
  reload(site);
  const PreviewFile home = site.file("index.html");
  const PreviewFile about = site.file("about/index.html");
  REQUIRE(home.bytes != nullptr);
  CHECK(!home.pictures.empty());
  CHECK(about.pictures.empty());
  sample.with("content/ja/photo.png", "two");
  reload(site);
  CHECK(*site.file("index.html").bytes == *home.bytes);
  CHECK(site.file("index.html").pictures != home.pictures);
  CHECK(site.file("about/index.html").pictures.empty());
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
