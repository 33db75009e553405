// How figures are rounded for a page. Rounding happens here and nowhere before; signs and digit groups are the page's
// business.
#pragma once

#include <string>

#include "base/rational.h"
#include "model/plan.h"

namespace ayumi::evaluate {

enum class TargetMet { no, yes };

// A rate or pace in percent, rounded and nothing else. A negative one keeps its sign where only zeros are left: "-0.0".
std::string rounded_rate(const Rational& rate, const model::Rounding& rounding);
// A rate in percent with the rounding's digits: "86.5", "-3.2". A target that was missed never shows as
// 100: 99.96 is "99.9" with one digit, whatever the mode.
std::string shown_rate(const Rational& rate, const model::Rounding& rounding, TargetMet met);
// The same by the plan's rounding, after its cap.
std::string shown_rate(const Rational& rate, const model::Plan& plan, TargetMet met);
// The rate, or the plan's cap where that is lower.
Rational capped(const Rational& rate, const model::Plan& plan);

// A share in percent, rounded by itself: "54.4".
std::string shown_share(const Rational& share, const model::Rounding& rounding);
// A difference in points, without a plus sign: "2.6", "-0.8".
std::string shown_points(const Rational& points, const model::Rounding& rounding);

}  // namespace ayumi::evaluate
