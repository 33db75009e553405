#include "templating/print_value.h"

#include <fmt/core.h>

#include <array>
#include <charconv>

#include "templating/characters.h"
#include "templating/fault.h"

namespace ayumi::templating {

namespace {

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), result.ptr);
}

void append_literal(std::string& out, const Value& value, const Use& use);

void append_sequence(std::string& out, const Sequence& sequence, const Use& use) {
  const bool is_tuple = sequence.form == Sequence::Form::tuple;
  out += is_tuple ? '(' : '[';
  bool first = true;
  for (const Value& item : sequence.items) {
    if (!first) out += ", ";
    first = false;
    append_literal(out, item, use);
  }
  if (is_tuple && sequence.items.size() == 1) out += ',';
  out += is_tuple ? ')' : ']';
}

void append_object(std::string& out, const Object& object, const Use& use) {
  out += '{';
  bool first = true;
  for (const auto& [name, value] : object.members()) {
    if (!first) out += ", ";
    first = false;
    append_quoted(out, name);
    out += ": ";
    append_literal(out, value, use);
  }
  out += '}';
}

void append_literal(std::string& out, const Value& value, const Use& use) {
  if (const std::string* text = value.text()) return append_quoted(out, *text);
  if (const Html* html = value.html()) {
    out += "Markup(";
    append_quoted(out, html->markup());
    out += ')';
    return;
  }
  append_text(out, value, use);
}

void append_escape(std::string& out, char32_t c) {
  if (c == '\n') {
    out += "\\n";
  } else if (c == '\r') {
    out += "\\r";
  } else if (c == '\t') {
    out += "\\t";
  } else if (c < 0x100) {
    out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
  } else {
    out += c < 0x10000 ? fmt::format("\\u{:04x}", static_cast<unsigned>(c))
                       : fmt::format("\\U{:08x}", static_cast<unsigned>(c));
  }
}

[[noreturn]] void fail_print(const Value& value, const Use& use) {
  const Message kind = kind_name(value);
  fail("template.type", {fmt::format("{}は書き出せません", kind.ja), fmt::format("{} can't be written out", kind.en)},
       use.span, {{"呼び出しの「()」が抜けていませんか", "is the \"()\" of a call missing?"}});
}

}  // namespace

Message kind_name(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::none:
      return {"値なし（none）", "none"};
    case Value::Kind::boolean:
      return {"true/false", "a boolean"};
    case Value::Kind::integer:
      return {"整数", "an integer"};
    case Value::Kind::decimal:
      return {"小数", "a decimal"};
    case Value::Kind::text:
      return {"文字列", "a text"};
    case Value::Kind::html:
      return {"HTML", "HTML"};
    case Value::Kind::list:
      return value.sequence()->form == Sequence::Form::tuple ? Message{"組（タプル）", "a tuple"}
                                                             : Message{"リスト", "a list"};
    case Value::Kind::object:
      return {"オブジェクト", "an object"};
    case Value::Kind::function:
      return {"関数", "a function"};
    case Value::Kind::undefined:
      return {"未定義の値", "an undefined value"};
    case Value::Kind::native:
      break;
  }
  return {"マクロなど、テンプレートの部品", "a macro or another part of the language"};
}

void fail_undefined(const Missing& missing, const Use& use) {
  const Span& origin = missing.origin;
  const bool is_inside =
      origin.source == use.span.source && origin.begin >= use.span.begin && origin.end <= use.span.end;
  Diagnostic diagnostic =
      make_error("template.undefined", missing.message, origin && is_inside ? origin : use.span, missing.hints);
  // The value may have come a long way in variables and arguments.
  if (origin && !is_inside) diagnostic.related.push_back({{"この値がありません", "this is what isn't there"}, origin});
  throw Fault{std::move(diagnostic)};
}

std::string to_text(const Decimal& value) {
  std::string text = value.to_string();
  if (value.is_integer()) text += ".0";
  return text;
}

void append_text(std::string& out, const Value& value, const Use& use) {
  switch (value.kind()) {
    case Value::Kind::none:
      out += "None";
      return;
    case Value::Kind::boolean:
      out += *value.boolean() ? "True" : "False";
      return;
    case Value::Kind::integer:
      return append_integer(out, *value.integer());
    case Value::Kind::decimal:
      out += to_text(*value.decimal());
      return;
    case Value::Kind::text:
    case Value::Kind::html:
      out += *value.characters();
      return;
    case Value::Kind::list:
      use.budget.check_depth(value.depth(), use.span);
      return append_sequence(out, *value.sequence(), use);
    case Value::Kind::object:
      use.budget.check_depth(value.depth(), use.span);
      return append_object(out, *value.object(), use);
    case Value::Kind::undefined:
      fail_undefined(*value.missing(), use);
    case Value::Kind::function:
    case Value::Kind::native:
      fail_print(value, use);
  }
}

std::string to_text(const Value& value, const Use& use) {
  std::string out;
  append_text(out, value, use);
  use.budget.spend_bytes(out.size(), use.span);
  return out;
}

// Python's choice of quotes: single ones, unless the text has such and no double ones.
void append_quoted(std::string& out, std::string_view text) {
  const bool has_single = text.find('\'') != std::string_view::npos;
  const char32_t quote = has_single && text.find('"') == std::string_view::npos ? '"' : '\'';
  out += static_cast<char>(quote);
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == quote || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (is_printable(c)) {
      append_code_point(out, c);
    } else {
      append_escape(out, c);
    }
  }
  out += static_cast<char>(quote);
}

void append_html(std::string& out, const Value& value, const Use& use) {
  if (const std::string* text = value.text()) return append_escaped(out, *text);
  const bool may_hold_text = value.kind() == Value::Kind::list || value.kind() == Value::Kind::object;
  if (!may_hold_text) return append_text(out, value, use);
  append_escaped(out, to_text(value, use));
}

Html to_html(const Value& value, const Use& use) {
  if (const Html* html = value.html()) return *html;
  std::string out;
  append_html(out, value, use);
  use.budget.spend_bytes(out.size(), use.span);
  return Html::from_markup(std::move(out));
}

void write(std::string& out, const Value& value, Escaping escaping, const Use& use) {
  if (escaping == Escaping::html) return append_html(out, value, use);
  if (value.html() != nullptr) {
    fail("template.type",
         {"本文（Markdown）の中にHTMLは書き出せません", "HTML can't be written into a narrative (Markdown)"}, use.span,
         {{"文字列か数値の値を使ってください", "use a value that is a text or a number"}});
  }
  out += escape_for_markdown(to_text(value, use));
}

}  // namespace ayumi::templating
