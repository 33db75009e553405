#include "model/unit.h"

#include <algorithm>

#include "base/rational.h"
#include "base/text.h"

namespace ayumi::model {
namespace {

// "1,000", but not "1,5".
std::optional<Decimal> written_number(std::string_view text) {
  std::string digits(text);
  digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
  if (digits.size() != text.size() && group_thousands(digits) != text) return std::nullopt;
  return Decimal::parse(digits);
}

// "10万人当たり" is no number of anything.
bool is_ratio(std::string_view unit) {
  const auto has = [&](std::string_view word) { return unit.find(word) != std::string_view::npos; };
  return has("当たり") || has("あたり") || has("につき");
}

}  // namespace

std::string group_thousands(std::string_view digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string out;
  for (std::size_t i = 0; i < point; ++i) {
    if (i > 0 && (point - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  out += digits.substr(point);
  return out;
}

UnitScale scale_of(std::string_view unit) {
  const UnitScale none{std::nullopt, unit};
  const std::size_t end = unit.find_first_not_of("0123456789.,");
  if (end == 0 || end == std::string_view::npos || is_ratio(unit)) return none;
  // A number belongs to a Latin word that it touches: "24-hour day".
  const bool is_apart = unit[end] == ' ' || static_cast<unsigned char>(unit[end]) >= 0x80;
  const auto factor = is_apart ? written_number(unit.substr(0, end)) : std::nullopt;
  if (!factor) return none;
  return {factor, trim(unit.substr(end))};
}

UnitCount unit_count(std::string_view number) { return number == "1" ? UnitCount::one : UnitCount::many; }

std::string_view unit_form(std::string_view unit, UnitCount count) {
  const std::string_view form = scale_of(unit).unit;
  const std::size_t bar = form.find('|');
  if (bar == std::string_view::npos) return form;
  return count == UnitCount::one ? form.substr(0, bar) : form.substr(bar + 1);
}

bool joins_number(std::string_view unit) {
  return unit.substr(0, 1) == "%" || unit.substr(0, 2) == "°" || unit.substr(0, 3) == "‰" || unit.substr(0, 3) == "℃";
}

bool begins_with_digit(std::string_view text) { return !text.empty() && text.front() >= '0' && text.front() <= '9'; }

std::string counted_digits(const Decimal& value, int digits, std::string_view unit) {
  const auto factor = scale_of(unit).factor;
  const Rational scaled = factor ? Rational(value) * Rational(*factor) : Rational(value);
  if (scaled == Rational(value)) return value.to_fixed(std::max(digits, value.scale()));
  if (const auto exact = scaled.exact()) return exact->to_fixed(exact->scale());
  // It is out of a Decimal's range. No product has more decimals than its factors together.
  return scaled.to_fixed(value.scale() + factor->scale(), RoundingMode::half_up);
}

}  // namespace ayumi::model
