// Figures that follow from one another, and totals of tables.
#include <set>

#include "evaluate/audit_names.h"
#include "support/catch.h"
#include "unit/evaluate/plan_builder.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;
using model::Derivation;

namespace {

model::KeyFigure figure(std::string id, std::string_view value) {
  model::KeyFigure figure;
  figure.name = words(id);
  figure.id = std::move(id);
  figure.value = printed(value);
  return figure;
}

// "derived" follows from figures "0", "1" …
PlanFigures derived(SiteBuilder& site, Derivation::Kind kind, const std::vector<std::string_view>& of,
                    std::string_view value) {
  auto& figures = site.year(2020).key_figures;
  std::vector<std::string> ids;
  for (const std::string_view one : of) {
    ids.push_back(std::to_string(ids.size()));
    figures.push_back(figure(ids.back(), one));
  }
  figures.push_back(figure("derived", value));
  figures.back().derivation = Derivation{kind, ids, {}};
  return site.run();
}

// Values of a row, "" for a blank one.
model::TableRow table_row(const std::vector<std::string_view>& values) {
  model::TableRow made;
  for (const std::string_view value : values) {
    made.values.push_back(value.empty() ? std::nullopt : std::optional(printed(value)));
  }
  return made;
}

struct Row {
  Derivation::Kind kind;
  std::vector<std::string_view> of;
  const char* value;
  bool agrees;
};

}  // namespace

TEST_CASE("stated sums, differences, changes and shares are recomputed at their digits", "[audit]") {
  using Kind = Derivation::Kind;
  const std::vector<Row> rows = {
      {Kind::sum, {"46", "1"}, "47", true},
      {Kind::sum, {"46", "1"}, "48", false},
      {Kind::sum, {"0.1", "0.2"}, "0.3", true},
      {Kind::difference, {"2082501", "1000000"}, "1082501", true},
      {Kind::difference, {"10", "30"}, "-20", true},
      {Kind::difference, {"10", "30"}, "20", false},
      {Kind::change, {"16691", "13877"}, "-17", true},
      {Kind::change, {"16691", "13877"}, "-16.9", true},
      {Kind::change, {"16691", "13877"}, "-16.8", false},
      {Kind::change, {"-10", "-5"}, "50", true},  // on the size of the first
      {Kind::share, {"49", "81"}, "60.5", true},
      {Kind::share, {"49", "81"}, "60.4", false},
      {Kind::share, {"1", "2"}, "50", true},
  };
  for (const Row& row : rows) {
    SiteBuilder site;
    const PlanFigures figures = derived(site, row.kind, row.of, row.value);
    CAPTURE(row.value);
    CHECK(figures.audit.checked == 1);
    CHECK(figures.audit.findings.empty() == row.agrees);
  }
}

TEST_CASE("nothing is said of what can't be recomputed but why", "[audit]") {
  using Kind = Derivation::Kind;
  SiteBuilder by_zero;
  CHECK(derived(by_zero, Kind::share, {"1", "0"}, "50").audit.unchecked.at(0).why ==
        UncheckedFigure::Why::division_by_zero);
  SiteBuilder about;
  about.year(2020).key_figures.push_back(figure("round", "310"));
  about.year(2020).key_figures.back().precision = model::Precision::approximate;
  about.year(2020).key_figures.push_back(figure("sum", "490"));
  about.year(2020).key_figures.back().derivation = Derivation{Kind::sum, {"round"}, {}};
  CHECK(about.run().audit.unchecked.at(0).why == UncheckedFigure::Why::approximate);
}

TEST_CASE("the printed totals of a table are recomputed column by column", "[audit]") {
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  table.columns.resize(3);
  table.rows = {table_row({"9", "1.5", "3"}), table_row({"7", "2.5", ""})};
  table.total = table_row({"16", "4.1", "3"});
  site.year(2020).tables.push_back(table);
  const PlanFigures figures = site.run();
  CHECK(figures.audit.checked == 2);
  REQUIRE(figures.audit.findings.size() == 1);
  CHECK(figures.audit.findings[0].place.column == 1U);
  CHECK(figures.audit.findings[0].recomputed == "4.0");
  REQUIRE(figures.audit.unchecked.size() == 1);
  CHECK(figures.audit.unchecked[0].place.column == 2U);
  CHECK(site.codes() == std::vector<std::string>{"audit.table-total"});
}

