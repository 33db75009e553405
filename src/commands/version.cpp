#include "commands/version.h"

#include <string_view>

namespace ayumi::commands {

std::string program_name() {
  constexpr std::string_view kCommit = AYUMI_COMMIT;
  const std::string name = std::string("Ayumi ") + kVersion;
  return kCommit.empty() ? name : name + " (commit " + std::string(kCommit) + ")";
}

}  // namespace ayumi::commands
