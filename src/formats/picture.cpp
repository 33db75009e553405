#include "formats/picture.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace ayumi::formats {

namespace {

constexpr std::string_view kPngHead("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
constexpr std::string_view kSpace = " \t\r\n";
constexpr int kLargestSide = 100000;

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

// Without a name-space prefix: "xlink:href" is "href".
std::string local_name(std::string_view name) { return lower(name.substr(name.rfind(':') + 1)); }

Diagnostic complaint(std::string code, Message message, Message hint, Span span) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.hints = {std::move(hint)};
  diagnostic.span = span;
  if (span.source != nullptr && span.empty()) {
    diagnostic.path = span.source->path();
    diagnostic.span = {};
  }
  return diagnostic;
}

// A number at the head of a text: "40", "40.5px"; nullopt for "100%".
std::optional<int> length_in(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_share = error == std::errc() && end != text.data() + text.size() && *end == '%';
  if (error != std::errc() || is_share || !(value > 0) || value > kLargestSide) return std::nullopt;
  return std::max(1, static_cast<int>(std::lround(value)));
}

struct Attribute {
  std::string name;
  std::string_view value;
};

// One tag of an SVG, or a part of it that isn't text.
struct Tag {
  std::string name;  // "svg", "/g", "!doctype", "?xml"
  std::vector<Attribute> attributes;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Goes from tag to tag; comments are passed over.
class Tags {
 public:
  explicit Tags(std::string_view text) : text_(text) {}

  std::optional<Tag> next() {
    while ((at_ = text_.find('<', at_)) != std::string_view::npos) {
      if (!text_.substr(at_).starts_with("<!--")) return read();
      const std::size_t end = text_.find("-->", at_);
      if (end == std::string_view::npos) break;
      at_ = end + 3;
    }
    return std::nullopt;
  }

 private:
  Tag read() {
    Tag tag;
    tag.begin = at_++;
    const bool is_end = at_ < text_.size() && text_[at_] == '/';
    if (is_end) ++at_;
    tag.name = (is_end ? "/" : "") + lower(take_until(" \t\r\n/>"));
    while (at_ < text_.size() && text_[at_] != '>') {
      at_ = std::min(text_.find_first_not_of(" \t\r\n/?", at_), text_.size());
      const std::string_view name = take_until(" \t\r\n=>");
      if (name.empty() && (at_ >= text_.size() || text_[at_] != '=')) break;
      tag.attributes.push_back({std::string(name), take_value()});
    }
    tag.end = std::min(at_ + 1, text_.size());
    return tag;
  }

  std::string_view take_until(std::string_view stops) {
    const std::size_t end = std::min(text_.find_first_of(stops, at_), text_.size());
    const std::string_view taken = text_.substr(at_, end - at_);
    at_ = end;
    return taken;
  }

  std::string_view take_value() {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != '=') return {};
    ++at_;
    skip_space();
    if (at_ >= text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return take_until(" \t\r\n>");
    const char quote = text_[at_++];
    const std::string_view value = take_until(std::string_view(&quote, 1));
    if (at_ < text_.size()) ++at_;
    return value;
  }

  void skip_space() { at_ = std::min(text_.find_first_not_of(kSpace, at_), text_.size()); }

