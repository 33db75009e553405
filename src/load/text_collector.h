// Walks the texts of a model by the format's declaration, so that no text is forgotten.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/localized_text.h"
#include "model/plan.h"

namespace ayumi::load {

// A text with a key that stays the same as long as the thing it belongs to: "plans/aomori/projects/hub/name".
struct LocatedText {
  std::string key;
  const model::LocalizedText* text = nullptr;
};

class TextCollector {
 public:
  // `plan` names projects and indicators in keys; nullptr outside plans.
  explicit TextCollector(std::string root, const model::Plan* plan = nullptr) : path_(std::move(root)), plan_(plan) {}

  void enter(std::string_view step);
  void leave();
  void add(const model::LocalizedText& text);

  const model::Plan* plan() const { return plan_; }
  std::vector<LocatedText> take() { return std::move(found_); }

 private:
  std::string path_;
  std::vector<std::size_t> lengths_;
  const model::Plan* plan_;
  std::vector<LocatedText> found_;
};

// Names the entries of a list: each by its own key, "-2" and so on behind one that was there before; by its position
// (from 1) where it has none.
class EntryKeys {
 public:
  std::string next(const std::string& key);

 private:
  std::vector<std::pair<std::string, int>> seen_;  // sorted
  int position_ = 0;
};

}  // namespace ayumi::load
