// Drafts: which there are, what goes with them, where projects stand afterwards, and what can't be without one.
#include "load/drafts.h"

#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load;
using namespace ayumi::load::testing;

namespace {

using Lines = std::vector<std::string>;
using Kind = DraftEntry::Kind;

// Projects before, between and after the sample's "hub", in the order of their files: first (a draft), hub, middle (a
// draft), last. Each has an indicator "users" and a task.
std::string project(const std::string& id, const std::string& more = "") {
  return "[[project]]\nid = \"" + id + "\"\nname = { ja = \"" + id + "事業\", en = \"Project " + id + "\" }\n" + more +
         "[[project.indicator]]\nid = \"users\"\nname = { ja = \"利用者\", en = \"Users\" }\n"
         "targets = [{ when = \"final\", value = 100 }]\n"
         "[[project.task]]\nid = \"task\"\nname = { ja = \"取組\", en = \"Task\" }\n";
}

// An entry of each kind that belongs to the project.
std::string entries(const std::string& id) {
  const std::string owner = "project = \"" + id + "\"\n";
  const std::string text = "text = { ja = \"" + id + "の文\", en = \"Text of " + id + "\" }\n";
  const std::string name = "name = { ja = \"" + id + "の数\", en = \"Number of " + id + "\" }\n";
  const std::string title = "title = { ja = \"" + id + "の表\", en = \"Table of " + id + "\" }\n";
  return "[[observation]]\n" + owner + "value = 90\n" + "[[result]]\n" + owner + text + "[[comment]]\n" + owner +
         "kind = \"effect\"\n" + text + "[[change]]\n" + owner + "kind = \"changed\"\n" + text + "[[step]]\n" + owner +
         "task = \"task\"\n" + text + "[[key_figure]]\nid = \"" + id + "-figure\"\n" + owner + name +
         "value = 5\nunit = { ja = \"件\", en = \"cases\" }\n" + "[[table]]\nid = \"" + id + "-table\"\n" + owner +
         title +
         "columns = [{ name = { ja = \"数\", en = \"Number\" } }]\n[[table.row]]\nname = { ja = \"行\", en = \"Row\" "
         "}\n"
         "values = [1]\n" +
         "[[schedule]]\nid = \"" + id + "-schedule\"\n" + owner + title +
         "[[schedule.row]]\ntask = { ja = \"打合せ\", en = \"Meetings\" }\nbars = [{ from = 6, to = 8 }]\n";
}

constexpr const char* kDraft = "draft = true\n";

SampleSite with_drafts() {
  SampleSite sample;
  sample.with("data/plans/area/projects/first.toml", project("first", kDraft))
      .with("data/plans/area/projects/hub.toml", project("hub"))
      .with("data/plans/area/projects/middle.toml", project("middle", kDraft))
      .with("data/plans/area/projects/z.toml", project("last"));
  sample.with(kYear, "picks = [\"first\", \"hub\", \"middle\", \"last\"]\n" + entries("first") + entries("hub") +
                         entries("middle") + entries("last"));
  return sample;
}

struct Outcome {
  Loading loading;
  Diagnostics diagnostics;

  const model::Plan& plan() const { return loading.plan(); }
  const model::PlanYear& year() const { return plan().years.at(0); }
};

Outcome without_drafts(const SampleSite& sample) {
  Outcome outcome{sample.load(), {}};
  CHECK(said(outcome.loading.diagnostics).empty());
  REQUIRE(outcome.loading.site);
  leave_out_drafts(*outcome.loading.site, outcome.diagnostics);
  return outcome;
}

const std::string& id(const model::Plan& plan, std::optional<model::ProjectIndex> project) {
  return plan.projects.at(project.value().value).id;
}

// The projects of entries, by their ids.
template <class Entry>
Lines owners(const model::Plan& plan, const std::vector<Entry>& entries) {
  Lines ids;
  for (const Entry& entry : entries) ids.push_back(id(plan, entry.project));
  return ids;
}

Lines keys(const model::Site& site) {
  Lines keys;
  for (const model::Narrative& narrative : site.narratives) {
    for (const model::NarrativeVersion& version : narrative.versions)
      keys.push_back(version.language + "/" + narrative.key);
  }
  return keys;
}

Lines named(const std::vector<DraftEntry>& entries) {
  Lines lines;
  for (const DraftEntry& entry : entries) {
    const LineColumn place = entry.place.source->line_column(entry.place.begin);
    lines.push_back(std::to_string(static_cast<int>(entry.kind)) + " " + entry.name.en + " " +
                    entry.place.source->path() + ":" + std::to_string(place.line));
  }
  return lines;
}

}  // namespace

