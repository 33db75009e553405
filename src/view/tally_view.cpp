#include "view/tally_view.h"

#include <algorithm>

#include "view/differing.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using evaluate::FigureName;
using evaluate::ShownTally;

TallyRow category_row(const PlanContext& context, const evaluate::YearFigures& year, model::CategoryIndex index) {
  TallyRow row = tally_row(context, year, index);
  const model::Category& category = context.category(index);
  row.name = context.wording.text(category.name);
  row.number = context.wording.plain(category.number);
  row.path = routes::category(context.plan.id, category.id);
  row.depth = category.depth;
  return row;
}

// The unrated by reason; those without one last.
std::vector<ReasonCount> reason_counts(const PlanContext& context, const evaluate::Tally& tally) {
  std::vector<ReasonCount> counts;
  std::int64_t without = tally.unrated;
  for (std::size_t i = 0; i < tally.reasons.size(); ++i) {
    if (tally.reasons[i] == 0) continue;
    without -= tally.reasons[i];
    counts.push_back(
        {context.wording.text(context.plan.scheme.reasons[i].name), count_text(context, tally.reasons[i])});
  }
  if (without > 0) counts.push_back({escape(context.words().get("tally.no_reason")), count_text(context, without)});
  return counts;
}

// All but the rows. `computed`: what the data have of the same items.
TallyTable table_frame(const PlanContext& context, const ShownTally& shown, const evaluate::Tally& computed) {
  TallyTable table;
  table.source = source_id(shown);
  table.columns = tally_columns(context);
  table.on_track_bands = on_track_bands(context);
  if (shown.source == ShownTally::Source::reported) {
    table.citation = citation(context, shown.reported->citation);
    table.note = context.wording.text(shown.reported->note);
  }
  if (shown.source != ShownTally::Source::computed) return table;
  table.reasons = reason_counts(context, computed);
  if (computed.missing > 0) {
    table.coverage =
        context.words().fill("tally.coverage", {{"known", count_text(context, computed.total)},
                                                {"all", count_text(context, computed.total + computed.missing)}});
  }
  return table;
}

void add_row(const PlanContext& context, const evaluate::YearFigures& year, TallyRow row, TallyTable& table) {
  if (!row.points.empty()) table.points_since = context.wording.year_short(year.year.previous());
  table.shares_note = row.shares_note;
  table.rows.push_back(std::move(row));
}

TallyRow total_row(const PlanContext& context, const evaluate::YearFigures& year,
                   std::optional<model::CategoryIndex> category) {
  TallyRow row = tally_row(context, year, category);
  row.name = escape(context.words().get("tally.total"));
  return row;
}

// What the plan's shares are of, in words.
std::string share_base(const PlanContext& context, const ShownTally& shown, const std::string& total) {
  if (context.plan.share_base == model::Plan::ShareBase::all_items) {
    return total.empty() ? total : context.words().fill("headline.on_track_of", {{"total", total}});
  }
  if (!shown.share_base) return {};
  return context.words().fill("headline.on_track_of_rated", {{"total", count_text(context, *shown.share_base)}});
}

bool is_unchecked(const PlanContext& context, const FigureName& name) {
  const auto& unchecked = context.figures.audit.unchecked;
  return std::any_of(unchecked.begin(), unchecked.end(),
                     [&](const FigureName& figure) { return (figure <=> name) == 0; });
}

// Differences that the report prints and that don't stand in the place of the one to the year before.
std::vector<PublishedPoints> published_points(const PlanContext& context, const evaluate::YearFigures& year) {
  std::vector<PublishedPoints> all;
  if (year.data == nullptr) return all;
  for (const model::PublishedDifference& difference : year.data->published_differences) {
    if (difference.since == year.year.previous() && year.on_track_points) continue;
    const model::PublishedNumber& printed = difference.on_track_share_points;
    const FigureName name{
        FigureName::Kind::difference, {year.year, std::nullopt, std::nullopt, std::nullopt}, "", difference.since};
    PublishedPoints points{context.wording.year_short(difference.since),
                           context.wording.points(printed.value, {printed.digits, RoundingMode::half_up}),
                           differing(context, name, FigureForm::points)};
    if (!points.differs && is_unchecked(context, name)) {
      points.differs = Differing{points.text, "", unchecked_path(context)};
    }
    all.push_back(std::move(points));
  }
  return all;
}

