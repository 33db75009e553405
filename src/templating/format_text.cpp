#include "templating/format_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "templating/fault.h"
#include "templating/filter_support.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

constexpr std::int64_t kMostDigits = 1000;

// One place: %[(name)][flags][width][.precision]conversion.
struct Place {
  std::string name;
  bool is_left = false;
  bool has_zeros = false;
  char sign = '\0';
  std::size_t width = 0;
  std::optional<int> precision;
  char conversion = 's';
};

class Formatter {
 public:
  Formatter(const Value& text, const List& positional, const Object* named, const Use& use)
      : text_(*text.characters()),
        is_html_(text.html() != nullptr),
        positional_(positional),
        named_(named),
        use_(use) {}

  std::string run();

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  Place read_place();
  std::int64_t read_number();
  void read_flags(Place& place);
  const Value& value_for(const Place& place);
  std::string formatted(const Place& place, const Value& value) const;
  std::string as_text(const Place& place, const Value& value) const;
  std::string as_integer(const Value& value) const;
  std::string as_fixed(const Place& place, const Value& value) const;
  std::string signed_number(const Place& place, std::string digits) const;
  void append_padded(const Place& place, std::string_view part);
  [[noreturn]] void fail_format(const Message& message) const { fail("template.type", message, use_.span); }

  std::string_view text_;
  bool is_html_;
  const List& positional_;
  const Object* named_;
  Use use_;
  std::size_t at_ = 0;
  std::size_t next_value_ = 0;
  std::string out_;
};

std::string Formatter::run() {
  while (at_ < text_.size()) {
    const std::size_t percent = std::min(text_.find('%', at_), text_.size());
    out_.append(text_, at_, percent - at_);
    at_ = percent + 1;
    if (percent == text_.size()) break;
    if (peek() == '%') {
      out_ += '%';
      ++at_;
      continue;
    }
    const Place place = read_place();
    append_padded(place, formatted(place, value_for(place)));
    use_.budget.check_output(out_.size(), use_.span);
  }
  if (named_ == nullptr && next_value_ < positional_.size()) {
    fail_format({"書式にある場所より多くの値が渡されました", "more values than places in the format were given"});
  }
  return std::move(out_);
}

Place Formatter::read_place() {
  Place place;
  if (peek() == '(') {
    const std::size_t close = text_.find(')', at_);
    if (close == std::string_view::npos)
      fail_format({"書式の「%(」が閉じていません", "\"%(\" in the format is never closed"});
    place.name = std::string(text_.substr(at_ + 1, close - at_ - 1));
    at_ = close + 1;
  }
  read_flags(place);
  place.width = static_cast<std::size_t>(read_number());
  if (peek() == '.') {
    ++at_;
    place.precision = static_cast<int>(read_number());
  }
  place.conversion = peek();
  if (std::string_view("sdifu").find(place.conversion) == std::string_view::npos || place.conversion == '\0') {
    fail("template.unsupported",
         {fmt::format("書式「%{}」は使えません", std::string(1, place.conversion == '\0' ? ' ' : place.conversion)),
          fmt::format("the format \"%{}\" is not supported",
                      std::string(1, place.conversion == '\0' ? ' ' : place.conversion))},
         use_.span,
         {{"使えるのは %s、%d、%f です。「%」そのものは「%%」と書きます",
           "use %s, %d or %f; write %% for a percent sign"}});
  }
  ++at_;
  return place;
}

void Formatter::read_flags(Place& place) {
  for (;; ++at_) {
    switch (peek()) {
      case '-':
        place.is_left = true;
        break;
      case '0':
        place.has_zeros = true;
        break;
      case '+':
        place.sign = '+';
        break;
      case ' ':
        if (place.sign == '\0') place.sign = ' ';
        break;
      default:
        return;
    }
  }
}

std::int64_t Formatter::read_number() {
  std::int64_t number = 0;
  for (; peek() >= '0' && peek() <= '9'; ++at_) {
    number = number * 10 + (peek() - '0');
    if (number > kMostDigits)
      fail_format({"書式の幅が大きすぎます（1000まで）", "the width in the format is too large (the limit is 1000)"});
  }
  return number;
}

