// The parts of SiteViews: what all pages of a language share.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "view/card_view.h"
#include "view/pages.h"
#include "view/plan_context.h"
#include "view/wording.h"

namespace ayumi::view {

// A plan's shared values. Not movable: pages refer to it.
struct PlanViews {
  PlanViews(const model::Site& site, const evaluate::PlanFigures& figures, const Wording& wording,
            const FormerValues* former_values);
  PlanViews(const PlanViews&) = delete;
  PlanViews& operator=(const PlanViews&) = delete;

  PlanTables tables;
  PlanContext context;
  const evaluate::YearFigures& latest;
  CardShelf shelf;
  Ready<PlanInfo> info;
  templating::Object quotes;
};

// What a plan's narratives are given, by the year that they are about.
struct NarrativeContexts {
  templating::Object yearless;
  std::map<int, templating::Object> years;
};

struct SiteViews::Impl {
  Impl(const model::Site& site, const evaluate::Figures& figures, const Words& words, std::string language,
       BuildInfo build);

  // The links that lead to a page; pages beside each other share them.
  using Trail = std::shared_ptr<const std::vector<Link>>;
  using Fill = std::function<void(templating::Object&, const PlacedCards&)>;

  // What a search engine is told: the summary of a narrative in the page's language; the home page is about the site.
  std::string description(const Page& page) const;
  // The common part of a page's context.
  templating::Object common(const Page& page, const std::vector<Link>& trail, const PlanViews* plan) const;
  // Adds a page; `fill` puts in what is the page's own.
  void add(Page page, std::vector<Link> trail, const PlanViews* plan, Fill fill);
  void add(Page page, Trail trail, const PlanViews* plan, Fill fill);
  void add_site_pages();
  void add_edition_pages(const std::vector<Link>& from_home);
  void add_plan_pages(std::size_t index, const PlanViews& plan);
  // Appends the narrative of that key, if there is one, in the page's language or the best there is. `year`: that it is
  // about.
  void take_narrative(const std::string& key, Page& page, std::optional<model::FiscalYear> year = std::nullopt) const;

  const model::Site& site;
  const evaluate::Figures& figures;
  const Words& words;
  Wording wording;
  std::string prefix;
  std::string list_root;
  BuildInfo build;
  Value words_value;
  Ready<SiteInfo> info;
  std::deque<PlanViews> plans;
  std::vector<NarrativeContexts> narrative_contexts;  // as plans, then the one of no plan
  std::vector<Page> pages;
};

}  // namespace ayumi::view
