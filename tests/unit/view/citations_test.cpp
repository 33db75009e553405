// What a project's list of sources says.
#include "support/catch.h"
#include "unit/view/plan_page.h"

using namespace ayumi;
using namespace ayumi::view;
using evaluate::test::words;
using view::test::PlanPage;

TEST_CASE("sources are a line a document, with all places in it, in the order in which they come first") {
  PlanPage page;
  page.plan().documents.clear();
  page.plan().documents.emplace_back().title = words("資料A");
  page.plan().documents.emplace_back().title = words("資料B");
  const std::vector<model::Citation> cited = {
      {{1}, words("p. 2")}, {{0}, {}}, {{1}, words("p. 7")}, {{1}, {}}, {{0}, words("<p. 5>")}};
  const std::vector<Html> lines = citations_by_document(page.context(), cited);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].markup() == "資料B p. 2; p. 7");
  CHECK(lines[1].markup() == "資料A &lt;p. 5&gt;");
  CHECK(citations_by_document(page.context(), {}).empty());
}
