#include "formats/code_point_index.h"

namespace ayumi::formats {
namespace {

constexpr std::size_t kStep = 32;

bool begins_code_point(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text), lines_{0} {
  std::uint32_t code_points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!begins_code_point(text[i])) continue;
    if (code_points % kStep == 0) steps_.push_back(static_cast<std::uint32_t>(i));
    ++code_points;
    if (text[i] == '\n') lines_.push_back(code_points);
  }
}

std::size_t CodePointIndex::offset(std::size_t line, std::size_t column) const {
  if (line == 0 || line > lines_.size() || column == 0) return text_.size();
  const std::size_t wanted = lines_[line - 1] + column - 1;
  if (wanted / kStep >= steps_.size()) return text_.size();
  std::size_t at = steps_[wanted / kStep];
  for (std::size_t left = wanted % kStep; left > 0 && at < text_.size(); --left) {
    ++at;
    while (at < text_.size() && !begins_code_point(text_[at])) ++at;
  }
  return at;
}

}  // namespace ayumi::formats
