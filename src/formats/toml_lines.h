// The lines of a TOML text, right or wrong, as far as they can be told apart by themselves.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ayumi::formats {

// Of the line that the byte at `at` stands in; its end is its "\n" or the text's end.
std::size_t line_begin(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);

// "key =" at `at`.
bool looks_like_statement(std::string_view text, std::size_t at);

// A line with nothing but [name] or [[name]], the brackets right or wrong.
struct HeaderLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t opened = 0;
  std::size_t closed = 0;
  std::string_view name;
};

std::optional<HeaderLine> header_line(std::string_view text, std::size_t at);
// Whether the brackets are right.
bool looks_like_header(std::string_view text, std::size_t at);

}  // namespace ayumi::formats
