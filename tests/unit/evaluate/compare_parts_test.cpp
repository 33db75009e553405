// Differences in what surrounds values: budgets, partners, plans, roadmaps, sources, the glossary; ids that changed.
#include <optional>

#include "support/catch.h"
#include "unit/evaluate/compare_told.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Told = std::vector<std::string>;

model::Project& library(SiteBuilder& site) { return site.plan().projects.front(); }
model::Indicator& loans(SiteBuilder& site) { return library(site).indicators.front(); }

model::LocalizedText both(const char* ja, const char* en) {
  return model::LocalizedText({{"ja", ja, {}}, {"en", en, {}}});
}

void add_partners(SiteBuilder& site) {
  for (const char* id : {"aomori", "hiranai"}) {
    model::Partner partner;
    partner.id = id;
    partner.name = words(id);
    site.plan().partners.push_back(partner);
  }
}

void add_document(SiteBuilder& site, const char* id, const char* title) {
  model::Document document;
  document.id = id;
  document.title = words(title);
  site.plan().documents.push_back(document);
}

}  // namespace

TEST_CASE("a project with a new id is the same where its name is the only one of its kind", "[compare]") {
  TwoEditions editions;
  library(editions.after).id = "books";
  SECTION("so its indicators are compared") {
    editions.after.plan().years.front().observations.front().value = dec("60");
    const Told told = editions.told();
    REQUIRE(told.size() >= 2);
    CHECK(told[0] == "project-new-id books: library → books");
    CHECK(told[1] == "value-restated books/loans 2020: 50 → 60");
  }
  SECTION("and its narratives") {
    const Source source("x.md", "同じ文章");
    model::NarrativeVersion version;
    version.language = "ja";
    version.source = &source;
    editions.before.site.narratives.push_back({"plans/plan/projects/library", 0, {version}});
    editions.before.plan().id = editions.after.plan().id = "plan";
    editions.after.site.narratives.push_back({"plans/plan/projects/books", 0, {version}});
    CHECK(editions.told() == Told{"project-new-id books: library → books"});
  }
  SECTION("but not where two have that name") {
    editions.after.project("図書館");
    editions.after.plan().projects.back().id = "second";
    CHECK(editions.told().front() == "project-added books");
  }
}

TEST_CASE("an indicator with a new id, a name and a unit of its own is the same", "[compare]") {
  TwoEditions editions;
  loans(editions.after).id = "books-lent";
  CHECK(editions.told() == Told{"indicator-new-id library/books-lent: loans → books-lent"});
  loans(editions.after).unit = words("冊");
  CHECK(editions.told().front() == "indicator-added library/books-lent");
}

TEST_CASE("values read as on the pages, multiples multiplied out", "[compare]") {
  TwoEditions editions;
  loans(editions.before).unit = loans(editions.after).unit = both("万円", "0.01 million yen");
  editions.before.plan().years.front().observations.front().value = dec("259100");
  editions.after.plan().years.front().observations.front().value = dec("-830");
  const Difference difference = editions.compared().front();
  CHECK(difference.before.ja == "259,100万円");
  CHECK(difference.before.en == "2,591 million yen");
  CHECK(difference.after.ja == "▲830万円");
  CHECK(difference.after.en == "−8.3 million yen");
}

TEST_CASE("budgets are compared by year and label", "[compare]") {
  TwoEditions editions;
  library(editions.before).budgets = {{{2020}, dec("1000"), words("千円"), {}, {}},
                                      {{2021}, dec("5"), words("千円"), words("参考"), {}}};
  library(editions.after).budgets = {{{2020}, dec("1200"), words("千円"), {}, {}}, {{2022}, {}, {}, {}, {}}};
  CHECK(editions.told() == Told{"budget-changed library 2020 budget: 1,000千円 → 1,200千円",
                                "budget-changed library 2021 budget: 5千円 → ",
                                "budget-changed library 2022 budget:  → 金額の記載なし"});
}

TEST_CASE("partners of the plan and of a project", "[compare]") {
  TwoEditions editions;
  add_partners(editions.before);
  add_partners(editions.after);
  library(editions.before).partners = {{0}};
  library(editions.after).partners = {{0}, {1}};
  editions.after.plan().partners[0].name = words("青森市");
  CHECK(editions.told() == Told{"partners-changed partner/aomori: aomori → 青森市",
                                "partners-changed library partners: aomori → 青森市、hiranai"});
}

TEST_CASE("a plan's term and fields", "[compare]") {
  TwoEditions editions;
  editions.after.plan().last = {2025};
  model::Category category;
  category.id = "culture";
  category.name = words("文化");
  editions.after.plan().categories.push_back(category);
  const Told told = editions.told();
  REQUIRE(told.size() == 2);
  CHECK(told[0] ==
        "plan-changed term: 令和2年度（2020年度）～令和6年度（2024年度） → "
        "令和2年度（2020年度）～令和7年度（2025年度）");
  CHECK(told[1] == "plan-changed category/culture:  → 文化");
}

TEST_CASE("the status of a project in a year", "[compare]") {
  TwoEditions editions;
  editions.after.change(2021, {0}, model::Change::Kind::expanded);
  CHECK(editions.told() == Told{"project-status library 2021 status: 継続 → 拡充"});
}

TEST_CASE("a value that is the same, but no longer provisional", "[compare]") {
  TwoEditions editions;
  editions.before.plan().years.front().observations.front().status = model::Observation::Status::provisional;
  CHECK(editions.told() == Told{"value-status library/loans 2020 status: 暫定値 → 確定値"});
}

