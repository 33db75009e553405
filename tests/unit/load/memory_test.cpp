// Loading with a memory of the last time: the same site as without, after any change, and only what changed is read.
#include "load/memory.h"

#include <algorithm>
#include <mutex>

#include "load/load.h"
#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load;
using namespace ayumi::load::testing;

namespace {

using Lines = std::vector<std::string>;

// Remembers which files were read.
class CountingReader final : public FileReader {
 public:
  explicit CountingReader(const FileReader& files) : files_(files) {}

  // In order, each once however often it was read; then it begins anew.
  Lines take() {
    std::sort(read_.begin(), read_.end());
    return std::exchange(read_, {});
  }

  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    const std::lock_guard lock(mutex_);
    read_.push_back(path);
    return files_.read(path, limit);
  }
  Result<std::vector<DirectoryEntry>> list_tree(const std::string& path) const override {
    return files_.list_tree(path);
  }
  Result<std::vector<DirectoryEntry>> list_all(const std::string& path) const override { return files_.list_all(path); }
  Result<std::unique_ptr<OpenFile>> open(const std::string& path) const override { return files_.open(path); }
  Result<std::vector<std::string>> list_hidden(const std::string& path) const override {
    return files_.list_hidden(path);
  }
  Result<std::string> follow_link(const std::string& path) const override { return files_.follow_link(path); }
  bool exists(const std::string& path) const override { return files_.exists(path); }
  bool is_directory(const std::string& path) const override { return files_.is_directory(path); }

 private:
  const FileReader& files_;
  mutable std::mutex mutex_;
  mutable Lines read_;
};

class Dump {
 public:
  explicit Dump(const LoadedSite& loaded) {
    add(loaded.state == LoadedSite::State::sound ? "sound" : "flawed");
    for (const model::Language& language : loaded.site.languages) add(language.code + " " + language.name);
    for (const model::Plan& plan : loaded.site.plans) add_plan(plan);
    for (const model::Narrative& narrative : loaded.site.narratives) {
      for (const model::NarrativeVersion& version : narrative.versions) {
        add(narrative.key + " " + version.language + " " + version.title + place(version.span) +
            std::string(version.span.text()));
      }
    }
  }

  Lines lines;

 private:
  void add(std::string line) { lines.push_back(std::move(line)); }

  static std::string place(const Span& span) {
    if (!span) return " -";
    const LineColumn at = span.source->line_column(span.begin);
    return " " + span.source->path() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + "+" +
           std::to_string(span.end - span.begin) + " ";
  }

  static std::string text(const model::LocalizedText& text) {
    std::string all;
    for (const auto& version : text.versions()) all += version.language + "=" + version.text + ";";
    return all;
  }

  void add_indicator(const model::Indicator& indicator) {
    add("  indicator " + indicator.id + text(indicator.name) + place(indicator.span) +
        std::to_string(static_cast<int>(indicator.method)) + std::to_string(indicator.digits));
    for (const model::Target& target : indicator.targets) add("   " + target.value.to_string() + place(target.span));
  }

  void add_plan(const model::Plan& plan) {
    add(plan.id + text(plan.title) + place(plan.span));
    for (const model::Category& category : plan.categories) add(category.id + text(category.name));
    for (const model::Project& project : plan.projects) {
      add(" project " + project.id + text(project.name) + place(project.span) +
          (project.category ? std::to_string(project.category->value) : "-") + std::to_string(project.partners.size()));
      for (const model::Indicator& indicator : project.indicators) add_indicator(indicator);
    }
    for (const model::Indicator& indicator : plan.indicators) add_indicator(indicator);
    for (const model::PlanYear& year : plan.years) {
      add(std::to_string(year.year.start));
      for (const model::Observation& one : year.observations) {
        add(" value " + (one.project ? plan.projects.at(one.project->value).id : "-") + "/" +
            plan.indicator(one.project, one.indicator).id + (one.value ? one.value->to_string() : "none") +
            (one.reason ? plan.scheme.reasons.at(one.reason->value).id : "") + place(one.span) + place(one.value_span));
      }
      for (const model::YearResult& one : year.results) {
        add(" result " + plan.projects.at(one.project.value).id + text(one.text) + place(one.span));
      }
    }
  }
};

// A site that is loaded again and again; each time the result has to be that of loading it anew.
class Loadings {
 public:
  SampleSite sample;

