// Runs tests/cases/ratings/*.case: schemes as data, and what they must give. Format: tests/cases/README.md.
//   rating_cases FOLDER [PREFIX]   the last line is "N passed, N failed"
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/print_diagnostics.h"
#include "base/sources.h"
#include "base/text.h"
#include "evaluate/evaluate.h"
#include "evaluate/shown.h"
#include "load/load.h"
#include "support/memory_file_system.h"

namespace {

using namespace ayumi;

constexpr std::size_t kLimit = 1 << 20;
constexpr model::CalendarDate kToday{2100, 1, 1};
constexpr std::string_view kSite = "title = \"case\"\n";

// A line of the table: what is entered, and what must come of it.
struct Row {
  std::size_t line = 0;
  int year = 0;
  std::string project;
  std::string indicator;
  std::string value;
  std::string rate;
  std::string pace;
  std::string band;
};

// Rows without an empty line between them are entered together.
struct Case {
  std::string plan;
  std::string projects;
  std::vector<std::vector<Row>> tables;
  std::vector<std::string> mistakes;
};

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (const std::string_view word : split(line, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

void read_row(std::string_view line, std::size_t number, Case& read) {
  const std::vector<std::string> words = words_of(line);
  const std::size_t slash = words.size() == 6 ? words[1].find('/') : std::string::npos;
  if (slash == std::string::npos) {
    read.mistakes.push_back("line " + std::to_string(number) + ": not: year project/indicator value rate pace band");
    return;
  }
  read.tables.back().push_back({number, std::stoi(words[0]), words[1].substr(0, slash), words[1].substr(slash + 1),
                                words[2], words[3], words[4], words[5]});
}

Case read_case(std::string_view text) {
  Case read;
  read.tables.emplace_back();
  std::string section;
  std::size_t number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (line.starts_with("=== ")) {
      section = line.substr(4);
    } else if (section == "plan") {
      read.plan.append(line).append("\n");
    } else if (section == "projects") {
      read.projects.append(line).append("\n");
    } else if (section == "items" && trim(line).empty()) {
      read.tables.emplace_back();
    } else if (section == "items" && !line.starts_with("#")) {
      read_row(line, number, read);
    }
  }
  std::erase_if(read.tables, [](const std::vector<Row>& table) { return table.empty(); });
  if (read.tables.empty()) read.mistakes.emplace_back("no items");
  return read;
}

// "12.5", "state:done" or "reason:not-held" as an observation.
std::string observation(const Row& row) {
  const std::size_t colon = row.value.find(':');
  const std::string key = colon == std::string::npos ? "value" : row.value.substr(0, colon);
  const std::string value = colon == std::string::npos ? row.value : '"' + row.value.substr(colon + 1) + '"';
  return "[[observation]]\nproject = \"" + row.project + "\"\nindicator = \"" + row.indicator + "\"\n" + key + " = " +
         value + "\n";
}

void add_files(const Case& read, const std::vector<Row>& table, testing::MemoryFileSystem& files) {
  files.add("site/data/site.toml", std::string(kSite));
  files.add("site/data/plans/case/plan.toml", read.plan);
  files.add("site/data/plans/case/projects/projects.toml", read.projects);
  std::map<int, std::string> years;
  for (const Row& row : table) years[row.year] += observation(row);
  for (const auto& [year, text] : years) {
    files.add("site/data/plans/case/years/" + std::to_string(year) + "/results.toml", text);
  }
}

const evaluate::Item* find_item(const evaluate::PlanFigures& figures, const Row& row) {
  const std::vector<model::Project>& projects = figures.plan->projects;
  for (std::uint32_t p = 0; p < projects.size(); ++p) {
    for (std::uint32_t i = 0; i < projects[p].indicators.size(); ++i) {
      if (projects[p].id != row.project || projects[p].indicators[i].id != row.indicator) continue;
      const evaluate::YearFigures* const year = figures.find_year({row.year});
      return year != nullptr ? year->find(model::ProjectIndex{p}, {i}) : nullptr;
    }
  }
  return nullptr;
}

// As a page shows it, with as many digits as are expected. "-" for none.
std::string shown(const std::optional<Rational>& value, const std::string& expected, const model::Plan& plan,
                  evaluate::TargetMet met) {
  if (!value) return "-";
  const std::size_t point = expected.find('.');
  const std::size_t digits = point == std::string::npos ? 0 : expected.size() - point - 1;
  return evaluate::shown_rate(*value, model::Rounding{static_cast<int>(digits), plan.rounding.mode}, met);
}

void compare(const Row& row, const char* what, const std::string& expected, const std::string& found,
             std::vector<std::string>& mistakes) {
  if (expected == found) return;
  mistakes.push_back("line " + std::to_string(row.line) + ": " + what + " is " + found + ", not " + expected);
}

void check_row(const evaluate::PlanFigures& figures, const Row& row, std::vector<std::string>& mistakes) {
  using evaluate::TargetMet;
  const evaluate::Item* const item = find_item(figures, row);
  if (item == nullptr) {
    mistakes.push_back("line " + std::to_string(row.line) + ": there is no such item");
    return;
  }
  const TargetMet met = item->target_reached ? TargetMet::yes : TargetMet::no;
  compare(row, "the rate", row.rate, shown(item->rate, row.rate, *figures.plan, met), mistakes);
  compare(row, "the pace", row.pace, shown(item->pace, row.pace, *figures.plan, TargetMet::yes), mistakes);
  compare(row, "the band", row.band, item->band ? figures.plan->scheme.bands[item->band->value].code : "-", mistakes);
}

void check_table(const Case& read, const std::vector<Row>& table, std::vector<std::string>& mistakes) {
  testing::MemoryFileSystem files;
  add_files(read, table, files);
  Sources sources;
  Diagnostics diagnostics;
  const std::optional<model::Site> site = load::load_site(files, "site", 1, sources, diagnostics);
  evaluate::Figures figures;
  if (site) figures = evaluate::evaluate(*site, kToday, 1, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity == Severity::error) mistakes.push_back(to_text(diagnostic, MessageLanguage::en));
  }
  if (figures.plans.size() != 1) return;
  for (const Row& row : table) check_row(figures.plans[0], row, mistakes);
}

// What is wrong with a case; empty if it passes.
std::vector<std::string> run(const std::string& path) {
  const Result<std::string> text = disk().read(path, kLimit);
  if (!text) return {text.failure().message.en};
  const Case read = read_case(*text);
  std::vector<std::string> mistakes = read.mistakes;
  for (const std::vector<Row>& table : read.tables) check_table(read, table, mistakes);
  return mistakes;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folder = argc > 1 ? argv[1] : ".";
  const std::string prefix = argc > 2 ? argv[2] : "";
  const auto listed = disk().list_tree(folder);
  if (!listed) return 2;
  int passed = 0;
  int failed = 0;
  for (const DirectoryEntry& entry : *listed) {
    if (!entry.path.ends_with(".case") || !entry.path.starts_with(prefix)) continue;
    const std::vector<std::string> mistakes = run(join_path(folder, entry.path));
    mistakes.empty() ? ++passed : ++failed;
    if (!mistakes.empty()) std::printf("FAILED %s\n", entry.path.c_str());
    for (const std::string& mistake : mistakes) std::printf("  %s\n", mistake.c_str());
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}
