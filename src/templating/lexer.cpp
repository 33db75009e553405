#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "templating/characters.h"
#include "templating/fault.h"
#include "templating/literals.h"
#include "templating/token.h"

namespace ayumi::templating {

namespace {

// Full-width brackets and signs look like the ones that are meant.
bool is_typographic_quote(std::string_view found) {
  constexpr std::array<std::string_view, 9> kQuotes{"“", "”", "„", "‘", "’", "「", "」", "『", "』"};
  return std::find(kQuotes.begin(), kQuotes.end(), found) != kQuotes.end();
}

std::vector<Message> half_width_hint(std::string_view found) {
  if (is_typographic_quote(found)) {
    return {{"文字列は、半角の「\"」で囲んでください", "strings stand between plain quotes: \""}};
  }
  std::size_t offset = 0;
  const char32_t c = next_code_point(found, offset);
  if (c < 0xFF01 || c > 0xFF5E) return {};
  const char plain = static_cast<char>(c - 0xFF01 + '!');
  return {{fmt::format("全角文字です。半角の「{}」で書いてください", plain),
           fmt::format("this is a full-width character; write \"{}\"", plain)}};
}

// One that is still open, and where.
struct Bracket {
  char symbol;
  std::size_t offset;
};

char partner_of(char symbol) { return symbol == '(' ? ')' : symbol == '[' ? ']' : '}'; }

class Lexer {
 public:
  Lexer(const Source& source, std::size_t begin, std::size_t end, std::vector<Diagnostic>& mistakes)
      : source_(source), at_(begin), end_(end), mistakes_(mistakes) {
    text_ = source.text().substr(0, end);
  }

  std::vector<Token> run();

