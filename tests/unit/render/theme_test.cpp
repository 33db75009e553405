#include "render/theme.h"

#include <algorithm>

#include "support/catch.h"
#include "support/memory_file_system.h"

using namespace ayumi;
using render::SiteLook;
using render::Theme;
using testing::MemoryFileSystem;

namespace {

// A theme on its site, and what was said of it.
struct Made {
  explicit Made(const SiteLook& look, const MemoryFileSystem& files = {})
      : theme(files, "site", look, sources, diagnostics) {}

  std::string asset(std::string_view path) const {
    const auto& assets = theme.assets();
    const auto found =
        std::find_if(assets.begin(), assets.end(), [&](const render::Asset& asset) { return asset.path == path; });
    return found == assets.end() ? "(none)" : found->bytes;
  }
  std::string codes() const {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics.all()) text += diagnostic.code + ";";
    return text;
  }

  Sources sources;
  Diagnostics diagnostics;
  Theme theme;
};

SiteLook with(ColorScheme scheme, std::string token, std::string_view color) {
  SiteLook look{{"standard", {}}};
  look.colors.of(scheme).push_back({std::move(token), parse_color(color).value()});
  return look;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the built-in themes keep their own contrasts, on light and dark screens and on paper") {
  for (const char* name : {"standard", "booklet"}) {
    CAPTURE(name);
    const Made made(SiteLook{{name, {}}});
    CHECK(made.codes() == "");
    CHECK(made.theme.is_found());
    // Of every token that the sheets use the sheet has a value.
    const std::string css = made.asset("site.css");
    for (std::size_t at = css.find("var(--"); at != std::string::npos; at = css.find("var(--", at + 1)) {
      const std::string token = css.substr(at + 4, css.find_first_of(",)", at) - at - 4);
      CAPTURE(token);
      CHECK(has(css, token + ":"));
    }
  }
}

TEST_CASE("a site's colour takes the place of the theme's in its scheme only") {
  const Made made(with(ColorScheme::light, "link", "#00563f"));
  CHECK(made.codes() == "");
  const std::string css = made.asset("site.css");
  CHECK(has(css, "--link:#00563f;"));
  CHECK(has(css, "--link:#9db7f9;"));  // the theme's, on dark screens
  CHECK_FALSE(has(css, "#0017c1;--link"));
}

TEST_CASE("a colour that is too close to others is named once, with all of them, with a colour that would do") {
  const Made made(with(ColorScheme::light, "text-soft", "#999999"));
  REQUIRE(made.codes() == "theme.contrast;");
  const Diagnostic& first = made.diagnostics.all().front();
  CHECK(
      first.message.en ==
      "the contrast of text-soft (#999999) with accent-soft (#e8f1fe) is only 2.50 on a light screen; it has to be 4.5 "
      "or more");
  CHECK(first.related.size() == 4);
  CHECK(made.theme.is_found());
  // What the hint says passes.
  const std::string& hint = first.hints.front().en;
  const Made again(with(ColorScheme::light, "text-soft", hint.substr(hint.rfind('#'), 7)));
  CHECK(again.codes() == "");
}

TEST_CASE("a background that is changed is blamed, not the text upon it") {
  const Made made(with(ColorScheme::dark, "bar", "#c0c0ff"));
  REQUIRE(made.codes() == "theme.contrast;");
  CHECK(has(made.diagnostics.all().front().hints.front().en, "bar = \"#"));
}

TEST_CASE("a token that the theme hasn't got") {
  const Made made(with(ColorScheme::light, "acent", "#000000"));
  REQUIRE(made.codes() == "theme.unknown-token;");
  CHECK(made.diagnostics.all().front().hints.front().en == "did you mean “accent”?");
}

TEST_CASE("a theme of the site stands on another and says only what is different") {
  MemoryFileSystem files;
  files.add("site/themes/minato/theme.toml",
            "base = \"booklet\"\n[styles]\nsite = [\"site.css\", \"charts.css\", \"more.css\"]\n[light]\naccent = "
            "\"#00563f\"\n");
  files.add("site/themes/minato/tokens.css", ":root { --width: 50rem; }");
  files.add("site/themes/minato/more.css", "h3 { color: var(--accent); }");
  files.add("site/themes/minato/icon.png", "png");
  const Made made(SiteLook{{"minato", {}}}, files);
  CHECK(made.codes() == "");
  const std::string css = made.asset("site.css");
  CHECK(has(css, "--accent:#00563f;"));                            // its own
  CHECK(has(css, "--link:#123a66;"));                              // the booklet's
  CHECK(css.rfind("--width:50rem") > css.rfind("--width:62rem"));  // the last one counts
  CHECK(css.ends_with("h3{color:var(--accent)}\n"));               // sheets in the order of `styles`
  CHECK(has(css, ".contents"));                                    // the booklet's layout
  CHECK(made.asset("icon.png") == "png");
  for (const char* path : {"theme.toml", "tokens.css", "charts.css", "more.css"}) CHECK(made.asset(path) == "(none)");
}

TEST_CASE("mistakes of a theme are found where they are") {
  const auto codes = [](std::string theme) {
    MemoryFileSystem files;
    files.add("site/themes/minato/theme.toml", std::move(theme));
    return Made(SiteLook{{"minato", {}}}, files).codes();
  };
  CHECK(codes("base = \"minato\"") == "theme.cyclic;");
  CHECK(codes("base = \"bocklet\"") == "theme.unknown;");
  CHECK(codes("styles.site = [\"site.csss\"]") == "theme.missing-style;");
  CHECK(codes("colour = 1") == "theme.wrong-key;");
  CHECK(codes("light = 1") == "theme.wrong-key;");
  CHECK(codes("styles = \"site.css\"") == "theme.wrong-key;");
  CHECK(codes("contrast = [{ colors = [\"text\"], on = [\"nowhere\"], least = 3 }]") == "theme.unknown-token;");
  CHECK(codes("contrast = [{ colors = [\"line-soft\"], on = [\"background\"], least = 3 }]") ==
        "theme.contrast;theme.contrast;theme.contrast;");
  CHECK(codes("[light]\nlink = \"blue\"") == "data.bad-color;");
  CHECK(codes("[light") == "toml.syntax;");
  CHECK(codes("") == "");
}
