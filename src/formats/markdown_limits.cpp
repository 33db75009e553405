#include "formats/markdown_limits.h"

#include <algorithm>

namespace ayumi::formats {
namespace {

// The pipes in the longest run of a line that could be a table's second line, "|---|:-:|"; 0 where there is none.
std::size_t count_delimiter_pipes(std::string_view line) {
  std::size_t most = 0;
  std::size_t pipes = 0;
  bool has_dash = false;
  for (const char c : line) {
    const bool belongs =
        c == '|' || c == '-' || c == ':' || std::string_view(" \t\v\f").find(c) != std::string_view::npos;
    pipes = belongs ? pipes + (c == '|' ? 1 : 0) : 0;
    has_dash = belongs && (has_dash || c == '-');
    if (has_dash) most = std::max(most, pipes);
  }
  return most;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

// A row has as many cells as the head, however short it is written, and a table goes on to the next blank line.
class TableCells {
 public:
  void add_line(std::string_view line) {
    if (is_blank(line)) columns_ = 0;
    const std::size_t pipes = count_delimiter_pipes(line);
    if (pipes > 0) columns_ = std::max(columns_, pipes + 1);
    cells_ += columns_;
  }
  std::size_t count() const { return cells_; }

 private:
  std::size_t columns_ = 0;
  std::size_t cells_ = 0;
};

Diagnostic too_large(Message message, Message hint) {
  return {.code = "markdown.too-large", .message = std::move(message), .span = {}, .hints = {std::move(hint)}};
}

}  // namespace

std::optional<Diagnostic> find_excess(std::string_view text) {
  if (text.size() > kMaxMarkdownBytes) {
    return too_large({"本文が長すぎます（128 KiB まで）", "this text is too long; 128 KiB is the limit"},
                     {"いくつかのファイルに分けてください", "split it over several files"});
  }
  TableCells cells;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    if (line.size() > kMaxMarkdownLine) {
      return too_large(
          {"本文に長すぎる行があります（16 KiB まで）", "the text has a line that is too long; 16 KiB is the limit"},
          {"途中で改行してください", "break the line"});
    }
    cells.add_line(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  if (cells.count() <= kMaxTableCells) return std::nullopt;
  return too_large(
      {"本文の表が大きすぎます（10万マスまで）", "the tables of this text are too large; 100,000 cells are the limit"},
      {"大きな表は、データのファイルに書いてください", "put large tables into data files"});
}

Diagnostic markdown_too_deep() {
  return {
      .code = "markdown.too-deep",
      .message = {"本文の入れ子が深すぎます（100段まで）", "this text is nested too deeply; 100 levels are the limit"},
      .span = {},
      .hints = {{"引用（>）や箇条書きの段を減らしてください", "use fewer levels of quotes (>) and lists"}}};
}

}  // namespace ayumi::formats
