#include "unit/evaluate/compare_told.h"

#include "evaluate/compare_names.h"

namespace ayumi::evaluate::test {

SiteBuilder small_site() {
  SiteBuilder site;
  site.project("図書館");
  site.plan().projects.back().id = "library";
  model::Indicator& loans = site.indicator("貸出数");
  loans.id = "loans";
  loans.targets = {every_year("100")};
  values(site, {"50", "80"});
  return site;
}

std::string told(const Difference& difference) {
  std::string text(word_of(difference.kind));
  if (!difference.project.empty()) text += " " + difference.project;
  if (!difference.indicator.empty()) text += "/" + difference.indicator;
  if (difference.year) text += " " + std::to_string(difference.year->start);
  if (!difference.aspect.empty()) text += " " + difference.aspect;
  if (!difference.before.ja.empty() || !difference.after.ja.empty()) {
    text += ": " + difference.before.ja + " → " + difference.after.ja;
  }
  for (const Difference::Cause cause : difference.causes) text += " (" + std::string(word_of(cause)) + ")";
  return text;
}

std::vector<Difference> TwoEditions::compared() {
  Diagnostics ignored;
  const Figures old = evaluate(before.site, before.today, 1, ignored);
  const Figures now = evaluate(after.site, after.today, 1, ignored);
  return compare({before.site, old}, {after.site, now});
}

std::vector<std::string> TwoEditions::told() {
  std::vector<std::string> all;
  for (const Difference& difference : compared()) all.push_back(test::told(difference));
  return all;
}

}  // namespace ayumi::evaluate::test
