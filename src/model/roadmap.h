// What a project does when: the tasks of its roadmap with the steps planned for each fiscal year, and what was done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.h"

namespace ayumi::model {

// A step as the roadmap plans it. Of one year several may be planned, in their order.
struct PlannedStep {
  std::string id;      // empty: no step done refers to it
  std::string number;  // as printed before it: "①"; may be empty
  LocalizedText text;
  FiscalYear from{};
  std::optional<FiscalYear> to;  // missing: in `from` only, or, with an open end, from then on
  enum class End { known, open } end = End::known;
  Span span{};
};

struct Task {
  std::string id;
  LocalizedText name;
  std::vector<PlannedStep> plan;
  LocalizedText note;
  Span span{};
};

// What was done of a task in the year that reports it.
struct Step {
  ProjectIndex project{};
  TaskIndex task{};
  std::string planned;  // id of the planned step that it carries out; empty: the one of its number, if any
  std::string number;
  LocalizedText text;
  std::optional<FiscalYear> printed_in;  // the year whose column it is printed in, where that isn't the one reporting
  LocalizedText note;
  std::optional<Citation> citation;
  Span span{};
  Span number_span{};
  Span printed_in_span{};
};

}  // namespace ayumi::model
