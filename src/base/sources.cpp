#include "base/sources.h"

#include <utility>

namespace ayumi {

const Source& Sources::add(std::string path, std::string text) {
  return add(std::make_shared<const Source>(std::move(path), std::move(text)));
}

const Source& Sources::add(std::shared_ptr<const Source> source) {
  const std::lock_guard lock(mutex_);
  return *sources_.emplace_back(std::move(source));
}

}  // namespace ayumi
