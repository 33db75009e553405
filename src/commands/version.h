// The program's version, from CMakeLists.txt.
#pragma once

namespace ayumi::commands {

inline constexpr const char* kVersion = AYUMI_VERSION;

}  // namespace ayumi::commands
