#include "render/links.h"

#include <algorithm>

#include "base/text.h"
#include "render/link_complaints.h"
#include "render/link_paths.h"
#include "view/routes.h"

namespace ayumi::render {

namespace {

constexpr std::string_view kMarkdownSuffix = ".md";
constexpr std::string_view kFiles = "files/";

bool is_markdown(std::string_view path) { return path.ends_with(kMarkdownSuffix); }

}  // namespace

ContentFiles::ContentFiles(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) files_.emplace(to_nfc(path), path);
}

const std::string* ContentFiles::find(std::string_view path) const {
  const auto found = files_.find(to_nfc(path));
  return found == files_.end() ? nullptr : &found->second;
}

std::optional<std::string> ContentFiles::nearest(std::string_view path) const {
  const std::string extension = lower_extension(path);
  std::vector<std::string> candidates;
  for (const auto& [name, on_disk] : files_) {
    if (lower_extension(name) == extension) candidates.push_back(name);
  }
  return ayumi::nearest(to_nfc(path), candidates);
}

std::string file_address(std::string_view path) { return std::string(kFiles) + to_nfc(path); }

std::optional<std::string> Links::resolve(const LinkOrigin& origin, std::string_view destination, formats::LinkUse use,
                                          Followed& followed, Diagnostics& diagnostics) const {
  if (leads_out(destination)) return std::nullopt;
  const std::size_t end = std::min(destination.find_first_of("?#"), destination.size());
  const std::size_t hash = std::min(destination.find('#'), destination.size());
  const std::string part = decode_percent(destination.substr(std::min(hash + 1, destination.size())));
  if (end == 0) {
    if (part.empty()) return std::nullopt;
    followed.parts.push_back({origin.page, origin.id_prefix + part, std::string(destination), origin.narrative.body});
    return "#" + origin.id_prefix + part;
  }
  const view::NarrativeText& narrative = origin.narrative;
  const std::string from = narrative.language + "/" + narrative.key;
  const auto path = resolve_path(from, decode_percent(destination.substr(0, end)));
  if (!path) {
    report_outside(destination, narrative.body, diagnostics);
    return std::nullopt;
  }
  if (is_markdown(*path)) return to_page(origin, destination, *path, part, followed, diagnostics);
  return to_file(origin, destination, *path, use, followed, diagnostics);
}

std::optional<std::string> Links::suggestion(const view::NarrativeText& narrative, std::string_view path) const {
  const auto near = files_.nearest(path);
  if (!near) return std::nullopt;
  return relative_path(narrative.key, narrative.language + "/", *near);
}

std::optional<std::string> Links::to_page(const LinkOrigin& origin, std::string_view destination, std::string_view path,
                                          std::string_view part, Followed& followed, Diagnostics& diagnostics) const {
  const view::NarrativeText& narrative = origin.narrative;
  const std::string folder = narrative.language + "/";
  const bool is_there = files_.find(path) != nullptr;
  std::optional<ShownNarrative> shown;
  if (find_page_ && path.starts_with(folder)) {
    shown = find_page_(path.substr(folder.size(), path.size() - folder.size() - kMarkdownSuffix.size()));
  }
  if (!shown) {
    if (is_there && path.starts_with(folder)) {
      if (find_page_) report_not_shown(destination, narrative.body, diagnostics);
    } else {
      report_no_narrative(destination, suggestion(narrative, path), narrative.body, diagnostics);
    }
    return std::nullopt;
  }
  const std::string address = view::routes::to_root(origin.page) + shown->page;
  if (part.empty()) return address;
  const std::string id = shown->id_prefix + std::string(part);
  followed.parts.push_back({shown->page, id, std::string(destination), narrative.body});
  return address + "#" + id;
}

std::optional<std::string> Links::to_file(const LinkOrigin& origin, std::string_view destination,
                                          const std::string& path, formats::LinkUse use, Followed& followed,
                                          Diagnostics& diagnostics) const {
  const view::NarrativeText& narrative = origin.narrative;
  const std::string* file = files_.find(path);
  if (file == nullptr) {
    report_no_file(destination, suggestion(narrative, path), narrative.body, diagnostics);
    return std::nullopt;
  }
  if (use == formats::LinkUse::image ? !is_picture(path) : !is_inert(path)) {
    report_file_kind(destination, use, narrative.body, diagnostics);
    return std::nullopt;
  }
  followed.files.insert(*file);
  return view::routes::to_root(origin.prefix + origin.page) + encode_path(file_address(*file));
}

}  // namespace ayumi::render
