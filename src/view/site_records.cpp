#include "view/site_records.h"

namespace ayumi::view {

template <>
const RecordType<Link>& record_type<Link>() {
  static const auto type =
      RecordType<Link>("Link", {"Link", "Link"})
          .field("name", &Link::name, {"name", "name"})
          .field("path", &Link::path, {"path", "path"})
          .field("current", &Link::current, {"current", "current"});
  return type;
}

template <>
const RecordType<LanguageLink>& record_type<LanguageLink>() {
  static const auto type =
      RecordType<LanguageLink>("LanguageLink", {"LanguageLink", "LanguageLink"})
          .field("code", &LanguageLink::code, {"code", "code"})
          .field("name", &LanguageLink::name, {"name", "name"})
          .field("href", &LanguageLink::href, {"relative to this page", "relative to this page"})
          .field("url", &LanguageLink::url, {"absolute; empty without base_url", "absolute; empty without base_url"})
          .field("current", &LanguageLink::current, {"current", "current"});
  return type;
}

template <>
const RecordType<PageInfo>& record_type<PageInfo>() {
  static const auto type =
      RecordType<PageInfo>("PageInfo", {"PageInfo", "PageInfo"})
          .field("kind", &PageInfo::kind, {"kind", "kind"})
          .field("title", &PageInfo::title, {"for <title>", "for <title>"})
          .field("description", &PageInfo::description, {"for <meta>; may be empty", "for <meta>; may be empty"})
          .field("language", &PageInfo::language, {"language", "language"})
          .field("path", &PageInfo::path, {"path", "path"})
          .field("url", &PageInfo::url, {"absolute; empty without base_url", "absolute; empty without base_url"})
          .field("languages", &PageInfo::languages, {"languages", "languages"})
          .field("breadcrumbs", &PageInfo::breadcrumbs, {"from home to this page", "from home to this page"});
  return type;
}

template <>
const RecordType<SiteInfo>& record_type<SiteInfo>() {
  static const auto type =
      RecordType<SiteInfo>("SiteInfo", {"SiteInfo", "SiteInfo"})
          .field("title", &SiteInfo::title, {"title", "title"})
          .field("description", &SiteInfo::description, {"description", "description"})
          .field("notice", &SiteInfo::notice, {"notice", "notice"})
          .field("publisher", &SiteInfo::publisher, {"publisher", "publisher"})
          .field("contact", &SiteInfo::contact, {"contact", "contact"})
          .field("license", &SiteInfo::license, {"license", "license"})
          .field("updated", &SiteInfo::updated, {"updated", "updated"})
          .field("generator", &SiteInfo::generator, {"generator", "generator"})
          .field("has_glossary", &SiteInfo::has_glossary, {"has glossary", "has glossary"})
          .field("plans", &SiteInfo::plans, {"plans", "plans"})
          .field("pages", &SiteInfo::pages, {"free pages at the top of their folders", "free pages at the top of their folders"});
  return type;
}

template <>
const RecordType<DocumentInfo>& record_type<DocumentInfo>() {
  static const auto type =
      RecordType<DocumentInfo>("DocumentInfo", {"DocumentInfo", "DocumentInfo"})
          .field("id", &DocumentInfo::id, {"id", "id"})
          .field("title", &DocumentInfo::title, {"title", "title"})
          .field("publisher", &DocumentInfo::publisher, {"publisher", "publisher"})
          .field("date", &DocumentInfo::date, {"date", "date"})
          .field("url", &DocumentInfo::url, {"url", "url"});
  return type;
}

template <>
const RecordType<YearLabel>& record_type<YearLabel>() {
  static const auto type =
      RecordType<YearLabel>("YearLabel", {"YearLabel", "YearLabel"})
          .field("year", &YearLabel::year, {"year", "year"})
          .field("long_name", &YearLabel::long_name, {"long name", "long name"})
          .field("short_name", &YearLabel::short_name, {"short name", "short name"})
          .field("full_name", &YearLabel::full_name, {"full name", "full name"});
  return type;
}

template <>
const RecordType<YearLink>& record_type<YearLink>() {
  static const auto type =
      RecordType<YearLink>("YearLink", {"YearLink", "YearLink"})
          .field("year", &YearLink::year, {"year", "year"})
          .field("path", &YearLink::path, {"path", "path"})
          .field("current", &YearLink::current, {"current", "current"});
  return type;
}

template <>
const RecordType<PlanInfo>& record_type<PlanInfo>() {
  static const auto type =
      RecordType<PlanInfo>("PlanInfo", {"PlanInfo", "PlanInfo"})
          .field("id", &PlanInfo::id, {"id", "id"})
          .field("title", &PlanInfo::title, {"title", "title"})
          .field("plain_title", &PlanInfo::plain_title, {"plain title", "plain title"})
          .field("short_title", &PlanInfo::short_title, {"short title", "short title"})
          .field("description", &PlanInfo::description, {"description", "description"})
          .field("period", &PlanInfo::period, {"period", "period"})
          .field("path", &PlanInfo::path, {"path", "path"})
          .field("navigation", &PlanInfo::navigation, {"navigation", "navigation"})
          .field("years", &PlanInfo::years, {"years", "years"})
          .field("documents", &PlanInfo::documents, {"documents", "documents"})
          .field("has_audit_findings", &PlanInfo::has_audit_findings, {"has audit findings", "has audit findings"});
  return type;
}

template <>
const RecordType<NarrativeView>& record_type<NarrativeView>() {
  static const auto type =
      RecordType<NarrativeView>("NarrativeView", {"NarrativeView", "NarrativeView"})
          .field("title", &NarrativeView::title, {"title", "title"})
          .field("html", &NarrativeView::html, {"html", "html"})
          .field("language", &NarrativeView::language, {"empty: the page's own", "empty: the page's own"});
  return type;
}

template <>
const RecordType<TermView>& record_type<TermView>() {
  static const auto type =
      RecordType<TermView>("TermView", {"TermView", "TermView"})
          .field("name", &TermView::name, {"name", "name"})
          .field("translations", &TermView::translations, {"code and name (the term) in the site's other languages", "code and name (the term) in the site's other languages"})
          .field("note", &TermView::note, {"note", "note"});
  return type;
}

template <>
const RecordType<FreePageView>& record_type<FreePageView>() {
  static const auto type =
      RecordType<FreePageView>("FreePageView", {"FreePageView", "FreePageView"})
          .field("siblings", &FreePageView::siblings, {"siblings", "siblings"});
  return type;
}

}  // namespace ayumi::view
