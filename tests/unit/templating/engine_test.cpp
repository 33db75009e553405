#include "templating/engine.h"

#include <algorithm>

#include "base/parallel.h"
#include "support/catch.h"
#include "unit/templating/workshop.h"

using namespace ayumi;
using namespace ayumi::templating;
using ayumi::test::Workshop;

namespace {

std::shared_ptr<const Function> make_function(std::string name,
                                              std::function<std::variant<Value, CallError>(const Arguments&)> body) {
  return std::make_shared<const Function>(Function{std::move(name), std::move(body)});
}

std::shared_ptr<const Function> link_function() {
  return make_function("link", [](const Arguments& arguments) -> std::variant<Value, CallError> {
    if (arguments.positional.size() != 1 || arguments.positional[0].text() == nullptr) {
      return CallError{{"ページを一つ渡してください", "hand over one page"}, {}};
    }
    return Value("/" + *arguments.positional[0].text() + "?a&b");
  });
}

}  // namespace

TEST_CASE("A global function is called, and its text is escaped") {
  Workshop shop;
  shop.options.globals.push_back({"link", Value(link_function()), {Shape::Kind::function}});
  CHECK(shop.render("<a href=\"{{ link('x') }}\">") == "<a href=\"/x?a&amp;b\">");
}

TEST_CASE("A function may come with the context of one render") {
  Workshop shop;
  shop.context.set("link", Value(link_function()));
  CHECK(shop.render("{{ link('y') }}") == "/y?a&amp;b");
}

TEST_CASE("A function's refusal has the place of the call") {
  Workshop shop;
  shop.context.set("link", Value(link_function()));
  CHECK_FALSE(shop.render("a\n{{ link(1) }}"));
  REQUIRE(shop.diagnostics.all().size() == 1);
  const Diagnostic& refusal = shop.diagnostics.all()[0];
  CHECK(refusal.code == "template.call");
  CHECK(refusal.message.en == "hand over one page");
  CHECK(refusal.span.text() == "link");
}

TEST_CASE("A function is never handed an undefined value") {
  Workshop shop;
  bool was_called = false;
  shop.context.set("f", Value(make_function("f", [&](const Arguments&) -> std::variant<Value, CallError> {
                     was_called = true;
                     return Value(1);
                   })));
  CHECK_FALSE(shop.render("{{ f({'a': 1}.b) }}"));
  CHECK_FALSE(was_called);
  CHECK(shop.codes() == "template.undefined");
}

TEST_CASE("Html that a function gives is written as it is") {
  Workshop shop;
  shop.context.set("icon", Value(make_function("icon", [](const Arguments&) -> std::variant<Value, CallError> {
                     return Value(Html::from_markup("<svg/>"));
                   })));
  CHECK(shop.render("{{ icon() }}{{ icon()|string ~ '<' }}") == "<svg/><svg/>&lt;");
}

TEST_CASE("Part of a source can be a template, with its own escaping") {
  Workshop shop;
  const Source& source = shop.sources.add("text.md", "+++\n{{ front }}\n+++\nRate: {{ rate }} *x* {{ name }}\n");
  const std::size_t begin = source.text().find("Rate");
  shop.context.set("rate", Value(*Decimal::parse("61.6")));
  shop.context.set("name", Value("A_*b*<i>"));
  Engine engine(shop.options);
  const auto compiled =
      engine.compile_text(source, begin, source.text().size(), {}, Escaping::markdown, shop.diagnostics);
  REQUIRE(compiled != nullptr);
  const auto output = engine.render(*compiled, shop.context, shop.diagnostics);
  REQUIRE(output);
  CHECK(output->starts_with("Rate: "));
  CHECK(output->find("*x*") != std::string::npos);
  CHECK(output->find("*b*") == std::string::npos);
  CHECK(output->find('<') == std::string::npos);
  CHECK(output->find("front") == std::string::npos);
}

TEST_CASE("Html has no place in a narrative") {
  Workshop shop;
  shop.context.set("chart", Value(Html::from_markup("<svg/>")));
  const Source& source = shop.sources.add("text.md", "{{ chart }}");
  Engine engine(shop.options);
  const auto compiled = engine.compile_text(source, 0, source.text().size(), {}, Escaping::markdown, shop.diagnostics);
  REQUIRE(compiled != nullptr);
  CHECK_FALSE(engine.render(*compiled, shop.context, shop.diagnostics));
  CHECK(shop.codes() == "template.type");
}

TEST_CASE("What is wrong with each quotation of a narrative is told at once") {
  Workshop shop;
  shop.context.set("link", Value(link_function()));
  shop.shape = {
      .kind = Shape::Kind::record,
      .record = std::make_shared<const Record>(Record{"Context", {}, {{"link", {.kind = Shape::Kind::function}, {}}}})};
  const Source& source = shop.sources.add(
      "text.md", "{{ link('a' }}, {{ lnk('b') }}, {{ link(1) }}, {{ link('good') }}, {{ link() }}, {{ link('x') y }}");
  Engine engine(shop.options);
  const auto compiled =
      engine.compile_text(source, 0, source.text().size(), shop.shape, Escaping::markdown, shop.diagnostics);
  REQUIRE(compiled != nullptr);
  CHECK_FALSE(engine.render(*compiled, shop.context, shop.diagnostics));
  CHECK(shop.codes() == "template.syntax template.syntax template.unknown-name template.call template.call");
}

