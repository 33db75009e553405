// A part of a file, as browsers ask for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ayumi::preview {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;  // one past the last byte; equal to begin where the file has no such part
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// "bytes=0-99", "bytes=100-", "bytes=-100" of a file of `size` bytes. Empty where it lies behind the file's end (416).
// nullopt where it is malformed, of another unit or several: then it counts as not asked for.
std::optional<ByteRange> parse_range(std::string_view text, std::size_t size);

}  // namespace ayumi::preview
