// [look] and [[link]] of data/site.toml: what a site looks like otherwise than its theme.
#include "formats/colors.h"
#include "load/format.h"

namespace ayumi::load {

using model::Look;

namespace {

// A table of colours; which tokens there are is the theme's affair.
Table<Look>::Decode colors_of(ColorScheme scheme) {
  return [scheme](const formats::Node& node, Look& look, Decoding& decoding) {
    const auto* table = node.as<formats::Table>();
    if (table == nullptr) return complain_type(node, {.kind = TypeInfo::Kind::colors}, decoding);
    return formats::read_colors(*table, look.colors.of(scheme), decoding.diagnostics);
  };
}

FieldInfo color_field(ColorScheme scheme, Words description, std::string_view example) {
  return {name_of(scheme), Presence::optional, {.kind = TypeInfo::Kind::colors}, description, example};
}

bool decode_logo_file(const formats::Node& node, model::Logo& logo, Decoding& decoding) {
  logo.file_span = node.span();
  return PlainString::decode(node, logo.file, decoding);
}

}  // namespace

template <>
const Table<Look>& table_of() {
  static const auto table =
      Table<Look>("look", {"見た目", "look"},
                  {"サイトの色とロゴ。書かなかった色は、テーマの色のままです",
                   "The site's own colors and logo; colors that aren't here stay as the theme has them"})
          .custom(color_field(ColorScheme::light, {"色（明るい画面）", "Colors on a light screen"},
                              R"({ link = "#00563f", accent = "#00563f", bar = "#00402f" })"),
                  colors_of(ColorScheme::light))
          .custom(color_field(ColorScheme::dark, {"暗い画面での色", "Colors on a dark screen"},
                              R"({ link = "#7fd1b4", accent = "#7fd1b4" })"),
                  colors_of(ColorScheme::dark))
          .custom(color_field(ColorScheme::print, {"印刷での色", "Colors on paper"}, R"({ accent = "#00563f" })"),
                  colors_of(ColorScheme::print))
          .optional("logo", &Look::logo, {"サイト名の前に出すロゴ", "The logo in front of the site's name"},
                    R"({ file = "logo.svg" })");
  return table;
}

template <>
const Table<model::Logo>& table_of() {
  static const auto table =
      Table<model::Logo>("logo", {"ロゴ", "logo"}, {"サイト名の前に出すロゴ", "The logo in front of the site's name"})
          .custom({"file",
                   Presence::required,
                   PlainString::type(),
                   {"画像（SVG か PNG）の、content フォルダーの中での位置",
                    "The picture (SVG or PNG), by its path in the folder content"},
                   R"("logo.svg")"},
                  decode_logo_file)
          .optional("text", &model::Logo::text,
                    {"画像が見えない人のための説明。書かなければ、飾りとして読み飛ばされます（サイト名は隣にあります）",
                     "What it says to those who can't see it; without it, it is passed over as decoration (the site's "
                     "name stands beside it)"},
                    R"({ ja = "みなと市", en = "Minato City" })");
  return table;
}

template <>
const Table<model::FooterLink>& table_of() {
  static const auto table =
      Table<model::FooterLink>("link", {"リンク", "link"},
                               {"すべてのページの下に出すリンク", "A link at the foot of every page"})
          .required("name", &model::FooterLink::name, {"リンクの文字", "Text of the link"},
                    R"({ ja = "みなと市のサイト", en = "Website of Minato City" })")
          .required<WebAddress>("url", &model::FooterLink::url, {"行き先のアドレス", "The address it leads to"},
                                R"("https://www.example.lg.jp/")");
  return table;
}

}  // namespace ayumi::load
