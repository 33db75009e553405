// Characters of UTF-8 text as Python's str sees them: white space, letter case, lengths and places in code points.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ayumi::templating {

// Reads the code point at `offset` and moves past it. A byte that begins none is U+FFFD and one byte long.
char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_code_point(std::string& out, char32_t code_point);

bool is_space(char32_t code_point);
// Letters, digits and the underscore: what \w matches.
bool is_word(char32_t code_point);
bool is_name_start(char32_t code_point);
bool is_printable(char32_t code_point);

std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

// The byte offset of the code point with this index; the end of the text where there is none.
std::size_t offset_of(std::string_view text, std::size_t index);

// White space off one end or both.
std::string_view strip_left(std::string_view text);
std::string_view strip_right(std::string_view text);
std::string_view strip(std::string_view text);

}  // namespace ayumi::templating
