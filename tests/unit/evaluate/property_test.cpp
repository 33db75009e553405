// What must hold for any figures: drawn at random with fixed seeds.
#include <algorithm>
#include <random>

#include "evaluate/shown.h"
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

constexpr int kRounds = 120;

using Dice = std::mt19937;

// The same on every system, unlike the distributions of the standard library.
int draw(Dice& dice, int low, int high) {
  return low + static_cast<int>(dice() % static_cast<unsigned>(high - low + 1));
}

Decimal draw_decimal(Dice& dice, int low, int high, int scale) {
  return Decimal::from_parts(draw(dice, low, high), scale).value();
}

model::RatingScheme draw_scheme(Dice& dice) {
  using Track = model::Band::Track;
  model::RatingScheme scheme = abcd();
  int bound = draw(dice, 80, 130);
  for (std::size_t i = 0; i + 1 < scheme.bands.size(); ++i) {
    scheme.bands[i] = band(std::string(1, static_cast<char>('A' + i)), "", i < 2 ? Track::on : Track::off);
    auto& conditions = scheme.bands[i].conditions;
    (draw(dice, 0, 1) == 0 ? conditions.rate_at_least : conditions.rate_above) = Decimal::from_integer(bound);
    bound -= draw(dice, 1, 40);
  }
  return scheme;
}

// One indicator with everything that a method may need, valued in 2021 after 2020.
void draw_indicator(Dice& dice, SiteBuilder& site, model::Method method) {
  site.plan().scheme = draw_scheme(dice);
  model::Indicator& indicator = site.indicator();
  indicator.method = method;
  indicator.digits = draw(dice, 0, 2);
  const model::Direction direction = draw(dice, 0, 1) == 0 ? model::Direction::up : model::Direction::down;
  if (method == model::Method::maintain) indicator.direction = direction;
  if (draw(dice, 0, 1) == 0) indicator.tolerance = draw_decimal(dice, 0, 50, 1);
  const Decimal baseline = draw_decimal(dice, 1, 900, 1);
  Decimal target = draw_decimal(dice, 1, 900, 1);
  if (target == baseline) target = add(target, dec("1")).value();
  indicator.baseline = model::Baseline{baseline, std::nullopt, {}, {}};
  indicator.targets = {every_year(target.to_string())};
  site.value(2020, draw_decimal(dice, 1, 900, 1).to_string());
}

// The item of 2021 for a value.
Item item_for(SiteBuilder& site, const Decimal& value) {
  std::vector<model::PlanYear>& years = site.plan().years;
  years.resize(1);
  site.value(2021, value.to_string());
  return *site.run().years[1].find(model::ProjectIndex{0}, {0});
}

bool falls(const SiteBuilder& site) {
  const model::Indicator& indicator = site.site.plans[0].projects[0].indicators[0];
  switch (indicator.method) {
    case model::Method::ratio:
      return false;
    case model::Method::inverse:
      return true;
    case model::Method::progress:
      return indicator.targets[0].value < indicator.baseline->value;
    default:
      return indicator.direction == model::Direction::down;
  }
}

}  // namespace

TEST_CASE("a better value never has a lower rate, a worse band or a worse trend", "[property]") {
  const auto method =
      GENERATE(model::Method::ratio, model::Method::inverse, model::Method::progress, model::Method::maintain);
  Dice dice(20241122);
  for (int round = 0; round < kRounds; ++round) {
    SiteBuilder site;
    draw_indicator(dice, site, method);
    Decimal worse = draw_decimal(dice, 1, 1500, 1);
    Decimal better = draw_decimal(dice, 1, 1500, 1);
    if ((better < worse) != falls(site)) std::swap(worse, better);
    const Item low = item_for(site, worse);
    const Item high = item_for(site, better);
    CAPTURE(round, worse.to_string(), better.to_string());
    REQUIRE(low.rate);
    REQUIRE(*high.rate >= *low.rate);
    REQUIRE(high.band->value <= low.band->value);
    REQUIRE(high.from_previous->trend <= low.from_previous->trend);
    REQUIRE((high.target_reached || !low.target_reached));
  }
}

TEST_CASE("the next band is reached at its value and not one unit before", "[property]") {
  const auto method =
      GENERATE(model::Method::ratio, model::Method::inverse, model::Method::progress, model::Method::maintain);
  Dice dice(20250401);
  int found = 0;
  for (int round = 0; round < kRounds; ++round) {
    SiteBuilder site;
    draw_indicator(dice, site, method);
    const Decimal value = draw_decimal(dice, 1, 1500, 1);
    const Item item = item_for(site, value);
    if (!item.next_band) continue;
    ++found;
    const int digits = site.plan().projects[0].indicators[0].digits;
    const Decimal unit = Decimal::from_parts(1, digits).value();
    const Decimal reached = item.next_band->actual;
    const Decimal before = (falls(site) ? add(reached, unit) : subtract(reached, unit)).value();
    CAPTURE(round, value.to_string(), reached.to_string());
    REQUIRE(item_for(site, reached).band == item.next_band->band);
    REQUIRE(item.next_band->band < *item.band);
    REQUIRE(subtract(reached, value).value().abs() == item.next_band->difference);
    const bool still_between = falls(site) ? before < value : before > value;
    if (still_between) REQUIRE(item_for(site, before).band == item.band);
  }
  CHECK(found > kRounds / 4);
}

