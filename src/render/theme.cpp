#include "render/theme.h"

#include <map>
#include <set>
#include <utility>

#include "base/text.h"
#include "render/compact_css.h"
#include "render/palette.h"
#include "render/theme_layers.h"

namespace ayumi::render {

namespace {

constexpr std::string_view kTemplates = "templates/";
// Fonts, sizes and spaces: every layer's, one after the other, so that each says only what is different.
constexpr const char* kTokens = "tokens.css";
// What every page loads begins with the colours and the tokens.
constexpr const char* kSheet = "site.css";

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

void report_missing_style(const Named& style, const Files& assets, Diagnostics& diagnostics) {
  std::vector<std::string> sheets;
  for (const auto& [path, bytes] : assets) {
    if (path.ends_with(".css")) sheets.push_back(path);
  }
  const auto near = nearest(style.name, sheets);
  Diagnostic diagnostic;
  diagnostic.code = "theme.missing-style";
  diagnostic.message = {"テーマに「" + style.name + "」というスタイルシートがありません",
                        "the theme has no style sheet \"" + style.name + "\""};
  diagnostic.span = style.span;
  diagnostic.hints = {
      near ? Message{"「" + *near + "」のことですか", "did you mean \"" + *near + "\"?"}
           : Message{"theme.toml と同じフォルダーに置いてください", "put it into the folder where theme.toml is"}};
  diagnostics.add(std::move(diagnostic));
}

// Colours as they are in the end, checked.
std::string colors_css(const std::vector<ThemeLayer>& layers, const SchemeColors& site, Diagnostics& diagnostics) {
  Palette palette;
  std::vector<ContrastRule> rules;
  for (const ThemeLayer& layer : layers) {
    palette.add(layer.file.colors, diagnostics);
    rules.insert(rules.end(), layer.file.contrasts.begin(), layer.file.contrasts.end());
  }
  palette.add(site, diagnostics);
  palette.check(rules, diagnostics);
  return palette.css();
}

// The sheets that the layers say are to be published, by name, in place of those they are put together from.
void put_together(const std::vector<ThemeLayer>& layers, Files& assets, Diagnostics& diagnostics) {
  std::map<std::string, std::vector<Named>> styles;
  for (const ThemeLayer& layer : layers) {
    for (const auto& [name, sheets] : layer.file.styles) styles.insert_or_assign(name, sheets);
  }
  Files published;
  std::set<std::string> used;
  for (const auto& [name, sheets] : styles) {
    std::string& css = published[name + ".css"];
    for (const Named& sheet : sheets) {
      const auto found = assets.find(sheet.name);
      if (found == assets.end()) {
        report_missing_style(sheet, assets, diagnostics);
        continue;
      }
      css += compact_css(found->second) + "\n";
      used.insert(sheet.name);
    }
  }
  for (const std::string& name : used) assets.erase(name);
  for (auto& [name, css] : published) assets.insert_or_assign(name, std::move(css));
}

}  // namespace

Theme::Theme(const FileReader& files, const std::string& site_folder, const SiteLook& look, Sources& sources,
             Diagnostics& diagnostics) {
  Diagnostics found;
  std::vector<ThemeLayer> layers = theme_layers(files, site_folder, look.theme, sources, found);
  add_layer(builtin_below(kTemplates), "templates", sources);
  const Files own = own_templates(files, site_folder, found);
  is_found_ = !found.has_errors();
  diagnostics.append(std::move(found));
  Files assets;
  std::string css = colors_css(layers, look.colors, diagnostics);
  for (ThemeLayer& layer : layers) {
    add_layer(layer.templates, layer.folder + "/templates", sources);
    for (auto& [path, bytes] : layer.assets) {
      if (path == kTokens) {
        css += compact_css(bytes) + "\n";
      } else {
        assets.insert_or_assign(path, std::move(bytes));
      }
    }
  }
  add_layer(own, "templates", sources);
  put_together(layers, assets, diagnostics);
  assets[kSheet].insert(0, css);
  if (look.logo) assets.insert_or_assign(look.logo->path, look.logo->bytes);
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
