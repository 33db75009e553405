// Look-ups in the model: plain, but every page goes through them.
#include "model/localized_text.h"
#include "model/site.h"
#include "support/catch.h"

using namespace ayumi::model;

TEST_CASE("a text is given in the language asked for, else in the site's first", "[model]") {
  const LocalizedText text(std::vector<TextVersion>{{"ja", "歩み"}, {"en", "Steps"}});
  CHECK(text.best("en").text == "Steps");
  CHECK(text.best("fr").text == "歩み");
  CHECK(text.best("fr").language == "ja");
  REQUIRE(text.find("ja") != nullptr);
  CHECK(text.find("fr") == nullptr);
  CHECK(LocalizedText{}.empty());
  CHECK(LocalizedText{}.find("ja") == nullptr);
}

TEST_CASE("a text without a version in the first language gives what there is", "[model]") {
  const LocalizedText text(std::vector<TextVersion>{{"en", "Steps"}});
  CHECK(text.best("ja").language == "en");
}

TEST_CASE("a plan's year is found by its fiscal year", "[model]") {
  Plan plan;
  CHECK(plan.find_year({2020}) == nullptr);
  for (const int start : {2020, 2021, 2024}) {
    PlanYear year;
    year.year = {start};
    plan.years.push_back(year);
  }
  CHECK(plan.find_year({2020}) == &plan.years[0]);
  CHECK(plan.find_year({2024}) == &plan.years[2]);
  CHECK(plan.find_year({2019}) == nullptr);
  CHECK(plan.find_year({2022}) == nullptr);
  CHECK(plan.find_year({2025}) == nullptr);
}

TEST_CASE("a project has the name of the year asked for", "[model]") {
  const auto named = [](const char* name) { return LocalizedText(std::vector<TextVersion>{{"ja", name}}); };
  Project project;
  project.name = named("図書館");
  CHECK(project.name_in({2024}).best("ja").text == "図書館");
  project.new_names = {{{2022}, named("学びの館")}, {{2024}, named("学びの森")}};
  CHECK(project.name_in({2021}).best("ja").text == "図書館");
  CHECK(project.name_in({2022}).best("ja").text == "学びの館");
  CHECK(project.name_in({2023}).best("ja").text == "学びの館");
  CHECK(project.name_in({2025}).best("ja").text == "学びの森");
}

TEST_CASE("a narrative is found by its key, a version by its language", "[model]") {
  Site site;
  CHECK(site.find_narrative("home") == nullptr);
  for (const char* key : {"home", "pages/a", "pages/b"}) {
    Narrative narrative;
    narrative.key = key;
    narrative.versions.resize(2);
    narrative.versions[0].language = "ja";
    narrative.versions[1].language = "en";
    site.narratives.push_back(narrative);
  }
  CHECK(site.find_narrative("pages/b") == &site.narratives[2]);
  CHECK(site.find_narrative("pages/") == nullptr);
  CHECK(site.find_narrative("pages/c") == nullptr);
  CHECK(site.narratives[0].best("en").language == "en");
  CHECK(site.narratives[0].best("fr").language == "ja");
  CHECK(site.narratives[0].find("fr") == nullptr);
}