TEST_CASE("a target that was missed never shows as 100, with any digits and mode", "[property]") {
  Dice dice(7);
  for (int round = 0; round < kRounds; ++round) {
    SiteBuilder site;
    draw_indicator(dice, site, round % 2 == 0 ? model::Method::ratio : model::Method::inverse);
    const Decimal& target = site.plan().projects[0].indicators[0].targets[0].value;
    const Decimal step = Decimal::from_parts(draw(dice, 1, 3), draw(dice, 3, 6)).value();
    const Item item = item_for(site, (round % 2 == 0 ? subtract(target, step) : add(target, step)).value());
    REQUIRE_FALSE(item.target_reached);
    for (int digits = 0; digits < 5; ++digits) {
      for (const RoundingMode mode : {RoundingMode::half_up, RoundingMode::truncate}) {
        const std::string shown = shown_rate(*item.rate, model::Rounding{digits, mode}, TargetMet::no);
        REQUIRE(shown.substr(0, 3) != "100");
      }
    }
  }
}

namespace {

// Projects in a tree of categories with what may happen to items.
void draw_plan(Dice& dice, SiteBuilder& site) {
  const int categories = draw(dice, 1, 8);
  for (int i = 0; i < categories; ++i) {
    model::Category category;
    if (i > 0 && draw(dice, 0, 2) > 0)
      category.parent = model::CategoryIndex{static_cast<std::uint32_t>(draw(dice, 0, i - 1))};
    site.plan().categories.push_back(category);
  }
  const int projects = draw(dice, 1, 20);
  for (int i = 0; i < projects; ++i) {
    site.project("事業");
    site.plan().projects.back().category =
        model::CategoryIndex{static_cast<std::uint32_t>(draw(dice, 0, categories - 1))};
    for (int indicators = draw(dice, 0, 2); indicators > 0; --indicators) {
      site.indicator().targets = {every_year("100")};
      for (int year = 2020; year <= 2024; ++year) {
        if (draw(dice, 0, 3) == 0) continue;
        if (draw(dice, 0, 3) == 0) {
          site.reason(year, static_cast<std::uint32_t>(draw(dice, 0, 1)));
        } else {
          site.value(year, std::to_string(draw(dice, -20, 150)));
        }
      }
    }
  }
}

std::string fingerprint(const PlanFigures& figures) {
  std::string text;
  for (const YearFigures& year : figures.years) {
    for (const Item& item : year.items) {
      text += std::to_string(item.project->value) + "." + std::to_string(item.indicator.value) + "=" +
              (item.rate ? item.rate->to_string() : "-") + (item.band ? std::to_string(item.band->value) : "-") +
              (item.from_previous ? item.from_previous->absolute.to_string() : "-") + ";";
    }
    for (const std::int64_t count : year.computed.bands) text += std::to_string(count) + ",";
  }
  return text;
}

}  // namespace

TEST_CASE("tallies add up over bands, reasons and categories", "[property]") {
  Dice dice(314);
  for (int round = 0; round < 50; ++round) {
    SiteBuilder site;
    draw_plan(dice, site);
    const PlanFigures figures = site.run();
    for (const YearFigures& year : figures.years) {
      const Tally& all = year.computed;
      std::int64_t sum = all.unrated;
      for (const std::int64_t count : all.bands) sum += count;
      REQUIRE(sum == all.total);
      REQUIRE(all.reasons[0] + all.reasons[1] <= all.unrated);
      REQUIRE(all.total + all.missing == static_cast<std::int64_t>(year.items.size()));
      std::int64_t roots = 0;
      for (const CategoryTally& category : year.categories) {
        if (!figures.plan->categories[category.category.value].parent) roots += category.computed.total;
      }
      REQUIRE(roots == all.total);
      Rational shares;
      for (const std::int64_t count : all.bands) shares = shares + all.share(count).value_or(0);
      shares = shares + all.share(all.unrated).value_or(0);
      REQUIRE((all.total == 0 || shares == Rational(100)));
    }
  }
}

TEST_CASE("neither the order of the input nor the number of workers changes a figure", "[property]") {
  Dice dice(2718);
  for (int round = 0; round < 25; ++round) {
    SiteBuilder site;
    draw_plan(dice, site);
    const std::string expected = fingerprint(site.run());
    const std::size_t findings = site.diagnostics.all().size();
    REQUIRE(fingerprint(site.run(5)) == expected);
    for (model::PlanYear& year : site.plan().years) {
      std::reverse(year.observations.begin(), year.observations.end());
    }
    for (model::Project& project : site.plan().projects) {
      for (model::Indicator& indicator : project.indicators) {
        std::reverse(indicator.targets.begin(), indicator.targets.end());
      }
    }
    REQUIRE(fingerprint(site.run(2)) == expected);
    REQUIRE(site.diagnostics.all().size() == findings);
  }
}
