// Each kind of difference between two editions; causes of ratings: compare_cause_test.cpp.
#include "support/catch.h"
#include "unit/evaluate/compare_told.h"

using namespace ayumi;
using namespace ayumi::evaluate;
using namespace ayumi::evaluate::test;

namespace {

using Told = std::vector<std::string>;
using Change = model::Change::Kind;

model::Indicator& loans(SiteBuilder& site) { return site.plan().projects.front().indicators.front(); }

void add_project(SiteBuilder& site, const char* id, const char* name) {
  site.project(name);
  site.plan().projects.back().id = id;
}

void add_categories(SiteBuilder& site) {
  for (const char* id : {"culture", "sport"}) {
    site.plan().categories.emplace_back();
    site.plan().categories.back().id = id;
    site.plan().categories.back().name = words(id);
  }
  site.plan().projects.front().category = model::CategoryIndex{0};
}

model::LocalizedText in(std::initializer_list<std::pair<const char*, const char*>> versions) {
  std::vector<model::TextVersion> all;
  for (const auto& [language, text] : versions) all.push_back({language, text, {}});
  return model::LocalizedText(std::move(all));
}

// A narrative with a text of its own.
void add_narrative(SiteBuilder& site, const std::string& key, const Source& source) {
  model::NarrativeVersion version;
  version.language = "ja";
  version.source = &source;
  site.site.narratives.push_back({key, 0, {version}});
}

}  // namespace

TEST_CASE("equal editions differ in nothing", "[compare]") {
  TwoEditions editions;
  CHECK(editions.told().empty());
  editions.after.plan().years.front().observations.front().value = dec("50.0");
  CHECK(editions.told().empty());
}

TEST_CASE("a plan that is added or gone is told in one line", "[compare]") {
  TwoEditions editions;
  editions.after.site.plans.clear();
  CHECK(editions.told() == Told{"plan-gone"});
  std::swap(editions.before, editions.after);
  CHECK(editions.told() == Told{"plan-added"});
}

TEST_CASE("a year with figures in one edition only is told once and compared no further", "[compare]") {
  TwoEditions editions;
  editions.after.value(2022, "100");
  CHECK(editions.told() == Told{"year-added 2022"});
  std::swap(editions.before, editions.after);
  CHECK(editions.told() == Told{"year-gone 2022"});
}

TEST_CASE("a year of which the former edition has only the changes of projects is added", "[compare]") {
  TwoEditions editions;
  editions.before.change(2022, {0}, Change::continued);
  editions.after.change(2022, {0}, Change::continued);
  editions.after.value(2022, "100");
  CHECK(editions.told() == Told{"year-added 2022"});
}

TEST_CASE("projects are added, gone, merged, ended, renamed and moved", "[compare]") {
  TwoEditions editions;
  add_categories(editions.before);
  add_categories(editions.after);
  SECTION("added and gone") {
    add_project(editions.before, "old", "旧事業");
    add_project(editions.after, "new", "新事業");
    CHECK(editions.told() == Told{"project-added new", "project-gone old"});
    CHECK(editions.compared()[0].subject.ja == "「新事業」");
    CHECK(editions.compared()[1].side == Difference::Side::before);
  }
  SECTION("merged, though its year has no figures") {
    for (SiteBuilder* site : {&editions.before, &editions.after}) add_project(*site, "hall", "公民館");
    editions.after.change(2022, {0}, Change::merged).into = model::ProjectIndex{1};
    CHECK(editions.told() == Told{"project-merged library:  → 令和4年度（2022年度）に「公民館」へ統合"});
  }
  SECTION("ended") {
    editions.after.change(2022, {0}, Change::ended);
    CHECK(editions.told() == Told{"project-ended library:  → 令和4年度（2022年度）に終了"});
  }
  SECTION("renamed in a later year") {
    editions.after.plan().projects.front().new_names = {{{2022}, words("新図書館")}};
    CHECK(editions.told() == Told{"project-renamed library: 図書館 → 新図書館"});
  }
  SECTION("moved") {
    editions.after.change(2022, {0}, Change::changed).category = model::CategoryIndex{1};
    CHECK(editions.told() == Told{"project-moved library: culture → sport"});
  }
}

