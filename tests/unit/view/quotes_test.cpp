// Quotations: what they give, how a published figure is marked, and what is said where there is nothing to quote.
#include "view/quotes.h"

#include "support/catch.h"
#include "unit/view/plan_page.h"

using namespace ayumi;
using namespace ayumi::view;
using evaluate::test::dec;
using evaluate::test::printed;
using evaluate::test::words;
using templating::CallError;
using templating::Value;
using view::test::PlanPage;

namespace {

using Answer = std::variant<Value, CallError>;

Answer ask(const PlanContext& context, std::string_view name, const std::vector<std::string>& arguments) {
  const templating::Object all = quotes(context);
  const Value* const found = all.find(name);
  REQUIRE(found != nullptr);
  REQUIRE(found->function() != nullptr);
  templating::Arguments given;
  for (const std::string& argument : arguments) given.positional.emplace_back(argument);
  return found->function()->call(given);
}

std::string quote(const PlanContext& context, std::string_view name, const std::vector<std::string>& arguments) {
  const Answer answer = ask(context, name, arguments);
  const Value* const value = std::get_if<Value>(&answer);
  return value != nullptr && value->text() != nullptr ? *value->text() : "(no text)";
}

CallError refusal(const PlanContext& context, std::string_view name, const std::vector<std::string>& arguments) {
  const Answer answer = ask(context, name, arguments);
  const CallError* const error = std::get_if<CallError>(&answer);
  return error != nullptr ? *error : CallError{};
}

std::string hints(const CallError& error) {
  std::string all;
  for (const Message& hint : error.hints) all += hint.en + "\n";
  return all;
}

model::KeyFigure& key_figure(PlanPage& page, int year, const std::string& id, std::string_view value) {
  model::KeyFigure& figure = page.year(year).key_figures.emplace_back();
  figure.id = id;
  figure.name = words(id);
  figure.value = printed(value);
  figure.unit = words("件");
  return figure;
}

// Rows "june" and one without an id; columns "asked", "granted", "share" and one without an id. A total and a share are
// wrong.
model::DataTable& requests(PlanPage& page, int year) {
  model::DataTable& table = page.year(year).tables.emplace_back();
  table.id = "requests";
  for (const std::string id : {"asked", "granted", "share", ""}) {
    model::TableColumn& column = table.columns.emplace_back();
    column.id = id;
    column.name = words("列");
    column.unit = words("件");
  }
  table.columns[2].unit = words("%");
  table.columns[2].derivation = model::Derivation{model::Derivation::Kind::share, {"granted", "asked"}, {}};
  const auto row = [](std::string id, std::string_view asked, std::string_view granted, std::string_view share) {
    model::TableRow made;
    made.id = std::move(id);
    made.values = {printed(asked), printed(granted), printed(share), printed("1")};
    return made;
  };
  table.rows = {row("june", "8", "4", "51.0"), row("", "2", "1", "51.0")};
  table.total = row("", "11", "5", "45.5");
  return table;
}

}  // namespace

TEST_CASE("a key figure that its parts don't make is quoted with what they make") {
  PlanPage page;
  key_figure(page, 2022, "high", "46");
  key_figure(page, 2022, "junior", "1");
  key_figure(page, 2022, "all", "48").derivation =
      model::Derivation{model::Derivation::Kind::sum, {"high", "junior"}, {}};
  const PlanContext context = page.context();
  CHECK(quote(context, "key_figure", {"high"}) == "46件");
  CHECK(quote(context, "key_figure", {"all"}) == "48件 (p, not 47件)");
}

TEST_CASE("a key figure of another year is no typing mistake: the years that have it are named") {
  PlanPage page;
  key_figure(page, 2020, "desk", "5");
  key_figure(page, 2022, "desk", "7");
  page.year(2021);
  const PlanContext context = page.context();
  CHECK(quote(context, "key_figure", {"desk"}) == "7件");
  CHECK(quote(context, "key_figure", {"desk", "2020"}) == "5件");
  const CallError error = refusal(context, "key_figure", {"desk", "2021"});
  CHECK(error.message.en == "there is no key figure “desk” in 2021");
  CHECK(hints(error) == "the years that have it: 2020, 2022\n");
}

