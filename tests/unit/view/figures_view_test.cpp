// How pages say what a figure follows from, and which figure of a tally is meant.
#include "view/figures_view.h"

#include <algorithm>

#include "support/catch.h"
#include "unit/view/plan_page.h"
#include "view/plan_pages.h"

using namespace ayumi;
using namespace ayumi::view;
using evaluate::test::printed;
using evaluate::test::words;
using view::test::PlanPage;

namespace {

std::string sum_of(const std::vector<std::string>& names) {
  PlanPage page;
  std::vector<model::KeyFigure>& figures = page.year(2020).key_figures;
  for (const std::string& name : names) {
    model::KeyFigure& figure = figures.emplace_back();
    figure.id = name;
    figure.name = words(name);
    figure.value = printed("1");
  }
  model::KeyFigure& sum = figures.emplace_back();
  sum.id = "sum";
  sum.name = words("sum");
  sum.value = printed(std::to_string(names.size()));
  sum.derivation = model::Derivation{model::Derivation::Kind::sum, names, {}};
  const FiguresView view = figures_view(page.context());
  return view.years.at(0).groups.at(0).figures.back().derivation.markup();
}

}  // namespace

TEST_CASE("a sum names what it is the sum of, each in quotation marks") {
  CHECK(sum_of({"A"}) == "Sum of “A”");
  CHECK(sum_of({"A", "B"}) == "Sum of “A” and “B”");
  CHECK(sum_of({"A", "B & C", "D"}) == "Sum of “A”, “B &amp; C”, and “D”");
}

TEST_CASE("a tally's figure in the audit is told from the place it is of") {
  PlanPage page;
  model::ReportedTally& tally = page.year(2020).reported_tallies.emplace_back();
  tally.band_counts = {printed("3")};
  tally.total = printed("4");
  tally.unrated = printed("0");
  const AuditView view = audit_view(page.context());
  std::vector<std::string> subjects;
  for (const AuditRow& row : view.rows) subjects.push_back(row.subject.markup());
  for (const UncheckedRow& row : view.unchecked) subjects.push_back(row.subject.markup());
  CHECK(std::count(subjects.begin(), subjects.end(), "Whole plan: A") == 1);
}
