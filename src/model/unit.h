// Units as data write them: "time|times" changes with the number, "0.01 million yen" is multiplied out. What every
// place that writes a value with its unit does alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"

namespace ayumi::model {

// "1234567.8" as "1,234,567.8"; without a sign.
std::string group_thousands(std::string_view digits);

// "0.01 million yen", "1,000件": how many of what follows one is. No factor: the unit as a whole.
struct UnitScale {
  std::optional<Decimal> factor;
  std::string_view unit;
};
UnitScale scale_of(std::string_view unit);

enum class UnitCount { one, many };
UnitCount unit_count(std::string_view number);  // as it is written: "1" is one
// Without its factor, and of "time|times" the first for one, the second for all else and for the unit by itself.
std::string_view unit_form(std::string_view unit, UnitCount count);

// Does it stand right behind the number in any language? "%", "℃"
bool joins_number(std::string_view unit);
// Would it read on from the number without a space?
bool begins_with_digit(std::string_view text);

// The value as it is counted in the unit, in ASCII, not grouped: multiplied out with the decimals that it needs, else
// with at least `digits`. "8.3" of 830 in "0.01 million yen".
std::string counted_digits(const Decimal& value, int digits, std::string_view unit);

}  // namespace ayumi::model
