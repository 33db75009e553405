#include "base/color.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ayumi {

namespace {

// The light of one channel, 0 to 1, as WCAG defines relative luminance.
double linear(std::uint8_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

std::optional<std::uint8_t> channel_in(std::string_view digits) {
  std::uint8_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// So many 255ths of the way to the channel `to`.
std::uint8_t towards(std::uint8_t from, int to, int step) {
  return static_cast<std::uint8_t>(from + (to - from) * step / 255);
}

Color towards(Color from, int to, int step) {
  return {towards(from.red, to, step), towards(from.green, to, step), towards(from.blue, to, step)};
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  const auto red = channel_in(text.substr(1, 2));
  const auto green = channel_in(text.substr(3, 2));
  const auto blue = channel_in(text.substr(5, 2));
  if (!red || !green || !blue) return std::nullopt;
  return Color{*red, *green, *blue};
}

std::string to_string(Color color) { return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue); }

double contrast(Color a, Color b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string contrast_text(double ratio) { return fmt::format("{:.2f}", std::floor(ratio * 100) / 100); }

std::optional<Color> nearest_with_contrast(Color color, std::span<const Opposite> opposites) {
  const auto passes = [&](Color candidate) {
    return std::all_of(opposites.begin(), opposites.end(),
                       [&](const Opposite& opposite) { return contrast(candidate, opposite.color) >= opposite.least; });
  };
  for (int step = 0; step <= 255; ++step) {
    for (const int end : {0, 255}) {
      const Color candidate = towards(color, end, step);
      if (passes(candidate)) return candidate;
    }
  }
  return std::nullopt;
}

std::string_view name_of(ColorScheme scheme) {
  switch (scheme) {
    case ColorScheme::light:
      return "light";
    case ColorScheme::dark:
      return "dark";
    case ColorScheme::print:
      break;
  }
  return "print";
}

}  // namespace ayumi
