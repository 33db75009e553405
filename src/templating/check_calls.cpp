#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "templating/check_walk.h"
#include "templating/fault.h"
#include "templating/filters.h"
#include "templating/tests.h"

namespace ayumi::templating {

namespace {

constexpr std::array<std::string_view, 4> kObjectMethods = {"get", "items", "keys", "values"};
constexpr std::array<std::string_view, 9> kTextMethods = {"startswith", "endswith",   "split",   "join", "strip",
                                                          "upper",      "capitalize", "replace", "lower"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_parameter(const ast::Callable& macro, std::string_view name) {
  return std::any_of(macro.parameters.begin(), macro.parameters.end(),
                     [&](const auto& parameter) { return parameter.name.text == name; });
}

const ast::Expression* named_argument(const ast::ArgumentList& arguments, std::string_view name) {
  for (const auto& argument : arguments.named) {
    if (argument.name.text == name) return argument.value.get();
  }
  return nullptr;
}

// The expression that names the attribute a list filter looks at; nullptr if it looks at none.
const ast::Expression* path_argument(const ast::FilterCall& call) {
  const bool is_first = call.name.text == "selectattr" || call.name.text == "rejectattr";
  if (is_first) return call.arguments.positional.empty() ? nullptr : call.arguments.positional[0].get();
  if (const ast::Expression* named = named_argument(call.arguments, "attribute")) return named;
  const auto& parameters = call.filter->parameters;
  const auto place = std::find(parameters.begin(), parameters.end(), "attribute");
  const auto index = static_cast<std::size_t>(place - parameters.begin());
  const bool is_given = place != parameters.end() && index < call.arguments.positional.size();
  return is_given ? call.arguments.positional[index].get() : nullptr;
}

}  // namespace

void Checker::check_arguments(const ast::ArgumentList& arguments) {
  check_all(arguments.positional);
  for (const auto& argument : arguments.named) check(*argument.value);
}

// Methods of objects and texts have no form of their own.
bool Checker::is_method_call(const ast::Call& call) {
  const auto* attribute = std::get_if<ast::Attribute>(&call.callee->node);
  if (attribute == nullptr) return false;
  const auto* owner = std::get_if<ast::Name>(&attribute->object->node);
  if (owner != nullptr && owner->binding.kind == ast::Binding::Kind::self) return true;
  const Known object = check_quietly(*attribute->object);
  const Shape::Kind kind = object.shape.kind;
  if (kind == Shape::Kind::record) return is_absent(*call.callee) && is_one_of(kObjectMethods, attribute->name.text);
  return (kind == Shape::Kind::text || kind == Shape::Kind::html) && is_one_of(kTextMethods, attribute->name.text);
}

Known Checker::node(const ast::Call& call, Span, Absence) { return check_call(call, CallForm::plain); }

Known Checker::check_call(const ast::Call& call, CallForm form) {
  check_arguments(call.arguments);
  if (is_method_call(call)) {
    check(*std::get<ast::Attribute>(call.callee->node).object);
    return {};
  }
  const Known callee = check(*call.callee);
  const auto* attribute = std::get_if<ast::Attribute>(&call.callee->node);
  return check_callee(callee, call.arguments, attribute != nullptr ? attribute->name.span : call.callee->span, form);
}

Known Checker::check_callee(const Known& callee, const ast::ArgumentList& arguments, Span span, CallForm form) {
  if (callee.macro != nullptr) {
    check_macro_arguments(*callee.macro, arguments, span, form);
    return {Shape{Shape::Kind::html}};
  }
  if (callee.shape.kind == Shape::Kind::function) {
    return callee.shape.element == nullptr ? Known{} : Known{*callee.shape.element};
  }
  if (callee.module != nullptr || callee.shape.kind != Shape::Kind::any) {
    report("template.type", {"これは呼び出せません", "this can't be called"}, span);
  }
  return {};
}

void Checker::check_macro_arguments(const ast::Callable& macro, const ast::ArgumentList& arguments, Span span,
                                    CallForm form) {
  if (arguments.positional.size() > macro.parameters.size()) {
    report("template.arguments",
           {fmt::format("マクロ「{}」の引数は{}個までですが、{}個渡されています", macro.name.text,
                        macro.parameters.size(), arguments.positional.size()),
            fmt::format("the macro \"{}\" takes {}, not {}", macro.name.text,
                        counted(macro.parameters.size(), "argument"), arguments.positional.size())},
           arguments.positional[macro.parameters.size()]->span);
  }
  std::vector<std::string> names;
  for (const auto& parameter : macro.parameters) names.push_back(parameter.name.text);
  for (const auto& argument : arguments.named) {
    if (has_parameter(macro, argument.name.text)) continue;
    report("template.arguments",
           {fmt::format("マクロ「{}」に引数「{}」はありません", macro.name.text, argument.name.text),
            fmt::format("the macro \"{}\" has no parameter \"{}\"", macro.name.text, argument.name.text)},
           argument.name.span, did_you_mean(argument.name.text, names));
  }
  if (form == CallForm::with_body && !macro.uses_caller) {
    report("template.arguments",
           {fmt::format("マクロ「{}」はcaller()を使っていないので、callで呼び出せません", macro.name.text),
            fmt::format("the macro \"{}\" doesn't use caller(), so \"call\" can't be used on it", macro.name.text)},
           span);
  }
}

bool Checker::check_filter_name(const ast::FilterCall& call) {
  if (call.filter != nullptr) return true;
  const std::string& name = call.name.text;
  if (name == "safe") {
    report("template.unsupported", {"フィルター「safe」は使えません", "the filter \"safe\" is not supported"},
           call.name.span,
           {{"文字列はいつもエスケープされます。HTMLはマクロやプログラムが作ります",
             "text is always escaped; HTML comes from macros and from the program"}});
  } else if (is_unsupported_filter(name)) {
    report("template.unsupported",
           {fmt::format("フィルター「{}」は使えません", name), fmt::format("the filter \"{}\" is not supported", name)},
           call.name.span);
  } else {
    report("template.unknown-filter",
           {fmt::format("フィルター「{}」はありません", name), fmt::format("there is no filter \"{}\"", name)},
           call.name.span, did_you_mean(name, all_filter_names()));
  }
  return false;
}

void Checker::check_filter_arguments(const ast::FilterCall& call) {
  const Filter& filter = *call.filter;
  if (filter.arity == Filter::Arity::open) return;
  std::vector<std::string> names(filter.parameters.begin(), filter.parameters.end());
  if (call.arguments.positional.size() > names.size()) {
    report("template.arguments",
           {fmt::format("フィルター「{}」の引数は{}個までです", filter.name, names.size()),
            fmt::format("the filter \"{}\" takes at most {}", filter.name, counted(names.size(), "argument"))},
           call.arguments.positional[names.size()]->span);
  }
  for (const auto& argument : call.arguments.named) {
    if (std::find(names.begin(), names.end(), argument.name.text) != names.end()) continue;
    report("template.arguments",
           {fmt::format("フィルター「{}」に引数「{}」はありません", filter.name, argument.name.text),
            fmt::format("the filter \"{}\" has no argument \"{}\"", filter.name, argument.name.text)},
           argument.name.span, did_you_mean(argument.name.text, names));
  }
  for (std::size_t i = call.arguments.positional.size(); i < filter.required; ++i) {
    if (named_argument(call.arguments, names[i]) != nullptr) continue;
    report("template.arguments",
           {fmt::format("フィルター「{}」には引数「{}」が必要です", filter.name, names[i]),
            fmt::format("the filter \"{}\" needs the argument \"{}\"", filter.name, names[i])},
           call.name.span);
  }
}

// sort(attribute="rating.code") names attributes of the elements.
void Checker::check_path(const ast::FilterCall& call, const Known& input) {
  const ast::Expression* argument = path_argument(call);
  const auto* literal = argument == nullptr ? nullptr : std::get_if<ast::Literal>(&argument->node);
  const bool allows_absence = named_argument(call.arguments, "default") != nullptr;
  if (literal == nullptr || literal->value.text() == nullptr || allows_absence) return;
  for (const std::string_view path : split(*literal->value.text(), ',')) {
    Known at = element_of(input);
    for (const std::string_view part : split(path, '.')) {
      if (at.shape.kind == Shape::Kind::list || at.shape.kind == Shape::Kind::any) break;
      at = attribute_of(at, {std::string(part), argument->span}, Absence::error);
    }
  }
}

Known Checker::filter_result(const ast::FilterCall& call, const Known& input) const {
  switch (call.filter->result) {
    case Filter::Result::same:
      return input.shape.kind == Shape::Kind::list ? Known{input.shape} : Known{};
    case Filter::Result::element:
      return element_of(input);
    case Filter::Result::text:
      return {Shape{Shape::Kind::text}};
    case Filter::Result::html:
      return {Shape{Shape::Kind::html}};
    case Filter::Result::number:
      return {Shape{Shape::Kind::number}};
    default:
      return {};
  }
}

Known Checker::node(const ast::FilterCall& call, Span, Absence) {
  const bool is_default = call.name.text == "default" || call.name.text == "d";
  const Known input = call.input ? check(*call.input, is_default ? Absence::allowed : Absence::error) : Known{};
  check_arguments(call.arguments);
  if (!check_filter_name(call)) return {};
  check_filter_arguments(call);
  check_path(call, input);
  return filter_result(call, input);
}

Known Checker::node(const ast::TestCall& call, Span, Absence) {
  const bool asks = call.name.text == "defined" || call.name.text == "undefined";
  check(*call.input, asks ? Absence::allowed : Absence::error);
  check_arguments(call.arguments);
  if (call.test == nullptr) {
    report("template.unknown-test",
           {fmt::format("テスト「{}」はありません", call.name.text),
            fmt::format("there is no test \"{}\"", call.name.text)},
           call.name.span, did_you_mean(call.name.text, all_test_names()));
  } else if (call.arguments.positional.size() != call.test->parameters || !call.arguments.named.empty()) {
    report("template.arguments",
           {fmt::format("テスト「{}」の引数は{}個です", call.test->name, call.test->parameters),
            fmt::format("the test \"{}\" takes {}", call.test->name, counted(call.test->parameters, "argument"))},
           call.name.span);
  }
  return {Shape{Shape::Kind::boolean}};
}

}  // namespace ayumi::templating
