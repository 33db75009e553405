// Translations: missing, changed, unrecorded, off the glossary.
#include "load/parity.h"

#include <algorithm>

#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load::testing;

namespace {

using Lines = std::vector<std::string>;

constexpr const char* kLedger = "data/parity.toml";

Diagnostics checked(const SampleSite& sample, Loading& loading) {
  loading = sample.load();
  REQUIRE(loading.site);
  Diagnostics diagnostics;
  load::check_parity(*loading.site, sample.files(), ".", *loading.sources, {}, diagnostics);
  return diagnostics;
}

// What is said about the sample once its translations have been accepted and then `path` has become `text`.
Lines after_change(SampleSite& sample, const std::string& path, const std::string& text) {
  sample.with(kLedger, load::parity_ledger_text(*sample.load().site));
  Loading loading;
  CHECK(said(checked(sample, loading)).empty());
  return said(checked(sample.with(path, text), loading));
}

const std::string kProject = "[[project]]\nid = \"hub\"\nname = { ja = \"拠点\", en = \"Hub\" }\n";

}  // namespace

TEST_CASE("A ledger that is written accepts everything") {
  SampleSite sample;
  sample.with("content/ja/home.md", "文\n").with("content/en/home.md", "Text\n");
  const std::string ledger = load::parity_ledger_text(*sample.load().site);
  CHECK(ledger.find("\"plans/area/projects/hub/name\" = \"") != std::string::npos);
  CHECK(ledger.find("\"plans/area/projects/hub/indicator/users/name\" = \"") != std::string::npos);
  CHECK(ledger.find("\"plans/area/scheme/band/a/name\" = \"") != std::string::npos);
  CHECK(ledger.find("\"content/home\" = \"") != std::string::npos);
  CHECK(load::parity_ledger_text(*sample.load(1).site) == ledger);
  Loading loading;
  CHECK(said(checked(sample.with(kLedger, ledger), loading)).empty());
}

TEST_CASE("translation.stale: the original has changed, the translation hasn't") {
  SampleSite sample;
  sample.with(kProjects, kProject);
  CHECK(after_change(sample, kProjects, "[[project]]\nid = \"hub\"\nname = { ja = \"新しい拠点\", en = \"Hub\" }\n") ==
        Lines{"translation.stale data/plans/area/projects/hub.toml:3:29"});
  // A better translation of the same original is fine.
  SampleSite other;
  other.with(kProjects, kProject);
  CHECK(after_change(other, kProjects, "[[project]]\nid = \"hub\"\nname = { ja = \"拠点\", en = \"Base\" }\n").empty());
}

TEST_CASE("translation.stale for narratives") {
  SampleSite sample;
  sample.with("content/ja/home.md", "文\n").with("content/en/home.md", "\nText\n");
  CHECK(after_change(sample, "content/ja/home.md", "別の文\n") == Lines{"translation.stale content/en/home.md:2:1"});
}

TEST_CASE("translation.unrecorded: one for all without a ledger, else one for each") {
  SampleSite sample;
  Loading loading;
  CHECK(said(checked(sample, loading)) == Lines{"translation.unrecorded data/parity.toml"});
  CHECK(after_change(sample, kGlossary, "[[term]]\nname = { ja = \"用語\", en = \"term\" }\n") ==
        Lines{"translation.unrecorded data/glossary.toml:2:26"});
}

TEST_CASE("translation.missing: each text once, with its place") {
  SampleSite sample;
  sample.append(kProjects, "[[project]]\nid = \"b\"\nname = { en = \"Second\" }\npurpose = \"目的\"\nnumber = \"4\"\n");
  sample.with("content/ja/home.md", "文\n");
  sample.with(kLedger, load::parity_ledger_text(*sample.load().site));
  Loading loading;
  const Diagnostics diagnostics = checked(sample, loading);
  CHECK(said(diagnostics) == Lines{"translation.missing content/ja/home.md:1:1",
                                   "translation.missing data/plans/area/projects/hub.toml:12:15",
                                   "translation.missing data/plans/area/projects/hub.toml:13:11"});
  CHECK(diagnostics.count(Severity::warning) == 3);
  CHECK(load::missing_translations(*loading.site).size() == 3);
}

