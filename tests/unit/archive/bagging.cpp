#include "unit/archive/bagging.h"

#include <algorithm>
#include <set>

#include "archive/bag_writer.h"
#include "support/catch.h"

namespace ayumi::archive::testing {
namespace {

// "@data/a.txt" becomes its SHA-256.
std::string with_checksums(std::string text, const std::map<std::string, std::string>& files) {
  for (auto file = files.rbegin(); file != files.rend(); ++file) {
    const std::string mark = "@" + file->first + " ";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.replace(at, mark.size() - 1, sha256(file->second));
    }
  }
  return text;
}

}  // namespace

Verdict verify(const FileReader& files, const std::string& path) {
  Verdict verdict;
  verdict.summary = verify_bag(files, path, 1, *verdict.sources, verdict.diagnostics);
  verdict.diagnostics.sort();
  return verdict;
}

std::unique_ptr<MemoryFileSystem> sample_bag() {
  auto files = std::make_unique<MemoryFileSystem>();
  BagWriter writer(*files, "bag");
  REQUIRE(writer.start());
  REQUIRE(writer.add("b/c.txt", "see\n"));
  REQUIRE(writer.add("a.txt", "hello\n"));
  REQUIRE(writer.add("empty", ""));
  REQUIRE(writer.add("b/日本.txt", "日本\n"));
  REQUIRE(writer.commit({{"Source-Organization", "青森市"}, {"External-Description", "a, b"}}, "2025-03-31"));
  return files;
}

RawBag::RawBag() {
  files_["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
  files_["data/a.txt"] = "hello\n";
  files_["manifest-sha256.txt"] = "@data/a.txt  data/a.txt\n";
}

RawBag& RawBag::with(const std::string& path, const std::string& text) {
  files_[path] = text;
  return *this;
}

RawBag& RawBag::without(const std::string& path) {
  files_.erase(path);
  return *this;
}

Verdict RawBag::verify() const {
  std::map<std::string, std::string> filled;
  for (const auto& [path, text] : files_) {
    filled[path] = path.starts_with("manifest-") ? with_checksums(text, files_) : text;
  }
  MemoryFileSystem files;
  for (const auto& [path, text] : filled) {
    files.add("bag/" + path, path.starts_with("tagmanifest-") ? with_checksums(text, filled) : text);
  }
  return testing::verify(files);
}

std::vector<std::string> said(const Verdict& verdict) {
  std::set<std::string> lines;
  for (const Diagnostic& diagnostic : verdict.diagnostics.all()) {
    std::string line = diagnostic.severity == Severity::warning ? "warning " : "";
    line += diagnostic.code;
    if (diagnostic.span) {
      line += ":" + std::to_string(diagnostic.span.source->line_column(diagnostic.span.begin).line);
    }
    lines.insert(line);
  }
  return {lines.begin(), lines.end()};
}

bool says(const Verdict& verdict, const std::string& code) {
  const auto& all = verdict.diagnostics.all();
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& each) { return each.code == code; });
}

}  // namespace ayumi::archive::testing
