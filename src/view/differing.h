// Published figures beside the recomputed ones, for the place where a figure stands.
#pragma once

#include <optional>
#include <string>

#include "view/plan_context.h"

namespace ayumi::view {

// How a figure is written: 45, 78.9%, +2.6 points.
enum class FigureForm { count, percent, points };

// nullopt: the published figure agrees, or nothing was published.
std::optional<Differing> differing(const PlanContext& context, const evaluate::FigureName& name, FigureForm form);

// The same for a figure in a unit, which the recomputed one gets as well: 310件, 50.0%. Without a unit it is written as
// `form` says.
std::optional<Differing> differing(const PlanContext& context, const evaluate::FigureName& name,
                                   const model::LocalizedText& unit, FigureForm form);

// The published figure in place of `text` where the two differ; `mark` then says so.
std::string as_published(const PlanContext& context, const evaluate::FigureName& name, FigureForm form,
                         std::string text, std::optional<Differing>& mark);

// An item's rate as the page shows it: the published one where that differs or nothing can be computed.
struct ShownRate {
  std::string text;
  Html html;
  std::optional<Differing> differs;
};
ShownRate shown_rate(const PlanContext& context, const evaluate::Item& item);

// A figure where no link can stand behind it. In a chart: 33.0%（公表値）. In a sentence, with what it is recomputed
// to: 33.0%（公表値。再計算では33.1%）. Unchanged where the two agree.
std::string marked(const PlanContext& context, const std::string& text, const std::optional<Differing>& differs);
std::string quoted(const PlanContext& context, const std::string& text, const std::optional<Differing>& differs);

// Where a finding stands on the audit's page.
std::string finding_path(const PlanContext& context, const evaluate::AuditFinding& finding);
// The part of that page that lists what can't be recomputed.
std::string unchecked_path(const PlanContext& context);

}  // namespace ayumi::view
