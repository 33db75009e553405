// Markdown texts: their keys, languages and front matter, and those that belong to nothing.
#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load::testing;

namespace {

using Lines = std::vector<std::string>;

Lines said_with(const std::string& path, const std::string& text = "文\n") {
  return said(SampleSite().with(path, text).load().diagnostics);
}

}  // namespace

TEST_CASE("Every place that a narrative can have") {
  SampleSite sample;
  const Lines keys{"home",
                   "pages/handbook/index",
                   "pages/about",
                   "plans/area/overview",
                   "plans/area/method",
                   "plans/area/review",
                   "plans/area/trends",
                   "plans/area/changes",
                   "plans/area/comments",
                   "plans/area/years/2024",
                   "plans/area/years/2026",
                   "plans/area/projects/hub",
                   "plans/area/projects/hub/2023",
                   "plans/area/categories/economy"};
  for (const std::string& key : keys) sample.with("content/ja/" + key + ".md", "文\n");
  const Loading loading = sample.load();
  CHECK(said(loading.diagnostics).empty());
  REQUIRE(loading.site);
  CHECK(loading.site->narratives.size() == keys.size());
  for (const std::string& key : keys) CHECK(loading.site->find_narrative(key) != nullptr);
}

TEST_CASE("Languages in the order of the site, front matter read, the body where it begins") {
  const Loading loading =
      SampleSite()
          .with("content/en/pages/a.md", "+++\ntitle = \"About\"\norder = 9\n+++\nText\n")
          .with("content/ja/pages/a.md", "+++\ntitle = \"案内\"\nsummary = \"要約\"\norder = 3\n+++\n本文\n")
          .load();
  CHECK(said(loading.diagnostics).empty());
  REQUIRE(loading.site);
  const model::Narrative& narrative = loading.site->narratives.at(0);
  CHECK(narrative.order == 3);
  REQUIRE(narrative.versions.size() == 2);
  CHECK(narrative.versions[0].language == "ja");
  CHECK(narrative.versions[0].title == "案内");
  CHECK(narrative.versions[0].summary == "要約");
  CHECK(narrative.versions[0].source->text().substr(narrative.versions[0].body_begin) == "本文\n");
  CHECK(narrative.versions[1].title == "About");
}

TEST_CASE("A narrative's year may be written in any way, once") {
  const Loading loading = SampleSite().with("content/ja/plans/area/projects/hub/R5.md", "文\n").load();
  REQUIRE(loading.site);
  CHECK(loading.site->find_narrative("plans/area/projects/hub/2023") != nullptr);
  CHECK(said(SampleSite()
                 .with("content/ja/plans/area/years/R5.md", "文\n")
                 .with("content/ja/plans/area/years/2023.md", "文\n")
                 .load()
                 .diagnostics) == Lines{"data.duplicate-address content/ja/plans/area/years/R5.md"});
}

TEST_CASE("content.no-such-entity, with what was meant") {
  CHECK(said_with("content/ja/plans/area/projects/hab.md") ==
        Lines{"content.no-such-entity content/ja/plans/area/projects/hab.md"});
  CHECK(mentions(SampleSite().with("content/ja/plans/area/projects/hab.md", "文\n").load().diagnostics.all().at(0),
                 "「hub」"));
  CHECK(said_with("content/ja/plans/aria/overview.md") ==
        Lines{"content.no-such-entity content/ja/plans/aria/overview.md"});
  CHECK(said_with("content/ja/plans/area/categories/x.md") ==
        Lines{"content.no-such-entity content/ja/plans/area/categories/x.md"});
  CHECK(said_with("content/ja/plans/area/overveiw.md") ==
        Lines{"content.no-such-entity content/ja/plans/area/overveiw.md"});
  CHECK(said_with("content/ja/hom.md") == Lines{"content.no-such-entity content/ja/hom.md"});
  CHECK(said_with("content/ja/plans/area/projects/hub/2023/x.md") ==
        Lines{"content.no-such-entity content/ja/plans/area/projects/hub/2023/x.md"});
}

TEST_CASE("Years of narratives: bad, or outside the plan") {
  CHECK(said_with("content/ja/plans/area/years/next.md") == Lines{"data.bad-year content/ja/plans/area/years/next.md"});
  CHECK(said_with("content/ja/plans/area/years/2031.md") ==
        Lines{"data.year-outside-plan content/ja/plans/area/years/2031.md"});
}

TEST_CASE("content.unknown-language") {
  CHECK(said_with("content/jp/home.md") == Lines{"content.unknown-language content/jp/home.md"});
  CHECK(mentions(SampleSite().with("content/jp/home.md", "文\n").load().diagnostics.all().at(0), "「ja」"));
}

TEST_CASE("data.duplicate-address: case twins, and a page beside its folder") {
  CHECK(said(SampleSite()
                 .with("content/ja/pages/A.md", "文\n")
                 .with("content/ja/pages/a.md", "文\n")
                 .load()
                 .diagnostics) == Lines{"data.duplicate-address content/ja/pages/a.md"});
  CHECK(said(SampleSite()
                 .with("content/ja/pages/a.md", "文\n")
                 .with("content/ja/pages/a/index.md", "文\n")
                 .load()
                 .diagnostics) == Lines{"data.duplicate-address content/ja/pages/a/index.md"});
  CHECK(SampleSite().with("content/ja/pages/a.md", "文\n").with("content/en/pages/a.md", "Text\n").load().site);
}

TEST_CASE("Names of free pages become addresses") {
  CHECK(said_with("content/ja/pages/手引き.md") == Lines{"data.bad-id content/ja/pages/手引き.md"});
}

TEST_CASE("Mistakes in front matter") {
  CHECK(said_with("content/ja/home.md", "+++\ntitel = \"題\"\n+++\n文\n") ==
        Lines{"data.unknown-key content/ja/home.md:2:1"});
  CHECK(said_with("content/ja/home.md", "+++\norder = \"1\"\n+++\n文\n") ==
        Lines{"data.wrong-type content/ja/home.md:2:9"});
}
