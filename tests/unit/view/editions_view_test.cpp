// What pages say of the records of fiscal years.
#include "view/editions_view.h"

#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::view;

namespace {

const Words& words() {
  static const Words catalogue{{{"editions.edition", "edition {n}"},
                                {"editions.record", "record of {year}"},
                                {"format.place", ", "},
                                {"format.year_long", "FY{year}"},
                                {"format.months", "January|February|March|April|May|June|July"},
                                {"format.date", "{month_name} {day}, {year}"},
                                {"snapshot.notice", "record of {year}, {date}"},
                                {"snapshot.correction", "{edition} ({date}): {reason}"}}};
  return catalogue;
}

Edition edition(int year, int number) {
  Edition made;
  made.year = model::FiscalYear{year};
  made.edition = number;
  made.date = {2025, 7, 1};
  made.path = "archive/" + std::to_string(year) + "/";
  made.pages = {"index.html", "en/index.html", "en/area/index.html"};
  return made;
}

}  // namespace

TEST_CASE("a correction is told in English on English pages where it was given so, else marked as what it is") {
  std::vector<Edition> editions = {edition(2024, 2), edition(2024, 1)};
  editions[0].correction = {"値を訂正", "Corrected a <value>"};
  const Wording english("en", words());
  const Wording japanese("ja", words());
  const auto corrected = [&](const Wording& wording) {
    return edition_views(editions, {}, wording, "", "ja").front().correction.markup();
  };
  CHECK(corrected(japanese) == "値を訂正");
  CHECK(corrected(english) == "Corrected a &lt;value&gt;");
  editions[0].correction.english.clear();
  CHECK(corrected(english) == "<span lang=\"ja\">値を訂正</span>");
  CHECK(edition_views(editions, {}, english, "", "ja").back().correction.empty());
}

TEST_CASE("the list says which edition of a year is the latest, and which record each is compared with") {
  const std::vector<Edition> editions = {edition(2024, 2), edition(2024, 1), edition(2023, 1)};
  EditionChanges changes;
  changes.name = "2024";
  changes.year = model::FiscalYear{2024};
  changes.former_year = model::FiscalYear{2023};
  const auto views = edition_views(editions, {changes}, Wording("en", words()), "en/", "ja");
  REQUIRE(views.size() == 3);
  CHECK(views[0].latest);
  CHECK_FALSE(views[1].latest);
  CHECK(views[2].latest);
  CHECK(views[0].changes_path.empty());
  CHECK(views[1].changes_from == "record of FY2023");
  CHECK(views[1].changes_path == "archive/changes-2024/index.html");
  CHECK(views[0].path == "archive/2024/en/index.html");
}

TEST_CASE("a record without pages in the language leads to its first language's") {
  std::vector<Edition> editions = {edition(2024, 1)};
  editions[0].pages = {"index.html"};
  CHECK(edition_views(editions, {}, Wording("en", words()), "en/", "ja").front().path == "archive/2024/index.html");
}

TEST_CASE("sizes of zip files as people read them") {
  const auto size = [](std::size_t bytes) {
    std::vector<Edition> editions = {edition(2024, 1)};
    editions[0].zip = "archive/2024.zip";
    editions[0].zip_bytes = bytes;
    return edition_views(editions, {}, Wording("en", words()), "", "en").front().zip_size;
  };
  CHECK(size(999) == "999 B");
  CHECK(size(1049) == "1.0 kB");
  CHECK(size(1'050) == "1.1 kB");
  CHECK(size(1'312'394) == "1.3 MB");
}

TEST_CASE("every page of a record says of which year it is and what was corrected") {
  SnapshotNotice notice{model::FiscalYear{2024}, {2025, 7, 1}, {{2, {2025, 7, 2}, {"訂正", "Corrected"}}}, "x"};
  const SnapshotInfo info = snapshot_info(notice, Wording("en", words()), "ja");
  CHECK(info.notice == "record of FY2024, July 1, 2025");
  REQUIRE(info.corrections.size() == 1);
  CHECK(info.corrections.front().markup() == "edition 2 (July 2, 2025): Corrected");
  CHECK(info.latest == "x");
}

TEST_CASE("changes stand by plan and kind, and are counted") {
  EditionChanges changes;
  changes.year = changes.former_year = model::FiscalYear{2024};
  changes.edition = 2;
  const Message plan{"計画", "Plan"};
  changes.groups = {{plan, {"訂正", "Restated"}, {{{"値", "Value"}, {"1", "1"}, {"2", "2"}, {}}}},
                    {plan, {"文章", "Texts"}, {{{"目的", "Purpose"}, {}, {}, {}}, {{"内容", "Contents"}, {}, {}, {}}}}};
  const EditionChangesView view = changes_view(changes, Wording("en", words()));
  CHECK(view.former == "record of FY2024");
  CHECK(view.later == "record of FY2024, edition 2");
  CHECK(view.count == 3);
  REQUIRE(view.plans.size() == 1);
  REQUIRE(view.plans[0].kinds.size() == 2);
  CHECK(view.plans[0].kinds[1].name == "Texts");
  CHECK(view.plans[0].kinds[0].lines[0].after == "2");
}

TEST_CASE("a page leads to itself in the latest edition of each year that has it, or of one year") {
  std::vector<Edition> editions = {edition(2024, 2), edition(2024, 1), edition(2023, 1), edition(2022, 1)};
  editions[3].pages.clear();
  const auto links = record_links(editions, "en/area/index.html", std::nullopt, Wording("en", words()));
  REQUIRE(links.size() == 2);
  CHECK(links[0].path == "archive/2024/en/area/index.html");
  CHECK(links[1].path == "archive/2023/en/area/index.html");
  const auto of_year = record_links(editions, "en/area/index.html", model::FiscalYear{2023}, Wording("en", words()));
  REQUIRE(of_year.size() == 1);
  CHECK(of_year[0].path == "archive/2023/en/area/index.html");
  CHECK(record_links(editions, "en/gone/index.html", std::nullopt, Wording("en", words())).empty());
}
