// A right site as a whole.
#include "load/load.h"

#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load::testing;

namespace {

std::string ja(const model::LocalizedText& text) { return text.best("ja").text; }

}  // namespace

TEST_CASE("The sample site of these tests is right") {
  const Loading loading = SampleSite().load();
  CHECK(said(loading.diagnostics).empty());
  REQUIRE(loading.site);
  CHECK(loading.site->theme == "standard");
  CHECK(loading.site->languages.size() == 2);
  CHECK(loading.plan().id == "area");
  CHECK(loading.plan().first.start == 2020);
  CHECK(loading.plan().last.start == 2024);
  CHECK(loading.plan().outlook->start == 2026);
}

TEST_CASE("Nothing about languages means Japanese alone") {
  const Loading loading = SampleSite()
                              .with(kSite, "title = \"歩み\"\n")
                              .with(kPlan, "title = \"計画\"\nfirst = 2020\nlast = 2024\n")
                              .with(kProjects, "[[project]]\nid = \"hub\"\nname = \"拠点\"\n")
                              .load();
  CHECK(said(loading.diagnostics).empty());
  REQUIRE(loading.site);
  REQUIRE(loading.site->languages.size() == 1);
  CHECK(loading.site->languages[0].code == "ja");
  CHECK(loading.plan().title.versions()[0].language == "ja");
}

TEST_CASE("Categories come in the order of the tree, and references follow") {
  const Loading loading = SampleSite().load();
  REQUIRE(loading.site);
  const auto& categories = loading.plan().categories;
  REQUIRE(categories.size() == 2);
  CHECK(categories[0].id == "economy");
  CHECK(categories[0].depth == 0);
  CHECK(categories[1].id == "industry");
  CHECK(categories[1].depth == 1);
  CHECK(categories[1].parent->value == 0);
  CHECK(loading.plan().projects[0].category->value == 1);
}

TEST_CASE("A project without partners has all that are no groups; groups are their members") {
  const Loading loading =
      SampleSite()
          .append(kProjects, "[[project]]\nid = \"b\"\nname = \"二\"\npartners = [\"towns\", \"hiranai\"]\n")
          .load();
  REQUIRE(loading.site);
  const auto& projects = loading.plan().projects;
  CHECK(projects[0].partners == std::vector<model::PartnerIndex>{{0}, {1}});
  CHECK(projects[1].partners == std::vector<model::PartnerIndex>{{1}});
}

TEST_CASE("Bands: the id is the code in lower case, missing keys have their defaults") {
  const Loading loading = SampleSite().load();
  REQUIRE(loading.site);
  const auto& scheme = loading.plan().scheme;
  CHECK(scheme.bands[0].id == "a");
  CHECK(scheme.bands[0].track == model::Band::Track::on);
  CHECK(scheme.bands[0].conditions.rate_at_least == Decimal::from_integer(80));
  CHECK(scheme.bands[1].track == model::Band::Track::off);
  CHECK(scheme.reasons[0].symbol == "−");
}

TEST_CASE("A project has the names that its changes give it") {
  const Loading loading = SampleSite()
                              .with("data/plans/area/years/R6/names.toml",
                                    "[[change]]\nproject = \"hub\"\nkind = \"renamed\"\nname = \"新しい名前\"\n")
                              .load();
  REQUIRE(loading.site);
  const model::Project& project = loading.plan().projects[0];
  CHECK(ja(project.name_in({2023})) == ja(project.name));
  CHECK(ja(project.name_in({2024})) == "新しい名前");
}

TEST_CASE("Files of a year are joined in path order; the folder's name may be of an era") {
  const Loading loading =
      SampleSite()
          .with("data/plans/area/years/R6/b.toml", "[[comment]]\nkind = \"effect\"\ntext = \"二\"\n")
          .with("data/plans/area/years/R6/a/x.toml",
                "picks = [\"hub\"]\n[[comment]]\nkind = \"effect\"\ntext = \"一\"\n")
          .with("data/plans/area/years/2023/a.toml", "picks = [\"hub\", \"hub\"]\n")
          .load();
  CHECK(said(loading.diagnostics).empty());
  REQUIRE(loading.site);
  REQUIRE(loading.plan().years.size() == 2);
  CHECK(loading.plan().years[0].year.start == 2023);
  CHECK(loading.plan().years[0].picks.size() == 1);
  const model::PlanYear& year = loading.plan().years[1];
  CHECK(year.year.start == 2024);
  REQUIRE(year.comments.size() == 2);
  CHECK(ja(year.comments[0].text) == "一");
  CHECK(ja(year.comments[1].text) == "二");
}

