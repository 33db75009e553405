// A row of a tally: counts, shares, what was published of them, what was computed.
#pragma once

#include "view/plan_context.h"

namespace ayumi::view {

// A row's cells are empty where a reported tally lacks them. Of a category, or of the whole plan (nullopt).
TallyRow tally_row(const PlanContext& context, const evaluate::YearFigures& year,
                   std::optional<model::CategoryIndex> category);

// A share as a page shows it: as published where a report is shown or its figure differs, else by the counts.
struct ShownShare {
  std::string text;              // "78.9%"; empty: not known
  std::optional<Decimal> value;  // the number in the text
  int digits = 0;                // as it is written there
  std::optional<Differing> differs;
  enum class From { counts, print } from = From::print;
};
ShownShare on_track_share(const PlanContext& context, const evaluate::YearFigures& year,
                          std::optional<model::CategoryIndex> category);

const evaluate::ShownTally& shown_tally(const evaluate::YearFigures& year,
                                        std::optional<model::CategoryIndex> category);
std::vector<RatingChip> tally_columns(const PlanContext& context);
std::string count_text(const PlanContext& context, std::int64_t count);

}  // namespace ayumi::view
