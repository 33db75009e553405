#include "evaluate/figures.h"

#include <algorithm>
#include <tuple>

namespace ayumi::evaluate {
namespace {

bool has_something_to_show(const YearFigures& year) {
  if (year.shown.source != ShownTally::Source::none) return true;
  return year.data != nullptr && (!year.data->observations.empty() || !year.data->reported_tallies.empty() ||
                                  !year.data->reported_composites.empty() || !year.data->key_figures.empty());
}

}  // namespace

bool ShownTally::has_all_bands() const {
  return !bands.empty() &&
         std::all_of(bands.begin(), bands.end(), [](const ShownPart& part) { return part.count.has_value(); });
}

bool ShownTally::has_figures() const {
  const auto known = [](const ShownPart& part) { return part.count || part.published_share; };
  return total || on_track || published_on_track_share || known(unrated) ||
         std::any_of(bands.begin(), bands.end(), known);
}

const Item* YearFigures::find(std::optional<model::ProjectIndex> project, model::IndicatorIndex indicator) const {
  const auto key = std::tuple(project, indicator);
  const auto found = std::lower_bound(items.begin(), items.end(), key, [](const Item& item, const auto& wanted) {
    return std::tuple(item.project, item.indicator) < wanted;
  });
  if (found == items.end() || std::tuple(found->project, found->indicator) != key) return nullptr;
  return &*found;
}

const AuditFinding* AuditSummary::find(const FigureName& name) const {
  const auto name_at = [this](std::uint32_t i) -> const FigureName& { return findings[i]; };
  const auto found = std::lower_bound(by_name.begin(), by_name.end(), name,
                                      [&](std::uint32_t i, const FigureName& wanted) { return name_at(i) < wanted; });
  return found == by_name.end() || name_at(*found) != name ? nullptr : &findings[*found];
}

const YearFigures* PlanFigures::find_year(model::FiscalYear year) const {
  const auto found =
      std::find_if(years.begin(), years.end(), [year](const YearFigures& candidate) { return candidate.year == year; });
  return found == years.end() ? nullptr : &*found;
}

const YearFigures* PlanFigures::latest() const {
  const auto found = std::find_if(years.rbegin(), years.rend(), [this](const YearFigures& year) {
    return !plan->is_before_plan(year.year) && has_something_to_show(year);
  });
  return found == years.rend() ? nullptr : &*found;
}

}  // namespace ayumi::evaluate
