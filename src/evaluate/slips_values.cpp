#include "evaluate/slips_values.h"

#include <fmt/core.h>

#include "evaluate/definition.h"
#include "evaluate/slips_definitions.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

// Of "case|cases" the form for several.
Message unit_name(const model::LocalizedText& unit) {
  Message name = name_of(unit);
  for (std::string* text : {&name.ja, &name.en}) text->erase(0, text->rfind('|') + 1);
  return name;
}

constexpr int kFirstMonth = 4;  // a fiscal year starts on 1 April

// The items of one indicator that have an observation, year by year.
std::vector<const Item*> observed_items(const PlanFigures& figures, std::optional<model::ProjectIndex> project,
                                        model::IndicatorIndex indicator) {
  std::vector<const Item*> items;
  for (const YearFigures& year : figures.years) {
    const Item* const item = year.find(project, indicator);
    if (item != nullptr && item->observation != nullptr) items.push_back(item);
  }
  return items;
}

class ValueChecks {
 public:
  ValueChecks(const PlanFigures& figures, const model::Indicator& indicator, model::CalendarDate today,
              Diagnostics& diagnostics)
      : figures_(figures), plan_(*figures.plan), indicator_(indicator), today_(today), diagnostics_(diagnostics) {}

  void run(const std::vector<const Item*>& items) {
    const Item* before = nullptr;
    const Item* before_with_value = nullptr;
    for (const Item* item : items) {
      alone(*item);
      skipped_before(before != nullptr ? before->year.next() : first_entries(*item), *item);
      before = item;
      if (!item->observation->value) continue;
      negative_year(*item);
      against(before_with_value, *item);
      before_with_value = item;
    }
    if (before != nullptr) skipped_after(*before);
  }

 private:
  // What one observation shows by itself.
  void alone(const Item& item) {
    future(item);
    overdue(item);
    explanation(item);
    sign(item);
    unit(item);
    inactive(item);
  }

  void against(const Item* before, const Item& item) {
    if (before == nullptr) return from_baseline(item);
    if (definition_in(indicator_, before->year) != definition_in(indicator_, item.year)) return;
    compare(*before->observation->value, *item.observation->value, item);
  }

  void from_baseline(const Item& item) {
    if (!item.baseline || indicator_.cumulation == model::Cumulation::sum_of_years) return;
    compare(*item.baseline, *item.observation->value, item);
  }

  void compare(const Decimal& earlier, const Decimal& now, const Item& item) {
    const bool falls = indicator_.cumulation == model::Cumulation::total_so_far && now < earlier;
    falls ? falling_total(earlier, now, item) : jump(earlier, now, item);
  }

  // What is added up each year can hardly be below zero.
  void negative_year(const Item& item) {
    if (indicator_.cumulation != model::Cumulation::sum_of_years || item.observation->value->sign() >= 0) return;
    const std::string value = item.observation->value->to_string();
    add(Severity::finding, "check.total-falls", item,
        {fmt::format("その年度の値が{}で、累計が減ります", value),
         fmt::format("the year's own value is {}, so the total falls", value)},
        {"累計値か、その年度だけの値かを確かめてください", "check whether this is the total or the year's own value"});
  }

  void falling_total(const Decimal& earlier, const Decimal& now, const Item& item) {
    add(Severity::finding, "check.total-falls", item,
        {fmt::format("累計が{}から{}に減っています", earlier.to_string(), now.to_string()),
         fmt::format("the total falls from {} to {}", earlier.to_string(), now.to_string())},
        {"累計値か、その年度だけの値かを確かめてください", "check whether this is the total or the year's own value"});
  }

  void jump(const Decimal& earlier, const Decimal& now, const Item& item) {
    if (!is_tenfold(earlier, now)) return;
    add(Severity::warning, "check.tenfold", item,
        {fmt::format("値が{}から{}へ、10倍以上変わっています", earlier.to_string(), now.to_string()),
         fmt::format("the value jumps from {} to {}, by a factor of ten or more", earlier.to_string(),
                     now.to_string())},
        {"桁や単位に誤りがないか確かめてください", "check the digits and the unit"});
  }

