// Other programs: found by name, run to their end.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ayumi {

// A program by its name in one of the folders of `path` (separated by ':'), or the file itself where the name has a
// '/'; nullopt where there is none that may be run.
std::optional<std::string> find_program(std::string_view name, std::string_view path);

// Does this program run with all rights?
bool is_superuser();

struct ProgramEnd {
  int exit_code = 0;   // 128 + the signal, as shells count, where one ended it
  std::string output;  // both streams, the last 64 KiB
};

// Runs `command` (the program's file, then its arguments) without a shell and without input, and waits for its end.
Result<ProgramEnd> run_program(const std::vector<std::string>& command);

}  // namespace ayumi
