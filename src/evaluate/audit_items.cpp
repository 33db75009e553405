#include "evaluate/audit_items.h"

#include "evaluate/band.h"
#include "evaluate/shown.h"

namespace ayumi::evaluate {
namespace {

using Kind = FigureName::Kind;
using Why = UncheckedFigure::Why;
using model::PublishedNumber;

Subject place_of(const Item& item) { return {item.year, std::nullopt, item.project, item.indicator}; }

// Why an item has no rate. Something to divide by zero is an error elsewhere.
Why why_without_rate(const Item& item) {
  const bool has_state = item.observation->state.has_value();
  if (!item.actual && !has_state) return Why::no_value;
  if (item.reason) return Why::not_rated;
  if (item.target == nullptr && !has_state) return Why::no_target;
  return item.method == model::Method::progress && !item.baseline ? Why::no_baseline : Why::no_value;
}

void audit_rate(const model::Plan& plan, const Item& item, AuditLog& log) {
  const auto& published = item.observation->published.rate;
  if (!published) return;
  const PublishedFigure figure{{Kind::rate, place_of(item), "", std::nullopt}, *published};
  std::optional<Rational> rate = item.rate;
  if (!rate) rate = item.unrated_rate;
  if (!rate) return log.not_recomputable(figure, why_without_rate(item));
  const TargetMet met = item.target_reached ? TargetMet::yes : TargetMet::no;
  // A cap is for what a page shows; a report may print the rate without it, and then that is what it is compared with.
  const model::Rounding as_published{published->digits, plan.rounding.mode};
  if (shown_rate(*rate, as_published, met) == published->value.to_fixed(published->digits)) return log.agrees();
  const bool is_beyond_cap = plan.cap && published->value > *plan.cap;
  log.compare_rate(figure, {{is_beyond_cap ? *rate : capped(*rate, plan)}}, met);
}

// The band by the rules of the plan; a reason's symbol for what isn't rated; empty: can't be recomputed.
std::string recomputed_rating(const model::RatingScheme& scheme, const Item& item) {
  if (item.computed) return scheme.bands[item.computed->value].code;
  return item.reason ? scheme.reasons[item.reason->value].symbol : std::string();
}

// Would the rate be rated so if it were rounded first, as it was published or as the plan shows rates?
bool rated_so_when_rounded(const model::Plan& plan, const Item& item, model::BandIndex band) {
  if (!item.rate) return false;
  const auto rated_so = [&](const Rational& rate) {
    const Measured measured{.better = item.better,
                            .rate = Rate{Rate::Outcome::computed, rate, item.target_reached},
                            .way = item.way,
                            .pace = item.pace,
                            .from_baseline = item.from_baseline,
                            .from_previous = item.from_previous};
    const BandChoice choice = choose_band(plan.scheme, measured);
    return choice.outcome == BandChoice::Outcome::chosen && choice.band == band;
  };
  const auto& published = item.observation->published.rate;
  for (const int digits : {published ? published->digits : plan.rounding.digits, plan.rounding.digits}) {
    const auto rounded = item.rate->rounded(digits, plan.rounding.mode);
    if (rounded && rated_so(*rounded)) return true;
  }
  return false;
}

void audit_rating(const model::Plan& plan, const Item& item, AuditLog& log) {
  const model::PublishedObservation& published = item.observation->published;
  if (!published.rating) return;
  const std::string& code = plan.scheme.bands[published.rating->value].code;
  ComparedRating rating{.place = place_of(item), .published = code, .expected = {}, .span = published.rating_span};
  // Who decides stands in for the rule, so a report prints what was decided.
  if (const auto& decided = item.observation->decided) {
    rating.expected = plan.scheme.bands[decided->band.value].code;
    rating.against = AuditFinding::Against::decided;
    return log.compare_rating(rating);
  }
  const bool is_before = plan.is_before_plan(item.year);
  if (!is_before) rating.expected = recomputed_rating(plan.scheme, item);
  if (!rating.expected.empty()) {
    if (rated_so_when_rounded(plan, item, *published.rating)) {
      rating.explanation = AuditFinding::Explanation::rounded_rate;
    }
    return log.compare_rating(rating);
  }
  UncheckedFigure unchecked;
  unchecked.kind = Kind::rating;
  unchecked.place = place_of(item);
  unchecked.published = code;
  unchecked.why = is_before ? Why::before_plan : item.rate ? Why::no_rule : why_without_rate(item);
  unchecked.span = published.rating_span;
  log.not_recomputable(std::move(unchecked));
}

// The value that the parts should add up to, as typed.
std::optional<PublishedNumber> typed_value(const std::optional<Decimal>& value, Span span) {
  if (!value) return std::nullopt;
  return PublishedNumber{*value, value->scale(), span};
}

Rational sum_of(const std::vector<model::Part>& parts) {
  Rational sum;
  for (const model::Part& part : parts) sum = sum + part.value;
  return sum;
}

// `whole`: the value that the breakdown is of, where it is of one.
void audit_breakdown(const model::Breakdown& breakdown, const std::optional<PublishedNumber>& whole,
                     const Subject& place, AuditLog& log) {
  if (breakdown.parts.empty()) return;
  const std::optional<PublishedNumber>& total = breakdown.total ? breakdown.total : whole;
  if (!total) return;
  const Rational sum = sum_of(breakdown.parts);
  // Some of the parts may well be less than the total, but not more.
  const bool partial = breakdown.coverage == model::Breakdown::Coverage::partial;
  if (partial && sum <= Rational(total->value)) return;
  Recomputed recomputed;
  recomputed.values.push_back(sum);
  if (!partial && breakdown.total && whole) recomputed.values.emplace_back(whole->value);
  log.compare({{Kind::breakdown_total, place, "", std::nullopt}, *total}, recomputed, Why::no_counts);
}

std::optional<PublishedNumber> unless_labelled(const model::Breakdown& breakdown,
                                               const std::optional<PublishedNumber>& value) {
  return breakdown.label.empty() ? value : std::nullopt;
}

}  // namespace

void audit_items(const model::Plan& plan, const YearFigures& year, AuditLog& log) {
  for (const Item& item : year.items) {
    if (item.observation == nullptr) continue;
    const model::Observation& observation = *item.observation;
    audit_rate(plan, item, log);
    audit_rating(plan, item, log);
    for (const model::Breakdown& breakdown : observation.breakdowns) {
      const auto value = typed_value(observation.value, breakdown.span);
      audit_breakdown(breakdown, unless_labelled(breakdown, value), place_of(item), log);
    }
  }
}

void audit_results(const YearFigures& year, AuditLog& log) {
  if (year.data == nullptr) return;
  for (const model::YearResult& result : year.data->results) {
    for (const model::Breakdown& breakdown : result.breakdowns) {
      const auto quantity = result.quantity ? std::optional(result.quantity->value) : std::nullopt;
      const auto value = typed_value(quantity, breakdown.span);
      const Subject place{year.year, std::nullopt, result.project, std::nullopt};
      audit_breakdown(breakdown, unless_labelled(breakdown, value), place, log);
    }
  }
}

}  // namespace ayumi::evaluate
