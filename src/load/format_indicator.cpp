// Indicators, their baselines and targets.
#include "load/checks.h"
#include "load/format.h"

namespace ayumi::load {

using model::Indicator;
using model::Target;

template <>
struct WordsOf<model::Direction> {
  static constexpr std::array<std::pair<model::Direction, AllowedWord>, 2> kWords{{
      {model::Direction::up, {"up", {"多いほどよい", "more is better"}}},
      {model::Direction::down, {"down", {"少ないほどよい", "less is better"}}},
  }};
};

template <>
struct WordsOf<model::Cumulation> {
  static constexpr std::array<std::pair<model::Cumulation, AllowedWord>, 3> kWords{{
      {model::Cumulation::none, {"none", {"累計ではない", "not cumulative"}}},
      {model::Cumulation::sum_of_years, {"sum-of-years", {"各年度の値を足していく", "the years' values are added up"}}},
      {model::Cumulation::total_so_far, {"total-so-far", {"書いた値がすでに累計", "each value is the total so far"}}},
  }};
};

template <>
struct WordsOf<Target::When> {
  static constexpr std::array<std::pair<Target::When, AllowedWord>, 3> kWords{{
      {Target::When::every_year, {"every-year", {"毎年度", "every year"}}},
      {Target::When::midterm, {"midterm", {"中間の年度", "the mid-term year"}}},
      {Target::When::final, {"final", {"最後の年度", "the last year"}}},
  }};
};

template <>
const Table<model::Baseline>& table_of() {
  using model::Baseline;
  static const auto table =
      Table<Baseline>("baseline", {"基準値", "baseline"}, {"計画を始める前の値", "The value before the plan"})
          .required("value", &Baseline::value, {"値", "The value"}, "35.2")
          .optional("year", &Baseline::year, {"年度（計画の期間の外でもよい）", "Its fiscal year; any year will do"},
                    R"("R1")")
          .optional("label", &Baseline::label,
                    {"年度で表せないときの時点", "Its date, where that is not a fiscal year"}, R"("令和2年3月末")");
  return table;
}

namespace {

// A target for the mid-term needs a plan that has one.
bool finish_target(Target& target, const formats::Table& fields, Decoding& decoding) {
  const Message hint{"ある年度の目標なら「year」、毎年度・中間・最後の年度の目標なら「when」を書きます",
                     "“year” is for the target of one year, “when” for every year, the mid-term or the last year"};
  if (!expect_one_of(fields, target.span, "year", "when", hint, decoding)) return false;
  if (target.when != Target::When::midterm || !decoding.knows_years() || decoding.plan->midterm) return true;
  decoding.diagnostics.add(complaints::missing_key(
      "midterm", {"中間目標を使うには、plan.toml に書いてください", "mid-term targets need it in plan.toml"}, R"("R4")",
      fields.find("when")->node.span()));
  return false;
}

}  // namespace

template <>
const Table<Target>& table_of() {
  static const auto table =
      Table<Target>(
          "target", {"目標値", "target"},
          {"ある年度、毎年度、または計画の最後の目標値", "The target of a year, of every year, or of the plan's end"})
          .optional<YearOfPlan>("year", &Target::year, {"目標の年度", "The year it is for"}, "2024")
          .optional("when", &Target::when, {"年度のかわりに、いつの目標か", "When it is for, in place of a year"},
                    R"("every-year")")
          .required("value", &Target::value, {"目標値", "The value"}, "5500")
          .optional("wording", &Target::wording, {"数のかわりに見せる言葉", "Shown in place of the number"},
                    R"({ ja = "1回以上/年度", en = "At least once a year" })")
          .finish(finish_target)
          .keyed_by([](const Target& target, const model::Plan*) -> std::string {
            switch (target.when) {
              case Target::When::every_year:
                return "every-year";
              case Target::When::midterm:
                return "midterm";
              case Target::When::final:
                return "final";
              case Target::When::year:
                break;
            }
            return std::to_string(target.year.start);
          });
  return table;
}

template <>
const Table<model::Expectation>& table_of() {
  using model::Expectation;
  static const auto table =
      Table<Expectation>("expectation", {"途中の見込み", "expectation"},
                         {"その年度までに進んでいるはずの割合（なければ一直線）",
                          "How far it should be by a year; a straight line without any"})
          .required<YearOfPlan>("year", &Expectation::year, {"年度", "The fiscal year"}, "2024")
          .required("percent", &Expectation::percent,
                    {"基準値から目標値までの割合（％）", "Percent of the way from baseline to target"}, "60");
  return table;
}

template <>
const Table<model::DefinitionChange>& table_of() {
  using model::DefinitionChange;
  static const auto table =
      Table<DefinitionChange>("definition_change", {"定義の変更", "change of definition"},
                              {"この年度から数え方が変わったこと。前後の比較はしません",
                               "From this year on it is counted otherwise; nothing is compared across it"})
          .required<YearOfPlan>("year", &DefinitionChange::year, {"年度", "The fiscal year"}, "2023")
          .required("reason", &DefinitionChange::reason, {"どう変わったか", "What changed, and why"},
                    R"("対象に町村分を加えた。")")
          .keyed_by(
              [](const DefinitionChange& change, const model::Plan*) { return std::to_string(change.year.start); });
  return table;
}

namespace {

// What isn't written comes from the plan, or from the method.
bool finish_indicator(Indicator& indicator, const formats::Table& fields, Decoding& decoding) {
  check_indicator(indicator, decoding.diagnostics);
  if (fields.find("method") == nullptr && decoding.plan != nullptr) indicator.method = decoding.plan->method;
  if (fields.find("digits") == nullptr) indicator.digits = kUnknownDigits;
  if (fields.find("direction") != nullptr) return true;
  if (indicator.method != model::Method::maintain) return true;
  decoding.diagnostics.add(complaints::missing_key(
      "direction",
      {"方法が maintain のときは、どちらがよいかを書きます", "the method maintain needs to know which side is good"},
      R"("up")", indicator.span));
  return false;
}

Table<Indicator> indicator_table() {
  return Table<Indicator>("indicator", {"指標", "indicator"},
                          {"事業や計画の成果を測る指標", "What the success of a project or the plan is measured by"})
      .required<Id>("id", &Indicator::id, {"ID", "Its id"}, R"("startups")")
      .required("name", &Indicator::name, {"名前", "Its name"}, R"({ ja = "起業件数", en = "Startups" })")
      .optional("unit", &Indicator::unit,
                {"単位（英語のように数で形が変わる言葉は time|times と書き、1のときの形を先にします。数で始まる単位は、"
                 "その数を値に掛けて表示します：万円は 0.01 million yen）",
                 "Its unit; of a word that changes with the number both forms, that for 1 first: time|times. One that "
                 "begins with a number is multiplied out: 0.01 million yen"},
                R"({ ja = "件", en = "startup|startups" })")
      .optional("definition", &Indicator::definition, {"何をどう数えるか", "What is counted, and how"},
                R"("年度内に開業した人の数")")
      .optional("data_source", &Indicator::data_source,
                {"データの出所（調査や担当課）", "Its data source: a survey, a division"}, R"("毎月勤労統計調査")")
      .optional("category", &Indicator::category,
                {"分野のID（計画そのものの指標だけ）", "Id of its category; for the plan's own indicators only"},
                R"("industry")")
      .optional("department", &Indicator::department,
                {"担当課（計画そのものの指標だけ）", "Department in charge; for the plan's own indicators only"},
                R"("経済部経済政策課")")
      .optional(
          "method", &Indicator::method,
          {"達成率の計算方法（書かなければ計画のもの）", "How its rate is computed (the plan's method by default)"},
          R"("ratio")")
      .optional("direction", &Indicator::direction,
                {"どちらがよいか（書かなければ、計算方法と目標からわかる向き）",
                 "Which way is better (by default as the method and the target imply)"},
                R"("up")")
      .optional("cumulation", &Indicator::cumulation,
                {"累計かどうか（書かなければ累計ではない）", "Whether it is cumulative (not by default)"},
                R"("sum-of-years")")
      .optional<Digits>("digits", &Indicator::digits,
                        {"表示する小数の桁数（書かなければ、値のうち最も多い桁数）",
                         "Decimals to show (by default as many as its values have)"},
                        "1")
      .optional<Amount>("tolerance", &Indicator::tolerance,
                        {"変わらないとみなす幅（指標の単位で）", "How much counts as no change, in its unit"}, "0.5")
      .optional<Amount>("tolerance_percent", &Indicator::tolerance_percent,
                        {"変わらないとみなす幅（比べる値に対する％）",
                         "How much counts as no change, in percent of what it is compared with"},
                        "5")
      .optional("note", &Indicator::note, {"注記", "A note"}, R"("暦年の値")")
      .optional("baseline", &Indicator::baseline, {"基準値", "The baseline"}, R"({ value = 35.2, year = "R1" })")
      .optional("targets", &Indicator::targets, {"目標値の並び", "The targets"},
                R"([{ when = "final", value = 5500 }])")
      .optional("expectations", &Indicator::expectations, {"途中の見込みの並び", "What is expected on the way"},
                R"([{ year = 2022, percent = 40 }])")
      .optional("definition_changes", &Indicator::definition_changes, {"定義の変更の並び", "Changes of its definition"},
                R"([{ year = 2023, reason = "対象に町村分を加えた。" }])")
      .finish(finish_indicator);
}

}  // namespace

template <>
const Table<Indicator>& table_of() {
  static const Table<Indicator> table = indicator_table();
  return table;
}

}  // namespace ayumi::load
