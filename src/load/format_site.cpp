// data/site.toml, data/glossary.toml and the front matter of Markdown files.
#include "load/format.h"

namespace ayumi::load {

using model::Site;

template <>
const Table<model::Language>& table_of() {
  static const auto table =
      Table<model::Language>("language", {"言語", "language"},
                             {"ページを作る言語", "A language that pages are made in"})
          .required<LanguageCode>("code", &model::Language::code, {"言語コード", "Language code"}, R"("en")")
          .required<PlainString>("name", &model::Language::name,
                                 {"その言語での名前", "Its name in the language itself"}, R"("English")");
  return table;
}

namespace {

// No language twice; with none at all the site is Japanese.
bool finish_site(Site& site, const formats::Table& fields, Decoding& decoding) {
  if (!site.base_url.empty() && !site.base_url.ends_with('/')) site.base_url += '/';
  bool is_good = true;
  for (std::size_t i = 1; i < site.languages.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (site.languages[i].code != site.languages[j].code) continue;
      const Span place = fields.find("languages")->node.span();
      decoding.diagnostics.add(complaints::duplicate_id({"言語", "language"}, site.languages[i].code, place, place));
      is_good = false;
    }
  }
  return is_good;
}

bool decode_theme(const formats::Node& node, Site& site, Decoding& decoding) {
  site.theme_span = node.span();
  return Id::decode(node, site.theme, decoding);
}

}  // namespace

template <>
const Table<Site>& table_of() {
  static const auto table =
      Table<Site>("site", {"サイトの設定（site.toml）", "site settings (site.toml)"},
                  {"サイト全体の設定", "Settings of the whole site"})
          .required("title", &Site::title, {"サイトの名前", "The site's name"},
                    R"({ ja = "計画の歩み", en = "Progress of our plan" })")
          .optional("description", &Site::description,
                    {"サイトの説明（2文くらい）", "What the site is, in two sentences"},
                    R"("連携計画の進み具合を公開しています。")")
          .optional("notice", &Site::notice, {"全ページに出すお知らせ", "A notice on every page"},
                    R"("これは見本です。")")
          .optional("publisher", &Site::publisher, {"発行者", "Who publishes it"},
                    R"({ ja = "○○市", en = "City of …" })")
          .optional("contact", &Site::contact, {"問い合わせ先", "Whom to ask"},
                    R"("企画部企画調整課 電話 000-000-0000")")
          .optional("license", &Site::license, {"利用条件", "Terms of use"}, R"("CC BY 4.0")")
          .optional<WebAddress>(
              "base_url", &Site::base_url,
              {"公開するアドレス。サイトマップなどに使います（なければ作りません）",
               "Where the site will be; for the site map and canonical addresses (left out without it)"},
              R"("https://www.example.lg.jp/plan/")")
          .custom({"theme",
                   Presence::optional,
                   Id::type(),
                   {"見た目の名前（書かなければ standard）", "Name of the theme (standard by default)"},
                   R"("standard")"},
                  decode_theme)
          .optional("look", &Site::look, {"サイトの色とロゴ", "The site's own colors and logo"})
          .optional("link", &Site::links, {"すべてのページの下に出すリンク", "Links at the foot of every page"})
          .optional("updated", &Site::updated, {"データを最後に直した日", "When the data were last changed"},
                    "2025-09-30")
          .optional("languages", &Site::languages,
                    {"ページを作る言語。最初のものが基本の言語です（書かなければ日本語だけ）",
                     "Languages of the pages; the first one is the main one (Japanese alone by default)"},
                    R"([{ code = "ja", name = "日本語" }, { code = "en", name = "English" }])")
          .finish(finish_site);
  return table;
}

template <>
const Table<model::Term>& table_of() {
  static const auto table =
      Table<model::Term>("term", {"用語", "term"}, {"用語と、その決まった訳", "A term with its standard translation"})
          .required("name", &model::Term::name, {"用語（言語ごと）", "The term in each language"},
                    R"({ ja = "連携中枢都市圏", en = "core city area" })")
          .optional("note", &model::Term::note, {"説明", "What it means"}, R"("複数の市町村が連携してつくる圏域")")
          .keyed_by([](const model::Term& term, const model::Plan*) {
            return term.name.empty() ? std::string() : term.name.versions().front().text;
          });
  return table;
}

template <>
const Table<GlossaryFile>& table_of() {
  static const auto table =
      Table<GlossaryFile>("glossary", {"用語集（glossary.toml）", "glossary (glossary.toml)"},
                          {"訳をそろえたい用語の一覧。check が、訳のずれを知らせます",
                           "Terms whose translations should be the same everywhere; check tells where they are not"})
          .optional("term", &GlossaryFile::terms, {"用語の並び", "The terms"});
  return table;
}

template <>
const Table<FrontMatter>& table_of() {
  static const auto table =
      Table<FrontMatter>(
          "front-matter", {"文章ファイルの見出し部分", "front matter"},
          {"Markdown の先頭に、+++ の行で囲んで書く設定", "Settings at the head of a Markdown file, between +++ lines"})
          .optional<PlainString>("title", &FrontMatter::title, {"ページの題名", "Title of the page"}, R"("はじめに")")
          .optional<PlainString>("summary", &FrontMatter::summary,
                                 {"要約（一覧などに出ます）", "Summary, shown in lists"},
                                 R"("10分で最初のサイトをつくる")")
          .optional<DraftFlag>("draft", &FrontMatter::stage,
                               {"下書きかどうか。下書きはプレビューにだけ出て、公開するサイトには出ません",
                                "Whether it is a draft: shown in the preview, left out of the published site"},
                               "true")
          .optional("order", &FrontMatter::order,
                    {"同じフォルダーの中での順番（小さいものが先）", "Order within its folder, lower first"}, "10");
  return table;
}

}  // namespace ayumi::load
