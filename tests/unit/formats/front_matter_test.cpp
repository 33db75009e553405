#include "formats/markdown.h"
#include "support/catch.h"
#include "unit/formats/reading.h"

using namespace ayumi;
using namespace ayumi::formats;

namespace {

struct Split {
  explicit Split(std::string text) : source("a.md", std::move(text)), file(split_front_matter(source, diagnostics)) {}

  Source source;
  Diagnostics diagnostics{};
  std::optional<MarkdownFile> file;

  std::string body() const { return std::string(source.text().substr(file.value().body_begin)); }
  std::string code() const {
    return diagnostics.all().size() == 1 ? diagnostics.all().front().code : "none or several";
  }
};

}  // namespace

TEST_CASE("Front matter and body", "[front-matter]") {
  for (const std::string& end : std::vector<std::string>{"\n", "\r\n"}) {
    const Split split("+++" + end + "title = \"題\"" + end + "+++ " + end + "# 本文" + end);
    REQUIRE(split.file.has_value());
    CHECK(*split.file->front_matter.as<Table>()->find("title")->node.as<std::string>() == "題");
    CHECK(split.file->front_matter.as<Table>()->find("title")->key_span.begin == 3 + end.size());
    CHECK(split.body() == "# 本文" + end);
  }
}

TEST_CASE("Without front matter all of it is body", "[front-matter]") {
  for (const std::string& text :
       std::vector<std::string>{"", "# a\n", "a\n+++\nb\n+++\n", "++++\n", "+++ x\n", "---\n\na\n\n---\n"}) {
    const Split split(text);
    REQUIRE(split.file.has_value());
    CHECK(split.file->front_matter.as<Table>()->empty());
    CHECK(split.body() == text);
  }
  CHECK(Split("\xEF\xBB\xBFx").body() == "x");
}

TEST_CASE("Empty front matter, and a body that is missing", "[front-matter]") {
  CHECK(Split("+++\n+++\n").body().empty());
  CHECK(Split("+++\n+++").body().empty());
  CHECK(Split("\xEF\xBB\xBF+++\nx = 1\n+++\nb").body() == "b");
}

TEST_CASE("Mistakes in front matter", "[front-matter]") {
  CHECK(Split("+++\nx = 1\n").code() == "markdown.front-matter");
  CHECK(Split("---\ntitle: x\n---\nb\n").code() == "markdown.front-matter");
  const Split syntax("+++\nx = \n+++\nb\n");
  CHECK(syntax.code() == "toml.syntax");
  CHECK_FALSE(syntax.file.has_value());
  CHECK(syntax.diagnostics.all().front().span.begin == 8);
  CHECK(Split("+++\nx = 1\n+++\n\xFF").code() == "text.invalid-utf8");
}
