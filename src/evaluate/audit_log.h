// Where the audit writes down what it compared.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "evaluate/figures.h"
#include "evaluate/shown.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {

// A published figure: what it is, where it belongs, how it was printed.
struct PublishedFigure {
  FigureName name;
  model::PublishedNumber number;
};

// What a figure is recomputed to.
struct Recomputed {
  std::vector<Rational> values;  // all must agree; none: it can't be recomputed
  // What would give the published figure where a value doesn't.
  AuditFinding::Explanation alternative = AuditFinding::Explanation::none;
  std::vector<Rational> by_alternative{};
};

// A published rating, by code; `expected` is what the rules give or people decided.
struct ComparedRating {
  Subject place;
  std::string published;
  std::string expected;
  AuditFinding::Against against = AuditFinding::Against::recomputed;
  AuditFinding::Explanation explanation = AuditFinding::Explanation::none;  // if they differ
  Span span{};
};

// Counts what is compared and keeps the differences, each also as a diagnostic of severity finding. For one thread.
class AuditLog {
 public:
  AuditLog(const model::Plan& plan, Diagnostics& diagnostics) : plan_(plan), diagnostics_(diagnostics) {}

  // Compares at the digits that were published, in the plan's mode. Of several recomputations all must agree, and the
  // first that doesn't makes the finding; none at all: the figure can't be recomputed, for that reason.
  void compare(const PublishedFigure& figure, const Recomputed& recomputed, UncheckedFigure::Why otherwise);
  // A rate that is to be shown by the rule for missed targets (see shown_rate): the only one of the values.
  void compare_rate(const PublishedFigure& figure, const Recomputed& recomputed, TargetMet met);
  void agrees() { ++summary_.checked; }
  void compare_rating(const ComparedRating& rating);
  void not_recomputable(const PublishedFigure& figure, UncheckedFigure::Why why);
  void not_recomputable(UncheckedFigure figure) { summary_.unchecked.push_back(std::move(figure)); }

  AuditSummary take();

 private:
  void report(AuditFinding finding);

  const model::Plan& plan_;
  Diagnostics& diagnostics_;
  AuditSummary summary_;
};

}  // namespace ayumi::evaluate
