// Where keys, brackets and strings stand in TOML text, right or wrong: a walk that knows just enough of TOML for that.
// The parser proper needs it before (text nested so deeply that parsing would use up the stack) and after (to say where
// the first of two equal keys stands, or which bracket was never closed).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi::formats {

struct OutlineKey {
  std::string path;  // the whole path from the root; equal for equal keys, and only meant for comparing
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct TomlOutline {
  std::optional<std::size_t> too_deep;     // where tables, arrays and dotted keys pass the limit; the walk stops there
  std::optional<std::size_t> open_string;  // where a string begins that the text doesn't close
  std::vector<std::size_t> open_brackets;  // those of [ and { that the text doesn't close, the innermost last
  std::vector<OutlineKey> keys;            // in the order of the text
};

enum class OutlineDetail { depth_only, with_keys };

constexpr std::size_t kAnyDepth = 1'000'000;

TomlOutline outline_toml(std::string_view text, std::size_t depth_limit, OutlineDetail detail);

// The index of the key that `keys[index]` collides with: the first equal one, else the first below or above it.
std::optional<std::size_t> find_earlier(const std::vector<OutlineKey>& keys, std::size_t index);

}  // namespace ayumi::formats
