#include "render/single_file.h"

#include <array>
#include <utility>

#include "base/base64.h"
#include "render/chapters.h"
#include "render/link_paths.h"
#include "render/markup.h"

namespace ayumi::render {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPictures{{{"svg", "image/svg+xml"},
                                                                                  {"png", "image/png"},
                                                                                  {"jpg", "image/jpeg"},
                                                                                  {"jpeg", "image/jpeg"},
                                                                                  {"gif", "image/gif"},
                                                                                  {"webp", "image/webp"}}};

std::string_view picture_type(std::string_view path) {
  const std::string extension = lower_extension(path);
  for (const auto& [name, type] : kPictures) {
    if (extension == name) return type;
  }
  return "application/octet-stream";
}

// Nothing in a style sheet may end the element that it stands in.
std::string inside_style(const std::string& css) {
  std::string out;
  for (const char c : css) {
    if (c == '/' && out.ends_with('<')) out += '\\';
    out += c;
  }
  return out;
}

class Packer {
 public:
  Packer(const std::string& path, const FindFile& find) : path_(path), find_(find) {}

  std::string pack(std::string_view page) && {
    each_part(
        page, [this](std::string_view text) { take_text(text); }, [this](std::string_view tag) { take(tag); });
    return std::move(out_);
  }

 private:
  void take_text(std::string_view text) {
    if (!is_in_script_) out_ += text;
  }

  // What looks like a tag within a script is none.
  void take(std::string_view tag) {
    if (is_in_script_) {
      is_in_script_ = tag.find("</script") == std::string_view::npos;
      return;
    }
    is_in_script_ = is_tag(tag, "<script");
    if (is_in_script_) return;
    if (is_tag(tag, "<link")) return take_sheet(tag);
    if (is_tag(tag, "<img")) return take_picture(tag);
    out_ += tag;
  }

  // Without its file there is only what stands in its place.
  void take_picture(std::string_view tag) {
    out_ += changed_tag(tag, [this](std::string_view name, std::string_view value) -> std::optional<std::string> {
      if (name != "src" || leads_out(value)) return std::string(value);
      const auto bytes = file(value);
      if (!bytes) return std::nullopt;
      return "data:" + std::string(picture_type(value)) + ";base64," + base64(*bytes);
    });
  }

  void take_sheet(std::string_view tag) {
    const auto css = attribute(tag, "rel") == "stylesheet" ? file(attribute(tag, "href")) : std::nullopt;
    if (!css) return;
    const std::string_view media = attribute(tag, "media");
    out_ += media.empty() ? std::string("<style>") : "<style media=\"" + std::string(media) + "\">";
    out_ += inside_style(*css) + "</style>";
  }

  std::optional<std::string> file(std::string_view link) const {
    if (link.empty() || leads_out(link)) return std::nullopt;
    const auto path = resolve_path(path_, link);
    return path ? find_(*path) : std::nullopt;
  }

  const std::string& path_;
  const FindFile& find_;
  bool is_in_script_ = false;
  std::string out_;
};

}  // namespace

std::string single_file(std::string_view page, const std::string& path, const std::string& base_url,
                        const FindFile& find) {
  return Packer(path, find).pack(with_lasting_links(page, path, base_url));
}

}  // namespace ayumi::render
