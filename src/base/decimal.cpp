#include "base/decimal.h"

#include <algorithm>
#include <array>

namespace ayumi {
namespace {

// Wide enough for all that follows: two coefficients multiplied, or one brought to the scale of the other, stay below
// 10^36, and a sum of two such values below 2 × 10^36; the type reaches beyond 10^38.
__extension__ using Wide = __int128;

constexpr int kWidePowers = 37;

constexpr std::array<Wide, kWidePowers> make_powers() {
  std::array<Wide, kWidePowers> powers{1};
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}

constexpr std::array<Wide, kWidePowers> kPowers = make_powers();
constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;

Wide wide_power(int exponent) { return kPowers[static_cast<std::size_t>(exponent)]; }
std::int64_t power(int exponent) { return static_cast<std::int64_t>(wide_power(exponent)); }
Wide magnitude(Wide value) { return value < 0 ? -value : value; }

int count_digits(std::int64_t value) {
  int digits = 1;
  for (; value >= 10 || value <= -10; value /= 10) ++digits;
  return digits;
}

// coefficient × 10^-scale, for any scale from 0 up.
std::optional<Decimal> from_wide(Wide coefficient, int scale) {
  while (scale > 0 && magnitude(coefficient) >= kLimit && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  if (magnitude(coefficient) >= kLimit) return std::nullopt;
  return Decimal::from_parts(static_cast<std::int64_t>(coefficient), scale);
}

// Both values as whole multiples of the smaller unit.
struct Aligned {
  Wide a;
  Wide b;
  int scale;
};

Aligned align(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale(), b.scale());
  return {a.coefficient() * wide_power(scale - a.scale()), b.coefficient() * wide_power(scale - b.scale()), scale};
}

Wide floor_quotient(Wide a, Wide b) {
  const Wide quotient = a / b;
  const bool inexact = a % b != 0;
  return inexact && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

// numerator / denominator as a whole number, away from zero at a half.
Wide half_up_quotient(Wide numerator, Wide denominator) {
  const Wide quotient = numerator / denominator;
  const Wide rest = magnitude(numerator % denominator);
  if (rest < magnitude(denominator) - rest) return quotient;
  return (numerator < 0) == (denominator < 0) ? quotient + 1 : quotient - 1;
}

// The coefficient without its last `drop` digits. 10^18 at the most, so always an int64.
std::int64_t drop_digits(std::int64_t coefficient, int drop, RoundingMode mode) {
  if (drop <= 0) return coefficient;
  if (drop > Decimal::kMaxScale) return 0;  // below a tenth of the unit, whatever the mode
  if (mode == RoundingMode::truncate) return coefficient / power(drop);
  return static_cast<std::int64_t>(half_up_quotient(coefficient, power(drop)));
}

// Plain notation of coefficient × 10^-scale, with all of its decimals.
std::string plain(std::int64_t coefficient, int scale) {
  std::string digits = std::to_string(coefficient < 0 ? -coefficient : coefficient);
  const auto decimals = static_cast<std::size_t>(scale);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  if (coefficient < 0) digits.insert(0, 1, '-');
  return digits;
}

// Reads "[+-]digits[.digits][e[+-]digits]" into coefficient × 10^exponent, the coefficient without trailing zeros.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  std::optional<Decimal> read() {
    const bool negative = take_sign();
    if (!take_digits([this](int digit) { return add_digit(digit); })) return std::nullopt;
    if (take('.') && !take_fraction()) return std::nullopt;
    if ((take('e') || take('E')) && !take_exponent()) return std::nullopt;
    if (!rest_.empty()) return std::nullopt;
    return value(negative);
  }

 private:
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool take_sign() { return take('-') || (take('+'), false); }

  // One digit or more, "_" only between two of them; each goes to `use`, which may refuse it.
  template <class Use>
  bool take_digits(Use use) {
    bool after_digit = false;
    for (; !rest_.empty(); rest_.remove_prefix(1)) {
      const char c = rest_.front();
      if (c == '_' && after_digit) {
        after_digit = false;
        continue;
      }
      if (c < '0' || c > '9') break;
      if (!use(c - '0')) return false;
      after_digit = true;
    }
    return after_digit;
  }

  // Zeros wait until another digit makes them count, so that "1000e-3" and "0.5000000000000000000000" are in range.
  bool add_digit(int digit) {
    ++exponent_;
    if (digit == 0) return true;
    if (coefficient_ != 0) {
      if (exponent_ > Decimal::kMaxScale) return false;
      const Wide wider = coefficient_ * wide_power(static_cast<int>(exponent_)) + digit;
      if (wider >= kLimit) return false;
      coefficient_ = static_cast<std::int64_t>(wider);
    } else {
      coefficient_ = digit;
    }
    exponent_ = 0;
    return true;
  }

  bool take_fraction() {
    return take_digits([this](int digit) {
      ++decimals_;
      return add_digit(digit);
    });
  }

  bool take_exponent() {
    const bool negative = take_sign();
    std::int64_t written = 0;
    const bool taken = take_digits([&](int digit) {
      written = std::min<std::int64_t>(written * 10 + digit, kFarAway);
      return true;
    });
    shift_ = negative ? -written : written;
    return taken;
  }

