#include "commands/report_diff.h"

#include <fmt/core.h>

#include <map>
#include <ostream>

#include "base/excerpt.h"
#include "base/text.h"
#include "evaluate/compare_names.h"
#include "evaluate/wording.h"
#include "formats/json.h"

namespace ayumi::commands {

namespace {

using evaluate::Difference;
using evaluate::Edition;
using formats::Node;
using formats::Table;

using Counts = std::map<Difference::Kind, std::size_t>;

Counts count(const std::vector<Difference>& differences) {
  Counts counts;
  for (const Difference& difference : differences) ++counts[difference.kind];
  return counts;
}

// A text about differences in one language.
class TextReport {
 public:
  TextReport(MessageLanguage language, std::ostream& out) : language_(language), out_(out) {}

  void counts(const std::vector<Difference>& differences) {
    if (differences.empty()) {
      out_ << say("二つの版に違いはありません。\n", "The two editions don't differ.\n");
      return;
    }
    out_ << (is_ja() ? fmt::format("二つの版の違い：{}件\n\n", differences.size())
                     : fmt::format("{} between the two editions\n\n", counted(differences.size(), "difference")));
    for (const auto& [kind, number] : count(differences)) {
      out_ << (is_ja() ? fmt::format("- {} {}件\n", name(kind), number)
                       : fmt::format("- {}: {}\n", name(kind), number));
    }
  }

  void plan(const Message& title) { out_ << "\n# " << visible(title.in(language_)) << "\n"; }

  void kind(Difference::Kind kind) { out_ << "\n## " << name(kind) << "\n\n"; }

  void difference(const Difference& difference) {
    const std::string head = this->head(difference);
    const std::string change = this->change(difference);
    const std::string joint = head.empty() || change.empty() ? "" : say("：", ": ");
    out_ << "- " << visible(head + joint + change + remark(difference)) << "\n";
    place(difference);
  }

 private:
  bool is_ja() const { return language_ == MessageLanguage::ja; }
  std::string say(const char* ja, const char* en) const { return is_ja() ? ja : en; }
  std::string name(Difference::Kind kind) const { return evaluate::name_of(kind).in(language_); }

  std::string head(const Difference& difference) const { return difference_head(difference).in(language_); }

  // 20人 → 25人
  std::string change(const Difference& difference) const {
    const std::string& before = difference.before.in(language_);
    const std::string& after = difference.after.in(language_);
    if (before.empty() && after.empty()) return {};
    const std::string none = say("（なし）", "(none)");
    return fmt::format("{} → {}", before.empty() ? none : before, after.empty() ? none : after);
  }

  std::string remark(const Difference& difference) const {
    const std::string remark = difference_remark(difference).in(language_);
    if (remark.empty()) return {};
    return is_ja() ? "（" + remark + "）" : " (" + remark + ")";
  }

  void place(const Difference& difference) {
    if (!difference.place) return;
    const std::size_t line = difference.place.source->line_column(difference.place.begin).line;
    out_ << "      " << visible(difference.place.source->path()) << ":" << line << "\n";
  }

