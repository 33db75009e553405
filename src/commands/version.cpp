#include "commands/version.h"

#include <string_view>

namespace ayumi::commands {

std::string program_name() {
  constexpr std::string_view commit = AYUMI_COMMIT;
  const std::string name = std::string("Ayumi ") + kVersion;
  return commit.empty() ? name : name + " (commit " + std::string(commit) + ")";
}

}  // namespace ayumi::commands
