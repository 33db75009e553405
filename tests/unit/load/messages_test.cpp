// Mistakes in keys, types and references: each code, its place, its hint.
#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load::testing;

namespace {

using Lines = std::vector<std::string>;

// What is said about the sample with `text` added to one of its files.
Lines after(const char* path, const std::string& text) {
  return said(SampleSite().append(path, text).load().diagnostics);
}

// A diagnostic that outlives its sources: what its span marks, and where.
struct Mistake : Diagnostic {
  std::string marked;
  LineColumn at;
};

// The one thing with that code that is said about a project with such fields.
Mistake about_project(const std::string& fields, const std::string& code) {
  const Loading loading =
      SampleSite().with("data/plans/area/projects/x.toml", "[[project]]\nid = \"x\"\nname = \"名\"\n" + fields).load();
  CHECK_FALSE(loading.site);
  const Diagnostic& found = the(loading.diagnostics, code);
  return {{found.severity, found.code, found.message, {}, found.hints},
          std::string(found.span.text()),
          found.span.source->line_column(found.span.begin)};
}

}  // namespace

TEST_CASE("data.unknown-key names the nearest key") {
  const Loading loading = SampleSite().append(kSite, "discription = \"二文\"\n").load();
  CHECK(said(loading.diagnostics) == Lines{"data.unknown-key data/site.toml:3:1"});
  CHECK_FALSE(loading.site);
  CHECK(mentions(loading.diagnostics.all()[0], "「description」のことでしょうか"));
  CHECK(mentions(loading.diagnostics.all()[0], "did you mean “description”?"));
}

TEST_CASE("data.unknown-key lists the keys where none is near and they are few") {
  const Mistake mistake =
      about_project("[[project.role]]\npartners = [\"aomori\"]\ntext = \"役\"\nzzz = 1\n", "data.unknown-key");
  CHECK(mentions(mistake, "partners、text"));
}

TEST_CASE("data.missing-key stands at the table's head with an example") {
  const Loading loading = SampleSite().append(kProjects, "[[project]]\nid = \"b\"\n").load();
  CHECK(said(loading.diagnostics) == Lines{"data.missing-key data/plans/area/projects/hub.toml:10:1"});
  CHECK(mentions(loading.diagnostics.all()[0], "name = "));
}

TEST_CASE("data.missing-key for a required text that is empty") {
  CHECK(after(kProjects, "[[project]]\nid = \"b\"\nname = { ja = \"\", en = \" \" }\n") ==
        Lines{"data.missing-key data/plans/area/projects/hub.toml:12:8"});
}

TEST_CASE("data.wrong-type shows the literal that was meant") {
  const auto meant = [](const std::string& written) {
    const Mistake mistake =
        about_project("[[project.budget]]\nyear = 2024\namount = " + written + "\n", "data.wrong-type");
    CHECK(mistake.at.line == 6);
    CHECK(mistake.at.column == 10);
    return mistake.hints.at(0).ja;
  };
  CHECK(meant("\"１２３\"") == "例: amount = 123");
  CHECK(meant("\"1,234\"") == "例: amount = 1234");
  CHECK(meant("\"12.5%\"") == "例: amount = 12.5");
  CHECK(meant("\"▲3\"") == "例: amount = -3");
  CHECK(meant("\"△ 3\"") == "例: amount = -3");
  CHECK(meant("\"1,234千円\"") == "例: amount = 1234");
  CHECK(meant("\"不明\"") == "例: amount = 43698");
  CHECK(meant("true") == "例: amount = 43698");
}

TEST_CASE("data.wrong-type: strings, lists, tables, dates and flags") {
  CHECK(mentions(about_project("number = 4\n", "data.wrong-type"), "number = \"4\""));
  CHECK(mentions(about_project("partners = \"aomori\"\n", "data.wrong-type"), "partners = [\"aomori\"]"));
  CHECK(mentions(about_project("partners = [1]\n", "data.wrong-type"), "参加団体のID"));
  CHECK(mentions(about_project("[project.role]\n", "data.wrong-type"), "[[role]]"));
  CHECK(mentions(about_project("purpose = 5\n", "data.wrong-type"), "purpose = \"5\""));
  CHECK(mentions(about_project("purpose = { ja = 5 }\n", "data.wrong-type"), "ja = \"5\""));
  CHECK(after(kSite, "updated = \"令和7年9月30日\"\n") == Lines{"data.wrong-type data/site.toml:3:11"});
  CHECK(
      mentions(the(SampleSite().append(kSite, "updated = \"令和7年9月30日\"\n").load().diagnostics, "data.wrong-type"),
               "updated = 2025-09-30"));
  CHECK(after(kPlan, "[[scheme.band]]\ncode = \"C\"\nname = \"C\"\non_track = \"yes\"\n") ==
        Lines{"data.wrong-type data/plans/area/plan.toml:58:12"});
}

