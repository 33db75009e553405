#include "formats/full_width.h"

#include <array>

namespace ayumi::formats {
namespace {

constexpr std::array<FullWidth, 15> kOthers{{{"　", ' '},
                                             {"“", '"'},
                                             {"”", '"'},
                                             {"„", '"'},
                                             {"‘", '\''},
                                             {"’", '\''},
                                             {"、", ','},
                                             {"。", '.'},
                                             {"【", '['},
                                             {"】", ']'},
                                             {"−", '-'},
                                             {"‐", '-'},
                                             {"▲", '-'},
                                             {"△", '-'},
                                             {"・", '.'}}};

// U+FF01 to U+FF5E repeat ASCII from "!" to "~": three bytes, EF BC 81 to EF BD 9E.
std::optional<FullWidth> full_width_form(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xEF') return std::nullopt;
  const int second = static_cast<unsigned char>(text[1]);
  const int third = static_cast<unsigned char>(text[2]);
  const int code_point = 0xF000 + (second & 0x3F) * 64 + (third & 0x3F);
  if (code_point < 0xFF01 || code_point > 0xFF5E) return std::nullopt;
  return FullWidth{text.substr(0, 3), static_cast<char>(code_point - 0xFF01 + '!')};
}

}  // namespace

std::optional<FullWidth> full_width_at(std::string_view text) {
  for (const FullWidth& other : kOthers) {
    if (text.starts_with(other.written)) return other;
  }
  return full_width_form(text);
}

}  // namespace ayumi::formats
