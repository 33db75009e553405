#include "render/link_paths.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace ayumi::render {

namespace {

constexpr std::array<std::string_view, 6> kPictures{"png", "jpg", "jpeg", "gif", "webp", "avif"};
constexpr std::array<std::string_view, 15> kDocuments{"pdf", "csv", "tsv",  "txt", "xlsx", "xls", "ods", "docx",
                                                      "doc", "odt", "pptx", "ppt", "odp",  "rtf", "zip"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& extensions, const std::string& extension) {
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

template <std::size_t N>
std::string listed(const std::array<std::string_view, N>& extensions) {
  std::vector<std::string> names(extensions.begin(), extensions.end());
  return join(names, ", ");
}

std::optional<int> hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

}  // namespace

bool leads_out(std::string_view destination) {
  if (destination.starts_with("//") || destination.starts_with("\\\\")) return true;
  const std::size_t colon = destination.find(':');
  return colon != std::string_view::npos && colon < destination.find_first_of("/?#");
}

std::string decode_percent(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto high = text[at] == '%' && at + 2 < text.size() ? hex_digit(text[at + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[at + 2]) : std::nullopt;
    if (low) {
      decoded += static_cast<char>(*high * 16 + *low);
      at += 2;
    } else {
      decoded += text[at];
    }
  }
  return decoded;
}

std::string encode_path(std::string_view path) {
  std::string encoded;
  for (const char c : path) {
    if (c == '%') {
      encoded += "%25";
    } else if (c == '#') {
      encoded += "%23";
    } else if (c == '?') {
      encoded += "%3F";
    } else {
      encoded += c;
    }
  }
  return encoded;
}

std::optional<std::string> resolve_path(std::string_view from, std::string_view relative) {
  if (relative.starts_with('/')) return std::nullopt;
  std::vector<std::string> parts;
  for (const std::string_view part : split(from, '/')) parts.emplace_back(part);
  parts.pop_back();
  for (const std::string_view part : split(relative, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.emplace_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  return join(parts, "/");
}

std::string relative_path(std::string_view key, std::string_view folder, std::string_view path) {
  const std::string from = std::string(folder) + std::string(key);
  std::vector<std::string_view> folders = split(from, '/');
  folders.pop_back();
  const std::vector<std::string_view> parts = split(path, '/');
  std::size_t common = 0;
  while (common < folders.size() && common + 1 < parts.size() && folders[common] == parts[common]) ++common;
  std::string relative;
  for (std::size_t i = common; i < folders.size(); ++i) relative += "../";
  for (std::size_t i = common; i < parts.size(); ++i) {
    relative += (i == common ? "" : "/") + std::string(parts[i]);
  }
  return relative;
}

std::string lower_extension(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string extension(name.substr(dot + 1));
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return extension;
}

bool is_picture(std::string_view path) { return has(kPictures, lower_extension(path)); }

bool is_inert(std::string_view path) { return is_picture(path) || has(kDocuments, lower_extension(path)); }

std::string picture_extensions() { return listed(kPictures); }

std::string inert_extensions() { return listed(kPictures) + ", " + listed(kDocuments); }

}  // namespace ayumi::render