TEST_CASE("columns that follow from others are recomputed row by row, the total included", "[audit]") {
  using Kind = Derivation::Kind;
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  for (const char* id : {"asked", "granted", "rate", "part"}) {
    model::TableColumn& column = table.columns.emplace_back();
    column.id = id;
  }
  table.columns[2].derivation = Derivation{Kind::share, {"granted", "asked"}, {}};
  table.columns[3].derivation = Derivation{Kind::share_of_total, {"asked"}, {}};
  table.rows = {table_row({"30", "15", "50.0", "75.0"}), table_row({"10", "4", "41.0", "25.0"}),
                table_row({"0", "0", "0.0", ""})};
  table.total = table_row({"40", "19", "47.5", "100.0"});
  site.year(2020).tables.push_back(table);
  const PlanFigures figures = site.run();
  REQUIRE(figures.audit.findings.size() == 1);
  const AuditFinding& finding = figures.audit.findings[0];
  CHECK(finding.kind == FigureName::Kind::stated_share);
  CHECK(finding.place.row == 1U);
  CHECK(finding.place.column == 2U);
  CHECK(finding.recomputed == "40.0");
  CHECK(figures.audit.checked == 2 + 3 + 3);  // two sums; a share of nothing can't be computed
  REQUIRE(figures.audit.unchecked.size() == 1);
  CHECK(figures.audit.unchecked[0].why == UncheckedFigure::Why::division_by_zero);
}

TEST_CASE("a share in the row of totals may be one of the sums recomputed", "[audit]") {
  using Kind = Derivation::Kind;
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  for (const char* id : {"part", "whole", "share"}) table.columns.emplace_back().id = id;
  table.columns[2].derivation = Derivation{Kind::share, {"part", "whole"}, {}};
  table.rows = {table_row({"10", "15", "66.7"}), table_row({"20", "15", ""})};
  table.total = table_row({"30", "31", "100"});
  const auto explained = [&] {
    site.year(2020).tables = {table};
    const auto audit = site.run().audit;
    REQUIRE(audit.findings.size() == 2);  // the total of "whole", too
    CHECK(audit.findings[1].recomputed == "97");
    return audit.findings[1].explanation;
  };
  using Explanation = AuditFinding::Explanation;
  CHECK(explained() == Explanation::recomputed_sums);
  table.rows[1].values[1] = printed("16");
  table.rows[1].values[0] = printed("21");  // 31 of 31, and the printed total of "part" is wrong
  table.total->values[0] = printed("30");
  CHECK(explained() == Explanation::recomputed_sums);
  table.total->values[2] = printed("99");
  CHECK(explained() == Explanation::none);
  table.total->values[2] = printed("100");
  table.rows[1].precision = model::Precision::approximate;
  site.year(2020).tables = {table};
  const auto audit = site.run().audit;
  REQUIRE(audit.findings.size() == 1);
  CHECK(audit.findings[0].explanation == Explanation::none);
}

TEST_CASE("cells are called by ids, else by labels, else by positions", "[audit]") {
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  for (const char* name : {"申請", "交付", "交付"}) table.columns.emplace_back().name = words(name);
  table.columns[0].id = "asked";
  for (const char* name : {"果樹", "野菜", "その他", "その他"}) table.rows.emplace_back().name = words(name);
  table.rows[0].id = "fruit";
  table.total.emplace();
  site.year(2020).tables.push_back(table);
  const auto called = [&](std::uint32_t row, std::uint32_t column) {
    FigureName figure;
    figure.kind = FigureName::Kind::stated_share;
    figure.place.year = model::FiscalYear{2020};
    figure.place.table = model::TableIndex{0};
    figure.place.row = row;
    figure.place.column = column;
    return audit_name(site.plan(), figure);
  };
  CHECK(called(0, 0) == "stated-share/t/fruit/asked");
  CHECK(called(1, 0) == "stated-share/t/野菜/asked");
  CHECK(called(2, 1) == "stated-share/t/#3/#2");  // two of one label
  CHECK(called(3, 2) == "stated-share/t/#4/#3");
  CHECK(called(4, 0) == "stated-share/t/total/asked");
}

