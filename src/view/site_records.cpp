#include "view/site_records.h"

namespace ayumi::view {

template <>
const RecordType<Link>& record_type<Link>() {
  static const auto type =
      RecordType<Link>("Link", {"リンク", "A link"})
          .field("name", &Link::name, {"リンクの文字", "Text of the link"})
          .field("path", &Link::path,
                 {"行き先（その言語のトップから）", "Where it leads, from the root of the language"})
          .field("current", &Link::current, {"今いるページへのリンクか", "Whether it leads to the page it stands on"});
  return type;
}

template <>
const RecordType<LanguageLink>& record_type<LanguageLink>() {
  static const auto type =
      RecordType<LanguageLink>("LanguageLink",
                               {"同じページの別の言語版（用語集では、用語の訳）",
                                "The same page in another language; in the glossary, a term in another language"})
          .field("code", &LanguageLink::code, {"言語コード（ja、en など）", "Language code, such as ja or en"})
          .field("name", &LanguageLink::name,
                 {"言語の名前。用語集では、その言語での用語",
                  "Name of the language in itself; in the glossary, the term in it"})
          .field("href", &LanguageLink::href, {"このページから見た相対アドレス", "Address relative to this page"})
          .field("url", &LanguageLink::url,
                 {"完全なアドレス。base_url がなければ空", "Full address; empty without base_url"})
          .field("current", &LanguageLink::current, {"今見ている言語か", "Whether it is the language being read"});
  return type;
}

template <>
const RecordType<PageInfo>& record_type<PageInfo>() {
  static const auto type =
      RecordType<PageInfo>("PageInfo", {"ページ自身のこと", "The page itself"})
          .field("kind", &PageInfo::kind,
                 {"ページの種類（テンプレートの名前と同じ）", "Kind of page; its template has the same name"})
          .field("title", &PageInfo::title, {"題名（<title> に使う）", "Title, for <title>"})
          .field("description", &PageInfo::description,
                 {"検索結果に出る説明。空のこともある", "Description for search engines; may be empty"})
          .field("language", &PageInfo::language, {"このページの言語コード", "Language code of the page"})
          .field(
              "path", &PageInfo::path,
              {"このページのアドレス（その言語のトップから）", "Address of this page, from the root of the language"})
          .field("url", &PageInfo::url,
                 {"完全なアドレス。base_url がなければ空", "Full address; empty without base_url"})
          .field("draft", &PageInfo::draft,
                 {"公開前の案か（下書きを含むページ。プレビューと確認用の版だけ）",
                  "Whether it is a draft or shows one; in previews and review copies only"})
          .field("languages", &PageInfo::languages,
                 {"各言語の同じページ。サイトの言語の順", "This page in every language, in the site's order"})
          .field("breadcrumbs", &PageInfo::breadcrumbs,
                 {"ホームからこのページまでの道すじ", "The way from the home page to this one"})
          .field("records", &PageInfo::records,
                 {"年度の記録にある同じページ（サイトのトップから）。新しい年度の順。年度のページでは、その年度の記録",
                  "This page in the records of fiscal years, from the site's root; the latest year first. Of a year's "
                  "page, the record of that year"});
  return type;
}

template <>
const RecordType<LogoInfo>& record_type<LogoInfo>() {
  static const auto type =
      RecordType<LogoInfo>("LogoInfo", {"サイトのロゴ", "The site's logo"})
          .field("path", &LogoInfo::path,
                 {"画像のアドレス（サイトのトップから）", "Address of the picture, from the site's root"})
          .field("text", &LogoInfo::text,
                 {"見えない人に読み上げる文字。なければ空", "What is read to those who can't see it; may be empty"})
          .field("width", &LogoInfo::width, {"画像の幅", "Width of the picture"})
          .field("height", &LogoInfo::height, {"画像の高さ", "Height of the picture"});
  return type;
}

template <>
const RecordType<FooterLinkInfo>& record_type<FooterLinkInfo>() {
  static const auto type =
      RecordType<FooterLinkInfo>("FooterLinkInfo", {"ページの下に出すリンク", "A link at the foot of every page"})
          .field("name", &FooterLinkInfo::name, {"リンクの文字", "Text of the link"})
          .field("url", &FooterLinkInfo::url, {"行き先のアドレス", "The address it leads to"});
  return type;
}

template <>
const RecordType<SnapshotInfo>& record_type<SnapshotInfo>() {
  static const auto type =
      RecordType<SnapshotInfo>("SnapshotInfo", {"年度の記録", "A record of a fiscal year"})
          .field("notice", &SnapshotInfo::notice, {"記録であることの説明", "What says that it is one"})
          .field("corrections", &SnapshotInfo::corrections,
                 {"訂正の説明。古い順", "What was corrected when, the earliest first"})
          .field("latest", &SnapshotInfo::latest,
                 {"今のサイトのアドレス。なければ空", "Address of the site as it is now; may be empty"});
  return type;
}

template <>
const RecordType<ChangeLineView>& record_type<ChangeLineView>() {
  static const auto type =
      RecordType<ChangeLineView>("ChangeLineView", {"記録の間の違い", "A difference between two records"})
          .field("what", &ChangeLineView::what, {"何が", "What is different"})
          .field("before", &ChangeLineView::before, {"前。なければ空", "Before; may be empty"})
          .field("after", &ChangeLineView::after, {"後。なければ空", "After; may be empty"})
          .field("remark", &ChangeLineView::remark, {"理由など。なければ空", "Why, and the like; may be empty"});
  return type;
}

template <>
const RecordType<ChangeKindView>& record_type<ChangeKindView>() {
  static const auto type = RecordType<ChangeKindView>("ChangeKindView", {"違いの種類", "A kind of difference"})
                               .field("name", &ChangeKindView::name, {"種類の名前", "Its name"})
                               .field("lines", &ChangeKindView::lines, {"違いの並び", "The differences"});
  return type;
}

template <>
const RecordType<ChangePlanView>& record_type<ChangePlanView>() {
  static const auto type = RecordType<ChangePlanView>("ChangePlanView", {"計画ごとの違い", "The differences in a plan"})
                               .field("name", &ChangePlanView::name, {"計画の名前", "The plan's name"})
                               .field("kinds", &ChangePlanView::kinds, {"種類ごとの違い", "Kind by kind"});
  return type;
}

template <>
const RecordType<EditionChangesView>& record_type<EditionChangesView>() {
  static const auto type =
      RecordType<EditionChangesView>("EditionChangesView", {"前の記録からの変更", "What changed since a record"})
          .field("former", &EditionChangesView::former, {"比べた前の記録", "The record it is compared with"})
          .field("later", &EditionChangesView::later, {"後の記録", "The later record"})
          .field("count", &EditionChangesView::count, {"違いの数", "How many differences there are"})
          .field("plans", &EditionChangesView::plans, {"計画ごとの違い", "Plan by plan"});
  return type;
}

template <>
const RecordType<EditionView>& record_type<EditionView>() {
  static const auto type =
      RecordType<EditionView>("EditionView", {"年度の記録の一覧の一行", "A record in the list of records"})
          .field("year", &EditionView::year, {"年度", "Fiscal year"})
          .field("edition", &EditionView::edition, {"版", "Edition"})
          .field("date", &EditionView::date, {"作成した日", "When it was made"})
          .field("correction", &EditionView::correction,
                 {"訂正の内容。最初の版では空", "What it corrected; empty for the first edition"})
          .field("path", &EditionView::path,
                 {"記録のトップページ（サイトのトップから）", "Its home page, from the site's root"})
          .field("zip_path", &EditionView::zip_path,
                 {"zip のアドレス（サイトのトップから）。なければ空", "Its zip, from the site's root; may be empty"})
          .field("zip_size", &EditionView::zip_size,
                 {"zip の大きさ。zip がなければ、全ファイルの大きさ", "Size of the zip; without one, of all files"})
          .field("fingerprint", &EditionView::fingerprint,
                 {"照合用の値（tagmanifest-sha512.txt の SHA-512）", "SHA-512 of its tagmanifest-sha512.txt"})
          .field("changes_path", &EditionView::changes_path,
                 {"一つ前の記録からの変更のページ。なければ空",
                  "Page of what is different from the record before it; may be empty"})
          .field("changes_from", &EditionView::changes_from,
                 {"その一つ前の記録の名前。なければ空", "The name of that record before it; may be empty"})
          .field("latest", &EditionView::latest, {"その年度の最新の版か", "Whether it is the latest of its year"});
  return type;
}

template <>
const RecordType<SiteInfo>& record_type<SiteInfo>() {
  static const auto type =
      RecordType<SiteInfo>("SiteInfo", {"サイト全体のこと（site.toml の内容）", "The whole site, as site.toml says"})
          .field("title", &SiteInfo::title, {"サイトの名前", "Name of the site"})
          .field("description", &SiteInfo::description, {"サイトの説明", "What the site is"})
          .field("notice", &SiteInfo::notice,
                 {"全ページに出す注意書き。なければ空", "Notice for every page; may be empty"})
          .field("publisher", &SiteInfo::publisher, {"発行者", "Publisher"})
          .field("contact", &SiteInfo::contact, {"問い合わせ先", "Whom to ask"})
          .field("license", &SiteInfo::license, {"利用条件", "Terms of use"})
          .field("links", &SiteInfo::links, {"ページの下に出すリンク", "Links at the foot of every page"})
          .field("logo", &SiteInfo::logo, {"ロゴ。なければ none", "Logo; none without one"})
          .field("updated", &SiteInfo::updated,
                 {"データの更新日（表記済み）。なければ空", "Date of the data, written out; may be empty"})
          .field("generator", &SiteInfo::generator, {"作ったプログラムと版", "Program and version that made the site"})
          .field("review", &SiteInfo::review,
                 {"公開前の確認用の版か（build --drafts）", "Whether this is a review copy, by build --drafts"})
          .field("snapshot", &SiteInfo::snapshot,
                 {"年度の記録であること。記録でなければ none", "That it is a record of a fiscal year; none otherwise"})
          .field("has_editions", &SiteInfo::has_editions,
                 {"年度の記録の一覧のページがあるか", "Whether there is a page of the records of fiscal years"})
          .field("has_glossary", &SiteInfo::has_glossary,
                 {"用語集のページがあるか", "Whether there is a glossary page"})
          .field("plans", &SiteInfo::plans, {"計画の一覧", "The plans"})
          .field(
              "pages", &SiteInfo::pages,
              {"自由なページのうち、フォルダーの入口になるもの", "Free pages that stand at the top of their folders"})
          .field("documents", &SiteInfo::documents,
                 {"すべての計画のもとにした資料", "The documents all plans are based on"});
  return type;
}

template <>
const RecordType<DocumentInfo>& record_type<DocumentInfo>() {
  static const auto type =
      RecordType<DocumentInfo>("DocumentInfo", {"もとにした資料", "A document that figures are taken from"})
          .field("id", &DocumentInfo::id, {"資料のID", "Its id"})
          .field("title", &DocumentInfo::title, {"題名", "Title"})
          .field("publisher", &DocumentInfo::publisher, {"発行者。なければ空", "Publisher; may be empty"})
          .field("date", &DocumentInfo::date, {"発行日（印刷のとおり）。なければ空", "Date as printed; may be empty"})
          .field("url", &DocumentInfo::url, {"アドレス。なければ空", "Address; may be empty"});
  return type;
}

template <>
const RecordType<YearLabel>& record_type<YearLabel>() {
  static const auto type =
      RecordType<YearLabel>("YearLabel", {"年度とその呼び方", "A fiscal year and its names"})
          .field("year", &YearLabel::year, {"年度が始まる西暦（2024）", "Calendar year it starts in: 2024"})
          .field("long_name", &YearLabel::long_name,
                 {"令和6年度（2024年度）", "FY2024 (in Japanese 令和6年度（2024年度）)"})
          .field("short_name", &YearLabel::short_name,
                 {"R6（狭い表のための短い名前）", "FY2024 (in Japanese R6), for narrow tables"})
          .field("full_name", &YearLabel::full_name,
                 {"令和6年度（2024年4月〜2025年3月）", "FY2024 (April 2024–March 2025)"})
          .field("before_plan", &YearLabel::before_plan,
                 {"計画が始まる前の年度なら、その旨（計画開始前）。ほかは空",
                  "“before the plan”, for a year before the plan's first; empty for others"});
  return type;
}

template <>
const RecordType<ChapterView>& record_type<ChapterView>() {
  static const auto type = RecordType<ChapterView>("ChapterView", {"ほかのページを1章として載せたもの",
                                                                   "A page as a chapter of another one"})
                               .field("id", &ChapterView::id, {"章のid（アンカー）", "Id of the chapter, for links"})
                               .field("kind", &ChapterView::kind, {"載せたページの種類", "Kind of the page"})
                               .field("html", &ChapterView::html,
                                      {"そのページの本文。ほかの章へのリンクは、このページの中へ向かう",
                                       "Its main part; links to other chapters lead within this page"});
  return type;
}

template <>
const RecordType<YearLink>& record_type<YearLink>() {
  static const auto type =
      RecordType<YearLink>("YearLink", {"ある年度の概要へのリンク", "A link to a fiscal year's overview"})
          .field("year", &YearLink::year, {"年度", "The fiscal year"})
          .field("path", &YearLink::path,
                 {"ページのアドレス（その言語のトップから）", "Address of its page, from the root of the language"})
          .field("current", &YearLink::current,
                 {"今いる年度か。組み込みのページでは使わない",
                  "Whether it is the year being shown; built-in pages compare paths instead"});
  return type;
}

template <>
const RecordType<PlanInfo>& record_type<PlanInfo>() {
  static const auto type =
      RecordType<PlanInfo>("PlanInfo", {"ページが属する計画", "The plan that the page belongs to"})
          .field("id", &PlanInfo::id, {"計画のID（フォルダーの名前）", "Its id: the name of its folder"})
          .field("title", &PlanInfo::title, {"計画の名前", "Name of the plan"})
          .field("plain_title", &PlanInfo::plain_title,
                 {"短い名前（文字だけ。属性や見出しに）", "Short name as text, for attributes and titles"})
          .field("short_title", &PlanInfo::short_title,
                 {"短い名前（言語の印付き）", "Short name, marked with its language where that differs"})
          .field("description", &PlanInfo::description, {"計画の説明", "What the plan is"})
          .field("period", &PlanInfo::period, {"計画期間（令和2年度から令和6年度まで）", "Its term: FY2020 to FY2024"})
          .field("path", &PlanInfo::path, {"計画の概要のアドレス", "Address of its overview"})
          .field("navigation", &PlanInfo::navigation, {"この計画のページの一覧（メニュー）", "Its pages, for the menu"})
          .field("years", &PlanInfo::years, {"年度ごとの概要。古い年度から", "Overviews by year, oldest first"})
          .field("documents", &PlanInfo::documents, {"もとにした資料", "The documents it is based on"})
          .field("projects_path", &PlanInfo::projects_path, {"事業一覧のページ", "Page of all its projects"})
          .field("print_path", &PlanInfo::print_path,
                 {"印刷用ページ（計画全体）のアドレス", "Address of the whole report for printing"})
          .field("trends_path", &PlanInfo::trends_path, {"推移のページ", "Page of its trends"})
          .field("dashboard_path", &PlanInfo::dashboard_path,
                 {"ダッシュボードのページ。なければ空", "Page of its dashboard; empty without one"})
          .field("has_ratings", &PlanInfo::has_ratings, {"評価区分があるか", "Whether the plan has rating bands"});
  return type;
}

template <>
const RecordType<NarrativeView>& record_type<NarrativeView>() {
  static const auto type =
      RecordType<NarrativeView>("NarrativeView",
                                {"ページに載る文章（Markdown から作ったもの）", "A narrative, made from Markdown"})
          .field("title", &NarrativeView::title,
                 {"前付けの題名。なければ空", "Title from its front matter; may be empty"})
          .field("html", &NarrativeView::html, {"本文", "The text"})
          .field("language", &NarrativeView::language,
                 {"本文の言語。ページの言語と同じなら空", "Its language; empty if that of the page"})
          .field("draft", &NarrativeView::draft, {"下書きか", "Whether it is a draft"});
  return type;
}

template <>
const RecordType<TermView>& record_type<TermView>() {
  static const auto type = RecordType<TermView>("TermView", {"用語集の一語", "A term of the glossary"})
                               .field("name", &TermView::name, {"用語", "The term"})
                               .field("translations", &TermView::translations,
                                      {"ほかの言語での用語（code が言語、name が用語）",
                                       "The term in the site's other languages: code and name"})
                               .field("note", &TermView::note, {"説明。なければ空", "What it means; may be empty"});
  return type;
}

template <>
const RecordType<FreePageView>& record_type<FreePageView>() {
  static const auto type =
      RecordType<FreePageView>("FreePageView", {"自由なページ（手引きなど）", "A free page, such as this handbook's"})
          .field("siblings", &FreePageView::siblings,
                 {"同じフォルダーのページ。order の順", "Pages of the same folder, by their order"})
          .field("previous", &FreePageView::previous,
                 {"そのうち一つ前のページ。なければ none", "The one before this page; none if it is the first"})
          .field("next", &FreePageView::next,
                 {"そのうち次のページ。なければ none", "The one after this page; none if it is the last"});
  return type;
}

}  // namespace ayumi::view
