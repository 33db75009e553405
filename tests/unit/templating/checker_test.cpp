#include "support/catch.h"
#include "unit/templating/workshop.h"

using namespace ayumi;
using namespace ayumi::templating;
using ayumi::test::Workshop;

namespace {

Shape list_of(Shape element) {
  Shape shape{Shape::Kind::list};
  shape.element = std::make_shared<const Shape>(std::move(element));
  return shape;
}

Shape record_of(const std::string& name, std::vector<ShapeField> fields) {
  Shape shape{Shape::Kind::record};
  shape.record = std::make_shared<const Record>(Record{name, {}, std::move(fields)});
  return shape;
}

Shape of_kind(Shape::Kind kind) { return {kind}; }

// page (title, categories of itself), projects, words, link(), anything
Shape page_shape() {
  auto category = std::make_shared<Record>();
  category->name = "Category";
  Shape category_shape{Shape::Kind::record};
  category_shape.record = category;
  category->fields = {{"name", of_kind(Shape::Kind::text), {}}, {"code", of_kind(Shape::Kind::text), {}}};
  const Shape project = record_of("Project", {{"name", of_kind(Shape::Kind::text), {}},
                                              {"rate", of_kind(Shape::Kind::number), {}},
                                              {"items", list_of(of_kind(Shape::Kind::text)), {}},
                                              {"category", category_shape, {}}});
  return record_of("Page", {{"title", of_kind(Shape::Kind::text), {}},
                            {"main", project, {}},
                            {"projects", list_of(project), {}},
                            {"link", of_kind(Shape::Kind::function), {}},
                            {"anything", {}, {}}});
}

}  // namespace

TEST_CASE("What is declared passes") {
  Workshop shop;
  shop.shape = page_shape();
  for (const char* text :
       {"{{ title }}{{ main.name }}{{ main.category.code }}{{ main['name'] }}", "{{ anything.what.ever() }}",
        "{% for p in projects %}{{ p.name }}{{ p.items|join }}{{ loop.index }}{% for i in p.items %}{{ i|upper }}{% "
        "endfor %}{% endfor %}",
        "{{ link(main) }}{{ title.upper() }}{{ title.startswith('a') }}",
        "{{ (projects|first).name }}{{ projects[0].rate + 1 }}",
        "{{ projects|sort(attribute='category.code,name')|map(attribute='rate')|sum }}",
        "{% for k, v in main.keys()|batch(2) %}{{ k }}{% endfor %}",
        "{% for c, l in projects|groupby('category.name') %}{{ l }}{% endfor %}", "{% set x = main %}{{ x.name }}",
        "{% set x = none %}{% if title %}{% set x = main %}{% endif %}{{ x.name }}",
        "{% with p = main %}{{ p.rate }}{% endwith %}",
        "{% set p = title %}{% for p in projects %}{{ p.name }}{% endfor %}", "{{ projects[1:] | length }}"}) {
    CAPTURE(text);
    CHECK(shop.check(text) == "");
  }
}

TEST_CASE("What isn't declared is found, wherever the value went") {
  Workshop shop;
  shop.shape = page_shape();
  for (const char* text : {"{{ main.nme }}",
                           "{{ main['nme'] }}",
                           "{{ main.category.nme }}",
                           "{% for p in projects %}{{ p.nme }}{% endfor %}",
                           "{% for p in projects if p.nme %}{% endfor %}",
                           "{% set x = main %}{{ x.nme }}",
                           "{% with p = main %}{{ p.nme }}{% endwith %}",
                           "{{ (projects|first).nme }}",
                           "{{ projects[0].nme }}",
                           "{{ projects|sort(attribute='nme')|first }}",
                           "{{ projects|sort(attribute='category.nme')|first }}",
                           "{{ projects|selectattr('nme')|list }}",
                           "{{ projects|map(attribute='nme')|list }}",
                           "{{ projects|groupby('nme') }}",
                           "{{ projects|sum(attribute='nme') }}",
                           "{{ title.nme }}",
                           "{{ projects.nme }}",
                           "{{ main.rate.nme }}",
                           "{% for p in projects|sort(attribute='name') %}{{ p.nme }}{% endfor %}",
                           "{% for p in projects[1:] %}{{ p.nme }}{% endfor %}",
                           "{% for p in projects|rejectattr('rate')|reverse %}{{ p.nme }}{% endfor %}",
                           "{{ (main if title else main).nme }}",
                           "{% for p in projects %}{{ loop.nme }}{% endfor %}",
                           "{{ main.nme|upper }}",
                           "{{ main.nme is none }}",
                           "{% macro m(a=main.nme) %}{% endmacro %}",
                           "{% macro m() %}{{ main.nme }}{% endmacro %}",
                           "{% block b %}{{ main.nme }}{% endblock %}",
                           "{% set x %}{{ main.nme }}{% endset %}",
                           "{% filter upper %}{{ main.nme }}{% endfilter %}"}) {
    CAPTURE(text);
    CHECK(shop.check(text) == "template.unknown-attribute");
  }
}

