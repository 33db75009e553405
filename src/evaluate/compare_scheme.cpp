// How the plan turns values into ratings.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::Band;
using model::Plan;
using model::State;

void add_bound(const std::optional<Decimal>& bound, const char* ja, const char* en, std::vector<Message>& parts) {
  if (!bound) return;
  const std::string percent = bound->to_string() + "%";
  parts.push_back({fmt::format(fmt::runtime(ja), percent), fmt::format(fmt::runtime(en), percent)});
}

Message name_of(model::Trend trend) {
  switch (trend) {
    case model::Trend::better:
      return {"改善", "better"};
    case model::Trend::same:
      return {"横ばい", "same"};
    case model::Trend::worse:
      break;
  }
  return {"悪化", "worse"};
}

void add_trends(const std::vector<model::Trend>& trends, const Message& since, std::vector<Message>& parts) {
  if (trends.empty()) return;
  std::vector<Message> names;
  names.reserve(trends.size());
  for (const model::Trend trend : trends) names.push_back(name_of(trend));
  const Message all = joined(names);
  parts.push_back({fmt::format("{}から{}", since.ja, all.ja), fmt::format("{} than {}", all.en, since.en)});
}

// What a value has to be for this band.
Message conditions_text(const Band& band) {
  const model::BandConditions& wanted = band.conditions;
  std::vector<Message> parts;
  add_bound(wanted.rate_at_least, "達成率{}以上", "achieved {} or more", parts);
  add_bound(wanted.rate_above, "達成率{}超", "achieved more than {}", parts);
  add_bound(wanted.pace_at_least, "進度{}以上", "pace of {} or more", parts);
  add_bound(wanted.pace_above, "進度{}超", "pace of more than {}", parts);
  add_trends(wanted.change_from_baseline, {"基準値", "the baseline"}, parts);
  add_trends(wanted.change_from_previous, {"前年度", "the year before"}, parts);
  add_bound(wanted.change_from_baseline_at_least, "基準値からの改善が{}以上", "improved on the baseline by {} or more",
            parts);
  if (wanted.target_reached == model::BandConditions::TargetReached::required) {
    parts.push_back({"目標に到達", "target reached"});
  }
  if (parts.empty()) parts.push_back({"そのほかすべて", "all others"});
  if (band.track == Band::Track::on) parts.push_back({"順調に数える", "counts as on track"});
  return joined(parts);
}

Message band_text(const Plan& plan, const std::string& code) {
  for (const Band& band : plan.scheme.bands) {
    if (band.code == code) return conditions_text(band);
  }
  return {};
}

Message state_text(const Plan& plan, const std::string& id) {
  const auto found = find_id(plan.scheme.states, id);
  if (!found) return {};
  const std::string percent = plan.scheme.states[found->value].rate.to_string() + "%";
  return {percent, percent};
}

Message rounding_text(const Plan& plan) {
  const bool half_up = plan.rounding.mode == RoundingMode::half_up;
  return {fmt::format("小数{}桁、{}", plan.rounding.digits, half_up ? "四捨五入" : "切り捨て"),
          fmt::format("{} decimals, {}", plan.rounding.digits, half_up ? "half-up" : "truncated")};
}

Message cap_text(const Plan& plan) {
  if (!plan.cap) return {};
  const std::string percent = plan.cap->to_string() + "%";
  return {percent, percent};
}

Message share_base_text(const Plan& plan) {
  return plan.share_base == Plan::ShareBase::all_items ? Message{"すべての項目", "all items"}
                                                       : Message{"評価した項目", "rated items"};
}

Message missing_members_text(const Plan& plan) {
  return plan.missing_members == Plan::MissingMembers::zero ? Message{"0%とする", "count as 0%"}
                                                            : Message{"除く", "left out"};
}

// The two schemes of one plan.
class Schemes {
 public:
  Schemes(const PlanPair& pair, Differences& found)
      : before_(pair.plan_before()),
        after_(pair.plan_after()),
        aspects_(Difference::Kind::scheme_changed, after_, {}, after_.span, found) {}

  void compare() {
    for (const Band& band : after_.scheme.bands) {
      aspects_.value(band.code, name_of(band), band_text(before_, band.code), conditions_text(band), band.span);
    }
    for (const Band& band : before_.scheme.bands) {
      if (!band_text(after_, band.code).ja.empty()) continue;
      aspects_.gone(band.code, name_of(band), conditions_text(band), band.span);
    }
    for (const State& state : after_.scheme.states) {
      aspects_.value(state.id, name_of(state), state_text(before_, state.id), state_text(after_, state.id), state.span);
    }
    for (const State& state : before_.scheme.states) {
      if (find_id(after_.scheme.states, state.id)) continue;
      aspects_.gone(state.id, name_of(state), state_text(before_, state.id), state.span);
    }
    aspects_.value("rounding", {"端数処理", "rounding"}, rounding_text(before_), rounding_text(after_));
    aspects_.value("cap", {"達成率の上限", "cap of rates"}, cap_text(before_), cap_text(after_));
    aspects_.value("share-base", {"割合の分母", "what shares are of"}, share_base_text(before_),
                   share_base_text(after_));
    aspects_.value("missing-members", {"平均での欠けた値", "missing values in means"}, missing_members_text(before_),
                   missing_members_text(after_));
  }

 private:
  static Message name_of(const Band& band) {
    return {fmt::format("「{}」", band.code), fmt::format("“{}”", band.code)};
  }
  static Message name_of(const State& state) { return quoted({evaluate::name_of(state.name)}); }

  const Plan& before_;
  const Plan& after_;
  Aspects aspects_;
};

}  // namespace

void compare_scheme(const PlanPair& pair, Differences& found) { Schemes(pair, found).compare(); }

}  // namespace ayumi::evaluate
