#include "templating/evaluator.h"

#include <fmt/core.h>

#include "templating/evaluate_parts.h"
#include "templating/fault.h"

namespace ayumi::templating {

namespace {

// Of a deep recursion the innermost and the outermost calls are told.
constexpr std::size_t kMostRelated = 8;

}  // namespace

void Evaluator::Level::fail_levels(Span span) const {
  fail("template.limit",
       {"式や文の入れ子と呼び出しが深すぎます", "expressions, statements and calls are nested too deeply"}, span,
       {{"再帰が終わる条件を確かめてください", "check the condition that ends the recursion"}});
}

Evaluator::Call::Call(Evaluator& evaluator, const Caller& caller, std::shared_ptr<Frame> frame, Keep keep)
    : evaluator_(evaluator), before_(evaluator.frame_), keep_(keep) {
  const std::size_t limit = evaluator.shared_.limits.recursion;
  if (evaluator.callers_.size() > limit) {
    fail("template.limit",
         {fmt::format("呼び出しの入れ子が深すぎます（{}段まで）", limit),
          fmt::format("calls are nested too deeply (the limit is {})", limit)},
         caller.span, {{"再帰が終わる条件を確かめてください", "check the condition that ends the recursion"}});
  }
  evaluator.callers_.push_back(caller);
  evaluator.frame_ = std::move(frame);
}

Evaluator::Call::~Call() {
  if (keep_ == Keep::nothing) evaluator_.frame_->slots.clear();
  evaluator_.frame_ = std::move(before_);
  // While a fault passes through, the stack of calls stays for whoever reports it.
  if (std::uncaught_exceptions() == 0) evaluator_.callers_.pop_back();
}

Evaluator::~Evaluator() {
  for (const auto& frame : kept_frames_) {
    frame->slots.clear();
    if (frame->context) frame->context->variables.clear();
  }
  for (const auto& space : namespaces_) space->clear();
}

std::shared_ptr<Frame> Evaluator::make_frame(std::size_t slot_count, std::shared_ptr<Frame> outer,
                                             std::shared_ptr<Context> context, Escaping escaping) {
  auto frame = std::make_shared<Frame>();
  frame->slots.assign(slot_count, unset_);
  frame->outer = std::move(outer);
  frame->context = std::move(context);
  frame->escaping = escaping;
  return frame;
}

std::shared_ptr<NamespaceValue> Evaluator::make_namespace() {
  namespaces_.push_back(std::make_shared<NamespaceValue>());
  return namespaces_.back();
}

Message Evaluator::describe(const Caller& caller) {
  switch (caller.kind) {
    case Caller::Kind::whole:
      return {fmt::format("「{}」から", caller.name), fmt::format("in \"{}\"", caller.name)};
    case Caller::Kind::imported:
      return {fmt::format("「{}」の読み込み", caller.name), fmt::format("importing \"{}\"", caller.name)};
    case Caller::Kind::macro:
      return {fmt::format("「{}」の呼び出し", caller.name), fmt::format("called here: {}", caller.name)};
    case Caller::Kind::loop:
      return {"再帰する「for」", "this recursive loop"};
    case Caller::Kind::block:
      break;
  }
  return {fmt::format("ブロック「{}」", caller.name), fmt::format("in the block \"{}\"", caller.name)};
}

// Takes the calls that led to it off the stack.
void Evaluator::note(Fault&& fault, std::size_t callers_before) {
  const std::size_t count = callers_.size();
  for (std::size_t i = count; i-- > 0;) {
    const bool is_shown = i + kMostRelated / 2 >= count || i < kMostRelated / 2;
    if (is_shown && callers_[i].span) fault.diagnostic.related.push_back({describe(callers_[i]), callers_[i].span});
  }
  callers_.erase(callers_.begin() + static_cast<std::ptrdiff_t>(callers_before), callers_.end());
  mistakes_.push_back(std::move(fault.diagnostic));
}

std::optional<std::string> Evaluator::render(const Template& compiled, const Object& given) {
  std::string out;
  out_ = &out;
  told_ = &compiled.mistakes;
  auto context = std::make_shared<Context>();
  context->given = &given;
  try {
    render_root(compiled, context, {});
    budget_.check_output(out.size(), {});
  } catch (Fault& fault) {
    note(std::move(fault), 0);
  }
  context->variables.clear();
  if (!mistakes_.empty() || !told_->empty()) return std::nullopt;
  return out;
}

}  // namespace ayumi::templating