  Loadings() {
    sample.with(
        "data/plans/area/projects/other.toml",
        "[[project]]\nid = \"other\"\nname = { ja = \"他\", en = \"Other\" }\n[[project.indicator]]\nid = \"visits\"\n"
        "name = { ja = \"来訪\", en = \"Visits\" }\ntargets = [{ when = \"final\", value = 50 }]\n");
    sample.with(kYear, values("90", "40"));
    sample.with("data/plans/area/years/2023/report.toml", values("80", "30"));
    sample.with("content/ja/home.md", "+++\ntitle = \"家\"\n+++\n文\n").with("content/en/home.md", "text\n");
    load();
    reader_.take();
  }

  static std::string values(const std::string& hub, const std::string& other) {
    return "[[observation]]\nproject = \"hub\"\nvalue = " + hub +
           "\n[[observation]]\nproject = \"other\"\nvalue = " + other +
           "\n[[result]]\nproject = \"hub\"\ntext = { ja = \"催し\", en = \"Event\" }\n";
  }

  // What was read of the plan's parts and the narratives.
  Lines load() {
    // What was loaded before stays, as in a preview that still shows it.
    before_.push_back(std::make_unique<Sources>());
    Diagnostics with;
    const LoadedSite again = load_as_far_as_possible({reader_, *before_.back(), 2, &memory_}, ".", with);
    Sources sources;
    Diagnostics without;
    const LoadedSite anew = load_as_far_as_possible({sample.files(), sources, 2}, ".", without);
    CHECK(Dump(again).lines == Dump(anew).lines);
    CHECK(said(with) == said(without));
    last_ = said(with);
    state_ = again.state;
    return reader_.take();
  }

  const Lines& last_said() const { return last_; }
  bool is_sound() const { return state_ == LoadedSite::State::sound; }

 private:
  CountingReader reader_{sample.files()};
  Memory memory_;
  std::vector<std::unique_ptr<Sources>> before_;
  Lines last_;
  LoadedSite::State state_ = LoadedSite::State::flawed;
};

constexpr const char* kOther = "data/plans/area/projects/other.toml";

}  // namespace

TEST_CASE("Where nothing changed nothing is read") {
  Loadings loadings;
  CHECK(loadings.load().empty());
  CHECK(loadings.load().empty());
  CHECK(loadings.is_sound());
}

TEST_CASE("A file that was written again with the same text is read and means the same") {
  Loadings loadings;
  loadings.sample.append(kYear, "");
  CHECK(loadings.load() == Lines{kYear});
  CHECK(loadings.load().empty());
}

TEST_CASE("After a value changed only its file is read") {
  Loadings loadings;
  loadings.sample.with(kYear, Loadings::values("91.5", "40"));
  CHECK(loadings.load() == Lines{kYear});
  loadings.sample.with(kYear, Loadings::values("90", "40"));
  CHECK(loadings.load() == Lines{kYear});
  CHECK(loadings.is_sound());
}

TEST_CASE("After a narrative changed only its file is read") {
  Loadings loadings;
  loadings.sample.with("content/ja/home.md", "+++\ntitle = \"別の家\"\n+++\n別の文\n");
  CHECK(loadings.load() == Lines{"content/ja/home.md"});
  loadings.sample.with("content/ja/home.md", "+++\nno such thing\n+++\n");
  CHECK(loadings.load() == Lines{"content/ja/home.md"});
  CHECK(!loadings.is_sound());
  CHECK(loadings.load().empty());
  CHECK(!loadings.is_sound());
}

TEST_CASE("Projects before others move them, and what refers to them follows") {
  Loadings loadings;
  loadings.sample.with("data/plans/area/projects/a.toml",
                       "[[project]]\nid = \"a\"\nname = { ja = \"初\", en = \"A\" }\ncategory = \"economy\"\n");
  CHECK(loadings.load() == Lines{"data/plans/area/projects/a.toml"});
  CHECK(loadings.is_sound());
  loadings.sample.without("data/plans/area/projects/a.toml");
  CHECK(loadings.load().empty());
  CHECK(loadings.is_sound());
}

TEST_CASE("An indicator before others moves them") {
  Loadings loadings;
  loadings.sample.with(kOther,
                       "[[project]]\nid = \"other\"\nname = { ja = \"他\", en = \"Other\" }\n"
                       "[[project.indicator]]\nid = \"new\"\nname = { ja = \"新\", en = \"New\" }\n"
                       "[[project.indicator]]\nid = \"visits\"\nname = { ja = \"来訪\", en = \"Visits\" }\n");
  CHECK(loadings.load() == Lines{kOther});
  CHECK(!loadings.is_sound());  // the values don't say which
  CHECK(loadings.last_said().size() == 2);
  loadings.sample.with(kYear, "[[observation]]\nproject = \"other\"\nindicator = \"visits\"\nvalue = 1\n");
  loadings.sample.without("data/plans/area/years/2023/report.toml");
  CHECK(loadings.load() == Lines{kYear});
  CHECK(loadings.is_sound());
}

