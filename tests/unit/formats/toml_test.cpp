#include "formats/toml.h"

#include "formats/code_point_index.h"
#include "support/catch.h"
#include "unit/formats/reading.h"

using namespace ayumi;
using namespace ayumi::formats;

namespace {
Decimal decimal(std::int64_t coefficient, int scale) { return Decimal::from_parts(coefficient, scale).value(); }
}  // namespace

TEST_CASE("TOML values of every kind", "[toml]") {
  const auto read = read_toml(
      "text = \"青森\"\nraw = 'C:\\x'\nyes = true\nday = 2024-04-01\nnumber = -12.50\ncount = +3\n"
      "list = [1, \"二\", [true]]\ntable = {x = 1, \"キー\" = 2}\na.b = 1\n[t.u]\nv = 1\n[[l]]\ni = 1\n[[l]]\ni = 2\n");
  REQUIRE(read.codes().empty());
  CHECK(read.get<std::string>("text") == "青森");
  CHECK(read.get<std::string>("raw") == "C:\\x");
  CHECK(read.get<bool>("yes") == true);
  CHECK(read.get<Date>("day") == Date{2024, 4, 1});
  CHECK(read.get<Decimal>("number") == decimal(-125, 1));
  CHECK(read.get<std::int64_t>("count") == 3);
  CHECK(read.get<std::int64_t>("table.キー") == 2);
  CHECK(read.get<std::int64_t>("a.b") == 1);
  CHECK(read.get<std::int64_t>("t.u.v") == 1);
  REQUIRE(read.get<Array>("list").value().size() == 3);
  const Array elements = read.get<Array>("l").value();
  REQUIRE(elements.size() == 2);
  CHECK(*elements[1].as<Table>()->find("i")->node.as<std::int64_t>() == 2);
}

TEST_CASE("Text in several lines keeps Japanese behind a line continuation", "[toml]") {
  CHECK(read_toml("a = \"\"\"\n一行目\n二行目\\\n   、続き「」\"\"\"").get<std::string>("a") ==
        "一行目\n二行目、続き「」");
}

