// The words for common TOML mistakes, as a table; and the little reading of the text that choosing among them takes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ayumi::formats {

inline constexpr std::string_view kBareKeyCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// What a message points at: the character where the parser stopped, the value round it, or that as a text of which only
// the quotes are missing; its hint is then followed by how it should be written.
enum class ErrorPlace { character, value, unquoted };

struct ErrorWords {
  ErrorPlace place = ErrorPlace::character;
  std::string_view ja;
  std::string_view en;
  std::string_view hint_ja;
  std::string_view hint_en;
};

struct ErrorPlaceText {
  std::string_view text;
  std::size_t at = 0;
};

// The value that the byte at `at` belongs to: from behind the last "=", "[", "{" or "," up to white space or a sign.
std::size_t value_begin(std::string_view text, std::size_t at);
std::size_t value_end(std::string_view text, std::size_t begin);

// By what was written for a value: text without quotes, a date with slashes, a number with a unit.
std::optional<ErrorWords> words_for_value(std::string_view scope, std::string_view reason, ErrorPlaceText place);
// By what toml++ was parsing and why it stopped.
std::optional<ErrorWords> words_for_reason(std::string_view scope, std::string_view reason, ErrorPlaceText place);

}  // namespace ayumi::formats