TEST_CASE("indicators are added and dropped", "[compare]") {
  TwoEditions editions;
  loans(editions.after).id = "visits";
  loans(editions.after).name = words("来館者数");
  const Told told = editions.told();
  CHECK(told == Told{"indicator-added library/visits", "indicator-gone library/loans"});
}

TEST_CASE("an indicator is redefined by any part of its definition", "[compare]") {
  TwoEditions editions;
  model::Indicator& now = loans(editions.after);
  SECTION("texts") {
    now.unit = words("冊");
    now.definition = words("個人への貸出");
    CHECK(editions.told() == Told{"indicator-redefined library/loans definition:  → 個人への貸出",
                                  "indicator-redefined library/loans unit:  → 冊"});
  }
  SECTION("method and direction") {
    loans(editions.before).direction = model::Direction::up;
    now.direction = model::Direction::down;
    now.cumulation = model::Cumulation::total_so_far;
    CHECK(editions.told() == Told{"indicator-redefined library/loans direction: 多いほどよい → 少ないほどよい",
                                  "indicator-redefined library/loans cumulation: 各年度の値 → 入力した値が累計"});
  }
  SECTION("baseline, tolerance, what is expected, a definition change") {
    now.baseline = model::Baseline{dec("40"), model::FiscalYear{2018}, {}, {}};
    now.tolerance_percent = dec("5");
    now.expectations = {{{2022}, dec("60"), {}}};
    now.definition_changes = {{{2022}, {}, {}}};
    CHECK(editions.told() ==
          Told{"indicator-redefined library/loans baseline:  → 40（平成30年度（2018年度））",
               "indicator-redefined library/loans tolerance:  → ±5%",
               "indicator-redefined library/loans expectations:  → 令和4年度（2022年度）までに60%",
               "indicator-redefined library/loans definition-change:  → 令和4年度（2022年度）から変更"});
  }
}

TEST_CASE("targets are compared by their kind and year", "[compare]") {
  TwoEditions editions;
  loans(editions.before).targets = {target_of_year(2023, "100"), final_target("200")};
  loans(editions.after).targets = {target_of_year(2024, "1200.5"), final_target("200.0"), target_of_year(2023, "90")};
  CHECK(editions.told() ==
        Told{"target-set library/loans 2024 year:  → 1,200.5", "target-moved library/loans 2023 year: 100 → 90"});
  loans(editions.after).targets = {target_of_year(2023, "100")};
  CHECK(editions.told() == Told{"target-gone library/loans final: 200 → "});
}

TEST_CASE("values are restated, replaced by a reason, added and gone", "[compare]") {
  TwoEditions editions;
  const auto observation = [](SiteBuilder& site) -> model::Observation& {
    return site.plan().years.front().observations.front();
  };
  SECTION("another value, and what the data say of it") {
    observation(editions.before).status = model::Observation::Status::provisional;
    observation(editions.after).value = dec("55.5");
    observation(editions.after).status = model::Observation::Status::revised;
    observation(editions.after).first_value = dec("50");
    CHECK(editions.told() == Told{"value-restated library/loans 2020: 50 → 55.5"});
    CHECK(editions.compared().front().note.ja == "改定値、前は暫定値、当初の公表は50");
    CHECK(editions.compared().front().note.en == "revised, formerly provisional, first published as 50");
  }
  SECTION("a reason, and back") {
    editions.after.plan().scheme.reasons[1].name = words("集計中");
    observation(editions.after).value.reset();
    observation(editions.after).reason = model::ReasonIndex{1};
    CHECK(editions.told().front() == "value-restated library/loans 2020: 50 → 集計中");
    std::swap(editions.before, editions.after);
    CHECK(editions.told().front() == "value-restated library/loans 2020: 集計中 → 50");
  }
  SECTION("no entry in a year that both have") {
    for (SiteBuilder* site : {&editions.before, &editions.after}) site->reported(2020).total = printed("1");
    editions.after.plan().years.front().observations.clear();
    CHECK(editions.told().front() == "value-gone library/loans 2020: 50 → ");
    CHECK(editions.compared().front().side == Difference::Side::before);
    std::swap(editions.before, editions.after);
    CHECK(editions.told().front() == "value-added library/loans 2020:  → 50");
  }
}

