#include "unit/evaluate/audit_told.h"

namespace ayumi::evaluate::test {
namespace {

std::string reason(const AuditFinding& finding) {
  using Explanation = AuditFinding::Explanation;
  switch (finding.explanation) {
    case Explanation::half_up:
      return " half-up";
    case Explanation::truncated:
      return " truncated";
    case Explanation::published_counts:
      return " by counts";
    case Explanation::published_shares:
      return " by shares";
    case Explanation::published_rates:
      return " by rates";
    case Explanation::published_values:
      return " by values";
    case Explanation::published_total:
      return " by the total";
    case Explanation::recomputed_sums:
      return " by the sums";
    case Explanation::rounded_rate:
      return " by the rounded rate";
    case Explanation::missed_target:
      return " missed";
    case Explanation::none:
      break;
  }
  return "";
}

}  // namespace

std::vector<std::string> told(const PlanFigures& figures) {
  std::vector<std::string> all;
  for (const AuditFinding& finding : figures.audit.findings) {
    all.push_back(finding.published + " | " + finding.half_up + " | " + finding.truncated + reason(finding));
  }
  return all;
}

}  // namespace ayumi::evaluate::test
