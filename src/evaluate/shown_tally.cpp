#include "evaluate/shown_tally.h"

#include <algorithm>

namespace ayumi::evaluate {
namespace {

using model::PublishedNumber;
using model::ReportedTally;

using Count = std::optional<std::int64_t>;
using Printed = std::optional<PublishedNumber>;

// A printed count, where it is a whole number.
Count count_of(const Printed& printed) { return printed ? printed->value.to_integer() : std::nullopt; }

Printed at(const std::vector<Printed>& figures, std::size_t index) {
  return index < figures.size() ? figures[index] : std::nullopt;
}

Count sum(const Count& a, const Count& b) { return a && b ? Count(*a + *b) : std::nullopt; }
Count difference(const Count& a, const Count& b) { return a && b ? Count(*a - *b) : std::nullopt; }

std::optional<Rational> percent(const Count& part, const Count& whole) {
  return part && whole ? Rational::quotient(Rational(*part) * Rational(100), Rational(*whole)) : std::nullopt;
}

// The bands together, or those on track; nullopt unless each of them is known.
Count sum_of_bands(const ShownTally& shown, const model::Plan& plan, bool (*counts)(const model::Band&)) {
  Count total;
  for (std::size_t i = 0; i < shown.bands.size(); ++i) {
    if (!counts(plan.scheme.bands[i])) continue;
    total = sum(total.value_or(0), shown.bands[i].count);
    if (!total) return std::nullopt;
  }
  return total;
}

Count rated_items(const model::Plan& plan, const ShownTally& shown) {
  const Count by_bands = sum_of_bands(shown, plan, [](const model::Band&) { return true; });
  return by_bands ? by_bands : difference(shown.total, shown.unrated.count);
}

// What follows from the counts that are known.
void complete(const model::Plan& plan, ShownTally& shown) {
  const bool of_all = plan.share_base == model::Plan::ShareBase::all_items;
  if (!shown.total) shown.total = sum(rated_items(plan, shown), shown.unrated.count);
  shown.share_base = of_all ? shown.total : rated_items(plan, shown);
  for (ShownPart& part : shown.bands) part.share = percent(part.count, shown.share_base);
  if (of_all) shown.unrated.share = percent(shown.unrated.count, shown.share_base);
  if (!shown.on_track) {
    shown.on_track =
        sum_of_bands(shown, plan, [](const model::Band& band) { return band.track == model::Band::Track::on; });
  }
  shown.on_track_share = percent(shown.on_track, shown.share_base);
}

ShownTally as_reported(const model::Plan& plan, const ReportedTally& reported) {
  ShownTally shown;
  shown.source = ShownTally::Source::reported;
  for (std::size_t i = 0; i < plan.scheme.bands.size(); ++i) {
    shown.bands.push_back({count_of(at(reported.band_counts, i)), std::nullopt, std::nullopt});
  }
  shown.unrated.count = count_of(reported.unrated);
  shown.total = count_of(reported.total);
  shown.on_track = count_of(reported.on_track);
  complete(plan, shown);
  return shown;
}

ShownTally as_computed(const model::Plan& plan, const Tally& computed) {
  ShownTally shown;
  if (computed.total == 0) return shown;
  shown.source = ShownTally::Source::computed;
  for (const std::int64_t count : computed.bands) shown.bands.push_back({count, std::nullopt, std::nullopt});
  shown.unrated.count = computed.unrated;
  shown.total = computed.total;
  shown.on_track = computed.on_track;
  complete(plan, shown);
  return shown;
}

}  // namespace

const ReportedTally* reported_tally(const model::PlanYear* year, std::optional<model::CategoryIndex> category) {
  if (year == nullptr) return nullptr;
  const auto found = std::find_if(year->reported_tallies.begin(), year->reported_tallies.end(),
                                  [&](const ReportedTally& tally) { return tally.category == category; });
  return found == year->reported_tallies.end() ? nullptr : &*found;
}

bool is_complete(const Tally& computed, const ReportedTally* reported) {
  if (computed.missing > 0 || computed.total == 0) return false;
  if (computed.projects_without_items == 0 || reported == nullptr) return true;
  return reported->total && reported->total->value.to_integer() == computed.total;
}

ShownTally shown_tally(const model::Plan& plan, const Tally& computed, const ReportedTally* reported) {
  const bool by_items = reported == nullptr || is_complete(computed, reported);
  ShownTally shown;
  // Without bands nothing is rated, so there is nothing to count but projects.
  if (!plan.scheme.bands.empty()) shown = by_items ? as_computed(plan, computed) : as_reported(plan, *reported);
  if (reported == nullptr) return shown;
  shown.reported = reported;
  for (std::size_t i = 0; i < shown.bands.size(); ++i) {
    shown.bands[i].published_share = at(reported->band_shares, i);
  }
  shown.unrated.published_share = reported->unrated_share;
  shown.published_on_track_share = reported->on_track_share;
  shown.projects = count_of(reported->projects);
  return shown;
}

std::optional<Rational> on_track_points(const ShownTally& then, const ShownTally& now) {
  if (then.on_track_share && now.on_track_share) return *now.on_track_share - *then.on_track_share;
  const Printed& before = then.published_on_track_share;
  const Printed& after = now.published_on_track_share;
  if (before && after) return Rational(after->value) - Rational(before->value);
  return std::nullopt;
}

}  // namespace ayumi::evaluate
