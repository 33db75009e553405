// What differs in one thing, aspect by aspect.
#pragma once

#include <map>
#include <string>

#include "evaluate/compare_pairs.h"

namespace ayumi::evaluate {

// Refers to the plan and the differences. Costs little where nothing differs.
class Aspects {
 public:
  Aspects(Difference::Kind kind, const model::Plan& plan, const Subject& subject, const Span& place, Differences& found)
      : kind_(kind), plan_(&plan), subject_(subject), place_(place), found_(found) {}
  // Of the site itself.
  Aspects(Difference::Kind kind, const Span& place, Differences& found) : kind_(kind), place_(place), found_(found) {}

  // Two short texts of it; empty: there is none.
  void value(std::string aspect, const Message& name, const Message& before, const Message& after,
             const Span& place = {});
  // One that only the former edition has, at a place in it.
  void gone(std::string aspect, const Message& name, const Message& before, const Span& place);
  // Two texts of the data, of which excerpts are shown.
  void text(std::string aspect, const Message& name, const model::LocalizedText& before,
            const model::LocalizedText& after);

 private:
  Difference& add(std::string aspect, const Message& name);

  Difference::Kind kind_;
  const model::Plan* plan_ = nullptr;
  Subject subject_{};
  Span place_;
  Differences& found_;
};

// Several texts as one, so that it doesn't matter which of them stands where.
class Gathered {
 public:
  void add(const model::LocalizedText& text);
  model::LocalizedText text() const;

 private:
  std::map<std::string, std::string> texts_;
  Span span_;
};

// Two maps with one kind of key: for each key, what either has of it, or nullptr.
template <class Map, class Take>
void each_key(const Map& before, const Map& after, const Take& take) {
  const auto find = [](const Map& map, const auto& key) {
    const auto found = map.find(key);
    return found != map.end() ? &found->second : nullptr;
  };
  Map all = after;
  all.insert(before.begin(), before.end());
  for (const auto& [key, any] : all) take(key, find(before, key), find(after, key));
}

}  // namespace ayumi::evaluate
