// Mistakes that are seen only when a whole plan is there.
#include "loading.h"
#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::load::testing;

namespace {

using Lines = std::vector<std::string>;

std::string project(const std::string& id) { return "[[project]]\nid = \"" + id + "\"\nname = \"" + id + "\"\n"; }

Lines with_bands(const std::string& bands) {
  return said(SampleSite()
                  .with(kPlan, "title = \"計画\"\nfirst = 2020\nlast = 2024\n" + bands)
                  .with(kProjects, project("hub"))
                  .load()
                  .diagnostics);
}

std::string band(const std::string& code, const std::string& conditions) {
  return "[[scheme.band]]\ncode = \"" + code + "\"\nname = \"" + code + "\"\n" + conditions;
}

std::string merged(const std::string& from, const std::string& into) {
  return "[[change]]\nproject = \"" + from + "\"\nkind = \"merged\"\ninto = \"" + into + "\"\n";
}

}  // namespace

TEST_CASE("data.cyclic-category") {
  const Loading loading = SampleSite()
                              .append(kPlan,
                                      "[[category]]\nid = \"a\"\nname = \"一\"\nparent = \"b\"\n"
                                      "[[category]]\nid = \"b\"\nname = \"二\"\nparent = \"a\"\n"
                                      "[[category]]\nid = \"c\"\nname = \"三\"\nparent = \"b\"\n")
                              .load();
  CHECK(said(loading.diagnostics) == Lines{"data.cyclic-category data/plans/area/plan.toml:59:1"});
  CHECK(mentions(loading.diagnostics.all()[0], "a → b → a"));
  CHECK(
      said(
          SampleSite().append(kPlan, "[[category]]\nid = \"a\"\nname = \"一\"\nparent = \"a\"\n").load().diagnostics) ==
      Lines{"data.cyclic-category data/plans/area/plan.toml:55:1"});
}

TEST_CASE("data.cyclic-group") {
  const std::string groups =
      "[[partner]]\nid = \"x\"\nname = \"一\"\nmembers = [\"y\"]\n"
      "[[partner]]\nid = \"y\"\nname = \"二\"\nmembers = [\"aomori\", \"x\"]\n";
  CHECK(said(SampleSite()
                 .append(kPlan, groups)
                 .append(kProjects, project("p") + "partners = [\"x\"]\n")
                 .load()
                 .diagnostics) == Lines{"data.cyclic-group data/plans/area/plan.toml:59:1"});
}

TEST_CASE("data.cyclic-merge, also over several years") {
  const Loading loading = SampleSite()
                              .append(kProjects, project("b") + project("c"))
                              .with("data/plans/area/years/2022/a.toml", merged("hub", "b") + merged("b", "c"))
                              .with("data/plans/area/years/2023/a.toml", merged("c", "hub"))
                              .load();
  CHECK(said(loading.diagnostics) == Lines{"data.cyclic-merge data/plans/area/years/2023/a.toml:1:1"});
  CHECK(mentions(loading.diagnostics.all()[0], "hub → b → c → hub"));
  CHECK(said(SampleSite().with(kYear, merged("hub", "hub")).load().diagnostics).size() == 1);
  CHECK(SampleSite()
            .append(kProjects, project("b") + project("c"))
            .with(kYear, merged("hub", "c") + merged("b", "c"))
            .load()
            .site);
}

TEST_CASE("A chain of 1,000 mergers is no circle and no burden") {
  std::string projects;
  std::string changes;
  for (int i = 0; i < 1000; ++i) projects += project("p" + std::to_string(i));
  for (int i = 1; i < 1000; ++i) changes += merged("p" + std::to_string(i), "p" + std::to_string(i - 1));
  CHECK(SampleSite().append(kProjects, projects).with(kYear, changes).load().site);
  changes += merged("p0", "p4999");
  CHECK(said(SampleSite().append(kProjects, projects).with(kYear, changes).load().diagnostics).size() == 1);
}

TEST_CASE("data.duplicate-observation, in one file or two") {
  const std::string observation = "[[observation]]\nproject = \"hub\"\nvalue = 1\n";
  const Loading loading = SampleSite()
                              .with(kYear, observation)
                              .with("data/plans/area/years/2024/x.toml", "picks = []\n" + observation)
                              .load();
  CHECK(said(loading.diagnostics) == Lines{"data.duplicate-observation data/plans/area/years/2024/x.toml:2:1"});
  CHECK(loading.diagnostics.all()[0].related.at(0).span.source->path() == kYear);
  CHECK(SampleSite().with(kYear, observation).with("data/plans/area/years/2023/x.toml", observation).load().site);
}