TEST_CASE("the parts of a value", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    add_partners(*site);
    model::Breakdown breakdown;
    breakdown.parts = {{model::PartnerIndex{0}, {}, dec("30"), {}, {}},
                       {model::PartnerIndex{1}, {}, dec("20"), {}, {}}};
    site->plan().years.front().observations.front().breakdowns = {breakdown};
  }
  CHECK(editions.told().empty());
  editions.after.plan().years.front().observations.front().breakdowns.front().parts[1].value = dec("21");
  CHECK(editions.told() ==
        Told{"breakdown-changed library/loans 2020 breakdown: aomori 30、hiranai 20 → aomori 30、hiranai 21"});
}

TEST_CASE("tasks and planned steps", "[compare]") {
  TwoEditions editions;
  model::Task task;
  task.id = "open";
  task.name = words("開館");
  task.plan = {{"", "①", words("設計"), {2021}, {}, model::PlannedStep::End::known, {}}};
  library(editions.before).tasks = {task};
  task.plan.front().to = model::FiscalYear{2022};
  library(editions.after).tasks = {task};
  CHECK(editions.told() == Told{"roadmap-changed library step/open: ①設計（令和3年度（2021年度）） → "
                                "①設計（令和3年度（2021年度）～令和4年度（2022年度））"});
  library(editions.after).tasks.clear();
  CHECK(editions.told() == Told{"roadmap-changed library task/open: 開館 → "});
}

TEST_CASE("schedules, row by row", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    model::Schedule schedule;
    schedule.id = "fair";
    schedule.title = words("祭");
    schedule.rows = {{words("準備"), {{6, 8, model::ScheduleBar::End::known, {}, {}, {}}}, {}}};
    site->year(2021).schedules = {schedule};
  }
  CHECK(editions.told().empty());
  editions.after.year(2021).schedules.front().rows.front().bars.front().to = 9;
  CHECK(editions.told() == Told{"schedule-changed 2021 schedule/fair: 6月～8月 → 6月～9月"});
}

TEST_CASE("documents and citations", "[compare]") {
  TwoEditions editions;
  add_document(editions.before, "report", "報告書");
  add_document(editions.after, "report", "報告書");
  add_document(editions.after, "sheet", "評価シート");
  library(editions.before).citations = {{model::DocumentIndex{0}, words("3頁")}};
  library(editions.after).citations = {{model::DocumentIndex{1}, {}}};
  CHECK(editions.told() == Told{"sources-changed document/sheet:  → 評価シート",
                                "sources-changed library citation: 「報告書」3頁 → 「評価シート」"});
}

TEST_CASE("the glossary, in both languages of a term", "[compare]") {
  TwoEditions editions;
  editions.before.site.glossary = {{both("連携", "cooperation"), {}, {}}};
  editions.after.site.glossary = {{both("連携", "partnership"), {}, {}}, {both("評価", "rating"), {}, {}}};
  CHECK(editions.told() == Told{"glossary-changed term/評価:  → 評価 = rating",
                                "glossary-changed term/連携: 連携 = cooperation → 連携 = partnership"});
}

TEST_CASE("a key figure in another unit, or derived otherwise", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    for (const char* id : {"users", "a", "b"}) {
      model::KeyFigure figure;
      figure.id = id;
      figure.name = words("利用者");
      figure.value = printed("10");
      figure.unit = words("人");
      site->year(2021).key_figures.push_back(figure);
    }
  }
  CHECK(editions.told().empty());
  model::KeyFigure& now = editions.after.year(2021).key_figures.front();
  now.unit = words("千人");
  now.derivation = model::Derivation{model::Derivation::Kind::sum, {"a", "b"}, {}};
  CHECK(editions.told() ==
        Told{"figure-restated 2021 figure/users: 10人 → 10千人", "figure-redefined 2021 derivation:  → a、bの合計"});
}

TEST_CASE("narratives are shown as they are read", "[compare]") {
  TwoEditions editions;
  const Source before("a.md", "達成率は{{ rate(\"library\") }}です。");
  const Source after("b.md", "達成率は{{ rate(\"loans\") }}でした。{% if true %}済{% endif %}");
  const auto add = [](SiteBuilder& site, const Source& source) {
    model::NarrativeVersion version;
    version.language = "ja";
    version.source = &source;
    site.site.narratives.push_back({"home", 0, {version}});
  };
  add(editions.before, before);
  add(editions.after, after);
  CHECK(editions.told() == Told{"text-changed narrative/home: 達成率は…です。 → 達成率は…でした。済"});
  Diagnostics ignored;
  const Figures figures = evaluate::evaluate(editions.before.site, editions.before.today, 1, ignored);
  const auto reading = [](const char* text) {
    return [text](const std::string&, const model::NarrativeVersion&) { return std::optional<std::string>(text); };
  };
  const auto told_of = [&](const char* old, const char* now) {
    return compare({editions.before.site, figures, reading(old)}, {editions.after.site, figures, reading(now)});
  };
  const auto differ = told_of("達成率は50%です。", "達成率は50%でした。");
  REQUIRE(differ.size() == 1);
  CHECK(differ[0].after.ja == "達成率は50%でした。");
  const auto same = told_of("達成率は50%です。", "達成率は50%です。");
  REQUIRE(same.size() == 1);
  CHECK(same[0].before.ja.empty());
  CHECK_FALSE(same[0].note.ja.empty());
}
