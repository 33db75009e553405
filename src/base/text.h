// UTF-8 text: validity, normal forms, width, likeness. Unicode by utf8proc.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

struct CodePoint {
  char32_t value;
  std::size_t length;  // in bytes
};

// The code point that a text, not empty, begins with. A byte that isn't part of well-formed UTF-8 counts as one code
// point by itself: U+FFFD of length 1.
CodePoint first_code_point(std::string_view text);

// The offset of the first byte that isn't well-formed UTF-8 (overlong, surrogate, cut off), or nullopt.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);
// Cells on a terminal: 2 for East Asian wide and full-width, 0 for combining marks.
std::size_t display_width(std::string_view text);

// Normal forms; a text that isn't well-formed UTF-8 comes back as it is.
std::string to_nfc(std::string_view text);
// For keys, codes and look-ups only: NFKC changes what prose looks like.
std::string to_nfkc(std::string_view text);

// Without the ASCII white space and U+3000 at both ends.
std::string_view trim(std::string_view text);
// Empty parts stay; an empty text has one part.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
// For English messages: "1 page", "2 pages"; of nouns that take an s.
std::string counted(std::size_t count, std::string_view noun);

// The candidate nearest to `name` if it is near enough to be what was meant; the first of equals. nullopt if none is.
// Counts the code points inserted, removed, replaced or swapped with a neighbour, in NFKC with letter case ignored: at
// most a third of the longer text, at least one, and never all of it. Names over 100 code points have no neighbour.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string_view> candidates);
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

// Ids of plans, projects and so on become addresses and file names: [a-z0-9] then [a-z0-9-], 64 at the most.
bool is_slug(std::string_view text);

}  // namespace ayumi
