#include "view/item_notes.h"

#include "evaluate/target.h"
#include "view/working_comparisons.h"

namespace ayumi::view {

std::string target_note(const PlanContext& context, const evaluate::Item& item) {
  if (item.target == nullptr) return {};
  const auto due = evaluate::target_year(context.plan, *item.target, item.year);
  const std::vector<Filling> year{{"year", due ? context.wording.year_short(*due) : std::string()}};
  switch (item.target->when) {
    case model::Target::When::year:
      return item.target->year == item.year ? std::string() : context.words().fill("target.of_year", year);
    case model::Target::When::every_year:
      return context.words().get("target.every_year");
    case model::Target::When::midterm:
      return context.words().fill("target.midterm", year);
    case model::Target::When::final:
      break;
  }
  return context.words().fill("target.final", year);
}

std::string later_target_note(const PlanContext& context, const evaluate::Item& item) {
  if (item.target == nullptr) return {};
  const auto due = evaluate::target_year(context.plan, *item.target, item.year);
  return due == item.year ? std::string() : target_note(context, item);
}

Html value_html(const PlanContext& context, const evaluate::Item& item) {
  if (!item.sum_gap) return actual_html(context, item);
  return context.wording.quantity_html(*item.observation->value, context.indicator(item).digits, context.unit(item));
}

std::string value_note(const PlanContext& context, const evaluate::Item& item) {
  if (!item.sum_gap) return {};
  return context.words().fill("indicator.own_value", {{"why", why_no_sum(context, item)}});
}

std::string due_note(const PlanContext& context, const evaluate::Item& item) {
  if (item.observation == nullptr || !item.observation->due) return {};
  return context.words().fill("indicator.due", {{"date", context.wording.date(*item.observation->due)}});
}

Html no_value(const PlanContext& context, const evaluate::Item& item) {
  if (item.reason) return context.wording.text(context.reason(*item.reason).name);
  return escape(context.words().get(item.observation == nullptr ? "rating.missing" : "rating.unrated"));
}

}  // namespace ayumi::view
