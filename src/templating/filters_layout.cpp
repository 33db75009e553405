// Filters that arrange text: width, indentation, length, format.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "templating/characters.h"
#include "templating/filter_support.h"
#include "templating/format_text.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

constexpr std::int64_t kMostWidth = 10'000;

std::size_t width_of(const Value* value, std::int64_t fallback, const Use& use) {
  const std::int64_t width = integer_or(value, fallback, use);
  if (width > kMostWidth)
    fail_type({"幅が大きすぎます（10,000まで）", "the width is too large (the limit is 10,000)"}, use);
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

// An odd space goes where Python puts it.
Value center(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::string text = to_text(input, use);
  const std::size_t width = width_of(arguments[0], 80, use);
  const std::size_t length = count_code_points(text);
  if (length >= width) return text_like(input, text, use);
  const std::size_t margin = width - length;
  const std::size_t left = margin / 2 + (margin & width & 1);
  return text_like(input, std::string(left, ' ') + text + std::string(margin - left, ' '), use);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

struct Indentation {
  std::string by;
  bool includes_first = false;  // line
  bool includes_blank = false;  // lines
};

std::string indented(std::string_view text, const Indentation& indentation) {
  std::string out;
  bool is_first = true;
  const std::string with_end = std::string(text) + "\n";
  for (const std::string_view line : lines_of(with_end)) {
    if (!is_first) out += '\n';
    const bool is_indented = is_first ? indentation.includes_first : indentation.includes_blank || !line.empty();
    if (is_indented) out += indentation.by;
    out += line;
    is_first = false;
  }
  return out;
}

Value indent(const Use& use, const Value& input, const FilterArguments& arguments) {
  const bool has_text = arguments[0] != nullptr && arguments[0]->characters() != nullptr;
  std::string by = has_text ? *arguments[0]->characters() : std::string(width_of(arguments[0], 4, use), ' ');
  if (has_text && input.html() != nullptr) by = to_html(*arguments[0], use).markup();
  const Indentation indentation{std::move(by), truth_or(arguments[1], false, use), truth_or(arguments[2], false, use)};
  return text_like(input, indented(to_text(input, use), indentation), use);
}

// Cut at `length` characters, the ending included, at a space unless `killwords`; what is longer by no more than
// `leeway` stays whole.
Value truncate(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::int64_t length = integer_or(arguments[0], 255, use);
  const std::int64_t leeway = integer_or(arguments[3], 5, use);
  const bool has_end = arguments[2] != nullptr;
  const std::string end = !has_end                  ? "..."
                          : input.html() != nullptr ? to_html(*arguments[2], use).markup()
                                                    : to_text(*arguments[2], use);
  const auto end_length = static_cast<std::int64_t>(count_code_points(has_end ? to_text(*arguments[2], use) : end));
  if (length < end_length)
    fail_type({"長さが末尾の文字列より短くなっています", "the length is shorter than the ending"}, use);
  if (leeway < 0) fail_type({"余裕（leeway）は0以上でなければなりません", "the leeway can't be negative"}, use);
  const std::string text = to_text(input, use);
  const auto count = static_cast<std::int64_t>(count_code_points(text));
  if (count <= leeway || count - leeway <= length) return text_like(input, text, use);
  std::string cut = text.substr(0, offset_of(text, static_cast<std::size_t>(length - end_length)));
  const std::size_t space = cut.rfind(' ');
  if (!truth_or(arguments[1], false, use) && space != std::string::npos) cut.resize(space);
  return text_like(input, cut + end, use);
}

Value format(const Use& use, const Value& input, const FilterArguments& arguments) {
  return format_filter(input, *arguments.all, use);
}

}  // namespace

std::span<const Filter> layout_filters() {
  using Result = Filter::Result;
  static const std::vector<Filter> filters = {
      {"center", {"width"}, 0, center, Result::any},
      {"format", {}, 0, format, Result::any, Filter::Arity::open},
      {"indent", {"width", "first", "blank"}, 0, indent, Result::any},
      {"truncate", {"length", "killwords", "end", "leeway"}, 0, truncate, Result::any},
  };
  return filters;
}

}  // namespace ayumi::templating
