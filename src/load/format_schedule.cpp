// Schedules by month (years/<year>/*.toml).
#include "load/format.h"

namespace ayumi::load {

using model::Schedule;
using model::ScheduleBar;
using model::ScheduleRow;

namespace {

struct Month {
  using Value = int;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::integer}; }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding) {
    if (!Codec<int>::decode(node, value, decoding)) return false;
    if (value >= 1 && value <= 12) return true;
    decoding.diagnostics.add(complaints::out_of_range(
        decoding.field->key, {"1から12までの月を書いてください", "it must be a month from 1 to 12"}, node.span()));
    return false;
  }
};

// Months in the order of the fiscal year.
bool expect_order(std::optional<int> from, std::optional<int> to, const formats::Table& fields, Decoding& decoding) {
  if (!from || !to || model::month_of_fiscal_year(*from) <= model::month_of_fiscal_year(*to)) return true;
  decoding.diagnostics.add(
      complaints::out_of_range("to",
                               {"年度（4月から3月）の中で、「from」の月より前になっています",
                                "it is before “from” in a fiscal year, April to March"},
                               (fields.find("to") != nullptr ? fields.find("to") : fields.find("from"))->node.span()));
  return false;
}

// An open end goes on from a beginning, and from nothing else.
bool finish_bar(const ScheduleBar& bar, const formats::Table& fields, Decoding& decoding) {
  if (bar.end == ScheduleBar::End::known) return expect_order(bar.from, bar.to, fields, decoding);
  const Span place = fields.find("open_end")->node.span();
  if (fields.find("to") != nullptr) {
    decoding.diagnostics.add(complaints::conflicting_keys("to", "open_end", place));
  } else if (fields.find("from") == nullptr) {
    decoding.diagnostics.add(complaints::missing_one_of(
        {"from"},
        {"終わりの決まっていない帯には、始まりの月を「from」に書いてください。月が資料にないときは「open_"
         "end」を消します",
         "a bar with an open end needs the month it begins in; where the source gives none, remove “open_end”"},
        place));
  } else {
    return true;
  }
  return false;
}

// Nothing is drawn outside the table's months.
bool expect_inside(const Schedule& schedule, const ScheduleBar& bar, Decoding& decoding) {
  const auto is_inside = [&](std::optional<int> month) {
    return !month || (model::month_of_fiscal_year(*month) >= model::month_of_fiscal_year(schedule.from) &&
                      model::month_of_fiscal_year(*month) <= model::month_of_fiscal_year(schedule.to));
  };
  if (is_inside(bar.from) && is_inside(bar.to)) return true;
  decoding.diagnostics.add(complaints::out_of_range(
      "bars",
      {"日程表の月（「from」から「to」まで）の外に出ています", "it is outside the schedule's months, “from” to “to”"},
      bar.span));
  return false;
}

bool finish_schedule(const Schedule& schedule, const formats::Table& fields, Decoding& decoding) {
  if (!expect_order(schedule.from, schedule.to, fields, decoding)) return false;
  if (!expect_rows(fields, schedule.span,
                   {"行を、[[schedule.row]] として書いてください", "write its rows, each as [[schedule.row]]"},
                   decoding)) {
    return false;
  }
  bool is_good = true;
  for (const ScheduleRow& row : schedule.rows) {
    for (const ScheduleBar& bar : row.bars) is_good = expect_inside(schedule, bar, decoding) && is_good;
  }
  return is_good;
}

}  // namespace

template <>
const Table<ScheduleBar>& table_of() {
  static const auto table =
      Table<ScheduleBar>("bar", {"日程の帯", "bar"},
                         {"いつ行うか。資料から月がわからないときは、月を書きません",
                          "When it is done; without months where the source doesn't say"})
          .optional<Month>("from", &ScheduleBar::from, {"始まりの月", "The month it begins in"}, "6")
          .optional<Month>("to", &ScheduleBar::to,
                           {"終わりの月（書かなければ「from」の1か月だけ。始まりが資料にないときは、これだけを書く）",
                            "Its last month (that of “from” by default); alone where the source gives no beginning"},
                           "9")
          .optional<Flag<ScheduleBar::End::open, ScheduleBar::End::known>>(
              "open_end", &ScheduleBar::end, {"終わりが決まっていない（10月以降など）", "Whether its end is open"},
              "true")
          .optional("text", &ScheduleBar::text, {"帯の中の言葉", "What is written in it"}, R"("ワークショップ")")
          .optional("note", &ScheduleBar::note, {"注記", "A note"}, R"("月は資料にない")")
          .finish(finish_bar);
  return table;
}

template <>
const Table<ScheduleRow>& table_of() {
  static const auto table =
      Table<ScheduleRow>("schedule_row", {"日程の行", "row of a schedule"}, {"一つの取組の日程", "When a task is done"})
          .required("task", &ScheduleRow::task, {"取組", "The task"}, R"({ ja = "事例調査", en = "Case studies" })")
          .optional("bars", &ScheduleRow::bars, {"帯の並び", "Its bars"}, R"([{ from = 6, to = 9 }])")
          .optional("note", &ScheduleRow::note, {"注記", "A note"}, R"("開始は予定")");
  return table;
}

template <>
const Table<Schedule>& table_of() {
  static const auto table =
      Table<Schedule>("schedule", {"日程表", "schedule"},
                      {"年度の中で、何をどの月にするか", "What is done in which month of the fiscal year"})
          .required<Id>("id", &Schedule::id, {"ID（年度の中で一つ）", "Its id, unique in the year"}, R"("workshops")")
          .optional("project", &Schedule::project, {"事業のID", "Id of the project"}, R"("business-hub")")
          .required("title", &Schedule::title, {"表題", "Its title"},
                    R"({ ja = "令和6年度のスケジュール", en = "Schedule of FY2024" })")
          .optional<Month>("from", &Schedule::from,
                           {"表の最初の月（書かなければ4月）", "Its first month (April by default)"}, "6")
          .optional<Month>("to", &Schedule::to,
                           {"表の最後の月（書かなければ3月）", "Its last month (March by default)"}, "3")
          .optional("note", &Schedule::note, {"注記", "A note"}, R"("予定を含む")")
          .optional("source", &Schedule::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
          .optional("row", &Schedule::rows, {"行の並び", "The rows"})
          .finish(finish_schedule);
  return table;
}

}  // namespace ayumi::load
