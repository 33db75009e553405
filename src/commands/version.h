// The program's version, from CMakeLists.txt, and where its source is from.
#pragma once

#include <string>

namespace ayumi::commands {

inline constexpr const char* kVersion = AYUMI_VERSION;

// "Ayumi 0.1.0 (commit 1a2b3c4d5e6f)": the last commit that changed the program; without one where it wasn't built in
// its repository. Changes that aren't committed yet aren't told.
std::string program_name();

}  // namespace ayumi::commands
