#include "load/text_collector.h"

#include <algorithm>

namespace ayumi::load {

void TextCollector::enter(std::string_view step) {
  lengths_.push_back(path_.size());
  path_ += '/';
  path_ += step;
}

void TextCollector::leave() {
  path_.resize(lengths_.back());
  lengths_.pop_back();
}

void TextCollector::add(const model::LocalizedText& text) {
  if (!text.empty()) found_.push_back({path_, &text});
}

std::string EntryKeys::next(const std::string& key) {
  ++position_;
  if (key.empty()) return std::to_string(position_);
  const auto at = std::lower_bound(seen_.begin(), seen_.end(), key,
                                   [](const auto& entry, const std::string& wanted) { return entry.first < wanted; });
  if (at == seen_.end() || at->first != key) {
    seen_.insert(at, {key, 1});
    return key;
  }
  return key + "-" + std::to_string(++at->second);
}

}  // namespace ayumi::load
