#include "formats/cjk_emphasis.h"

#include <cstddef>

#include "formats/cjk_text.h"

namespace ayumi::formats {
namespace {

constexpr std::string_view kMark = "**";

}  // namespace

bool has_failed_emphasis(std::string_view text, std::string_view line) {
  const std::size_t written = line.find(kMark);
  if (written == std::string_view::npos || (written > 0 && line[written - 1] == '\\')) return false;
  for (std::size_t at = text.find(kMark); at != std::string_view::npos; at = text.find(kMark, at + kMark.size())) {
    if (ends_with_cjk(text.substr(0, at)) || starts_with_cjk(text.substr(at + kMark.size()))) return true;
  }
  return false;
}

}  // namespace ayumi::formats
