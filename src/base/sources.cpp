#include "base/sources.h"

#include <utility>

namespace ayumi {

const Source& Sources::add(std::string path, std::string text) {
  auto source = std::make_unique<const Source>(std::move(path), std::move(text));
  const std::lock_guard lock(mutex_);
  return *sources_.emplace_back(std::move(source));
}

}  // namespace ayumi
