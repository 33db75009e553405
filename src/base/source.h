// Source text and places in it. Knows nothing of what the text means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

// A place for people: both numbers count from 1; columns count code points.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

// One text as it was read, with the path that messages name. Immutable once made, so any thread may read it.
// The text may be any bytes: a span can point into invalid UTF-8.
class Source {
 public:
  // A text of 4 GiB or more can't be addressed; callers refuse such files before (see FileSystem::read).
  Source(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }

  // Offsets past the end count as the end.
  LineColumn line_column(std::size_t offset) const;
  // The line's text without its line end; `line` counts from 1 and must exist.
  std::string_view line(std::size_t line) const;
  std::size_t line_count() const { return line_starts_.size(); }
  // The byte offset of a place; columns past the line's end give the line's end. Used for parsers that report lines.
  std::size_t offset(LineColumn place) const;

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

// Bytes [begin, end) of a source, or of nothing. The source must outlive the span (see Sources).
struct Span {
  const Source* source = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  explicit operator bool() const { return source != nullptr; }
  std::string_view text() const;
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace ayumi
