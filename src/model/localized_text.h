// A text in one or more languages.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace ayumi::model {

// A text with the language it is really in.
struct TextVersion {
  std::string language;  // BCP 47 code, "ja"
  std::string text;
  Span span{};
};

// Versions in the order of the site's languages; empty when the data say nothing. Immutable: copies share the versions,
// since a big site has more texts than anything else and the preview copies those that didn't change.
class LocalizedText {
 public:
  LocalizedText() = default;
  explicit LocalizedText(std::vector<TextVersion> versions);

  bool empty() const { return versions_ == nullptr; }
  const std::vector<TextVersion>& versions() const;
  // nullptr when the text has no version in that language.
  const TextVersion* find(std::string_view language) const;
  // The version in that language, else the one in the site's first language that there is; must not be empty.
  // A page marks it with its own `lang` where the language isn't the page's.
  const TextVersion& best(std::string_view language) const;

 private:
  std::shared_ptr<const std::vector<TextVersion>> versions_;  // null: none
};

}  // namespace ayumi::model
