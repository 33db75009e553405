// Byte offsets of line:column places, for parsers that report nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ayumi::formats {

// Built once per text; then each look-up takes the same short time, also in a line of a million values, where counting
// from the line's start would take quadratic time in all. Holds a view: the text must outlive it. Valid UTF-8 below 4
// GiB.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  // Both count from 1, columns count code points, "\n" ends a line. Places past the end give the end.
  std::size_t offset(std::size_t line, std::size_t column) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> lines_;  // the code point number at which each line starts
  std::vector<std::uint32_t> steps_;  // the byte offset of every kStep-th code point
};

}  // namespace ayumi::formats
