// Projects as cards, and lists of cards with their ready-made views.
#pragma once

#include <functional>
#include <vector>

#include "view/plan_context.h"

namespace ayumi::view {

CardItem card_item(const PlanContext& context, const evaluate::Item& item);
ProjectCard project_card(const PlanContext& context, const evaluate::YearFigures& year, model::ProjectIndex index);

// The year that the lists of cards show, and their ready-made views, made once for all pages.
class CardShelf {
 public:
  CardShelf(const PlanContext& context, const evaluate::YearFigures& year);

  const evaluate::YearFigures& year() const { return year_; }
  const Ready<ViewGroup>& fields() const { return fields_; }
  const Ready<ViewGroup>& ratings() const { return ratings_; }
  const Ready<ViewGroup>& partners() const { return partners_; }
  const Ready<ViewGroup>& statuses() const { return statuses_; }

 private:
  const evaluate::YearFigures& year_;
  Ready<ViewGroup> fields_;
  Ready<ViewGroup> ratings_;
  Ready<ViewGroup> partners_;
  Ready<ViewGroup> statuses_;
};

using Selection = std::function<bool(const evaluate::YearFigures&, model::ProjectIndex)>;

Selection every_project();
Selection in_category(const model::Plan& plan, model::CategoryIndex category);  // with its children
Selection with_partner(const model::Plan& plan, model::PartnerIndex partner);
Selection rated(model::BandIndex band);  // any of its items
Selection active(Selection selection);   // those of them that are there in the year: not ended, not merged
Selection with_status(evaluate::ProjectYear::Status status);

std::size_t count(const evaluate::YearFigures& year, const Selection& selection);
// A project's card, made for the page.
using PlacedCards = std::function<Ready<Html>(model::ProjectIndex)>;
// The selected projects' cards by top category; a project without one comes last.
Listing listing(const PlanContext& context, const CardShelf& shelf, const PlacedCards& cards,
                const Selection& selection, const Html& heading, const std::string& plain_heading, const Html& lead);

// How many of a selection a list of active projects leaves out, and where they are; empty where there are none.
Html left_out_note(const PlanContext& context, const evaluate::YearFigures& year, const Selection& selection);

// Statuses that at least one project has in the year, in the order of ProjectYear::Status.
std::vector<evaluate::ProjectYear::Status> statuses_in(const evaluate::YearFigures& year);

}  // namespace ayumi::view
