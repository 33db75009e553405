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

Explanation by_rounding(const AuditFinding& finding) {
  if (finding.published == finding.half_up) return Explanation::half_up;
  return finding.published == finding.truncated ? Explanation::truncated : Explanation::none;
}

AuditFinding named(const PublishedFigure& figure) {
  AuditFinding finding;
  static_cast<FigureName&>(finding) = figure.name;
  finding.span = figure.number.span;
  finding.published = printed(figure.number);
  return finding;
}

AuditFinding difference(const PublishedFigure& figure, const Rational& recomputed, RoundingMode mode) {
  AuditFinding finding = named(figure);
  finding.half_up = recomputed.to_fixed(figure.number.digits, RoundingMode::half_up);
  finding.truncated = recomputed.to_fixed(figure.number.digits, RoundingMode::truncate);
  finding.recomputed = mode == RoundingMode::half_up ? finding.half_up : finding.truncated;
  finding.explanation = by_rounding(finding);
  return finding;
}

// What else gives the published figure, where no rounding does.
void explain_by_alternative(const PublishedFigure& figure, const Recomputed& recomputed, RoundingMode mode,
                            AuditFinding& finding) {
  const auto& others = recomputed.by_alternative;
  const bool explained = std::any_of(others.begin(), others.end(), [&](const Rational& value) {
    return value.to_fixed(figure.number.digits, mode) == finding.published;
  });
  if (finding.explanation == Explanation::none && explained) finding.explanation = recomputed.alternative;
}

}  // namespace

void AuditLog::compare(const PublishedFigure& figure, const Recomputed& recomputed, UncheckedFigure::Why otherwise) {
  if (recomputed.values.empty()) return not_recomputable(figure, otherwise);
  ++summary_.checked;
  const std::string published = printed(figure.number);
  const auto shown = [&](const Rational& value) { return value.to_fixed(figure.number.digits, plan_.rounding.mode); };
  const auto found = std::find_if(recomputed.values.begin(), recomputed.values.end(),
                                  [&](const Rational& value) { return shown(value) != published; });
  if (found == recomputed.values.end()) return;
  AuditFinding finding = difference(figure, *found, plan_.rounding.mode);
  explain_by_alternative(figure, recomputed, plan_.rounding.mode, finding);
  report(std::move(finding));
}

void AuditLog::compare_rate(const PublishedFigure& figure, const Recomputed& recomputed, TargetMet met) {
  ++summary_.checked;
  const Rational& rate = recomputed.values.front();
  const auto by = [&](RoundingMode mode) { return shown_rate(rate, {figure.number.digits, mode}, met); };
  AuditFinding finding = named(figure);
  finding.recomputed = by(plan_.rounding.mode);
  if (finding.published == finding.recomputed) return;
  if (figure.number.value.is_zero() && finding.recomputed == "-" + finding.published) return;  // 0.0 for −0.04
  finding.half_up = by(RoundingMode::half_up);
  finding.truncated = by(RoundingMode::truncate);
  finding.explanation = by_rounding(finding);
  const auto rounds_to_it = [&](RoundingMode mode) {
    return rate.to_fixed(figure.number.digits, mode) == finding.published;
  };
  if (finding.explanation == Explanation::none &&
      (rounds_to_it(RoundingMode::half_up) || rounds_to_it(RoundingMode::truncate))) {
    finding.explanation = Explanation::missed_target;
  }
  explain_by_alternative(figure, recomputed, plan_.rounding.mode, finding);
  report(std::move(finding));
}

void AuditLog::compare_rating(const ComparedRating& rating) {
  ++summary_.checked;
  if (rating.published == rating.expected) return;
  AuditFinding finding;
  finding.kind = FigureName::Kind::rating;
  finding.place = rating.place;
  finding.published = rating.published;
  finding.half_up = rating.expected;
  finding.truncated = rating.expected;
  finding.recomputed = rating.expected;
  finding.against = rating.against;
  finding.explanation = rating.explanation;
  finding.span = rating.span;
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
