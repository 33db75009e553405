#include "evaluate/audit_figures.h"

#include <algorithm>

#include "evaluate/composite.h"
#include "evaluate/stated.h"

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
    const Item* const item = member.item ? &year.items[*member.item] : nullptr;
    const bool is_printed = item != nullptr && item->observation != nullptr && item->observation->published.rate;
    // One that the data can't compute may be in the printed mean all the same, but not one that isn't to be rated.
    if (!member.counts && (!is_printed || item->reason)) continue;
    if (!is_printed && item != nullptr && item->rate) return std::nullopt;
    // Without a rate it counts as zero.
    const Rational rate = is_printed ? capped(Rational(item->observation->published.rate->value), plan) : Rational();
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
      log.compare_rate(figure, recomputed, TargetMet::no);
    } else {
      log.compare(figure, recomputed, Why::no_value);
    }
  }
  if (const auto& points = composite.reported->difference) {
    Recomputed recomputed{{}, Explanation::published_values, {}};
    if (composite.points) recomputed.values.push_back(*composite.points);
    const YearFigures* const before = figures.find_year(year.year.previous());
    const auto printed = [](const model::ReportedComposite* reported) {
      return reported != nullptr && reported->value ? std::optional(Rational(reported->value->value)) : std::nullopt;
    };
    const auto now = printed(composite.reported);
    const auto then =
        before != nullptr ? printed(before->composites[composite.composite.value].reported) : std::nullopt;
    if (now && then) recomputed.by_alternative.push_back(*now - *then);
    log.compare({{Kind::composite_difference, place_of(year, composite), "", std::nullopt}, *points}, recomputed,
                composite.value ? Why::no_previous : Why::no_value);
  }
}

// --- what follows from others ---

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
    case Derivation::Kind::share_of_total:
      break;
  }
  return percent_of(of[0], of[1]);
}

// What a figure follows from, and whether any of it is a round figure.
struct Parts {
  std::vector<Rational> values;
  bool is_complete = true;
  Precision precision = Precision::exact;

  void add(const std::optional<model::PublishedNumber>& value, Precision of_value) {
    if (value) values.emplace_back(value->value);
    is_complete = is_complete && value.has_value();
    if (of_value == Precision::approximate) precision = of_value;
  }
};

// What a figure comes to by other numbers, which the report may have used.
struct Alternative {
  Explanation explanation = Explanation::none;
  std::optional<Rational> value;
};

void audit_derived(const PublishedFigure& published, Derivation::Kind kind, const Parts& parts, AuditLog& log,
                   const Alternative& alternative = {}) {
  if (!parts.is_complete) return log.not_recomputable(published, Why::parts_missing);
  if (parts.precision == Precision::approximate) return log.not_recomputable(published, Why::approximate);
  Recomputed recomputed{{}, alternative.explanation, {}};
  if (const auto value = derived(kind, parts.values)) recomputed.values.push_back(*value);
  if (alternative.value) recomputed.by_alternative.push_back(*alternative.value);
  log.compare(published, recomputed, Why::division_by_zero);
}

void audit_key_figure(const YearFigures& year, std::uint32_t position, AuditLog& log) {
  const std::vector<KeyFigure>& figures = year.data->key_figures;
  const KeyFigure& figure = figures[position];
  if (!figure.derivation) return;
  Parts parts;
  parts.precision = figure.precision;
  for (const std::string& id : figure.derivation->of) {
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const KeyFigure& other) { return other.id == id; });
    parts.add(found->value, found->precision);
  }
  audit_derived({key_figure_name(*year.data, position), figure.value}, figure.derivation->kind, parts, log);
}

// --- tables ---

class TableAudit {
 public:
  TableAudit(const YearFigures& year, std::uint32_t position, AuditLog& log)
      : year_(year), position_(position), table_(year.data->tables[position]), log_(log) {}

  void column(std::uint32_t column) {
    const model::TableColumn& described = table_.columns[column];
    if (described.derivation) {
      for (std::uint32_t row = 0; row < table_.rows.size(); ++row) cell(row, column, table_.rows[row]);
      if (table_.total) cell(static_cast<std::uint32_t>(table_.rows.size()), column, *table_.total);
    } else if (table_.total && described.totals == model::TableColumn::Totals::sum) {
      total(column);
    }
  }

 private:
  void total(std::uint32_t column) {
    const auto& printed = table_.total->values[column];
    if (printed) total_of_rows({table_total_name(*year_.data, position_, column), *printed}, column);
  }

  void total_of_rows(const PublishedFigure& printed, std::uint32_t column) {
    Parts parts = parts_of(column);
    if (table_.total->precision == Precision::approximate) parts.precision = Precision::approximate;
    audit_derived(printed, Derivation::Kind::sum, parts, log_);
  }

