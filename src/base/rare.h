// An optional value that is seldom there: without it, it takes the room of a pointer only.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace ayumi {

// Used as std::optional, and made from and into one. For members of what there is a lot of.
template <class T>
class Rare {
 public:
  Rare() = default;
  Rare(std::nullopt_t) {}                                          // NOLINT(google-explicit-constructor)
  Rare(T value) : held_(std::make_unique<T>(std::move(value))) {}  // NOLINT(google-explicit-constructor)
  Rare(std::optional<T> value)                                     // NOLINT(google-explicit-constructor)
      : held_(value ? std::make_unique<T>(*std::move(value)) : nullptr) {}
  Rare(const Rare& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
  Rare(Rare&& other) noexcept = default;
  Rare& operator=(Rare other) noexcept {
    held_ = std::move(other.held_);
    return *this;
  }
  ~Rare() = default;

  explicit operator bool() const { return held_ != nullptr; }
  bool has_value() const { return held_ != nullptr; }
  const T& operator*() const { return *held_; }  // which must be there
  const T* operator->() const { return held_.get(); }
  void reset() { held_.reset(); }
  // NOLINTNEXTLINE(google-explicit-constructor)
  operator std::optional<T>() const { return held_ ? std::optional<T>(*held_) : std::nullopt; }

  // Nothing equals nothing only, as in std::optional.
  friend bool operator==(const Rare& a, const T& b) { return a.held_ && *a.held_ == b; }

 private:
  std::unique_ptr<T> held_;
};

}  // namespace ayumi
