#include "view/working_numbers.h"

#include "evaluate/tolerance.h"

namespace ayumi::view {

namespace {

constexpr int kExtraDigits = 4;  // shown of a quotient that doesn't end

}  // namespace

Html sentence(const PlanContext& context, std::string_view key, const std::vector<HtmlFilling>& fillings) {
  return context.words().fill_html(key, fillings);
}

Html typed_number(const PlanContext& context, const evaluate::Item& item, const Decimal& value) {
  return context.wording.number_html(value, 0, context.indicator(item).unit);
}

Html operand(const PlanContext& context, const evaluate::Item& item, const Decimal& value) {
  Html text = typed_number(context, item, value);
  return value.sign() < 0 ? Html::from_markup("(" + text.markup() + ")") : text;
}

Html item_quantity(const PlanContext& context, const evaluate::Item& item, const Decimal& value) {
  const model::Indicator& indicator = context.indicator(item);
  return context.wording.quantity_html(value, indicator.digits, indicator.unit);
}

Html item_difference(const PlanContext& context, const evaluate::Item& item, const Rational& value) {
  const model::Indicator& indicator = context.indicator(item);
  auto shown = value.exact();  // an endless one is rounded
  if (!shown) shown = value.rounded(indicator.digits + kExtraDigits, RoundingMode::half_up);
  return shown ? context.wording.difference_html(*shown, indicator.digits, indicator.unit) : Html();
}

Html exact_percent(const PlanContext& context, const Rational& rate) {
  const int digits = context.plan.rounding.digits + kExtraDigits;
  if (const auto exact = rate.exact(); exact && exact->scale() <= digits) {
    return context.wording.percent_html(exact->to_fixed(shown_digits(*exact, context.plan.rounding.digits)));
  }
  const Html cut = context.wording.grouped_html(rate.to_fixed(digits, RoundingMode::truncate));
  return Html::from_markup(cut.markup() + "…%");
}

Html tolerance_text(const PlanContext& context, const evaluate::Item& item, const Decimal& reference,
                    std::string_view of) {
  const evaluate::Tolerance tolerance = evaluate::Tolerance::of(context.indicator(item));
  const Rational width = tolerance.around(reference);
  Html text = item_difference(context, item, width);
  const bool fixed = tolerance.absolute && Rational(*tolerance.absolute) == width;
  if (fixed || !tolerance.percent) return text;
  return sentence(context, "working.tolerance_percent",
                  {{"tolerance", text},
                   {"of", escape(context.words().get(of))},
                   {"percent", context.wording.percent_html(tolerance.percent->to_string())}});
}

std::string rounding_key(const model::Rounding& rounding) {
  const std::string key = rounding.mode == RoundingMode::half_up ? "working.rounded_half_up" : "working.truncated";
  return rounding.digits == 0 ? key + "_whole" : key;
}

}  // namespace ayumi::view
