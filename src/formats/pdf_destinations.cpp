#include "formats/pdf_destinations.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <vector>

namespace ayumi::formats {

namespace {

constexpr std::size_t kMostObjects = 64'000'000;       // that a table may say it has
constexpr std::size_t kEntryBytes = 20;                // of the table: "0000000017 00000 n" and its line end
constexpr std::string_view kBlanks{" \t\r\n\f\0", 6};  // that stand between words

// Words and numbers one after another.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  void blanks() { text_.remove_prefix(std::min(text_.find_first_not_of(kBlanks), text_.size())); }

  bool word(std::string_view expected) {
    blanks();
    if (!text_.starts_with(expected)) return false;
    text_.remove_prefix(expected.size());
    return true;
  }

  std::optional<std::size_t> number() {
    blanks();
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc()) return std::nullopt;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }

  // "12 0 R": 12.
  std::optional<std::size_t> reference() {
    const auto object = number();
    return object && number() && word("R") ? object : std::nullopt;
  }

  // Of "/a#20b": "a b".
  std::optional<std::string> name() {
    if (!word("/")) return std::nullopt;
    std::string name;
    while (!text_.empty() && (kBlanks.find(text_.front()) == std::string_view::npos) &&
           std::string_view("/[]<>()").find(text_.front()) == std::string_view::npos) {
      unsigned char byte = 0;
      const bool is_coded = text_.size() > 2 && text_.front() == '#' &&
                            std::from_chars(text_.data() + 1, text_.data() + 3, byte, 16).ptr == text_.data() + 3;
      name += is_coded ? static_cast<char>(byte) : text_.front();
      text_.remove_prefix(is_coded ? 3 : 1);
    }
    return name;
  }

  std::string_view rest() const { return text_; }

  void skip_to(char c) { text_.remove_prefix(std::min(text_.find(c), text_.size())); }

 private:
  std::string_view text_;
};

// What stands behind a key in an object, up to the object's end.
std::optional<Reader> value_of(std::string_view object, std::string_view key) {
  const std::size_t at = object.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  return Reader(object.substr(at + key.size()));
}

class Document {
 public:
  explicit Document(std::string_view pdf) : pdf_(pdf) { read_table(); }

  // The text of an object; empty without one.
  std::string_view object(std::size_t number) const {
    if (number >= count_) return {};
    const auto offset = Reader(pdf_.substr(table_ + number * kEntryBytes, kEntryBytes)).number();
    if (!offset || *offset >= pdf_.size()) return {};
    const std::string_view from = pdf_.substr(*offset);
    return from.substr(0, from.find("endobj"));
  }

  // The object that a key of another refers to.
  std::string_view referred(std::string_view object, std::string_view key) const {
    auto value = value_of(object, key);
    const auto number = value ? value->reference() : std::nullopt;
    return number ? this->object(*number) : std::string_view();
  }

  std::string_view catalog() const { return referred(trailer_, "/Root"); }

 private:
  // One table of all objects, as a file has that was never added to.
  void read_table() {
    const std::size_t last = pdf_.rfind("startxref");
    if (last == std::string_view::npos) return;
    const auto start = value_of(pdf_.substr(last), "startxref")->number();
    if (!start || *start >= pdf_.size()) return;
    Reader table(pdf_.substr(*start));
    if (!table.word("xref") || table.number() != std::size_t{0}) return;
    const auto count = table.number();
    table.blanks();
    if (!count || *count > kMostObjects || table.rest().size() < *count * kEntryBytes) return;
    count_ = *count;
    table_ = pdf_.size() - table.rest().size();
    trailer_ = pdf_.substr(table_ + count_ * kEntryBytes);
  }

  std::string_view pdf_;
  std::size_t table_ = 0;
  std::size_t count_ = 0;
  std::string_view trailer_;
};

// The pages below the page tree's root, in their order; no object is looked at twice.
std::map<std::size_t, int> numbered_pages(const Document& document, std::size_t root) {
  std::map<std::size_t, int> pages;
  std::set<std::size_t> seen;
  std::vector<std::size_t> ahead{root};
  while (!ahead.empty()) {
    const std::size_t number = ahead.back();
    ahead.pop_back();
    const std::string_view node = document.object(number);
    if (node.empty() || !seen.insert(number).second) continue;
    auto kids = value_of(node, "/Kids");
    if (!kids) {
      pages.emplace(number, static_cast<int>(pages.size()) + 1);
      continue;
    }
    std::vector<std::size_t> below;
    if (kids->word("[")) {
      while (const auto kid = kids->reference()) below.push_back(*kid);
    }
    ahead.insert(ahead.end(), below.rbegin(), below.rend());
  }
  return pages;
}

}  // namespace

std::map<std::string, int, std::less<>> pdf_destinations(std::string_view pdf) {
  std::map<std::string, int, std::less<>> destinations;
  const Document document(pdf);
  const std::string_view catalog = document.catalog();
  auto root = value_of(catalog, "/Pages");
  const auto top = root ? root->reference() : std::nullopt;
  if (!top) return destinations;
  const std::map<std::size_t, int> pages = numbered_pages(document, *top);

  Reader names(document.referred(catalog, "/Dests"));
  names.skip_to('<');
  if (!names.word("<<")) return destinations;
  while (const auto name = names.name()) {
    const auto object = names.word("[") ? names.reference() : std::nullopt;
    const auto page = object ? pages.find(*object) : pages.end();
    if (page != pages.end()) destinations.emplace(*name, page->second);
    names.skip_to(']');
    if (!names.word("]")) break;
  }
  return destinations;
}

}  // namespace ayumi::formats
