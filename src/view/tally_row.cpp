#include "view/tally_row.h"

#include <algorithm>

#include "evaluate/shown.h"
#include "view/differing.h"
#include "view/former_note.h"

namespace ayumi::view {

namespace {

using evaluate::FigureName;
using evaluate::ShownPart;
using evaluate::ShownTally;
using Kind = FigureName::Kind;

// A row and the names that its published figures have in the audit.
struct RowContext {
  const PlanContext& context;
  const ShownTally& shown;
  evaluate::Subject place;

  bool reported() const { return shown.source == ShownTally::Source::reported; }
  FigureName name(Kind kind, const std::string& band = "") const { return {kind, place, band, std::nullopt}; }
  bool was_printed(const std::optional<model::PublishedNumber> model::ReportedTally::*figure) const {
    return shown.reported != nullptr && (shown.reported->*figure).has_value();
  }
};

RowContext row_context(const PlanContext& context, const evaluate::YearFigures& year,
                       std::optional<model::CategoryIndex> category) {
  return {context, shown_tally(year, category), {year.year, category, std::nullopt, std::nullopt}};
}

std::string text_of(const RowContext& row, const std::optional<std::int64_t>& count, const FigureName& name,
                    std::optional<Differing>& mark) {
  if (!count) return {};
  std::string text = count_text(row.context, *count);
  if (row.shown.reported == nullptr) return text;
  return as_published(row.context, name, FigureForm::count, text, mark);
}

ShownShare share(const RowContext& row, const FigureName& name, const std::optional<model::PublishedNumber>& published,
                 const std::optional<Rational>& by_counts) {
  const model::Rounding& rounding = row.context.plan.rounding;
  ShownShare shown;
  if (published) shown.differs = differing(row.context, name, FigureForm::percent);
  if (published && (row.reported() || shown.differs)) {
    shown.value = published->value;
    shown.digits = published->digits;
    shown.text = row.context.wording.percent(published->value.to_fixed(published->digits));
  } else if (by_counts) {
    shown.digits = rounding.digits;
    shown.value = by_counts->rounded(rounding.digits, rounding.mode);
    shown.text = row.context.wording.percent(evaluate::shown_share(*by_counts, rounding));
    shown.from = ShownShare::From::counts;
  }
  return shown;
}

// Where a report prints some of the shares, the others are those that it doesn't print.
bool prints_shares(const RowContext& row) {
  const auto printed = [](const ShownPart& part) { return part.published_share.has_value(); };
  return row.reported() &&
         (printed(row.shown.unrated) || std::any_of(row.shown.bands.begin(), row.shown.bands.end(), printed));
}

// The shares shown in a row: of the bands, then of the unrated.
struct SharesShown {
  std::vector<ShownShare> bands;
  ShownShare unrated;
  enum class Unrated { has_share, has_none } kind = Unrated::has_share;
};

// Says so where the shares shown don't add up to 100; nothing where some aren't known.
std::string shares_note(const PlanContext& context, const SharesShown& shares) {
  std::vector<ShownShare> known;
  for (const ShownShare& share : shares.bands) {
    if (!share.value) return {};
    known.push_back(share);
  }
  if (known.empty()) return {};
  if (shares.unrated.value) known.push_back(shares.unrated);
  Rational sum;
  Rational uncertain;  // each share is off by less than a unit of its last digit
  int digits = 0;
  for (const ShownShare& share : known) {
    sum = sum + *share.value;
    uncertain = uncertain + Decimal::from_parts(1, share.digits).value_or(Decimal());
    digits = std::max(digits, share.digits);
  }
  if (sum == Rational(100)) return {};
  const bool by_rounding = (sum - Rational(100)).abs() < uncertain;
  const bool all_known = shares.unrated.value || shares.kind == SharesShown::Unrated::has_none;
  if (!by_rounding && !all_known) return {};
  const std::string text = context.wording.percent(sum.to_fixed(digits, context.plan.rounding.mode));
  return context.words().fill(by_rounding ? "tally.shares_rounded" : "tally.shares_sum", {{"sum", text}});
}

TallyCell cell(const RowContext& row, const RatingChip& chip, const ShownPart& part, const std::string& band) {
  TallyCell cell;
  cell.tone = chip.tone;
  cell.code = chip.code;
  cell.name = chip.name;
  const FigureName name = row.name(band.empty() ? Kind::unrated_count : Kind::band_count, band);
  cell.count = text_of(row, part.count, name, cell.count_differs);
  return cell;
}

void fill_shares(const RowContext& row, TallyRow& view) {
  const bool print_only = prints_shares(row);
  SharesShown values;
  const auto place = [&](const ShownPart& part, const std::string& band, TallyCell& cell) {
    ShownShare shown =
        share(row, row.name(Kind::share, band), part.published_share, print_only ? std::nullopt : part.share);
    cell.share = shown.text;
    cell.share_differs = shown.differs;
    view.has_shares = view.has_shares || shown.value;
    if (row.reported() && shown.value && shown.from == ShownShare::From::counts) view.shares_computed = true;
    return shown;
  };
  for (std::size_t i = 0; i < row.shown.bands.size(); ++i) {
    values.bands.push_back(place(row.shown.bands[i], row.context.plan.scheme.bands[i].code, view.cells[i]));
  }
  values.unrated = place(row.shown.unrated, "", view.cells.back());
  if (row.context.plan.share_base == model::Plan::ShareBase::rated_items && !values.unrated.value) {
    values.kind = SharesShown::Unrated::has_none;
    view.cells.back().has_share = false;
  }
  view.shares_note = shares_note(row.context, values);
}

void fill_cells(const RowContext& row, TallyRow& view) {
  const std::vector<RatingChip> columns = tally_columns(row.context);
  const auto& bands = row.context.plan.scheme.bands;
  for (std::size_t band = 0; band < bands.size(); ++band) {
    const ShownPart part = band < row.shown.bands.size() ? row.shown.bands[band] : ShownPart{};
    view.cells.push_back(cell(row, columns[band], part, bands[band].code));
  }
  view.cells.push_back(cell(row, columns.back(), row.shown.unrated, ""));
  fill_shares(row, view);
}

void fill_on_track(const RowContext& row, TallyRow& view) {
  view.on_track = text_of(row, row.shown.on_track, row.name(Kind::on_track), view.on_track_differs);
  ShownShare shown =
      share(row, row.name(Kind::on_track_share), row.shown.published_on_track_share, row.shown.on_track_share);
  view.on_track_share = std::move(shown.text);
  view.on_track_share_differs = std::move(shown.differs);
  if (!row.reported()) return;
  view.on_track_computed = row.shown.on_track && !row.was_printed(&model::ReportedTally::on_track);
  view.on_track_share_computed = shown.value && shown.from == ShownShare::From::counts;
}

// Only the whole plan's difference is ever published.
void fill_points(const RowContext& row, const evaluate::YearFigures& year, TallyRow& view) {
  const auto& category = row.place.category;
  const auto& points = category ? year.categories[category->value].on_track_points : year.on_track_points;
  if (!points) return;
  const std::string text = row.context.wording.points(*points, row.context.plan.rounding);
  FigureName name = row.name(Kind::difference);
  name.since = year.year.previous();
  view.points = as_published(row.context, name, FigureForm::points, text, view.points_differ);
}

}  // namespace

const ShownTally& shown_tally(const evaluate::YearFigures& year, std::optional<model::CategoryIndex> category) {
  return category ? year.categories[category->value].shown : year.shown;
}

std::string count_text(const PlanContext& context, std::int64_t count) {
  return context.wording.grouped(std::to_string(count));
}

std::vector<RatingChip> tally_columns(const PlanContext& context) {
  std::vector<RatingChip> columns;
  for (std::uint32_t i = 0; i < context.plan.scheme.bands.size(); ++i) columns.push_back(band_chip(context, {i}));
  columns.push_back(unrated_chip(context));
  return columns;
}

ShownShare on_track_share(const PlanContext& context, const evaluate::YearFigures& year,
                          std::optional<model::CategoryIndex> category) {
  const RowContext row = row_context(context, year, category);
  return share(row, row.name(Kind::on_track_share), row.shown.published_on_track_share, row.shown.on_track_share);
}

TallyRow tally_row(const PlanContext& context, const evaluate::YearFigures& year,
                   std::optional<model::CategoryIndex> category) {
  const RowContext row = row_context(context, year, category);
  TallyRow view;
  fill_cells(row, view);
  view.total = text_of(row, row.shown.total, row.name(Kind::total), view.total_differs);
  view.total_computed = row.reported() && row.shown.total && !row.was_printed(&model::ReportedTally::total);
  view.projects = text_of(row, row.shown.projects, row.name(Kind::project_count), view.projects_differ);
  fill_on_track(row, view);
  fill_points(row, year, view);
  using evaluate::FigurePlace;
  view.restated = former_note(context, FigurePlace{FigurePlace::Kind::tally, year.year,
                                                   category ? context.category(*category).id : std::string()});
  return view;
}

}  // namespace ayumi::view
