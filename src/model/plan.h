// A plan: its scheme, its parts, and its years.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "model/composite.h"
#include "model/plan_year.h"
#include "model/project.h"
#include "model/rating_scheme.h"

namespace ayumi::model {

// Rounding happens once, at display.
struct Rounding {
  int digits = 1;
  RoundingMode mode = RoundingMode::half_up;
};

// A field of the plan at any depth. Categories stand in the order of the tree: a parent before its children.
struct Category {
  std::string id;
  LocalizedText number;  // as printed before the name: "(3)", "役割1"
  LocalizedText name;
  std::optional<CategoryIndex> parent;
  int depth = 0;  // 0 at the top
  Span span{};
  Span number_span{};
};

// A municipality or another body that takes part, or a group of them (members not empty).
struct Partner {
  std::string id;
  LocalizedText name;
  std::vector<PartnerIndex> members;
  Span span{};
};

// A public document that figures are taken from.
struct Document {
  std::string id;
  LocalizedText title;
  LocalizedText publisher;
  LocalizedText date;
  std::string url;  // may be empty
  Span span{};
};

// What comments are about: effect, room for improvement.
struct CommentKind {
  std::string id;
  LocalizedText name;
};

// A finding of the review of a whole term.
struct ReviewItem {
  std::string kind;  // a comment kind
  LocalizedText text;
  std::optional<Citation> citation;
  Span span{};
};

struct Plan {
  std::string id;
  LocalizedText title;
  LocalizedText short_title;
  LocalizedText description;
  Stage stage = Stage::published;
  FiscalYear first{};
  FiscalYear last{};
  std::optional<FiscalYear> midterm;
  std::optional<FiscalYear> outlook;      // the year of the next plan chart, beyond `last`
  std::optional<FiscalYear> values_from;  // the first year of the data, where that lies before `first`

  Method method = Method::ratio;  // of indicators that don't name one
  Rounding rounding;
  enum class ShareBase { all_items, rated_items } share_base = ShareBase::all_items;
  std::optional<Decimal> cap;  // of rates in composites and as shown, in percent; never of a rating
  enum class MissingMembers { left_out, zero } missing_members = MissingMembers::left_out;  // of composites
  RatingScheme scheme;
  // Levels of the category tree, top first: 役割, 政策分野, 分野.
  std::vector<LocalizedText> category_levels;
  LocalizedText indicators_title;  // over the plan's own indicators that are in no composite: 基本目標
  LocalizedText composites_title;  // 重要業績評価指標（KPI）

  std::vector<Category> categories;
  std::vector<Partner> partners;
  std::vector<Document> documents;
  std::vector<CommentKind> comment_kinds;
  std::vector<ReviewItem> review;
  std::vector<Project> projects;  // by file path, then as in the file
  // The plan's own, which belong to no project.
  std::vector<Indicator> indicators;
  std::vector<Composite> composites;
  std::vector<PlanYear> years;  // ascending; only those with a folder
  Span span{};

  const PlanYear* find_year(FiscalYear year) const;
  FiscalYear first_with_values() const { return values_from.value_or(first); }
  // Its values are history: shown and compared with, but neither rated by the plan nor counted.
  bool is_before_plan(FiscalYear year) const { return year < first; }
  // A project's, or the plan's own.
  const std::vector<Indicator>& indicators_of(std::optional<ProjectIndex> project) const;
  const Indicator& indicator(std::optional<ProjectIndex> project, IndicatorIndex index) const;
};

}  // namespace ayumi::model