  void cell(std::uint32_t row, std::uint32_t column, const model::TableRow& cells) {
    const auto& printed = cells.values[column];
    if (!printed) return;
    const Derivation& derivation = *table_.columns[column].derivation;
    Parts parts;
    for (const std::string& id : derivation.of) parts.add(cells.values[position_of(id)], cells.precision);
    const PublishedFigure figure{cell_name(*year_.data, position_, row, column), *printed};
    const bool is_total = row == table_.rows.size();
    if (is_total && !parts.is_complete && adds_up(table_.columns[column])) return total_of_rows(figure, column);
    Alternative alternative;
    if (derivation.kind == Derivation::Kind::share_of_total) {
      const std::uint32_t part = position_of(derivation.of.front());
      alternative = {Explanation::published_total, share_of_printed(part, cells)};
      add_whole(part, row, parts);
    } else if (is_total) {
      alternative = {Explanation::recomputed_sums, of_sums(derivation)};
    }
    audit_derived(figure, derivation.kind, parts, log_, alternative);
  }

  // What the row of totals would have if it had been computed from the rows' sums; nullopt where they have none.
  std::optional<Rational> of_sums(const Derivation& derivation) const {
    std::vector<Rational> sums;
    for (const std::string& id : derivation.of) {
      const std::uint32_t column = position_of(id);
      const Parts parts = parts_of(column);
      const model::TableColumn& described = table_.columns[column];
      const bool has_sum =
          described.derivation ? adds_up(described) : described.totals == model::TableColumn::Totals::sum;
      if (!has_sum || !parts.is_complete || parts.precision == Precision::approximate) return std::nullopt;
      sums.push_back(*derived(Derivation::Kind::sum, parts.values));
    }
    return derived(derivation.kind, sums);
  }

  // Sums and differences of sums are sums, so a total whose own parts are blank is still its column's.
  static bool adds_up(const model::TableColumn& column) {
    const Derivation::Kind kind = column.derivation->kind;
    const bool is_sum = kind == Derivation::Kind::sum || kind == Derivation::Kind::difference;
    return is_sum && column.totals == model::TableColumn::Totals::sum;
  }

  std::optional<Rational> share_of_printed(std::uint32_t column, const model::TableRow& cells) const {
    if (!table_.total || !table_.total->values[column] || !cells.values[column]) return std::nullopt;
    return percent_of(Rational(cells.values[column]->value), Rational(table_.total->values[column]->value));
  }

  // What a row is a share of: the column's sum, or the printed total where a cell is blank. The total is all of itself;
  // whether it is right, its own comparison says.
  void add_whole(std::uint32_t column, std::uint32_t row, Parts& parts) const {
    const Parts whole = parts_of(column);
    const bool is_total = row == table_.rows.size();
    if (is_total || (!whole.is_complete && table_.total && table_.total->values[column])) {
      parts.add(table_.total->values[column], table_.total->precision);
      return;
    }
    parts.values.push_back(*derived(Derivation::Kind::sum, whole.values));
    parts.is_complete = parts.is_complete && whole.is_complete;
    if (whole.precision == Precision::approximate) parts.precision = whole.precision;
  }

  Parts parts_of(std::uint32_t column) const {
    Parts parts;
    for (const model::TableRow& row : table_.rows) parts.add(row.values[column], row.precision);
    return parts;
  }

  // Loading has made sure that there is one.
  std::uint32_t position_of(const std::string& id) const {
    const auto found = std::find_if(table_.columns.begin(), table_.columns.end(),
                                    [&](const model::TableColumn& column) { return column.id == id; });
    return static_cast<std::uint32_t>(found - table_.columns.begin());
  }

  const YearFigures& year_;
  std::uint32_t position_;
  const model::DataTable& table_;
  AuditLog& log_;
};

}  // namespace

void audit_composites(const PlanFigures& figures, const YearFigures& year, AuditLog& log) {
  for (const CompositeFigures& composite : year.composites) audit_composite(figures, year, composite, log);
}

void audit_key_figures(const YearFigures& year, AuditLog& log) {
  if (year.data == nullptr) return;
  for (std::uint32_t i = 0; i < year.data->key_figures.size(); ++i) audit_key_figure(year, i, log);
  for (std::uint32_t i = 0; i < year.data->tables.size(); ++i) {
    TableAudit table(year, i, log);
    for (std::uint32_t column = 0; column < year.data->tables[i].columns.size(); ++column) table.column(column);
  }
}

}  // namespace ayumi::evaluate
