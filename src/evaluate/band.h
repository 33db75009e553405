// Which band of the plan's scheme an observation gets.
#pragma once

#include "evaluate/measure.h"
#include "model/rating_scheme.h"

namespace ayumi::evaluate {

// The first band whose conditions all hold, compared exactly. A band that asks for what isn't there (a rate without a
// target, a change without an earlier value) can be neither given nor passed over, unless another of its conditions
// fails: then the observation isn't rated, and `input_missing` says why.
struct BandChoice {
  enum class Outcome { chosen, input_missing, none_holds };
  Outcome outcome = Outcome::none_holds;
  model::BandIndex band{};  // of a chosen one; else the band that couldn't be judged
};

BandChoice choose_band(const model::RatingScheme& scheme, const Measured& measured);

// What keeps a band from being judged: what it asks for and the yardstick doesn't have.
std::vector<NotRated::Input> missing_inputs(const Yardstick& yardstick, const model::BandConditions& wanted);

}  // namespace ayumi::evaluate
