#include "evaluate/audit_tallies.h"

#include <functional>

#include "evaluate/shown_tally.h"

namespace ayumi::evaluate {
namespace {

using Kind = FigureName::Kind;
using Why = UncheckedFigure::Why;
using model::PublishedNumber;
using model::ReportedTally;

using Printed = std::optional<PublishedNumber>;
using Pick = std::function<Printed(const ReportedTally&)>;  // a figure of a row

Printed at(const std::vector<Printed>& figures, std::size_t index) {
  return index < figures.size() ? figures[index] : std::nullopt;
}

std::optional<Rational> value_of(const Printed& figure) {
  return figure ? std::optional<Rational>(figure->value) : std::nullopt;
}

std::optional<Rational> sum(const std::optional<Rational>& a, const std::optional<Rational>& b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}

std::optional<Rational> difference(const std::optional<Rational>& a, const std::optional<Rational>& b) {
  return a && b ? std::optional(*a - *b) : std::nullopt;
}

std::optional<Rational> percent(const std::optional<Rational>& part, const std::optional<Rational>& whole) {
  return part && whole ? Rational::quotient(*part * Rational(100), *whole) : std::nullopt;
}

enum class Tracks { on, off, both };

// One reported row and all there is to check it by.
class RowAudit {
 public:
  RowAudit(const model::Plan& plan, const YearFigures& year, const ReportedTally& row, AuditLog& log)
      : plan_(plan),
        year_(year),
        row_(row),
        computed_(row.category ? year.categories[row.category->value].computed : year.computed),
        complete_(is_complete(computed_, &row)),
        below_(rows_below()),
        log_(log) {}

  void run() {
    for (std::size_t i = 0; i < plan_.scheme.bands.size(); ++i) band(i);
    count(Kind::unrated_count, row_.unrated, computed_.unrated, &ReportedTally::unrated, {});
    count(Kind::total, row_.total, computed_.total, &ReportedTally::total, total_of_counts());
    count(Kind::on_track, row_.on_track, computed_.on_track, &ReportedTally::on_track, bands(Tracks::on));
    count(Kind::off_track, row_.off_track, computed_.rated - computed_.on_track, &ReportedTally::off_track,
          bands(Tracks::off));
    share(Kind::share, "", row_.unrated_share, value_of(row_.unrated), computed_.unrated);
    const auto on_track = row_.on_track ? value_of(row_.on_track) : bands(Tracks::on);
    share(Kind::on_track_share, "", row_.on_track_share, on_track, computed_.on_track);
    projects();
  }

 private:
  void band(std::size_t index) {
    const std::string& code = plan_.scheme.bands[index].code;
    const Printed printed = at(row_.band_counts, index);
    const auto of_row = [index](const ReportedTally& row) { return at(row.band_counts, index); };
    count(Kind::band_count, printed, computed_.bands[index], of_row, {}, code);
    share(Kind::share, code, at(row_.band_shares, index), value_of(printed), computed_.bands[index]);
  }

  // `from_row`: what the other counts of the row make of it. Where the data have all the items, they alone decide, and
  // the other published counts may explain.
  void count(Kind kind, const Printed& printed, std::int64_t computed, const Pick& pick,
             const std::optional<Rational>& from_row, const std::string& subject = "") {
    if (!printed) return;
    std::vector<Rational> from_counts;
    if (from_row) from_counts.push_back(*from_row);
    if (const auto from_below = sum_below(pick)) from_counts.push_back(*from_below);
    Recomputed recomputed;
    if (complete_) {
      recomputed = {{Rational(computed)}, AuditFinding::Explanation::published_counts, std::move(from_counts)};
    } else {
      recomputed.values = std::move(from_counts);
      if (Rational(computed) > Rational(printed->value)) recomputed.values.emplace_back(computed);
    }
    log_.compare({{kind, place(), subject, std::nullopt}, *printed}, recomputed, Why::items_missing);
  }

  void share(Kind kind, const std::string& subject, const Printed& printed, const std::optional<Rational>& count,
             std::int64_t computed) {
    if (!printed) return;
    Recomputed recomputed{{}, AuditFinding::Explanation::published_counts, {}};
    const auto from_row = percent(count, base());
    const auto from_items = complete_ ? computed_.share(computed) : std::nullopt;
    if (from_items) {
      recomputed.values.push_back(*from_items);
      if (from_row) recomputed.by_alternative.push_back(*from_row);
    } else if (from_row) {
      recomputed.values.push_back(*from_row);
    }
    log_.compare({{kind, place(), subject, std::nullopt}, *printed}, recomputed, Why::no_counts);
  }

