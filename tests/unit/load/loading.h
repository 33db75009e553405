// Small sites in memory, loaded, and what was said about them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/sources.h"
#include "model/site.h"
#include "support/memory_file_system.h"

namespace ayumi::load::testing {

// The result of loading; spans and narratives point into its sources.
struct Loading {
  std::unique_ptr<Sources> sources = std::make_unique<Sources>();
  Diagnostics diagnostics;
  std::optional<model::Site> site;

  const model::Plan& plan() const { return site->plans.at(0); }
};

// A right site in Japanese and English, to which a test adds its files. One plan, "area", of R2 to R6, with the rating
// bands A (80 and more) and B, the partners aomori, hiranai and the group towns, the categories economy and industry
// (below it), the documents report and the comment kinds effect, and the project "hub" with the indicator "users".
class SampleSite {
 public:
  SampleSite();

  // Adds or replaces a file.
  SampleSite& with(const std::string& path, std::string text);
  // Adds to a file of the sample.
  SampleSite& append(const std::string& path, const std::string& text);
  SampleSite& without(const std::string& path);

  Loading load(unsigned workers = 2) const;
  const ayumi::testing::MemoryFileSystem& files() const { return *files_; }

 private:
  std::unique_ptr<ayumi::testing::MemoryFileSystem> files_;
};

constexpr const char* kSite = "data/site.toml";
constexpr const char* kGlossary = "data/glossary.toml";
constexpr const char* kPlan = "data/plans/area/plan.toml";
constexpr const char* kProjects = "data/plans/area/projects/hub.toml";
constexpr const char* kYear = "data/plans/area/years/2024/report.toml";

// "code path:line:column" of each, in order; without the place where there is none.
std::vector<std::string> said(const Diagnostics& diagnostics);
// The only diagnostic with that code; fails the test if there are none or several.
const Diagnostic& the(const Diagnostics& diagnostics, const std::string& code);
// Whether a hint or the message in either language contains the words.
bool mentions(const Diagnostic& diagnostic, const std::string& words);

}  // namespace ayumi::load::testing
