#include "render/theme.h"

#include <utility>

#include "base/text.h"
#include "render/builtin.h"

namespace ayumi::render {

namespace {

constexpr std::size_t kLargestFile = std::size_t{16} << 20;
constexpr std::string_view kTemplates = "templates/";
// What every theme stands on: a theme holds only what it does otherwise.
constexpr std::string_view kDefaultTheme = "themes/standard/";

using Files = std::map<std::string, std::string>;

// The built-in files below a folder, by their path in it.
Files builtin_below(std::string_view folder) {
  Files files;
  for (const BuiltinFile& file : builtin_files()) {
    if (file.path.substr(0, folder.size()) == folder) {
      files.emplace(std::string(file.path.substr(folder.size())), std::string(file.bytes));
    }
  }
  return files;
}

// The site's files below a folder; a missing folder has none.
Files site_below(const FileReader& reader, const std::string& folder, Diagnostics& diagnostics) {
  Files files;
  if (!reader.is_directory(folder)) return files;
  const auto entries = reader.list_tree(folder);
  if (!entries) {
    diagnostics.add(to_diagnostic(entries.failure()));
    return files;
  }
  for (const DirectoryEntry& entry : *entries) {
    auto bytes = reader.read(join_path(folder, entry.path), kLargestFile);
    if (bytes) {
      files.emplace(entry.path, *std::move(bytes));
    } else {
      diagnostics.add(to_diagnostic(bytes.failure()));
    }
  }
  return files;
}

// A theme's folder holds templates/ and assets side by side; this takes the templates out.
Files take_templates(Files& theme) {
  Files templates;
  for (auto file = theme.begin(); file != theme.end();) {
    if (file->first.compare(0, kTemplates.size(), kTemplates) == 0) {
      templates.emplace(file->first.substr(kTemplates.size()), std::move(file->second));
      file = theme.erase(file);
    } else {
      ++file;
    }
  }
  return templates;
}

// The site's own templates that say something else than the built-in ones: a copy left as it was must not stand in the
// way of a theme's.
Files own_templates(const FileReader& reader, const std::string& site_folder, Diagnostics& diagnostics) {
  Files own = site_below(reader, join_path(site_folder, "templates"), diagnostics);
  const Files builtin = builtin_below(kTemplates);
  std::erase_if(own, [&](const auto& file) {
    const auto same = builtin.find(file.first);
    return same != builtin.end() && same->second == file.second;
  });
  return own;
}

std::vector<std::string> builtin_themes() {
  std::vector<std::string> names;
  for (const BuiltinFile& file : builtin_files()) {
    const std::vector<std::string_view> parts = split(file.path, '/');
    if (parts.size() < 3 || parts[0] != "themes") continue;
    if (names.empty() || names.back() != parts[1]) names.emplace_back(parts[1]);
  }
  return names;
}

void report_unknown(const std::string& name, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "theme.unknown";
  diagnostic.message = {"テーマ「" + name + "」がありません", "there is no theme \"" + name + "\""};
  const std::vector<std::string> known = builtin_themes();
  const auto near = nearest(name, known);
  const std::string list = join(known, ", ");
  diagnostic.hints = {{"site.toml の theme には、組み込みのテーマ（" + list +
                           "）か、themes/ にあるフォルダの名前を書いてください" +
                           (near ? "。「" + *near + "」のことですか" : ""),
                       "in site.toml, theme names a built-in theme (" + list + ") or a folder in themes/" +
                           (near ? "; did you mean \"" + *near + "\"?" : "")}};
  diagnostic.path = "data/site.toml";
  diagnostics.add(std::move(diagnostic));
}

}  // namespace

Theme::Theme(const FileReader& files, const std::string& site_folder, const std::string& name, Sources& sources,
             Diagnostics& diagnostics) {
  const std::string folder = "themes/" + name;
  Files builtin_theme = builtin_below(folder + "/");
  Files site_theme = site_below(files, join_path(site_folder, folder), diagnostics);
  if (builtin_theme.empty() && site_theme.empty()) report_unknown(name, diagnostics);

  Files assets = builtin_below(kDefaultTheme);
  add_layer(builtin_below(kTemplates), "templates", sources);
  add_layer(take_templates(assets), "themes/standard/templates", sources);
  add_layer(take_templates(builtin_theme), folder + "/templates", sources);
  add_layer(take_templates(site_theme), folder + "/templates", sources);
  add_layer(own_templates(files, site_folder, diagnostics), "templates", sources);

  for (Files* layer : {&builtin_theme, &site_theme}) {
    for (auto& [path, bytes] : *layer) assets.insert_or_assign(path, std::move(bytes));
  }
  for (auto& [path, bytes] : assets) assets_.push_back({path, std::move(bytes)});
}

void Theme::add_layer(const std::map<std::string, std::string>& files, const std::string& shown_folder,
                      Sources& sources) {
  for (const auto& [path, bytes] : files) {
    templates_[path].push_back(&sources.add(join_path(shown_folder, path), bytes));
  }
}

const Source* Theme::find(std::string_view name) const {
  const auto found = templates_.find(name);
  return found == templates_.end() ? nullptr : found->second.back();
}

std::vector<const Source*> Theme::layers(std::string_view name) const {
  const auto found = templates_.find(name);
  return found == templates_.end() ? std::vector<const Source*>() : found->second;
}

}  // namespace ayumi::render