 private:
  Span span(std::size_t begin, std::size_t end) const {
    return {&source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  bool at(std::string_view word) const { return text_.substr(at_, word.size()) == word; }
  void add(TokenKind kind, std::size_t begin, std::string text = {}) {
    tokens_.push_back({kind, span(begin, at_), std::move(text), 0, {}});
  }

  void lex_data();
  std::size_t find_tag() const;
  void add_data(std::size_t begin, std::size_t end);
  void lex_comment();
  bool lex_raw();
  std::size_t skip_spaces(std::size_t offset) const;
  std::optional<std::size_t> match_tag_word(std::size_t offset, std::string_view word) const;
  void lex_print();
  void explain(Diagnostic mistake, std::size_t first_token);
  std::size_t end_of_print(std::size_t tag) const;
  void lex_tag(TokenKind begin_kind);
  bool lex_tag_end(TokenKind begin_kind);
  void lex_word(TokenKind begin_kind, std::size_t tag_begin);
  void lex_name();
  void lex_number();
  void lex_string();
  Diagnostic unclosed_string(std::size_t begin) const;
  void lex_symbol();
  void balance(char symbol);
  std::vector<Message> half_end_hint(char symbol) const;
  [[noreturn]] void fail_unclosed(Bracket open);

  const Source& source_;
  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  std::vector<Token> tokens_;
  std::vector<Diagnostic>& mistakes_;
  std::vector<Bracket> open_;     // in this tag
  bool strip_next_data_ = false;  // the last tag ended with a minus
};

std::vector<Token> Lexer::run() {
  if (const auto invalid = find_invalid_utf8(text_.substr(at_)); invalid) {
    fail("template.syntax", {"UTF-8として正しくないバイトがあります", "this is not valid UTF-8"},
         span(at_ + *invalid, at_ + *invalid + 1),
         {{"ファイルをUTF-8で保存し直してください", "save the file as UTF-8"}});
  }
  // Jinja drops one line end at the very end (keep_trailing_newline is off).
  if (end_ > at_ && text_.back() == '\n') text_.remove_suffix(1);
  if (text_.size() > at_ && text_.size() + 1 >= end_ && text_.back() == '\r') text_.remove_suffix(1);
  end_ = text_.size();
  while (at_ < end_) lex_data();
  add(TokenKind::end, at_);
  return std::move(tokens_);
}

std::size_t Lexer::find_tag() const {
  for (std::size_t i = text_.find('{', at_); i != std::string_view::npos; i = text_.find('{', i + 1)) {
    const char next = i + 1 < end_ ? text_[i + 1] : '\0';
    if (next == '{' || next == '%' || next == '#') return i;
  }
  return end_;
}

void Lexer::add_data(std::size_t begin, std::size_t end) {
  std::string_view data = text_.substr(begin, end - begin);
  if (strip_next_data_) data = strip_left(data);
  strip_next_data_ = false;
  if (end + 2 < end_ && text_[end + 2] == '-') data = strip_right(data);
  if (data.empty()) return;
  const std::size_t after = at_;
  at_ = end;
  add(TokenKind::data, begin, with_line_feeds(data));
  at_ = after;
}

void Lexer::lex_data() {
  const std::size_t tag = find_tag();
  add_data(at_, tag);
  at_ = tag;
  if (at_ == end_) return;
  if (at("{#")) return lex_comment();
  if (at("{%") && lex_raw()) return;
  at("{%") ? lex_tag(TokenKind::block_begin) : lex_print();
}

// One with a mistake is left out, so that what is wrong with others is told too.
void Lexer::lex_print() {
  const std::size_t tag = at_;
  const std::size_t before = tokens_.size();
  try {
    lex_tag(TokenKind::variable_begin);
  } catch (Fault& fault) {
    if (mistakes_.size() + 1 >= kMostMistakes) throw;
    explain(std::move(fault.diagnostic), before);
    tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(before), tokens_.end());
    at_ = end_of_print(tag);
  }
}

// A string that has run over the end of its tag is what was wrong, whatever came of it.
void Lexer::explain(Diagnostic mistake, std::size_t first_token) {
  const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(first_token);
  const auto run_over = std::find_if(first, tokens_.end(), [](const Token& token) {
    return token.kind == TokenKind::string && token.text.find("}}") != std::string::npos;
  });
  mistakes_.push_back(run_over == tokens_.end() ? std::move(mistake) : unclosed_string(run_over->span.begin));
}

// Where the text goes on behind one with a mistake: behind the next "}}", or at a tag before that.
std::size_t Lexer::end_of_print(std::size_t tag) const {
  const std::size_t close = std::min(text_.find("}}", tag + 2), end_);
  const std::size_t next = std::min(text_.find("{{", tag + 2), text_.find("{%", tag + 2));
  return next < close ? next : std::min(close + 2, end_);
}

void Lexer::lex_comment() {
  const std::size_t close = text_.find("#}", at_ + 2);
  if (close == std::string_view::npos) {
    fail("template.syntax", {"コメントが閉じていません", "this comment is never closed"}, span(at_, at_ + 2),
         {{"終わりに「#}」が必要です", "it has to end with \"#}\""}});
  }
  strip_next_data_ = close > at_ + 2 && text_[close - 1] == '-';
  at_ = close + 2;
}

std::size_t Lexer::skip_spaces(std::size_t offset) const {
  while (offset < end_) {
    std::size_t next = offset;
    if (!is_space(next_code_point(text_, next))) break;
    offset = next;
  }
  return offset;
}

// The offset behind `{%`, an optional sign, spaces, the word and spaces, if that is what stands at `offset`.
std::optional<std::size_t> Lexer::match_tag_word(std::size_t offset, std::string_view word) const {
  offset += 2;
  if (offset < end_ && (text_[offset] == '-' || text_[offset] == '+')) ++offset;
  offset = skip_spaces(offset);
  if (text_.substr(offset, word.size()) != word) return std::nullopt;
  offset += word.size();
  const std::size_t behind = skip_spaces(offset);
  const std::string_view rest = text_.substr(behind);
  if (rest.starts_with("%}") || rest.starts_with("-%}") || rest.starts_with("+%}")) return behind;
  return std::nullopt;
}

bool Lexer::lex_raw() {
  const auto opened = match_tag_word(at_, "raw");
  if (!opened) return false;
  const std::size_t tag = at_;
  at_ = *opened;
  strip_next_data_ = text_[at_] == '-';
  at_ += text_[at_] == '%' ? 2u : 3u;
  for (std::size_t close = text_.find("{%", at_); close != std::string_view::npos;
       close = text_.find("{%", close + 1)) {
    const auto closed = match_tag_word(close, "endraw");
    if (!closed) continue;
    add_data(at_, close);
    at_ = *closed;
    strip_next_data_ = text_[at_] == '-';
    at_ += text_[at_] == '%' ? 2u : 3u;
    return true;
  }
  fail("template.syntax", {"rawブロックが閉じていません", "this raw block is never closed"}, span(tag, *opened),
       {{"終わりに「{% endraw %}」が必要です", "it has to end with \"{% endraw %}\""}});
}

void Lexer::lex_tag(TokenKind begin_kind) {
  const std::size_t tag = at_;
  at_ += 2;
  if (at_ < end_ && (text_[at_] == '-' || text_[at_] == '+')) ++at_;
  add(begin_kind, tag);
  open_.clear();
  for (;;) {
    at_ = skip_spaces(at_);
    if (open_.empty() && lex_tag_end(begin_kind)) return;
    lex_word(begin_kind, tag);
  }
}

bool Lexer::lex_tag_end(TokenKind begin_kind) {
  const bool is_block = begin_kind == TokenKind::block_begin;
  const std::string_view close = is_block ? "%}" : "}}";
  const std::size_t begin = at_;
  std::size_t sign = 0;
  if (at_ < end_ && (text_[at_] == '-' || (is_block && text_[at_] == '+'))) sign = 1;
  if (text_.substr(at_ + sign, 2) != close) return false;
  strip_next_data_ = sign == 1 && text_[at_] == '-';
  at_ += sign + 2;
  add(is_block ? TokenKind::block_end : TokenKind::variable_end, begin);
  return true;
}

void Lexer::lex_word(TokenKind begin_kind, std::size_t tag_begin) {
  if (at_ >= end_) {
    const std::string close = begin_kind == TokenKind::block_begin ? "%}" : "}}";
    fail("template.syntax", {"タグが閉じていません", "this tag is never closed"}, span(tag_begin, tag_begin + 2),
         {{fmt::format("終わりに「{}」が必要です", close), fmt::format("it has to end with \"{}\"", close)}});
  }
  const char c = text_[at_];
  std::size_t next = at_;
  if (c >= '0' && c <= '9') return lex_number();
  if (c == '"' || c == '\'') return lex_string();
  if (is_name_start(next_code_point(text_, next))) return lex_name();
  lex_symbol();
}

void Lexer::lex_name() {
  const std::size_t begin = at_;
  while (at_ < end_) {
    std::size_t next = at_;
    if (!is_word(next_code_point(text_, next))) break;
    at_ = next;
  }
  add(TokenKind::name, begin, std::string(text_.substr(begin, at_ - begin)));
}

void Lexer::lex_number() {
  const std::size_t begin = at_;
  const bool after_dot = !tokens_.empty() && tokens_.back().kind == TokenKind::symbol && tokens_.back().text == ".";
  at_ += after_dot ? digits_length(text_.substr(at_)) : number_length(text_.substr(at_));
  const std::string_view written = text_.substr(begin, at_ - begin);
  const Number number = parse_number(written, span(begin, at_));
  if (const auto* integer = std::get_if<std::int64_t>(&number)) {
    add(TokenKind::integer, begin);
    tokens_.back().integer = *integer;
  } else {
    add(TokenKind::decimal, begin);
    tokens_.back().number = std::get<Decimal>(number);
  }
}

Diagnostic Lexer::unclosed_string(std::size_t begin) const {
  const char quote = text_[begin];
  return make_error("template.syntax", {"文字列が閉じていません", "this string is never closed"},
                    span(begin, begin + 1),
                    {{fmt::format("終わりに「{}」が必要です", quote), fmt::format("it has to end with {}", quote)}});
}

void Lexer::lex_string() {
  const std::size_t begin = at_;
  const char quote = text_[at_];
  for (++at_; at_ < end_ && text_[at_] != quote; ++at_) {
    if (text_[at_] == '\\') ++at_;
  }
  if (at_ >= end_) throw Fault{unclosed_string(begin)};
  ++at_;
  add(TokenKind::string, begin, unescape_string(text_.substr(begin + 1, at_ - begin - 2)));
}

void Lexer::lex_symbol() {
  static constexpr std::array<std::string_view, 27> kSymbols = {"//", "**", "==", "!=", "<=", ">=", "+", "-", "*",
                                                                "/",  "%",  "~",  "<",  ">",  "=",  ".", ",", ":",
                                                                "|",  "(",  ")",  "[",  "]",  "{",  "}", ";", ""};
  const std::size_t begin = at_;
  for (const std::string_view symbol : kSymbols) {
    if (symbol.empty() || !at(symbol)) continue;
    at_ += symbol.size();
    add(TokenKind::symbol, begin, std::string(symbol));
    if (symbol.size() == 1) balance(symbol[0]);
    return;
  }
  std::size_t next = at_;
  next_code_point(text_, next);
  const std::string_view found = text_.substr(at_, next - at_);
  fail("template.syntax",
       {fmt::format("ここに「{}」は書けません", found), fmt::format("unexpected character \"{}\"", found)},
       span(at_, next), half_width_hint(found));
}

// One "}" where a tag was to end.
std::vector<Message> Lexer::half_end_hint(char symbol) const {
  if (symbol != '}') return {};
  const auto begins_tag = [](const Token& token) {
    return token.kind == TokenKind::variable_begin || token.kind == TokenKind::block_begin;
  };
  const auto tag = std::find_if(tokens_.rbegin(), tokens_.rend(), begins_tag);
  const bool is_block = tag != tokens_.rend() && tag->kind == TokenKind::block_begin;
  const std::string_view open = is_block ? "{%" : "{{";
  const std::string_view close = is_block ? "%}" : "}}";
  return {{fmt::format("「{}」の終わりには「{}」が必要です", open, close),
           fmt::format("what begins with \"{}\" ends with \"{}\"", open, close)}};
}

// Inside brackets "}}" closes two of them, not the tag.
void Lexer::balance(char symbol) {
  if (symbol == '(' || symbol == '[' || symbol == '{') {
    open_.push_back({symbol, at_ - 1});
    return;
  }
  if (symbol != ')' && symbol != ']' && symbol != '}') return;
  if (open_.empty()) {
    fail("template.syntax",
         {fmt::format("「{}」に対応する開き括弧がありません", symbol), fmt::format("unexpected \"{}\"", symbol)},
         span(at_ - 1, at_), half_end_hint(symbol));
  }
  if (symbol != partner_of(open_.back().symbol)) fail_unclosed(open_.back());
  open_.pop_back();
}

// Behind the sign that stands where the bracket should have been closed.
void Lexer::fail_unclosed(Bracket open) {
  const char close = partner_of(open.symbol);
  const bool is_tag_end = text_.substr(at_ - 1).starts_with("}}");
  Diagnostic diagnostic = make_error(
      "template.syntax", {fmt::format("「{}」がありません", close), fmt::format("\"{}\" is missing here", close)},
      span(at_ - 1, is_tag_end ? at_ + 1 : at_),
      {{fmt::format("「{}」を「{}」で閉じてください", open.symbol, close),
        fmt::format("close the \"{}\" with \"{}\"", open.symbol, close)}});
  diagnostic.related.push_back(
      {{fmt::format("開いた「{}」はここです", open.symbol), fmt::format("the \"{}\" is here", open.symbol)},
       span(open.offset, open.offset + 1)});
  throw Fault{std::move(diagnostic)};
}

}  // namespace

std::vector<Token> tokenize(const Source& source, std::size_t begin, std::size_t end,
                            std::vector<Diagnostic>& mistakes) {
  return Lexer(source, begin, end, mistakes).run();
}

}  // namespace ayumi::templating
