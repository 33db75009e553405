// Any bytes are either a table or a diagnostic with a place that can be printed, never a crash.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/print_diagnostics.h"
#include "formats/json.h"
#include "formats/toml.h"

using namespace ayumi;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("fuzz.toml", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics diagnostics;
  const auto root = formats::parse_toml(source, diagnostics);
  if (root.has_value() != diagnostics.empty()) std::abort();
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.span.source != &source || diagnostic.span.end > size) std::abort();
    to_text(diagnostic, MessageLanguage::ja);
  }
  if (!root) return 0;
  // What was read can be written as JSON and read again.
  const Source json("fuzz.json", formats::to_json(*root));
  Diagnostics again;
  if (!formats::parse_json(json, again)) std::abort();
  return 0;
}
