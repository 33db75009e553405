// Every figure of a site, computed from the model by the rules of the plan. Plain values that point into the model,
// which must outlive them. Terms and rules: the handbook's page on the method.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/rare.h"
#include "base/rational.h"
#include "model/site.h"

namespace ayumi::evaluate {

// A difference to an earlier value.
struct ValueChange {
  model::FiscalYear since{};  // of the earlier value (a baseline without a year: the year before the plan's first)
  Rational absolute;          // now − then, in the indicator's unit
  std::optional<Rational> relative;     // percent of |then|; missing when that is zero
  std::optional<Rational> improvement;  // relative, positive for better
  model::Trend trend = model::Trend::same;
};

// What more it takes to reach the next better band: the smallest (or largest) actual value that would be rated so, on
// the indicator's grid of digits, all else equal.
struct NextBand {
  model::BandIndex band{};
  Decimal actual;      // the value that would reach it
  Decimal difference;  // |actual − today's|, in the indicator's unit
};

// The same for a milestone: the nearest state that would be rated better.
struct NextState {
  model::BandIndex band{};
  model::StateIndex state{};
};

// What one year adds to a sum of years.
struct YearValue {
  model::FiscalYear year{};
  Decimal value;
};

// Why a sum of years can't be given, and the first year that is to blame.
struct SumGap {
  // before_start: the year isn't one of the sum's, which counts from the year given here on.
  enum class Why { value_to_come, reason, no_entry, definition_changed, overflow, before_start };
  Why why = Why::no_entry;
  model::FiscalYear year{};
};

// Why the scheme gives a value no rating, though no reason is named for that.
struct NotRated {
  enum class Why { division_by_zero, input_missing, no_band_fits };
  enum class Input {
    target,
    baseline,
    change_from_baseline,  // which a sum of years never has
    previous_value,        // of the year before
    expectation,           // how far it should have come by this year
    state                  // of a milestone
  };
  Why why = Why::no_band_fits;
  model::BandIndex band{};    // the one that couldn't be judged
  std::vector<Input> inputs;  // what it asks for and isn't there
};

// A rated item: an indicator in a fiscal year. A big site has as many as anything, so what few items have takes little
// room in the others.
struct Item {
  enum class State { rated, unrated, missing };

  std::optional<model::ProjectIndex> project;  // none: one of the plan's own indicators
  model::IndicatorIndex indicator{};
  model::FiscalYear year{};
  State state = State::missing;
  const model::Observation* observation = nullptr;  // null: missing
  std::optional<model::ReasonIndex> reason;         // of an unrated item, where the data name one

  std::optional<Decimal> actual;          // as compared: summed up where the indicator is a sum of years
  std::vector<YearValue> terms;           // of such a sum, in the order of the years
  std::optional<SumGap> sum_gap;          // of a year's own value that can't be summed up: there is no `actual`
  const model::Target* target = nullptr;  // the one used
  std::optional<Decimal> baseline;        // where the method or a change used it
  model::Method method = model::Method::ratio;
  std::optional<Rational> rate;  // percent
  Rare<Rational> way;            // percent of the way gone, where there is a pace
  Rare<Rational> expected;       // percent of the way expected by this year, where there is a pace
  Rare<Rational> pace;           // percent of the expectation
  // Of a value with a reason not to be rated: shown nowhere, for the audit alone.
  Rare<Rational> unrated_rate;
  bool target_reached = false;
  model::Direction better = model::Direction::up;  // by which its changes are judged
  Rare<ValueChange> from_baseline;
  // On the year before, where that has a value, on this side of a definition change.
  std::optional<ValueChange> from_previous;
  std::optional<model::BandIndex> computed;  // by the scheme
  Rare<NotRated> not_rated;                  // of a value that has no `computed` and no reason
  // What counts in tallies: the decided one, else the computed; the published one only where there is neither.
  std::optional<model::BandIndex> band;
  // What a page shows, and whose it is: the published one where it differs from `band`, else `band`.
  std::optional<model::BandIndex> shown_band;
  enum class BandSource { computed, decided, published } band_source = BandSource::computed;
  std::optional<NextBand> next_band;
  std::optional<NextState> next_state;
};

// Counts of rated items. Shares are of all items or of the rated ones, as the plan says.
struct Tally {
  std::vector<std::int64_t> bands;    // as many as the scheme has
  std::vector<std::int64_t> reasons;  // as many as the scheme has
  std::int64_t unrated = 0;           // all reasons, and unrated ones without one
  std::int64_t missing = 0;           // no observation at all; in no total
  std::int64_t total = 0;             // rated and unrated
  std::int64_t rated = 0;
  std::int64_t on_track = 0;
  std::int64_t share_base = 0;
  // Active projects that may belong here and bring no item: the data have no indicator of theirs, or (in a category)
  // don't say which category is theirs. Reported totals may count them.
  std::int64_t projects_without_items = 0;
  // Percent; nullopt where there is nothing to divide by.
  std::optional<Rational> share(std::int64_t count) const;
};

// A band's part of a tally, or that of the unrated: what is known of it.
struct ShownPart {
  std::optional<std::int64_t> count;
  std::optional<Rational> share;                          // by the counts, in percent
  std::optional<model::PublishedNumber> published_share;  // as printed
};

// What a page shows as the tally of a category or the plan in a year: computed from items, or as reported. A reported
// one lacks what wasn't printed, unless all that it is made of was.
struct ShownTally {
  enum class Source { none, computed, reported };
  Source source = Source::none;
  std::vector<ShownPart> bands;  // as many as the scheme has
  ShownPart unrated;             // without a share where shares are of the rated items
  std::optional<std::int64_t> total;
  std::optional<std::int64_t> share_base;  // what shares are of
  std::optional<std::int64_t> on_track;
  std::optional<Rational> on_track_share;                          // by the counts
  std::optional<model::PublishedNumber> published_on_track_share;  // as printed
  std::optional<std::int64_t> projects;                            // as stated
  const model::ReportedTally* reported = nullptr;

