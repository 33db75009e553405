// Warnings of what is probably a slip.
#include "evaluate/wording.h"
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Codes = std::vector<std::string>;

Codes checked(SiteBuilder& site) {
  site.run();
  return site.codes();
}

// An indicator with a baseline of 100 and one target of every year.
Codes side(model::Method method, const char* target, std::optional<model::Direction> direction = std::nullopt) {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.method = method;
  indicator.direction = direction;
  indicator.baseline = model::Baseline{dec("100"), std::nullopt, {}, {}};
  indicator.targets = {every_year(target)};
  return checked(site);
}

Codes series(std::initializer_list<const char*> values) {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  int year = 2020;
  for (const char* value : values) site.value(year++, value);
  return checked(site);
}

}  // namespace

TEST_CASE("a target on the wrong side of the baseline", "[slips]") {
  using model::Direction;
  using model::Method;
  CHECK(side(Method::ratio, "99") == Codes{"check.target-side"});
  CHECK(side(Method::ratio, "100").empty());
  CHECK(side(Method::ratio, "101").empty());
  CHECK(side(Method::inverse, "101") == Codes{"check.target-side"});
  CHECK(side(Method::inverse, "100").empty());
  CHECK(side(Method::progress, "99").empty());
  CHECK(side(Method::progress, "101", Direction::down) == Codes{"check.target-side"});
  CHECK(side(Method::progress, "99", Direction::up) == Codes{"check.target-side"});
  CHECK(side(Method::progress, "99", Direction::down).empty());
  CHECK(side(Method::maintain, "99", Direction::up) == Codes{"check.target-side"});
  CHECK(side(Method::maintain, "100", Direction::up).empty());
  CHECK(side(Method::maintain, "99", Direction::down).empty());
}

TEST_CASE("a message calls a project by its name of that year, without a year by its latest in the plan", "[slips]") {
  SiteBuilder site;
  const model::ProjectIndex project = site.project("古い名前");
  site.plan().projects[project.value].new_names = {{{2022}, words("新しい名前")}, {{2026}, words("次の計画の名前")}};
  const auto name = [&](std::optional<model::FiscalYear> year) {
    return name_of(site.plan(), {year, std::nullopt, project, std::nullopt}).ja;
  };
  CHECK(name(model::FiscalYear{2021}) == "令和3年度（2021年度）「古い名前」");
  CHECK(name(model::FiscalYear{2022}) == "令和4年度（2022年度）「新しい名前」");
  CHECK(name(std::nullopt) == "「新しい名前」");
}

TEST_CASE("a method that doesn't fit the indicator", "[slips]") {
  CHECK(side(model::Method::ratio, "101", model::Direction::down) == Codes{"check.direction"});
  SiteBuilder negative;
  negative.indicator().targets = {every_year("-1")};
  CHECK(checked(negative) == Codes{"check.sign"});
  SiteBuilder sum;
  model::Indicator& indicator = sum.indicator();
  indicator.method = model::Method::progress;
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.baseline = model::Baseline{dec("5"), std::nullopt, {}, {}};
  CHECK(checked(sum) == Codes{"check.cumulative-baseline"});
  indicator.baseline->value = dec("0");
  CHECK(checked(sum).empty());
}

TEST_CASE("negative numbers where the rate turns over at zero", "[slips]") {
  const auto negative = [](model::Method method, const char* target, const char* value) {
    SiteBuilder site;
    model::Indicator& indicator = site.indicator();
    indicator.method = method;
    indicator.direction = method == model::Method::inverse ? model::Direction::down : model::Direction::up;
    indicator.targets = {every_year(target)};
    site.value(2020, value);
    return checked(site);
  };
  using model::Method;
  CHECK(negative(Method::maintain, "-5", "3") == Codes{"check.sign"});
  CHECK(negative(Method::inverse, "-5", "3") == Codes{"check.sign"});
  CHECK(negative(Method::inverse, "5", "-3") == Codes{"check.sign"});
  CHECK(negative(Method::inverse, "5", "0").empty());
  CHECK(negative(Method::ratio, "5", "-3").empty());  // further from the target is worse
  CHECK(negative(Method::maintain, "5", "-3").empty());
}

TEST_CASE("a sum of years whose baseline is of long before the plan", "[slips]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.cumulation = model::Cumulation::sum_of_years;
  indicator.baseline = model::Baseline{dec("0"), model::FiscalYear{2018}, {}, {}};
  CHECK(checked(site) == Codes{"check.cumulative-baseline"});
  indicator.baseline->year = model::FiscalYear{2019};
  CHECK(checked(site).empty());
}

