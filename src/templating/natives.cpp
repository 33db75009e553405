#include "templating/natives.h"

#include <fmt/core.h>

#include <algorithm>

#include "templating/evaluator.h"
#include "templating/operators.h"

namespace ayumi::templating {

namespace {

Value count_value(std::size_t count) { return Value(static_cast<std::int64_t>(count)); }

}  // namespace

Message MacroValue::description() const {
  return {fmt::format("マクロ「{}」", callable_.name.text), fmt::format("the macro \"{}\"", callable_.name.text)};
}

std::optional<Value> MacroValue::attribute(std::string_view name) const {
  if (name == "name") return Value(callable_.name.text);
  return std::nullopt;
}

Value MacroValue::call(Evaluator& evaluator, const Arguments& arguments, Span span) {
  return evaluator.call_macro(*this, arguments, span);
}

std::vector<std::string> LoopValue::names() {
  return {"index", "index0", "revindex", "revindex0", "first", "last",   "length",
          "depth", "depth0", "previtem", "nextitem",  "cycle", "changed"};
}

Value LoopValue::neighbour(std::size_t index, std::string_view name) const {
  if (index < items_.size()) return items_[index];
  return missing_attribute(name,
                           name == "previtem" ? Message{"最初の回の「loop」", "\"loop\" of the first turn"}
                                              : Message{"最後の回の「loop」", "\"loop\" of the last turn"},
                           {}, {});
}

std::optional<Value> LoopValue::attribute(std::string_view name) const {
  const std::size_t length = items_.size();
  if (name == "index") return count_value(index_ + 1);
  if (name == "index0") return count_value(index_);
  if (name == "first") return Value(index_ == 0);
  if (name == "last") return Value(index_ + 1 == length);
  if (name == "length") return count_value(length);
  if (name == "revindex") return count_value(length - index_);
  if (name == "revindex0") return count_value(length - index_ - 1);
  if (name == "depth") return count_value(depth_ + 1);
  if (name == "depth0") return count_value(depth_);
  if (name == "previtem") return neighbour(index_ - 1, name);
  if (name == "nextitem") return neighbour(index_ + 1, name);
  return std::nullopt;
}

Value LoopValue::call(Evaluator& evaluator, const Arguments& arguments, Span span) {
  if (!is_callable() || !home_) return Native::call(evaluator, arguments, span);
  expect_arguments(arguments, 1, 1, "loop", span);
  return evaluator.call_loop(loop_, home_, arguments.positional[0], depth_ + 1, span);
}

Value LoopValue::call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span) {
  if (name == "changed") return changed(evaluator, arguments, span);
  if (name != "cycle") return Native::call_method(evaluator, name, arguments, span);
  expect_arguments(arguments, 1, 1000, "cycle", span);
  return arguments.positional[index_ % arguments.positional.size()];
}

Value LoopValue::changed(Evaluator& evaluator, const Arguments& arguments, Span span) {
  const Use use{evaluator.budget(), span};
  const List& now = arguments.positional;
  const bool same = last_changed_ && std::equal(last_changed_->begin(), last_changed_->end(), now.begin(), now.end(),
                                                [&](const Value& a, const Value& b) { return equal(a, b, use); });
  if (!same) last_changed_ = now;
  return Value(!same);
}

std::optional<Value> NamespaceValue::attribute(std::string_view name) const {
  const Value* found = members_.find(name);
  return found == nullptr ? std::nullopt : std::optional<Value>(*found);
}

std::vector<std::string> NamespaceValue::attribute_names() const {
  std::vector<std::string> names;
  for (const auto& [name, value] : members_.members()) names.push_back(name);
  return names;
}

void NamespaceValue::set(std::string_view name, Value value) { members_.set(std::string(name), std::move(value)); }

std::optional<Value> CyclerValue::attribute(std::string_view name) const {
  if (name == "current") return items_[at_];
  return std::nullopt;
}

Value CyclerValue::call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span) {
  if (name != "next" && name != "reset") return Native::call_method(evaluator, name, arguments, span);
  expect_arguments(arguments, 0, 0, name, span);
  if (name == "reset") {
    at_ = 0;
    return Value();
  }
  Value current = items_[at_];
  at_ = (at_ + 1) % items_.size();
  return current;
}

Value JoinerValue::call(Evaluator&, const Arguments& arguments, Span span) {
  expect_arguments(arguments, 0, 0, "joiner", span);
  if (used_) return separator_;
  used_ = true;
  return Value("");
}

Message ModuleValue::description() const {
  return {fmt::format("テンプレート「{}」", name_), fmt::format("the template \"{}\"", name_)};
}

std::optional<Value> ModuleValue::attribute(std::string_view name) const {
  const Context& context = *frame_->context;
  if (std::find(context.exports.begin(), context.exports.end(), name) == context.exports.end()) return std::nullopt;
  if (name.starts_with("_")) return std::nullopt;
  return *context.find(name);
}

std::vector<std::string> ModuleValue::attribute_names() const { return frame_->context->exports; }

Value SelfValue::call_method(Evaluator& evaluator, std::string_view name, const Arguments& arguments, Span span) {
  expect_arguments(arguments, 0, 0, name, span);
  return evaluator.call_block(context_, name, 0, span);
}

Value SuperValue::call(Evaluator& evaluator, const Arguments& arguments, Span span) {
  expect_arguments(arguments, 0, 0, "super", span);
  const Frame* frame = frame_.get();
  while (frame->block_name.empty() && frame->outer) frame = frame->outer.get();
  return evaluator.call_block(frame->context, frame->block_name, frame->block_level + 1, span);
}

Message BuiltinValue::description() const {
  return {fmt::format("関数「{}」", name_), fmt::format("the function \"{}\"", name_)};
}

}  // namespace ayumi::templating
