// Exact decimals: what people type into data files, and the numbers of the template language.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi {

// How a value is brought to digits: away from zero at a half (四捨五入), or towards zero (切り捨て).
enum class RoundingMode { half_up, truncate };

// coefficient × 10^-scale, exactly. Always reduced: no trailing zero in the fraction, zero has scale 0, so equal
// values are equal members. |coefficient| < 10^18 and 0 <= scale <= 18; whatever would leave that range is nullopt,
// never a wrap.
class Decimal {
 public:
  static constexpr int kMaxScale = 18;

  constexpr Decimal() = default;
  static std::optional<Decimal> from_integer(std::int64_t value);
  static std::optional<Decimal> from_parts(std::int64_t coefficient, int scale);
  // [+-]digits[.digits][e[+-]digits], ASCII only, "_" between digits as in TOML; nullopt for anything else or out of
  // range.
  static std::optional<Decimal> parse(std::string_view text);

  std::int64_t coefficient() const { return coefficient_; }
  int scale() const { return scale_; }
  bool is_integer() const { return scale_ == 0; }
  bool is_zero() const { return coefficient_ == 0; }
  int sign() const { return coefficient_ < 0 ? -1 : coefficient_ > 0 ? 1 : 0; }
  // The value as an int64 if it is whole.
  std::optional<std::int64_t> to_integer() const;
  // For drawing only; never for a decision.
  double to_double() const;
  // Shortest plain notation: "-0.5", "1200", never an exponent.
  std::string to_string() const;
  // With exactly `digits` decimals: "1200.0".
  std::string to_fixed(int digits, RoundingMode mode = RoundingMode::half_up) const;

  Decimal operator-() const;
  Decimal abs() const;
  friend bool operator==(const Decimal&, const Decimal&) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  std::int64_t coefficient_ = 0;
  int scale_ = 0;
};

std::optional<Decimal> add(const Decimal& a, const Decimal& b);
std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);
// Exact where the quotient is a decimal in range; else rounded half-up to 18 significant digits. nullopt for b = 0.
std::optional<Decimal> divide(const Decimal& a, const Decimal& b);
// Floor division and its remainder, as Python has them: the remainder has the sign of b.
std::optional<Decimal> floor_divide(const Decimal& a, const Decimal& b);
std::optional<Decimal> floor_modulo(const Decimal& a, const Decimal& b);
// The nearest value with `digits` decimals (negative digits: tens, hundreds).
std::optional<Decimal> round_to(const Decimal& value, int digits, RoundingMode mode);

}  // namespace ayumi
