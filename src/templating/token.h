// The words of a template's source.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::templating {

enum class TokenKind {
  data,            // text outside of tags, `text` is what is to be written
  variable_begin,  // {{
  variable_end,    // }}
  block_begin,     // {%
  block_end,       // %}
  name,
  string,   // `text` without quotes, escapes resolved
  integer,  // `integer`
  decimal,  // `number`
  symbol,   // `text`: one of + - * / // ** % ~ == != < <= > >= = . , : | ( ) [ ] { } ;
  end,
};

struct Token {
  TokenKind kind = TokenKind::end;
  Span span{};
  std::string text{};
  std::int64_t integer = 0;
  Decimal number{};
};

// Of one text; what is wrong behind so many isn't looked for.
inline constexpr std::size_t kMostMistakes = 100;

// Bytes [begin, end) of a source as tokens, `end` being the last. What is wrong within a {{ … }} is told in `mistakes`
// and that one left out; throws Fault at any other mistake.
// White-space control and line ends follow Jinja's defaults: neither trim_blocks nor lstrip_blocks, one line end at the
// very end is dropped, every line end becomes "\n".
std::vector<Token> tokenize(const Source& source, std::size_t begin, std::size_t end,
                            std::vector<Diagnostic>& mistakes);

}  // namespace ayumi::templating