  std::string_view text_;
  std::size_t at_ = 0;
};

bool stays_inside(std::string_view address) {
  const std::string text = lower(trim(address));
  return text.empty() || text.starts_with('#') || text.starts_with("data:image/");
}

// url(…) of style sheets and of attributes such as fill.
bool fetches_by_style(std::string_view style) {
  const std::string text = lower(style);
  if (text.find("@import") != std::string::npos || text.find("javascript:") != std::string::npos) return true;
  for (std::size_t at = text.find("url("); at != std::string::npos; at = text.find("url(", at + 4)) {
    const std::size_t inner = text.find_first_not_of(" \t\r\n\"'", at + 4);
    if (inner == std::string::npos || !stays_inside(std::string_view(text).substr(inner))) return true;
  }
  return false;
}

bool is_unsafe(const Attribute& attribute) {
  if (attribute.name.starts_with("xmlns")) return false;
  const std::string name = local_name(attribute.name);
  if (name.starts_with("on")) return true;
  if ((name == "href" || name == "src") && !stays_inside(attribute.value)) return true;
  return fetches_by_style(attribute.value);
}

bool is_unsafe(const Tag& tag) {
  constexpr std::array<std::string_view, 9> kForeign{"script", "foreignobject", "iframe",  "object",  "embed",
                                                     "audio",  "video",         "handler", "listener"};
  // <a href> of a logo leads nowhere: the picture as a whole is a link already.
  if (tag.name == "!doctype" || tag.name == "!entity" || tag.name == "?xml-stylesheet") return true;
  const std::string name = local_name(tag.name);
  return std::find(kForeign.begin(), kForeign.end(), name) != kForeign.end() ||
         std::any_of(tag.attributes.begin(), tag.attributes.end(), [](const Attribute& a) { return is_unsafe(a); });
}

std::string_view value_of(const Tag& tag, std::string_view name) {
  for (const Attribute& attribute : tag.attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

std::optional<Picture> size_of(const Tag& svg) {
  std::string box(value_of(svg, "viewBox"));
  std::replace(box.begin(), box.end(), ',', ' ');
  std::vector<std::string_view> numbers = split(box, ' ');
  std::erase(numbers, std::string_view());
  const bool has_box = numbers.size() == 4;
  const auto width = length_in(has_box ? numbers[2] : value_of(svg, "width"));
  const auto height = length_in(has_box ? numbers[3] : value_of(svg, "height"));
  if (!width || !height) return std::nullopt;
  return Picture{Picture::Format::svg, *width, *height};
}

Span place(const Source& source, const Tag& tag) {
  return {&source, static_cast<std::uint32_t>(tag.begin), static_cast<std::uint32_t>(tag.end)};
}

Diagnostic unsafe(Span span) {
  return complaint("picture.unsafe",
                   {"SVG の中に、スクリプト、または外のファイルを読み込む部分があります",
                    "the SVG holds a script, or something that is fetched from elsewhere"},
                   {"描画ソフトで「最適化SVG」などとして保存し直すか、この部分を消してください",
                    "save it again from the drawing program as a plain SVG, or remove this part"},
                   span);
}

Diagnostic no_size(Span span) {
  return complaint("picture.no-size", {"SVG に大きさが書かれていません", "the SVG does not say how large it is"},
                   {"<svg> に viewBox=\"0 0 幅 高さ\" を書いてください", "give <svg> a viewBox=\"0 0 WIDTH HEIGHT\""},
                   span);
}

Diagnostic no_picture(const Source& source) {
  return complaint("picture.kind", {"画像の形式は、SVG か PNG だけです", "only SVG and PNG pictures can be used"},
                   {"名前の末尾（.svg、.png）を変えるだけではなく、SVG か PNG で保存し直してください",
                    "save it again as SVG or PNG; renaming it is not enough"},
                   {&source, 0, 0});
}

std::optional<Picture> read_svg(const Source& source, Diagnostics& diagnostics) {
  Tags tags(source.text());
  std::optional<Tag> svg;
  bool is_safe = true;
  std::size_t text_begin = 0;
  for (auto tag = tags.next(); tag; tag = tags.next()) {
    const std::string_view text = source.text().substr(text_begin, tag->begin - text_begin);
    text_begin = tag->end;
    if (!svg && tag->name == "svg") svg = tag;
    if (!is_unsafe(*tag) && !fetches_by_style(text)) continue;
    if (svg || tag->name.starts_with('!') || tag->name.starts_with('?')) diagnostics.add(unsafe(place(source, *tag)));
    is_safe = false;
  }
  if (!svg) {
    diagnostics.add(no_picture(source));
    return std::nullopt;
  }
  const auto size = size_of(*svg);
  if (!size) diagnostics.add(no_size(place(source, *svg)));
  return is_safe ? size : std::nullopt;
}

int big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return static_cast<int>(std::min<std::uint32_t>(value, kLargestSide));
}

}  // namespace

std::optional<Picture> read_picture(const Source& source, Diagnostics& diagnostics) {
  const std::string_view bytes = source.text();
  if (bytes.starts_with(kPngHead) && bytes.size() > 24) {
    return Picture{Picture::Format::png, big_endian(bytes.substr(16, 4)), big_endian(bytes.substr(20, 4))};
  }
  if (!find_invalid_utf8(bytes)) return read_svg(source, diagnostics);
  diagnostics.add(no_picture(source));
  return std::nullopt;
}

}  // namespace ayumi::formats