TEST_CASE("A site without drafts stays as it is") {
  SampleSite sample;
  sample.with("content/ja/home.md", "文\n").with(kYear, "[[observation]]\nproject = \"hub\"\nvalue = 1\n");
  const Outcome outcome = without_drafts(sample);
  CHECK(drafts(*outcome.loading.site).empty());
  CHECK(outcome.diagnostics.empty());
  CHECK(outcome.plan().projects.size() == 1);
  CHECK(outcome.year().observations.size() == 1);
  CHECK(keys(*outcome.loading.site) == Lines{"ja/home"});
}

TEST_CASE("Draft projects go with all that belongs to them, and the others are still found") {
  const Outcome outcome = without_drafts(with_drafts());
  CHECK(outcome.diagnostics.empty());
  const model::Plan& plan = outcome.plan();
  REQUIRE(plan.projects.size() == 2);
  CHECK(plan.projects[0].id == "hub");
  CHECK(plan.projects[1].id == "last");
  const Lines left{"hub", "last"};
  CHECK(owners(plan, outcome.year().observations) == left);
  CHECK(owners(plan, outcome.year().results) == left);
  CHECK(owners(plan, outcome.year().comments) == left);
  CHECK(owners(plan, outcome.year().changes) == left);
  CHECK(owners(plan, outcome.year().steps) == left);
  CHECK(owners(plan, outcome.year().key_figures) == left);
  CHECK(owners(plan, outcome.year().tables) == left);
  CHECK(owners(plan, outcome.year().schedules) == left);
  Lines picks;
  for (const model::ProjectIndex pick : outcome.year().picks) picks.push_back(id(plan, pick));
  CHECK(picks == left);
  CHECK(outcome.year().results[1].text.best("en").text == "Text of last");
  CHECK(outcome.year().key_figures[1].id == "last-figure");
}

TEST_CASE("What belongs to no project stays when a project goes") {
  SampleSite sample = with_drafts();
  sample.append(kYear,
                "[[comment]]\npartner = \"aomori\"\nkind = \"effect\"\ntext = { ja = \"意見\", en = \"Comment\" }\n"
                "[[key_figure]]\nid = \"own\"\nname = { ja = \"数\", en = \"Number\" }\nvalue = 1\n"
                "unit = { ja = \"件\", en = \"cases\" }\n"
                "[[table]]\nid = \"own\"\ntitle = { ja = \"表\", en = \"Table\" }\n"
                "columns = [{ name = { ja = \"数\", en = \"Number\" } }]\n[[table.row]]\n"
                "name = { ja = \"行\", en = \"Row\" }\nvalues = [1]\n");
  const Outcome outcome = without_drafts(sample);
  CHECK(outcome.year().comments.size() == 3);
  CHECK(!outcome.year().comments.back().project);
  CHECK(!outcome.year().key_figures.back().project);
  CHECK(!outcome.year().tables.back().project);
}

TEST_CASE("Draft values and results go alone") {
  SampleSite sample = with_drafts();
  sample.with(kYear,
              "[[observation]]\nproject = \"hub\"\nvalue = 1\ndraft = true\n"
              "[[observation]]\nproject = \"last\"\nvalue = 2\ndraft = false\n"
              "[[result]]\nproject = \"last\"\ntext = { ja = \"一\", en = \"one\" }\ndraft = true\n"
              "[[result]]\nproject = \"last\"\ntext = { ja = \"二\", en = \"two\" }\n");
  const Outcome outcome = without_drafts(sample);
  CHECK(owners(outcome.plan(), outcome.year().observations) == Lines{"last"});
  REQUIRE(outcome.year().results.size() == 1);
  CHECK(outcome.year().results[0].text.best("en").text == "two");
}

