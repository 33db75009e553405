#include "load/codecs.h"

#include <algorithm>
#include <limits>

#include "base/text.h"

namespace ayumi::load {
namespace {

// Era tables go back to 1868; a four-digit slip like 20245 isn't a year either.
constexpr std::int64_t kFirstYear = 1868;
constexpr std::int64_t kLastYear = 2199;

std::optional<Decimal> number_in(const formats::Node& node) {
  if (const auto* whole = node.as<std::int64_t>()) return Decimal::from_integer(*whole);
  if (const auto* decimal = node.as<Decimal>()) return *decimal;
  return std::nullopt;
}

// Digits behind the point as typed: 20.0 has one.
int typed_digits(std::string_view literal) {
  const std::size_t point = literal.find('.');
  if (point == std::string_view::npos) return 0;
  int digits = 0;
  for (const char c : literal.substr(point + 1)) {
    if (c >= '0' && c <= '9') ++digits;
    if (c == 'e' || c == 'E') break;
  }
  return digits;
}

std::optional<model::FiscalYear> year_in(const formats::Node& node) {
  std::optional<model::FiscalYear> year;
  if (const auto* number = node.as<std::int64_t>()) {
    if (*number < kFirstYear || *number > kLastYear) return std::nullopt;
    year = model::FiscalYear{static_cast<int>(*number)};
  } else if (const auto* text = node.as<std::string>()) {
    year = model::parse_fiscal_year(*text);
  }
  if (year && (year->start < kFirstYear || year->start > kLastYear)) return std::nullopt;
  return year;
}

bool decode_integer(const formats::Node& node, int low, int high, const Message& range, int& value,
                    Decoding& decoding) {
  const auto* number = node.as<std::int64_t>();
  if (number == nullptr) return complain_type(node, Codec<int>::type(), decoding);
  if (*number < low || *number > high) {
    decoding.diagnostics.add(complaints::out_of_range(decoding.field->key, range, node.span()));
    return false;
  }
  value = static_cast<int>(*number);
  return true;
}

}  // namespace

bool complain_type(const formats::Node& node, const TypeInfo& type, Decoding& decoding) {
  decoding.diagnostics.add(complaints::wrong_type(decoding.field->key, type, decoding.field->example, node));
  return false;
}

bool expect_rows(const formats::Table& fields, Span place, Message hint, Decoding& decoding) {
  const formats::Entry* const rows = fields.find("row");
  if (rows == nullptr) {
    decoding.diagnostics.add(complaints::missing_one_of({"row"}, std::move(hint), place));
    return false;
  }
  const auto* const list = rows->node.as<formats::Array>();
  if (list == nullptr || !list->empty()) return true;
  decoding.diagnostics.add(
      complaints::out_of_range("row", {"行を、一つは書いてください", "it needs at least one row"}, rows->node.span()));
  return false;
}

bool Codec<Decimal>::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  const auto number = number_in(node);
  if (!number) return complain_type(node, type(), decoding);
  value = *number;
  return true;
}

bool Amount::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  if (!Codec<Decimal>::decode(node, value, decoding)) return false;
  if (value.sign() >= 0) return true;
  decoding.diagnostics.add(complaints::out_of_range(
      decoding.field->key, {"0以上の数を書いてください", "it must be zero or more"}, node.span()));
  return false;
}

bool Codec<model::PublishedNumber>::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  if (!Codec<Decimal>::decode(node, value.value, decoding)) return false;
  value.span = node.span();
  value.digits = std::max(typed_digits(node.span().text()), value.value.scale());
  return true;
}

bool Codec<int>::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  return decode_integer(node, std::numeric_limits<int>::min(), std::numeric_limits<int>::max(),
                        {"もっと小さい数を書いてください", "it must be nearer to zero"}, value, decoding);
}

bool Digits::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  return decode_integer(node, 0, 9, {"0から9までの整数を書いてください", "it must be a whole number from 0 to 9"},
                        value, decoding);
}

bool Codec<model::FiscalYear>::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  if (!node.as<std::int64_t>() && !node.as<std::string>()) return complain_type(node, type(), decoding);
  const auto year = year_in(node);
  if (year) {
    value = *year;
  } else {
    const auto* text = node.as<std::string>();
    decoding.diagnostics.add(
        complaints::bad_year(text != nullptr ? *text : std::string(node.span().text()), node.span()));
  }
  return year.has_value();
}

bool YearOfPlan::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  if (!Codec<model::FiscalYear>::decode(node, value, decoding)) return false;
  if (!decoding.knows_years()) return true;
  const model::Plan& plan = *decoding.plan;
  if (value >= plan.first_with_values() && value <= plan.last) return true;
  decoding.diagnostics.add(complaints::year_outside_plan(value, plan.first_with_values(), plan.last, node.span()));
  return false;
}

bool Codec<model::CalendarDate>::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  const auto* date = node.as<formats::Date>();
  if (date == nullptr) return complain_type(node, type(), decoding);
  value = {date->year, date->month, date->day};
  return true;
}

const AllowedWord* decode_word(const formats::Node& node, const TypeInfo& type, Decoding& decoding) {
  const auto* text = node.as<std::string>();
  if (text == nullptr) {
    complain_type(node, type, decoding);
    return nullptr;
  }
  const auto found =
      std::find_if(type.words.begin(), type.words.end(), [&](const AllowedWord& word) { return word.word == *text; });
  if (found != type.words.end()) return &*found;
  decoding.diagnostics.add(complaints::unknown_word(decoding.field->key, type, *text, node.span()));
  return nullptr;
}

bool decode_flag(const formats::Node& node, bool& value, Decoding& decoding) {
  const auto* flag = node.as<bool>();
  if (flag == nullptr) return complain_type(node, {.kind = TypeInfo::Kind::boolean}, decoding);
  value = *flag;
  return true;
}

std::optional<std::uint32_t> decode_reference(const formats::Node& node, const Directory& directory,
                                              Decoding& decoding) {
  const auto* text = node.as<std::string>();
  if (text == nullptr) {
    complain_type(node, {.kind = TypeInfo::Kind::reference, .target = directory.kind()}, decoding);
    return std::nullopt;
  }
  const std::string id = to_nfc(*text);
  const auto position = directory.find(id);
  if (!position && directory.is_complete()) {
    decoding.diagnostics.add(complaints::unknown_reference(directory, id, node.span()));
  }
  return position;
}

bool CommentKindId::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  const Directory& kinds = decoding.names->comment_kinds;
  const auto position = decode_reference(node, kinds, decoding);
  if (position) value = kinds.names()[*position].id;
  return position.has_value();
}

}  // namespace ayumi::load
