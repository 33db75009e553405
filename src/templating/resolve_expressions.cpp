#include "templating/filters.h"
#include "templating/resolve_walk.h"
#include "templating/tests.h"

namespace ayumi::templating {

void Resolver::node(ast::ObjectLiteral& object) {
  for (auto& [key, value] : object.members) {
    resolve(key);
    resolve(value);
  }
}

void Resolver::node(ast::Binary& binary) {
  resolve(binary.left);
  resolve(binary.right);
}

void Resolver::node(ast::Logical& logical) {
  resolve(logical.left);
  resolve(logical.right);
}

void Resolver::node(ast::Comparison& comparison) {
  resolve(comparison.first);
  for (auto& step : comparison.steps) resolve(step.operand);
}

void Resolver::node(ast::Conditional& conditional) {
  resolve(conditional.test);
  resolve(conditional.then);
  resolve(conditional.otherwise);
}

void Resolver::node(ast::Subscript& subscript) {
  resolve(subscript.object);
  resolve(subscript.index);
}

void Resolver::node(ast::Slice& slice) {
  resolve(slice.object);
  resolve(slice.start);
  resolve(slice.stop);
  resolve(slice.step);
}

void Resolver::node(ast::Call& call) {
  resolve(call.callee);
  resolve(call.arguments);
}

void Resolver::node(ast::FilterCall& call) {
  call.filter = find_filter(call.name.text);
  resolve(call.input);
  resolve(call.arguments);
}

void Resolver::node(ast::TestCall& call) {
  call.test = find_test(call.name.text);
  resolve(call.input);
  resolve(call.arguments);
}

}  // namespace ayumi::templating