TEST_CASE("A narrative with statements and a mistake isn't rendered, as one may follow from another") {
  Workshop shop;
  shop.shape = {.kind = Shape::Kind::record, .record = std::make_shared<const Record>(Record{"Context", {}, {}})};
  const Source& source = shop.sources.add("text.md", "{% set a = b %}{{ a }}");
  Engine engine(shop.options);
  CHECK(engine.compile_text(source, 0, source.text().size(), shop.shape, Escaping::markdown, shop.diagnostics) ==
        nullptr);
}

TEST_CASE("Nor have other templates") {
  for (const char* text : {"{% include 'a.html' %}", "{% import 'a.html' as a %}", "{% block a %}{% endblock %}",
                           "{% extends 'a.html' %}", "{% from 'a.html' import b %}"}) {
    Workshop shop;
    shop.add("a.html", "{% macro b() %}{% endmacro %}");
    const Source& source = shop.sources.add("text.md", text);
    Engine engine(shop.options);
    CHECK(engine.compile_text(source, 0, source.text().size(), {}, Escaping::markdown, shop.diagnostics) == nullptr);
    CHECK(shop.codes() == "template.unsupported");
  }
}

TEST_CASE("A template that isn't there is told by its name") {
  Workshop shop;
  Engine engine(shop.options);
  CHECK(engine.compile("nowhere.html", {}, shop.diagnostics) == nullptr);
  REQUIRE(shop.diagnostics.all().size() == 1);
  CHECK(shop.diagnostics.all()[0].code == "template.not-found");
  CHECK(shop.diagnostics.all()[0].path == "nowhere.html");
}

TEST_CASE("Without a loader there are no templates") {
  Engine engine({});
  Diagnostics diagnostics;
  CHECK(engine.compile("a.html", {}, diagnostics) == nullptr);
  CHECK(diagnostics.has_errors());
}

TEST_CASE("A mistake in what many templates share is told once") {
  Workshop shop;
  shop.add("base.html", "{{ 1 + }}");
  shop.add("a.html", "{% extends 'base.html' %}");
  shop.add("b.html", "{% extends 'base.html' %}");
  Engine engine(shop.options);
  CHECK(engine.compile("a.html", {}, shop.diagnostics) == nullptr);
  CHECK(engine.compile("b.html", {}, shop.diagnostics) == nullptr);
  CHECK(shop.codes() == "template.syntax");
}

TEST_CASE("A template is loaded once") {
  Workshop shop;
  shop.add("base.html", "{% block a %}{% endblock %}");
  shop.add("a.html", "{% extends 'base.html' %}");
  int loads = 0;
  shop.options.loader = [&loads, inner = shop.options.loader](std::string_view name) {
    ++loads;
    return inner(name);
  };
  Engine engine(shop.options);
  CHECK(engine.compile("a.html", {}, shop.diagnostics) != nullptr);
  CHECK(engine.compile("a.html", {}, shop.diagnostics) != nullptr);
  CHECK(engine.compile("base.html", {}, shop.diagnostics) != nullptr);
  CHECK(loads == 2);
}

TEST_CASE("Renders of the same template don't touch each other") {
  Workshop shop;
  shop.add("m.html",
           "{% set c = cycler('a', 'b') %}{% set ns = namespace(n=0) %}"
           "{% macro f() %}{% set ns.n = ns.n + 1 %}{{ ns.n }}{{ c.next() }}{% endmacro %}");
  shop.add("page.html",
           "{% from 'm.html' import f %}{% for i in range(50) %}{{ f() }}{{ words.x }}{% endfor %}{{ id }}");
  Engine engine(shop.options);
  const Template* compiled = engine.compile("page.html", {}, shop.diagnostics);
  REQUIRE(compiled != nullptr);
  Object words;
  words.set("x", Value("<"));
  const Value shared(words);
  std::vector<std::string> outputs(200);
  parallel_for(outputs.size(), 4, [&](std::size_t i) {
    Object context;
    context.set("words", shared);
    context.set("id", Value(static_cast<std::int64_t>(i)));
    Diagnostics diagnostics;
    outputs[i] = engine.render(*compiled, context, diagnostics).value_or("failed");
  });
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const std::string id = std::to_string(i);
    REQUIRE(outputs[i].ends_with(id));
    REQUIRE(outputs[i].substr(0, outputs[i].size() - id.size()) == outputs[0].substr(0, outputs[0].size() - 1));
  }
  CHECK(outputs[0].starts_with("1a&lt;2b&lt;3a&lt;"));
}

TEST_CASE("Names of filters and tests come in order and without repeats") {
  for (const auto& names : {Engine::filter_names(), Engine::test_names()}) {
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    CHECK(names.size() > 30);
  }
  const auto filters = Engine::filter_names();
  CHECK(std::find(filters.begin(), filters.end(), "safe") == filters.end());
}

TEST_CASE("Bytes that are no UTF-8 are a mistake with a place") {
  Workshop shop;
  CHECK_FALSE(shop.render("ab\n{{ 'x' }}\xff"));
  CHECK(shop.codes() == "template.syntax");
  CHECK(shop.diagnostics.all()[0].span.begin == 12);
}
