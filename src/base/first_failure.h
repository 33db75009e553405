// Keeps the first failure of many threads.
#pragma once

#include <mutex>
#include <optional>

#include "base/result.h"

namespace ayumi {

class FirstFailure {
 public:
  // May be called from several threads.
  void take(const Result<void>& result) {
    if (result) return;
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = result.failure();
  }
  // Once they are done.
  const std::optional<Failure>& get() const { return failure_; }

 private:
  std::mutex mutex_;
  std::optional<Failure> failure_;
};

}  // namespace ayumi
