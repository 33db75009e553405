#include "formats/json.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/encoding.h"
#include "formats/limits.h"

namespace ayumi::formats {
namespace {

using Json = nlohmann::json;

// Follows the parser's events through the text. nlohmann's events carry no places, but between two tokens stands
// nothing but white space, commas and colons, so each token's place follows from the one before.
class TokenCursor {
 public:
  TokenCursor(const Source& source, std::size_t begin) : source_(source), text_(source.text()), at_(begin) {}

  Span sign() { return take(begin_token() + 1); }
  Span string() {
    std::size_t at = begin_token() + 1;
    while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2U : 1U;
    return take(at + 1);
  }
  // A number, true, false or null.
  Span word() { return take(text_.find_first_of(" \t\r\n,:]}", begin_token())); }
  Span here(std::size_t offset) const {
    const auto at = static_cast<std::uint32_t>(std::min(offset, text_.size()));
    return {&source_, at, at + (at < text_.size() ? 1U : 0U)};
  }

 private:
  std::size_t begin_token() {
    at_ = std::min(text_.find_first_not_of(" \t\r\n,:", at_), text_.size());
    return at_;
  }
  Span take(std::size_t end) {
    const auto begin = static_cast<std::uint32_t>(at_);
    at_ = std::min(end, text_.size());
    return {&source_, begin, static_cast<std::uint32_t>(at_)};
  }

  const Source& source_;
  std::string_view text_;
  std::size_t at_;
};

// Builds the tree from the parser's events; each returns whether to go on.
class Builder final : public nlohmann::json_sax<Json> {
 public:
  Builder(const Source& source, std::size_t begin, Diagnostics& diagnostics)
      : cursor_(source, begin), diagnostics_(diagnostics) {}

  std::optional<Node> take_root() { return failed_ ? std::nullopt : std::move(root_); }

  bool null() override { return add({Null{}, cursor_.word()}); }
  bool boolean(bool value) override { return add({value, cursor_.word()}); }
  bool number_integer(number_integer_t /*value*/) override { return number(); }
  bool number_unsigned(number_unsigned_t /*value*/) override { return number(); }
  bool number_float(number_float_t /*value*/, const string_t& /*literal*/) override { return number(); }
  bool string(string_t& value) override { return add({std::move(value), cursor_.string()}); }
  bool binary(binary_t& /*value*/) override { return false; }  // not in text

  bool start_object(std::size_t /*size*/) override { return open(Table{}); }
  bool start_array(std::size_t /*size*/) override { return open(Array{}); }
  bool key(string_t& name) override {
    keys_.back() = {std::move(name), cursor_.string()};
    return true;
  }
  bool end_object() override {
    report_duplicates(std::get<Table>(open_.back().value()));
    return close();
  }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& error) override {
    constexpr int kNumberOverflow = 406;
    if (error.id == kNumberOverflow) return fail(number_out_of_range(cursor_.word()));
    return fail({.code = "json.syntax",
                 .message = {"ここは JSON の書き方として正しくありません", "this is not valid JSON"},
                 .span = cursor_.here(position == 0 ? 0 : position - 1),
                 .hints = {{std::string("読み取りプログラム（nlohmann/json）の説明: ") + error.what(),
                            std::string("what the parser (nlohmann/json) says: ") + error.what()}}});
  }

 private:
  struct Key {
    std::string name;
    Span span;
  };

  bool fail(Diagnostic diagnostic) {
    diagnostics_.add(std::move(diagnostic));
    failed_ = true;
    return false;
  }

  bool open(Node::Value value) {
    const Span span = cursor_.sign();
    if (open_.size() >= kMaxDepth) return fail(too_deep(span));
    open_.emplace_back(std::move(value), span);
    keys_.emplace_back();
    return true;
  }

  bool close() {
    const Span end = cursor_.sign();
    Node finished = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    Span span = finished.span();
    span.end = end.end;
    return add({std::move(finished.value()), span});
  }

  bool add(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (auto* array = std::get_if<Array>(&open_.back().value())) {
      array->push_back(std::move(node));
    } else {
      Key& key = keys_.back();
      std::get<Table>(open_.back().value()).entries().push_back({std::move(key.name), key.span, std::move(node)});
    }
    return true;
  }