TEST_CASE("A file that is removed is forgotten, and mistakes that follow are said") {
  Loadings loadings;
  loadings.sample.without(kOther);
  CHECK(loadings.load().empty());
  CHECK(!loadings.is_sound());
  CHECK(loadings.load().empty());
  CHECK(!loadings.is_sound());
}

TEST_CASE("A file that is renamed is another one") {
  Loadings loadings;
  const std::string text = loadings.sample.files().bytes(kOther).value();
  loadings.sample.without(kOther).with("data/plans/area/projects/a.toml", text);
  CHECK(loadings.load() == Lines{"data/plans/area/projects/a.toml"});
  CHECK(loadings.is_sound());
}

TEST_CASE("A file that is broken says so each time, until it is mended") {
  Loadings loadings;
  const std::string text = loadings.sample.files().bytes(kYear).value();
  for (const std::string broken : {"[[observation]\n", "", "[[observation]]\nproject = \"hub\"\nvalu = 1\n", "\xFF"}) {
    loadings.sample.with(kYear, broken);
    CHECK(loadings.load() == Lines{kYear});
    const Lines first = loadings.last_said();
    CHECK(!first.empty());
    CHECK(loadings.load().empty());
    CHECK(loadings.last_said() == first);
  }
  loadings.sample.with(kYear, text);
  CHECK(loadings.load() == Lines{kYear});
  CHECK(loadings.last_said().empty());
}

TEST_CASE("A project file that is broken keeps nobody else's mistakes, and is mended") {
  Loadings loadings;
  const std::string text = loadings.sample.files().bytes(kOther).value();
  loadings.sample.with(kOther, "[[project]\n");
  CHECK(loadings.load() == Lines{kOther});
  CHECK(loadings.last_said().size() == 1);
  loadings.sample.with(kOther, text);
  CHECK(loadings.load() == Lines{kOther});
  CHECK(loadings.is_sound());
}

TEST_CASE("What hangs on plan.toml is decoded again when that changes") {
  Loadings loadings;
  const std::string text = loadings.sample.files().bytes(kPlan).value();
  loadings.sample.with(kPlan, "method = \"maintain\"\n" + text);
  CHECK(loadings.load() == Lines{kPlan});
  loadings.sample.with(kPlan, text).append(kPlan, "[[category]]\nid = \"a\"\nname = { ja = \"先\", en = \"A\" }\n");
  CHECK(loadings.load() == Lines{kPlan});
  CHECK(loadings.is_sound());
  loadings.sample.without(kPlan);
  loadings.load();
  CHECK(!loadings.is_sound());
  loadings.sample.with(kPlan, text);
  CHECK(loadings.load() == Lines{kPlan});
  CHECK(loadings.is_sound());
}

TEST_CASE("Everything is decoded again when the languages change") {
  Loadings loadings;
  loadings.sample.with(kSite, "title = \"歩み\"\nlanguages = [{ code = \"ja\", name = \"日本語\" }]\n");
  CHECK(loadings.load() == Lines{kSite});
  CHECK(!loadings.is_sound());  // English isn't a language of the site
  loadings.sample.with(
      kSite,
      "title = \"歩み\"\nlanguages = [{ code = \"en\", name = \"English\" }, { code = \"ja\", name = \"日本語\" }]\n");
  CHECK(loadings.load() == Lines{kSite});
  CHECK(loadings.is_sound());
}

TEST_CASE("A stamp says whether a file may be another one") {
  Memory memory;
  const FileStamp stamp{1, 1, 1, 3, false};
  memory.start();
  KeptFile& kept = memory.file("a", stamp);
  CHECK(kept.may_differ);
  kept.take(std::make_shared<const Source>("a", "abc"));
  const auto differs = [&](const FileStamp& now) {
    const bool may_differ = memory.file("a", now).may_differ;
    memory.file("a", stamp);
    return may_differ;
  };
  CHECK(!differs(stamp));
  CHECK(differs({2, 1, 1, 3, false}));
  CHECK(differs({1, 2, 1, 3, false}));
  CHECK(differs({1, 1, 2, 3, false}));
  CHECK(differs({1, 1, 1, 4, false}));
  memory.file("a", {1, 1, 1, 3, true});
  CHECK(memory.file("a", stamp).may_differ);  // written so lately that it can have changed since
  CHECK(!memory.file("a", stamp).may_differ);
  memory.start();
  memory.finish();
  CHECK(memory.file("a", stamp).source == nullptr);
}
