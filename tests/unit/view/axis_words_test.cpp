#include "view/axis_words.h"

#include <string>

#include "support/catch.h"

using namespace ayumi;
using view::Wording;
using view::Words;

namespace {

const Words& words(const std::string& language) {
  static const Words japanese({{"format.minus", "▲"},
                               {"large.e4", "{number}万"},
                               {"large.e6", ""},
                               {"large.e8", "{number}億"},
                               {"large.units", "千 百 万 億"},
                               {"chart.unit", "単位：{unit}"},
                               {"chart.title_unit", "{title}（単位：{unit}）"}});
  static const Words english({{"format.minus", "−"},
                              {"large.e4", ""},
                              {"large.e6", "{number} million"},
                              {"large.e9", "{number} billion"},
                              {"large.units", "thousand million"},
                              {"chart.unit", "Unit: {unit}"},
                              {"chart.title_unit", "{title} ({unit})"}});
  return language == "ja" ? japanese : english;
}

model::LocalizedText unit(const std::string& japanese, const std::string& english) {
  return model::LocalizedText({{"ja", japanese, {}}, {"en", english, {}}});
}

std::string tick(const std::string& language, const std::string& value, double largest,
                 const model::LocalizedText& of = unit("人", "person|people")) {
  const Wording wording(language, words(language));
  return view::axis_numbers(wording, of, largest)(*Decimal::parse(value), 0);
}

}  // namespace

TEST_CASE("big numbers of an axis are counted in the language's large numbers") {
  CHECK(tick("ja", "0", 1e8) == "0");
  CHECK(tick("ja", "50000000", 1e8) == "5,000万");
  CHECK(tick("ja", "-50000000", 1e8) == "▲5,000万");
  CHECK(tick("ja", "100000000", 1e8) == "1億");
  CHECK(tick("ja", "150000000", 1e8) == "1.5億");
  CHECK(tick("en", "500000", 2e6) == "0.5 million");
  CHECK(tick("en", "-50000000", 1e8) == "−50 million");
  CHECK(tick("en", "1500000000", 2e9) == "1.5 billion");
}

TEST_CASE("numbers below a million, and in a unit that counts by itself, are written out") {
  CHECK(tick("ja", "60000", 87974) == "60,000");
  CHECK(tick("en", "500000", 999999) == "500,000");
  CHECK(tick("ja", "2000000", 2e6, unit("千円", "thousand yen")) == "2,000,000");
  CHECK(tick("en", "2000000", 2e6, unit("千円", "thousand yen")) == "2,000,000");
}

TEST_CASE("an axis and a title say the unit, if there is one") {
  const Wording japanese("ja", words("ja"));
  const Wording english("en", words("en"));
  const model::LocalizedText people = unit("人", "person|people");
  CHECK(view::axis_unit(japanese, people) == "単位：人");
  CHECK(view::axis_unit(english, people) == "Unit: people");
  CHECK(view::axis_unit(english, unit("万円", "0.01 million yen")) == "Unit: million yen");
  CHECK(view::axis_unit(japanese, {}).empty());
  CHECK(view::with_unit(english, "Visitors", people) == "Visitors (people)");
  CHECK(view::with_unit(japanese, "来館者", {}) == "来館者");
}