TEST_CASE("An observation finds the only indicator; published figures keep their digits") {
  const Loading loading = SampleSite()
                              .with(kYear, R"([[observation]]
project = "hub"
value = 43.5
published = { rate = 20.0, rating = "B" }
source = "report"
[[observation.breakdown]]
total = 43.50
parts = [{ partner = "aomori", value = 40 }, { name = "ほか", value = 3.5 }]
)")
                              .load();
  CHECK(said(loading.diagnostics).empty());
  REQUIRE(loading.site);
  const model::Observation& observation = loading.plan().years[0].observations.at(0);
  CHECK(observation.value->to_string() == "43.5");
  CHECK(observation.value_span.text() == "43.5");
  CHECK(observation.span.text() == "[[observation]]");
  CHECK(observation.published.rate->digits == 1);
  CHECK(observation.published.rate->value.to_string() == "20");
  CHECK(observation.published.rating->value == 1);
  CHECK(observation.published.rating_span.text() == "\"B\"");
  CHECK(observation.citation->document.value == 0);
  CHECK(observation.breakdowns.at(0).total->digits == 2);
  CHECK(observation.breakdowns.at(0).parts.at(0).partner->value == 0);
}

TEST_CASE("Digits that nobody gave are as many as the values have") {
  const Loading loading = SampleSite()
                              .append(kProjects,
                                      "[[project.indicator]]\nid = \"fixed\"\nname = \"二\"\ndigits = 0\n"
                                      "baseline = { value = 1.234 }\n")
                              .with(kYear, "[[observation]]\nproject = \"hub\"\nindicator = \"users\"\nvalue = 4.25\n")
                              .load();
  REQUIRE(loading.site);
  CHECK(loading.plan().projects[0].indicators[0].digits == 2);
  CHECK(loading.plan().projects[0].indicators[1].digits == 0);
}

TEST_CASE("Methods: the plan's where an indicator has none; a direction is only what is declared") {
  const Loading loading =
      SampleSite()
          .with(kPlan, "method = \"inverse\"\ntitle = \"計画\"\nfirst = 2020\nlast = 2024\n")
          .with(kProjects,
                "[[project]]\nid = \"hub\"\nname = \"拠点\"\n"
                "[[project.indicator]]\nid = \"a\"\nname = \"一\"\n"
                "[[project.indicator]]\nid = \"b\"\nname = \"二\"\nmethod = \"ratio\"\ndirection = \"up\"\n")
          .load();
  REQUIRE(loading.site);
  const auto& indicators = loading.plan().projects[0].indicators;
  CHECK(indicators[0].method == model::Method::inverse);
  CHECK_FALSE(indicators[0].direction);
  CHECK(indicators[1].method == model::Method::ratio);
  CHECK(indicators[1].direction == model::Direction::up);
}

TEST_CASE("A tally's figures stand under their bands") {
  const Loading loading =
      SampleSite().with(kYear, "[[tally]]\nbands = { B = 7 }\nshares = { A = 54.4, B = 12.0 }\ntotal = 57\n").load();
  REQUIRE(loading.site);
  const model::ReportedTally& tally = loading.plan().years[0].reported_tallies.at(0);
  REQUIRE(tally.band_counts.size() == 2);
  CHECK_FALSE(tally.band_counts[0]);
  CHECK(tally.band_counts[1]->value.to_string() == "7");
  CHECK(tally.band_shares[1]->digits == 1);
  CHECK(tally.total->value.to_string() == "57");
}

TEST_CASE("Texts are in normal form, without white space at the ends") {
  const Loading loading = SampleSite().append(kSite, "notice = \"\"\"\n　か\xE3\x82\x99 1\r\n二\n\"\"\"\n").load();
  REQUIRE(loading.site);
  CHECK(loading.site->notice.versions()[0].text == "が 1\n二");
}

TEST_CASE("Versions of a text stand in the order of the site's languages") {
  const Loading loading = SampleSite().append(kSite, "notice = { en = \"Sample\", ja = \"見本\" }\n").load();
  REQUIRE(loading.site);
  REQUIRE(loading.site->notice.versions().size() == 2);
  CHECK(loading.site->notice.versions()[0].language == "ja");
  CHECK(loading.site->notice.versions()[1].language == "en");
}

TEST_CASE("Any number of plans, by id, whatever their folders' order") {
  SampleSite sample;
  for (const std::string id : {"area-b", "z"}) {
    sample.with("data/plans/" + id + "/plan.toml", "title = \"計画\"\nfirst = 2020\nlast = 2024\n");
  }
  const Loading loading = sample.load();
  REQUIRE(loading.site);
  REQUIRE(loading.site->plans.size() == 3);
  CHECK(loading.site->plans[0].id == "area");
  CHECK(loading.site->plans[1].id == "area-b");
  CHECK(loading.site->plans[2].id == "z");
}

TEST_CASE("The same from one worker and from many, mistakes included") {
  SampleSite sample;
  for (int i = 0; i < 40; ++i) {
    const std::string id = "p" + std::to_string(i);
    sample.with("data/plans/area/projects/" + id + ".toml",
                "[[project]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nwrong = 1\ncategory = \"none\"\n");
  }
  const auto one = said(sample.load(1).diagnostics);
  CHECK(one.size() == 80);
  CHECK(said(sample.load(7).diagnostics) == one);
}
