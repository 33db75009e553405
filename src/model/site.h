// The whole of what is published: settings, plans, narratives. Plain values: no files, no rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/source.h"
#include "model/common.h"
#include "model/plan.h"

namespace ayumi::model {

// A language that pages are written in. The first of the site's languages stands at the root.
struct Language {
  std::string code;  // "ja"
  std::string name;  // as its readers call it: "日本語"
};

// A Markdown text in one language; rendered later, because it can quote figures.
struct NarrativeVersion {
  std::string language;
  const Source* source = nullptr;
  std::size_t body_begin = 0;
  std::string title;  // front matter; empty where the page has its own
  std::string summary;
  Stage stage = Stage::published;
  Span span{};  // of the body
};

// One narrative in its languages. `key` is its path below content/<language>/ without ".md": "plans/aomori/projects/x".
struct Narrative {
  std::string key;
  int order = 0;                           // among its folder's pages
  std::vector<NarrativeVersion> versions;  // in the order of the site's languages

  const NarrativeVersion* find(std::string_view language) const;
  const NarrativeVersion& best(std::string_view language) const;
};

// A standard term and its translation; `check` names the texts that use the one without the other.
struct Term {
  LocalizedText name;
  LocalizedText note;
  Span span{};
};

// The picture in front of the site's name.
struct Logo {
  std::string file;  // below content/
  // What it says to those who can't see it; empty where the site's name beside it says all.
  LocalizedText text;
  const Source* picture = nullptr;  // null after a mistake
  std::string extension;            // by the picture's content: "svg", "png"
  int width = 0;                    // only their ratio matters
  int height = 0;
  Span file_span{};
};

// What a site looks like otherwise than its theme. Which tokens there are, the theme says.
struct Look {
  SchemeColors colors;
  std::optional<Logo> logo;
};

// A link at the foot of every page.
struct FooterLink {
  LocalizedText name;
  std::string url;
};

struct Site {
  LocalizedText title;
  LocalizedText description;  // what the site is, in two sentences
  LocalizedText notice;       // on every page: "this is a sample"
  LocalizedText publisher;
  LocalizedText contact;
  LocalizedText license;
  std::vector<FooterLink> links;
  std::string base_url;  // "https://www.example.jp/plan/"; empty: no sitemap and no canonical addresses
  std::string theme;     // a folder in themes/
  Span theme_span{};     // nowhere where site.toml doesn't say it
  Look look;
  std::optional<CalendarDate> updated;
  std::vector<Language> languages;  // never empty
  std::vector<Term> glossary;
  std::vector<Plan> plans;            // by id
  std::vector<Narrative> narratives;  // by key
  std::vector<std::string> files;     // every file below content/, by path: "ja/home.md", "ja/pages/photo.jpg"
  Span span{};

  const Narrative* find_narrative(std::string_view key) const;
  // Whether there is any whose key is that of a folder's, "<folder>/…".
  bool has_narratives_in(const std::string& folder) const;
};

}  // namespace ayumi::model
