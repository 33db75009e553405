#include "evaluate/audit_figures.h"

#include <algorithm>

#include "evaluate/composite.h"

namespace ayumi::evaluate {
namespace {

using Explanation = AuditFinding::Explanation;
using Kind = FigureName::Kind;
using Why = UncheckedFigure::Why;
using model::Derivation;
using model::KeyFigure;
using model::Precision;

Subject place_of(const YearFigures& year, const CompositeFigures& composite) {
  Subject place;
  place.year = year.year;
  place.composite = composite.composite;
  return place;
}

// The mean of the rates as the report printed them: what a composite is that was made of rounded rates.
std::optional<Rational> mean_of_printed(const model::Plan& plan, const YearFigures& year,
                                        const CompositeFigures& composite) {
  Rational sum;
  Rational weights;
  const auto& members = plan.composites[composite.composite.value].members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const MemberFigures& member = composite.members[i];
    if (!member.counts) continue;
    const Item& item = year.items[*member.item];
    const bool is_printed = item.observation != nullptr && item.observation->published.rate;
    if (!is_printed && item.rate) return std::nullopt;
    // Without a rate it counts as zero.
    const Rational rate = is_printed ? capped(Rational(item.observation->published.rate->value), plan) : Rational();
    sum = sum + rate * weight_of(members[i]);
    weights = weights + weight_of(members[i]);
  }
  return Rational::quotient(sum, weights);
}

// One below 100 is never shown as 100, however it rounds.
bool would_show_as_full(const Rational& value, const model::Rounding& rounding) {
  return value < Rational(100) && shown_rate(value, rounding, TargetMet::no) != rounded_rate(value, rounding);
}

void audit_composite(const PlanFigures& figures, const YearFigures& year, const CompositeFigures& composite,
                     AuditLog& log) {
  if (composite.reported == nullptr) return;
  if (const auto& value = composite.reported->value) {
    Recomputed recomputed{{}, Explanation::published_rates, {}};
    if (composite.value) recomputed.values.push_back(*composite.value);
    if (const auto mean = mean_of_printed(*figures.plan, year, composite)) recomputed.by_alternative.push_back(*mean);
    const PublishedFigure figure{{Kind::composite, place_of(year, composite), "", std::nullopt}, *value};
    if (composite.value && would_show_as_full(*composite.value, {value->digits, figures.plan->rounding.mode})) {
      log.compare_rate(figure, *composite.value, TargetMet::no);
    } else {
      log.compare(figure, recomputed, Why::no_value);
    }
  }
  if (const auto& points = composite.reported->difference) {
    Recomputed recomputed;
    if (composite.points) recomputed.values.push_back(*composite.points);
    log.compare({{Kind::composite_difference, place_of(year, composite), "", std::nullopt}, *points}, recomputed,
                Why::no_shares);
  }
}

// --- key figures ---

Kind kind_of(Derivation::Kind kind) {
  switch (kind) {
    case Derivation::Kind::sum:
      return Kind::stated_sum;
    case Derivation::Kind::difference:
      return Kind::stated_difference;
    case Derivation::Kind::change:
      return Kind::stated_change;
    case Derivation::Kind::share:
      break;
  }
  return Kind::stated_share;
}

std::optional<Rational> percent_of(const Rational& part, const Rational& whole) {
  return Rational::quotient(part * Rational(100), whole);
}

// nullopt: there is a division by zero.
std::optional<Rational> derived(Derivation::Kind kind, const std::vector<Rational>& of) {
  switch (kind) {
    case Derivation::Kind::sum: {
      Rational sum;
      for (const Rational& value : of) sum = sum + value;
      return sum;
    }
    case Derivation::Kind::difference:
      return of[0] - of[1];
    case Derivation::Kind::change:
      return percent_of(of[1] - of[0], of[0].abs());
    case Derivation::Kind::share:
      break;
  }
  return percent_of(of[0], of[1]);
}

void audit_key_figure(const YearFigures& year, std::uint32_t position, AuditLog& log) {
  const std::vector<KeyFigure>& figures = year.data->key_figures;
  const KeyFigure& figure = figures[position];
  if (!figure.derivation) return;
  Subject place;
  place.year = year.year;
  place.project = figure.project;
  place.key_figure = model::KeyFigureIndex{position};
  const PublishedFigure published{{kind_of(figure.derivation->kind), place, "", std::nullopt}, figure.value};
  std::vector<Rational> of;
  bool is_exact = figure.precision == Precision::exact;
  for (const std::string& id : figure.derivation->of) {
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const KeyFigure& other) { return other.id == id; });
    is_exact = is_exact && found->precision == Precision::exact;
    of.emplace_back(found->value.value);
  }
  if (!is_exact) return log.not_recomputable(published, Why::approximate);
  Recomputed recomputed;
  if (const auto value = derived(figure.derivation->kind, of)) recomputed.values.push_back(*value);
  log.compare(published, recomputed, Why::parts_missing);
}

// --- tables ---

void audit_total(const YearFigures& year, std::uint32_t position, std::uint32_t column, AuditLog& log) {
  const model::DataTable& table = year.data->tables[position];
  const auto& total = table.total->values[column];
  if (!total) return;
  Subject place;
  place.year = year.year;
  place.project = table.project;
  place.table = model::TableIndex{position};
  place.column = column;
  const PublishedFigure published{{Kind::table_total, place, "", std::nullopt}, *total};
  Rational sum;
  bool is_exact = table.total->precision == Precision::exact;
  for (const model::TableRow& row : table.rows) {
    if (!row.values[column]) return log.not_recomputable(published, Why::parts_missing);
    is_exact = is_exact && row.precision == Precision::exact;
    sum = sum + Rational(row.values[column]->value);
  }
  if (!is_exact) return log.not_recomputable(published, Why::approximate);
  log.compare(published, {{sum}, Explanation::none, {}}, Why::parts_missing);
}

}  // namespace

void audit_composites(const PlanFigures& figures, const YearFigures& year, AuditLog& log) {
  for (const CompositeFigures& composite : year.composites) audit_composite(figures, year, composite, log);
}

void audit_key_figures(const YearFigures& year, AuditLog& log) {
  if (year.data == nullptr) return;
  for (std::uint32_t i = 0; i < year.data->key_figures.size(); ++i) audit_key_figure(year, i, log);
  for (std::uint32_t i = 0; i < year.data->tables.size(); ++i) {
    const model::DataTable& table = year.data->tables[i];
    if (!table.total) continue;
    for (std::uint32_t column = 0; column < table.columns.size(); ++column) audit_total(year, i, column, log);
  }
}

}  // namespace ayumi::evaluate
