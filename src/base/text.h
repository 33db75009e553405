// UTF-8 text: validity, normal forms, width, likeness. Unicode by utf8proc.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ayumi {

// The offset of the first byte that isn't well-formed UTF-8 (overlong, surrogate, cut off), or nullopt.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);
std::size_t count_code_points(std::string_view text);
// Cells on a terminal: 2 for East Asian wide and full-width, 0 for combining marks.
std::size_t display_width(std::string_view text);

std::string to_nfc(std::string_view text);
// For keys, codes and look-ups only: NFKC changes what prose looks like.
std::string to_nfkc(std::string_view text);

// Both cut ASCII white space and U+3000.
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);

// The candidate nearest to `name` if it is near enough to be what was meant (edits of code points, letter case
// ignored, at most a third of the length and at least one); the first of equals. nullopt if none is.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string_view> candidates);
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

// Ids of plans, projects and so on become addresses and file names: [a-z0-9] then [a-z0-9-], 64 at the most.
bool is_slug(std::string_view text);

}  // namespace ayumi
