#include <fmt/core.h>

#include <algorithm>

#include "templating/check_walk.h"
#include "templating/fault.h"
#include "templating/natives.h"

namespace ayumi::templating {

namespace {

Known of_kind(Shape::Kind kind) { return {Shape{kind}}; }

const ShapeField* find_field(const Record& record, std::string_view name) {
  for (const ShapeField& field : record.fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

std::vector<std::string> field_names(const Record& record) {
  std::vector<std::string> names;
  for (const ShapeField& field : record.fields) names.push_back(field.name);
  return names;
}

std::vector<std::string> names_in(const Names& names) {
  std::vector<std::string> all;
  for (const auto& [name, known] : names.known) all.push_back(name);
  return all;
}

Message name_of(const Shape& shape) {
  switch (shape.kind) {
    case Shape::Kind::record:
      return {fmt::format("「{}」", shape.record->name), fmt::format("“{}”", shape.record->name)};
    case Shape::Kind::list:
      return {"リスト", "a list"};
    case Shape::Kind::text:
      return {"文字列", "a text"};
    case Shape::Kind::html:
      return {"HTML", "HTML"};
    case Shape::Kind::number:
      return {"数値", "a number"};
    case Shape::Kind::boolean:
      return {"true/false", "a boolean"};
    case Shape::Kind::none:
      return {"値なし（none）", "none"};
    default:
      return {"関数", "a function"};
  }
}

Known known_literal(const Value& value) {
  switch (value.kind()) {
    case Value::Kind::none:
      return of_kind(Shape::Kind::none);
    case Value::Kind::boolean:
      return of_kind(Shape::Kind::boolean);
    case Value::Kind::integer:
    case Value::Kind::decimal:
      return of_kind(Shape::Kind::number);
    default:
      return of_kind(Shape::Kind::text);
  }
}

}  // namespace

Known Checker::check(const ast::Expression& expression, Absence absence) {
  return std::visit([&](const auto& found) { return node(found, expression.span, absence); }, expression.node);
}

Known Checker::check_quietly(const ast::Expression& expression) {
  ++quiet_;
  Known known = check(expression);
  --quiet_;
  return known;
}

void Checker::check_all(const std::vector<ast::ExpressionPtr>& items) {
  for (const ast::ExpressionPtr& item : items) check(*item);
}

Known Checker::node(const ast::Literal& literal, Span, Absence) { return known_literal(literal.value); }

Known Checker::node(const ast::Name& name, Span span, Absence absence) {
  if (name.binding.kind == ast::Binding::Kind::local) {
    const Known* known = slot(name.binding);
    return known == nullptr ? Known{} : *known;
  }
  if (name.binding.kind != ast::Binding::Kind::context) return {};
  if (const Known* known = look_up(name.name)) return *known;
  if (name.name == "varargs" || name.name == "kwargs") {
    report("template.unsupported",
           {fmt::format("「{}」は使えません", name.name), fmt::format("\"{}\" is not supported", name.name)}, span,
           {{"マクロの引数を一つずつ書いてください", "write the macro's parameters one by one"}});
  } else if (!names_->open && absence == Absence::error) {
    report(
        "template.unknown-name",
        {fmt::format("「{}」という変数はありません", name.name), fmt::format("there is no variable “{}”", name.name)},
        span, hints_for(name.name));
  }
  return {};
}

Known Checker::node(const ast::ListLiteral& list, Span, Absence) {
  check_all(list.items);
  return of_kind(Shape::Kind::list);
}

Known Checker::node(const ast::TupleLiteral& tuple, Span, Absence) {
  check_all(tuple.items);
  return of_kind(Shape::Kind::list);
}

Known Checker::node(const ast::ObjectLiteral& object, Span, Absence) {
  for (const auto& [key, value] : object.members) {
    check(*key);
    check(*value);
  }
  return {};
}

Known Checker::node(const ast::Unary& unary, Span, Absence) {
  check(*unary.operand);
  return of_kind(unary.operation == ast::UnaryOperator::negation ? Shape::Kind::boolean : Shape::Kind::number);
}

Known Checker::node(const ast::Binary& binary, Span, Absence) {
  const Known left = check(*binary.left);
  const Known right = check(*binary.right);
  const bool is_number = left.shape.kind == Shape::Kind::number && right.shape.kind == Shape::Kind::number;
  return is_number ? of_kind(Shape::Kind::number) : Known{};
}

// `x is defined and x.y`: where the left side decides, the right one is never evaluated.
Known Checker::node(const ast::Logical& logical, Span, Absence) {
  Known left = check(*logical.left);
  const Certainty certainty = decide(*logical.left);
  const bool is_and = logical.operation == ast::LogicalOperator::conjunction;
  if (certainty == (is_and ? Certainty::no : Certainty::yes)) return left;
  const Known right = check(*logical.right);
  return is_same(left, right) ? left : Known{};
}

Known Checker::node(const ast::Concatenation& concatenation, Span, Absence) {
  check_all(concatenation.parts);
  return {};
}

Known Checker::node(const ast::Comparison& comparison, Span, Absence) {
  check(*comparison.first);
  for (const auto& step : comparison.steps) check(*step.operand);
  return of_kind(Shape::Kind::boolean);
}

Known Checker::node(const ast::Conditional& conditional, Span, Absence absence) {
  check(*conditional.test);
  const Certainty certainty = decide(*conditional.test);
  Known then;
  Known otherwise;
  if (certainty != Certainty::no) then = check(*conditional.then, absence);
  if (certainty != Certainty::yes && conditional.otherwise) otherwise = check(*conditional.otherwise, absence);
  if (certainty == Certainty::no) return otherwise;
  if (certainty == Certainty::yes) return then;
  return is_same(then, otherwise) ? then : Known{};
}

Known Checker::node(const ast::Attribute& attribute, Span, Absence absence) {
  return attribute_of(check(*attribute.object), attribute.name, absence);
}

Known Checker::attribute_of(const Known& object, const ast::Word& name, Absence absence) {
  const auto unknown = [&](const Message& owner, const std::vector<std::string>& candidates) {
    if (absence == Absence::allowed) return;
    report("template.unknown-attribute",
           {fmt::format("{}に「{}」はありません", owner.ja, name.text),
            fmt::format("{} has no “{}”", owner.en, name.text)},
           name.span, did_you_mean(name.text, candidates));
  };
  if (object.module != nullptr) {
    if (const Known* known = object.module->names.find(name.text)) return *known;
    unknown({fmt::format("テンプレート「{}」", object.module->name),
             fmt::format("the template \"{}\"", object.module->name)},
            names_in(object.module->names));
    return {};
  }
  if (object.is_loop) {
    const auto names = LoopValue::names();
    if (std::find(names.begin(), names.end(), name.text) == names.end()) unknown({"「loop」", "\"loop\""}, names);
    return {};
  }
  if (object.macro != nullptr || object.shape.kind == Shape::Kind::any) return {};
  if (object.shape.kind == Shape::Kind::record && object.shape.record != nullptr) {
    if (const ShapeField* field = find_field(*object.shape.record, name.text)) return {field->shape};
    unknown(name_of(object.shape), field_names(*object.shape.record));
  } else if (object.shape.kind != Shape::Kind::record) {
    unknown(name_of(object.shape), {});
  }
  return {};
}

Known Checker::element_of(const Known& list) const {
  const bool has_element = list.shape.kind == Shape::Kind::list && list.shape.element != nullptr;
  return has_element ? Known{*list.shape.element} : Known{};
}

Known Checker::node(const ast::Subscript& subscript, Span, Absence absence) {
  const Known object = check(*subscript.object);
  check(*subscript.index);
  const auto* literal = std::get_if<ast::Literal>(&subscript.index->node);
  const bool is_record = object.shape.kind == Shape::Kind::record;
  if (is_record && literal != nullptr && literal->value.text() != nullptr) {
    return attribute_of(object, {*literal->value.text(), subscript.index->span}, absence);
  }
  return element_of(object);
}

Known Checker::node(const ast::Slice& slice, Span, Absence) {
  Known object = check(*slice.object);
  for (const ast::ExpressionPtr* bound : {&slice.start, &slice.stop, &slice.step}) {
    if (*bound) check(**bound);
  }
  return object;
}

// Whether a name or attribute is known not to be there.
bool Checker::is_absent(const ast::Expression& expression) {
  if (const auto* name = std::get_if<ast::Name>(&expression.node)) {
    return name->binding.kind == ast::Binding::Kind::context && !names_->open && look_up(name->name) == nullptr;
  }
  const auto* attribute = std::get_if<ast::Attribute>(&expression.node);
  if (attribute == nullptr) return false;
  if (is_absent(*attribute->object)) return true;
  const Known object = check_quietly(*attribute->object);
  const bool is_record = object.shape.kind == Shape::Kind::record && object.shape.record != nullptr;
  return is_record && find_field(*object.shape.record, attribute->name.text) == nullptr;
}

// What a condition is bound to be, as far as `is defined` on absent names decides it.
Checker::Certainty Checker::decide(const ast::Expression& test) {
  const auto opposite = [](Certainty certainty) {
    if (certainty == Certainty::unknown) return certainty;
    return certainty == Certainty::yes ? Certainty::no : Certainty::yes;
  };
  if (const auto* unary = std::get_if<ast::Unary>(&test.node)) {
    return unary->operation == ast::UnaryOperator::negation ? opposite(decide(*unary->operand)) : Certainty::unknown;
  }
  if (const auto* logical = std::get_if<ast::Logical>(&test.node)) {
    const bool is_and = logical->operation == ast::LogicalOperator::conjunction;
    const Certainty left = decide(*logical->left);
    const Certainty right = decide(*logical->right);
    const Certainty deciding = is_and ? Certainty::no : Certainty::yes;
    if (left == deciding || right == deciding) return deciding;
    return left == right ? left : Certainty::unknown;
  }
  const auto* call = std::get_if<ast::TestCall>(&test.node);
  if (call == nullptr || (call->name.text != "defined" && call->name.text != "undefined")) return Certainty::unknown;
  if (!is_absent(*call->input)) return Certainty::unknown;
  const bool holds = (call->name.text == "undefined") == (call->sense == ast::TestCall::Sense::positive);
  return holds ? Certainty::yes : Certainty::no;
}

}  // namespace ayumi::templating