TEST_CASE("no two cells of a table are called the same", "[audit]") {
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  for (const char* name : {"甲", "乙/甲", "1", "fruit", ""}) table.columns.emplace_back().name = words(name);
  for (const char* name : {"同じ", "同じ", "1", "total", "#1", "甲/乙", "甲", "2023", "果樹", "fruit", ""}) {
    table.rows.emplace_back().name = words(name);
  }
  table.rows[8].id = "fruit";
  table.total.emplace();
  site.year(2020).tables.push_back(table);
  std::set<std::string> names;
  FigureName figure;
  figure.kind = FigureName::Kind::stated_share;
  figure.place.year = model::FiscalYear{2020};
  figure.place.table = model::TableIndex{0};
  for (std::uint32_t row = 0; row <= table.rows.size(); ++row) {
    for (std::uint32_t column = 0; column < table.columns.size(); ++column) {
      figure.place.row = row;
      figure.place.column = column;
      const std::string name = audit_name(site.plan(), figure);
      INFO(name);
      CHECK(names.insert(name).second);
    }
  }
  CHECK(names.count("stated-share/t/甲/甲") == 1);
  CHECK(names.count("stated-share/t/#3/#3") == 1);
  CHECK(names.count("stated-share/t/fruit/fruit") == 1);
  CHECK(names.count("stated-share/t/#10/甲") == 1);
  CHECK(names.count("stated-share/t/total/甲") == 1);
}

TEST_CASE("the total of a sum or difference whose parts are blank there is the sum of its column", "[audit]") {
  using Kind = Derivation::Kind;
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  for (const char* id : {"in", "out", "both", "net", "share"}) table.columns.emplace_back().id = id;
  table.columns[2].derivation = Derivation{Kind::sum, {"in", "out"}, {}};
  table.columns[3].derivation = Derivation{Kind::difference, {"in", "out"}, {}};
  table.columns[4].derivation = Derivation{Kind::share, {"out", "in"}, {}};
  table.rows = {table_row({"30", "10", "40", "20", ""}), table_row({"6", "2", "8", "4", ""})};
  table.total = table_row({"", "", "48", "25", "33"});
  const auto audited = [&] {
    site.year(2020).tables = {table};
    return site.run().audit;
  };
  SECTION("and is compared with it; what isn't a sum stays unknown") {
    const auto audit = audited();
    CHECK(audit.checked == 4 + 2);
    REQUIRE(audit.findings.size() == 1);
    CHECK(audit.findings[0].kind == FigureName::Kind::stated_difference);
    CHECK(audit.findings[0].place.row == 2U);
    CHECK(audit.findings[0].place.column == 3U);
    CHECK(audit.findings[0].recomputed == "24");
    REQUIRE(audit.unchecked.size() == 1);
    CHECK(audit.unchecked[0].place.column == 4U);
    CHECK(audit.unchecked[0].why == UncheckedFigure::Why::parts_missing);
  }
  SECTION("unless a row of it is blank") {
    table.rows[1].values[3].reset();
    CHECK(audited().unchecked.size() == 2);
  }
  SECTION("unless the column has no sum") {
    table.columns[3].totals = model::TableColumn::Totals::none;
    CHECK(audited().unchecked.size() == 2);
  }
  SECTION("where one part is there, too") {
    table.total->values[0] = printed("36");
    CHECK(audited().findings.size() == 1);
  }
}

TEST_CASE("a column of rates has no sum to compare its total with", "[audit]") {
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  table.columns.resize(1);
  table.columns[0].totals = model::TableColumn::Totals::none;
  model::TableRow row;
  row.values = {printed("50")};
  table.rows = {row, row};
  table.total = row;
  site.year(2020).tables.push_back(table);
  CHECK(site.run().audit.checked == 0);
}

TEST_CASE("shares of a total that is printed rounded are explained by it", "[audit]") {
  SiteBuilder site;
  model::DataTable table;
  table.id = "t";
  table.columns.resize(2);
  table.columns[0].id = "sum";
  table.columns[1].derivation = Derivation{Derivation::Kind::share_of_total, {"sum"}, {}};
  model::TableRow third;
  third.values = {printed("33"), printed("33.0")};
  table.rows = {third, third, third};
  table.total = third;
  table.total->values = {printed("100"), printed("100.0")};
  site.year(2020).tables.push_back(table);
  const PlanFigures figures = site.run();
  REQUIRE(figures.audit.findings.size() == 4);  // the total, and each share but that of the total itself
  for (const AuditFinding& finding : figures.audit.findings) {
    const bool is_total = finding.kind == FigureName::Kind::table_total;
    CHECK(finding.explanation ==
          (is_total ? AuditFinding::Explanation::none : AuditFinding::Explanation::published_total));
  }
}
