#include "evaluate/shown_tally.h"

#include <algorithm>

#include "evaluate/tally.h"

namespace ayumi::evaluate {
namespace {

using model::PublishedNumber;
using model::ReportedTally;

// A printed count, where it is a whole number.
std::optional<std::int64_t> count_of(const std::optional<PublishedNumber>& printed) {
  return printed ? printed->value.to_integer() : std::nullopt;
}

bool has_all_bands(const model::Plan& plan, const ReportedTally& reported) {
  return !plan.scheme.bands.empty() && reported.band_counts.size() == plan.scheme.bands.size() &&
         std::all_of(reported.band_counts.begin(), reported.band_counts.end(),
                     [](const auto& printed) { return count_of(printed).has_value(); });
}

// The printed counts; what follows from them is computed as for any tally, and what was printed beside them stays.
void fill_counts(const model::Plan& plan, const ReportedTally& reported, ShownTally& shown) {
  Tally& tally = shown.tally;
  tally.unrated = count_of(reported.unrated).value_or(0);
  if (shown.has_bands) {
    for (std::size_t i = 0; i < tally.bands.size(); ++i) tally.bands[i] = *count_of(reported.band_counts[i]);
  }
  complete(plan, tally);
  if (!shown.has_bands) tally.rated = std::max<std::int64_t>(count_of(reported.total).value_or(0) - tally.unrated, 0);
  tally.total = count_of(reported.total).value_or(tally.rated + tally.unrated);
  const bool of_all = plan.share_base == model::Plan::ShareBase::all_items;
  tally.share_base = of_all ? tally.total : tally.rated;
  if (shown.has_bands) shown.on_track = tally.on_track;
  if (const auto on_track = count_of(reported.on_track)) {
    shown.on_track = on_track;
    tally.on_track = *on_track;
  }
}

ShownTally as_reported(const model::Plan& plan, const ReportedTally& reported) {
  ShownTally shown;
  shown.source = ShownTally::Source::reported;
  shown.tally = empty_tally(plan);
  shown.has_bands = has_all_bands(plan, reported);
  fill_counts(plan, reported, shown);
  return shown;
}

ShownTally as_computed(const Tally& computed) {
  ShownTally shown;
  shown.tally = computed;
  if (computed.total == 0) return shown;
  shown.source = ShownTally::Source::computed;
  shown.has_bands = true;
  shown.on_track = computed.on_track;
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
  ShownTally shown = by_items ? as_computed(computed) : as_reported(plan, *reported);
  if (shown.on_track) shown.on_track_share = shown.tally.share(*shown.on_track);
  if (reported == nullptr) return shown;
  shown.reported = reported;
  shown.published_on_track_share = reported->on_track_share;
  shown.projects = count_of(reported->projects);
  return shown;
}

}  // namespace ayumi::evaluate
