// The values of two editions as short texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evaluate/compare.h"

namespace ayumi::evaluate {

// 1,200人 / 1,200 people: with at least that many decimals.
Message quantity(const Decimal& value, int digits, const model::LocalizedText& unit);
// The value, state or reason; empty without an observation.
Message value_text(const model::Plan& plan, const model::Indicator& indicator, const model::Observation* observation);
// 「A」「B」 / “A”, “B”
Message quoted(const std::vector<Message>& names);
// The texts with ・ or a comma between them.
Message joined(const std::vector<Message>& parts);

// Of two texts that differ, a few words from where they begin to.
std::pair<std::string, std::string> excerpts(std::string_view before, std::string_view after);

struct TextChange {
  std::vector<std::string> languages;  // those it differs in
  Message before;
  Message after;
};

// nullopt for equal ones. Each of the program's languages shows the text in that language if it changed there, else in
// the first one that it changed in.
std::optional<TextChange> text_change(const model::LocalizedText& before, const model::LocalizedText& after);

// Puts the change into the difference.
void take_over(const TextChange& change, Difference& difference);

}  // namespace ayumi::evaluate
