#include "evaluate/items.h"

#include <utility>

#include "evaluate/band.h"
#include "evaluate/item_messages.h"
#include "evaluate/next_band.h"
#include "evaluate/target.h"
#include "evaluate/yardstick.h"

namespace ayumi::evaluate {
namespace {

// One indicator and what its items have in common.
struct Series {
  const model::Plan& plan;
  std::optional<model::ProjectIndex> project;
  model::IndicatorIndex index;
  const model::Indicator& indicator;
  History history;
};

void take_over(const Measured& measured, Item& item) {
  item.from_baseline = measured.from_baseline;
  item.from_previous = measured.from_previous;
  item.better = measured.better;
  item.pace = measured.pace;
  if (!measured.rate || measured.rate->outcome != Rate::Outcome::computed) return;
  item.rate = measured.rate->percent;
  item.target_reached = measured.rate->target_reached;
}

// A value that isn't to be rated is shown with its changes, but without a rate.
void forget_rate(Item& item) {
  item.unrated_rate = std::exchange(item.rate, std::nullopt);
  item.way.reset();
  item.expected.reset();
  item.pace.reset();
}

NotRated why_not_rated(const model::RatingScheme& scheme, const Yardstick& yardstick, const BandChoice& choice) {
  if (choice.outcome == BandChoice::Outcome::none_holds) return {NotRated::Why::no_band_fits, {}, {}};
  const model::BandConditions& wanted = scheme.bands[choice.band.value].conditions;
  return {NotRated::Why::input_missing, choice.band, missing_inputs(yardstick, wanted)};
}

void rate(const Series& series, const Yardstick& yardstick, const Measured& measured, Item& item,
          Diagnostics& diagnostics) {
  if (measured.rate && measured.rate->outcome == Rate::Outcome::division_by_zero) {
    item.not_rated = NotRated{NotRated::Why::division_by_zero, {}, {}};
    diagnostics.add(division_by_zero(series.plan, item));
    return;
  }
  if (series.plan.is_before_plan(item.year)) return;  // the plan rates its own years
  const model::RatingScheme& scheme = series.plan.scheme;
  const BandChoice choice = choose_band(scheme, measured);
  if (choice.outcome == BandChoice::Outcome::chosen) {
    item.computed = choice.band;
    if (item.actual) {
      item.next_band = find_next_band(scheme, yardstick, *item.actual, choice.band, series.indicator.digits);
    } else if (item.observation->state) {
      item.next_state = find_next_state(scheme, yardstick, *item.observation->state, choice.band);
    }
  } else if (!scheme.bands.empty()) {
    item.not_rated = why_not_rated(scheme, yardstick, choice);
    if (!item.observation->decided) diagnostics.add(not_rated(series.plan, item));
  }
}

// Which band counts in the end, and which is shown.
void settle(Item& item) {
  const model::Observation& observation = *item.observation;
  const std::optional<model::BandIndex>& published = observation.published.rating;
  item.band = item.computed;
  if (observation.decided) {
    item.band = observation.decided->band;
    item.band_source = Item::BandSource::decided;
  }
  item.shown_band = item.band;
  if (published && item.band != published) {
    item.shown_band = published;
    item.band_source = Item::BandSource::published;
  }
  if (!item.band) item.band = published;
  item.state = item.band ? Item::State::rated : Item::State::unrated;
}

void measure_observation(const Series& series, std::size_t position, Item& item, Diagnostics& diagnostics) {
  const model::Observation& observation = *item.observation;
  Yardstick yardstick = yardstick_for(series.plan, series.indicator, series.history, position, item.target);
  Measured measured;
  if (observation.state) {
    yardstick.method = model::Method::milestone;
    measured = measure_state(yardstick, series.plan.scheme.states[observation.state->value]);
  } else if (item.actual) {
    measured = measure(yardstick, *item.actual);
  } else {
    item.sum_gap = observation.value ? series.history[position].gap : std::nullopt;
    if (item.sum_gap && item.sum_gap->why != SumGap::Why::before_start) diagnostics.add(no_sum(series.plan, item));
    return;
  }
  item.method = yardstick.method;
  item.baseline = yardstick.baseline;
  take_over(measured, item);
  if (item.pace) {
    item.way = measured.way;
    item.expected = yardstick.expected;
  }
  if (observation.reason) {
    forget_rate(item);
  } else {
    rate(series, yardstick, measured, item, diagnostics);
  }
}

// What a sum of years is made of, so that a page can show the adding up.
std::vector<YearValue> terms_of(const Series& series, std::size_t position) {
  std::vector<YearValue> terms;
  if (series.indicator.cumulation != model::Cumulation::sum_of_years) return terms;
  const model::FiscalYear start = start_year(series.plan, series.indicator);
  for (std::size_t i = 0; i <= position; ++i) {
    const HistoryEntry& entry = series.history[i];
    if (entry.year <= start || entry.observation == nullptr || !entry.observation->value) continue;
    terms.push_back({entry.year, *entry.observation->value});
  }
  return terms;
}

Item make_item(const Series& series, std::size_t position, Diagnostics& diagnostics) {
  const HistoryEntry& entry = series.history[position];
  Item item;
  item.project = series.project;
  item.indicator = series.index;
  item.year = entry.year;
  item.method = series.indicator.method;
  item.target = usable_target(series.plan, series.indicator, entry.year);
  item.observation = entry.observation;
  if (entry.observation == nullptr) return item;
  item.reason = entry.observation->reason;
  item.actual = entry.actual;
  if (item.actual) item.terms = terms_of(series, position);
  measure_observation(series, position, item, diagnostics);
  settle(item);
  return item;
}

}  // namespace

std::vector<std::vector<Item>> items_of(const ItemInputs& inputs, std::optional<model::ProjectIndex> project,
                                        Diagnostics& diagnostics) {
  const model::Plan& plan = inputs.plan;
  const std::vector<model::Indicator>& indicators = plan.indicators_of(project);
  std::vector<std::vector<Item>> years;
  const model::FiscalYear first = plan.first_with_values();
  if (first <= plan.last) years.resize(static_cast<std::size_t>(plan.last.start - first.start) + 1);
  for (std::uint32_t i = 0; i < indicators.size(); ++i) {
    const Series series{
        plan, project, {i}, indicators[i], history_of(plan, inputs.observations, inputs.projects, project, {i})};
    for (std::size_t position = 0; position < series.history.size(); ++position) {
      const HistoryEntry& entry = series.history[position];
      const bool expected = entry.expected && !plan.is_before_plan(entry.year);
      if (!expected && entry.observation == nullptr) continue;
      years[position].push_back(make_item(series, position, diagnostics));
    }
  }
  return years;
}

}  // namespace ayumi::evaluate
