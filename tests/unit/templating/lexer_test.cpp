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
  std::vector<Diagnostic> mistakes;
  for (const Token& token : tokenize(source, 0, text.size(), mistakes)) {
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
  std::vector<Diagnostic> mistakes;
  const auto tokens = tokenize(source, 7, text.size(), mistakes);
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
    std::vector<Diagnostic> mistakes;
    try {
      tokenize(source, 0, text.size(), mistakes);
    } catch (const Fault& fault) {
      mistakes.push_back(fault.diagnostic);
    }
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].span.begin == begin);
    CHECK(mistakes[0].message.ja != "");
    CHECK(mistakes[0].message.en != "");
  }
}

TEST_CASE("A tag that ends with one brace is told how it ends") {
  for (const auto& [text, end] : std::vector<std::pair<std::string, std::string>>{
           {"a{{ b } c", "what begins with \"{{\" ends with \"}}\""},
           {"{{ a }}{% if b } c", "what begins with \"{%\" ends with \"%}\""}}) {
    CAPTURE(text);
    const Source source("t", text);
    std::vector<Diagnostic> mistakes;
    try {
      tokenize(source, 0, text.size(), mistakes);
    } catch (const Fault& fault) {
      mistakes.push_back(fault.diagnostic);
    }
    REQUIRE(mistakes.size() == 1);
    CHECK(mistakes[0].span.text() == "}");
    REQUIRE(mistakes[0].hints.size() == 1);
    CHECK(mistakes[0].hints[0].en == end);
  }
}

TEST_CASE("What is wrong within one print doesn't hide what is wrong with others") {
  const std::string text = "{{ f(\"x\" }} a {{ g(\"y }} b {{ h[1 }} c {{ 1 }} d {{ ? ";
  const Source source("t", text);
  std::vector<Diagnostic> mistakes;
  const auto tokens = tokenize(source, 0, text.size(), mistakes);
  REQUIRE(mistakes.size() == 4);
  CHECK(mistakes[0].message.en == "\")\" is missing here");
  CHECK(mistakes[0].span.text() == "}}");
  CHECK(mistakes[1].message.en == "this string is never closed");
  CHECK(mistakes[1].span.begin == text.find("\"y"));
  CHECK(mistakes[2].message.en == "\"]\" is missing here");
  CHECK(mistakes[3].message.en == "unexpected character \"?\"");
  CHECK(words(text) == "[ a ][ b ][ c ]{{ integer:1 }} [ d ]");
}
