#include "commands/snapshot_source.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/text.h"

namespace ayumi::commands {

namespace {

constexpr const char* kFolders[] = {"content", "data", "templates", "themes"};
constexpr std::string_view kContent = "content/";
constexpr std::string_view kMarkdown = ".md";

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

Diagnostic bad_file_name(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.file-name";
  diagnostic.message = {"ファイル名に英数字でない文字があるため、記録に入れられません",
                        "the file's name has letters outside ASCII, which a snapshot can't have"};
  diagnostic.path = path;
  diagnostic.hints = {{"英数字の名前に変え、文章の中のリンクも直してください",
                       "give it a name in ASCII letters, also where narratives link to it"}};
  return diagnostic;
}

// Of "data/plans/area/years/2025/health.toml" 2025; nullopt for a file that is about no year.
std::optional<model::FiscalYear> year_of(std::string_view path) {
  const std::vector<std::string_view> parts = split(path, '/');
  const bool is_of_year = parts.size() > 5 && parts[0] == "data" && parts[1] == "plans" && parts[3] == "years";
  return is_of_year ? model::parse_fiscal_year(parts[4]) : std::nullopt;
}

class Sorter {
 public:
  Sorter(const PreparedSite& prepared, const std::string& site, const std::vector<render::LinkedFile>& linked,
         const Diagnostics& found)
      : prepared_(prepared) {
    for (const render::LinkedFile& file : linked) linked_.insert(file.path);
    if (prepared.site.look.logo) linked_.insert(prepared.site.look.logo->file);
    for (const Diagnostic& diagnostic : found.all()) {
      if (diagnostic.code == "file.not-read") not_read_.push_back(diagnostic.path);
    }
    for (std::string& path : not_read_) {
      if (const std::string folder = join_path(site, "x"); path.starts_with(folder.substr(0, folder.size() - 1))) {
        path.erase(0, folder.size() - 1);
      }
    }
  }

  bool is_published(const std::string& path) const {
    const auto covers = [&](const std::string& unread) {
      return path == unread || (path.starts_with(unread) && path[unread.size()] == '/');
    };
    if (std::any_of(not_read_.begin(), not_read_.end(), covers)) return false;
    if (!path.starts_with(kContent)) return true;
    const std::string below = path.substr(kContent.size());
    return linked_.contains(below) || is_narrative(below);
  }

 private:
  // "ja/plans/area/overview.md" of a narrative that the site has as of its year.
  bool is_narrative(std::string_view path) const {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos || !path.ends_with(kMarkdown)) return false;
    const std::string_view key = path.substr(slash + 1, path.size() - slash - 1 - kMarkdown.size());
    const model::Narrative* const narrative = prepared_.site.find_narrative(key);
    return narrative != nullptr && narrative->find(path.substr(0, slash)) != nullptr;
  }

  const PreparedSite& prepared_;
  std::set<std::string> linked_;
  std::vector<std::string> not_read_;  // files and folders
};

}  // namespace

std::vector<std::string> site_files(const FileReader& files, const std::string& site, Diagnostics& diagnostics) {
  std::vector<std::string> paths;
  for (const char* folder : kFolders) {
    const std::string path = join_path(site, folder);
    if (!files.exists(path)) continue;
    auto entries = files.list_tree(path);
    if (!entries) {
      diagnostics.add(to_diagnostic(entries.failure()));
      continue;
    }
    for (const DirectoryEntry& entry : *entries) paths.push_back(join_path(folder, entry.path));
  }
  for (const std::string& path : paths) {
    if (!is_ascii(path)) diagnostics.add(bad_file_name(join_path(site, path)));
  }
  return paths;
}

SnapshotSource snapshot_source(const std::vector<std::string>& files, const PreparedSite& prepared,
                               const std::string& site, const std::vector<render::LinkedFile>& linked,
                               model::FiscalYear year, const Diagnostics& found) {
  const Sorter sorter(prepared, site, linked, found);
  SnapshotSource source;
  for (const std::string& path : files) {
    if (!sorter.is_published(path)) {
      source.left_out.push_back(path);
      continue;
    }
    source.files.push_back(path);
    const auto about = year_of(path);
    if (about && year < *about) source.later.push_back(path);
  }
  return source;
}

}  // namespace ayumi::commands
