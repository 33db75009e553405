// What is planned when: the tasks of roadmaps with their steps, and schedules by month.
#include <fmt/core.h>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using model::PlannedStep;
using model::Schedule;
using model::ScheduleBar;
using model::Task;

Message with_number(const std::string& number, const Message& text) { return {number + text.ja, number + text.en}; }

Message years_text(const PlannedStep& step) {
  Message from = name_of(step.from);
  if (step.end == PlannedStep::End::open) return {from.ja + "以降", "from " + from.en + " onward"};
  if (!step.to || *step.to == step.from) return from;
  const Message to = name_of(*step.to);
  return {from.ja + "～" + to.ja, from.en + "–" + to.en};
}

Message step_text(const PlannedStep& step) {
  const Message text = with_number(step.number, name_of(step.text));
  const Message years = years_text(step);
  return {fmt::format("{}（{}）", text.ja, years.ja), fmt::format("{} ({})", text.en, years.en)};
}

struct Step {
  Message text;
  Span place;
};

// By id, or by number and words; a second one like it counts as another.
std::map<std::string, Step> steps_of(const Task& task) {
  std::map<std::string, Step> steps;
  for (const PlannedStep& step : task.plan) {
    std::string key = step.id.empty() ? step.number + name_of(step.text).ja : "#" + step.id;
    while (steps.contains(key)) key += "+";
    steps.emplace(std::move(key), Step{step_text(step), step.span});
  }
  return steps;
}

void compare_task(const PlanPair& pair, const ProjectPair& project, const Task* before, const Task& after,
                  Differences& found) {
  const Subject subject{{}, {}, project.after, {}};
  Aspects roadmap(Kind::roadmap_changed, pair.plan_after(), subject, after.span, found);
  const Message name = name_of(after.name);
  if (before == nullptr) return roadmap.value("task/" + after.id, {"取組", "task"}, {}, name);
  roadmap.value("task/" + after.id, {"取組", "task"}, name_of(before->name), name);
  each_key(steps_of(*before), steps_of(after), [&](const std::string&, const Step* old, const Step* now) {
    if (now == nullptr) {
      roadmap.gone("step/" + after.id, quoted({name}), old->text, old->place);
    } else {
      roadmap.value("step/" + after.id, quoted({name}), old != nullptr ? old->text : Message(), now->text, now->place);
    }
  });
  Aspects(Kind::text_changed, pair.plan_after(), subject, after.span, found)
      .text("task-note", {fmt::format("「{}」の注記", name.ja), fmt::format("note on “{}”", name.en)}, before->note,
            after.note);
}

// --- schedules ---

Message month_text(int month) {
  constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
  return {fmt::format("{}月", month), kMonths[month - 1]};
}

Message months_text(const ScheduleBar& bar) {
  if (!bar.from && !bar.to) return {"時期の記載なし", "month not stated"};
  if (!bar.from) return {month_text(*bar.to).ja + "まで", "until " + month_text(*bar.to).en};
  Message from = month_text(*bar.from);
  if (bar.end == ScheduleBar::End::open) return {from.ja + "以降", "from " + from.en};
  if (!bar.to || *bar.to == *bar.from) return from;
  const Message to = month_text(*bar.to);
  return {from.ja + "～" + to.ja, from.en + "–" + to.en};
}

Message row_text(const model::ScheduleRow& row) {
  std::vector<Message> bars;
  for (const ScheduleBar& bar : row.bars) {
    const Message months = months_text(bar);
    const Message text = name_of(bar.text);
    bars.push_back(text.ja.empty() ? months : Message{months.ja + " " + text.ja, months.en + " " + text.en});
  }
  return joined(bars);
}

struct ScheduledTask {
  Message name;
  Message text;
};

std::map<std::string, ScheduledTask> rows_of(const Schedule& schedule) {
  std::map<std::string, ScheduledTask> rows;
  for (const model::ScheduleRow& row : schedule.rows) {
    const Message name = name_of(row.task);
    std::string key = name.ja;
    while (rows.contains(key)) key += "+";
    rows.emplace(std::move(key), ScheduledTask{name, row_text(row)});
  }
  return rows;
}

std::map<std::string, const Schedule*> schedules_of(const model::PlanYear& year) {
  std::map<std::string, const Schedule*> schedules;
  for (const Schedule& schedule : year.schedules) schedules.emplace(schedule.id, &schedule);
  return schedules;
}

void compare_schedule(const PlanPair& pair, model::FiscalYear year, const Schedule& before, const Schedule& after,
                      Differences& found) {
  const Subject subject{year, {}, after.project, {}};
  const std::string aspect = "schedule/" + after.id;
  const Message title = name_of(after.title);
  Aspects(Kind::text_changed, pair.plan_after(), subject, after.span, found)
      .text(aspect, {"日程の名前", "title of a schedule"}, before.title, after.title);
  Aspects schedule(Kind::schedule_changed, pair.plan_after(), subject, after.span, found);
  each_key(rows_of(before), rows_of(after), [&](const std::string&, const auto* old, const auto* now) {
    const Message& task = (now != nullptr ? now : old)->name;
    const Message name{fmt::format("「{}」の{}", title.ja, task.ja), fmt::format("“{}”, {}", title.en, task.en)};
    // A row may have no bars.
    if (old == nullptr || now == nullptr || old->text != now->text) {
      schedule.value(aspect, name, old != nullptr ? old->text : Message(), now != nullptr ? now->text : Message());
    }
  });
}

}  // namespace

void compare_roadmaps(const PlanPair& pair, Differences& found) {
  for (const ProjectPair& project : pair.projects) {
    const model::Project& before = pair.plan_before().projects[project.before.value];
    const model::Project& after = pair.plan_after().projects[project.after.value];
    for (const Task& task : after.tasks) {
      const auto former = find_id(before.tasks, task.id);
      compare_task(pair, project, former ? &before.tasks[former->value] : nullptr, task, found);
    }
    for (const Task& task : before.tasks) {
      if (find_id(after.tasks, task.id)) continue;
      Aspects(Kind::roadmap_changed, pair.plan_after(), {{}, {}, project.after, {}}, after.span, found)
          .gone("task/" + task.id, {"取組", "task"}, name_of(task.name), task.span);
    }
  }
}

void compare_schedules(const PlanPair& pair, Differences& found) {
  for (const YearPair& year : pair.years) {
    const model::FiscalYear when = year.after->year;
    each_key(schedules_of(*year.before->data), schedules_of(*year.after->data),
             [&](const std::string& id, const auto* old, const auto* now) {
               const std::string aspect = "schedule/" + id;
               if (now == nullptr) {
                 const Subject subject{when, {}, pair.in_after((*old)->project), {}};
                 Aspects(Kind::schedule_changed, pair.plan_after(), subject, {}, found)
                     .gone(aspect, {}, name_of((*old)->title), (*old)->span);
               } else if (old == nullptr) {
                 Aspects(Kind::schedule_changed, pair.plan_after(), {when, {}, (*now)->project, {}}, (*now)->span,
                         found)
                     .value(aspect, {}, {}, name_of((*now)->title));
               } else {
                 compare_schedule(pair, when, **old, **now, found);
               }
             });
  }
}

}  // namespace ayumi::evaluate
