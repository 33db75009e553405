#include "templating/filter_keys.h"

#include <algorithm>

#include "base/text.h"
#include "templating/access.h"
#include "templating/characters.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

Keys::Keys(const Value* path, LetterCase letter_case, const Use& use, const Value* fallback)
    : letter_case_(letter_case), use_(use), fallback_(fallback) {
  if (path == nullptr || path->is_none()) return;
  if (path->characters() == nullptr) {
    paths_.push_back(*path);
    return;
  }
  for (const std::string_view part : split(*path->characters(), ',')) paths_.emplace_back(part);
}

Value Keys::part_of(const Value& item, const Value& path) const {
  Value part = get_path(item, path, use_);
  if (part.is_undefined() && fallback_ != nullptr) part = *fallback_;
  require(part, use_);
  if (letter_case_ == LetterCase::counts || part.characters() == nullptr) return part;
  return Value(to_lower(*part.characters()));
}

Value Keys::of(const Value& item) const {
  if (paths_.size() == 1) return part_of(item, paths_.front());
  if (paths_.empty()) {
    require(item, use_);
    return letter_case_ == LetterCase::counts || item.characters() == nullptr ? item
                                                                              : Value(to_lower(*item.characters()));
  }
  List parts;
  for (const Value& path : paths_) parts.push_back(part_of(item, path));
  return Value(std::move(parts));
}

List sorted(const List& items, const Keys& keys, Direction direction, const Use& use) {
  List all_keys;
  all_keys.reserve(items.size());
  for (const Value& item : items) all_keys.push_back(keys.of(item));
  std::vector<std::size_t> places(items.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    const auto relation = order(all_keys[a], all_keys[b], use);
    return direction == Direction::descending ? relation > 0 : relation < 0;
  });
  List result;
  result.reserve(items.size());
  for (const std::size_t place : places) result.push_back(items[place]);
  return result;
}

}  // namespace ayumi::templating
