#include "archive/bag_path.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/file_system.h"
#include "base/text.h"

namespace ayumi::archive {
namespace {

constexpr std::array<std::pair<std::string_view, char>, 3> kEscapes = {{{"%0A", '\n'}, {"%0D", '\r'}, {"%25", '%'}}};

// The character that a text begins with in its escaped form; nullopt if it doesn't.
std::optional<char> escaped_character(std::string_view text) {
  std::string start(text.substr(0, 3));
  for (char& letter : start) {
    if (letter >= 'a' && letter <= 'f') letter = static_cast<char>(letter - 'a' + 'A');
  }
  for (const auto& [escape, character] : kEscapes) {
    if (start == escape) return character;
  }
  return std::nullopt;
}

bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

bool is_control(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return (byte < 0x20 && character != '\n' && character != '\r' && character != '\t') || byte == 0x7F;
}

}  // namespace

std::string decode_path(std::string_view written, BagVersion version) {
  std::string path;
  while (!written.empty()) {
    const auto character = escaped_character(written);
    const bool decoded = character && (*character != '%' || version == BagVersion::v1_0);
    path += decoded ? *character : written.front();
    written.remove_prefix(decoded ? 3 : 1);
  }
  return path;
}

std::string encode_path(std::string_view path) {
  std::string written;
  for (const char character : path) {
    const auto* found =
        std::find_if(kEscapes.begin(), kEscapes.end(), [&](const auto& escape) { return escape.second == character; });
    if (found == kEscapes.end()) {
      written += character;
    } else {
      written += found->first;
    }
  }
  return written;
}

bool has_stray_percent(std::string_view written) {
  for (std::size_t at = written.find('%'); at != std::string_view::npos; at = written.find('%', at + 1)) {
    if (!escaped_character(written.substr(at))) return true;
  }
  return false;
}

std::optional<Message> refusal(std::string_view path) {
  if (path.empty()) return Message{"パスがありません", "there is no path"};
  if (path.find('\\') != std::string_view::npos) {
    return Message{"「\\」が含まれています。環境によっては、バッグの外を指します",
                   "it has a backslash, which leads out of the bag on some systems"};
  }
  if (path.front() == '/')
    return Message{"「/」で始まり、バッグの外を指します", "it starts at the root, outside of the bag"};
  if (path.front() == '~') {
    return Message{"「~」で始まり、ホームフォルダーを指します", "it starts with “~”, which means a home folder"};
  }
  if (path.size() > 1 && path[1] == ':' && is_letter(path[0])) {
    return Message{"ドライブ名で始まり、バッグの外を指します",
                   "it starts with the letter of a drive, outside of the bag"};
  }
  if (std::any_of(path.begin(), path.end(), is_control)) {
    return Message{"制御文字が含まれています", "it has a control character"};
  }
  const auto parts = split(path, '/');
  if (std::find(parts.begin(), parts.end(), "..") != parts.end()) {
    return Message{"「..」が含まれ、バッグの外を指します", "it has “..”, which leads out of the bag"};
  }
  if (plain_path(path) == ".") return Message{"ファイルを指していません", "it names no file"};
  return std::nullopt;
}

std::string plain_path(std::string_view path) { return join_path("", path); }

}  // namespace ayumi::archive