TEST_CASE("data.unknown-word names the words that there are") {
  const Mistake mistake =
      about_project("[[project.indicator]]\nid = \"i\"\nname = \"指標\"\nmethod = \"ration\"\n", "data.unknown-word");
  CHECK(mentions(mistake, "「ratio」のことでしょうか"));
  CHECK(mistake.marked == "\"ration\"");
}

TEST_CASE("data.out-of-range") {
  CHECK(
      mentions(about_project("[[project.indicator]]\nid = \"i\"\nname = \"指標\"\ndigits = 10\n", "data.out-of-range"),
               "0から9"));
  CHECK(mentions(
      about_project("[[project.indicator]]\nid = \"i\"\nname = \"指標\"\ntolerance = -0.1\n", "data.out-of-range"),
      "0以上"));
  const Loading loading = SampleSite().with(kPlan, "title = \"計画\"\nfirst = 2024\nlast = 2020\n").load();
  CHECK(said(loading.diagnostics).front() == "data.out-of-range data/plans/area/plan.toml:3:8");
}

TEST_CASE("data.conflicting-keys: what can't stand together") {
  CHECK(after(kProjects, "definition_changes = []\n").empty());
  CHECK(said(SampleSite()
                 .with(kYear, "[[observation]]\nproject = \"hub\"\nvalue = 1\nstate = \"done\"\n")
                 .load()
                 .diagnostics) == Lines{"data.conflicting-keys data/plans/area/years/2024/report.toml:4:1"});
  CHECK(said(SampleSite()
                 .with(kYear, "[[change]]\nproject = \"hub\"\nkind = \"new\"\ninto = \"hub\"\n")
                 .load()
                 .diagnostics) == Lines{"data.conflicting-keys data/plans/area/years/2024/report.toml:4:1"});
  CHECK(said(SampleSite().with(kYear, "[[observation]]\nproject = \"hub\"\n").load().diagnostics) ==
        Lines{"data.missing-key data/plans/area/years/2024/report.toml:1:1"});
  CHECK(said(SampleSite().with(kYear, "[[change]]\nproject = \"hub\"\nkind = \"merged\"\n").load().diagnostics) ==
        Lines{"data.missing-key data/plans/area/years/2024/report.toml:1:1"});
}

TEST_CASE("A value may have a reason not to be rated") {
  CHECK(SampleSite().with(kYear, "[[observation]]\nproject = \"hub\"\nvalue = 1\nreason = \"not-held\"\n").load().site);
}

TEST_CASE("data.bad-address") {
  CHECK(after(kSite, "base_url = \"www.example.jp/\"\n") == Lines{"data.bad-address data/site.toml:3:12"});
  CHECK(after(kSite, "base_url = \"javascript:alert(1)\"\n") == Lines{"data.bad-address data/site.toml:3:12"});
  CHECK(after(kSite, "base_url = \"https://x/\\\"><script>\"\n") == Lines{"data.bad-address data/site.toml:3:12"});
  const Loading loading = SampleSite().append(kSite, "base_url = \"https://www.example.jp/plan\"\n").load();
  REQUIRE(loading.site);
  CHECK(loading.site->base_url == "https://www.example.jp/plan/");
}

TEST_CASE("data.bad-id proposes one that would do") {
  const Loading loading = SampleSite().append(kProjects, "[[project]]\nid = \"Ｂ事業 2\"\nname = \"名\"\n").load();
  CHECK(said(loading.diagnostics) == Lines{"data.bad-id data/plans/area/projects/hub.toml:11:6"});
  CHECK(mentions(loading.diagnostics.all()[0], "「b-2」なら使えます"));
  CHECK(said(SampleSite()
                 .with("data/plans/Area/plan.toml", "title = \"計画\"\nfirst = 2020\nlast = 2024\n")
                 .load()
                 .diagnostics) == Lines{"data.bad-id data/plans/Area"});
}

TEST_CASE("data.duplicate-id points to both, also in two files") {
  const Loading loading =
      SampleSite().with("data/plans/area/projects/z.toml", "[[project]]\nid = \"hub\"\nname = \"別\"\n").load();
  CHECK(said(loading.diagnostics) == Lines{"data.duplicate-id data/plans/area/projects/z.toml:2:6"});
  CHECK(loading.diagnostics.all()[0].related.at(0).span.source->path() == kProjects);
  CHECK(after(kPlan, "[[partner]]\nid = \"aomori\"\nname = \"青森\"\n") ==
        Lines{"data.duplicate-id data/plans/area/plan.toml:56:6"});
  CHECK(after(kProjects, "[[project.indicator]]\nid = \"users\"\nname = \"二\"\n") ==
        Lines{"data.duplicate-id data/plans/area/projects/hub.toml:11:6"});
}