  void projects() {
    if (!row_.projects) return;
    Recomputed recomputed;
    const auto from_below = sum_below([](const ReportedTally& row) { return row.projects; });
    if (from_below) recomputed.values.push_back(*from_below);
    std::int64_t active = 0;
    bool all_placed = true;
    for (const ProjectYear& project : year_.projects) {
      if (!project.active()) continue;
      if (!row_.category || (project.category && lies_in(*project.category, *row_.category))) ++active;
      if (row_.category && !project.category) all_placed = false;
    }
    const bool is_before = plan_.is_before_plan(year_.year);  // when the plan's projects weren't there
    const bool is_known = all_placed || Rational(active) > Rational(row_.projects->value);
    if (!is_before && is_known) recomputed.values.emplace_back(active);
    log_.compare({{Kind::project_count, place(), "", std::nullopt}, *row_.projects}, recomputed,
                 is_before ? Why::parts_missing : Why::projects_unplaced);
  }

  bool lies_in(model::CategoryIndex category, model::CategoryIndex above) const {
    for (auto at = std::optional(category); at; at = plan_.categories[at->value].parent) {
      if (*at == above) return true;
    }
    return false;
  }

  // The rows of the categories directly below this one; empty unless all of them are reported.
  std::vector<const ReportedTally*> rows_below() const {
    std::vector<const ReportedTally*> rows;
    for (std::uint32_t i = 0; i < plan_.categories.size(); ++i) {
      if (plan_.categories[i].parent != row_.category) continue;
      const ReportedTally* const row = reported_tally(year_.data, model::CategoryIndex{i});
      if (row == nullptr) return {};
      rows.push_back(row);
    }
    return rows;
  }

  std::optional<Rational> sum_below(const Pick& pick) const {
    if (below_.empty()) return std::nullopt;
    std::optional<Rational> total = Rational();
    for (const ReportedTally* row : below_) total = sum(total, value_of(pick(*row)));
    return total;
  }

  // The printed counts of the bands in question; nullopt unless all are printed.
  std::optional<Rational> bands(Tracks tracks) const {
    if (plan_.scheme.bands.empty()) return std::nullopt;
    std::optional<Rational> total = Rational();
    for (std::size_t i = 0; i < plan_.scheme.bands.size(); ++i) {
      const bool on = plan_.scheme.bands[i].track == model::Band::Track::on;
      if (tracks == Tracks::both || on == (tracks == Tracks::on)) total = sum(total, value_of(at(row_.band_counts, i)));
    }
    return total;
  }

  std::optional<Rational> total_of_counts() const { return sum(bands(Tracks::both), value_of(row_.unrated)); }

  // What shares are of, by the row's own counts.
  std::optional<Rational> base() const {
    const std::optional<Rational> total = value_of(row_.total);
    if (plan_.share_base == model::Plan::ShareBase::all_items) return total ? total : total_of_counts();
    const std::optional<Rational> rated = bands(Tracks::both);
    return rated ? rated : difference(total, value_of(row_.unrated));
  }

  Subject place() const { return {year_.year, row_.category, std::nullopt, std::nullopt}; }

  const model::Plan& plan_;
  const YearFigures& year_;
  const ReportedTally& row_;
  const Tally& computed_;
  bool complete_;
  std::vector<const ReportedTally*> below_;
  AuditLog& log_;
};

// A year's on-track share as its report prints it, or would.
std::optional<Rational> published_share(const ShownTally& shown, const model::Rounding& rounding) {
  if (shown.published_on_track_share) return Rational(shown.published_on_track_share->value);
  if (!shown.on_track_share) return std::nullopt;
  const auto rounded = shown.on_track_share->rounded(rounding.digits, rounding.mode);
  return rounded ? std::optional<Rational>(*rounded) : std::nullopt;
}

}  // namespace

void audit_tallies(const model::Plan& plan, const YearFigures& year, AuditLog& log) {
  if (year.data == nullptr) return;
  for (const ReportedTally& row : year.data->reported_tallies) RowAudit(plan, year, row, log).run();
}

void audit_differences(const PlanFigures& figures, const YearFigures& year, AuditLog& log) {
  if (year.data == nullptr) return;
  for (const model::PublishedDifference& printed : year.data->published_differences) {
    Recomputed recomputed{{}, AuditFinding::Explanation::published_shares, {}};
    if (const YearFigures* const then = figures.find_year(printed.since)) {
      const auto points = on_track_points(then->shown, year.shown);
      if (points) recomputed.values.push_back(*points);
      const model::Rounding& rounding = figures.plan->rounding;
      const auto by_shares = difference(published_share(year.shown, rounding), published_share(then->shown, rounding));
      if (by_shares) recomputed.by_alternative.push_back(*by_shares);
    }
    const Subject place{year.year, std::nullopt, std::nullopt, std::nullopt};
    log.compare({{Kind::difference, place, "", printed.since}, printed.on_track_share_points}, recomputed,
                Why::no_shares);
  }
}

}  // namespace ayumi::evaluate
