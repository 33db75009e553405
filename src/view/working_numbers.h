// Pieces of a working: numbers as one types them into a calculator, and sentences with numbers in them.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "view/plan_context.h"

namespace ayumi::view {

Html sentence(const PlanContext& context, std::string_view key, const std::vector<HtmlFilling>& fillings);

// Without its unit.
Html typed_number(const PlanContext& context, const evaluate::Item& item, const Decimal& value);
// The same behind a minus sign: a negative one in parentheses.
Html operand(const PlanContext& context, const evaluate::Item& item, const Decimal& value);
// In the indicator's unit.
Html item_quantity(const PlanContext& context, const evaluate::Item& item, const Decimal& value);
// The same for a difference of two values; an endless one is rounded.
Html item_difference(const PlanContext& context, const evaluate::Item& item, const Rational& value);
// The exact percentage where it is short, else cut with an ellipsis.
Html exact_percent(const PlanContext& context, const Rational& rate);

// The words for how a rate is rounded: "{digits}", "{rate}".
std::string rounding_key(const model::Rounding& rounding);

// The indicator's tolerance around `reference`, the wider of the two that it may have; `of` is the key of the words
// that say what a tolerance in percent is of.
Html tolerance_text(const PlanContext& context, const evaluate::Item& item, const Decimal& reference,
                    std::string_view of);

}  // namespace ayumi::view
