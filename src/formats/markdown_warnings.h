// Complaints about a rendered Markdown text, with the best place that is known.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
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
  // About something written in that line, once each time that it stands there; about the line where it doesn't.
  void add(Diagnostic diagnostic, int line, std::string_view written);
  // A line of the text, without its end; empty if there is none of that number.
  std::string_view line(int number) const;

 private:
  void add_at(Diagnostic diagnostic, int line, std::string_view marked);
  Span place_of(std::string_view marked) const;

  std::string_view text_;
  Span place_;
  bool is_whole_place_;  // the text is the narrative as it stands in the file
  std::vector<std::string_view> lines_;
  // Code, line, and the column of what is marked.
  std::set<std::tuple<std::string, int, std::size_t>> seen_;
  Diagnostics& diagnostics_;
};

}  // namespace ayumi::formats