TEST_CASE("Texts that are the same in every language need no translation") {
  const auto missing = [](const std::string& text) {
    const std::string project = "[[project]]\nid = \"b\"\nname = { ja = \"名\", en = \"Name\" }\n";
    const Loading loading = SampleSite().append(kProjects, project + "purpose = \"" + text + "\"\n").load();
    REQUIRE(loading.site);
    return load::missing_translations(*loading.site).size();
  };
  for (const std::string text : {"(3)", "−", "１２", "No.4", "KPI", "～", "…", "㎡"}) CHECK(missing(text) == 0);
  for (const std::string text : {"3件", "あ", "ー", "第１", "Ａ"}) CHECK(missing(text) == 1);
}

TEST_CASE("A site with one language has no translations to check") {
  SampleSite sample;
  sample.with(kSite, "title = \"歩み\"\n").with(kPlan, "title = \"計画\"\nfirst = 2020\nlast = 2024\n");
  sample.with(kProjects, "[[project]]\nid = \"hub\"\nname = \"拠点\"\n");
  Loading loading;
  CHECK(checked(sample, loading).empty());
}

TEST_CASE("translation.glossary: names only, the longest term first") {
  SampleSite sample;
  sample.with(
      kGlossary,
      "[[term]]\nname = { ja = \"拠点\", en = \"hub\" }\n[[term]]\nname = { ja = \"拠点施設\", en = \"centre\" }\n");
  sample.append(kProjects,
                "[[project]]\nid = \"b\"\nname = { ja = \"拠点施設\", en = \"The Centre\" }\n"
                "[[project]]\nid = \"c\"\nname = { ja = \"新拠点\", en = \"New base\" }\npurpose = { ja = \"拠点\", en "
                "= \"base\" }\n");
  sample.with(kLedger, load::parity_ledger_text(*sample.load().site));
  Loading loading;
  const Diagnostics diagnostics = checked(sample, loading);
  CHECK(said(diagnostics) == Lines{"translation.glossary data/plans/area/projects/hub.toml:15:27"});
  CHECK(mentions(diagnostics.all()[0], "“hub”"));
}

TEST_CASE("A ledger that can't be read is an error") {
  SampleSite sample;
  Loading loading;
  CHECK(said(checked(sample.with(kLedger, "\"a\" = 5\n"), loading)).front() == "data.wrong-type data/parity.toml:1:7");
  CHECK(said(checked(sample.with(kLedger, "a = \n"), loading)) == Lines{"toml.syntax data/parity.toml:1:5"});
}

TEST_CASE("Keys of texts are unique, whatever is translated") {
  SampleSite sample;
  sample.with(kYear, R"([[result]]
project = "hub"
text = { ja = "一", en = "One" }
value = 3
unit = { ja = "人", en = "people" }
[[result]]
project = "hub"
text = { ja = "二", en = "Two" }
[[comment]]
kind = "effect"
partner = "hiranai"
text = { ja = "三", en = "Three" }
[[observation]]
project = "hub"
value = 1
note = { ja = "四", en = "Four" }
)");
  const Loading loading = sample.load();
  REQUIRE(loading.site);
  Lines keys;
  for (const load::TranslatedText& text : load::translated_texts(*loading.site)) keys.push_back(text.key);
  for (const std::string key : {"result/hub/text", "result/hub/unit", "result/hub-2/text",
                                "comment/effect/hiranai/text", "observation/hub/users/note"}) {
    CHECK(std::count(keys.begin(), keys.end(), "plans/area/years/2024/" + key) == 1);
  }
  std::sort(keys.begin(), keys.end());
  CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
}
