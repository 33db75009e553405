// Hostile nesting, recursion and growth: a message, never a crash.
#include "support/catch.h"
#include "unit/templating/workshop.h"

using namespace ayumi;
using namespace ayumi::templating;
using ayumi::test::Workshop;

namespace {

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string nested(const std::string& open, const std::string& inside, const std::string& close, std::size_t depth) {
  return repeated(open, depth) + inside + repeated(close, depth);
}

}  // namespace

TEST_CASE("Ten thousand levels of anything are too many") {
  const std::size_t depth = 10'000;
  const std::vector<std::string> sources = {
      "{{ " + nested("(", "1", ")", depth) + " }}",
      "{{ " + nested("[", "", "]", depth) + " }}",
      "{{ " + nested("{'a': ", "1", "}", depth) + " }}",
      "{{ n" + nested("[", "0", "]", depth) + " }}",
      "{{ " + nested("range(", "1", ")", depth) + " }}",
      "{{ " + nested("1|default(", "1", ")", depth) + " }}",
      "{{ " + repeated("not ", depth) + "n }}",
      "{{ " + repeated("- ", depth) + "n }}",
      "{{ " + repeated("1 + ", depth) + "1 }}",
      "{{ " + repeated("1 ** ", depth) + "1 }}",
      "{{ " + repeated("1 or ", depth) + "1 }}",
      "{{ " + repeated("1 and ", depth) + "1 }}",
      "{{ n" + repeated(".a", depth) + " }}",
      "{{ n" + repeated("[0]", depth) + " }}",
      "{{ n" + repeated("()", depth) + " }}",
      "{{ n" + repeated("|abs", depth) + " }}",
      "{{ " + repeated("1 if n else ", depth) + "1 }}",
      "{{ 1" + repeated(" if n", depth) + " }}",
      "{% set " + nested("(", "a", ")", depth) + " = 1 %}",
      "{% for " + nested("(", "a", ")", depth) + " in n %}{% endfor %}",
      nested("{% if n %}", "x", "{% endif %}", depth),
      nested("{% for i in n %}", "x", "{% endfor %}", depth),
      nested("{% with %}", "x", "{% endwith %}", depth),
      nested("{% filter upper %}", "x", "{% endfilter %}", depth),
      nested("{% set a %}", "x", "{% endset %}", depth),
      nested("{% macro m() %}", "x", "{% endmacro %}", depth),
      nested("{% call m() %}", "x", "{% endcall %}", depth),
  };
  for (const std::string& source : sources) {
    Workshop shop;
    shop.context.set("n", Value(1));
    CAPTURE(source.substr(0, 40));
    CHECK_FALSE(shop.render(source));
    CHECK(shop.codes() == "template.limit");
  }
}

TEST_CASE("Flat length is no nesting") {
  Workshop shop;
  shop.context.set("n", Value(1));
  const auto output =
      shop.render("{{ " + repeated("n ~ ", 5000) + "n }}{% if false %}" + repeated("{% elif false %}", 5000) +
                  "{% endif %}{{ [" + repeated("n,", 5000) + "]|length }}{{ 1 < 2" + repeated(" < 3 > 2", 500) + " }}");
  REQUIRE(output);
  CHECK(output->size() == 5001 + 4 + 4);
}

TEST_CASE("A template within the limit of nesting renders") {
  Workshop shop;
  CHECK(shop.render("{{ " + nested("(", "1", ")", 60) + " }}") == "1");
  CHECK(shop.render(nested("{% if true %}", "x", "{% endif %}", 60)) == "x");
}

TEST_CASE("Values of a program that are too deep can't be printed, compared or turned into JSON") {
  Workshop shop;
  Value deep(1);
  for (int i = 0; i < 5000; ++i) deep = Value(List{deep});
  shop.context.set("deep", deep);
  for (const char* text : {"{{ deep }}", "{{ deep|tojson }}", "{{ deep == deep }}", "{{ deep < deep }}", "{{ [deep] }}",
                           "{{ deep ~ '' }}", "{{ deep|string }}", "{{ [1]|map('default', deep)|list ~ deep }}"}) {
    shop.diagnostics = {};
    CAPTURE(text);
    CHECK_FALSE(shop.render(text));
    CHECK(shop.codes() == "template.limit");
  }
}

