#include "view/former_note.h"

#include "view/editions_view.h"

namespace ayumi::view {

namespace {

template <class Place>
std::string note_of(const PlanContext& context, const std::map<Place, FormerValue>& all, const Place& place) {
  const auto found = all.find(place);
  if (found == all.end()) return {};
  const FormerValue& former = found->second;
  return context.words().fill("indicator.restated", {{"record", record_name(former.record, 1, context.wording)},
                                                     {"value", former.value.in(context.wording.message_language())}});
}

}  // namespace

std::string former_note(const PlanContext& context, const evaluate::ItemPlace& place) {
  return context.former_values != nullptr ? note_of(context, context.former_values->items, place) : std::string();
}

std::string former_note(const PlanContext& context, const evaluate::FigurePlace& place) {
  return context.former_values != nullptr ? note_of(context, context.former_values->figures, place) : std::string();
}

}  // namespace ayumi::view