  bool has_all_bands() const;  // is the count of every band known?
  // Is anything known beside the number of projects?
  bool has_figures() const;
};

struct CategoryTally {
  model::CategoryIndex category{};
  Tally computed;
  ShownTally shown;
  std::optional<Rational> on_track_points;  // as of the year
};

// What became of a project in a year.
struct ProjectYear {
  model::ProjectIndex project{};
  enum class Status {
    not_yet,
    start,   // there in the plan's first year; whether it is new or older isn't said
    listed,  // the first year in which the sources list it; none says when it began
    added,
    continued,
    expanded,
    changed,
    renamed,
    merged,
    ended,
    gone
  } status = Status::not_yet;
  const model::Change* change = nullptr;
  const model::Change* undated = nullptr;  // first seen in this year, of a year that isn't stated
  // Of a year before the plan: does anything say whether it was there?
  enum class Presence { known, unknown } presence = Presence::known;
  // The field it is in this year: the latest change's that names one, else its own.
  std::optional<model::CategoryIndex> category;
  bool active() const {
    return status != Status::not_yet && status != Status::merged && status != Status::ended && status != Status::gone;
  }
  // Or nothing says that it isn't.
  bool may_be_active() const { return active() || presence == Presence::unknown; }
};

// A member of a composite in a year.
struct MemberFigures {
  std::optional<std::uint32_t> item;  // its position among the year's items
  std::optional<Rational> rate;       // percent, as it counts: capped, or zero for a missing one
  bool counts = false;
};

struct CompositeFigures {
  model::CompositeIndex composite{};
  std::vector<MemberFigures> members;  // as the composite's
  std::int64_t counted = 0;
  std::optional<Rational> value;     // percent; none where no member has a rate
  std::optional<Rational> previous;  // the value of the year before, where the same members counted in it
  std::optional<Rational> points;    // the difference to it
  const model::ReportedComposite* reported = nullptr;
};

struct YearFigures {
  model::FiscalYear year{};
  const model::PlanYear* data = nullptr;  // null: no folder for this year
  // By project, then indicator: the plan's own, those of active projects, missing ones included, and whatever else was
  // observed (a project merged in the year may still report). None in the outlook year; of a year before the plan only
  // what was observed.
  std::vector<Item> items;
  Tally computed;  // empty for a year before the plan
  ShownTally shown;
  std::vector<CategoryTally> categories;     // as the plan's categories; a parent contains its children
  std::vector<ProjectYear> projects;         // as the plan's projects
  std::vector<CompositeFigures> composites;  // as the plan's composites
  // Counted from the changes; none before the plan, nor of years that no data have come to yet.
  std::optional<std::int64_t> active_projects;
  // The on-track share minus that of the year before, in points; not on a year before the plan.
  std::optional<Rational> on_track_points;