TEST_CASE("a jump by a factor of ten, up or down", "[slips]") {
  CHECK(series({"12", "120"}) == Codes{"check.tenfold"});
  CHECK(series({"12", "119.9"}).empty());
  CHECK(series({"120", "12"}) == Codes{"check.tenfold"});
  CHECK(series({"119.9", "12"}).empty());
  CHECK(series({"0", "120"}).empty());
  CHECK(series({"12", "-120"}) == Codes{"check.tenfold"});
}

TEST_CASE("a jump of a total, and from one target to the next", "[slips]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  SECTION("total so far") {
    indicator.cumulation = model::Cumulation::total_so_far;
    indicator.targets = {every_year("10")};
    site.value(2020, "12");
    site.value(2021, "120");
    CHECK(checked(site) == Codes{"check.tenfold"});
    site.plan().years[1].observations[0].value = dec("1.2");
    CHECK(checked(site) == Codes{"check.total-falls"});  // says enough
  }
  SECTION("targets, in the order of their years") {
    indicator.targets = {final_target("700"), target_of_year(2020, "7"), target_of_year(2022, "69"), every_year("1")};
    CHECK(checked(site) == Codes{"check.tenfold"});
    indicator.targets[2].value = dec("70");
    CHECK(checked(site) == Codes{"check.tenfold", "check.tenfold"});
    indicator.cumulation = model::Cumulation::sum_of_years;
    CHECK(checked(site).empty());
  }
}

TEST_CASE("a total that begins below its baseline, and a year that takes away", "[slips]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.targets = {every_year("10")};
  SECTION("total so far") {
    indicator.cumulation = model::Cumulation::total_so_far;
    indicator.baseline = model::Baseline{dec("9"), model::FiscalYear{2019}, {}, {}};
    site.value(2020, "8");
    CHECK(checked(site) == Codes{"check.total-falls"});
    site.plan().years[0].observations[0].value = dec("9");
    CHECK(checked(site).empty());
  }
  SECTION("sum of years") {
    indicator.cumulation = model::Cumulation::sum_of_years;
    site.value(2020, "8");
    site.value(2021, "-1");
    CHECK(checked(site) == Codes{"check.total-falls"});
    site.plan().years[1].observations[0].value = dec("0");
    CHECK(checked(site).empty());
  }
}

TEST_CASE("a jump isn't looked for across a definition change", "[slips]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.targets = {target_of_year(2020, "10"), target_of_year(2021, "100")};
  indicator.definition_changes = {{{2021}, words("数え方の変更"), {}}};
  site.value(2020, "12");
  site.value(2021, "120");
  CHECK(checked(site).empty());
}

TEST_CASE("a year that was skipped", "[slips]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "5");
  site.value(2023, "5");
  CHECK(checked(site) == Codes{"check.year-skipped"});
  CHECK(site.diagnostics.all()[0].message.en ==
        "FY2023, “事業”, “指標”: there is no entry for FY2021, FY2022 before it");
  site.reason(2021, 0);
  site.reason(2022, 1);
  CHECK(checked(site).empty());
}

TEST_CASE("a year skipped before the first entry or after the last, while others have entries", "[slips]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  for (const int year : {2021, 2022, 2023}) site.value(year, "5");
  CHECK(checked(site).empty());  // the plan's other years have no entries at all
  const model::ProjectIndex second = site.project("別の事業");
  site.indicator().targets = {every_year("10")};
  CHECK(checked(site).empty());  // one without any entry is no slip
  site.value(2022, "5");
  CHECK(checked(site) == Codes{"check.year-skipped", "check.year-skipped"});
  CHECK(site.diagnostics.all()[0].message.en == "FY2022, “別の事業”, “指標”: there is no entry for FY2021 before it");
  CHECK(site.diagnostics.all()[1].message.en ==
        "FY2022, “別の事業”, “指標”: there is no entry for FY2023 after it, as there is of other indicators");
  site.change(2022, second, model::Change::Kind::added);
  site.change(2023, second, model::Change::Kind::ended);
  CHECK(checked(site).empty());
}

TEST_CASE("a value of a year that hasn't begun", "[slips]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.value(2024, "5");
  site.today = {2024, 3, 31};
  CHECK(checked(site) == Codes{"check.future"});
  site.today = {2024, 4, 1};
  CHECK(checked(site).empty());
}

TEST_CASE("a value that is overdue", "[slips]") {
  SiteBuilder site;
  site.indicator().targets = {every_year("10")};
  site.reason(2020, 1).due = model::CalendarDate{2026, 11, 21};
  CHECK(checked(site) == Codes{"check.overdue"});
  site.today = {2026, 11, 21};
  CHECK(checked(site).empty());
}

