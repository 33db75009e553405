#include "formats/encoding.h"

#include <cstdint>
#include <string_view>

#include "base/text.h"

namespace ayumi::formats {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool between(unsigned char byte, int low, int high) { return byte >= low && byte <= high; }

// Windows' Shift_JIS (CP932) all through, with at least one kana or kanji that EUC-JP would not write that way.
bool looks_like_cp932(std::string_view text) {
  bool has_kana_or_kanji = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80 || between(lead, 0xA1, 0xDF)) continue;
    if (!between(lead, 0x81, 0x9F) && !between(lead, 0xE0, 0xFC)) return false;
    if (++i == text.size()) return false;
    const auto trail = static_cast<unsigned char>(text[i]);
    if (!between(trail, 0x40, 0x7E) && !between(trail, 0x80, 0xFC)) return false;
    has_kana_or_kanji = has_kana_or_kanji || lead <= 0x9F;
  }
  return has_kana_or_kanji;
}

Message how_to_save() {
  return {"エディタの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください",
          "save the file again with the encoding UTF-8 (“Save as” in most editors)"};
}

Diagnostic utf16(const Source& source, std::size_t begin) {
  const auto at = static_cast<std::uint32_t>(begin);
  return {.code = "text.utf16",
          .message = {"このファイルは UTF-16 で保存されています（UTF-8 だけを読み込めます）",
                      "this file is saved as UTF-16; only UTF-8 can be read"},
          .span = {&source, at, at + 2},
          .hints = {how_to_save()}};
}

Diagnostic invalid_utf8(const Source& source, std::string_view text, std::size_t offset) {
  const auto at = static_cast<std::uint32_t>(offset);
  Diagnostic diagnostic{.code = "text.invalid-utf8",
                        .message = {"UTF-8 として正しくない文字があります", "these bytes are not valid UTF-8"},
                        .span = {&source, at, at + 1}};
  if (looks_like_cp932(text)) {
    diagnostic.hints.push_back({"このファイルは Shift_JIS（ANSI）で保存されているようです",
                                "the file seems to be saved as Shift_JIS (CP932, “ANSI”)"});
  }
  diagnostic.hints.push_back(how_to_save());
  return diagnostic;
}

}  // namespace

std::size_t skip_byte_order_mark(const Source& source, std::size_t begin) {
  return source.text().substr(begin).starts_with(kUtf8Mark) ? begin + kUtf8Mark.size() : begin;
}

Encoding check_encoding(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  const std::string_view text = source.text().substr(begin, end - begin);
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    diagnostics.add(utf16(source, begin));
    return Encoding::other;
  }
  const auto offset = find_invalid_utf8(text);
  if (!offset) return Encoding::utf8;
  diagnostics.add(invalid_utf8(source, text, begin + *offset));
  return Encoding::other;
}

}  // namespace ayumi::formats