  const Item* find(std::optional<model::ProjectIndex> project, model::IndicatorIndex indicator) const;
};

// Where something belongs; parts that don't apply are left out.
struct Subject {
  std::optional<model::FiscalYear> year;
  std::optional<model::CategoryIndex> category;
  std::optional<model::ProjectIndex> project;
  std::optional<model::IndicatorIndex> indicator;
  std::optional<model::CompositeIndex> composite{};
  std::optional<model::KeyFigureIndex> key_figure{};  // of the year
  std::optional<model::TableIndex> table{};           // of the year
  std::optional<std::uint32_t> row{};                 // of the table; behind the last: its total
  std::optional<std::uint32_t> column{};              // of the table
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

// Which published figure.
struct FigureName {
  enum class Kind {
    rate,
    rating,
    band_count,
    unrated_count,
    total,
    share,
    on_track,
    on_track_share,
    off_track,
    breakdown_total,
    project_count,
    composite,
    composite_difference,
    stated_sum,
    stated_difference,
    stated_change,
    stated_share,
    table_total,
    difference
  };
  Kind kind = Kind::rate;
  Subject place;
  std::string subject;                     // a band's code, where the kind needs one
  std::optional<model::FiscalYear> since;  // of a difference: the year compared with
  friend auto operator<=>(const FigureName&, const FigureName&) = default;
};

// Something published that differs from what it is recomputed to.
struct AuditFinding : FigureName {
  enum class Explanation {
    none,
    half_up,           // rounded so, it is the published figure
    truncated,         // truncated so, it is
    published_counts,  // the published counts give it
    published_shares,  // the published shares give it
    published_rates,   // the published rates of the members give it
    published_values,  // the published values compared give it
    published_total,   // it is a share of the published total
    recomputed_sums,   // the sums of the rows give it, where the printed totals don't
    rounded_rate,      // the rounded rate would be rated so
    missed_target      // it rounds to 100, which a missed target is never shown as
  };
  // What a rating is compared with: the rule's outcome, or what people decided in its place.
  enum class Against { recomputed, decided };
  std::string published;  // as printed
  std::string half_up;    // recomputed at the digits that were published
  std::string truncated;
  std::string recomputed;                       // as the site would show it: in the plan's mode, at those digits
  Explanation explanation = Explanation::none;  // what would give the published figure
  Against against = Against::recomputed;
  Span span{};
};

// A published figure that the data are too few to recompute.
struct UncheckedFigure : FigureName {
  enum class Why {
    no_value,           // no actual value
    not_rated,          // a value with a reason not to be rated
    no_target,          // no target that counts for the year
    no_baseline,        // the method needs one
    no_rule,            // a band asks for what isn't there, or none fits
    before_plan,        // the plan's rules are for its own years
    items_missing,      // not all items behind a count are in the data
    projects_unplaced,  // projects without a category may belong here
    no_counts,          // the counts behind a share aren't known
    approximate,        // it, or what it follows from, is a round figure
    parts_missing,      // not all that it follows from is there
    no_shares,          // a year compared has no share
    no_previous,        // no value in the year before, or other members counted in it
    division_by_zero
  };
  std::string published;  // as printed
  Why why = Why::no_value;
  Span span{};
};

// What the audit looked at and agreed with, for "n checked, m differ".
struct AuditSummary {
  std::int64_t checked = 0;
  std::vector<AuditFinding> findings;
  std::vector<std::uint32_t> by_name;  // positions of the findings in the order of their names
  std::vector<UncheckedFigure> unchecked;

  // The first finding about a figure; null: it agrees, wasn't published or can't be recomputed.
  const AuditFinding* find(const FigureName& name) const;
};

struct PlanFigures {
  const model::Plan* plan = nullptr;
  std::vector<YearFigures> years;  // each from the plan's first with values to its last, then the outlook year
  AuditSummary audit;

  const YearFigures* find_year(model::FiscalYear year) const;
  // The latest year from the plan's first on that has something to show (an observation or a reported tally); null if
  // none has.
  const YearFigures* latest() const;
};

struct Figures {
  std::vector<PlanFigures> plans;  // as the site's plans
};

}  // namespace ayumi::evaluate
