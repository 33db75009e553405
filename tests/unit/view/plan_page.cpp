#include "unit/view/plan_page.h"

namespace ayumi::view::test {

using evaluate::test::final_target;
using evaluate::test::words;

model::IndicatorIndex PlanPage::own(const std::string& id) {
  model::Indicator& indicator = plan().indicators.emplace_back();
  indicator.id = id;
  indicator.name = words(id);
  indicator.targets = {final_target("100")};
  return {static_cast<std::uint32_t>(plan().indicators.size() - 1)};
}

model::CompositeIndex PlanPage::composite(const std::string& id, std::initializer_list<model::IndicatorIndex> members) {
  model::Composite& composite = plan().composites.emplace_back();
  composite.id = id;
  composite.name = words(id);
  for (const model::IndicatorIndex member : members) composite.members.emplace_back().indicator = member;
  return {static_cast<std::uint32_t>(plan().composites.size() - 1)};
}

model::CategoryIndex PlanPage::category(const std::string& id, std::optional<model::CategoryIndex> parent) {
  model::Category& category = plan().categories.emplace_back();
  category.id = id;
  category.name = words(id);
  category.parent = parent;
  if (parent) category.depth = plan().categories[parent->value].depth + 1;
  return {static_cast<std::uint32_t>(plan().categories.size() - 1)};
}

model::Observation& PlanPage::own_value(int start, model::IndicatorIndex indicator, std::string_view value) {
  model::Observation& observation = year(start).observations.emplace_back();
  observation.indicator = indicator;
  observation.value = evaluate::test::dec(value);
  return observation;
}

PlanContext PlanPage::context() {
  figures_ = run();
  tables_ = plan_tables(site, figures_, wording_);
  return {site, plan(), figures_, wording_, tables_};
}

}  // namespace ayumi::view::test
