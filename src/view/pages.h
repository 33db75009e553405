// The list of all pages in one language, and what each page's template is given.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "evaluate/compare.h"
#include "evaluate/figures.h"
#include "model/site.h"
#include "templating/shape.h"
#include "templating/value.h"
#include "view/editions.h"
#include "view/words.h"

namespace ayumi::view {

struct SearchEntry;

// A kind of page: its template is pages/<name>.html, its context has the declared form.
struct PageKind {
  std::string name;
  templating::Shape context;
};

// All kinds, with the words that the language's catalogue has.
std::vector<PageKind> page_kinds(const Words& words);
// What the template of a card, parts/card.html, is given.
templating::Shape card_shape(const Words& words);
// What a narrative's own template language knows.
templating::Shape narrative_shape();

// A narrative's text in the language that a page shows it in, still with its quotations.
struct NarrativeText {
  std::string key;  // "plans/aomori-area/overview"
  std::string title;
  std::string summary;
  std::string language;  // its own; may differ from the page's
  Span body;             // the Markdown in its file
  model::Stage stage = model::Stage::published;
  std::optional<model::FiscalYear> year = std::nullopt;  // that it is about
};

// A project's card as HTML, with links that begin with `root`; from the renderer, for any thread.
using CardMaker = std::function<templating::Value(std::size_t plan, std::size_t project, const std::string& root)>;

// A page that stands on another one as a part of it, without what surrounds its main part.
struct Chapter {
  std::size_t page;  // in SiteViews::pages
  std::string id;    // on the page that it stands on; ids in the chapter begin with it and "__"
};

struct Page {
  std::string kind;
  std::string path;  // relative to the language's root
  std::string title;
  // Narratives that stand on the page, in order; the renderer makes them HTML and adds them as `narratives`.
  std::vector<NarrativeText> narratives;
  // The pages that stand on this one; the renderer makes them HTML and adds them as `chapters`.
  std::vector<Chapter> chapters = {};
  model::Stage stage = model::Stage::published;  // draft: what it is about is one, or some of what it shows or counts
  int heading_shift = 0;                         // of the narratives' headings, which stand below the page's own
  std::size_t plan = kNoPlan;                    // whose figures the narratives quote
  std::optional<model::FiscalYear> year = std::nullopt;  // of an overview that is about one year for good
  // The page's own context. May be called from any thread; the SiteViews must live.
  std::function<templating::Object(const CardMaker& cards)> context;

  static constexpr std::size_t kNoPlan = static_cast<std::size_t>(-1);
};

struct BuildInfo {
  std::string generator;  // "Ayumi 0.1.0"
  // Pages of a review are all marked as a draft; of a preview those that are or count one; of a publication none.
  enum class Purpose { publication, preview, review } purpose = Purpose::publication;
  std::optional<SnapshotNotice> snapshot = std::nullopt;  // of a fiscal year; not renewed
  std::vector<Edition> editions = {};                     // that the site carries, the latest year first
  std::vector<EditionChanges> changes = {};               // of each of them but the first
  // Of each plan, the values that are restated; empty: none.
  std::vector<FormerValues> former_values = {};
};

// All pages of a site in one language. Refers to the model, figures and words, which must outlive it. Everything that
// several pages share is computed by the constructor; after that, it is only read, from any thread.
class SiteViews {
 public:
  SiteViews(const model::Site& site, const evaluate::Figures& figures, const Words& words, std::string language,
            BuildInfo build);
  ~SiteViews();
  SiteViews(SiteViews&&) noexcept;
  SiteViews(const SiteViews&) = delete;
  SiteViews& operator=(const SiteViews&) = delete;

  const std::string& language() const;
  // Ends in "/"; empty where the site has none.
  const std::string& base_url() const;
  // "" for the site's first language, else "en/".
  const std::string& prefix() const;
  const std::vector<Page>& pages() const;
  // What a search finds, in the order of the pages.
  std::vector<SearchEntry> search_entries() const;
  std::size_t plan_count() const;
  std::size_t project_count(std::size_t plan) const;
  // What the template of a project's card is given, for a page with that root.
  templating::Object card_context(std::size_t plan, std::size_t project, const std::string& root) const;
  // The root of the pages that most lists of cards are on.
  const std::string& list_root() const;
  // What a narrative on a page of this plan (or of none), about this year (or none), is given.
  const templating::Object& narrative_context(std::size_t plan, std::optional<model::FiscalYear> year) const;

  struct Impl;  // site_views.h

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::view
