// Counts of ratings, of the whole plan and of each category, as they are shown.
#include <fmt/core.h>

#include "evaluate/compare_pairs.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

// "3", "12.5%"; empty where nothing is known.
std::string part_text(const ShownPart& part) {
  if (part.count) return std::to_string(*part.count);
  if (!part.published_share) return {};
  return part.published_share->value.to_fixed(part.published_share->digits) + "%";
}

void add_part(const Message& name, const std::string& text, std::vector<Message>& parts) {
  if (!text.empty()) parts.push_back({name.ja + " " + text, name.en + " " + text});
}

// A 5、B 3、評価なし 1
Message tally_text(const model::Plan& plan, const ShownTally& tally) {
  std::vector<Message> parts;
  for (std::size_t i = 0; i < tally.bands.size(); ++i) {
    const std::string& code = plan.scheme.bands[i].code;
    add_part({code, code}, part_text(tally.bands[i]), parts);
  }
  const bool all_rated = tally.unrated.count && *tally.unrated.count == 0;
  if (!all_rated) add_part({"評価なし", "not rated"}, part_text(tally.unrated), parts);
  const auto count = [](const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : std::string();
  };
  if (!tally.has_all_bands()) {
    add_part({"順調", "on track"}, count(tally.on_track), parts);
    if (tally.published_on_track_share) {
      add_part({"順調の割合", "share on track"}, part_text({{}, {}, tally.published_on_track_share}), parts);
    }
    add_part({"計", "total"}, count(tally.total), parts);
  }
  return joined(parts);
}

const CategoryTally* find(const model::Plan& plan, const YearFigures& year, const std::string& category) {
  for (const CategoryTally& tally : year.categories) {
    if (plan.categories[tally.category.value].id == category) return &tally;
  }
  return nullptr;
}

void compare_tally(const PlanPair& pair, const Subject& subject, const ShownTally& before, const ShownTally& after,
                   Differences& found) {
  const Message old = tally_text(pair.plan_before(), before);
  const Message now = tally_text(pair.plan_after(), after);
  if (old == now) return;
  Difference difference = difference_of(Difference::Kind::tally_changed, pair.plan_after(), subject);
  if (subject.category) {
    difference.aspect = pair.plan_after().categories[subject.category->value].id;
  } else {
    difference.aspect_name = {"計画全体", "the whole plan"};
  }
  difference.before = old;
  difference.after = now;
  if (after.reported != nullptr) difference.place = after.reported->span;
  found.push_back(std::move(difference));
}

}  // namespace

void compare_tallies(const PlanPair& pair, Differences& found) {
  for (const YearPair& year : pair.years) {
    const model::FiscalYear when = year.after->year;
    compare_tally(pair, {when, {}, {}, {}}, year.before->shown, year.after->shown, found);
    for (const CategoryTally& tally : year.after->categories) {
      const std::string& id = pair.plan_after().categories[tally.category.value].id;
      const CategoryTally* const former = find(pair.plan_before(), *year.before, id);
      if (former != nullptr) compare_tally(pair, {when, tally.category, {}, {}}, former->shown, tally.shown, found);
    }
  }
}

}  // namespace ayumi::evaluate
