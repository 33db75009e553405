#include "templating/json_text.h"

#include <fmt/core.h>

#include <algorithm>

#include "templating/characters.h"
#include "templating/filter_support.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

class JsonWriter {
 public:
  JsonWriter(int indent, const Use& use) : indent_(indent), use_(use) {}
  void write(const Value& value);
  std::string take() { return std::move(out_); }

 private:
  void write_text(std::string_view text);
  void write_unit(unsigned unit) { out_ += fmt::format("\\u{:04x}", unit); }
  void write_character(char32_t c);
  void write_list(const List& list);
  void write_object(const Object& object);
  void new_line();
  void separate(std::size_t index);

  int indent_;
  Use use_;
  int level_ = 0;
  std::string out_;
};

void JsonWriter::write(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::none:
      out_ += "null";
      return;
    case Value::Kind::boolean:
      out_ += *value.boolean() ? "true" : "false";
      return;
    case Value::Kind::integer:
    case Value::Kind::decimal:
      return append_text(out_, value, use_);
    case Value::Kind::text:
    case Value::Kind::html:
      return write_text(*value.characters());
    case Value::Kind::list:
      return write_list(*value.list());
    case Value::Kind::object:
      return write_object(*value.object());
    default:
      break;
  }
  require(value, use_);
  fail_kind({"JSONにできる値", "a value that JSON knows"}, value, use_);
}

void JsonWriter::write_character(char32_t c) {
  static constexpr std::string_view kLetters = "bfnrt\"\\";
  static constexpr std::string_view kMeanings = "\b\f\n\r\t\"\\";
  if (c < 0x80) {
    const auto index = kMeanings.find(static_cast<char>(c));
    if (index != std::string_view::npos) {
      out_ += '\\';
      out_ += kLetters[index];
      return;
    }
    const bool is_plain = c >= 0x20 && c < 0x80 && c != '<' && c != '>' && c != '&' && c != '\'';
    if (is_plain) {
      out_ += static_cast<char>(c);
      return;
    }
  }
  if (c < 0x10000) return write_unit(static_cast<unsigned>(c));
  const unsigned rest = static_cast<unsigned>(c) - 0x10000;
  write_unit(0xD800 + (rest >> 10));
  write_unit(0xDC00 + (rest & 0x3FF));
}

void JsonWriter::write_text(std::string_view text) {
  out_ += '"';
  for (std::size_t offset = 0; offset < text.size();) write_character(next_code_point(text, offset));
  out_ += '"';
}

void JsonWriter::new_line() {
  if (indent_ < 0) return;
  out_ += '\n';
  out_.append(static_cast<std::size_t>(indent_) * static_cast<std::size_t>(level_), ' ');
}

void JsonWriter::separate(std::size_t index) {
  if (index > 0) out_ += indent_ < 0 ? ", " : ",";
  new_line();
}

void JsonWriter::write_list(const List& list) {
  use_.budget.check_depth(static_cast<std::size_t>(level_) + 1, use_.span);
  out_ += '[';
  ++level_;
  for (std::size_t i = 0; i < list.size(); ++i) {
    separate(i);
    write(list[i]);
  }
  --level_;
  if (!list.empty()) new_line();
  out_ += ']';
}

void JsonWriter::write_object(const Object& object) {
  use_.budget.check_depth(static_cast<std::size_t>(level_) + 1, use_.span);
  std::vector<std::pair<const std::string*, const Value*>> members;
  for (const auto& [name, value] : object.members()) members.emplace_back(&name, &value);
  std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return *a.first < *b.first; });
  out_ += '{';
  ++level_;
  for (std::size_t i = 0; i < members.size(); ++i) {
    separate(i);
    write_text(*members[i].first);
    out_ += ": ";
    write(*members[i].second);
  }
  --level_;
  if (!members.empty()) new_line();
  out_ += '}';
}

}  // namespace

std::string to_json_text(const Value& value, int indent, const Use& use) {
  JsonWriter writer(indent, use);
  writer.write(value);
  return writer.take();
}

}  // namespace ayumi::templating
