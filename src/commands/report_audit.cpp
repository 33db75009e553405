#include "commands/report_audit.h"

#include <fmt/core.h>

#include <ostream>

#include "evaluate/audit_message.h"
#include "evaluate/audit_names.h"
#include "evaluate/wording.h"
#include "formats/json.h"

namespace ayumi::commands {

namespace {

using evaluate::AuditFinding;
using evaluate::PlanFigures;
using formats::Node;
using formats::Table;

std::string place_of(const AuditFinding& finding) {
  if (!finding.span) return {};
  return fmt::format("{}:{}", finding.span.source->path(), finding.span.source->line_column(finding.span.begin).line);
}

void print(const PlanFigures& figures, const AuditFinding& finding, MessageLanguage language, std::ostream& out) {
  const model::Plan& plan = *figures.plan;
  const bool is_ja = language == MessageLanguage::ja;
  const std::string_view joint = is_ja ? " " : ": ";
  out << fmt::format("\n{}{}{}\n", evaluate::name_of(plan, finding.place).in(language), joint,
                     evaluate::figure_words(finding).in(language));
  const auto line = [&](std::string_view ja, std::string_view en, const std::string& text) {
    if (!text.empty()) out << fmt::format("  {}{}{}\n", is_ja ? ja : en, is_ja ? "：" : ": ", text);
  };
  line("場所", "place", place_of(finding));
  line("名前", "name", evaluate::audit_name(plan, finding));
  line("公表値", "published", finding.published);
  line("再計算（四捨五入）", "recomputed, half-up", finding.half_up);
  line("再計算（切り捨て）", "recomputed, truncated", finding.truncated);
  if (finding.explanation != AuditFinding::Explanation::none) {
    line("考えられる理由", "explained by", evaluate::explain(finding.explanation).in(language));
  }
  const model::AuditNote* const note = evaluate::audit_note(plan, finding);
  line("説明", "note", note != nullptr ? evaluate::name_of(note->text).in(language) : std::string());
}

void print(const PlanFigures& figures, MessageLanguage language, std::ostream& out) {
  const evaluate::AuditSummary& audit = figures.audit;
  const Message title = evaluate::name_of(figures.plan->title);
  out << (language == MessageLanguage::ja
              ? fmt::format("# {}：照合した値 {}件、異なる値 {}件、計算できない値 {}件\n", title.ja, audit.checked,
                            audit.findings.size(), audit.unchecked.size())
              : fmt::format("# {}: {} compared, {} differing, {} not recomputable\n", title.en, audit.checked,
                            audit.findings.size(), audit.unchecked.size()));
  for (const AuditFinding& finding : audit.findings) print(figures, finding, language, out);
  out << "\n";
}

// --- JSON ---

void add(Table& table, std::string key, Node::Value value) {
  table.entries().push_back({std::move(key), {}, Node(std::move(value), {})});
}

Node finding_node(const PlanFigures& figures, const AuditFinding& finding) {
  const model::Plan& plan = *figures.plan;
  Table table;
  add(table, "name", evaluate::audit_name(plan, finding));
  if (finding.place.year) add(table, "year", static_cast<std::int64_t>(finding.place.year->start));
  add(table, "place", place_of(finding));
  const Message subject = evaluate::name_of(plan, finding.place);
  add(table, "subject_ja", subject.ja);
  add(table, "subject_en", subject.en);
  const Message figure = evaluate::figure_words(finding);
  add(table, "figure_ja", figure.ja);
  add(table, "figure_en", figure.en);
  add(table, "published", finding.published);
  add(table, "half_up", finding.half_up);
  add(table, "truncated", finding.truncated);
  const Message explained =
      finding.explanation != AuditFinding::Explanation::none ? evaluate::explain(finding.explanation) : Message{};
  add(table, "explanation_ja", explained.ja);
  add(table, "explanation_en", explained.en);
  const model::AuditNote* const note = evaluate::audit_note(plan, finding);
  const Message said = note != nullptr ? evaluate::name_of(note->text) : Message{};
  add(table, "note_ja", said.ja);
  add(table, "note_en", said.en);
  return Node(std::move(table), {});
}

Node plan_node(const PlanFigures& figures) {
  Table table;
  add(table, "plan", figures.plan->id);
  add(table, "checked", static_cast<std::int64_t>(figures.audit.checked));
  add(table, "not_recomputable", static_cast<std::int64_t>(figures.audit.unchecked.size()));
  formats::Array findings;
  for (const AuditFinding& finding : figures.audit.findings) findings.push_back(finding_node(figures, finding));
  add(table, "findings", std::move(findings));
  return Node(std::move(table), {});
}

}  // namespace

void print_audit(const evaluate::Figures& figures, const Options& options, std::ostream& out) {
  if (options.format == Options::Format::text) {
    for (const PlanFigures& plan : figures.plans) print(plan, options.language, out);
    return;
  }
  formats::Array plans;
  for (const PlanFigures& plan : figures.plans) plans.push_back(plan_node(plan));
  Table document;
  add(document, "plans", std::move(plans));
  out << formats::to_json(Node(std::move(document), {}));
}

}  // namespace ayumi::commands
