#include "view/tally_view.h"

#include "evaluate/shown.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using evaluate::ShownTally;

std::string count_text(const PlanContext& context, std::int64_t count) {
  return context.wording.grouped(std::to_string(count));
}

std::string published_text(const PlanContext& context, const model::PublishedNumber& number) {
  return context.wording.percent(number.value.to_fixed(number.digits));
}

// The printed share where it isn't what the counts give at the printed digits.
std::string differing_share(const PlanContext& context, const std::optional<model::PublishedNumber>& published,
                            const std::optional<Rational>& recomputed) {
  if (!published || !recomputed) return {};
  const model::Rounding& rounding = context.plan.rounding;
  const std::string printed = published->value.to_fixed(published->digits);
  return recomputed->to_fixed(published->digits, rounding.mode) == printed ? std::string()
                                                                           : published_text(context, *published);
}

TallyCell cell(const PlanContext& context, const RatingChip& column, const ShownTally& shown, std::int64_t count,
               const std::optional<model::PublishedNumber>& published) {
  TallyCell cell{column.id, column.code, column.name, "", "", ""};
  if (shown.has_bands) {
    const std::optional<Rational> share = shown.tally.share(count);
    cell.count = count_text(context, count);
    if (share) cell.share = share_text(context, *share);
    cell.published_share = differing_share(context, published, share);
  } else if (published) {
    cell.share = published_text(context, *published);
  }
  return cell;
}

void fill_cells(const PlanContext& context, const ShownTally& shown, TallyRow& row) {
  const std::vector<RatingChip> columns = tally_columns(context);
  const model::ReportedTally* reported = shown.reported;
  for (std::size_t band = 0; band < context.plan.scheme.bands.size(); ++band) {
    const bool has_share = reported != nullptr && band < reported->band_shares.size();
    row.cells.push_back(cell(context, columns[band], shown, shown.has_bands ? shown.tally.bands[band] : 0,
                             has_share ? reported->band_shares[band] : std::nullopt));
  }
  row.cells.push_back(cell(context, columns.back(), shown, shown.tally.unrated,
                           reported != nullptr ? reported->unrated_share : std::nullopt));
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
  TallyRow row = tally_row(context, year.categories[index.value].shown);
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

TallyRow total_row(const PlanContext& context, const ShownTally& shown, const std::string& name) {
  TallyRow row = tally_row(context, shown);
  row.name = escape(name);
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

TallyRow tally_row(const PlanContext& context, const ShownTally& shown) {
  TallyRow row;
  fill_cells(context, shown, row);
  if (shown.has_bands) row.total = count_text(context, shown.tally.total);
  if (shown.projects) row.projects = count_text(context, *shown.projects);
  if (shown.on_track) row.on_track = count_text(context, *shown.on_track);
  if (shown.on_track_share) {
    row.on_track_share = share_text(context, *shown.on_track_share);
  } else if (shown.published_on_track_share) {
    row.on_track_share = published_text(context, *shown.published_on_track_share);
  }
  return row;
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
  table.rows.push_back(total_row(context, year.shown, context.words().get("tally.total")));
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
  table.rows.push_back(total_row(context, shown, context.words().get("tally.total")));
  return table;
}

Headline headline(const PlanContext& context, const evaluate::YearFigures& year) {
  const TallyRow row = tally_row(context, year.shown);
  Headline headline;
  headline.year = year_label(context.wording, year.year);
  headline.on_track = row.on_track;
  headline.on_track_share = row.on_track_share;
  headline.published_share = differing_share(context, year.shown.published_on_track_share, year.shown.on_track_share);
  if (year.on_track_points) headline.points = context.wording.points(*year.on_track_points, context.plan.rounding);
  if (year.on_track_points_since) headline.points_since = context.wording.year_short(*year.on_track_points_since);
  headline.projects = row.projects.empty() ? count_text(context, year.active_projects) : row.projects;
  headline.total = row.total;
  headline.source = source_id(year.shown);
  return headline;
}

}  // namespace ayumi::view
