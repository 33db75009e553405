#include "commands/report.h"

#include <fmt/core.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "base/print_diagnostics.h"
#include "base/text.h"
#include "commands/option_messages.h"
#include "formats/json.h"

namespace ayumi::commands {

namespace {

using formats::Node;
using formats::Table;

void add(Table& table, std::string key, Node::Value value) {
  table.entries().push_back({std::move(key), {}, Node(std::move(value), {})});
}

Node message_node(const Message& message) {
  Table table;
  add(table, "ja", message.ja);
  add(table, "en", message.en);
  return Node(std::move(table), {});
}

void add_place(Table& table, const Span& span, const std::string& path) {
  add(table, "path", span ? span.source->path() : path);
  if (!span) return;
  const LineColumn begin = span.source->line_column(span.begin);
  const LineColumn end = span.source->line_column(span.end);
  add(table, "line", static_cast<std::int64_t>(begin.line));
  add(table, "column", static_cast<std::int64_t>(begin.column));
  add(table, "end_line", static_cast<std::int64_t>(end.line));
  add(table, "end_column", static_cast<std::int64_t>(end.column));
}

Node diagnostic_node(const Diagnostic& diagnostic) {
  Table table;
  add(table, "severity", std::string(label_of(diagnostic.severity, MessageLanguage::en)));
  add(table, "code", diagnostic.code);
  add_place(table, diagnostic.span, diagnostic.path);
  add(table, "message", message_node(diagnostic.message).value());
  formats::Array hints;
  for (const Message& hint : diagnostic.hints) hints.push_back(message_node(hint));
  add(table, "hints", std::move(hints));
  formats::Array related;
  for (const Related& other : diagnostic.related) {
    Table place;
    add_place(place, other.span, "");
    add(place, "message", message_node(other.message).value());
    related.emplace_back(std::move(place), Span{});
  }
  add(table, "related", std::move(related));
  return Node(std::move(table), {});
}

}  // namespace

std::string count_line(const Diagnostics& diagnostics, MessageLanguage language) {
  const std::size_t errors = diagnostics.count(Severity::error);
  const std::size_t warnings = diagnostics.count(Severity::warning);
  const std::size_t findings = diagnostics.count(Severity::finding);
  if (language == MessageLanguage::ja) {
    return fmt::format("エラー {}件、警告 {}件、指摘 {}件", errors, warnings, findings);
  }
  return fmt::format("{}, {}, {}", counted(errors, "error"), counted(warnings, "warning"),
                     counted(findings, "finding"));
}

void print(const Diagnostics& diagnostics, Severity least, MessageLanguage language, std::ostream& out) {
  bool any = false;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity > least) continue;
    out << to_text(diagnostic, language) << "\n";
    any = true;
  }
  if (any) out << count_line(diagnostics, language) << "\n";
}

std::string to_json(const Diagnostics& diagnostics) {
  formats::Array all;
  for (const Diagnostic& diagnostic : diagnostics.all()) all.push_back(diagnostic_node(diagnostic));
  Table document;
  add(document, "errors", static_cast<std::int64_t>(diagnostics.count(Severity::error)));
  add(document, "warnings", static_cast<std::int64_t>(diagnostics.count(Severity::warning)));
  add(document, "findings", static_cast<std::int64_t>(diagnostics.count(Severity::finding)));
  add(document, "diagnostics", std::move(all));
  return formats::to_json(Node(std::move(document), {}));
}

void print(const Timings& timings, std::ostream& out) {
  std::chrono::steady_clock::duration total{};
  for (const Timings::Stage& stage : timings.stages()) {
    out << fmt::format("{:<14}{:>8} s\n", stage.name, seconds(stage.wall));
    total += stage.wall;
  }
  out << fmt::format("{:<14}{:>8} s\n", "total", seconds(total));
}

std::string seconds(std::chrono::steady_clock::duration duration) {
  const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
  return fmt::format("{}.{:03}", milliseconds / 1000, milliseconds % 1000);
}

bool has_plan(const PreparedSite& prepared, const std::string& plan) {
  const std::vector<model::Plan>& plans = prepared.site.plans;
  return std::any_of(plans.begin(), plans.end(), [&](const model::Plan& one) { return one.id == plan; });
}

int unknown_plan(const PreparedSite& prepared, const std::string& plan, const Options& options, World& world) {
  std::vector<std::string> ids;
  for (const model::Plan& one : prepared.site.plans) ids.push_back(one.id);
  const Speech say(options.language);
  world.errors << say("エラー: 「" + plan + "」という計画はありません\n", "error: there is no plan \"" + plan + "\"\n");
  std::string hint = did_you_mean(plan, ids, say);
  if (hint.empty()) hint = say("使えるのは、次のとおりです: ", "there are: ") + join(ids, say("、", ", "));
  if (!ids.empty()) world.errors << say("   = ヒント: ", "   = hint: ") << hint << "\n";
  return kUsage;
}

Preparation preparation(const Options& options, const World& world) {
  Preparation preparation{world.files, options.site, workers(options, world), world.today};
  if (options.drafts == Options::Drafts::left_out) return preparation;
  preparation.drafts = Preparation::Drafts::shown;
  preparation.purpose = view::BuildInfo::Purpose::review;
  return preparation;
}

unsigned workers(const Options& options, const World& world) {
  return options.workers > 0 ? options.workers : world.processors;
}

}  // namespace ayumi::commands
