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
  AuditFinding::Kind kind{};
  Subject place;
  std::string subject;  // a band's code, where the kind needs one
  model::PublishedNumber number;
};

// Counts what is compared and keeps the differences, each also as a diagnostic of severity finding. For one thread.
class AuditLog {
 public:
  AuditLog(const model::Plan& plan, Diagnostics& diagnostics) : plan_(plan), diagnostics_(diagnostics) {}

  // Compares at the digits that were published, in the plan's mode. Of several recomputations all must agree, and the
  // first that doesn't makes the finding; none at all: the figure can't be recomputed.
  void compare(const PublishedFigure& figure, const std::vector<Rational>& recomputed);
  // As above for a figure that is shown otherwise than it rounds (see shown_rate): `shown` must agree.
  void compare_shown(const PublishedFigure& figure, const Rational& recomputed, const std::string& shown);
  // A published rating, by code; `recomputed` is what the rules give.
  void compare_rating(const Subject& place, const std::string& published, const std::string& recomputed, Span span);
  void not_recomputable() { ++summary_.not_recomputable; }

  AuditSummary take() { return std::move(summary_); }

 private:
  void report(AuditFinding finding);

  const model::Plan& plan_;
  Diagnostics& diagnostics_;
  AuditSummary summary_;
};

}  // namespace ayumi::evaluate
