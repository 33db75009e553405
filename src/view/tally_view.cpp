#include "view/tally_view.h"

#include "evaluate/shown.h"
#include "view/differing.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using evaluate::FigureName;
using evaluate::ShownTally;

std::string count_text(const PlanContext& context, std::int64_t count) {
  return context.wording.grouped(std::to_string(count));
}

std::string published_text(const PlanContext& context, const model::PublishedNumber& number) {
  return context.wording.percent(number.value.to_fixed(number.digits));
}

// A row and the names that its published figures have in the audit.
struct RowContext {
  const PlanContext& context;
  const ShownTally& shown;
  evaluate::Subject place;

  std::string published(FigureName::Kind kind, const std::string& band, FigureForm form, std::string text,
                        std::optional<Differing>& mark) const {
    if (shown.reported == nullptr) return text;
    return as_published(context, {kind, place, band, std::nullopt}, form, std::move(text), mark);
  }
};

RowContext row_context(const PlanContext& context, const evaluate::YearFigures& year,
                       std::optional<model::CategoryIndex> category) {
  const ShownTally& shown = category ? year.categories[category->value].shown : year.shown;
  return {context, shown, {year.year, category, std::nullopt, std::nullopt}};
}

// One column of a tally: how many, and what was published of their share. An empty band: the unrated.
struct Column {
  const RatingChip& chip;
  std::string band;
  std::int64_t count = 0;
  std::optional<model::PublishedNumber> published_share;
};

TallyCell cell(const RowContext& row, const Column& column) {
  TallyCell cell{column.chip.id, column.chip.code, column.chip.name, "", std::nullopt, "", std::nullopt};
  if (!row.shown.has_bands) {
    if (column.published_share) cell.share = published_text(row.context, *column.published_share);
    return cell;
  }
  const auto kind = column.band.empty() ? FigureName::Kind::unrated_count : FigureName::Kind::band_count;
  cell.count =
      row.published(kind, column.band, FigureForm::count, count_text(row.context, column.count), cell.count_differs);
  const std::optional<Rational> share = row.shown.tally.share(column.count);
  if (share) cell.share = share_text(row.context, *share);
  cell.share = row.published(FigureName::Kind::share, column.band, FigureForm::percent, cell.share, cell.share_differs);
  return cell;
}

void fill_cells(const RowContext& row, TallyRow& view) {
  const std::vector<RatingChip> columns = tally_columns(row.context);
  const model::ReportedTally* reported = row.shown.reported;
  for (std::size_t band = 0; band < row.context.plan.scheme.bands.size(); ++band) {
    const bool has_share = reported != nullptr && band < reported->band_shares.size();
    view.cells.push_back(cell(row, {columns[band], row.context.plan.scheme.bands[band].code,
                                    row.shown.has_bands ? row.shown.tally.bands[band] : 0,
                                    has_share ? reported->band_shares[band] : std::nullopt}));
  }
  view.cells.push_back(cell(row, {columns.back(), "", row.shown.tally.unrated,
                                  reported != nullptr ? reported->unrated_share : std::nullopt}));
}

bool shares_off_100(const PlanContext& context, const evaluate::ShownTally& shown) {
  if (!shown.has_bands) return false;
  std::vector<Rational> shares;
  for (const std::int64_t count : shown.tally.bands) {
    if (const auto share = shown.tally.share(count)) shares.push_back(*share);
  }
  if (context.plan.share_base == model::Plan::ShareBase::all_items) {
    if (const auto share = shown.tally.share(shown.tally.unrated)) shares.push_back(*share);
  }
  return !evaluate::shares_add_up(shares, context.plan.rounding);
}

TallyRow category_row(const PlanContext& context, const evaluate::YearFigures& year, model::CategoryIndex index) {
  TallyRow row = tally_row(context, year, index);
  const model::Category& category = context.category(index);
  row.name = context.wording.text(category.name);
  row.number = context.wording.plain(category.number);
  row.path = routes::category(context.plan.id, category.id);
  row.depth = category.depth;
  return row;
}

TallyTable table_frame(const PlanContext& context, const ShownTally& shown) {
  TallyTable table;
  table.source = source_id(shown);
  table.columns = tally_columns(context);
  table.shares_off_100 = shares_off_100(context, shown);
  using Source = ShownTally::Source;
  if (shown.source == Source::reported && shown.reported != nullptr) {
    table.citation = citation(context, shown.reported->citation);
    table.note = context.wording.text(shown.reported->note);
  }
  if (shown.source == Source::computed && shown.tally.missing > 0) {
    table.coverage =
        context.words().fill("tally.coverage", {{"known", count_text(context, shown.tally.total)},
                                                {"all", count_text(context, shown.tally.total + shown.tally.missing)}});
  }
  return table;
}