TEST_CASE("data.duplicate-entry: tallies and differences") {
  const Loading loading =
      SampleSite()
          .with(kYear,
                "[[tally]]\ntotal = 1\n[[tally]]\ncategory = \"industry\"\ntotal = 1\n[[tally]]\ntotal = 2\n"
                "[[difference]]\nsince = 2020\non_track_share_points = 1\n"
                "[[difference]]\nsince = \"R2\"\non_track_share_points = 2\n")
          .load();
  const std::string file = "data.duplicate-entry data/plans/area/years/2024/report.toml:";
  CHECK(said(loading.diagnostics) == Lines{file + "6:1", file + "11:1"});
}

TEST_CASE("data.duplicate-entry: targets and expectations") {
  const auto with_indicator = [](const std::string& lines) {
    return said(SampleSite()
                    .with(kProjects, project("hub") + "[[project.indicator]]\nid = \"a\"\nname = \"一\"\n" + lines)
                    .load()
                    .diagnostics);
  };
  const std::string targets = "targets = [{ year = 2022, value = 1 }, { when = \"every-year\", value = 1 }, ";
  CHECK(with_indicator(targets + "{ year = 2023, value = 1 }, { when = \"final\", value = 1 }]\n").empty());
  CHECK(with_indicator(targets + "{ year = \"R4\", value = 2 }]\n").size() == 1);
  CHECK(with_indicator(targets + "{ when = \"every-year\", value = 2 }]\n").size() == 1);
  const Lines twice = with_indicator("expectations = [{ year = 2022, percent = 1 },\n{ year = 2022, percent = 2 }]\n");
  REQUIRE(twice.size() == 1);
  CHECK(twice.front().rfind("data.duplicate-entry ", 0) == 0);
}

TEST_CASE("data.band-order: a band that an earlier one swallows") {
  const auto bad = [](int line) {
    return Lines{"data.band-order data/plans/area/plan.toml:" + std::to_string(line) + ":1"};
  };
  CHECK(with_bands(band("A", "") + band("B", "rate_at_least = 1\n")) == bad(7));
  CHECK(with_bands(band("A", "rate_at_least = 60\n") + band("B", "rate_at_least = 80\n")) == bad(8));
  CHECK(with_bands(band("A", "rate_at_least = 60\n") + band("B", "rate_above = 60\n")) == bad(8));
  CHECK(with_bands(band("A", "rate_at_least = 60\n") + band("B", "rate_at_least = 60\n")) == bad(8));
  CHECK(with_bands(band("A", "change_from_baseline = [\"better\", \"same\"]\n") +
                   band("B", "change_from_baseline = [\"same\"]\nrate_at_least = 5\n")) == bad(8));
  CHECK(with_bands(band("A", "target_reached = true\n") + band("B", "target_reached = true\nrate_at_least = 9\n")) ==
        bad(8));
}

TEST_CASE("Bands that look alike but can be reached") {
  CHECK(with_bands(band("A", "rate_above = 60\n") + band("B", "rate_at_least = 60\n")).empty());
  CHECK(with_bands(band("A", "rate_at_least = 60\nchange_from_previous = [\"better\"]\n") +
                   band("B", "rate_at_least = 80\n"))
            .empty());
  CHECK(with_bands(band("A", "pace_at_least = 60\n") + band("B", "rate_at_least = 80\n")).empty());
  CHECK(with_bands(band("A", "target_reached = true\n") + band("B", "target_reached = false\n")).empty());
}

TEST_CASE("A band whose code is no slug needs an id") {
  CHECK(with_bands(band("◎", "")) == Lines{"data.missing-key data/plans/area/plan.toml:4:1"});
  CHECK(with_bands(band("◎", "id = \"good\"\n")).empty());
}

TEST_CASE("The plan's years must be in order") {
  const auto with_years = [](const std::string& years) {
    return said(
        SampleSite().with(kPlan, "title = \"計画\"\n" + years).with(kProjects, project("hub")).load().diagnostics);
  };
  CHECK(with_years("first = 2020\nlast = 2024\nmidterm = 2025\n") ==
        Lines{"data.year-outside-plan data/plans/area/plan.toml:4:11"});
  CHECK(with_years("first = 2020\nlast = 2024\noutlook = 2024\n") ==
        Lines{"data.out-of-range data/plans/area/plan.toml:4:11"});
  CHECK(with_years("first = 2020\nlast = 2020\nmidterm = 2020\noutlook = 2021\n").empty());
}