TEST_CASE("a table's cell is quoted in its column's unit, marked where it differs") {
  PlanPage page;
  requests(page, 2022);
  const PlanContext context = page.context();
  CHECK(quote(context, "cell", {"requests", "june", "asked"}) == "8件");
  CHECK(quote(context, "cell", {"requests", "total", "granted", "2022"}) == "5件");
  CHECK(quote(context, "cell", {"requests", "june", "share"}) == "51.0% (p, not 50.0%)");
  CHECK(quote(context, "cell", {"requests", "total", "asked"}) == "11件 (p, not 10件)");
}

TEST_CASE("columns and rows without an id can't be quoted, and the hint says what to do") {
  PlanPage page;
  requests(page, 2022);
  const PlanContext context = page.context();
  const CallError column = refusal(context, "cell", {"requests", "june", "列"});
  CHECK(column.message.en == "there is no column “列”");
  CHECK(hints(column).find("choose from: asked, granted, share") != std::string::npos);
  CHECK(hints(column).find("only a column with an id can be quoted") != std::string::npos);
  const CallError nameless = refusal(context, "cell", {"requests", "june", ""});
  CHECK(nameless.message.en == "there is no column “”");
  const CallError row = refusal(context, "cell", {"requests", "july", "asked"});
  CHECK(hints(row).find("only a row with an id can be quoted") != std::string::npos);
}

TEST_CASE("a table that a year doesn't have: the years that do are named") {
  PlanPage page;
  requests(page, 2022);
  page.year(2023);
  const PlanContext context = page.context();
  const CallError error = refusal(context, "cell", {"requests", "june", "asked", "2023"});
  CHECK(error.message.en == "there is no table “requests” in 2023");
  CHECK(hints(error) == "the years that have it: 2022\n");
  CHECK(refusal(context, "cell", {"request", "june", "asked"}).message.en == "there is no table “request”");
}

TEST_CASE("a composite is quoted as published where that differs, and says when it can't be recomputed") {
  PlanPage page;
  const auto member = page.own("member");
  const auto kpi = page.composite("kpi", {member});
  const auto bare = page.composite("bare", {page.own("other")});
  page.own_value(2020, member, "40");
  page.own_value(2021, member, "50");
  const auto report = [&](model::CompositeIndex composite, int year, std::string_view value) {
    model::ReportedComposite& reported = page.year(year).reported_composites.emplace_back();
    reported.composite = composite;
    reported.value = printed(value);
  };
  report(kpi, 2020, "40.0");
  report(kpi, 2021, "51.0");
  report(bare, 2020, "9.0");
  const PlanContext context = page.context();
  CHECK(quote(context, "composite", {"kpi", "2020"}) == "40.0%");
  CHECK(quote(context, "composite", {"kpi"}) == "51.0% (p, not 50.0%)");
  CHECK(quote(context, "composite", {"bare"}) == "9.0% (p, unchecked)");
  CHECK(refusal(context, "composite", {"kpi", "2022"}).message.en ==
        "the data have no figure for composite(kpi, 2022)");
}

TEST_CASE("a rate and a tally's count say that they are the published ones") {
  PlanPage page;
  model::Indicator& indicator = page.indicator();
  indicator.id = "loans";
  page.plan().projects.front().id = "library";
  indicator.targets = {evaluate::test::every_year("100")};
  page.value(2020, "90").published.rate = printed("91.0");
  page.value(2021, "90").published.rate = printed("90.0");
  model::ReportedTally& reported = page.reported(2020);
  reported.on_track = printed("2");
  const PlanContext context = page.context();
  CHECK(quote(context, "rate", {"library", "loans", "2020"}) == "91.0% (p, not 90.0%)");
  CHECK(quote(context, "rate", {"library", "loans", "2021"}) == "90.0%");
  CHECK(quote(context, "rating", {"library", "loans", "2021"}) == "B");
  CHECK(quote(context, "on_track", {"2020"}) == "2 (p, not 1)");
  CHECK(quote(context, "on_track", {"2021"}) == "1");
}
