// A value, or why the machine refused it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/diagnostics.h"

namespace ayumi {

// What the machine refuses: disk full, no permission, no such file. Mistakes in data are Diagnostics instead.
struct Failure {
  enum class Kind { not_found, not_permitted, no_space, too_large, not_a_file, link_loop, exists, in_use, other };
  Kind kind = Kind::other;
  Message message;
  std::string path;
};

// Holds a T or a Failure; asking for the one that isn't there is a bug and throws std::bad_variant_access.
template <class T>
class [[nodiscard]] Result {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): functions return either as it is
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  const Failure& failure() const { return std::get<1>(state_); }

 private:
  std::variant<T, Failure> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Failure failure) : failure_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return !failure_.has_value(); }
  const Failure& failure() const { return failure_.value(); }

 private:
  std::optional<Failure> failure_;
};

// The failure as a diagnostic about its path.
Diagnostic to_diagnostic(const Failure& failure);

}  // namespace ayumi