TEST_CASE("data.unknown-reference: each kind of name") {
  CHECK(mentions(about_project("category = \"industri\"\n", "data.unknown-reference"), "「industry」のことでしょうか"));
  CHECK(mentions(about_project("partners = [\"nowhere\"]\n", "data.unknown-reference"), "aomori、hiranai、towns"));
  CHECK(mentions(about_project("sources = [\"raport\"]\n", "data.unknown-reference"), "「report」のことでしょうか"));
  CHECK(mentions(about_project("sources = [{ document = \"raport\" }]\n", "data.unknown-reference"),
                 "「report」のことでしょうか"));
  const auto in_year = [](const std::string& text) { return said(SampleSite().with(kYear, text).load().diagnostics); };
  const std::string file = "data.unknown-reference data/plans/area/years/2024/report.toml:";
  CHECK(in_year("picks = [\"hug\"]\n") == Lines{file + "1:10"});
  CHECK(in_year("[[comment]]\nkind = \"affect\"\ntext = \"文\"\n") == Lines{file + "2:8"});
  CHECK(in_year("[[tally]]\nbands = { C = 3 }\n") == Lines{file + "2:11"});
  CHECK(in_year("[[observation]]\nproject = \"hub\"\nindicator = \"user\"\nvalue = 1\n") == Lines{file + "3:13"});
  CHECK(in_year("[[observation]]\nproject = \"hub\"\nstate = \"dune\"\n") == Lines{file + "3:9"});
  CHECK(in_year("[[observation]]\nproject = \"hub\"\nreason = \"nothing\"\n") == Lines{file + "3:10"});
  CHECK(in_year("[[observation]]\nproject = \"hub\"\nvalue = 1\npublished = { rating = \"D\" }\n") ==
        Lines{file + "4:24"});
  CHECK(after(kPlan, "[[category]]\nid = \"x\"\nname = \"名\"\nparent = \"y\"\n") ==
        Lines{"data.unknown-reference data/plans/area/plan.toml:58:10"});
}

TEST_CASE("An observation must say which indicator where there are several, or none") {
  const std::string year = "[[observation]]\nproject = \"hub\"\nvalue = 1\n";
  const Loading several =
      SampleSite().append(kProjects, "[[project.indicator]]\nid = \"b\"\nname = \"二\"\n").with(kYear, year).load();
  CHECK(said(several.diagnostics) == Lines{"data.missing-key data/plans/area/years/2024/report.toml:2:11"});
  CHECK(mentions(several.diagnostics.all()[0], "users、b"));
  const Loading none =
      SampleSite().with(kProjects, "[[project]]\nid = \"hub\"\nname = \"拠点\"\n").with(kYear, year).load();
  CHECK(said(none.diagnostics) == Lines{"data.unknown-reference data/plans/area/years/2024/report.toml:2:11"});
  CHECK(mentions(none.diagnostics.all()[0], "[[result]]"));
}

TEST_CASE("Mistakes don't follow from each other") {
  // The project has a mistake, but its id can be read.
  CHECK(said(SampleSite()
                 .append(kProjects, "[[project]]\nid = \"b\"\nname = 5\n")
                 .with(kYear, "picks = [\"b\"]\n[[comment]]\nproject = \"b\"\nkind = \"effect\"\ntext = \"文\"\n")
                 .load()
                 .diagnostics) == Lines{"data.wrong-type data/plans/area/projects/hub.toml:12:8"});
  // A file that can't be parsed may have named anything.
  CHECK(said(SampleSite().with(kProjects, "[[project\n").with(kYear, "picks = [\"b\"]\n").load().diagnostics) ==
        Lines{"toml.syntax data/plans/area/projects/hub.toml:1:1"});
  CHECK(said(SampleSite().with(kPlan, "title = \n").with(kYear, "picks = [\"hub\"]\n").load().diagnostics).size() == 1);
  CHECK(said(SampleSite().with(kSite, "title = \n").load().diagnostics).size() == 1);
}

TEST_CASE("All mistakes of all files are found in one run") {
  const Lines lines = said(SampleSite()
                               .append(kSite, "x = 1\n")
                               .append(kPlan, "[[partner]]\nid = \"p\"\n")
                               .append(kProjects, "note = 4\n")
                               .with(kYear, "picks = 3\n")
                               .with("content/fr/home.md", "Bonjour\n")
                               .load()
                               .diagnostics);
  CHECK(lines == Lines{"content.unknown-language content/fr/home.md", "data.missing-key data/plans/area/plan.toml:55:1",
                       "data.wrong-type data/plans/area/projects/hub.toml:10:8",
                       "data.wrong-type data/plans/area/years/2024/report.toml:1:9",
                       "data.unknown-key data/site.toml:3:1"});
}