  MessageLanguage language_;
  std::ostream& out_;
};

// --- JSON ---

void add(Table& table, std::string key, Node::Value value) {
  table.entries().push_back({std::move(key), {}, Node(std::move(value), {})});
}

void add_text(Table& table, const std::string& key, const Message& message) {
  if (message.ja.empty() && message.en.empty()) return;
  add(table, key + "_ja", message.ja);
  add(table, key + "_en", message.en);
}

void add_place(Table& table, const Difference& difference) {
  if (!difference.place) return;
  const auto line = difference.place.source->line_column(difference.place.begin).line;
  add(table, "edition", std::string(difference.side == Difference::Side::after ? "after" : "before"));
  add(table, "path", difference.place.source->path());
  add(table, "line", static_cast<std::int64_t>(line));
}

void add_id(Table& table, const char* key, const std::string& id) {
  if (!id.empty()) add(table, key, id);
}

Node node_of(const Difference& difference) {
  Table table;
  add(table, "kind", std::string(evaluate::word_of(difference.kind)));
  add_id(table, "plan", difference.plan);
  add_id(table, "project", difference.project);
  add_id(table, "indicator", difference.indicator);
  if (difference.year) add(table, "year", static_cast<std::int64_t>(difference.year->start));
  add_id(table, "aspect", difference.aspect);
  add_text(table, "aspect", difference.aspect_name);
  add_text(table, "subject", difference.subject);
  add_text(table, "before", difference.before);
  add_text(table, "after", difference.after);
  add_text(table, "note", difference.note);
  formats::Array causes;
  for (const Difference::Cause cause : difference.causes) {
    causes.emplace_back(std::string(evaluate::word_of(cause)), Span{});
  }
  if (!causes.empty()) add(table, "causes", std::move(causes));
  formats::Array languages;
  for (const std::string& language : difference.languages) languages.emplace_back(language, Span{});
  if (!languages.empty()) add(table, "languages", std::move(languages));
  add_place(table, difference);
  return Node(std::move(table), {});
}

std::string to_json(const std::vector<Difference>& differences) {
  Table counts;
  for (const auto& [kind, number] : count(differences)) {
    add(counts, std::string(evaluate::word_of(kind)), static_cast<std::int64_t>(number));
  }
  formats::Array all;
  for (const Difference& difference : differences) all.push_back(node_of(difference));
  Table document;
  add(document, "total", static_cast<std::int64_t>(differences.size()));
  add(document, "counts", std::move(counts));
  add(document, "differences", std::move(all));
  return formats::to_json(Node(std::move(document), {}));
}

Message language_name(const std::string& code) {
  if (code == "ja") return {"日本語", "Japanese"};
  if (code == "en") return {"英語", "English"};
  return {code, code};
}

// Both languages of a list.
void append_to_list(Message& list, const Message& item, const char* ja, const char* en) {
  if (!list.ja.empty()) list.ja += ja;
  if (!list.en.empty()) list.en += en;
  list.ja += item.ja;
  list.en += item.en;
}

}  // namespace

Message plan_title(const std::string& plan, const Edition& before, const Edition& after) {
  for (const Edition* edition : {&after, &before}) {
    for (const model::Plan& one : edition->site.plans) {
      if (one.id == plan) return evaluate::name_of(one.title);
    }
  }
  return plan.empty() ? Message{"サイト全体", "The whole site"} : Message{plan, plan};
}

Message difference_head(const Difference& difference) {
  Message head = difference.subject;
  if (!difference.aspect_name.en.empty()) append_to_list(head, difference.aspect_name, " ", ", ");
  if (difference.languages.empty()) return head;
  Message names;
  for (const std::string& language : difference.languages) append_to_list(names, language_name(language), "・", ", ");
  return {head.ja + "（" + names.ja + "）", head.en + " (" + names.en + ")"};
}

Message difference_remark(const Difference& difference) {
  Message remark = difference.note;
  for (const Difference::Cause cause : difference.causes) {
    append_to_list(remark, evaluate::name_of(cause), "、", ", ");
  }
  return remark;
}

void print_differences(const std::vector<Difference>& differences, const Edition& before, const Edition& after,
                       const Options& options, std::ostream& out) {
  if (options.format == Options::Format::json) {
    out << to_json(differences);
    return;
  }
  TextReport report(options.language, out);
  report.counts(differences);
  const Difference* last = nullptr;
  for (const Difference& difference : differences) {
    const bool is_new_plan = last == nullptr || last->plan != difference.plan;
    if (is_new_plan) report.plan(plan_title(difference.plan, before, after));
    if (is_new_plan || last->kind != difference.kind) report.kind(difference.kind);
    report.difference(difference);
    last = &difference;
  }
}

}  // namespace ayumi::commands