TEST_CASE("key figures and cells of tables are compared by their ids and names", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    model::KeyFigure figure;
    figure.id = "people";
    figure.name = words("人口");
    figure.value = printed("1000");
    site->year(2020).key_figures = {figure};
    model::DataTable table;
    table.id = "months";
    table.columns.resize(2);
    table.columns[0].name = words("男");
    table.columns[1].name = words("女");
    table.rows.resize(1);
    table.rows[0].name = words("4月");
    table.rows[0].values = {printed("1"), printed("2.0")};
    site->year(2020).tables = {table};
  }
  CHECK(editions.told().empty());
  editions.after.year(2020).key_figures[0].precision = model::Precision::approximate;
  editions.after.year(2020).tables[0].rows[0].values = {std::nullopt, printed("2.5")};
  CHECK(editions.told() == Told{"figure-restated 2020 figure/people: 1,000 → 約1,000",
                                "figure-restated 2020 table/months/4月/女: 2.0 → 2.5",
                                "figure-restated 2020 table/months/4月/男: 1 → "});
}

TEST_CASE("former values are found by their place in the later edition", "[compare]") {
  TwoEditions editions;
  SiteBuilder other;
  add_project(other, "hall", "公民館");
  other.project("図書館");
  other.plan().projects.back() = editions.after.plan().projects.front();
  values(other, {"50", "81"});
  loans(editions.before).unit = words("冊");
  const PlanFigures before = editions.before.run();
  const PlanFigures after = other.run();
  const auto former = restated(before, after);
  REQUIRE(former.size() == 1);
  CHECK(former.begin()->first == ItemPlace{{2021}, model::ProjectIndex{1}, {0}});
  CHECK(former.begin()->second.ja == "80冊");
}

TEST_CASE("tallies and composites are compared as they are shown", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    site->reported(2022).on_track_share = printed("54.4");
    model::Composite composite;
    composite.id = "all";
    composite.name = words("総合");
    composite.members = {{model::ProjectIndex{0}, {0}, std::nullopt, {}}};
    site->plan().composites = {composite};
  }
  editions.after.plan().years.back().reported_tallies.front().on_track_share = printed("54.5");
  editions.after.plan().years.front().observations.front().value = dec("60");
  CHECK(editions.told() == Told{"value-restated library/loans 2020: 50 → 60",
                                "composite-changed 2020 all: 50.0% → 60.0%",
                                "tally-changed 2022: 順調の割合 54.4% → 順調の割合 54.5%"});
  editions.after.plan().composites.front().members.front().weight = dec("2");
  CHECK(editions.told()[1] == "composite-redefined all: 「貸出数」 → 「貸出数（重み2）」");
  editions.after.plan().composites.clear();
  CHECK(editions.told()[1] == "composite-gone all");
}

TEST_CASE("the rules of the ratings are told band by band", "[compare]") {
  TwoEditions editions;
  editions.after.plan().scheme.bands[1].conditions.rate_at_least = dec("70");
  editions.after.plan().rounding.mode = RoundingMode::truncate;
  editions.after.plan().cap = dec("120");
  CHECK(editions.told() == Told{"scheme-changed B: 達成率75%以上、順調に数える → 達成率70%以上、順調に数える",
                                "scheme-changed rounding: 小数1桁、四捨五入 → 小数1桁、切り捨て",
                                "scheme-changed cap:  → 120%"});
}

