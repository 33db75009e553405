// The interface's own words in one language, and how that language writes numbers, units and years.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html.h"
#include "templating/shape.h"
#include "templating/value.h"

namespace ayumi::view {

// "{name}" in a pattern and what stands in its place.
using Filling = std::pair<std::string_view, std::string>;
using HtmlFilling = std::pair<std::string_view, Html>;

// The pattern with every "{name}" replaced; an unknown name stays as it is. "{name|one|other}" doesn't show the filling
// but chooses a form by it: "1" (a sign before it doesn't count) takes the first, everything else the second.
std::string fill(std::string_view pattern, const std::vector<Filling>& fillings);

// A catalogue of words, "section.key" to text. Immutable once read.
class Words {
 public:
  Words() = default;
  explicit Words(std::map<std::string, std::string, std::less<>> entries) : entries_(std::move(entries)) {}

  // The text of a key; the key itself where there is none, so that a gap shows on the page and in the tests.
  std::string get(std::string_view key) const;
  std::string fill(std::string_view key, const std::vector<Filling>& fillings) const;
  // The pattern is text, and so is escaped; what it is filled with is markup.
  Html fill_html(std::string_view key, const std::vector<HtmlFilling>& fillings) const;
  bool has(std::string_view key) const { return entries_.find(key) != entries_.end(); }
  const std::map<std::string, std::string, std::less<>>& entries() const { return entries_; }

  // As templates see them: words.section.key.
  templating::Value value() const;
  templating::Shape shape() const;

 private:
  std::map<std::string, std::string, std::less<>> entries_;
};

}  // namespace ayumi::view