  std::optional<Decimal> value(bool negative) const {
    if (coefficient_ == 0) return Decimal();
    const std::int64_t exponent = exponent_ - decimals_ + shift_;
    if (exponent > Decimal::kMaxScale || exponent < -Decimal::kMaxScale) return std::nullopt;
    return Decimal::from_parts(negative ? -coefficient_ : coefficient_, static_cast<int>(-exponent));
  }

  static constexpr std::int64_t kFarAway = kLimit / 1000;  // beyond what any length of digits could make up for

  std::string_view rest_;
  std::int64_t coefficient_ = 0;
  std::int64_t exponent_ = 0;  // zeros read after the coefficient
  std::int64_t decimals_ = 0;  // digits read after the point
  std::int64_t shift_ = 0;     // the exponent as written
};

}  // namespace

std::optional<Decimal> Decimal::from_integer(std::int64_t value) { return from_parts(value, 0); }

std::optional<Decimal> Decimal::from_parts(std::int64_t coefficient, int scale) {
  if (coefficient == 0) return Decimal();
  while (scale > 0 && coefficient % 10 == 0) {
    coefficient /= 10;
    --scale;
  }
  for (; scale < 0; ++scale) {
    if (coefficient >= kLimit / 10 || coefficient <= -kLimit / 10) return std::nullopt;
    coefficient *= 10;
  }
  if (scale > kMaxScale || coefficient >= kLimit || coefficient <= -kLimit) return std::nullopt;
  Decimal value;
  value.coefficient_ = coefficient;
  value.scale_ = scale;
  return value;
}

std::optional<Decimal> Decimal::parse(std::string_view text) { return Reader(text).read(); }

std::optional<std::int64_t> Decimal::to_integer() const {
  if (!is_integer()) return std::nullopt;
  return coefficient_;
}

double Decimal::to_double() const { return static_cast<double>(coefficient_) / static_cast<double>(power(scale_)); }

std::string Decimal::to_string() const { return plain(coefficient_, scale_); }

std::string Decimal::to_fixed(int digits, RoundingMode mode) const {
  const std::int64_t kept = drop_digits(coefficient_, scale_ - digits, mode);
  if (digits >= 0) {
    std::string text = plain(kept, std::min(digits, scale_));
    if (digits > scale_ && scale_ == 0) text += '.';
    if (digits > scale_) text.append(static_cast<std::size_t>(digits - scale_), '0');
    return text;
  }
  std::string text = plain(kept, 0);
  if (kept != 0) text.append(static_cast<std::size_t>(-digits), '0');
  return text;
}

Decimal Decimal::operator-() const {
  Decimal value = *this;
  value.coefficient_ = -coefficient_;
  return value;
}

Decimal Decimal::abs() const { return coefficient_ < 0 ? -*this : *this; }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return a.coefficient_ <=> b.coefficient_;
  const Aligned same = align(a, b);
  if (same.a < same.b) return std::strong_ordering::less;
  return same.a > same.b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
  if (a.scale() == b.scale()) return from_wide(a.coefficient() + b.coefficient(), a.scale());
  const Aligned same = align(a, b);
  return from_wide(same.a + same.b, same.scale);
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) { return add(a, -b); }

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
  return from_wide(static_cast<Wide>(a.coefficient()) * b.coefficient(), a.scale() + b.scale());
}

std::optional<Decimal> divide(const Decimal& a, const Decimal& b) {
  if (b.is_zero()) return std::nullopt;
  // As many digits as 18 significant ones and 18 decimals allow: with these, a quotient in range is exact.
  const Wide denominator = b.coefficient();
  int shift = std::min(Decimal::kMaxScale - a.scale() + b.scale(),
                       18 + count_digits(b.coefficient()) - count_digits(a.coefficient()));
  const auto numerator = [&] { return a.coefficient() * wide_power(shift); };
  while (shift > 0 && magnitude(numerator() / denominator) >= kLimit) --shift;
  Wide quotient = half_up_quotient(numerator(), denominator);
  int scale = shift + a.scale() - b.scale();
  for (; scale < 0; ++scale) {
    if (magnitude(quotient) >= kLimit) return std::nullopt;
    quotient *= 10;
  }
  return from_wide(quotient, scale);
}

std::optional<Decimal> floor_divide(const Decimal& a, const Decimal& b) {
  if (b.is_zero()) return std::nullopt;
  const Aligned same = align(a, b);
  return from_wide(floor_quotient(same.a, same.b), 0);
}

std::optional<Decimal> floor_modulo(const Decimal& a, const Decimal& b) {
  if (b.is_zero()) return std::nullopt;
  const Aligned same = align(a, b);
  const Wide rest = same.a % same.b;
  const bool other_sign = rest != 0 && (rest < 0) != (same.b < 0);
  return from_wide(other_sign ? rest + same.b : rest, same.scale);
}

std::optional<Decimal> round_to(const Decimal& value, int digits, RoundingMode mode) {
  if (digits >= value.scale()) return value;
  return Decimal::from_parts(drop_digits(value.coefficient(), value.scale() - digits, mode), digits);
}

}  // namespace ayumi
