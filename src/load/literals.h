// What somebody meant who wrote a value in a form that the data format doesn't take.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ayumi::load {

// A number as people type it in a spreadsheet: full-width digits, commas, a unit behind, ▲ or △ for minus.
struct MeantNumber {
  std::string literal;  // "1234", "-12.5"
  std::string unit;     // what stood behind it: "%", "千円"; may be empty
};

// nullopt where no number begins the text.
std::optional<MeantNumber> meant_number(std::string_view text);
// The id that was probably meant: "Ａomori Area" is "aomori-area"; nullopt if nothing of it can be kept.
std::optional<std::string> meant_id(std::string_view text);
// 2025/3/31, 2025年3月31日, 令和7年3月31日 as "2025-03-31".
std::optional<std::string> meant_date(std::string_view text);

}  // namespace ayumi::load