// Under a total that was reported, rows counted from the items in the data would pass for the report's own. They stand
// on the category's page, which says how many items they are of.
bool stands_under(const ShownTally& row, const ShownTally& total) {
  return row.source != ShownTally::Source::none &&
         (total.source != ShownTally::Source::reported || row.source == ShownTally::Source::reported);
}

bool has_gaps(const TallyTable& table) {
  const auto has_gap = [&](const TallyRow& row) {
    const bool lacks_count =
        std::any_of(row.cells.begin(), row.cells.end(), [](const TallyCell& cell) { return cell.count.empty(); });
    const bool lacks_points = !table.points_since.empty() && row.points.empty();
    return lacks_count || lacks_points || row.total.empty() || row.on_track.empty() || row.on_track_share.empty();
  };
  // Only the last row shows its shares.
  const TallyRow& last = table.rows.back();
  const auto lacks_share = [](const TallyCell& cell) { return cell.has_share && cell.share.empty(); };
  return std::any_of(table.rows.begin(), table.rows.end(), has_gap) ||
         (last.has_shares && std::any_of(last.cells.begin(), last.cells.end(), lacks_share));
}

}  // namespace

// A report that states no more than the number of projects has no tally to show.
std::string source_id(const ShownTally& shown) {
  if (shown.source == ShownTally::Source::computed) return "computed";
  return shown.source == ShownTally::Source::reported && shown.has_figures() ? "reported" : "none";
}

TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year) {
  TallyTable table = table_frame(context, year.shown, year.computed);
  if (table.source == "none") return table;
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    if (context.plan.categories[i].depth != 0) continue;
    if (stands_under(year.categories[i].shown, year.shown)) {
      add_row(context, year, category_row(context, year, {i}), table);
    }
  }
  add_row(context, year, total_row(context, year, std::nullopt), table);
  table.has_gaps = has_gaps(table);
  return table;
}

TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year, model::CategoryIndex category) {
  const evaluate::CategoryTally& tally = year.categories[category.value];
  TallyTable table = table_frame(context, tally.shown, tally.computed);
  if (table.source == "none") return table;
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    if (context.plan.categories[i].parent == category && stands_under(year.categories[i].shown, tally.shown)) {
      add_row(context, year, category_row(context, year, {i}), table);
    }
  }
  add_row(context, year, total_row(context, year, category), table);
  table.has_gaps = has_gaps(table);
  return table;
}

Headline headline(const PlanContext& context, const evaluate::YearFigures& year) {
  TallyRow row = tally_row(context, year, std::nullopt);
  const bool of_all = context.plan.share_base == model::Plan::ShareBase::all_items;
  Headline headline;
  headline.year = year_label(context, year.year);
  headline.on_track_bands = on_track_bands(context);
  headline.of = share_base(context, year.shown, row.total);
  headline.on_track = std::move(row.on_track);
  headline.on_track_differs = std::move(row.on_track_differs);
  headline.on_track_computed = row.on_track_computed;
  headline.on_track_share = std::move(row.on_track_share);
  headline.on_track_share_differs = std::move(row.on_track_share_differs);
  headline.on_track_share_computed = row.on_track_share_computed;
  if (!row.points.empty()) headline.points_since = context.wording.year_short(year.year.previous());
  headline.points = std::move(row.points);
  headline.points_differ = std::move(row.points_differ);
  headline.published_points = published_points(context, year);
  headline.projects = row.projects;
  const bool has_projects = !context.plan.projects.empty() && year.active_projects;
  if (headline.projects.empty() && has_projects) headline.projects = count_text(context, *year.active_projects);
  headline.projects_differ = std::move(row.projects_differ);
  headline.total = std::move(row.total);
  if (of_all) headline.total_differs = std::move(row.total_differs);
  headline.source = source_id(year.shown);
  return headline;
}

}  // namespace ayumi::view
