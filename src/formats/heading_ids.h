// Ids for headings, made from their text, each once.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace ayumi::formats {

// The letters and digits of any script, ASCII in lower case, everything else as single "-": "1. 目標と Results" becomes
// "section-1-目標と-results" (ids begin with a letter). "section" for a text without any.
std::string heading_slug(std::string_view text);

// The ids of one rendered text.
class HeadingIds {
 public:
  explicit HeadingIds(std::string_view prefix) : prefix_(prefix) {}
  // prefix + slug, and "-2", "-3" behind it where it was given before.
  std::string next(std::string_view text);

 private:
  std::string prefix_;
  std::map<std::string, std::size_t> given_;  // id to the number last put behind it
};

}  // namespace ayumi::formats
