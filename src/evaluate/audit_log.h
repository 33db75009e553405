// Where the audit writes down what it compared.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "evaluate/figures.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {

// A published figure: what it is, where it belongs, how it was printed.
struct PublishedFigure {
  FigureName name;
  model::PublishedNumber number;
};

// Counts what is compared and keeps the differences, each also as a diagnostic of severity finding. For one thread.
class AuditLog {
 public:
  AuditLog(const model::Plan& plan, Diagnostics& diagnostics) : plan_(plan), diagnostics_(diagnostics) {}

  // Compares at the digits that were published, in the plan's mode. Of several recomputations all must agree, and the
  // first that doesn't makes the finding; none at all: the figure can't be recomputed, for that reason.
  void compare(const PublishedFigure& figure, const std::vector<Rational>& recomputed, UncheckedFigure::Why otherwise);
  // As above for a figure that is shown otherwise than it rounds (see shown_rate): `shown` must agree.
  void compare_shown(const PublishedFigure& figure, const Rational& recomputed, const std::string& shown);
  // A published rating, by code; `expected` is what the rules give or people decided.
  void compare_rating(const Subject& place, const std::string& published, const std::string& expected,
                      AuditFinding::Against against, Span span);
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