  bool number() {
    const Span span = cursor_.word();
    std::string literal(span.text());
    std::replace(literal.begin(), literal.end(), 'E', 'e');
    const auto exact = Decimal::parse(literal);
    if (!exact) {
      fail(number_out_of_range(span));
      return add({Null{}, span});
    }
    const auto whole = exact->to_integer();
    return whole ? add({*whole, span}) : add({*exact, span});
  }

  void report_duplicates(const Table& table) {
    std::vector<const Entry*> entries;
    for (const Entry& entry : table.entries()) entries.push_back(&entry);
    std::stable_sort(entries.begin(), entries.end(), [](const Entry* a, const Entry* b) { return a->key < b->key; });
    for (std::size_t i = 1; i < entries.size(); ++i) {
      if (entries[i]->key != entries[i - 1]->key) continue;
      const std::string& name = entries[i]->key;
      fail({.code = "json.duplicate-key",
            .message = {"「" + name + "」は、すでに書かれています", "“" + name + "” is already there"},
            .span = entries[i]->key_span,
            .hints = {{"どちらか一方を消すか、名前を変えてください", "remove or rename one of them"}},
            .related = {{{"先に書かれているのはここです", "the first one is here"}, entries[i - 1]->key_span}}});
    }
  }

  TokenCursor cursor_;
  Diagnostics& diagnostics_;
  std::optional<Node> root_;
  std::vector<Node> open_;  // the objects and arrays that the parser is in, outermost first
  std::vector<Key> keys_;   // for each of them, the key that waits for its value
  bool failed_ = false;
};

// --- writing ---

class Writer {
 public:
  std::string write(const Node& node) {
    append(node, 0);
    out_ += '\n';
    return std::move(out_);
  }

 private:
  void append(const Node& node, std::size_t depth) {
    std::visit([&](const auto& value) { append_value(value, depth); }, node.value());
  }

  void append_value(Null /*value*/, std::size_t /*depth*/) { out_ += "null"; }
  void append_value(bool value, std::size_t /*depth*/) { out_ += value ? "true" : "false"; }
  void append_value(std::int64_t value, std::size_t /*depth*/) { out_ += std::to_string(value); }
  void append_value(const Decimal& value, std::size_t /*depth*/) { out_ += value.to_string(); }
  void append_value(const std::string& value, std::size_t /*depth*/) { append_string(value); }
  void append_value(const Date& value, std::size_t /*depth*/) {
    out_ += '"';
    append_padded(value.year, 4);
    out_ += '-';
    append_padded(value.month, 2);
    out_ += '-';
    append_padded(value.day, 2);
    out_ += '"';
  }
  void append_value(const Array& array, std::size_t depth) {
    append_all(array, '[', ']', depth, [&](const Node& node) { append(node, depth + 1); });
  }
  void append_value(const Table& table, std::size_t depth) {
    append_all(table.entries(), '{', '}', depth, [&](const Entry& entry) {
      append_string(entry.key);
      out_ += ": ";
      append(entry.node, depth + 1);
    });
  }

  template <class Items, class Append>
  void append_all(const Items& items, char open, char close, std::size_t depth, const Append& append_item) {
    out_ += open;
    bool is_first = true;
    for (const auto& item : items) {
      if (!is_first) out_ += ',';
      is_first = false;
      new_line(depth + 1);
      append_item(item);
    }
    if (!is_first) new_line(depth);
    out_ += close;
  }

  void new_line(std::size_t depth) {
    out_ += '\n';
    out_.append(2 * depth, ' ');
  }

  void append_padded(int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    if (text.size() < digits) out_.append(digits - text.size(), '0');
    out_ += text;
  }

  // Bytes that aren't UTF-8 become U+FFFD: the writer never throws.
  void append_string(const std::string& text) {
    out_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
  }

  std::string out_;
};

}  // namespace

std::optional<Node> parse_json(const Source& source, Diagnostics& diagnostics) {
  if (check_encoding(source, 0, source.text().size(), diagnostics) == Encoding::other) return std::nullopt;
  Builder builder(source, skip_byte_order_mark(source, 0), diagnostics);
  const std::string_view text = source.text();
  Json::sax_parse(text.begin(), text.end(), &builder);
  return builder.take_root();
}

std::string to_json(const Node& node) { return Writer().write(node); }

}  // namespace ayumi::formats
