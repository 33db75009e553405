// Records of every page and of the pages of the site itself.
// What templates are given. Every field is described where its record is declared (site_records.cpp); the handbook's
// reference is made from those descriptions. Html fields are ready to be placed; text fields are escaped on output.
// `path` fields are relative to the root of the page's language: templates write {{ root }}{{ x.path }}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/record.h"

namespace ayumi::view {

struct Link {
  std::string name;
  std::string path;
  bool current = false;
};

struct LanguageLink {
  std::string code;
  std::string name;
  std::string href;  // relative to this page
  std::string url;   // absolute; empty without base_url
  bool current = false;
};

struct PageInfo {
  std::string kind;
  std::string title;        // for <title>
  std::string description;  // for <meta>; may be empty
  std::string language;
  std::string path;
  std::string url;  // absolute; empty without base_url
  bool draft = false;
  std::vector<LanguageLink> languages;
  std::vector<Link> breadcrumbs;  // from home to this page
  std::vector<Link> records;      // this page in snapshots, from the site's root; the latest year first
};

// A document that figures are taken from.
struct DocumentInfo {
  std::string id;
  Html title;
  Html publisher;
  Html date;
  std::string url;
};

// The picture in front of the site's name.
struct LogoInfo {
  std::string path;  // from the site's root
  std::string text;
  std::int64_t width = 0;
  std::int64_t height = 0;
};

// A link at the foot of every page.
struct FooterLinkInfo {
  Html name;
  std::string url;
};

// That the site is a record of a fiscal year, which isn't renewed.
struct SnapshotInfo {
  std::string notice;
  std::vector<Html> corrections;
  std::string latest;  // address of the site as it is now; may be empty
};

struct SiteInfo {
  std::string title;
  Html description;
  Html notice;
  Html publisher;
  Html contact;
  Html license;
  std::vector<FooterLinkInfo> links;
  std::optional<LogoInfo> logo;
  std::string updated;
  std::string generator;
  bool review = false;  // not for publication
  std::optional<SnapshotInfo> snapshot;
  bool has_editions = false;
  bool has_glossary = false;
  std::vector<Link> plans;
  std::vector<Link> pages;  // free pages at the top of their folders
  std::vector<DocumentInfo> documents;
};

// A page that stands on another one as a part of it.
struct ChapterView {
  std::string id;
  std::string kind;
  Html html;  // its main part; ids begin with the chapter's and "__", links to other chapters stay on the page
};

struct YearLabel {
  std::int64_t year = 0;
  std::string long_name;
  std::string short_name;
  std::string full_name;
  std::string before_plan{};  // says so of a year before the plan; empty for others
};

struct YearLink {
  Ready<YearLabel> year;
  std::string path;
  bool current = false;
};

struct PlanInfo {
  std::string id;
  Html title;
  std::string plain_title;
  Html short_title;
  Html description;
  std::string period;
  std::string path;
  std::vector<Link> navigation;
  std::vector<YearLink> years;
  std::vector<DocumentInfo> documents;
  std::string projects_path;
  std::string print_path;
  std::string trends_path;
  std::string dashboard_path;
  bool has_ratings = false;
};

struct NarrativeView {
  std::string title;
  Html html;
  std::string language;  // empty: the page's own
  bool draft = false;
};

// A snapshot in the list of editions.
struct EditionView {
  std::string year;
  std::string edition;
  std::string date;
  Html correction;           // what it corrected; empty for the first
  std::string path;          // its home page, from the site's root
  std::string zip_path;      // from the site's root; may be empty
  std::string zip_size;      // "1.2 MB"; without a zip, of all its files
  std::string fingerprint;   // SHA-512, in hexadecimal digits
  std::string changes_path;  // what is different from the one before it, from the root of the language; may be empty
  std::string changes_from;  // the name of that one
  bool latest = false;       // of its year
};

struct ChangeLineView {
  std::string what;
  std::string before;
  std::string after;
  std::string remark;
};

struct ChangeKindView {
  std::string name;
  std::vector<ChangeLineView> lines;
};

struct ChangePlanView {
  std::string name;
  std::vector<ChangeKindView> kinds;
};

// The page of what is different in an edition.
struct EditionChangesView {
  std::string former;  // the edition it is compared with
  std::string later;
  std::int64_t count = 0;
  std::vector<ChangePlanView> plans;
};

struct TermView {
  Html name;
  std::vector<LanguageLink> translations;  // code and name (the term) in the site's other languages
  Html note;
};

struct FreePageView {
  std::vector<Link> siblings;
  std::optional<Link> previous;
  std::optional<Link> next;
};

}  // namespace ayumi::view
