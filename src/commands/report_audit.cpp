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
using evaluate::UncheckedFigure;
using formats::Node;
using formats::Table;

std::string place_of(const Span& span) {
  if (!span) return {};
  return fmt::format("{}:{}", span.source->path(), span.source->line_column(span.begin).line);
}

// The lines about one figure.
class FigureLines {
 public:
  FigureLines(const model::Plan& plan, MessageLanguage language, std::ostream& out)
      : plan_(plan), is_ja_(language == MessageLanguage::ja), language_(language), out_(out) {}

  void head(const evaluate::FigureName& figure, const Span& span) {
    out_ << fmt::format("\n{}{}{}\n", evaluate::name_of(plan_, figure.place).in(language_), is_ja_ ? " " : ": ",
                        evaluate::figure_words(figure).in(language_));
    line("場所", "place", place_of(span));
    line("名前", "name", evaluate::audit_name(plan_, figure));
  }

  void line(std::string_view ja, std::string_view en, const std::string& text) {
    if (!text.empty()) out_ << fmt::format("  {}{}{}\n", is_ja_ ? ja : en, is_ja_ ? "：" : ": ", text);
  }

  void note(const evaluate::FigureName& figure) {
    const model::AuditNote* const note = evaluate::audit_note(plan_, figure);
    if (note != nullptr) line("説明", "note", evaluate::name_of(note->text).in(language_));
  }

 private:
  const model::Plan& plan_;
  bool is_ja_;
  MessageLanguage language_;
  std::ostream& out_;
};

void print(const PlanFigures& figures, const AuditFinding& finding, MessageLanguage language, std::ostream& out) {
  FigureLines lines(*figures.plan, language, out);
  lines.head(finding, finding.span);
  lines.line("公表値", "published", finding.published);
  lines.line("再計算（四捨五入）", "recomputed, half-up", finding.half_up);
  lines.line("再計算（切り捨て）", "recomputed, truncated", finding.truncated);
  lines.line("端数処理との関係", "explanation", evaluate::explain(finding).in(language));
  lines.note(finding);
}

void print(const PlanFigures& figures, const UncheckedFigure& figure, MessageLanguage language, std::ostream& out) {
  FigureLines lines(*figures.plan, language, out);
  lines.head(figure, figure.span);
  lines.line("公表値", "published", figure.published);
  lines.line("計算できない理由", "not recomputable", evaluate::explain(figure.why).in(language));
  lines.note(figure);
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
  for (const UncheckedFigure& figure : audit.unchecked) print(figures, figure, language, out);
  out << "\n";
}

// --- JSON ---

void add(Table& table, std::string key, Node::Value value) {
  table.entries().push_back({std::move(key), {}, Node(std::move(value), {})});
}

// What every figure of the audit has.
Table figure_table(const model::Plan& plan, const evaluate::FigureName& figure, const Span& span) {
  Table table;
  add(table, "name", evaluate::audit_name(plan, figure));
  if (figure.place.year) add(table, "year", static_cast<std::int64_t>(figure.place.year->start));
  add(table, "place", place_of(span));
  const Message subject = evaluate::name_of(plan, figure.place);
  add(table, "subject_ja", subject.ja);
  add(table, "subject_en", subject.en);
  const Message words = evaluate::figure_words(figure);
  add(table, "figure_ja", words.ja);
  add(table, "figure_en", words.en);
  return table;
}

void add_note(const model::Plan& plan, const evaluate::FigureName& figure, Table& table) {
  const model::AuditNote* const note = evaluate::audit_note(plan, figure);
  const Message said = note != nullptr ? evaluate::name_of(note->text) : Message{};
  add(table, "note_ja", said.ja);
  add(table, "note_en", said.en);
}

Node finding_node(const model::Plan& plan, const AuditFinding& finding) {
  Table table = figure_table(plan, finding, finding.span);
  add(table, "published", finding.published);
  add(table, "half_up", finding.half_up);
  add(table, "truncated", finding.truncated);
  const Message explained = evaluate::explain(finding);
  add(table, "explanation_ja", explained.ja);
  add(table, "explanation_en", explained.en);
  add_note(plan, finding, table);
  return Node(std::move(table), {});
}

Node unchecked_node(const model::Plan& plan, const UncheckedFigure& figure) {
  Table table = figure_table(plan, figure, figure.span);
  add(table, "published", figure.published);
  const Message why = evaluate::explain(figure.why);
  add(table, "why_ja", why.ja);
  add(table, "why_en", why.en);
  add_note(plan, figure, table);
  return Node(std::move(table), {});
}

Node plan_node(const PlanFigures& figures) {
  Table table;
  add(table, "plan", figures.plan->id);
  add(table, "checked", static_cast<std::int64_t>(figures.audit.checked));
  formats::Array findings;
  for (const AuditFinding& finding : figures.audit.findings) findings.push_back(finding_node(*figures.plan, finding));
  add(table, "findings", std::move(findings));
  formats::Array unchecked;
  for (const UncheckedFigure& figure : figures.audit.unchecked) {
    unchecked.push_back(unchecked_node(*figures.plan, figure));
  }
  add(table, "not_recomputable", std::move(unchecked));
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