  // The years from `year` up to the item's own without an entry.
  void skipped_before(model::FiscalYear year, const Item& item) {
    Message names;
    for (; year < item.year; year = year.next()) {
      if (is_missing(year, item)) append(names, year);
    }
    if (names.ja.empty()) return;
    skipped(item, {fmt::format("その前の{}の値がありません", names.ja),
                   fmt::format("there is no entry for {} before it", names.en)});
  }

  // The years behind the last entry, as long as others have some.
  void skipped_after(const Item& item) {
    Message names;
    for (model::FiscalYear year = item.year.next(); year <= plan_.last; year = year.next()) {
      if (is_missing(year, item) && goes_on(year)) append(names, year);
    }
    if (names.ja.empty()) return;
    skipped(item, {fmt::format("その後の{}の値がありません（ほかの指標にはあります）", names.ja),
                   fmt::format("there is no entry for {} after it, as there is of other indicators", names.en)});
  }

  static void append(Message& names, model::FiscalYear year) {
    const Message name = name_of(year);
    names.ja += (names.ja.empty() ? "" : "、") + name.ja;
    names.en += (names.en.empty() ? "" : ", ") + name.en;
  }

  // The first year of the plan with entries; at the latest that of the item. Values before the plan are a gift.
  model::FiscalYear first_entries(const Item& item) const {
    model::FiscalYear year = plan_.first;
    while (year < item.year && !goes_on(year)) year = year.next();
    return year;
  }

  // The project is there, but the indicator has no entry.
  bool is_missing(model::FiscalYear year, const Item& item) const {
    const YearFigures* const figures = figures_.find_year(year);
    const Item* const other = figures != nullptr ? figures->find(item.project, item.indicator) : nullptr;
    return other != nullptr && other->observation == nullptr;
  }

  // Whether the plan has entries for a year.
  bool goes_on(model::FiscalYear year) const {
    const YearFigures* const figures = figures_.find_year(year);
    return figures != nullptr && figures->data != nullptr && !figures->data->observations.empty();
  }

  void skipped(const Item& item, const Message& what) {
    add(Severity::warning, "check.year-skipped", item, what,
        {"値、または値がない理由（reason）を入力してください", "enter the value, or the reason why there is none"});
  }

  void future(const Item& item) {
    if (!item.observation->value && !item.observation->state) return;
    const model::CalendarDate begin{item.year.start, kFirstMonth, 1};
    if (begin <= today_) return;
    add(Severity::warning, "check.future", item,
        {"まだ始まっていない年度の値です", "the year of this value hasn't begun yet"},
        {"年度を確かめてください", "check the year"});
  }

  void overdue(const Item& item) {
    const model::Observation& observation = *item.observation;
    if (!observation.due || observation.value || observation.state || !(*observation.due < today_)) return;
    const model::CalendarDate& due = *observation.due;
    add_at(observation.due_span, Severity::warning, "check.overdue", item,
           {fmt::format("値の確定予定日（{}年{}月{}日）を過ぎています", due.year, due.month, due.day),
            fmt::format("the value was due on {:04}-{:02}-{:02}", due.year, due.month, due.day)},
           {"値を入力するか、予定日を改めてください", "enter the value, or a new date"});
  }

  void explanation(const Item& item) {
    if (!item.band || plan_.is_before_plan(item.year) || !item.observation->explanation.empty()) return;
    const model::Band& band = plan_.scheme.bands[item.band->value];
    if (band.explanation != model::Band::Explanation::required) return;
    add(Severity::finding, "check.explanation-missing", item,
        {fmt::format("評価が「{}」ですが、今後の対応の説明がありません", band.code),
         fmt::format("it is rated “{}”, but nothing says what will be done about it", band.code)},
        {"explanation に今後の対応を入力してください", "enter what will be done as “explanation”"});
  }

