// How one mistake leaves the parser or the evaluator: thrown here, caught by the engine, never seen outside this
// folder.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::templating {

struct Fault {
  Diagnostic diagnostic;
};

Diagnostic make_error(std::string code, Message message, Span span, std::vector<Message> hints = {});
[[noreturn]] void fail(std::string code, Message message, Span span, std::vector<Message> hints = {});

// The hint for a mistyped name; empty if no candidate is near.
std::vector<Message> did_you_mean(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace ayumi::templating
