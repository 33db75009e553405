#include "formats/toml_outline.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ayumi::formats {
namespace {

constexpr char kPathSeparator = '\x1F';

// A step of the path to a value: a key, or the place in an array.
struct Step {
  std::string_view key;
  std::size_t index = 0;
};

struct Bracket {
  std::size_t offset = 0;
  std::size_t path_size = 0;  // steps of the path that lead to what it holds
};

class Walk {
 public:
  Walk(std::string_view text, std::size_t depth_limit, OutlineDetail detail)
      : text_(text), depth_limit_(depth_limit), detail_(detail) {}

  TomlOutline run() {
    while (!stopped()) statement();
    for (const Bracket& bracket : brackets_) outline_.open_brackets.push_back(bracket.offset);
    return std::move(outline_);
  }

 private:
  bool stopped() const { return at_ >= text_.size() || outline_.too_deep.has_value(); }
  bool at(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool at(std::string_view word) const { return text_.substr(at_).starts_with(word); }

  void skip(std::string_view characters) { at_ = std::min(text_.find_first_not_of(characters, at_), text_.size()); }
  void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }

  void statement() {
    skip(" \t\r\n");
    if (at('[')) {
      header();
      skip_line();
    } else if (at('#')) {
      skip_line();
    } else if (!stopped()) {
      path_.resize(header_size_);
      key_and_value();
      skip_line();
    }
  }

  void header() {
    const bool is_array = at("[[");
    at_ += is_array ? 2 : 1;
    path_.clear();
    skip(" \t");
    const std::size_t begin = at_;
    key_path();
    record(begin);
    if (is_array) path_.push_back({{}, detail_ == OutlineDetail::with_keys ? ++element_counts_[path_text()] : 0});
    header_size_ = path_.size();
  }

  void key_and_value() {
    const std::size_t begin = at_;
    key_path();
    record(begin);
    skip(" \t");
    if (!at('=')) return;
    ++at_;
    value();
  }

  // One or more names with dots between; appends them to the path.
  void key_path() {
    for (;;) {
      skip(" \t");
      const std::string_view name = key_name();
      path_.push_back({name, 0});
      check_depth();
      skip(" \t");
      if (!at('.') || stopped()) return;
      // The names before the last may be arrays of tables, which stand for their newest element.
      if (detail_ == OutlineDetail::with_keys) enter_newest_element();
      ++at_;
    }
  }

  void enter_newest_element() {
    const auto found = element_counts_.find(path_text());
    if (found != element_counts_.end()) path_.push_back({{}, found->second});
  }

  std::string_view key_name() {
    const std::size_t begin = at_;
    if (at('"') || at('\'')) {
      string();
      const std::size_t length = at_ - begin;
      return text_.substr(begin + 1, length >= 2 ? length - 2 : 0);
    }
    at_ = std::min(text_.find_first_of(" \t\r\n.=[]{},#\"'", at_), text_.size());
    return text_.substr(begin, at_ - begin);
  }

  // Everything up to the end of the statement: the first line end outside of brackets.
  void value() {
    while (!stopped()) {
      const char c = text_[at_];
      if (c == '\n' && brackets_.empty()) return;
      if (c == '"' || c == '\'') {
        string();
      } else if (c == '#') {
        skip_line();
      } else {
        punctuation(c);
      }
    }
  }

  void punctuation(char c) {
    const std::size_t offset = at_++;
    if (c == '[') {
      open(offset);
    } else if (c == '{') {
      open(offset);
      inline_key();
    } else if (c == ']' || c == '}') {
      close();
    } else if (c == ',' && !brackets_.empty()) {
      next();
    }
  }

  void open(std::size_t offset) {
    if (text_[offset] == '[') path_.push_back({{}, 0});
    brackets_.push_back({offset, path_.size()});
    check_depth();
  }

  void close() {
    if (brackets_.empty()) return;
    const Bracket bracket = brackets_.back();
    path_.resize(text_[bracket.offset] == '[' ? bracket.path_size - 1 : bracket.path_size);
    brackets_.pop_back();
  }

  void next() {
    const Bracket& bracket = brackets_.back();
    path_.resize(bracket.path_size);
    if (text_[bracket.offset] == '[') {
      ++path_.back().index;
    } else {
      inline_key();
    }
  }

  void inline_key() {
    skip(" \t\r\n");
    if (stopped() || at('}') || at(',')) return;
    const std::size_t begin = at_;
    key_path();
    record(begin);
  }

  void string() {
    const std::size_t begin = at_;
    const char quote = text_[at_];
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool is_long = at(three);
    outline_.open_string = begin;
    at_ += is_long ? 3 : 1;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\n' && !is_long) break;
      if (c == '\\' && quote == '"') {
        at_ = std::min(at_ + 2, text_.size());
      } else if (c == quote && (!is_long || at(three))) {
        end_string(quote, is_long);
        return;
      } else {
        ++at_;
      }
    }
    if (at_ < text_.size()) outline_.open_string.reset();  // a line end closes it for us: one mistake, one line
  }

  // A long string may end with up to two more quotes of its own.
  void end_string(char quote, bool is_long) {
    at_ += is_long ? 3 : 1;
    for (int i = 0; is_long && i < 2 && at(quote); ++i) ++at_;
    outline_.open_string.reset();
  }

  void check_depth() {
    if (path_.size() > depth_limit_ && !outline_.too_deep) outline_.too_deep = at_ - 1;
  }

  void record(std::size_t begin) {
    if (detail_ != OutlineDetail::with_keys) return;
    std::size_t end = at_;
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
    outline_.keys.push_back({path_text(), begin, end});
  }

  std::string path_text() const {
    std::string text;
    for (const Step& step : path_) {
      if (!text.empty()) text += kPathSeparator;
      text += step.key.data() != nullptr ? std::string(step.key) : "[" + std::to_string(step.index);
    }
    return text;
  }

  std::string_view text_;
  std::size_t depth_limit_;
  OutlineDetail detail_;
  std::size_t at_ = 0;
  std::vector<Step> path_;
  std::vector<Bracket> brackets_;
  std::size_t header_size_ = 0;
  std::map<std::string, std::size_t> element_counts_;
  TomlOutline outline_;
};

bool is_below(std::string_view path, std::string_view above) {
  return path.size() > above.size() && path.starts_with(above) && path[above.size()] == kPathSeparator;
}

}  // namespace

TomlOutline outline_toml(std::string_view text, std::size_t depth_limit, OutlineDetail detail) {
  return Walk(text, depth_limit, detail).run();
}

std::optional<std::size_t> find_earlier(const std::vector<OutlineKey>& keys, std::size_t index) {
  const std::string& path = keys[index].path;
  std::optional<std::size_t> below;
  std::optional<std::size_t> above;
  for (std::size_t i = 0; i < index; ++i) {
    if (keys[i].path == path) return i;
    if (!below && is_below(keys[i].path, path)) below = i;
    if (!above && is_below(path, keys[i].path)) above = i;
  }
  return below ? below : above;
}

}  // namespace ayumi::formats
