// Any bytes are a template or a message; and a template without "<" writes none, whatever the data hold.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/source.h"
#include "templating/engine.h"

using namespace ayumi;
using namespace ayumi::templating;

namespace {

Object hostile_context() {
  Object inner;
  inner.set("name", Value("<script>&\"'"));
  inner.set("n", Value(3));
  inner.set("rate", Value(*Decimal::parse("61.6")));
  Object context;
  context.set("a", Value("</b>"));
  context.set("b", Value(inner));
  context.set("l", Value(List{Value(inner), Value("x<y"), Value(), Value(true), Value(List{})}));
  context.set("n", Value(2));
  return context;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("fuzz", std::string(reinterpret_cast<const char*>(data), size));
  EngineOptions options;
  options.limits = {.recursion = 16, .loop_steps = 2000, .output_bytes = 1u << 16, .nesting = 32};
  options.loader = [&source](std::string_view name) { return name == "self" ? &source : nullptr; };
  Engine engine(std::move(options));
  for (const Escaping escaping : {Escaping::html, Escaping::markdown}) {
    Diagnostics diagnostics;
    const auto compiled = engine.compile_text(source, 0, size, {}, escaping, diagnostics);
    if (compiled == nullptr) {
      if (!diagnostics.has_errors()) std::abort();
      continue;
    }
    const auto output = engine.render(*compiled, hostile_context(), diagnostics);
    if (!output && !diagnostics.has_errors()) std::abort();
    const bool is_plain = source.text().find('<') == std::string_view::npos;
    if (output && is_plain && output->find('<') != std::string::npos) std::abort();
  }
  return 0;
}
