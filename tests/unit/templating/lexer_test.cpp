#include "support/catch.h"
#include "templating/fault.h"
#include "templating/token.h"

using namespace ayumi;
using namespace ayumi::templating;

namespace {

// Kinds and texts of tokens, "name:a integer:12 …"; data in brackets.
std::string words(const std::string& text) {
  const Source source("t", text);
  std::string all;
  for (const Token& token : tokenize(source, 0, text.size())) {
    switch (token.kind) {
      case TokenKind::data:
        all += "[" + token.text + "]";
        break;
      case TokenKind::name:
        all += "name:" + token.text + " ";
        break;
      case TokenKind::string:
        all += "string:" + token.text + " ";
        break;
      case TokenKind::integer:
        all += "integer:" + std::to_string(token.integer) + " ";
        break;
      case TokenKind::decimal:
        all += "decimal:" + token.number.to_string() + " ";
        break;
      case TokenKind::symbol:
        all += token.text + " ";
        break;
      case TokenKind::end:
        break;
      default:
        all += std::string(token.span.text()) + " ";
    }
  }
  return all;
}

}  // namespace

TEST_CASE("Tags, names, numbers and symbols") {
  CHECK(words("a{{ b_1.c[2:] }}d") == "[a]{{ name:b_1 . name:c [ integer:2 : ] }} [d]");
  CHECK(words("{%if x!=1.5e1//2**y%}") == "{% name:if name:x != decimal:15 // integer:2 ** name:y %} ");
  CHECK(words("{{ x.0.1 }}") == "{{ name:x . integer:0 . integer:1 }} ");
  CHECK(words("{{ {'a': {}}}}") == "{{ { string:a : { } } }} ");
  CHECK(words("{{ 名前 }}") == "{{ name:名前 }} ");
  CHECK(words("{ { % } {") == "[{ { % } {]");
  CHECK(words("") == "");
  CHECK(words("\n") == "");
  CHECK(words("a\r\nb\rc\r\n") == "[a\nb\nc]");
}

TEST_CASE("White space on the side of a minus goes") {
  CHECK(words("a {{- 1 -}} b") == "[a]{{- integer:1 -}} [b]");
  CHECK(words("a {#- x -#} b {%- raw -%} {{ {%- endraw -%} c") == "[a][b][{{][c]");
  CHECK(words("a  {{+ 1 }}") == "[a  ]{{+ integer:1 }} ");
  CHECK(words("{{ 1 -}}  ") == "{{ integer:1 -}} ");
}

TEST_CASE("Spans are the bytes of each word, from where the part begins") {
  const std::string text = "skipped{{ あ + 'x' }}";
  const Source source("t", text);
  const auto tokens = tokenize(source, 7, text.size());
  CHECK(tokens[0].span.begin == 7);
  CHECK(tokens[1].span.text() == "あ");
  CHECK(tokens[3].span.text() == "'x'");
  CHECK(tokens.back().kind == TokenKind::end);
}

TEST_CASE("What can't be read is told at its place") {
  for (const auto& [text, begin] : std::vector<std::pair<std::string, std::uint32_t>>{{"a{{ 'b", 4},
                                                                                      {"a{# b", 1},
                                                                                      {"{% raw %}", 0},
                                                                                      {"{{ ? }}", 3},
                                                                                      {"{{ ) }}", 3},
                                                                                      {"{{ 012 }}", 3},
                                                                                      {"{{ ", 0},
                                                                                      {"\xc3(", 0}}) {
    CAPTURE(text);
    const Source source("t", text);
    try {
      tokenize(source, 0, text.size());
      FAIL("no mistake was found");
    } catch (const Fault& fault) {
      CHECK(fault.diagnostic.span.begin == begin);
      CHECK(fault.diagnostic.message.ja != "");
      CHECK(fault.diagnostic.message.en != "");
    }
  }
}
