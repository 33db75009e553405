// How a plan turns figures into ratings. All of it is data: nothing about one city's scheme is in the program.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/source.h"
#include "model/ids.h"
#include "model/localized_text.h"

namespace ayumi::model {

// Better or worse in the indicator's own direction; within its tolerance is same.
enum class Trend { better, same, worse };

// All the conditions that are set must hold. Percentages are compared exactly, before any rounding.
struct BandConditions {
  std::optional<Decimal> rate_at_least;
  std::optional<Decimal> rate_above;
  std::optional<Decimal> pace_at_least;
  std::optional<Decimal> pace_above;
  std::vector<Trend> change_from_baseline;  // any of these; empty: no condition
  std::vector<Trend> change_from_previous;
  // Relative change on the baseline in percent, positive for better: -10 lets a value be up to 10 % worse.
  std::optional<Decimal> change_from_baseline_at_least;
  enum class TargetReached { ignored, required } target_reached = TargetReached::ignored;
};

// One rating. An observation gets the first band whose conditions all hold; a band without conditions takes the rest.
struct Band {
  std::string code;           // as shown: "A", "順調", "◎"
  std::string id;             // for addresses and CSS: [a-z0-9-]; the code in lower case where that is a slug
  LocalizedText name;         // 順調 / On track
  LocalizedText description;  // the rule in words, as the city prints it
  BandConditions conditions;
  enum class Track { on, off } track = Track::off;                                    // whether it counts as on track
  enum class Explanation { optional, required } explanation = Explanation::optional;  // must there be a text (C, D)?
  Span span{};
  Span code_span{};
};

// Why a value is missing, or why there is no rating for one (統合, 集計中, 隔年 …).
struct Reason {
  std::string id;
  std::string symbol;  // shown in tables: "−"
  LocalizedText name;
  LocalizedText description;
  // What a year without a value adds to a sum of years: it isn't known (集計中), or nothing (未開催).
  enum class Adds { unknown, nothing } adds = Adds::unknown;
  Span span{};
};

// A named state of a milestone and the rate that the plan gives to it.
struct State {
  std::string id;
  LocalizedText name;
  Decimal rate;
  Span span{};
};

struct RatingScheme {
  LocalizedText note;       // printed under the scheme
  std::vector<Band> bands;  // best first
  std::vector<Reason> reasons;
  std::vector<State> states;
};

}  // namespace ayumi::model