TEST_CASE("Recursion with deep bodies ends in a message before the stack does") {
  Workshop shop;
  const std::string body =
      nested("{% if true %}", "{{ " + nested("[", "m(n + 1)", "][0]", 28) + " }}", "{% endif %}", 20);
  CHECK_FALSE(shop.render("{% macro m(n) %}" + body + "{% endmacro %}{{ m(0) }}"));
  CHECK(shop.codes() == "template.limit");
  shop.diagnostics = {};
  const std::string loops = nested("{% for i in [1] %}", "{{ m(n + 1) }}", "{% endfor %}", 50);
  CHECK_FALSE(shop.render("{% macro m(n) %}" + loops + "{% endmacro %}{{ m(0) }}"));
  CHECK(shop.codes() == "template.limit");
}

TEST_CASE("Blocks, recursive loops and call blocks count as calls") {
  for (const char* text :
       {"{% block a %}{{ self.a() }}{% endblock %}", "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% macro m() %}{% call m() %}{% endcall %}{{ caller }}{% endmacro %}{% call m() %}x{% endcall %}"}) {
    Workshop shop;
    CAPTURE(text);
    CHECK_FALSE(shop.render(text));
    CHECK(shop.codes() == "template.limit");
  }
}

TEST_CASE("The limits are those of the options") {
  Workshop shop;
  shop.options.limits = {.recursion = 3, .loop_steps = 10, .output_bytes = 20, .nesting = 8};
  CHECK(shop.render("{% for i in range(5) %}{{ i }}{% endfor %}") == "01234");
  CHECK_FALSE(shop.render("{% for i in range(6) %}{% endfor %}"));
  CHECK_FALSE(shop.render("{% set a = 'x' * 21 %}{{ a }}"));
  CHECK_FALSE(shop.render("{{ 'x' * 1000 }}"));
  CHECK_FALSE(shop.render("{{ 'x'|center(1000) }}"));
  CHECK(shop.codes() == "template.limit template.limit template.limit template.limit");
}

TEST_CASE("What grows is stopped where it grows") {
  for (const char* text :
       {"{{ 'ab' * 9223372036854775807 }}", "{{ [1] * 9223372036854775807 }}",
        "{{ range(-9223372036854775807, 9223372036854775807) }}",
        "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = ns.l + ns.l %}{% endfor %}",
        "{% set ns = namespace(t='a') %}{% for i in range(60) %}{% set ns.t = ns.t|replace('a', 'aaaaaaaa') %}{% "
        "endfor %}",
        "{% set ns = namespace(t='a') %}{% for i in range(60) %}{% set ns.t = [ns.t, ns.t, ns.t]|join %}{% endfor %}",
        "{{ range(9)|batch(9223372036854775807, 0) }}", "{{ [1]|slice(9223372036854775807) }}"}) {
    Workshop shop;
    shop.options.limits.output_bytes = 1'000'000;  // the same at any limit, and sooner
    CAPTURE(text);
    CHECK_FALSE(shop.render(text));
    CHECK(shop.codes() == "template.limit");
  }
}

TEST_CASE("Values that hold themselves are let go at the end") {
  Workshop shop;
  CHECK(shop.render("{% set ns = namespace() %}{% set ns.a = ns %}{% set ns.b = [ns] %}ok") == "ok");
  CHECK(shop.render(
            "{% set ns = namespace() %}{% macro m() %}{{ ns.x }}{% endmacro %}{% set ns.m = m %}{% set l = [m] %}ok") ==
        "ok");
  CHECK(shop.render("{% for i in [1] recursive %}{% set me = loop %}{% set l = [me] %}{% endfor %}ok") == "ok");
}

TEST_CASE("A macro that outlives the call it was made in sees nothing of it") {
  Workshop shop;
  const char* text =
      "{% set ns = namespace() %}{% macro outer(x) %}{% macro inner() %}{{ x }}{% endmacro %}{% set ns.f = inner %}"
      "{% endmacro %}{{ outer(1) }}{{ ns.f() }}";
  CHECK_FALSE(shop.render(text));
  CHECK(shop.codes() == "template.undefined");
}
