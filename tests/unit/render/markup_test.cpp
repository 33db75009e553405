#include "render/markup.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/catch.h"

using namespace ayumi::render;

namespace {

std::vector<std::string> parts(std::string_view html) {
  std::vector<std::string> all;
  each_part(
      html,
      [&](std::string_view text) {
        if (!text.empty()) all.push_back("text " + std::string(text));
      },
      [&](std::string_view tag) { all.push_back("tag " + std::string(tag)); });
  return all;
}

std::string with_upper_values(std::string_view tag) {
  return changed_tag(tag, [](std::string_view name, std::string_view value) -> std::optional<std::string> {
    if (name == "gone") return std::nullopt;
    return std::string(name) + ":" + std::string(value);
  });
}

}  // namespace

TEST_CASE("a page falls into text and tags, and nothing of it is lost") {
  using Parts = std::vector<std::string>;
  CHECK(parts("").empty());
  CHECK(parts("a") == Parts{"text a"});
  CHECK(parts("<b>") == Parts{"tag <b>"});
  CHECK(parts("a<b>c</b>d") == Parts{"text a", "tag <b>", "text c", "tag </b>", "text d"});
  CHECK(parts("<a><b>") == Parts{"tag <a>", "tag <b>"});
  CHECK(parts("a<b") == Parts{"text a", "tag <b"});
  CHECK(parts("a > b") == Parts{"text a > b"});
}

TEST_CASE("attributes of a tag are changed or go, the rest stays as it is") {
  CHECK(with_upper_values("<p>") == "<p>");
  CHECK(with_upper_values("<img src=\"a\" alt=\"\">") == "<img src=\"src:a\" alt=\"alt:\">");
  CHECK(with_upper_values("<a gone=\"x\" href=\"y\" hidden>") == "<a href=\"href:y\" hidden>");
  CHECK(with_upper_values("<a href=\"y\" gone=\"x\">") == "<a href=\"href:y\">");
  CHECK(with_upper_values("<a hidden gone=\"x\">") == "<a hidden>");
  CHECK(with_upper_values("<a title=\"x = y, z\">") == "<a title=\"title:x = y, z\">");
  CHECK(with_upper_values("<a title=\"cut off") == "<a title=\"cut off");
}

TEST_CASE("the value of an attribute") {
  CHECK(attribute("<link rel=\"stylesheet\" href=\"a.css\">", "href") == "a.css");
  CHECK(attribute("<link rel=\"stylesheet\" href=\"a.css\">", "rel") == "stylesheet");
  CHECK(attribute("<link data-href=\"b\">", "href").empty());
  CHECK(attribute("<link>", "href").empty());
}

TEST_CASE("the name of a tag is the whole name") {
  CHECK(is_tag("<a>", "<a"));
  CHECK(is_tag("<a href=\"b\">", "<a"));
  CHECK(!is_tag("<abbr>", "<a"));
  CHECK(!is_tag("</a>", "<a"));
  CHECK(is_tag("</a>", "</a"));
  CHECK(!is_tag("<a", "<a"));
}