TEST_CASE("Members of composites and mergers follow their projects") {
  SampleSite sample = with_drafts();
  sample.with(
      "data/plans/area/indicators/own.toml",
      "[[composite]]\nid = \"all\"\nname = { ja = \"合成\", en = \"All\" }\n"
      "members = [{ project = \"last\", indicator = \"users\" }, { project = \"hub\", indicator = \"users\" }]\n");
  sample.with(kYear,
              "[[change]]\nproject = \"middle\"\nkind = \"merged\"\ninto = \"last\"\n"
              "[[change]]\nproject = \"hub\"\nkind = \"merged\"\ninto = \"last\"\n");
  const Outcome outcome = without_drafts(sample);
  CHECK(outcome.diagnostics.empty());
  CHECK(owners(outcome.plan(), outcome.plan().composites.at(0).members) == Lines{"last", "hub"});
  REQUIRE(outcome.year().changes.size() == 1);
  CHECK(id(outcome.plan(), outcome.year().changes[0].project) == "hub");
  CHECK(id(outcome.plan(), outcome.year().changes[0].into) == "last");
}

TEST_CASE("A composite can't be without a project that is a draft") {
  SampleSite sample = with_drafts();
  sample.with("data/plans/area/indicators/own.toml",
              "[[composite]]\nid = \"all\"\nname = { ja = \"合成\", en = \"All\" }\n"
              "members = [{ project = \"hub\", indicator = \"users\" },\n"
              "  { project = \"middle\", indicator = \"users\" }]\n");
  Loading loading = sample.load();
  Diagnostics found;
  leave_out_drafts(*loading.site, found);
  CHECK(said(found) == Lines{"draft.needed data/plans/area/indicators/own.toml:5:3"});
  const Diagnostic& one = the(found, "draft.needed");
  CHECK(one.severity == Severity::error);
  CHECK(mentions(one, "the composite \"All\" needs the draft \"Project middle\""));
  CHECK(mentions(one, "合成指標「合成」は、下書きの「middle事業」がないと成り立ちません"));
  REQUIRE(one.related.size() == 1);
  CHECK(one.related[0].span.source->path() == "data/plans/area/projects/middle.toml");
}

TEST_CASE("A project can't be merged into one that is a draft") {
  SampleSite sample = with_drafts();
  sample.with(kYear, "[[change]]\nproject = \"hub\"\nkind = \"merged\"\ninto = \"middle\"\n");
  Loading loading = sample.load();
  Diagnostics found;
  leave_out_drafts(*loading.site, found);
  CHECK(said(found) == Lines{"draft.needed data/plans/area/years/2024/report.toml:1:1"});
  CHECK(mentions(the(found, "draft.needed"), "merging the project \"Project hub\" needs the draft \"Project middle\""));
}

TEST_CASE("A key figure can't follow from one of a project that is a draft") {
  SampleSite sample = with_drafts();
  sample.with(kYear,
              "[[key_figure]]\nid = \"sum\"\nproject = \"hub\"\nname = { ja = \"計\", en = \"Sum\" }\nvalue = 5\n"
              "unit = { ja = \"件\", en = \"cases\" }\nsum_of = [\"middle-figure\", \"last-figure\"]\n" +
                  entries("middle") + entries("last"));
  Loading loading = sample.load();
  CHECK(said(loading.diagnostics).empty());
  Diagnostics found;
  leave_out_drafts(*loading.site, found);
  CHECK(said(found) == Lines{"draft.needed data/plans/area/years/2024/report.toml:1:1"});
  CHECK(mentions(the(found, "draft.needed"), "the key figure \"Sum\" needs the draft \"Project middle\""));
}

TEST_CASE("Drafts may hang on drafts") {
  SampleSite sample = with_drafts();
  sample.with(kYear,
              "[[change]]\nproject = \"first\"\nkind = \"merged\"\ninto = \"middle\"\n"
              "[[key_figure]]\nid = \"sum\"\nproject = \"first\"\nname = { ja = \"計\", en = \"Sum\" }\nvalue = 5\n"
              "unit = { ja = \"件\", en = \"cases\" }\nsum_of = [\"middle-figure\", \"last-figure\"]\n" +
                  entries("middle") + entries("last"));
  const Outcome outcome = without_drafts(sample);
  CHECK(outcome.diagnostics.empty());
  CHECK(owners(outcome.plan(), outcome.year().key_figures) == Lines{"last"});
}