  // The smaller the better, but 100 t / a turns over at zero.
  void sign(const Item& item) {
    if (item.method != model::Method::inverse || !item.actual || item.actual->sign() >= 0 || !item.rate) return;
    add(Severity::warning, "check.sign", item,
        {fmt::format("実績値{}は負の値のため、達成率が実態と逆に動きます", item.actual->to_string()),
         fmt::format("with the negative value {}, the rate moves the wrong way", item.actual->to_string())},
        {"基準値を入力し、計算方法（method）を progress にしてください",
         "give a baseline and use the method “progress”"});
  }

  void unit(const Item& item) {
    const Message own = unit_name(indicator_.unit);
    const Message printed = unit_name(item.observation->unit);
    if (!printed.ja.empty() && printed.ja != own.ja) {
      add_at(item.observation->unit_span, Severity::finding, "check.unit", item,
             {fmt::format("印刷されている単位「{}」が、指標の単位「{}」と異なります", printed.ja, own.ja),
              fmt::format("it is printed in “{}”, but the indicator is in “{}”", printed.en, own.en)},
             {"打ち間違いなら直してください。報告書にこのとおり印刷されているなら、このままで構いません",
              "correct it if it was mistyped; if the report prints it so, leave it as it is"});
    }
    for (const model::Breakdown& breakdown : item.observation->breakdowns) {
      if (!breakdown.label.empty() || breakdown.unit.empty() || own.ja.empty()) continue;
      const Message other = unit_name(breakdown.unit);
      if (other.ja == own.ja) continue;
      add_at(breakdown.unit_span, Severity::warning, "check.unit", item,
             {fmt::format("内訳の単位「{}」が、指標の単位「{}」と異なります", other.ja, own.ja),
              fmt::format("the breakdown is in “{}”, the indicator in “{}”", other.en, own.en)},
             {"単位をそろえるか、内訳に名前（label）を付けてください", "use one unit, or give the breakdown a label"});
    }
  }

  void inactive(const Item& item) {
    if (!item.project || plan_.is_before_plan(item.year)) return;
    const ProjectYear& project = figures_.find_year(item.year)->projects[item.project->value];
    if (project.active()) return;
    // In the year that it is merged or ends, a project may well say why it has no value.
    const bool leaves = project.status == ProjectYear::Status::merged || project.status == ProjectYear::Status::ended;
    if (leaves && !item.observation->value && !item.observation->state) return;
    add(Severity::warning, "check.inactive-project", item,
        {"この年度には実施されていない事業の値です", "the project isn't there in this year"},
        {"年度か、事業の新規・終了・統合の年度を確かめてください",
         "check the year, and the years in which the project is new, ends or is merged"});
  }

  void add(Severity severity, const char* code, const Item& item, const Message& what, const Message& hint) {
    const model::Observation& observation = *item.observation;
    add_at(observation.value_span ? observation.value_span : observation.span, severity, code, item, what, hint);
  }

  void add_at(Span place, Severity severity, const char* code, const Item& item, const Message& what,
              const Message& hint) {
    const Message name = name_of(plan_, {item.year, std::nullopt, item.project, item.indicator});
    diagnostics_.add({severity,
                      code,
                      {fmt::format("{}：{}", name.ja, what.ja), fmt::format("{}: {}", name.en, what.en)},
                      place,
                      {hint}});
  }

  const PlanFigures& figures_;
  const model::Plan& plan_;
  const model::Indicator& indicator_;
  model::CalendarDate today_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_values(const PlanFigures& figures, std::optional<model::ProjectIndex> project,
                  model::IndicatorIndex indicator, model::CalendarDate today, Diagnostics& diagnostics) {
  const model::Indicator& checked = figures.plan->indicator(project, indicator);
  ValueChecks(figures, checked, today, diagnostics).run(observed_items(figures, project, indicator));
}

}  // namespace ayumi::evaluate
