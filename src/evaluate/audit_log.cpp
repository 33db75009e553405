#include "evaluate/audit_log.h"

#include <algorithm>

#include "evaluate/audit_message.h"

namespace ayumi::evaluate {
namespace {

using Explanation = AuditFinding::Explanation;

std::string printed(const model::PublishedNumber& number) {
  return Rational(number.value).to_fixed(number.digits, RoundingMode::half_up);
}

AuditFinding finding_at(AuditFinding::Kind kind, const Subject& place, Span span) {
  AuditFinding finding;
  finding.kind = kind;
  finding.year = place.year;
  finding.project = place.project;
  finding.indicator = place.indicator;
  finding.category = place.category;
  finding.span = span;
  return finding;
}

Explanation explanation_of(const AuditFinding& finding) {
  if (finding.published == finding.half_up) return Explanation::half_up;
  return finding.published == finding.truncated ? Explanation::truncated : Explanation::none;
}

AuditFinding difference(const PublishedFigure& figure, const Rational& recomputed) {
  AuditFinding finding = finding_at(figure.kind, figure.place, figure.number.span);
  finding.subject = figure.subject;
  finding.published = printed(figure.number);
  finding.half_up = recomputed.to_fixed(figure.number.digits, RoundingMode::half_up);
  finding.truncated = recomputed.to_fixed(figure.number.digits, RoundingMode::truncate);
  finding.explanation = explanation_of(finding);
  return finding;
}

}  // namespace

void AuditLog::compare(const PublishedFigure& figure, const std::vector<Rational>& recomputed) {
  if (recomputed.empty()) return not_recomputable();
  ++summary_.checked;
  const std::string published = printed(figure.number);
  const auto differs = [&](const Rational& value) {
    return value.to_fixed(figure.number.digits, plan_.rounding.mode) != published;
  };
  const auto found = std::find_if(recomputed.begin(), recomputed.end(), differs);
  if (found != recomputed.end()) report(difference(figure, *found));
}

void AuditLog::compare_shown(const PublishedFigure& figure, const Rational& recomputed, const std::string& shown) {
  ++summary_.checked;
  if (printed(figure.number) != shown) report(difference(figure, recomputed));
}

void AuditLog::compare_rating(const Subject& place, const std::string& published, const std::string& recomputed,
                              Span span) {
  ++summary_.checked;
  if (published == recomputed) return;
  AuditFinding finding = finding_at(AuditFinding::Kind::rating, place, span);
  finding.published = published;
  finding.half_up = recomputed;
  finding.truncated = recomputed;
  report(std::move(finding));
}

void AuditLog::report(AuditFinding finding) {
  diagnostics_.add(describe(plan_, finding));
  summary_.findings.push_back(std::move(finding));
}

}  // namespace ayumi::evaluate