TallyRow total_row(const PlanContext& context, const evaluate::YearFigures& year,
                   std::optional<model::CategoryIndex> category) {
  TallyRow row = tally_row(context, year, category);
  row.name = escape(context.words().get("tally.total"));
  return row;
}

}  // namespace

// A report that states no more than the number of projects has no tally to show.
std::string source_id(const ShownTally& shown) {
  using Source = ShownTally::Source;
  if (shown.source == Source::computed) return "computed";
  const bool has_tally = shown.has_bands || shown.on_track || shown.on_track_share || shown.published_on_track_share;
  return shown.source == Source::reported && has_tally ? "reported" : "none";
}

std::string share_text(const PlanContext& context, const Rational& share) {
  return context.wording.percent(evaluate::shown_share(share, context.plan.rounding));
}

std::vector<RatingChip> tally_columns(const PlanContext& context) {
  std::vector<RatingChip> columns;
  for (std::uint32_t i = 0; i < context.plan.scheme.bands.size(); ++i) columns.push_back(band_chip(context, {i}));
  columns.push_back(unrated_chip(context));
  return columns;
}

TallyRow tally_row(const PlanContext& context, const evaluate::YearFigures& year,
                   std::optional<model::CategoryIndex> category) {
  const RowContext figures = row_context(context, year, category);
  const ShownTally& shown = figures.shown;
  using Kind = FigureName::Kind;
  TallyRow row;
  fill_cells(figures, row);
  if (shown.has_bands) {
    const std::string total = count_text(context, shown.tally.total);
    row.total = figures.published(Kind::total, "", FigureForm::count, total, row.total_differs);
  }
  if (shown.projects) {
    const std::string projects = count_text(context, *shown.projects);
    row.projects = figures.published(Kind::project_count, "", FigureForm::count, projects, row.projects_differ);
  }
  if (shown.on_track) {
    const std::string on_track = count_text(context, *shown.on_track);
    row.on_track = figures.published(Kind::on_track, "", FigureForm::count, on_track, row.on_track_differs);
  }
  if (shown.on_track_share) {
    row.on_track_share = figures.published(Kind::on_track_share, "", FigureForm::percent,
                                           share_text(context, *shown.on_track_share), row.on_track_share_differs);
  } else if (shown.published_on_track_share) {
    row.on_track_share = published_text(context, *shown.published_on_track_share);
  }
  return row;
}

Points points(const PlanContext& context, const evaluate::YearFigures& year) {
  Points points;
  if (!year.on_track_points || !year.on_track_points_since) return points;
  points.since = context.wording.year_short(*year.on_track_points_since);
  const FigureName name{FigureName::Kind::difference,
                        {year.year, std::nullopt, std::nullopt, std::nullopt},
                        "",
                        year.on_track_points_since};
  points.text = as_published(context, name, FigureForm::points,
                             context.wording.points(*year.on_track_points, context.plan.rounding), points.differ);
  return points;
}

TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year) {
  TallyTable table = table_frame(context, year.shown);
  if (table.source == "none") return table;
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    if (context.plan.categories[i].depth != 0) continue;
    if (year.categories[i].shown.source != evaluate::ShownTally::Source::none) {
      table.rows.push_back(category_row(context, year, {i}));
    }
  }
  table.rows.push_back(total_row(context, year, std::nullopt));
  return table;
}

TallyTable tally_table(const PlanContext& context, const evaluate::YearFigures& year, model::CategoryIndex category) {
  const evaluate::ShownTally& shown = year.categories[category.value].shown;
  TallyTable table = table_frame(context, shown);
  if (table.source == "none") return table;
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    if (context.plan.categories[i].parent == category &&
        year.categories[i].shown.source != evaluate::ShownTally::Source::none) {
      table.rows.push_back(category_row(context, year, {i}));
    }
  }
  table.rows.push_back(total_row(context, year, category));
  return table;
}

Headline headline(const PlanContext& context, const evaluate::YearFigures& year) {
  const TallyRow row = tally_row(context, year, std::nullopt);
  Points since_before = points(context, year);
  Headline headline;
  headline.year = year_label(context, year.year);
  headline.on_track = row.on_track;
  headline.on_track_differs = row.on_track_differs;
  headline.on_track_share = row.on_track_share;
  headline.on_track_share_differs = row.on_track_share_differs;
  headline.points = std::move(since_before.text);
  headline.points_since = std::move(since_before.since);
  headline.points_differ = std::move(since_before.differ);
  headline.projects = row.projects.empty() ? count_text(context, year.active_projects) : row.projects;
  headline.projects_differ = row.projects_differ;
  headline.total = row.total;
  headline.total_differs = row.total_differs;
  headline.source = source_id(year.shown);
  return headline;
}

}  // namespace ayumi::view
