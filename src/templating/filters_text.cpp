// Filters on texts: letter case, trimming, replacing.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "templating/characters.h"
#include "templating/filter_support.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

Value upper(const Use& use, const Value& input, const FilterArguments&) {
  return text_like(input, to_upper(to_text(input, use)), use);
}

Value lower(const Use& use, const Value& input, const FilterArguments&) {
  return text_like(input, to_lower(to_text(input, use)), use);
}

std::string capitalized(std::string_view word) {
  const std::size_t rest = offset_of(word, 1);
  return to_upper(word.substr(0, rest)) + to_lower(word.substr(rest));
}

Value capitalize(const Use& use, const Value& input, const FilterArguments&) {
  return text_like(input, capitalized(to_text(input, use)), use);
}

bool begins_word(char32_t c) { return is_space(c) || c == '-' || c == '(' || c == '{' || c == '[' || c == '<'; }

// Words begin behind white space, hyphens and opening brackets. The result is text, as it is in Jinja.
Value title(const Use& use, const Value& input, const FilterArguments&) {
  const std::string text = to_text(input, use);
  std::string out;
  std::size_t word = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (!begins_word(next_code_point(text, offset))) continue;
    out += capitalized(std::string_view(text).substr(word, begin - word));
    out.append(text, begin, offset - begin);
    word = offset;
  }
  out += capitalized(std::string_view(text).substr(word));
  return Value(std::move(out));
}

bool holds_character(std::string_view set, std::string_view character) {
  return set.find(character) != std::string_view::npos;
}

std::string_view strip_set(std::string_view text, std::string_view set) {
  while (!text.empty()) {
    const std::size_t first = offset_of(text, 1);
    if (!holds_character(set, text.substr(0, first))) break;
    text = text.substr(first);
  }
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    if (!holds_character(set, text.substr(last))) break;
    text = text.substr(0, last);
  }
  return text;
}

Value trim_text(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::string text = to_text(input, use);
  const bool has_set = arguments[0] != nullptr && !arguments[0]->is_none();
  const std::string_view stripped = has_set ? strip_set(text, to_text(*arguments[0], use)) : strip(text);
  return text_like(input, std::string(stripped), use);
}

std::string replaced(std::string_view text, std::string_view old, std::string_view with, std::int64_t most,
                     const Use& use) {
  std::string out;
  std::size_t at = 0;
  while (most != 0) {
    const std::size_t found = text.find(old, at);
    if (found == std::string_view::npos || (old.empty() && found >= text.size())) break;
    out.append(text, at, found - at);
    out += with;
    at = found + old.size();
    if (old.empty()) {
      const std::size_t next = at + offset_of(text.substr(at), 1);
      out.append(text, at, next - at);
      at = next;
    }
    --most;
    use.budget.check_output(out.size(), use.span);
  }
  out.append(text.substr(at));
  if (old.empty() && most != 0) out += with;
  return out;
}

// Where Html meets text the text is escaped first, so that nothing unescaped gets into Html.
Value replace(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::int64_t most = arguments[2] == nullptr || arguments[2]->is_none() ? -1 : integer_or(arguments[2], -1, use);
  const bool is_html = input.html() != nullptr || arguments[0]->html() != nullptr || arguments[1]->html() != nullptr;
  const auto part = [&](const Value& value) { return is_html ? to_html(value, use).markup() : to_text(value, use); };
  std::string out = replaced(part(input), part(*arguments[0]), part(*arguments[1]), most, use);
  use.budget.spend_bytes(out.size(), use.span);
  return is_html ? Value(Html::from_markup(std::move(out))) : Value(std::move(out));
}

Value string(const Use& use, const Value& input, const FilterArguments&) {
  return input.html() != nullptr ? input : Value(to_text(input, use));
}

Value wordcount(const Use& use, const Value& input, const FilterArguments&) {
  const std::string text = to_text(input, use);
  std::int64_t count = 0;
  bool in_word = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const bool is_part = is_word(next_code_point(text, offset));
    if (is_part && !in_word) ++count;
    in_word = is_part;
  }
  return Value(count);
}

}  // namespace

std::span<const Filter> text_filters() {
  using Result = Filter::Result;
  static const std::vector<Filter> filters = {
      {"capitalize", {}, 0, capitalize, Result::any},
      {"lower", {}, 0, lower, Result::any},
      {"replace", {"old", "new", "count"}, 2, replace, Result::any},
      {"string", {}, 0, string, Result::any},
      {"title", {}, 0, title, Result::text},
      {"trim", {"chars"}, 0, trim_text, Result::any},
      {"upper", {}, 0, upper, Result::any},
      {"wordcount", {}, 0, wordcount, Result::number},
  };
  return filters;
}

}  // namespace ayumi::templating
