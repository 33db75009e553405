#include "render/search_index.h"

#include "support/catch.h"

using namespace ayumi;
using render::narrative_text;
using render::NarrativePart;
using render::search_index;
using view::SearchEntry;

namespace {

SearchEntry entry(std::string title, std::string path, std::optional<std::size_t> parent = std::nullopt) {
  return {.kind = SearchEntry::Kind::page, .title = std::move(title), .path = std::move(path), .parent = parent};
}

bool has(const std::string& index, std::string_view part) { return index.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("entries go on from their parent's folder, without index.html") {
  const std::string index =
      search_index({entry("計画", "aomori/index.html"), entry("事業 \"A\\B\"", "aomori/projects/a/index.html", 0),
                    entry("指標", "aomori/projects/a/index.html#indicator-x", 1), entry("別", "other/index.html", 0),
                    entry("迷", "404.html")},
                   std::vector<render::Units>(5));
  CHECK(has(index, "[\"計画\",\"aomori/\",-1,5]"));
  CHECK(has(index, "[\"事業 \\\"A\\\\B\\\"\",\"projects/a/\",0,5]"));
  CHECK(has(index, "[\"指標\",\"#indicator-x\",1,5]"));
  CHECK(has(index, "[\"迷\",\"404.html\",-1,5]"));
  CHECK(has(index, "pairs:\"\",\nwords:\"\"};"));
}

TEST_CASE("what the title has, the text needn't say again") {
  CHECK(render::units_beside_title("除雪の計画", "除雪車と２０２４") == render::Units{"2024", "雪車"});
  CHECK(render::units_beside_title("", "雪、雪").size() == 1);
  CHECK(render::units_beside_title("計画", "").empty());
}

TEST_CASE("units stand with the distances of their entries, pairs behind their first character") {
  const std::string index =
      search_index({entry("A", "a.html"), entry("B", "b.html"), entry("C", "c.html")},
                   std::vector<render::Units>{{"dx", "除雪", "雪と"}, {"2024", "雪と"}, {"dx", "雪"}});
  CHECK(has(index, "pairs:\"除雪! 雪$と!!\""));
  CHECK(has(index, "words:\"2024#dx!#\""));
}

TEST_CASE("large distances take more symbols") {
  std::vector<SearchEntry> entries(800, entry("", "a.html"));
  std::vector<render::Units> units(entries.size());
  units[37] = {"low"};
  units[38] = {"high"};
  units[700] = {"far", "high"};
  const std::string index = search_index(entries, units);
  // 700 is 4 + 7·8 + 10·64; from 38 on it is 661 = 5 + 2·8 + 10·64.
  CHECK(has(index, "words:\"far{~,highS|^,lowR\""));
}

TEST_CASE("a narrative is searched by its text, or by its main headings alone") {
  const std::string html =
      "<h2 id=\"a\">雪の<em>対策</em></h2>\n<p>本文&amp;<a href=\"x\">リンク</a></p><hr><h3>次</h3>";
  CHECK(narrative_text(html, NarrativePart::whole) == "雪の対策 本文&リンク次");
  CHECK(narrative_text(html, NarrativePart::headings) == "雪の対策\n");
}
