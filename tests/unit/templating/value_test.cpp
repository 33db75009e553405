#include "templating/value.h"

#include "support/catch.h"

using namespace ayumi;
using namespace ayumi::templating;

TEST_CASE("A value knows its kind and hands out nothing else") {
  CHECK(Value().is_none());
  CHECK(*Value(true).boolean());
  CHECK(*Value(7).integer() == 7);
  CHECK(*Value(*Decimal::parse("1.5")).decimal() == *Decimal::parse("1.5"));
  CHECK(*Value("a").text() == "a");
  CHECK(Value("a").html() == nullptr);
  CHECK(Value(Html::from_markup("<b>")).html()->markup() == "<b>");
  CHECK(Value(Html::from_markup("<b>")).text() == nullptr);
  CHECK(*Value(Html::from_markup("<b>")).characters() == "<b>");
  CHECK(Value(1).list() == nullptr);
  CHECK(Value(1).object() == nullptr);
  CHECK(Value("1").integer() == nullptr);
  CHECK(Value(false).integer() == nullptr);
}

TEST_CASE("Copies share what they hold") {
  const Value list(List{Value(1), Value("two")});
  Value copy = list;
  CHECK(copy.list() == list.list());
  Value moved = std::move(copy);
  CHECK(moved.list() == list.list());
  CHECK(copy.is_none());
  moved = Value(3);
  CHECK(*moved.integer() == 3);
  CHECK(list.list()->size() == 2);
  Value& itself = moved;
  moved = itself;
  CHECK(*moved.integer() == 3);
}

TEST_CASE("An object keeps the order of its members and replaces in place") {
  Object object({{"b", Value(1)}, {"a", Value(2)}, {"b", Value(3)}});
  object.set("c", Value(4));
  object.set("a", Value(5));
  REQUIRE(object.members().size() == 3);
  CHECK(object.members()[0].first == "b");
  CHECK(*object.members()[0].second.integer() == 3);
  CHECK(*object.members()[1].second.integer() == 5);
  CHECK(object.members()[2].first == "c");
  CHECK(object.find("d") == nullptr);
  CHECK(object.find("") == nullptr);
}

TEST_CASE("Every one of many members is found") {
  Object object;
  for (int i = 0; i < 1000; ++i) object.set("key" + std::to_string((i * 7919) % 1000), Value(i));
  for (int i = 0; i < 1000; ++i) {
    const Value* found = object.find("key" + std::to_string((i * 7919) % 1000));
    REQUIRE(found != nullptr);
    CHECK(*found->integer() == i);
  }
}

TEST_CASE("A value knows how deep it is nested") {
  CHECK(Value(1).depth() == 0);
  CHECK(Value(List{}).depth() == 1);
  CHECK(Value(List{Value(1), Value(List{Value("x")})}).depth() == 2);
  Object object;
  object.set("a", Value(List{Value(List{})}));
  CHECK(Value(object).depth() == 3);
  CHECK(make_tuple({Value(object)}).depth() == 4);
}

TEST_CASE("A tuple is a list with another form, and may name its places") {
  const Value tuple = make_tuple({Value(1), Value(2)}, {"first", "second"});
  REQUIRE(tuple.list() != nullptr);
  CHECK(tuple.sequence()->form == Sequence::Form::tuple);
  CHECK(tuple.sequence()->names[1] == "second");
  CHECK(Value(List{}).sequence()->form == Sequence::Form::list);
}