TEST_CASE("A note on a figure of a draft goes with it") {
  SampleSite sample = with_drafts();
  sample.append(kYear,
                "[[audit_note]]\nfigure = \"rate/middle/users\"\ntext = { ja = \"注\", en = \"Note\" }\n"
                "[[audit_note]]\nfigure = \"rate/hub/users\"\ntext = { ja = \"注\", en = \"Note\" }\n");
  const Outcome outcome = without_drafts(sample);
  REQUIRE(outcome.year().audit_notes.size() == 1);
  CHECK(outcome.year().audit_notes[0].figure == "rate/hub/users");
}

TEST_CASE("Narratives that are drafts go by language, those of drafts as a whole") {
  SampleSite sample = with_drafts();
  sample.with("content/ja/home.md", "文\n").with("content/en/home.md", "+++\ndraft = true\n+++\ntext\n");
  sample.with("content/ja/pages/about.md", "+++\ndraft = true\ntitle = \"この報告\"\n+++\n文\n");
  sample.with("content/ja/plans/area/projects/hub.md", "文\n");
  sample.with("content/ja/plans/area/projects/middle.md", "文\n");
  sample.with("content/en/plans/area/projects/middle.md", "text\n");
  sample.with("content/ja/plans/area/projects/middle/2024.md", "文\n");
  const Outcome outcome = without_drafts(sample);
  CHECK(keys(*outcome.loading.site) == Lines{"ja/home", "ja/plans/area/projects/hub"});
}

TEST_CASE("A draft isn't taken for another whose name begins with its own") {
  SampleSite sample;
  sample.with(kProjects, project("hub", kDraft) + project("hub-2"));
  sample.with("content/ja/plans/area/projects/hub.md", "文\n").with("content/ja/plans/area/projects/hub-2.md", "文\n");
  const Outcome outcome = without_drafts(sample);
  CHECK(keys(*outcome.loading.site) == Lines{"ja/plans/area/projects/hub-2"});
}

TEST_CASE("A draft plan goes with its narratives") {
  SampleSite sample;
  sample.with("data/plans/next/plan.toml",
              "title = { ja = \"次の計画\", en = \"Next\" }\nfirst = 2025\nlast = 2029\ndraft = true\n");
  sample.with("data/plans/next/projects/p.toml",
              "[[project]]\nid = \"p\"\nname = { ja = \"事業\", en = \"Project\" }\n");
  sample.with("content/ja/plans/next/overview.md", "文\n").with("content/ja/plans/area/overview.md", "文\n");
  const Outcome outcome = without_drafts(sample);
  REQUIRE(outcome.loading.site->plans.size() == 1);
  CHECK(outcome.plan().id == "area");
  CHECK(keys(*outcome.loading.site) == Lines{"ja/plans/area/overview"});
}

TEST_CASE("Every draft is listed with its place, without what belongs to it") {
  SampleSite sample;
  sample.append(kPlan, "");
  sample.with("data/plans/next/plan.toml",
              "title = { ja = \"次の計画\", en = \"Next\" }\nfirst = 2025\nlast = 2029\ndraft = true\n");
  sample.with("data/plans/area/projects/middle.toml", project("middle", kDraft));
  sample.with(kYear,
              "[[observation]]\nproject = \"hub\"\nvalue = 1\ndraft = true\n"
              "[[observation]]\nproject = \"middle\"\nvalue = 1\n"
              "[[result]]\nproject = \"hub\"\ntext = { ja = \"催し\", en = \"Event\" }\ndraft = true\n");
  sample.with("content/ja/home.md", "+++\ndraft = true\n+++\n文\n");
  sample.with("content/en/pages/about.md", "+++\ntitle = \"About\"\ndraft = true\n+++\ntext\n");
  const Loading loading = sample.load();
  CHECK(said(loading.diagnostics).empty());
  REQUIRE(loading.site);
  const std::vector<DraftEntry> all = drafts(*loading.site);
  CHECK(named(all) == Lines{"1 Project middle data/plans/area/projects/middle.toml:1",
                            "2 FY2024: Users data/plans/area/years/2024/report.toml:1",
                            "3 FY2024: Event data/plans/area/years/2024/report.toml:8",
                            "0 Next data/plans/next/plan.toml:1", "4 ja/home content/ja/home.md:4",
                            "4 About content/en/pages/about.md:5"});
  CHECK(all.at(1).name.ja == "2024年度：利用者数");
}
