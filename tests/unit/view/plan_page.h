// A plan as its pages get it: evaluated, with a few words of a language that tests can read.
#pragma once

#include <map>
#include <string>

#include "unit/evaluate/plan_builder.h"
#include "view/plan_context.h"

namespace ayumi::view::test {

// Own indicators, composites and a year's figures beside the projects of evaluate's builder. Call `context` last: what
// it gives refers to the plan as it was then.
class PlanPage : public evaluate::test::SiteBuilder {
 public:
  // One of the plan's own indicators, of the target 100 at the end.
  model::IndicatorIndex own(const std::string& id);
  model::CompositeIndex composite(const std::string& id, std::initializer_list<model::IndicatorIndex> members);
  model::CategoryIndex category(const std::string& id, std::optional<model::CategoryIndex> parent = std::nullopt);
  model::Observation& own_value(int start, model::IndicatorIndex indicator, std::string_view value);

  PlanContext context();

 private:
  Words words_{{{"chart.as_published", "{figure} (p)"},
                {"dashboard.as_zero", "counted as 0%"},
                {"dashboard.capped", "{rate} as {cap}"},
                {"dashboard.counted", "{counted} of {members} counted"},
                {"figures.quoted", "“{name}”"},
                {"figures.several", "{others}, and {last}"},
                {"figures.sum_of", "Sum of {names}"},
                {"figures.two", "{first} and {second}"},
                {"format.colon", ": "},
                {"format.list", ", "},
                {"format.place", " "},
                {"format.places", "; "},
                {"format.points", "{number} points"},
                {"format.year_long", "FY{year}"},
                {"format.year_short", "FY{year}"},
                {"format.quantity", "{number}{unit}"},
                {"audit.whole_plan", "Whole plan"},
                {"trends.counted", "{counted}/{members}"},
                {"quote.differs", "{figure} (p, not {recomputed})"},
                {"quote.unchecked", "{figure} (p, unchecked)"},
                {"quote.rating", "{rating} ({note})"}}};
  Wording wording_{"ja", words_};
  evaluate::PlanFigures figures_;
  PlanTables tables_;
};

}  // namespace ayumi::view::test
