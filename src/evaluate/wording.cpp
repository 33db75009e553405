#include "evaluate/wording.h"

#include <fmt/core.h>

namespace ayumi::evaluate {
namespace {

// Adds a name in brackets to what is there already.
void append(Message& message, const model::LocalizedText& text, std::string_view joint_ja) {
  const Message name = name_of(text);
  if (name.ja.empty()) return;
  message.ja += fmt::format("{}「{}」", message.ja.empty() ? "" : joint_ja, name.ja);
  message.en += fmt::format("{}“{}”", message.en.empty() ? "" : ", ", name.en);
}

}  // namespace

Message name_of(model::FiscalYear year) {
  Message message{fmt::format("{}年度", year.start), fmt::format("FY{}", year.start)};
  if (const auto named = model::era_year(year)) {
    const std::string number = named->year == 1 ? "元" : std::to_string(named->year);
    message.ja = fmt::format("{}{}年度（{}年度）", named->era->name_ja, number, year.start);
  }
  return message;
}

Message name_of(const model::LocalizedText& text) {
  if (text.empty()) return {};
  return {text.best("ja").text, text.best("en").text};
}

Message name_of(const model::Plan& plan, const Subject& subject) {
  Message message;
  if (subject.year) message = name_of(*subject.year);
  if (subject.category) append(message, plan.categories[subject.category->value].name, "");
  if (subject.project) {
    append(message, plan.projects[subject.project->value].name_in(subject.year.value_or(plan.last)), "");
  }
  const std::string_view joint_ja = subject.project ? "の" : "";
  if (subject.indicator) append(message, plan.indicator(subject.project, *subject.indicator).name, joint_ja);
  if (subject.composite) append(message, plan.composites[subject.composite->value].name, "");
  const model::PlanYear* const data = subject.year ? plan.find_year(*subject.year) : nullptr;
  if (data == nullptr) return message;
  if (subject.key_figure) append(message, data->key_figures[subject.key_figure->value].name, joint_ja);
  if (subject.table) {
    const model::DataTable& table = data->tables[subject.table->value];
    append(message, table.title, joint_ja);
    if (subject.row && *subject.row < table.rows.size()) append(message, table.rows[*subject.row].name, "の");
    if (subject.row && *subject.row == table.rows.size()) append(message, table.total->name, "の");
    if (subject.column) append(message, table.columns[*subject.column].name, "の");
  }
  return message;
}

}  // namespace ayumi::evaluate
