#include "base/diagnostics.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace ayumi {

const std::string& Diagnostic::file() const { return span ? span.source->path() : path; }

void Diagnostics::add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

void Diagnostics::append(Diagnostics&& other) {
  std::move(other.all_.begin(), other.all_.end(), std::back_inserter(all_));
  other.all_.clear();
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(all_.begin(), all_.end(), [&](const Diagnostic& one) { return one.severity == severity; }));
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& one) {
    return std::forward_as_tuple(one.file(), one.span.begin, one.severity, one.code);
  };
  std::stable_sort(all_.begin(), all_.end(), [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto repeats = [](const Diagnostic& a, const Diagnostic& b) {
    return a.span == b.span && a.code == b.code && a.path == b.path && a.message == b.message;
  };
  all_.erase(std::unique(all_.begin(), all_.end(), repeats), all_.end());
}

}  // namespace ayumi
