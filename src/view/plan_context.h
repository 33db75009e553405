// What every builder of a plan's pages needs: the plan, its figures and the page's language. Small shared pieces of
// pages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evaluate/compare.h"
#include "evaluate/figures.h"
#include "model/site.h"
#include "view/editions.h"
#include "view/plan_records.h"
#include "view/wording.h"

namespace ayumi::view {

// What a plan's years say about one project, the latest year first.
struct ProjectReports {
  template <class T>
  using OfYear = std::pair<model::FiscalYear, const T*>;
  std::vector<OfYear<model::YearResult>> results;
  std::vector<OfYear<model::Comment>> comments;
};
// What many pages of a plan need, found or made once.
struct PlanTables {
  std::vector<ProjectReports> reports;    // as the plan's projects
  std::map<int, Ready<YearLabel>> years;  // those of the figures, by the year they start in
  std::vector<Ready<RatingChip>> bands;   // as the scheme's, for ratings as computed
  Ready<RatingChip> missing;
  std::vector<Ready<PartnerLink>> partners;  // as the plan's
};
PlanTables plan_tables(const model::Site& site, const evaluate::PlanFigures& figures, const Wording& wording);

// References to things that outlive every page. Copying is cheap.
struct PlanContext {
  const model::Site& site;
  const model::Plan& plan;
  const evaluate::PlanFigures& figures;
  const Wording& wording;
  const PlanTables& tables;
  const FormerValues* former_values = nullptr;  // none: nothing is known of any

  const Words& words() const { return wording.words(); }
  const model::Project& project(model::ProjectIndex index) const { return plan.projects[index.value]; }
  const model::Indicator& indicator(const evaluate::Item& item) const {
    return plan.indicator(item.project, item.indicator);
  }
  // As its value is printed.
  const model::LocalizedText& unit(const evaluate::Item& item) const {
    const bool has_own = item.observation != nullptr && !item.observation->unit.empty();
    return has_own ? item.observation->unit : indicator(item).unit;
  }
  const model::Category& category(model::CategoryIndex index) const { return plan.categories[index.value]; }
  const model::Partner& partner(model::PartnerIndex index) const { return plan.partners[index.value]; }
  const model::Band& band(model::BandIndex index) const { return plan.scheme.bands[index.value]; }
  const model::Reason& reason(model::ReasonIndex index) const { return plan.scheme.reasons[index.value]; }
};

// The year whose cards and tallies stand for the plan: the latest with data, else its first.
const evaluate::YearFigures& latest_year(const evaluate::PlanFigures& figures);
// Whether the plan has a page about that year: one of its term, or after it, that its data or a narrative say anything
// of. What only stands for the plan (see above) has one, too.
bool has_own_page(const PlanContext& context, const evaluate::YearFigures& year);
Ready<YearLabel> year_label(const PlanContext& context, model::FiscalYear year);
// "R6", "R1（計画開始前）".
std::string year_with_term(const PlanContext& context, model::FiscalYear year);

// "出典名 No.4", or empty.
Html citation(const PlanContext& context, const std::optional<model::Citation>& maybe);
Html citation(const PlanContext& context, const model::Citation& citation);
// A line a document, in the order in which they come first, with all places in it.
std::vector<Html> citations_by_document(const PlanContext& context, const std::vector<model::Citation>& citations);

// "(3) 地域資源を活用した…": number and name of a category.
Html category_name(const PlanContext& context, model::CategoryIndex index);
std::string plain_category_name(const PlanContext& context, model::CategoryIndex index);
Link category_link(const PlanContext& context, model::CategoryIndex index);
// Where what belongs to a category, or to none, stands on a page: "composites-work", "composites--none" (no id begins
// with a dash, so that no category has that place).
std::string category_anchor(const PlanContext& context, std::string_view kind,
                            std::optional<model::CategoryIndex> category);
// From the top down to this one; empty for none.
std::vector<Link> category_path(const PlanContext& context, std::optional<model::CategoryIndex> lowest);
const Ready<PartnerLink>& partner_link(const PlanContext& context, model::PartnerIndex index);
// The partners that aren't groups.
std::vector<model::PartnerIndex> single_partners(const model::Plan& plan);

// Words and address of what became of a project.
StatusInfo status_info(const PlanContext& context, evaluate::ProjectYear::Status status);
std::string_view status_id(evaluate::ProjectYear::Status status);

// The project's name as it was in a year (renamed ones change theirs).
const model::LocalizedText& name_in(const PlanContext& context, model::ProjectIndex project, model::FiscalYear year);

// --- ratings ---
RatingChip rating_chip(const PlanContext& context, const evaluate::Item& item);
Ready<RatingChip> ready_chip(const PlanContext& context, const evaluate::Item* item);  // null: missing
// A band's name for CSS: "good-1", "good-2" … for bands on track, the best first; "poor-1", "poor-2" … for the others,
// the worst first. So colours mean the same, however many bands a scheme has.
std::string band_tone(const model::RatingScheme& scheme, model::BandIndex index);
RatingChip band_chip(const PlanContext& context, model::BandIndex index);
RatingChip unrated_chip(const PlanContext& context);  // the column of everything unrated
RatingChip missing_chip(const PlanContext& context);
std::string on_track_bands(const PlanContext& context);  // the codes of those that count as on track: "A、B"

// --- figures of an item, in its indicator's unit; empty where there is none ---
Html actual_html(const PlanContext& context, const evaluate::Item& item);
std::string actual_text(const PlanContext& context, const evaluate::Item& item);
Html target_html(const PlanContext& context, const evaluate::Item& item);
std::string target_text(const PlanContext& context, const evaluate::Item& item);
Html rate_html(const PlanContext& context, const evaluate::Item& item);
std::string rate_text(const PlanContext& context, const evaluate::Item& item);

}  // namespace ayumi::view
