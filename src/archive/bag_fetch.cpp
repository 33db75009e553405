#include "archive/bag_fetch.h"

#include <algorithm>

#include "archive/bag_complaints.h"
#include "archive/bag_declaration.h"
#include "archive/bag_names.h"
#include "archive/capped.h"

namespace ayumi::archive {
namespace {

constexpr std::string_view kBlanks = " \t";

// Where the next word begins after the one that begins at `begin`.
std::size_t next_word(std::string_view line, std::size_t begin) {
  const std::size_t blank = std::min(line.find_first_of(kBlanks, begin), line.size());
  return std::min(line.find_first_not_of(kBlanks, blank), line.size());
}

bool is_length(std::string_view word) {
  return word == "-" || (!word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos);
}

bool is_url(std::string_view word) { return word.find("://") != std::string_view::npos; }

}  // namespace

std::vector<FetchLine> read_fetch(const Source& source, BagVersion version, Diagnostics& diagnostics) {
  Capped told(diagnostics, source.path());
  std::vector<FetchLine> lines;
  for (const TagLine& line : tag_lines(source)) {
    const std::string_view text = line.text;
    if (text.empty() && version == BagVersion::v0_97) continue;
    const std::size_t length_begin = next_word(text, 0);
    const std::size_t path_begin = next_word(text, length_begin);
    const std::string_view length = text.substr(length_begin, text.find_first_of(kBlanks, length_begin) - length_begin);
    if (!is_url(text.substr(0, length_begin)) || !is_length(length) || path_begin == text.size()) {
      told.add(complaints::bad_fetch_line(line.span));
      continue;
    }
    const Span span = part_of(line, path_begin, text.size() - path_begin);
    const std::string path = decode_path(span.text(), version);
    if (const auto why = refusal(path)) {
      told.add(complaints::refused_path(*why, span));
    } else if (!is_payload(plain_path(path))) {
      told.add(complaints::wrong_manifest(ManifestKind::payload, span));
    } else {
      lines.push_back({plain_path(path), span});
    }
  }
  return lines;
}

}  // namespace ayumi::archive
