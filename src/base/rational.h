// Exact fractions of any size: every rate, share and mean until it is shown.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/decimal.h"

namespace ayumi {

// An immutable exact fraction in lowest terms. Nearly all are small and kept in place; what outgrows 64 bits is a
// number of Boost.Multiprecision. Cheap to copy; safe to read from any thread; zero once moved from.
class Rational {
 public:
  Rational();  // zero
  Rational(const Rational&) = default;
  Rational(Rational&& other) noexcept;
  Rational& operator=(const Rational&) = default;
  Rational& operator=(Rational&& other) noexcept;
  ~Rational() = default;
  Rational(std::int64_t value);    // NOLINT(google-explicit-constructor): whole numbers are fractions
  Rational(const Decimal& value);  // NOLINT(google-explicit-constructor): so are decimals
  // nullopt if the denominator is zero.
  static std::optional<Rational> quotient(const Rational& numerator, const Rational& denominator);

  int sign() const;
  bool is_zero() const { return sign() == 0; }
  double to_double() const;  // for drawing only
  // Rounded once, with exactly `digits` decimals and an ASCII minus: "-3.2". Never "-0.0".
  std::string to_fixed(int digits, RoundingMode mode) const;
  // The rounded value as a number; nullopt where it leaves a Decimal's range.
  std::optional<Decimal> rounded(int digits, RoundingMode mode) const;
  // The value itself where it is a decimal in range, for texts like "40", "12.5".
  std::optional<Decimal> exact() const;
  // "305/4" or "12": for tests and messages.
  std::string to_string() const;

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  Rational operator-() const;
  Rational abs() const;
  friend bool operator==(const Rational& a, const Rational& b);
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

 private:
  struct Big;
  struct Access;  // the parts, for the arithmetic

  std::int64_t numerator_ = 0;  // of a small one
  std::int64_t denominator_ = 1;
  std::shared_ptr<const Big> big_;  // null for a small one
};

}  // namespace ayumi
