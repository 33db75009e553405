#include "templating/budget.h"

#include <fmt/core.h>

#include "templating/fault.h"

namespace ayumi::templating {

namespace {

constexpr std::size_t kBytesPerOutputByte = 4;

}  // namespace

void Budget::spend_steps(std::size_t count, Span span) {
  if (count > limits_.loop_steps || steps_ > limits_.loop_steps - count) {
    fail("template.limit",
         {fmt::format("繰り返しが多すぎます（1回の出力につき{}回まで）", limits_.loop_steps),
          fmt::format("too many steps of loops (the limit is {} a render)", limits_.loop_steps)},
         span);
  }
  steps_ += count;
}

void Budget::spend_bytes(std::size_t count, Span span) {
  const std::size_t limit = limits_.output_bytes * kBytesPerOutputByte;
  if (count > limit || bytes_ > limit - count) {
    fail("template.limit",
         {fmt::format("作られる文字列が大きすぎます（合計{}バイトまで）", limit),
          fmt::format("the texts made are too large (the limit is {} bytes together)", limit)},
         span);
  }
  bytes_ += count;
}

void Budget::check_output(std::size_t size, Span span) const {
  if (size <= limits_.output_bytes) return;
  fail("template.limit",
       {fmt::format("出力が大きすぎます（{}バイトまで）", limits_.output_bytes),
        fmt::format("the output is too large (the limit is {} bytes)", limits_.output_bytes)},
       span);
}

void Budget::check_depth(std::size_t depth, Span span) const {
  if (depth <= limits_.nesting) return;
  fail("template.limit",
       {fmt::format("リストやオブジェクトの入れ子が深すぎます（{}段まで）", limits_.nesting),
        fmt::format("lists or objects are nested too deeply (the limit is {})", limits_.nesting)},
       span);
}

}  // namespace ayumi::templating
