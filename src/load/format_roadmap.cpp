// Roadmaps: tasks with their planned steps (projects/*.toml), and what was done of them (years/<year>/*.toml).
#include "load/format.h"
#include "load/indicator_reference.h"

namespace ayumi::load {

using model::PlannedStep;
using model::Step;
using model::Task;

namespace {

bool finish_planned(PlannedStep& step, const formats::Table& fields, Decoding& decoding) {
  const auto* const to = fields.find("to");
  if (to != nullptr && step.end == PlannedStep::End::open) {
    decoding.diagnostics.add(complaints::conflicting_keys("to", "open_end", fields.find("open_end")->node.span()));
    return false;
  }
  if (!step.to || *step.to >= step.from) return true;
  decoding.diagnostics.add(
      complaints::out_of_range("to", {"「from」の年度より前になっています", "it is before “from”"}, to->node.span()));
  return false;
}

}  // namespace

template <>
const Table<PlannedStep>& table_of() {
  static const auto table =
      Table<PlannedStep>("planned_step", {"計画の段階", "planned step"},
                         {"ロードマップの計画の一こま", "A cell of the plan in a roadmap"})
          .optional<Id>("id", &PlannedStep::id,
                        {"ID（取組の中で一つ。実績の step が planned で指すときに書く）",
                         "Its id, unique in the task; for steps done that refer to it with planned"},
                        R"("rollout")")
          .optional<PlainString>("number", &PlannedStep::number,
                                 {"頭に付く番号。印刷のまま。同じ番号の実績は、この段階を行ったものとみる",
                                  "The number printed before it; a step done with the same number is taken to be it"},
                                 R"("①")")
          .required("text", &PlannedStep::text, {"内容", "What is planned"}, R"({ ja = "試行", en = "Trial" })")
          .required("from", &PlannedStep::from, {"始まりの年度", "The fiscal year it begins in"}, "2024")
          .optional("to", &PlannedStep::to,
                    {"終わりの年度（書かなければ1年度だけ）", "Its last (that one only by default)"}, "2026")
          .optional<Flag<PlannedStep::End::open, PlannedStep::End::known>>(
              "open_end", &PlannedStep::end, {"終わりが決まっていない", "Whether its end is open"}, "true")
          .finish(finish_planned);
  return table;
}

template <>
const Table<Task>& table_of() {
  static const auto table =
      Table<Task>("task", {"取組", "task"},
                  {"ロードマップに載る取組。実績は years/ の step に書きます",
                   "A row of a roadmap; what was done of it stands in years/ as steps"})
          .required<Id>("id", &Task::id, {"ID", "Its id"}, R"("scoring-system")")
          .required("name", &Task::name, {"名前", "Its name"}, R"({ ja = "校務のDX", en = "School administration" })")
          .optional("plan", &Task::plan, {"計画の段階の並び", "The steps planned"},
                    R"([{ number = "①", text = "試行", from = 2024 }])")
          .optional("note", &Task::note, {"注記", "A note"}, R"("事業の終期は令和8年度")");
  return table;
}

namespace {

// The reference to a planned step of the same task.
bool decode_planned(const formats::Node& node, const std::vector<Directory>& of_tasks, Step& step, Decoding& decoding) {
  if (step.task.value >= of_tasks.size()) return false;
  const Directory& steps = of_tasks[step.task.value];
  decoding.field = table_of<Step>().info().find("planned");
  const auto* const id = node.as<std::string>();
  if (id == nullptr) {
    decoding.diagnostics.add(complaints::wrong_type_of_planned_step(steps, decoding.field->type, node));
    return false;
  }
  const auto position = steps.find(*id);
  if (position) {
    step.planned = *id;
  } else if (steps.is_complete()) {
    decoding.diagnostics.add(complaints::unknown_planned_step(steps, *id, node.span()));
  }
  return position.has_value();
}

bool finish_step(Step& step, const formats::Table& fields, Decoding& decoding) {
  if (const formats::Entry* year = fields.find("year")) step.printed_in_span = year->node.span();
  const formats::Entry* const project = fields.find("project");
  const formats::Entry* const task = fields.find("task");
  if (project == nullptr || task == nullptr || project->node.as<std::string>() == nullptr) return false;  // said before
  const auto owner = decoding.names->projects.find(*project->node.as<std::string>());
  if (!owner) return false;
  decoding.field = table_of<Step>().info().find("task");
  const auto position = decode_reference(task->node, decoding.names->tasks[*owner], decoding);
  if (!position) return false;
  step.task.value = *position;
  const formats::Entry* const planned = fields.find("planned");
  return planned == nullptr || decode_planned(planned->node, decoding.names->planned_steps[*owner], step, decoding);
}

Table<Step> step_table() {
  return Table<Step>("step", {"取組の実績", "step"},
                     {"ロードマップの取組について、その年度にしたこと", "What was done of a task of a roadmap"})
      .required("project", &Step::project, {"事業のID", "Id of the project"}, R"("school-dx")")
      .custom({"task",
               Presence::required,
               {.kind = TypeInfo::Kind::reference, .target = {"取組", "task"}},
               {"取組のID", "Id of the task"},
               R"("scoring-system")"},
              read_later<Step>)
      .custom({"planned",
               Presence::optional,
               {.kind = TypeInfo::Kind::reference, .target = {"計画の段階", "planned step"}},
               {"行った計画の段階のID（書かなければ、同じ番号の段階）",
                "Id of the planned step that it carries out (by default those of its number)"},
               R"("rollout")"},
              read_later<Step>)
      .optional<PlainString>("number", &Step::number, {"頭に付く番号。印刷のまま", "The number printed before it"},
                             R"("①")")
      .required("text", &Step::text, {"したこと", "What was done"}, R"({ ja = "導入", en = "Introduced" })")
      .optional("year", &Step::printed_in,
                {"印刷されている欄の年度（このファイルの年度でないとき）",
                 "The fiscal year whose column it is printed in, where that is not the file's"},
                "2026")
      .optional("note", &Step::note, {"注記", "A note"}, R"("印刷の位置のまま")")
      .optional("source", &Step::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
      .finish(finish_step)
      .keyed_by([](const Step& step, const model::Plan* plan) {
        const model::Project& project = plan->projects[step.project.value];
        return project.id + "/" + project.tasks[step.task.value].id;
      });
}

}  // namespace

template <>
const Table<Step>& table_of() {
  static const Table<Step> table = step_table();
  return table;
}

}  // namespace ayumi::load