TEST_CASE("Integers are exact in every notation", "[toml]") {
  const auto integer = [](const std::string& literal) { return read_toml("n = " + literal).get<std::int64_t>("n"); };
  CHECK(integer("0xFF") == 255);
  CHECK(integer("0o17") == 15);
  CHECK(integer("0b101") == 5);
  CHECK(integer("1_234_567") == 1'234'567);
  CHECK(integer("999999999999999999") == 999'999'999'999'999'999);
  CHECK(integer("-999999999999999999") == -999'999'999'999'999'999);
  CHECK(integer("-0") == 0);
}

TEST_CASE("Decimals are what the literal says", "[toml]") {
  const auto number = [](const std::string& literal) { return read_toml("n = " + literal).get<Decimal>("n"); };
  CHECK(number("0.1") == decimal(1, 1));
  CHECK(number("99.95") == decimal(9995, 2));
  CHECK(number("1.0") == decimal(1, 0));
  CHECK(number("1E3") == decimal(1000, 0));
  CHECK(number("-1.5e-3") == decimal(-15, 4));
  CHECK(number("1_000.000_1") == decimal(10'000'001, 4));
  CHECK(number("0.123456789012345") == decimal(123'456'789'012'345, 15));
  CHECK(number("123456789012345.6") == decimal(1'234'567'890'123'456, 1));
  CHECK(number("0.1000000000000000") == decimal(1, 1));
}

TEST_CASE("A decimal with digits that a double loses is an error at its place", "[toml]") {
  for (const std::string& literal : std::vector<std::string>{"123456789.123456789", "-0.123456789012345678",
                                                             "0.100000000000000001", "999999999999999.99e2"}) {
    CAPTURE(literal);
    const auto read = read_toml("a = 1\nn = " + literal + " # x");
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "data.lost-digits");
    CHECK(read.only().span.text() == literal);
  }
}

TEST_CASE("A number out of range is an error at its place", "[toml]") {
  for (const std::string& literal : std::vector<std::string>{
           "1000000000000000000", "-1000000000000000000", "99999999999999999999", "9223372036854775807",
           "0x7FFFFFFFFFFFFFFF", "0.1234567890123456789", "1e18", "1e-19", "1e999", "1e-999", "inf", "-inf", "+nan"}) {
    CAPTURE(literal);
    const auto read = read_toml("a = 1\nn = " + literal + " # x");
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "data.number-range");
    CHECK(read.only().span.text() == literal);
  }
}

TEST_CASE("Every number out of range is reported in one run", "[toml]") {
  CHECK(read_toml("a = inf\nb = [1e30, nan]\n").codes() == "data.number-range data.number-range data.number-range");
}

TEST_CASE("Times of day are refused", "[toml]") {
  for (const std::string& literal :
       std::vector<std::string>{"10:30:00", "2024-04-01T10:30:00", "2024-04-01T10:30:00+09:00"}) {
    const auto read = read_toml("n = " + literal);
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "toml.time-of-day");
    CHECK(read.only().span.text() == literal);
  }
}

TEST_CASE("Keys stand in the order of the file", "[toml]") {
  const auto read = read_toml("z = 1\na = 2\n[m]\n[b]\n");
  std::string order;
  for (const Entry& entry : read.root->as<Table>()->entries()) order += entry.key;
  CHECK(order == "zamb");
}

TEST_CASE("Keys and values know their bytes behind Japanese text", "[toml]") {
  const auto read = read_toml("\"名前\" = \"青森市\" # 注\n目 = 1\n");
  CHECK(read.codes() == "toml.syntax");  // a bare key has to be ASCII
  const auto good = read_toml("# 注釈\n\"名前\" = \"青森市\" # 注\nn = [ \"弘前\", 1.50 ]\n[表]\n");
  CHECK(good.codes() == "toml.syntax");
  const auto ok = read_toml(
      "# 注釈\r\n\"名前\" = \"青森市\" # 注\r\nn = [ \"弘前\", 1.50 ]\n[ t . \"表\" ] # ]\nx = 1\n[[l]]\ny = 1\n");
  REQUIRE(ok.codes().empty());
  const Entry* name = ok.root->as<Table>()->find("名前");
  CHECK(name->key_span.text() == "\"名前\"");
  CHECK(name->node.span().text() == "\"青森市\"");
  CHECK(ok.at("n")->span().text() == "[ \"弘前\", 1.50 ]");
  CHECK(ok.at("n")->as<Array>()->at(1).span().text() == "1.50");
  CHECK(ok.at("t.表")->span().text() == "[ t . \"表\" ]");
  CHECK(ok.at("l")->span().text() == "[[l]]");
  CHECK(ok.at("l")->as<Array>()->front().span().text() == "[[l]]");
}

TEST_CASE("A table made by dotted keys is its key", "[toml]") {
  const auto read = read_toml("a.b = 1\na.c = 2\n");
  CHECK(read.at("a")->span().text() == "a");
  CHECK(read.at("a")->as<Table>()->find("c")->key_span.begin == 10);
}

TEST_CASE("Nothing and only remarks are an empty table", "[toml]") {
  for (const std::string& text : std::vector<std::string>{"", "\n", "# 注", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"}) {
    const auto read = read_toml(text);
    REQUIRE(read.root.has_value());
    CHECK(read.root->as<Table>()->empty());
  }
}

TEST_CASE("Spans count the byte-order mark", "[toml]") {
  CHECK(read_toml("\xEF\xBB\xBF"
                  "a = 12")
            .at("a")
            ->span()
            .begin == 7);
}

TEST_CASE("A part of a source has spans of the whole", "[toml]") {
  Reading read("+++\nタイトル\nx = 1\n+++\n");
  const std::size_t begin = read.source.text().find("x =");
  read.root = parse_toml(read.source, begin, begin + 6, read.diagnostics);
  REQUIRE(read.root.has_value());
  CHECK(read.at("x")->span().begin == begin + 4);
}

TEST_CASE("Bytes that aren't UTF-8 have their place and a guess", "[toml]") {
  const auto latin = read_toml("a = \"caf\xE9\"\n");
  CHECK(latin.only().code == "text.invalid-utf8");
  CHECK(latin.only().span.begin == 8);
  CHECK(latin.only().hints.size() == 1);
  const auto sjis = read_toml("a = \"\x90\xC2\x90\x58\"\n");  // 青森
  CHECK(sjis.only().code == "text.invalid-utf8");
  REQUIRE(sjis.only().hints.size() == 2);
  CHECK(sjis.only().hints[0].ja.find("Shift_JIS") != std::string::npos);
  CHECK(read_toml(std::string("\xFF\xFE"
                              "a\0",
                              4))
            .only()
            .code == "text.utf16");
  CHECK(read_toml(std::string("\xFE\xFF\0a", 4)).only().code == "text.utf16");
}

TEST_CASE("Nesting is limited, whatever it is made of", "[toml][hostile]") {
  for (const std::string& text : std::vector<std::string>{
           "a = " + repeat("[", 10'000) + repeat("]", 10'000), "a = " + repeat("[", 10'000),
           "a = " + repeat("{a=", 10'000), repeat("a.", 10'000) + "a = 1", "[" + repeat("a.", 10'000) + "a]",
           "[[" + repeat("a.", 10'000) + "a]]", "a = {" + repeat("a.", 10'000) + "a = 1}",
           "[" + repeat("a.", 40) + "a]\n" + repeat("b.", 40) + "b = 1"}) {
    const auto read = read_toml(text);
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "data.too-deep");
    CHECK(read.only().span.source == &read.source);
  }
}

TEST_CASE("The limit of nesting is 64 levels", "[toml]") {
  // The file is the first level, so 63 more tables fit.
  CHECK(read_toml("[" + repeat("a.", 62) + "a]").root.has_value());
  CHECK(read_toml("[" + repeat("a.", 63) + "a]").only().code == "data.too-deep");
  CHECK(read_toml("a = " + repeat("[", 63) + repeat("]", 63)).root.has_value());
  CHECK(read_toml("a = " + repeat("[", 64) + repeat("]", 64)).only().code == "data.too-deep");
}

TEST_CASE("Many brackets beside each other are not deep", "[toml]") {
  CHECK(read_toml("a = [" + repeat("[],", 1000) + "]").root.has_value());
  CHECK(read_toml("a = [" + repeat("{x = [1]},", 1000) + "]").root.has_value());
  CHECK(read_toml("a = \"" + repeat("[", 1000) + "\" # " + repeat("{", 1000)).root.has_value());
}

TEST_CASE("A long line takes no quadratic time", "[toml][hostile]") {
  const auto read = read_toml("a = [" + repeat("1.5,", 50'000) + "]");
  REQUIRE(read.root.has_value());
  CHECK(read.at("a")->as<Array>()->back().span().text() == "1.5");
}

TEST_CASE("Places become offsets also far into a line", "[toml]") {
  const std::string text = repeat("あa", 300) + "\n" + "い\n";
  const CodePointIndex index(text);
  for (const std::size_t column : {1U, 2U, 127U, 128U, 129U, 130U, 256U, 257U, 600U}) {
    std::size_t expected = 0;
    for (std::size_t i = 1; i < column; ++i) expected += i % 2 == 1 ? 3U : 1U;
    CHECK(index.offset(1, column) == expected);
  }
  CHECK(index.offset(2, 1) == 1201);
  CHECK(index.offset(2, 2) == 1204);
  CHECK(index.offset(3, 1) == text.size());
  CHECK(index.offset(9, 1) == text.size());
  CHECK(CodePointIndex("").offset(1, 1) == 0);
}
