#include "formats/json.h"

#include "support/catch.h"
#include "unit/formats/reading.h"

using namespace ayumi;
using namespace ayumi::formats;

TEST_CASE("JSON values of every kind know their bytes", "[json]") {
  const auto read = read_json(" { \"名\" : \"青\\\"森\\u3042\",\"n\":[1, -2.50 ,1e3,true,null,{}] } ");
  REQUIRE(read.codes().empty());
  CHECK(read.root->span().text() == "{ \"名\" : \"青\\\"森\\u3042\",\"n\":[1, -2.50 ,1e3,true,null,{}] }");
  CHECK(read.get<std::string>("名") == "青\"森あ");
  CHECK(read.at("名")->span().text() == "\"青\\\"森\\u3042\"");
  CHECK(read.root->as<Table>()->find("n")->key_span.text() == "\"n\"");
  const Array list = read.get<Array>("n").value();
  REQUIRE(list.size() == 6);
  CHECK(*list[0].as<std::int64_t>() == 1);
  CHECK(*list[1].as<Decimal>() == Decimal::from_parts(-25, 1).value());
  CHECK(list[1].span().text() == "-2.50");
  CHECK(*list[2].as<std::int64_t>() == 1000);
  CHECK(*list[3].as<bool>());
  CHECK(list[4].as<Null>() != nullptr);
  CHECK(list[4].span().text() == "null");
  CHECK(list[5].span().text() == "{}");
}

TEST_CASE("JSON numbers are what the literal says", "[json]") {
  CHECK(read_json("1.0").root->as<std::int64_t>() != nullptr);
  CHECK(*read_json("0.1").root->as<Decimal>() == Decimal::from_parts(1, 1).value());
  CHECK(*read_json("999999999999999999").root->as<std::int64_t>() == 999'999'999'999'999'999);
  CHECK(*read_json("-0").root->as<std::int64_t>() == 0);
  for (const std::string& literal :
       std::vector<std::string>{"1000000000000000000", "18446744073709551615", "1e400", "0.1234567890123456789"}) {
    CAPTURE(literal);
    const auto read = read_json("[1, " + literal + "]");
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "data.number-range");
    CHECK(read.only().span.text() == literal);
  }
}

TEST_CASE("JSON refuses a key that comes twice, each of them", "[json]") {
  const auto read = read_json("{\"b\":1,\"a\":{\"x\":1,\"x\":2},\"b\":2,\"b\":3}");
  CHECK_FALSE(read.root.has_value());
  CHECK(read.codes() == "json.duplicate-key json.duplicate-key json.duplicate-key");
  CHECK(read.diagnostics.all()[0].span.begin == 18);
  CHECK(read.diagnostics.all()[0].related.front().span.begin == 12);
}

TEST_CASE("JSON syntax errors have a place", "[json]") {
  for (const auto& [text, place] : std::vector<std::pair<std::string, std::size_t>>{{"", 0},
                                                                                    {"{", 1},
                                                                                    {"[1,]", 3},
                                                                                    {"{\"a\" 1}", 5},
                                                                                    {"nul", 3},
                                                                                    {"[1] x", 4},
                                                                                    {"\"a\nb\"", 2},
                                                                                    {"{'a':1}", 1}}) {
    CAPTURE(text);
    const auto read = read_json(text);
    CHECK_FALSE(read.root.has_value());
    CHECK(read.only().code == "json.syntax");
    CHECK(read.only().span.begin == place);
  }
}

TEST_CASE("JSON nesting is limited to 64 levels", "[json][hostile]") {
  CHECK(read_json(repeat("[", 64) + repeat("]", 64)).root.has_value());
  CHECK(read_json(repeat("[", 65) + repeat("]", 65)).only().code == "data.too-deep");
  CHECK(read_json(repeat("[", 100'000)).only().code == "data.too-deep");
  CHECK(read_json(repeat("{\"a\":", 100'000)).only().span.begin == 64 * 5);
}

TEST_CASE("JSON has to be UTF-8; a mark at its start is skipped", "[json]") {
  CHECK(read_json("\"\xFF\"").only().code == "text.invalid-utf8");
  const auto marked = read_json("\xEF\xBB\xBF[12]");
  CHECK(marked.root->as<Array>()->front().span().begin == 4);
}

TEST_CASE("JSON is written with two blanks a level, in the order of the tree", "[json]") {
  const auto read = read_json("{\"z\":[1,2.50,[],{}],\"a\":{\"日\":\"a\\u0001\\\"\\\\/あ\"},\"n\":null,\"t\":true}");
  CHECK(
      to_json(*read.root) ==
      "{\n  \"z\": [\n    1,\n    2.5,\n    [],\n    {}\n  ],\n  \"a\": {\n    \"日\": \"a\\u0001\\\"\\\\/あ\"\n  },\n"
      "  \"n\": null,\n  \"t\": true\n}\n");
}

TEST_CASE("What JSON writes it reads again", "[json]") {
  const std::string text = "{\n  \"a\": [\n    -0.5,\n    \"x\"\n  ]\n}\n";
  CHECK(to_json(*read_json(text).root) == text);
}

TEST_CASE("Writing JSON doesn't fail on bytes that aren't UTF-8", "[json][hostile]") {
  CHECK(to_json(Node(std::string("a\xFF"
                                 "b"),
                     {})) ==
        "\"a\xEF\xBF\xBD"
        "b\"\n");
  CHECK(to_json(Node(Date{2024, 4, 1}, {})) == "\"2024-04-01\"\n");
}
