#include "archive/bag_info.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "archive/bag_complaints.h"
#include "archive/bag_declaration.h"
#include "archive/capped.h"
#include "base/text.h"

namespace ayumi::archive {
namespace {

// Letter case doesn't count in labels.
bool is_label(std::string_view found, std::string_view label) {
  const auto lower = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  };
  return std::equal(found.begin(), found.end(), label.begin(), label.end(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

bool is_continued(const TagLine& line) { return line.text.starts_with(' ') || line.text.starts_with('\t'); }

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

void check_oxum(const InfoLabel& label, std::size_t bytes, std::size_t files, Diagnostics& diagnostics) {
  const std::string_view value = label.value;
  const std::size_t dot = value.find('.');
  const auto said_bytes = whole_number(value.substr(0, dot));
  const auto said_files = dot == std::string_view::npos ? std::nullopt : whole_number(value.substr(dot + 1));
  if (!said_bytes || !said_files) {
    diagnostics.add(complaints::bad_oxum(label.span));
  } else if (*said_bytes != bytes || *said_files != files) {
    diagnostics.add(complaints::wrong_oxum(bytes, files, label.span));
  }
}

}  // namespace

std::vector<InfoLabel> read_info(const Source& source, BagVersion version, Diagnostics& diagnostics) {
  Capped told(diagnostics, source.path());
  std::vector<InfoLabel> labels;
  for (const TagLine& line : tag_lines(source)) {
    if (is_continued(line) && !labels.empty()) {
      labels.back().value += " " + std::string(trim(line.text));
      continue;
    }
    if (line.text.empty() && version == BagVersion::v0_97) continue;
    const std::size_t colon = line.text.find(':');
    if (is_continued(line) || colon == std::string_view::npos || trim(line.text.substr(0, colon)).empty()) {
      told.add(complaints::bad_info_line(line.span));
      continue;
    }
    const std::string_view value = trim(line.text.substr(colon + 1));
    const auto offset = value.empty() ? colon : static_cast<std::size_t>(value.data() - line.text.data());
    labels.push_back({std::string(trim(line.text.substr(0, colon))), std::string(value),
                      part_of(line, offset, std::max<std::size_t>(value.size(), 1))});
  }
  return labels;
}

void check_info(const std::vector<InfoLabel>& labels, std::size_t payload_bytes, std::size_t payload_files,
                Diagnostics& diagnostics) {
  Capped told(diagnostics, "bag-info.txt");
  std::optional<Span> oxum;
  for (const InfoLabel& label : labels) {
    if (is_label(label.name, "Payload-Oxum")) {
      if (oxum) told.add(complaints::second_oxum(label.span, *oxum));
      if (!oxum) oxum = label.span;
      check_oxum(label, payload_bytes, payload_files, diagnostics);
    }
    if (is_label(label.name, "Bagging-Date") && !is_calendar_date(label.value)) {
      told.add(complaints::bad_date(label.span));
    }
  }
}

bool is_calendar_date(std::string_view text) {
  constexpr std::array<unsigned, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > kDays.at(*month - 1)) return false;
  const bool leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
  return *month != 2 || *day < 29 || leap;
}

}  // namespace ayumi::archive
