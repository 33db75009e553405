// Figures → charts: the only place of the view that knows the charts' own structs. Each chart stands beside a table
// with the same figures and has a title that says the finding and a text alternative made from the figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/figure_records.h"
#include "view/plan_context.h"

namespace ayumi::view {

// `id` makes the ids inside a chart unique on its page.
std::optional<Html> meter_chart(const PlanContext& context, const evaluate::Item& item);
Html meter_chart(const PlanContext& context, const Rational& percent);
// The rates of the item's indicator over the years of the plan, up to its own: small, and the same on every card.
struct SmallRates {
  Html chart;
  std::string text;  // "R2の80.5%からR6の86.5%へ"
};
// nullopt for fewer than two rates.
std::optional<SmallRates> small_rates(const PlanContext& context, const evaluate::Item& item);
// What a bar over the years shows.
struct YearPoint {
  const evaluate::YearFigures* year;
  double value;
  std::string text;  // as shown
  std::optional<Differing> differs;
};
// A composite's values in percent; nullopt for fewer than two.
std::optional<Html> composite_chart(const PlanContext& context, const std::vector<YearPoint>& points,
                                    const std::string& id);
// Bars for each column of a table that has at least two values, with the marks of its cells in `view`.
std::vector<TableChart> table_charts(const PlanContext& context, const model::DataTable& table,
                                     const DataTableView& view);
// The items of one indicator, a year each in order.
std::optional<Html> indicator_chart(const PlanContext& context, const std::vector<const evaluate::Item*>& items,
                                    const std::string& id);
struct PartValues {
  const std::vector<Decimal>& values;
  const model::LocalizedText& unit;
};
std::optional<Html> breakdown_chart(const PlanContext& context, const BreakdownView& view, const PartValues& parts,
                                    const std::string& id);
// Shares of the bands over the years that have counts.
std::optional<Html> ratings_chart(const PlanContext& context, const std::string& id);
// The on-track share over the years that have one.
std::optional<Html> share_chart(const PlanContext& context, const std::string& id);
std::optional<Html> projects_chart(const PlanContext& context, const std::string& id);

}  // namespace ayumi::view
