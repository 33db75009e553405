// Projects and their indicators: what changes seldom.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/common.h"
#include "model/roadmap.h"

namespace ayumi::model {

// How an indicator's rate is computed; see the method table of the handbook.
enum class Method { ratio, inverse, progress, maintain, milestone };

// Whether more or less of it is wanted. `maintain` needs it; where it isn't declared, the others imply it (progress:
// the target's side of the baseline).
enum class Direction { up, down };

// What one entry of a cumulative indicator says: the year's own value, or the total so far.
enum class Cumulation { none, sum_of_years, total_so_far };

struct Target {
  enum class When { year, every_year, midterm, final } when = When::year;
  FiscalYear year{};  // of a year's target
  Decimal value;
  LocalizedText wording;  // "1回以上/年度": shown in place of the number
  Span span{};
};

struct Baseline {
  Decimal value;
  std::optional<FiscalYear>
      year;             // the straight line of the pace starts here; else at the year before the plan's first
  LocalizedText label;  // how it is dated where that isn't a fiscal year
  Span span{};
};

// What share of the way from baseline to target is expected by a year, in percent; without any: a straight line.
struct Expectation {
  FiscalYear year{};
  Decimal percent;
  Span span{};
};

// From this year on the indicator is defined otherwise: the chart breaks, and no rate or change is computed across it.
struct DefinitionChange {
  FiscalYear year{};
  LocalizedText reason;
  Span span{};
};

struct Indicator {
  std::string id;
  LocalizedText name;
  LocalizedText unit;
  LocalizedText definition;   // how it is counted
  LocalizedText data_source;  // the survey or office that its values come from
  // Of one of the plan's own; a project's has the project's.
  std::optional<CategoryIndex> category;
  LocalizedText department;
  Method method = Method::ratio;
  std::optional<Direction> direction;  // as declared
  Cumulation cumulation = Cumulation::none;
  int digits = 0;                            // decimals of its values, as shown
  std::optional<Decimal> tolerance;          // absolute, in the indicator's unit
  std::optional<Decimal> tolerance_percent;  // relative to the value compared with
  std::optional<Baseline> baseline;
  std::vector<Target> targets;
  std::vector<Expectation> expectations;
  std::vector<DefinitionChange> definition_changes;
  LocalizedText note;
  Span span{};
};

// What the partners each do in a project.
struct Role {
  std::vector<PartnerIndex> partners;  // groups are kept as themselves
  LocalizedText text;
};

struct Budget {
  FiscalYear year{};
  std::optional<Decimal> amount;  // missing: the report prints a dash or nothing; see note
  LocalizedText unit;
  LocalizedText label;  // 参考 / for reference
  LocalizedText note;
  Span unit_span{};
};

struct Remark {
  LocalizedText text;
  std::optional<Citation> citation;
};

// A project's name from a year on.
struct NewName {
  FiscalYear from{};
  LocalizedText name;
};

struct Project {
  std::string id;
  LocalizedText name;
  Stage stage = Stage::published;
  std::string reading;                    // of the name in the site's first language, in kana; may be empty
  std::string number;                     // as printed in the plan: "4"; may be empty
  std::optional<CategoryIndex> category;  // missing: the report doesn't say
  // The first and last year in which the sources list it, where no change says that it began or ended.
  std::optional<FiscalYear> since;
  std::optional<FiscalYear> until;
  std::vector<PartnerIndex> partners;  // groups are resolved; empty: not known, or the plan has none
  LocalizedText purpose;
  LocalizedText contents;
  LocalizedText effect;
  std::vector<Role> roles;
  std::vector<Budget> budgets;
  std::vector<Indicator> indicators;
  std::vector<Remark> remarks;
  std::vector<Citation> citations;
  LocalizedText department;
  LocalizedText period;  // when it begins and ends, as printed
  std::vector<Task> tasks;
  std::vector<NewName> new_names;  // by the changes of the plan's years, the earliest first
  Span span{};
  Span number_span{};

  const LocalizedText& name_in(FiscalYear year) const;
};

}  // namespace ayumi::model
