#include "evaluate/audit_log.h"

#include <algorithm>
#include <numeric>

#include "evaluate/audit_message.h"

namespace ayumi::evaluate {
namespace {

using Explanation = AuditFinding::Explanation;

std::string printed(const model::PublishedNumber& number) {
  return Rational(number.value).to_fixed(number.digits, RoundingMode::half_up);
}

Explanation explanation_of(const AuditFinding& finding) {
  if (finding.published == finding.half_up) return Explanation::half_up;
  return finding.published == finding.truncated ? Explanation::truncated : Explanation::none;
}

AuditFinding difference(const PublishedFigure& figure, const Rational& recomputed, std::string shown) {
  AuditFinding finding;
  static_cast<FigureName&>(finding) = figure.name;
  finding.span = figure.number.span;
  finding.published = printed(figure.number);
  finding.half_up = recomputed.to_fixed(figure.number.digits, RoundingMode::half_up);
  finding.truncated = recomputed.to_fixed(figure.number.digits, RoundingMode::truncate);
  finding.recomputed = std::move(shown);
  finding.explanation = explanation_of(finding);
  return finding;
}

}  // namespace

void AuditLog::compare(const PublishedFigure& figure, const std::vector<Rational>& recomputed,
                       UncheckedFigure::Why otherwise) {
  if (recomputed.empty()) return not_recomputable(figure, otherwise);
  ++summary_.checked;
  const std::string published = printed(figure.number);
  const auto shown = [&](const Rational& value) { return value.to_fixed(figure.number.digits, plan_.rounding.mode); };
  const auto found = std::find_if(recomputed.begin(), recomputed.end(),
                                  [&](const Rational& value) { return shown(value) != published; });
  if (found != recomputed.end()) report(difference(figure, *found, shown(*found)));
}

void AuditLog::compare_shown(const PublishedFigure& figure, const Rational& recomputed, const std::string& shown) {
  ++summary_.checked;
  const std::string published = printed(figure.number);
  const bool is_zero = figure.number.value.is_zero() && shown == "-" + published;  // 0.0 for −0.04
  if (published != shown && !is_zero) report(difference(figure, recomputed, shown));
}

void AuditLog::compare_rating(const Subject& place, const std::string& published, const std::string& expected,
                              AuditFinding::Against against, Span span) {
  ++summary_.checked;
  if (published == expected) return;
  AuditFinding finding;
  finding.kind = FigureName::Kind::rating;
  finding.place = place;
  finding.published = published;
  finding.half_up = expected;
  finding.truncated = expected;
  finding.recomputed = expected;
  finding.against = against;
  finding.span = span;
  report(std::move(finding));
}

void AuditLog::not_recomputable(const PublishedFigure& figure, UncheckedFigure::Why why) {
  UncheckedFigure unchecked;
  static_cast<FigureName&>(unchecked) = figure.name;
  unchecked.published = printed(figure.number);
  unchecked.why = why;
  unchecked.span = figure.number.span;
  not_recomputable(std::move(unchecked));
}

AuditSummary AuditLog::take() {
  const auto& findings = summary_.findings;
  summary_.by_name.resize(findings.size());
  std::iota(summary_.by_name.begin(), summary_.by_name.end(), 0U);
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    const auto order = static_cast<const FigureName&>(findings[a]) <=> static_cast<const FigureName&>(findings[b]);
    return order != 0 ? order < 0 : a < b;
  };
  std::sort(summary_.by_name.begin(), summary_.by_name.end(), before);
  return std::move(summary_);
}

void AuditLog::report(AuditFinding finding) {
  diagnostics_.add(describe(plan_, finding));
  summary_.findings.push_back(std::move(finding));
}

}  // namespace ayumi::evaluate
