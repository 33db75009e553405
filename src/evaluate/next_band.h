// How far the next better band is.
#pragma once

#include "evaluate/measure.h"
#include "model/rating_scheme.h"

namespace ayumi::evaluate {

// The nearest value on the better side of `actual`, on a grid of `digits` decimals, that gets a better band than
// `current`, all else equal: at that value the band is reached, one unit short of it it isn't. nullopt where no value
// does that, or where better values don't bring better bands (a ratio to a negative target).
std::optional<NextBand> find_next_band(const model::RatingScheme& scheme, const Yardstick& yardstick,
                                       const Decimal& actual, model::BandIndex current, int digits);

// The state with the lowest rate above `state`'s that gets a better band than `current`; nullopt where none does.
std::optional<NextState> find_next_state(const model::RatingScheme& scheme, const Yardstick& yardstick,
                                         model::StateIndex state, model::BandIndex current);

}  // namespace ayumi::evaluate
