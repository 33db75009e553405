#include "render/theme_layers.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "render/builtin.h"

namespace ayumi::render {

namespace {

constexpr std::size_t kLargestFile = std::size_t{16} << 20;
constexpr std::string_view kTemplates = "templates/";
constexpr std::string_view kThemeFile = "theme.toml";
// What every theme stands on in the end.
constexpr std::string_view kGround = "standard";

std::vector<std::string> builtin_themes() {
  std::vector<std::string> names;
  for (const BuiltinFile& file : builtin_files()) {
    const std::vector<std::string_view> parts = split(file.path, '/');
    if (parts.size() < 3 || parts[0] != "themes") continue;
    if (names.empty() || names.back() != parts[1]) names.emplace_back(parts[1]);
  }
  return names;
}

enum class Said { by_site, as_base };

void report_unknown(const Named& theme, Said said, const std::vector<std::string>& known, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "theme.unknown";
  diagnostic.message = {"テーマ「" + theme.name + "」がありません", "there is no theme \"" + theme.name + "\""};
  const std::string key = said == Said::as_base ? "base" : "theme";
  const auto near = nearest(theme.name, known);
  diagnostic.hints = {{key + " には、テーマの名前（" + join(known, "、") +
                           "）か、themes/ に作ったフォルダーの名前を書いてください" +
                           (near ? "。「" + *near + "」のことですか" : ""),
                       key + " names a theme (" + join(known, ", ") + ") or a folder that you make in themes/" +
                           (near ? "; did you mean \"" + *near + "\"?" : "")}};
  diagnostic.span = theme.span;
  if (theme.span.source == nullptr) diagnostic.path = "data/site.toml";
  diagnostics.add(std::move(diagnostic));
}

void report_cycle(const Named& theme, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "theme.cyclic";
  diagnostic.message = {"テーマ「" + theme.name + "」が、めぐりめぐって自分自身をもとにしています",
                        "the theme \"" + theme.name + "\" stands on itself, directly or through others"};
  diagnostic.span = theme.span;
  diagnostic.hints = {{"base には、ほかのテーマを書くか、この行を消してください（standard がもとになります）",
                       "name another theme as base, or remove the line: it then stands on standard"}};
  diagnostics.add(std::move(diagnostic));
}

// Before the path of a file that is in the program and not on the disk.
constexpr std::string_view kBuiltin = "ayumi:";

// A theme's folder holds templates/, theme.toml and assets side by side. `origin` stands before its paths in messages.
ThemeLayer take_apart(std::string_view origin, const std::string& folder, const Files& files, Sources& sources,
                      Diagnostics& diagnostics) {
  ThemeLayer layer;
  layer.folder = folder;
  for (const auto& [path, bytes] : files) {
    if (path.starts_with(kTemplates)) {
      layer.templates.emplace(path.substr(kTemplates.size()), bytes);
    } else if (path == kThemeFile) {
      layer.file = read_theme_file(sources.add(std::string(origin) + join_path(folder, path), bytes), diagnostics);
    } else {
      layer.assets.emplace(path, bytes);
    }
  }
  return layer;
}

class Chain {
 public:
  Chain(const FileReader& reader, const std::string& site_folder, Sources& sources, Diagnostics& diagnostics)
      : reader_(reader), site_folder_(site_folder), sources_(sources), diagnostics_(diagnostics) {}

  // What the theme stands on, then the theme.
  void add(const Named& theme, Said said) {
    if (std::find(named_.begin(), named_.end(), theme.name) != named_.end()) return report_cycle(theme, diagnostics_);
    named_.push_back(theme.name);
    std::vector<ThemeLayer> own = read(theme, said);
    if (theme.name != kGround) {
      Named base{std::string(kGround), {}};
      for (const ThemeLayer& layer : own) {
        if (!layer.file.base.name.empty()) base = layer.file.base;
      }
      add(base, Said::as_base);
    }
    std::move(own.begin(), own.end(), std::back_inserter(layers_));
  }

  std::vector<ThemeLayer> take() { return std::move(layers_); }

 private:
  std::vector<ThemeLayer> read(const Named& theme, Said said) {
    const std::string folder = "themes/" + theme.name;
    Files builtin = builtin_below(folder + "/");
    Files site = site_below(reader_, join_path(site_folder_, folder), diagnostics_);
    if (builtin.empty() && site.empty()) report_unknown(theme, said, all_themes(), diagnostics_);
    std::vector<ThemeLayer> layers;
    if (!builtin.empty()) layers.push_back(take_apart(kBuiltin, folder, builtin, sources_, diagnostics_));
    if (!site.empty()) layers.push_back(take_apart("", folder, site, sources_, diagnostics_));
    return layers;
  }

  // The built-in ones, then the site's own.
  std::vector<std::string> all_themes() const {
    std::vector<std::string> names = builtin_themes();
    Diagnostics none;
    for (const auto& [path, bytes] : site_below(reader_, join_path(site_folder_, "themes"), none)) {
      const std::string name = path.substr(0, path.find('/'));
      if (name != path && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
  }

  const FileReader& reader_;
  const std::string& site_folder_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  std::vector<std::string> named_;
  std::vector<ThemeLayer> layers_;
};

}  // namespace

Files builtin_below(std::string_view folder) {
  Files files;
  for (const BuiltinFile& file : builtin_files()) {
    if (file.path.substr(0, folder.size()) == folder) {
      files.emplace(std::string(file.path.substr(folder.size())), std::string(file.bytes));
    }
  }
  return files;
}

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

std::vector<ThemeLayer> theme_layers(const FileReader& reader, const std::string& site_folder, const Named& theme,
                                     Sources& sources, Diagnostics& diagnostics) {
  Chain chain(reader, site_folder, sources, diagnostics);
  chain.add(theme, Said::by_site);
  std::vector<ThemeLayer> layers = chain.take();
  // After a cycle nothing is at the bottom.
  if (layers.empty() || layers.front().folder != "themes/standard") {
    layers.insert(layers.begin(),
                  take_apart(kBuiltin, "themes/standard", builtin_below("themes/standard/"), sources, diagnostics));
  }
  return layers;
}

}  // namespace ayumi::render
