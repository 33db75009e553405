// Colours and how well one can be told from another (WCAG 2.2).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace ayumi {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const Color&, const Color&) = default;
};

// "#rrggbb", in either letter case; nothing else.
std::optional<Color> parse_color(std::string_view text);
// In lower case.
std::string to_string(Color color);

// The contrast ratio of WCAG, 1 to 21, whichever is the lighter one.
double contrast(Color a, Color b);
// A ratio for people: two digits, cut off, so that what is too little never reads as enough ("4.49").
std::string contrast_text(double ratio);

// What a colour has to be told from, and how well.
struct Opposite {
  Color color;
  double least = 1;
};

// The colour nearest to this one, on its way to black or to white, that keeps every contrast; nullopt if none does.
std::optional<Color> nearest_with_contrast(Color color, std::span<const Opposite> opposites);

// What pages are looked at on: a light screen, a dark one, paper.
enum class ColorScheme { light, dark, print };
inline constexpr std::array<ColorScheme, 3> kColorSchemes{ColorScheme::light, ColorScheme::dark, ColorScheme::print};
// "light", "dark", "print": in files and in CSS.
std::string_view name_of(ColorScheme scheme);

// The colour that a file gives to a token: "link", in CSS --link.
struct TokenColor {
  std::string token;
  Color color;
  Span span{};  // of the colour
};

// By scheme, in the order of the file.
struct SchemeColors {
  std::array<std::vector<TokenColor>, kColorSchemes.size()> tables;

  const std::vector<TokenColor>& of(ColorScheme scheme) const { return tables[static_cast<std::size_t>(scheme)]; }
  std::vector<TokenColor>& of(ColorScheme scheme) { return tables[static_cast<std::size_t>(scheme)]; }
};

}  // namespace ayumi
