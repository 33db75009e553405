// What a site is as of a fiscal year.
#include "load/as_of.h"

#include <string>
#include <vector>

#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load;
using namespace ayumi::load::testing;

namespace {

using Words = std::vector<std::string>;

std::string project(const std::string& id, const std::string& more = "") {
  return "[[project]]\nid = \"" + id + "\"\nname = { ja = \"" + id + "事業\", en = \"Project " + id + "\" }\n" + more;
}

std::string change(const std::string& id, const std::string& kind, const std::string& more = "") {
  return "[[change]]\nproject = \"" + id + "\"\nkind = \"" + kind + "\"\n" + more;
}

// As of FY2022; fails the test where the site has mistakes.
model::Site as_of_2022(const SampleSite& sample) {
  Loading loading = sample.load();
  for (const std::string& line : said(loading.diagnostics)) INFO(line);
  REQUIRE(loading.site);
  cut_after(*loading.site, model::FiscalYear{2022});
  // Spans and narratives point into the sources, which nothing here asks for.
  return *std::move(loading.site);
}

Words projects_of(const model::Site& site) {
  Words ids;
  for (const model::Project& one : site.plans.front().projects) ids.push_back(one.id);
  return ids;
}

Words narratives_of(const model::Site& site) {
  Words keys;
  for (const model::Narrative& one : site.narratives) keys.push_back(one.key);
  return keys;
}

}  // namespace

TEST_CASE("the years after it are gone with all they say", "[as_of]") {
  SampleSite sample;
  sample.with("data/plans/area/years/2022/a.toml", "[[observation]]\nproject = \"hub\"\nvalue = 80\n")
      .with(kYear, "[[observation]]\nproject = \"hub\"\nvalue = 90\n");
  const model::Site site = as_of_2022(sample);
  REQUIRE(site.plans.size() == 1);
  CHECK(site.plans.front().find_year(model::FiscalYear{2024}) == nullptr);
  for (const model::PlanYear& year : site.plans.front().years) CHECK(year.year.start <= 2022);
  CHECK(site.plans.front().find_year(model::FiscalYear{2022}) != nullptr);
}

TEST_CASE("projects that first appear later aren't there yet, nor are the texts about them", "[as_of]") {
  SampleSite sample;
  sample.with("data/plans/area/projects/added.toml", project("added"))
      .with("data/plans/area/projects/since.toml", project("since", "since = 2023\n"))
      .with("data/plans/area/projects/there.toml", project("there"))
      .with("data/plans/area/years/2023/changes.toml", change("added", "added") + change("there", "expanded"))
      .with("content/ja/plans/area/projects/added.md", "新しい事業です。\n")
      .with("content/ja/plans/area/projects/there.md", "前からの事業です。\n");
  const model::Site site = as_of_2022(sample);
  CHECK(projects_of(site) == Words{"hub", "there"});
  CHECK(narratives_of(site) == Words{"plans/area/projects/there"});
}

TEST_CASE("names that later years give aren't known yet", "[as_of]") {
  SampleSite sample;
  sample.with("data/plans/area/years/2023/changes.toml",
              change("hub", "renamed", "name = { ja = \"新拠点\", en = \"New hub\" }\n"));
  const model::Site site = as_of_2022(sample);
  CHECK(site.plans.front().projects.front().new_names.empty());
}

TEST_CASE("a plan whose values begin later is gone", "[as_of]") {
  Loading loading = SampleSite().load();
  REQUIRE(loading.site);
  const model::FiscalYear before{loading.plan().first_with_values().start - 1};
  cut_after(*loading.site, before);
  CHECK(loading.site->plans.empty());
}
