// Why a rating differs between two editions.
#include "evaluate/restated.h"
#include "support/catch.h"
#include "unit/evaluate/compare_told.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

model::Indicator& loans(SiteBuilder& site) { return site.plan().projects.front().indicators.front(); }
model::Observation& in_2020(SiteBuilder& site) { return site.plan().years.front().observations.front(); }

// What is told of ratings only.
std::vector<std::string> ratings(TwoEditions& editions) {
  std::vector<std::string> all;
  for (const std::string& line : editions.told()) {
    if (line.starts_with("rating-changed")) all.push_back(line.substr(line.find("loans ") + 6));
  }
  return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a rating changes by the result", "[compare]") {
  TwoEditions editions;
  SECTION("another value") {
    in_2020(editions.after).value = dec("10");
    CHECK(ratings(editions) == Told{"2020: C → D (result)"});
  }
  SECTION("a reason in place of the value") {
    in_2020(editions.after).value.reset();
    in_2020(editions.after).reason = model::ReasonIndex{1};
    CHECK(ratings(editions) == Told{"2020: C → 評価なし (result)"});
  }
  SECTION("a value of an earlier year that is summed up") {
    for (SiteBuilder* site : {&editions.before, &editions.after}) {
      loans(*site).cumulation = model::Cumulation::sum_of_years;
      loans(*site).targets = {every_year("140")};
    }
    in_2020(editions.after).value = dec("61");
    CHECK(ratings(editions) == Told{"2021: B → A (result)"});
  }
}

TEST_CASE("a rating changes by the target", "[compare]") {
  TwoEditions editions;
  loans(editions.after).targets = {every_year("160")};
  CHECK(ratings(editions) == Told{"2020: C → D (target)", "2021: B → C (target)"});
}

TEST_CASE("a rating changes by the scheme", "[compare]") {
  TwoEditions editions;
  SECTION("the limit of a band") {
    editions.after.plan().scheme.bands[1].conditions.rate_at_least = dec("90");
    CHECK(ratings(editions) == Told{"2021: B → C (scheme)"});
  }
  SECTION("the limit alone, though the value differs, too") {
    editions.after.plan().scheme.bands[1].conditions.rate_at_least = dec("90");
    editions.after.plan().years.back().observations.front().value = dec("80.5");
    CHECK(ratings(editions) == Told{"2021: B → C (scheme)"});
  }
  SECTION("the value alone, though the limit differs, too") {
    editions.after.plan().scheme.bands[1].conditions.rate_at_least = dec("76");
    editions.after.plan().years.back().observations.front().value = dec("60");
    CHECK(ratings(editions) == Told{"2021: B → C (result)"});
  }
  SECTION("the method") {
    loans(editions.after).method = model::Method::inverse;
    CHECK(ratings(editions) == Told{"2020: C → A (scheme)", "2021: B → A (scheme)"});
  }
  SECTION("the codes") {
    editions.after.plan().scheme.bands[1].code = "良";
    CHECK(ratings(editions) == Told{"2021: B → 良 (scheme)"});
  }
}

TEST_CASE("a rating changes by the definition", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    loans(*site).method = model::Method::progress;
    loans(*site).baseline = model::Baseline{dec("0"), {}, {}, {}};
  }
  loans(editions.after).baseline->value = dec("60");
  CHECK(ratings(editions) == Told{"2020: C → D (definition)", "2021: B → C (definition)"});
}

TEST_CASE("a rating changes by decision", "[compare]") {
  TwoEditions editions;
  SECTION("people decide on it") {
    in_2020(editions.after).decided = model::DecidedRating{{0}, words("特例"), {}};
    CHECK(ratings(editions) == Told{"2020: C → A (decision)"});
  }
  SECTION("another one was published") {
    in_2020(editions.before).published.rating = model::BandIndex{2};
    in_2020(editions.after).published.rating = model::BandIndex{3};
    CHECK(ratings(editions) == Told{"2020: C → D (decision)"});
  }
  SECTION("not where what was published follows the rule") {
    in_2020(editions.before).published.rating = model::BandIndex{2};
    in_2020(editions.after).value = dec("10");
    in_2020(editions.after).published.rating = model::BandIndex{3};
    CHECK(ratings(editions) == Told{"2020: C → D (result)"});
  }
  SECTION("and by the result") {
    in_2020(editions.after).decided = model::DecidedRating{{0}, words("特例"), {}};
    in_2020(editions.after).value = dec("10");
    CHECK(ratings(editions) == Told{"2020: C → A (result) (decision)"});
  }
}

TEST_CASE("a rating changes by several causes, in their order", "[compare]") {
  TwoEditions editions;
  in_2020(editions.after).value = dec("40");
  loans(editions.after).targets = {every_year("100"), target_of_year(2020, "95")};
  editions.after.plan().scheme.bands[2].conditions.rate_at_least = dec("45");
  CHECK(ratings(editions) == Told{"2020: C → D (result) (target)"});
  editions.after.plan().scheme.bands[2].conditions.rate_at_least = dec("40");
  CHECK(ratings(editions).empty());
}

TEST_CASE("a target or a rating that is another one today is told with what it was, unless the value is another, too",
          "[compare]") {
  TwoEditions editions;
  const auto former = [&] {
    std::string all;
    const PlanFigures before = editions.before.run();
    const PlanFigures after = editions.after.run();
    for (const auto& [place, text] : rejudged(before, after)) {
      all += std::to_string(place.year.start) + " " + text.ja + " / " + text.en + "\n";
    }
    return all;
  };
  CHECK(former().empty());
  loans(editions.after).targets = {every_year("95")};
  CHECK(former() == "2020 目標100 / the target 100\n2021 目標100 / the target 100\n");
  loans(editions.after).targets = {every_year("160")};
  CHECK(former() ==
        "2020 目標100、評価C / the target 100, the rating C\n2021 目標100、評価B / the target 100, the rating B\n");
  in_2020(editions.after).value = dec("51");
  CHECK(former() == "2021 目標100、評価B / the target 100, the rating B\n");
}

TEST_CASE("what the later edition lost or states otherwise is told; what it has besides isn't", "[compare]") {
  TwoEditions editions;
  const auto kinds = [&] {
    std::vector<Difference::Kind> all;
    const PlanFigures before = editions.before.run();
    const PlanFigures after = editions.after.run();
    for (const Difference& one : lost_or_restated(before, after)) all.push_back(one.kind);
    return all;
  };
  editions.after.project("公民館");
  CHECK(kinds().empty());
  std::swap(editions.before, editions.after);
  CHECK(kinds() == std::vector{Difference::Kind::project_gone});
  std::swap(editions.before, editions.after);
  std::erase_if(editions.after.plan().years, [](const model::PlanYear& year) { return year.year.start == 2021; });
  CHECK(kinds() == std::vector{Difference::Kind::year_gone});
}

TEST_CASE("counts, composites and key figures that are others today are told with what they were", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    model::Composite composite;
    composite.id = "all";
    composite.name = words("総合");
    composite.members = {{model::ProjectIndex{0}, {0}, std::nullopt, {}}};
    site->plan().composites = {composite};
  }
  const auto former = [&] {
    std::string all;
    const PlanFigures before = editions.before.run();
    const PlanFigures after = editions.after.run();
    for (const auto& [place, text] : restated_figures(before, after)) {
      all += std::to_string(place.year.start) + " " + place.id + " " + text.ja + "\n";
    }
    return all;
  };
  CHECK(former().empty());
  in_2020(editions.after).value = dec("90");
  CHECK(former() == "2020 all 50.0%\n2020  A 0、B 0、C 1、D 0\n");
}
