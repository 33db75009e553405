#include "unit/commands/prepared.h"

#include "support/catch.h"

namespace ayumi::commands::testing {

using load::testing::SampleSite;

Preparation preparation_of(const FileReader& files) {
  Preparation preparation{files, ".", 2, {2025, 6, 1}};
  preparation.drafts = Preparation::Drafts::shown;
  preparation.purpose = view::BuildInfo::Purpose::preview;
  preparation.base_url = "http://127.0.0.1:8000/";
  return preparation;
}

std::unique_ptr<PreparedSite> prepared(const FileReader& files) {
  Timings timings;
  Diagnostics diagnostics;
  auto prepared = prepare(preparation_of(files), timings, diagnostics);
  for (const Diagnostic& one : diagnostics.all()) {
    INFO(one.code << " " << one.file() << " " << one.message.en);
    CHECK(one.severity != Severity::error);
  }
  REQUIRE(prepared->renderer != nullptr);
  return prepared;
}

std::map<std::string, std::string> rendered(const PreparedSite& prepared) {
  std::map<std::string, std::string> files;
  Diagnostics diagnostics;
  render_pages(
      prepared, 1, [&](const std::string& path, std::string_view bytes) { files.emplace(path, bytes); }, diagnostics);
  CHECK(!diagnostics.has_errors());
  return files;
}

SampleSite full_site() {
  SampleSite sample;
  sample.append(load::testing::kProjects,
                "[[project]]\nid = \"school\"\nname = { ja = \"学校\", en = \"School\" }\ndraft = true\n"
                "[[project.indicator]]\nid = \"pupils\"\nname = { ja = \"生徒\", en = \"Pupils\" }\n"
                "targets = [{ when = \"final\", value = 10 }]\n");
  sample.with(load::testing::kGlossary,
              "[[term]]\nname = { ja = \"拠点\", en = \"hub\" }\n"
              "note = { ja = \"集まる所。\", en = \"Where people meet.\" }\n");
  sample.with("data/plans/area/indicators/own.toml",
              "[[indicator]]\nid = \"income\"\nname = { ja = \"所得\", en = \"Income\" }\n"
              "targets = [{ when = \"final\", value = 10 }]\n"
              "[[composite]]\nid = \"all\"\nname = { ja = \"合成\", en = \"All\" }\n"
              "members = [\"income\", { project = \"hub\", indicator = \"users\" }]\n");
  sample.with(load::testing::kYear,
              "[[observation]]\nproject = \"hub\"\nvalue = 90\n\n"
              "[[observation]]\nindicator = \"income\"\nvalue = 9\n\n"
              "[[result]]\nproject = \"hub\"\ntext = { ja = \"催し\", en = \"Event\" }\n\n"
              "[[comment]]\nproject = \"hub\"\nkind = \"effect\"\ntext = { ja = \"効いた\", en = \"It worked\" }\n\n"
              "[[comment]]\nkind = \"effect\"\ntext = { ja = \"全体に効いた\", en = \"All of it worked\" }\n\n"
              "[[change]]\nproject = \"hub\"\nkind = \"changed\"\ntext = { ja = \"変えた\", en = \"Changed\" }\n\n"
              "[[key_figure]]\nid = \"count\"\nname = { ja = \"件数\", en = \"Count\" }\nvalue = 5\n"
              "unit = { ja = \"件\", en = \"cases\" }\n");
  sample.with("content/ja/home.md", "ようこそ。[この報告](pages/about.md)\n");
  sample.with("content/en/home.md", "Welcome. [About](pages/about.md)\n");
  sample.with("content/ja/pages/about.md", "+++\ntitle = \"この報告\"\n+++\n文\n");
  sample.with("content/en/pages/about.md", "+++\ntitle = \"About\"\n+++\ntext\n");
  sample.with("content/ja/plans/area/projects/hub.md", "拠点の文\n");
  return sample;
}

}  // namespace ayumi::commands::testing