const Value& Formatter::value_for(const Place& place) {
  if (!place.name.empty()) {
    const Value* found = named_ == nullptr ? nullptr : named_->find(place.name);
    if (found == nullptr) {
      fail_format({fmt::format("書式の「{}」に値が渡されていません", place.name),
                   fmt::format("no value was given for \"{}\" in the format", place.name)});
    }
    return *found;
  }
  if (named_ != nullptr) fail_format({"書式の場所に名前がありません", "a place in the format has no name"});
  if (next_value_ >= positional_.size()) {
    fail_format(
        {"書式にある場所より少ない値しか渡されていません", "fewer values than places in the format were given"});
  }
  return positional_[next_value_++];
}

std::string Formatter::formatted(const Place& place, const Value& value) const {
  require(value, use_);
  switch (place.conversion) {
    case 'd':
    case 'i':
    case 'u':
      return signed_number(place, as_integer(value));
    case 'f':
      return signed_number(place, as_fixed(place, value));
    default:
      return as_text(place, value);
  }
}

std::string Formatter::as_text(const Place& place, const Value& value) const {
  std::string text = is_html_ ? to_html(value, use_).markup() : to_text(value, use_);
  if (!place.precision) return text;
  std::size_t end = 0;
  for (int left = *place.precision; left > 0 && end < text.size(); --left) {
    do {
      ++end;
    } while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80);
  }
  return text.substr(0, end);
}

std::string Formatter::as_integer(const Value& value) const {
  if (const auto integer = to_integer(value)) return fmt::format("{}", *integer);
  if (const Decimal* decimal = value.decimal()) return decimal->to_fixed(0, RoundingMode::truncate);
  fail_kind({"数値", "a number"}, value, use_);
}

std::string Formatter::as_fixed(const Place& place, const Value& value) const {
  const auto decimal = to_decimal(value);
  if (!decimal) fail_kind({"数値", "a number"}, value, use_);
  return decimal->to_fixed(place.precision.value_or(6), RoundingMode::half_up);
}

std::string Formatter::signed_number(const Place& place, std::string digits) const {
  std::string sign;
  if (digits.starts_with('-')) {
    sign = "-";
    digits.erase(0, 1);
  } else if (place.sign != '\0') {
    sign = place.sign;
  }
  const bool is_filled = place.has_zeros && !place.is_left && sign.size() + digits.size() < place.width;
  if (is_filled) digits.insert(0, place.width - sign.size() - digits.size(), '0');
  return sign + digits;
}

void Formatter::append_padded(const Place& place, std::string_view part) {
  const std::size_t length = count_code_points(part);
  const std::size_t padding = length < place.width ? place.width - length : 0;
  if (!place.is_left) out_.append(padding, ' ');
  out_ += part;
  if (place.is_left) out_.append(padding, ' ');
}

Value format(const Value& text, const List& positional, const Object* named, const Use& use) {
  if (text.characters() == nullptr) fail_kind({"文字列", "a text"}, text, use);
  return text_like(text, Formatter(text, positional, named, use).run(), use);
}

}  // namespace

Value format_operator(const Value& text, const Value& values, const Use& use) {
  const Sequence* sequence = values.sequence();
  if (sequence != nullptr && sequence->form == Sequence::Form::tuple)
    return format(text, sequence->items, nullptr, use);
  if (const Object* named = values.object()) return format(text, {}, named, use);
  return format(text, {values}, nullptr, use);
}

Value format_filter(const Value& text, const Arguments& arguments, const Use& use) {
  if (arguments.named.empty()) return format(text, arguments.positional, nullptr, use);
  if (!arguments.positional.empty()) {
    fail("template.arguments",
         {"「format」には名前のある引数と名前のない引数を一緒に渡せません",
          "\"format\" takes arguments with names or without, not both"},
         use.span);
  }
  const Object named(arguments.named);
  return format(text, {}, &named, use);
}

}  // namespace ayumi::templating
