#include "archive/bag_declaration.h"

#include <algorithm>
#include <array>

#include "archive/bag_complaints.h"
#include "base/file_system.h"
#include "base/text.h"

namespace ayumi::archive {
namespace {

constexpr std::string_view kVersionLabel = "BagIt-Version";
constexpr std::string_view kEncodingLabel = "Tag-File-Character-Encoding";
constexpr std::array<std::string_view, 5> kOldVersions = {"0.93", "0.94", "0.95", "0.96", "0.97"};

std::string upper(std::string_view text) {
  std::string result(text);
  for (char& letter : result) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return result;
}

std::optional<TagEncoding> find_encoding(std::string_view name) {
  const std::string wanted = upper(name);
  if (wanted == "UTF-8" || wanted == "US-ASCII" || wanted == "ASCII") return TagEncoding::utf8;
  if (wanted == "ISO-8859-1") return TagEncoding::latin1;
  if (wanted == "UTF-16" || wanted == "UTF-16LE" || wanted == "UTF-16BE") return TagEncoding::utf16;
  return std::nullopt;
}

// What stands behind the label of a line, blanks aside; nullopt if it has another label.
std::optional<std::string_view> value_of(const TagLine& line, std::string_view label) {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string_view::npos || trim(line.text.substr(0, colon)) != label) return std::nullopt;
  return trim(line.text.substr(colon + 1));
}

void append_utf8(std::string& text, char32_t code) {
  const auto byte = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | (code >> 6U));
    byte(0x80 | (code & 0x3FU));
  } else if (code < 0x10000) {
    byte(0xE0 | (code >> 12U));
    byte(0x80 | ((code >> 6U) & 0x3FU));
    byte(0x80 | (code & 0x3FU));
  } else {
    byte(0xF0 | (code >> 18U));
    byte(0x80 | ((code >> 12U) & 0x3FU));
    byte(0x80 | ((code >> 6U) & 0x3FU));
    byte(0x80 | (code & 0x3FU));
  }
}

char32_t byte_at(const std::string& bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

// Big-endian unless a mark says otherwise, as Unicode has it.
std::optional<std::string> from_utf16(const std::string& bytes) {
  const bool little = bytes.starts_with("\xFF\xFE");
  const bool marked = little || bytes.starts_with("\xFE\xFF");
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    return little ? byte_at(bytes, at) | (byte_at(bytes, at + 1) << 8U)
                  : (byte_at(bytes, at) << 8U) | byte_at(bytes, at + 1);
  };
  std::string text;
  for (std::size_t at = marked ? 2 : 0; at < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xE000) {
      if (code >= 0xDC00 || at + 4 > bytes.size()) return std::nullopt;
      const char32_t low = unit(at + 2);
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    append_utf8(text, code);
  }
  return text;
}

std::string from_latin1(const std::string& bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) append_utf8(text, byte_at(bytes, at));
  return text;
}

}  // namespace

Declaration read_declaration(const Source& source, Diagnostics& diagnostics) {
  Declaration declaration;
  const std::vector<TagLine> lines = tag_lines(source);
  if (source.text().starts_with("\xEF\xBB\xBF")) {
    diagnostics.add(complaints::byte_order_mark({&source, 0, 3}));
    return declaration;
  }
  const auto version = lines.size() == 2 ? value_of(lines[0], kVersionLabel) : std::nullopt;
  const auto encoding = lines.size() == 2 ? value_of(lines[1], kEncodingLabel) : std::nullopt;
  if (!version || !encoding) {
    diagnostics.add(complaints::bad_declaration({&source, 0, static_cast<std::uint32_t>(source.text().size())}));
    return declaration;
  }
  if (std::find(kOldVersions.begin(), kOldVersions.end(), *version) != kOldVersions.end()) {
    declaration.version = BagVersion::v0_97;
  } else if (*version != "1.0") {
    diagnostics.add(complaints::unknown_version(*version, lines[0].span));
  } else {
    if (lines[0].text != "BagIt-Version: 1.0") diagnostics.add(complaints::blanks_in_declaration(lines[0].span));
    const std::string plain = std::string(kEncodingLabel) + ": " + std::string(*encoding);
    if (lines[1].text != plain) diagnostics.add(complaints::blanks_in_declaration(lines[1].span));
  }
  declaration.encoding = find_encoding(*encoding);
  if (!declaration.encoding) diagnostics.add(complaints::unknown_encoding(*encoding, lines[1].span));
  return declaration;
}

std::optional<std::string> decode_tag_text(const std::string& bytes, TagEncoding encoding) {
  switch (encoding) {
    case TagEncoding::latin1:
      return from_latin1(bytes);
    case TagEncoding::utf16:
      return from_utf16(bytes);
    case TagEncoding::utf8:
      break;
  }
  return find_invalid_utf8(bytes) ? std::nullopt : std::optional(bytes);
}

std::vector<TagLine> tag_lines(const Source& source) {
  std::vector<TagLine> lines;
  const std::string_view text = source.text();
  for (std::size_t begin = 0; begin < text.size() && lines.size() <= kMostEntries;) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back({text.substr(begin, end - begin),
                     {&source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

Span part_of(const TagLine& line, std::size_t offset, std::size_t length) {
  const auto begin = static_cast<std::uint32_t>(line.span.begin + offset);
  return {line.span.source, begin, static_cast<std::uint32_t>(begin + length)};
}

}  // namespace ayumi::archive