TEST_CASE("a text that a band demands", "[slips]") {
  SiteBuilder site;
  site.plan().scheme.bands[3].explanation = model::Band::Explanation::required;
  site.indicator().targets = {every_year("10")};
  site.value(2020, "4");
  CHECK(checked(site) == Codes{"check.explanation-missing"});
  CHECK(site.diagnostics.all()[0].severity == Severity::finding);
  site.plan().years[0].observations[0].explanation = words("見直します");
  CHECK(checked(site).empty());
}

TEST_CASE("a unit that changed", "[slips]") {
  SiteBuilder site;
  model::Indicator& indicator = site.indicator();
  indicator.targets = {every_year("10")};
  indicator.unit = words("人");
  model::Breakdown breakdown;
  breakdown.unit = words("名");
  breakdown.parts.emplace_back();
  breakdown.parts[0].value = dec("5");
  site.value(2020, "5").breakdowns = {breakdown};
  CHECK(checked(site) == Codes{"check.unit"});
  site.plan().years[0].observations[0].breakdowns[0].unit = words("人");
  CHECK(checked(site).empty());
  model::Budget budget;
  budget.unit = words("千円");
  site.plan().projects[0].budgets = {budget, budget};
  CHECK(checked(site).empty());
  site.plan().projects[0].budgets[1].unit = words("円");
  CHECK(checked(site) == Codes{"check.unit"});
}

TEST_CASE("a change that has no effect", "[slips]") {
  using Kind = model::Change::Kind;
  SiteBuilder site;
  const model::ProjectIndex project = site.project("事業");
  SECTION("of a project that has ended") {
    site.change(2021, project, Kind::ended);
    site.change(2023, project, Kind::expanded);
    CHECK(checked(site) == Codes{"check.unused-change"});
    site.plan().years[1].changes[0].kind = Kind::added;
    CHECK(checked(site).empty());
  }
  SECTION("beside a weightier one of the same year") {
    site.change(2021, project, Kind::renamed);
    CHECK(checked(site).empty());
    site.change(2021, project, Kind::expanded);
    CHECK(checked(site) == Codes{"check.unused-change"});
  }
  SECTION("twice the same") {
    site.change(2021, project, Kind::changed);
    site.change(2021, project, Kind::changed);
    CHECK(checked(site) == Codes{"check.unused-change"});
  }
  SECTION("before the plan, with the words of a page") {
    site.plan().values_from = model::FiscalYear{2018};
    site.change(2018, project, Kind::expanded);
    CHECK(checked(site) == Codes{"check.unused-change"});
    const Message message = site.diagnostics.all().at(0).message;
    CHECK(message.ja == "平成30年度（2018年度）「事業」の異動「拡充」：計画開始前の年度の異動は使いません");
    CHECK(message.en == "FY2018, “事業”, change “expanded”: changes before the plan aren't used");
  }
  SECTION("but not one that continues it, or of a year that isn't stated") {
    site.change(2021, project, Kind::expanded);
    site.change(2021, project, Kind::continued);
    site.change(2021, project, Kind::changed).when = model::Change::When::unknown;
    CHECK(checked(site).empty());
  }
}

TEST_CASE("full-width digits in a code", "[slips]") {
  SiteBuilder site;
  site.project("事業");
  site.plan().projects[0].number = "１２";
  CHECK(checked(site) == Codes{"check.full-width"});
  CHECK(site.diagnostics.all()[0].hints[0].en == "write “12”");
  for (const char* number : {"12", "①", "Ａ", "－", "\xEF\xBC"}) {
    site.plan().projects[0].number = number;
    CHECK(checked(site).empty());
  }
}

TEST_CASE("full-width digits in a category's number", "[slips]") {
  SiteBuilder site;
  site.plan().categories.emplace_back();
  site.plan().categories[0].number = words("役割１");
  CHECK(checked(site) == Codes{"check.full-width"});
  site.plan().categories[0].number = words("(1)");
  CHECK(checked(site).empty());
}

TEST_CASE("a number in a year's chart that lost its leading zeros", "[slips]") {
  SiteBuilder site;
  site.plan().projects.reserve(2);
  const model::ProjectIndex project = site.project("事業");
  site.plan().projects[0].number = "01";
  site.change(2021, project, model::Change::Kind::continued).number = "2";
  CHECK(checked(site) == Codes{"check.leading-zeros"});
  site.plan().years[0].changes[0].number = "02";
  CHECK(checked(site).empty());
}

TEST_CASE("a code that lost its leading zeros", "[slips]") {
  SiteBuilder site;
  for (const char* number : {"01", "2", "12", "A3", ""}) {
    site.project("事業");
    site.plan().projects.back().number = number;
  }
  CHECK(checked(site) == Codes{"check.leading-zeros"});
  CHECK(site.diagnostics.all()[0].hints[0].en == "should it be “02”?");
  site.plan().projects[0].number = "1";
  CHECK(checked(site).empty());
}