TEST_CASE("texts are told with the few words where they begin to differ", "[compare]") {
  TwoEditions editions;
  editions.before.plan().projects.front().purpose =
      in({{"ja", "だれもが本に親しめる環境をととのえる"}, {"en", "Books for all"}});
  SECTION("in the languages that they differ in") {
    editions.after.plan().projects.front().purpose =
        in({{"ja", "だれもが本に親しめる環境をととのえる"}, {"en", "Books for everybody"}});
    const std::vector<Difference> found = editions.compared();
    REQUIRE(found.size() == 1);
    CHECK(found.front().languages == std::vector<std::string>{"en"});
    CHECK(found.front().before.en == "Books for all");
    CHECK(found.front().before.ja == "Books for all");  // what changed, though it isn't Japanese
  }
  SECTION("added and gone") {
    CHECK(editions.told() == Told{"text-changed library purpose: だれもが本に親しめる環境をととのえる → "});
  }
  SECTION("long ones") {
    std::string text = "だれもが";
    for (int i = 0; i < 100; ++i) text += "長い";
    editions.after.plan().projects.front().purpose = in({{"ja", text.c_str()}, {"en", "Books for all"}});
    CHECK(editions.compared().front().after.ja ==
          "だれもが長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い長い…");
  }
  SECTION("of a year, whatever their order") {
    editions.after.plan().projects.front().purpose = editions.before.plan().projects.front().purpose;
    editions.before.plan().years.front().comments = {{model::ProjectIndex{0}, {}, "effect", words("良い"), {}, {}}};
    editions.after.plan().years.front().comments = {{model::ProjectIndex{0}, {}, "effect", words("悪い"), {}, {}}};
    editions.after.plan().years.front().observations.front().explanation = words("続ける");
    CHECK(editions.told() == Told{"text-changed library/loans 2020 explanation:  → 続ける",
                                  "text-changed library 2020 comment: 良い → 悪い"});
  }
}

TEST_CASE("narratives are compared by key and language", "[compare]") {
  TwoEditions editions;
  const Source old("content/ja/about.md", "同じ文章。前の文");
  const Source now("content/ja/about.md", "同じ文章。後の文");
  add_narrative(editions.before, "about", old);
  add_narrative(editions.after, "about", now);
  add_narrative(editions.before, "plans/plan/projects/library", old);
  CHECK(editions.told() == Told{"text-changed narrative/about: 同じ文章。前の文 → 同じ文章。後の文",
                                "text-changed narrative/plans/plan/projects/library: 同じ文章。前の文 → "});
  CHECK(editions.compared()[0].plan.empty());
  CHECK(editions.compared()[1].plan == "plan");
}

TEST_CASE("narratives about a year that one edition has come with it", "[compare]") {
  TwoEditions editions;
  const Source text("content/ja/plans/plan/2022.md", "文");
  editions.after.value(2022, "100");
  add_narrative(editions.after, "plans/plan/2022", text);
  CHECK(editions.told() == Told{"year-added 2022"});
}

TEST_CASE("differences are in the order of plans, kinds, projects and years", "[compare]") {
  TwoEditions editions;
  for (SiteBuilder* site : {&editions.before, &editions.after}) {
    add_project(*site, "hall", "公民館");
    site->indicator("利用者").id = "users";
    values(*site, {"1", "2"});
  }
  for (model::PlanYear& year : editions.after.plan().years) {
    for (model::Observation& one : year.observations) one.value = add(*one.value, dec("0.5"));
  }
  editions.after.site.title = words("新しい名前");
  editions.after.plan().projects.back().name = words("新公民館");
  CHECK(editions.told() == Told{"text-changed title:  → 新しい名前", "project-renamed hall: 公民館 → 新公民館",
                                "value-restated library/loans 2020: 50 → 50.5",
                                "value-restated library/loans 2021: 80 → 80.5",
                                "value-restated hall/users 2020: 1 → 1.5", "value-restated hall/users 2021: 2 → 2.5"});
}

TEST_CASE("an excerpt has whole words", "[compare]") {
  TwoEditions editions;
  editions.before.plan().projects.front().purpose = words("Something that many residents wanted in towns and villages");
  editions.after.plan().projects.front().purpose = words("Something that few residents wanted in towns and villages");
  const Difference found = editions.compared().front();
  CHECK(found.before.en == "Something that many residents wanted in towns and…");
  CHECK(found.after.en == "Something that few residents wanted in towns and…");
}

TEST_CASE("bytes that aren't text, and line ends, stay within their excerpt", "[compare]") {
  TwoEditions editions;
  editions.before.plan().projects.front().purpose = words("\xff\xfe{}\n# 見出し");
  editions.after.plan().projects.front().purpose = words("\xff{}%s\n# 見出し");
  const Difference found = editions.compared().front();
  CHECK(found.before.ja == "\xff\xfe{} # 見出し");
  CHECK(found.after.ja == "\xff{}%s # 見出し");
}
