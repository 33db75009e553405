// What toml++ says about a syntax error, in words for somebody who writes data and not programs, in both languages.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::formats {

// The part of a source that was parsed as TOML.
struct TomlPart {
  const Source* source = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view text() const { return source->text().substr(begin, end - begin); }
  // Offsets within the part; both are cut to its end.
  Span span(std::size_t from, std::size_t to) const;
};

// `description` is toml++'s own English, "Error while parsing SCOPE: REASON", at `offset` of the part. `text` is what
// it read: the part's text, with blanks for lines that are left out of it. Codes: toml.syntax, toml.duplicate-key,
// data.number-range. Mistakes that people often make have words of their own; for any other the message says that the
// text isn't TOML, and a hint quotes toml++.
Diagnostic explain_toml_error(const TomlPart& part, std::string_view text, std::size_t offset,
                              std::string_view description);

}  // namespace ayumi::formats
