// Complaints about a rendered Markdown text, with the best place that is known.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"

namespace ayumi::formats {

// A narrative may have passed through the template language first, so a line of the text is a line of the file only
// where the two are equal. Then the place is that line; else it is the whole narrative, and the message names the line.
class MarkdownWarnings {
 public:
  MarkdownWarnings(std::string_view text, Span place, Diagnostics& diagnostics);

  // At most once for a code and line, and no more than 100 in all: a page full of raw HTML needs no longer list.
  void add(Diagnostic diagnostic, int line);
  // A line of the text, without its end; empty if there is none of that number.
  std::string_view line(int number) const;

 private:
  Span place_of(std::string_view line) const;

  std::string_view text_;
  Span place_;
  bool is_whole_place_;  // the text is the narrative as it stands in the file
  std::vector<std::string_view> lines_;
  std::set<std::pair<std::string, int>> seen_;
  Diagnostics& diagnostics_;
};

}  // namespace ayumi::formats
