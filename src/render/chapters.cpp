#include "render/chapters.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "render/link_paths.h"
#include "render/markup.h"
#include "view/routes.h"

namespace ayumi::render {

namespace {

// Stands between a chapter's id and those in it; no id of the templates has it.
constexpr std::string_view kBetween = "__";

// Attributes that name ids, one or several.
constexpr std::array<std::string_view, 7> kIdAttributes{
    "id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"};

std::string_view main_part(std::string_view page) {
  const std::size_t open = page.find("<main");
  const std::size_t begin = page.find('>', open);
  const std::size_t end = page.rfind("</main>");
  if (open == std::string_view::npos || end == std::string_view::npos || begin >= end) return {};
  return page.substr(begin + 1, end - begin - 1);
}

// <h1 …> becomes <h2 …>; the lowest stays.
void lower_heading(std::string& tag) {
  const std::size_t name = tag.starts_with("</") ? 2 : 1;
  if (tag.size() < name + 2 || tag[name] != 'h') return;
  char& level = tag[name + 1];
  if (level >= '1' && level < '6') ++level;
}

// Where a link of `page` leads, from the site's root, and its part; nullopt for one that leads out of the site.
struct Target {
  std::string path;
  std::string_view part;  // "#id"; may be empty
};

std::optional<Target> target_of(std::string_view link, const std::string& page) {
  if (leads_out(link)) return std::nullopt;
  const std::size_t hash = std::min(link.find('#'), link.size());
  if (hash == 0) return Target{page, link};
  auto path = resolve_path(page, link.substr(0, hash));
  if (!path) return std::nullopt;
  return Target{std::move(*path), link.substr(hash)};
}

class ChapterWriter {
 public:
  explicit ChapterWriter(const ChapterPlace& place) : place_(place), id_(place.ids.at(place.page)) {}

  void text(std::string_view text) {
    if (!in_navigation_) out_.append(text);
  }

  void tag(std::string_view tag) {
    if (is_tag(tag, "<nav")) in_navigation_ = true;
    if (!in_navigation_) {
      std::string changed =
          changed_tag(tag, [this](std::string_view name, std::string_view value) { return attribute(name, value); });
      lower_heading(changed);
      out_.append(changed);
    }
    if (is_tag(tag, "</nav")) in_navigation_ = false;
  }

  std::string take() { return std::move(out_); }

 private:
  std::string attribute(std::string_view name, std::string_view value) const {
    if (name == "href") return link(value);
    if (name == "src") return elsewhere(value);
    if (std::find(kIdAttributes.begin(), kIdAttributes.end(), name) == kIdAttributes.end()) return std::string(value);
    std::string ids;
    for (const std::string_view id : split(value, ' ')) {
      if (!ids.empty()) ids += ' ';
      ids.append(id_).append(kBetween).append(id);
    }
    return ids;
  }

  std::string link(std::string_view value) const {
    const auto target = target_of(value, place_.page);
    const auto chapter = target ? place_.ids.find(target->path) : place_.ids.end();
    if (chapter == place_.ids.end()) return elsewhere(value);
    if (target->part.empty()) return "#" + chapter->second;
    return "#" + chapter->second + std::string(kBetween) + std::string(target->part.substr(1));
  }

  std::string elsewhere(std::string_view value) const {
    const auto target = target_of(value, place_.page);
    if (!target) return std::string(value);
    return view::routes::to_root(place_.whole) + target->path + std::string(target->part);
  }

  const ChapterPlace& place_;
  const std::string& id_;
  std::string out_;
  bool in_navigation_ = false;
};

}  // namespace

std::string chapter_html(std::string_view page, const ChapterPlace& place) {
  ChapterWriter writer(place);
  each_part(
      main_part(page), [&](std::string_view text) { writer.text(text); },
      [&](std::string_view tag) { writer.tag(tag); });
  return writer.take();
}

std::string with_lasting_links(std::string_view page, const std::string& path, const std::string& base_url) {
  const AttributeChange lasting = [&](std::string_view name, std::string_view value) -> std::optional<std::string> {
    const auto target = name == "href" ? target_of(value, path) : std::nullopt;
    if (!target) return std::string(value);
    if (target->path == path) return target->part.empty() ? "#" : std::string(target->part);
    if (base_url.empty()) return std::nullopt;
    return base_url + target->path + std::string(target->part);
  };
  std::string out;
  each_part(
      page, [&](std::string_view text) { out.append(text); },
      [&](std::string_view tag) { out.append(is_tag(tag, "<a") ? changed_tag(tag, lasting) : std::string(tag)); });
  return out;
}

std::string with_page_numbers(std::string_view page, const std::map<std::string, int, std::less<>>& numbers) {
  std::string out;
  each_part(
      page, [&](std::string_view text) { out.append(text); },
      [&](std::string_view tag) {
        const std::string_view link = attribute(tag, "href");
        const auto found = link.starts_with('#') ? numbers.find(link.substr(1)) : numbers.end();
        const bool is_known = is_tag(tag, "<a") && found != numbers.end();
        out.append(is_known ? changed_tag(tag,
                                          [&](std::string_view name, std::string_view value) {
                                            return name == "data-page" ? std::to_string(found->second)
                                                                       : std::string(value);
                                          })
                            : std::string(tag));
      });
  return out;
}

}  // namespace ayumi::render