TEST_CASE("Names that aren't there are found, and may be asked about") {
  Workshop shop;
  shop.shape = page_shape();
  CHECK(shop.check("{{ titel }}") == "template.unknown-name");
  CHECK(shop.diagnostics.all()[0].hints[0].en == "did you mean “title”?");
  CHECK(shop.check("{{ titel is defined }}{{ titel|default('x') }}{{ main.nme|d }}{{ main.nme is undefined }}") == "");
  CHECK(shop.check("{{ titel.x is defined }}") == "template.unknown-name");
  CHECK(shop.check("{{ titel ~ '' |default('x') }}") == "template.unknown-name");
  CHECK(shop.check("{% for p in projects %}{% endfor %}{{ p }}") == "template.unknown-name");
  CHECK(shop.check("{% macro m(a) %}{% endmacro %}{{ a }}") == "template.unknown-name");
  CHECK(shop.check("{% set x = 1 %}{{ x }}{% for i in [1] %}{% set y = x %}{% endfor %}{{ y }}") ==
        "template.unknown-name");
}

TEST_CASE("What is defined guards its branch") {
  Workshop shop;
  shop.shape = page_shape();
  for (const char* text :
       {"{% if extra is defined %}{{ extra.x }}{% endif %}",
        "{% if main.extra is defined and title %}{{ main.extra.x }}{% endif %}",
        "{{ extra if extra is defined else title }}", "{{ extra is defined and extra.x }}",
        "{{ extra is undefined or extra.x }}", "{% if not extra is defined %}a{% else %}{{ extra }}{% endif %}",
        "{% if extra is not defined %}a{% elif extra %}b{% endif %}"}) {
    CAPTURE(text);
    CHECK(shop.check(text) == "");
  }
  CHECK(shop.check("{% if extra is defined %}a{% else %}{{ extra }}{% endif %}") == "template.unknown-name");
  CHECK(shop.check("{% if title is defined or extra %}a{% endif %}") == "template.unknown-name");
}

TEST_CASE("A context of unknown form lets names pass") {
  Workshop shop;
  CHECK(shop.check("{{ a.b.c }}{% for x in y %}{{ x.z }}{% endfor %}") == "");
  CHECK(shop.check("{{ a|nope }}") == "template.unknown-filter");
}

TEST_CASE("What can't be called or looped over") {
  Workshop shop;
  shop.shape = page_shape();
  CHECK(shop.check("{{ title() }}") == "template.type");
  CHECK(shop.check("{{ main.rate() }}") == "template.type");
  CHECK(shop.check("{% for x in main.rate %}{% endfor %}") == "template.type");
  CHECK(shop.check("{% for x in link %}{% endfor %}") == "template.type");
  CHECK(shop.check("{{ link }}") == "template.type");
}

TEST_CASE("Included templates are checked with the names of the place") {
  Workshop shop;
  shop.shape = page_shape();
  shop.add("part.html", "{{ p.name }}{{ title }}");
  CHECK(shop.check("{% for p in projects %}{% include 'part.html' %}{% endfor %}") == "");
  CHECK(shop.check("{% include 'part.html' %}") == "template.unknown-name");
  CHECK(shop.check("{% with p = main %}{% include 'part.html' without context %}{% endwith %}") ==
        "template.unknown-name template.unknown-name");
}

TEST_CASE("Imported macros are known with their arguments, in blocks too") {
  Workshop shop;
  shop.shape = page_shape();
  shop.add("m.html", "{% macro chip(project, size='small') %}{{ project.name }}{% endmacro %}{% set version = 1 %}");
  CHECK(shop.check(
            "{% from 'm.html' import chip, version %}{{ chip(main) }}{{ chip(project=main, size=1) }}{{ version }}") ==
        "");
  CHECK(shop.check("{% from 'm.html' import chip %}{{ chip(main, sise=1) }}") == "template.arguments");
  CHECK(shop.check("{% import 'm.html' as m %}{{ m.chip(1, 2, 3) }}") == "template.arguments");
  CHECK(shop.check("{% import 'm.html' as m %}{{ m.chop(1) }}") == "template.unknown-attribute");
  CHECK(shop.check("{% from 'm.html' import chop %}") == "template.unknown-attribute");
  CHECK(shop.check("{% from 'm.html' import chip %}{% block a %}{{ chip(1, 2, 3) }}{% endblock %}") ==
        "template.arguments");
}

TEST_CASE("Blocks see what any template of the chain sets") {
  Workshop shop;
  shop.shape = page_shape();
  shop.add("base.html",
           "{% set nav = title %}{% for p in projects %}{% block item scoped %}{% endblock %}{% endfor %}{{ kind }}");
  CHECK(shop.check(
            "{% extends 'base.html' %}{% set kind = 1 %}{% block item %}{{ nav }}{{ p }}{{ kind }}{% endblock %}") ==
        "");
  CHECK(shop.check("{% extends 'base.html' %}{% block item %}{{ nvv }}{% endblock %}") ==
        "template.unknown-name template.unknown-name");
  CHECK(shop.check("{% extends title %}{% block item %}{{ whatever }}{% endblock %}") == "");
}
