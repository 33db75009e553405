// Calls of macros, functions and methods; filters.
#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "templating/access.h"
#include "templating/evaluate_parts.h"
#include "templating/fault.h"
#include "templating/filters.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

[[noreturn]] void fail_argument(const Message& message, Span span) { fail("template.arguments", message, span); }

const Value* find_named(const Arguments& arguments, std::string_view name) {
  for (const auto& [known, value] : arguments.named) {
    if (known == name) return &value;
  }
  return nullptr;
}

void check_names(const ast::Callable& callable, const Arguments& arguments, Span span) {
  for (const auto& [name, value] : arguments.named) {
    if (name == "caller" && callable.uses_caller) continue;
    const auto& parameters = callable.parameters;
    const bool is_known = std::any_of(parameters.begin(), parameters.end(), [&wanted = name](const auto& parameter) {
      return parameter.name.text == wanted;
    });
    if (is_known) continue;
    if (name == "caller") {
      fail_argument(
          {fmt::format("マクロ「{}」はcaller()を使っていないので、callで呼び出せません", callable.name.text),
           fmt::format("the macro \"{}\" doesn't use caller(), so \"call\" can't be used on it", callable.name.text)},
          span);
    }
    fail_argument({fmt::format("マクロ「{}」に引数「{}」はありません", callable.name.text, name),
                   fmt::format("the macro \"{}\" has no parameter \"{}\"", callable.name.text, name)},
                  span);
  }
}

}  // namespace

Arguments Evaluator::evaluate_arguments(const ast::ArgumentList& list) {
  Arguments arguments;
  if (!list.positional.empty()) arguments.positional = evaluate_items(list.positional);
  for (const ast::NamedArgument& argument : list.named) {
    arguments.named.emplace_back(argument.name.text, evaluate_value(*argument.value));
  }
  return arguments;
}

Operand Evaluator::node(const ast::Call& call, Span span) {
  return call_expression(call, evaluate_arguments(call.arguments), span);
}

// A call of an attribute may be one of a method.
Operand Evaluator::call_expression(const ast::Call& expression, const Arguments& arguments, Span span) {
  const auto* attribute = std::get_if<ast::Attribute>(&expression.callee->node);
  if (attribute == nullptr) {
    const Operand callee = evaluate(*expression.callee);
    return call(callee.get(), arguments, expression.callee->span);
  }
  const Operand object = evaluate(*attribute->object);
  const std::string& name = attribute->name.text;
  require(object.get(), use(attribute->object->span));
  if (Native* native = object->native()) return native->call_method(*this, name, arguments, attribute->name.span);
  if (const Value* member = find_attribute(object.get(), name)) return call(*member, arguments, span);
  if (auto result = call_value_method(object.get(), name, arguments, use(attribute->name.span)))
    return *std::move(result);
  return call(get_attribute(object.get(), name, use(attribute->name.span)), arguments, attribute->name.span);
}

Value Evaluator::call(const Value& callee, const Arguments& arguments, Span span) {
  require(callee, use(span));
  if (const Function* function = callee.function()) return call_function(*function, arguments, span);
  if (Native* native = callee.native()) return native->call(*this, arguments, span);
  const Message kind = kind_name(callee);
  fail("template.type", {fmt::format("{}は呼び出せません", kind.ja), fmt::format("{} can't be called", kind.en)}, span);
}

Value Evaluator::call_function(const Function& function, const Arguments& arguments, Span span) {
  for (const Value& value : arguments.positional) require(value, use(span));
  for (const auto& [name, value] : arguments.named) require(value, use(span));
  auto result = function.call(arguments);
  if (auto* error = std::get_if<CallError>(&result))
    fail("template.call", error->message, span, std::move(error->hints));
  Value value = std::get<Value>(std::move(result));
  budget_.check_depth(value.depth(), span);
  return value;
}

void Evaluator::bind_parameters(const MacroValue& macro, const Arguments& arguments, Frame& frame, Span span) {
  const ast::Callable& callable = macro.callable();
  const auto& parameters = callable.parameters;
  if (arguments.positional.size() > parameters.size()) {
    fail_argument({fmt::format("マクロ「{}」の引数は{}個までですが、{}個渡されました", callable.name.text,
                               parameters.size(), arguments.positional.size()),
                   fmt::format("the macro \"{}\" takes {}, not {}", callable.name.text,
                               counted(parameters.size(), "argument"), arguments.positional.size())},
                  span);
  }
  check_names(callable, arguments, span);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Value* named = find_named(arguments, parameters[i].name.text);
    const bool is_positional = i < arguments.positional.size();
    if (is_positional && named != nullptr) {
      fail_argument({fmt::format("引数「{}」が二度渡されました", parameters[i].name.text),
                     fmt::format("the argument \"{}\" is given twice", parameters[i].name.text)},
                    span);
    }
    if (is_positional) frame.slots[parameters[i].slot] = arguments.positional[i];
    if (named != nullptr) frame.slots[parameters[i].slot] = *named;
  }
  const Value* caller = callable.uses_caller ? find_named(arguments, "caller") : nullptr;
  if (caller != nullptr) frame.slots[callable.caller_slot] = *caller;
}

// Defaults may use the parameters before them.
void Evaluator::bind_fallbacks(const ast::Callable& callable, Frame& frame) {
  for (const ast::Parameter& parameter : callable.parameters) {
    Value& value = frame.slots[parameter.slot];
    if (is_unset(value) && parameter.fallback) value = evaluate_value(*parameter.fallback);
  }
}

Value Evaluator::call_macro(const MacroValue& macro, const Arguments& arguments, Span span) {
  Capture capture(*this);
  run_macro(macro, arguments, span);
  std::string text = capture.take();
  budget_.spend_bytes(text.size(), span);
  return Value(Html::from_markup(std::move(text)));
}

void Evaluator::run_macro(const MacroValue& macro, const Arguments& arguments, Span span) {
  const ast::Callable& callable = macro.callable();
  const std::shared_ptr<Frame>& home = macro.frame();
  auto frame = make_frame(callable.slot_count, home, home->context, home->escaping);
  bind_parameters(macro, arguments, *frame, span);
  const Call running(*this, {Caller::Kind::macro, callable.name.text, span}, frame);
  enter(callable.scope);
  bind_fallbacks(callable, *frame);
  run(callable.body);
}

// A macro writes straight to where it is printed: its text isn't carried from one level of calls to the next.
void Evaluator::print_call(const ast::Call& call, const Arguments& arguments, Span span) {
  const bool has_name = std::holds_alternative<ast::Name>(call.callee->node);
  const Value callee = has_name ? evaluate_value(*call.callee) : Value();
  const auto* macro = dynamic_cast<const MacroValue*>(callee.native());
  if (macro != nullptr && frame_->escaping == Escaping::html) {
    run_macro(*macro, arguments, call.callee->span);
  } else {
    write(*out_, call_expression(call, arguments, span).get(), frame_->escaping, use(span));
  }
  budget_.check_output(out_->size(), span);
}

Operand Evaluator::apply_filter(const ast::FilterCall& call, const Value& input) {
  const Arguments arguments = evaluate_arguments(call.arguments);
  Value result = templating::apply_filter(*call.filter, input, arguments, use(call.name.span));
  budget_.check_depth(result.depth(), call.name.span);
  return result;
}

Value Evaluator::filter_body(const ast::Expression& chain, Value body) {
  const auto& call = std::get<ast::FilterCall>(chain.node);
  if (!call.input) return apply_filter(call, body).take();
  return apply_filter(call, filter_body(*call.input, std::move(body))).take();
}

}  // namespace ayumi::templating
