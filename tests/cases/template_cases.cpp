// Runs template cases (see README.md): each file named on the command line, or every .case file of a folder.
//   template_cases [--approve] PATH…
// Prints what differs, then "N passed, N failed". --approve writes what err_ and diff_ cases give into their files;
// what other cases expect is Jinja2's answer, and comes from jinja2_compare.py.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "base/print_diagnostics.h"
#include "base/sources.h"
#include "formats/json.h"
#include "support/json_values.h"
#include "templating/engine.h"

namespace {

using namespace ayumi;

struct Case {
  std::string head;  // everything above the expected part
  std::string json;
  std::map<std::string, std::string, std::less<>> templates;
  std::map<std::string, std::string, std::less<>> expected;  // by what stands behind "==="
};

std::string read_file(const std::filesystem::path& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A section ends before the line end that stands before the next mark, or at the end of the file.
std::string without_last_line_end(std::string text) {
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

Case parse_case(const std::string& text) {
  Case parsed;
  std::istringstream lines(text);
  std::string* section = &parsed.json;
  bool is_expected = false;
  for (std::string line; std::getline(lines, line);) {
    const bool is_first = parsed.head.empty();
    const bool is_template = line == "---" || line.starts_with("--- ");
    const bool is_answer = line == "===" || line.starts_with("=== ");
    if (is_template && !is_expected) section = &parsed.templates[line.size() > 4 ? line.substr(4) : "case"];
    if (is_answer) {
      is_expected = true;
      section = &parsed.expected[line.size() > 4 ? line.substr(4) : ""];
    }
    if (!is_expected) parsed.head += line + "\n";
    if (is_first || is_template || is_answer) continue;
    *section += line + "\n";
  }
  for (auto& [name, body] : parsed.templates) body = without_last_line_end(body);
  for (auto& [name, body] : parsed.expected) body = without_last_line_end(body);
  return parsed;
}

std::string printed(const Diagnostics& diagnostics, MessageLanguage language) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.all()) text += to_text(diagnostic, language);
  return without_last_line_end(text);
}

// What the case gives: its output under "", or its diagnostics under "ja" and "en".
std::map<std::string, std::string, std::less<>> run(const Case& wanted) {
  Sources sources;
  std::map<std::string, const Source*, std::less<>> found;
  for (const auto& [name, text] : wanted.templates) found[name] = &sources.add(name, text);
  Diagnostics diagnostics;
  const Source& json = sources.add("context.json", wanted.json.empty() ? "{}" : wanted.json);
  const auto context = formats::parse_json(json, diagnostics);
  templating::EngineOptions options;
  options.loader = [&](std::string_view name) -> const Source* {
    const auto source = found.find(name);
    return source == found.end() ? nullptr : source->second;
  };
  templating::Engine engine(std::move(options));
  std::optional<std::string> output;
  if (context && context->as<formats::Table>() != nullptr) {
    // Computed names are looked up among what was compiled.
    for (const auto& [name, text] : wanted.templates) {
      Diagnostics ignored;
      engine.compile(name, {}, ignored);
    }
    const auto* compiled = engine.compile("case", test::shape_of(*context), diagnostics);
    if (compiled != nullptr) {
      output = engine.render(*compiled, test::to_object(*context->as<formats::Table>()), diagnostics);
    }
  }
  if (output) return {{"", *output}};
  return {{"ja", printed(diagnostics, MessageLanguage::ja)}, {"en", printed(diagnostics, MessageLanguage::en)}};
}

void approve(const std::filesystem::path& path, const Case& wanted,
             const std::map<std::string, std::string, std::less<>>& given) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << wanted.head;
  for (const auto& key : {"", "ja", "en"}) {
    const auto part = given.find(key);
    if (part != given.end()) file << "===" << (*key == '\0' ? "" : " ") << key << "\n" << part->second << "\n";
  }
}

enum class Mode { compare, approve };

bool passes(const std::filesystem::path& path, Mode mode) {
  const Case wanted = parse_case(read_file(path));
  const auto given = run(wanted);
  const std::string name = path.filename().string();
  if (given == wanted.expected) return true;
  if (mode == Mode::approve && (name.starts_with("err_") || name.starts_with("diff_"))) {
    approve(path, wanted, given);
    return true;
  }
  std::cout << "FAILED " << name << "\n";
  for (const auto& [key, text] : wanted.expected) std::cout << "expected " << key << ":\n" << text << "\n";
  for (const auto& [key, text] : given) std::cout << "given " << key << ":\n" << text << "\n";
  return false;
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  Mode mode = Mode::compare;
  std::size_t passed = 0;
  std::size_t failed = 0;
  for (int i = 1; i < count; ++i) {
    if (std::string_view(arguments[i]) == "--approve") {
      mode = Mode::approve;
      continue;
    }
    for (const auto& file : files_of(arguments[i])) passes(file, mode) ? ++passed : ++failed;
  }
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}
