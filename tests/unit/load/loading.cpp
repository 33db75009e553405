#include "loading.h"

#include <algorithm>

#include "load/load.h"
#include "support/catch.h"

namespace ayumi::load::testing {
namespace {

constexpr const char* kSiteText = R"(title = { ja = "計画の歩み", en = "Progress" }
languages = [{ code = "ja", name = "日本語" }, { code = "en", name = "English" }]
)";

constexpr const char* kPlanText = R"(title = { ja = "圏域計画", en = "Area Plan" }
first = "R2"
last = 2024
midterm = 2022
outlook = "R8"

[[scheme.band]]
code = "A"
name = { ja = "達成", en = "Achieved" }
rate_at_least = 80
on_track = true

[[scheme.band]]
code = "B"
name = { ja = "未達成", en = "Not achieved" }

[[scheme.reason]]
id = "not-held"
name = { ja = "未開催", en = "Not held" }

[[scheme.state]]
id = "done"
name = { ja = "完了", en = "Done" }
rate = 100

[[category]]
id = "industry"
name = { ja = "産業", en = "Industry" }
parent = "economy"

[[category]]
id = "economy"
name = { ja = "経済", en = "Economy" }

[[partner]]
id = "aomori"
name = { ja = "青森市", en = "Aomori City" }

[[partner]]
id = "hiranai"
name = { ja = "平内町", en = "Hiranai Town" }

[[partner]]
id = "towns"
name = { ja = "町村", en = "Towns" }
members = ["hiranai"]

[[document]]
id = "report"
title = { ja = "報告書", en = "Report" }

[[comment_kind]]
id = "effect"
name = { ja = "効果", en = "Effects" }
)";

constexpr const char* kProjectsText = R"([[project]]
id = "hub"
name = { ja = "拠点", en = "Hub" }
category = "industry"

[[project.indicator]]
id = "users"
name = { ja = "利用者数", en = "Users" }
targets = [{ when = "final", value = 100 }]
)";

}  // namespace

SampleSite::SampleSite() : files_(std::make_unique<ayumi::testing::MemoryFileSystem>()) {
  with(kSite, kSiteText).with(kPlan, kPlanText).with(kProjects, kProjectsText);
}

SampleSite& SampleSite::with(const std::string& path, std::string text) {
  files_->add(path, std::move(text));
  return *this;
}

SampleSite& SampleSite::append(const std::string& path, const std::string& text) {
  return with(path, files_->bytes(path).value() + text);
}

SampleSite& SampleSite::without(const std::string& path) {
  REQUIRE(files_->remove_all(path));
  return *this;
}

Loading SampleSite::load(unsigned workers) const {
  Loading loading;
  loading.site = load_site(*files_, ".", workers, *loading.sources, loading.diagnostics);
  return loading;
}

std::vector<std::string> said(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& one : diagnostics.all()) {
    std::string line = one.code + " " + one.file();
    if (one.span) {
      const LineColumn place = one.span.source->line_column(one.span.begin);
      line += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
    }
    lines.push_back(line);
  }
  return lines;
}

const Diagnostic& the(const Diagnostics& diagnostics, const std::string& code) {
  const auto& all = diagnostics.all();
  const auto has_code = [&](const Diagnostic& one) { return one.code == code; };
  REQUIRE(std::count_if(all.begin(), all.end(), has_code) == 1);
  return *std::find_if(all.begin(), all.end(), has_code);
}

bool mentions(const Diagnostic& diagnostic, const std::string& words) {
  const auto has_words = [&](const Message& message) {
    return message.ja.find(words) != std::string::npos || message.en.find(words) != std::string::npos;
  };
  return has_words(diagnostic.message) || std::any_of(diagnostic.hints.begin(), diagnostic.hints.end(), has_words);
}

}  // namespace ayumi::load::testing
