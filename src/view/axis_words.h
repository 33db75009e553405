// How the unit and the numbers of a chart's axis are written, so that big ones can be read: 5,000万, 1.5 million.
#pragma once

#include <functional>
#include <string>

#include "base/decimal.h"
#include "model/plan.h"
#include "view/wording.h"

namespace ayumi::view {

// "単位：千円", "Unit: thousand yen"; empty without a unit.
std::string axis_unit(const Wording& wording, const model::LocalizedText& unit);
// "売上額（単位：千円）", "Sales (thousand yen)".
std::string with_unit(const Wording& wording, const std::string& title, const model::LocalizedText& unit);

// For the marks of an axis of which `largest` is the largest value drawn. From a million on they are counted in the
// language's large numbers, unless the unit is such a number itself: 60,000千円 aren't 6万千円. Refers to `wording`.
std::function<std::string(const Decimal& value, int digits)> axis_numbers(const Wording& wording,
                                                                          const model::LocalizedText& unit,
                                                                          double largest);

}  // namespace ayumi::view
