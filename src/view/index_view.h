// The pages by which things are found without a script.
#pragma once

#include "view/card_view.h"
#include "view/index_records.h"

namespace ayumi::view {

// Whether there is anything to put into an index.
bool has_index(const model::Plan& plan);
IndexView index_view(const PlanContext& context);
SearchPlan search_plan(const PlanContext& context, const CardShelf& shelf);

// Where a name stands among others.
struct NamePlace {
  std::string letter;  // "A", "1", for kana the row's first: "か" for が; empty for a name that begins with a kanji
  std::string key;     // names of a letter are in the order of their keys, bytewise; voiced kana beside unvoiced
};
NamePlace name_place(std::string_view name_or_reading);

}  // namespace ayumi::view