TEST_CASE("data.bad-year and data.year-outside-plan") {
  const std::string indicator = "[[project.indicator]]\nid = \"i\"\nname = \"名\"\n";
  CHECK(about_project(indicator + "targets = [{ year = 6, value = 1 }]\n", "data.bad-year").marked == "6");
  CHECK(about_project(indicator + "targets = [{ year = \"R06年\", value = 1 }]\n", "data.bad-year").marked ==
        "\"R06年\"");
  CHECK(about_project(indicator + "targets = [{ year = 2025, value = 1 }]\n", "data.year-outside-plan").marked ==
        "2025");
  CHECK(about_project(indicator + "expectations = [{ year = 2019, percent = 1 }]\n", "data.year-outside-plan").marked ==
        "2019");
  CHECK(mentions(about_project(indicator + "targets = [{ year = 2025, value = 1 }]\n", "data.year-outside-plan"),
                 "2020年度から2024年度"));
  CHECK(SampleSite().append(kProjects, "baseline = { value = 1, year = \"H29\" }\n").load().site);
  CHECK(about_project("[[project.budget]]\nyear = 20245\n", "data.bad-year").marked == "20245");
}

TEST_CASE("A mid-term target needs a plan with a mid-term year") {
  const Loading loading =
      SampleSite()
          .with(kPlan, "title = \"計画\"\nfirst = 2020\nlast = 2024\n")
          .with(kProjects,
                "[[project]]\nid = \"hub\"\nname = \"拠点\"\n[[project.indicator]]\nid = \"a\"\nname = \"名\"\n"
                "targets = [{ when = \"midterm\", value = 1 }]\n")
          .load();
  CHECK(said(loading.diagnostics) == Lines{"data.missing-key data/plans/area/projects/hub.toml:7:21"});
}

TEST_CASE("data.language: a language that the site doesn't have, and codes that are none") {
  CHECK(after(kSite, "notice = { ja = \"見本\", fr = \"exemple\" }\n") == Lines{"data.language data/site.toml:3:23"});
  CHECK(said(SampleSite()
                 .with(kSite,
                       "title = \"歩み\"\nlanguages = [{ code = \"JP\", name = \"日本語\" }, { code = \"en\", name = "
                       "\"English\" }]\n")
                 .with(kPlan, "title = { en = \"Plan\" }\nfirst = 2020\nlast = 2024\n")
                 .with(kProjects, "[[project]]\nid = \"hub\"\nname = { en = \"Hub\" }\n")
                 .load()
                 .diagnostics) == Lines{"data.language data/site.toml:2:23"});
  CHECK(said(SampleSite()
                 .with(kSite,
                       "title = \"歩み\"\nlanguages = [{ code = \"ja\", name = \"日\" }, { code = \"ja\", name = "
                       "\"本\" }, { code = \"en\", name = \"E\" }]\n")
                 .load()
                 .diagnostics) == Lines{"data.duplicate-id data/site.toml:2:13"});
}

TEST_CASE("data.padded-name and data.control-character are warnings") {
  const Loading padded = SampleSite().append(kProjects, "[[project]]\nid = \"b\"\nname = \"氏　名\"\n").load();
  CHECK(said(padded.diagnostics) == Lines{"data.padded-name data/plans/area/projects/hub.toml:12:8"});
  CHECK(padded.site);
  CHECK(mentions(padded.diagnostics.all()[0], "「氏名」"));
  CHECK(after(kProjects, "[[project]]\nid = \"b\"\nname = \"青森市　企画部\"\n").empty());
  CHECK(after(kProjects, "[[project]]\nid = \"b\"\nname = \"A B\"\n").empty());
  const Loading control = SampleSite().append(kSite, "notice = \"見\\u0008本\\u202E\"\n").load();
  CHECK(said(control.diagnostics) == Lines{"data.control-character data/site.toml:3:10"});
  REQUIRE(control.site);
  CHECK(control.site->notice.versions()[0].text == "見本");
}

TEST_CASE("Every message and hint is there in both languages") {
  const Loading loading = SampleSite()
                              .append(kSite, "x = 1\nbase_url = \"x\"\nupdated = \"x\"\n")
                              .append(kProjects, "[[project]]\nid = \"Ｂ\"\nnumber = 1\ncategory = \"z\"\n")
                              .load();
  CHECK(loading.diagnostics.all().size() == 7);
  for (const Diagnostic& diagnostic : loading.diagnostics.all()) {
    CHECK_FALSE(diagnostic.message.ja.empty());
    CHECK_FALSE(diagnostic.message.en.empty());
    for (const Message& hint : diagnostic.hints) {
      CHECK_FALSE(hint.ja.empty());
      CHECK_FALSE(hint.en.empty());
    }
  }
}
