// Files and folders: missing, empty, too large, in the wrong place, two for one address.
#include "load/load.h"
#include "loading.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ayumi;
using namespace ayumi::load::testing;

namespace {

using Lines = std::vector<std::string>;

Lines said_with(const std::string& path, const std::string& text) {
  return said(SampleSite().with(path, text).load().diagnostics);
}

}  // namespace

TEST_CASE("file.no-site: an empty folder, and one without settings") {
  Sources sources;
  Diagnostics diagnostics;
  const ayumi::testing::MemoryFileSystem nothing;
  CHECK_FALSE(load::load_site(nothing, "elsewhere", 1, sources, diagnostics));
  CHECK(said(diagnostics) == Lines{"file.no-site elsewhere/data/site.toml"});
  CHECK(mentions(diagnostics.all()[0], "ayumi init"));
  CHECK(said(SampleSite().without(kSite).load().diagnostics) == Lines{"file.no-site data/site.toml"});
}

TEST_CASE("file.no-plan: a plan's folder without plan.toml, and no noise after it") {
  CHECK(said(SampleSite().without(kPlan).load().diagnostics) == Lines{"file.no-plan data/plans/area/plan.toml"});
}

TEST_CASE("data.empty-file: an error where everything depends on it, else a warning") {
  CHECK(said_with(kSite, "# nothing\n") == Lines{"data.empty-file data/site.toml"});
  CHECK_FALSE(SampleSite().with(kSite, "").load().site);
  CHECK(said_with(kPlan, "") == Lines{"data.empty-file data/plans/area/plan.toml"});
  CHECK_FALSE(SampleSite().with(kPlan, "").load().site);
  for (const std::string path : {"data/glossary.toml", "data/plans/area/projects/z.toml",
                                 "data/plans/area/years/2024/z.toml", "content/ja/home.md"}) {
    const Loading loading = SampleSite().with(path, "\n").load();
    CHECK(said(loading.diagnostics) == Lines{"data.empty-file " + path});
    CHECK(loading.site);
  }
}

TEST_CASE("data.too-large: nothing of it is read") {
  CHECK(said_with("data/plans/area/projects/z.toml", std::string(16U * 1024U * 1024U + 1, '#')) ==
        Lines{"data.too-large data/plans/area/projects/z.toml"});
  CHECK(said_with("content/ja/home.md", std::string(16U * 1024U * 1024U + 1, '#')) ==
        Lines{"data.too-large content/ja/home.md"});
}

TEST_CASE("file.not-read: what stands where nobody looks is a warning") {
  const Loading loading =
      SampleSite().with("data/drafts/area/plan.toml", "x = 1\n").with("content/home.md", "x\n").load();
  CHECK(said(loading.diagnostics) ==
        Lines{"file.not-read content/home.md", "file.not-read data/drafts/area/plan.toml"});
  CHECK(loading.site);
  CHECK(SampleSite()
            .with("data/plans/area/.notes.txt", "x")
            .with("content/ja/picture.png", "x")
            .load()
            .diagnostics.empty());
}

TEST_CASE("file.not-read: a folder whose name is nearly right is one mistake, and its files are read") {
  CHECK(said_with("data/plans/area/project/z.toml", "[[project]]\nid = \"z\"\n") ==
        Lines{"file.not-read data/plans/area/project", "data.missing-key data/plans/area/project/z.toml:1:1"});
  CHECK(said_with("data/plans/area/Years/2023/a.toml", "picks = [\"hub\"]\n") ==
        Lines{"file.not-read data/plans/area/Years"});
  // The file in the right folder counts, and the one in the wrong folder waits.
  CHECK(said_with("data/plan/area/plan.toml", "x = 1\n") == Lines{"file.not-read data/plan"});
  CHECK(said_with("data/plan/area/project/z.toml", "[[project]]\nid = \"z\"\nname = \"二\"\n") ==
        Lines{"file.not-read data/plan", "file.not-read data/plan/area/project"});
}

TEST_CASE("Year folders: bad names, outside the plan, one year twice") {
  CHECK(said_with("data/plans/area/years/last/a.toml", "picks = []\n") ==
        Lines{"data.bad-year data/plans/area/years/last"});
  CHECK(said_with("data/plans/area/years/2019/a.toml", "picks = []\n") ==
        Lines{"data.year-outside-plan data/plans/area/years/2019"});
  CHECK(said(SampleSite()
                 .with("data/plans/area/years/2024/a.toml", "picks = []\n")
                 .with("data/plans/area/years/R6/a.toml", "picks = []\n")
                 .with("data/plans/area/years/R6/b.toml", "picks = []\n")
                 .load()
                 .diagnostics) == Lines{"data.duplicate-address data/plans/area/years/R6"});
}

TEST_CASE("The year of the next chart has changes, but no observations") {
  const std::string path = "data/plans/area/years/R8/chart.toml";
  CHECK(SampleSite().with(path, "[[change]]\nproject = \"hub\"\nkind = \"ended\"\n").load().site);
  CHECK(said_with(path, "[[observation]]\nproject = \"hub\"\nvalue = 1\n") ==
        Lines{"data.year-outside-plan " + path + ":1:1"});
}

TEST_CASE("Mistakes of the parsers come through with their place") {
  CHECK(said_with(kProjects, "[[project]]\nid = \"a\nname = \"b\"\n") ==
        Lines{"toml.syntax data/plans/area/projects/hub.toml:2:6"});
  CHECK(said_with("data/glossary.toml", "x = \"\xFF\"\n").size() == 1);
  CHECK(said_with("data/glossary.toml", "term = " + std::string(10000, '[') + "\n") ==
        Lines{"data.too-deep data/glossary.toml:1:71"});
}

TEST_CASE("file.link-loop and file.unreadable, on the disk") {
  const ayumi::testing::TemporaryFolder folder;
  const std::string root = folder.path();
  REQUIRE(disk().create_directories(root + "/data/plans"));
  REQUIRE(disk().write(root + "/data/site.toml", "title = \"歩み\"\n"));
  REQUIRE(std::system(("ln -s ../plans '" + root + "/data/plans/again'").c_str()) == 0);
  Sources sources;
  Diagnostics diagnostics;
  CHECK_FALSE(load::load_site(disk(), root, 1, sources, diagnostics));
  CHECK(the(diagnostics, "file.link-loop").path.find("again") != std::string::npos);
  REQUIRE(disk().remove_all(root + "/data/plans"));
  REQUIRE(std::system(("ln -s /nowhere '" + root + "/data/glossary.toml'").c_str()) == 0);
  Diagnostics unreadable;
  CHECK_FALSE(load::load_site(disk(), root, 1, sources, unreadable));
  CHECK(the(unreadable, "file.unreadable").path == root + "/data/glossary.toml");
}
