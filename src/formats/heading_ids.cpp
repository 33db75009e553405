#include "formats/heading_ids.h"

#include <utf8proc.h>

#include "base/text.h"

namespace ayumi::formats {
namespace {

bool is_letter(utf8proc_int32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(code_point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_number(utf8proc_int32_t code_point) {
  const utf8proc_category_t category = utf8proc_category(code_point);
  return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

void append_lower_ascii(std::string& out, std::string_view character) {
  const bool is_upper = character.size() == 1 && character[0] >= 'A' && character[0] <= 'Z';
  out += is_upper ? std::string(1, static_cast<char>(character[0] - 'A' + 'a')) : std::string(character);
}

}  // namespace

std::string heading_slug(std::string_view text) {
  const std::string composed = to_nfc(text);
  std::string slug;
  bool is_gap = false;
  for (std::size_t at = 0; at < composed.size();) {
    utf8proc_int32_t code_point = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(composed.data() + at);
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(composed.size() - at), &code_point);
    const std::size_t size = length > 0 ? static_cast<std::size_t>(length) : 1;
    if (length > 0 && (is_letter(code_point) || is_number(code_point))) {
      if (slug.empty() && is_number(code_point)) slug = "section-";
      if (is_gap && !slug.empty() && !slug.ends_with('-')) slug += '-';
      append_lower_ascii(slug, std::string_view(composed).substr(at, size));
      is_gap = false;
    } else {
      is_gap = true;
    }
    at += size;
  }
  return slug.empty() ? "section" : slug;
}

std::string HeadingIds::next(std::string_view text) {
  std::string id = prefix_ + heading_slug(text);
  const auto [found, is_new] = given_.emplace(id, 1);
  if (is_new) return id;
  for (;;) {
    std::string numbered = id + "-" + std::to_string(++found->second);
    if (given_.emplace(numbered, 1).second) return numbered;
  }
}

}  // namespace ayumi::formats
