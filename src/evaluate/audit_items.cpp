#include "evaluate/audit_items.h"

#include "evaluate/shown.h"

namespace ayumi::evaluate {
namespace {

using Kind = AuditFinding::Kind;
using model::PublishedNumber;

Subject place_of(const Item& item) { return {item.year, std::nullopt, item.project, item.indicator}; }

void audit_rate(const model::Plan& plan, const Item& item, AuditLog& log) {
  const auto& published = item.observation->published.rate;
  if (!published) return;
  if (!item.rate) return log.not_recomputable();
  const model::Rounding as_published{published->digits, plan.rounding.mode};
  const Rational rate = capped(*item.rate, plan);
  log.compare_shown({Kind::rate, place_of(item), "", *published}, rate,
                    shown_rate(rate, as_published, item.target_reached ? TargetMet::yes : TargetMet::no));
}

// The band by the rules of the plan or by decision; a reason's symbol for what isn't rated; empty: can't be recomputed.
std::string recomputed_rating(const model::RatingScheme& scheme, const Item& item) {
  if (item.observation->decided) return scheme.bands[item.observation->decided->band.value].code;
  if (item.computed) return scheme.bands[item.computed->value].code;
  return item.reason ? scheme.reasons[item.reason->value].symbol : std::string();
}

void audit_rating(const model::Plan& plan, const Item& item, AuditLog& log) {
  const model::PublishedObservation& published = item.observation->published;
  if (!published.rating) return;
  const std::string recomputed = recomputed_rating(plan.scheme, item);
  if (recomputed.empty()) return log.not_recomputable();
  log.compare_rating(place_of(item), plan.scheme.bands[published.rating->value].code, recomputed,
                     published.rating_span);
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
  std::vector<Rational> recomputed{sum};
  if (!partial && breakdown.total && whole) recomputed.emplace_back(whole->value);
  log.compare({Kind::breakdown_total, place, "", *total}, recomputed);
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
