#include "evaluate/compare_aspects.h"

#include <utility>

#include "evaluate/compare_words.h"

namespace ayumi::evaluate {

Difference& Aspects::add(std::string aspect, const Message& name) {
  if (plan_ != nullptr) {
    found_.push_back(difference_of(kind_, *plan_, subject_));
  } else {
    found_.emplace_back().kind = kind_;
  }
  found_.back().aspect = std::move(aspect);
  found_.back().aspect_name = name;
  found_.back().place = place_;
  return found_.back();
}

void Aspects::value(std::string aspect, const Message& name, const Message& before, const Message& after,
                    const Span& place) {
  if (before == after) return;
  Difference& made = add(std::move(aspect), name);
  made.before = before;
  made.after = after;
  if (place) made.place = place;
}

void Aspects::gone(std::string aspect, const Message& name, const Message& before, const Span& place) {
  Difference& made = add(std::move(aspect), name);
  made.before = before;
  made.place = place;
  made.side = Difference::Side::before;
}

void Aspects::text(std::string aspect, const Message& name, const model::LocalizedText& before,
                   const model::LocalizedText& after) {
  const auto change = text_change(before, after);
  if (!change) return;
  Difference& made = add(std::move(aspect), name);
  take_over(*change, made);
  if (!after.empty() && after.versions().front().span) made.place = after.versions().front().span;
}

void Gathered::add(const model::LocalizedText& text) {
  for (const model::TextVersion& version : text.versions()) {
    std::string& all = texts_[version.language];
    all += (all.empty() ? "" : "\n") + version.text;
    if (!span_) span_ = version.span;
  }
}

model::LocalizedText Gathered::text() const {
  std::vector<model::TextVersion> versions;
  for (const auto& [language, text] : texts_) versions.push_back({language, text, span_});
  return model::LocalizedText(std::move(versions));
}

}  // namespace ayumi::evaluate
