// Paths as manifests, fetch.txt and zip files write them: decoded, and judged before anything is looked up by them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace ayumi::archive {

enum class BagVersion { v0_97, v1_0 };  // the former for 0.93 to 0.97

// %0A and %0D become LF and CR, in 1.0 also %25 becomes %; any other % stays as it is.
std::string decode_path(std::string_view written, BagVersion version);
// The other way round, as 1.0 has it.
std::string encode_path(std::string_view path);
// Whether a % is left that 1.0 would have written as %25.
bool has_stray_percent(std::string_view written);

// Why a path may not be used: it leads out of the bag, or would on some system. nullopt if it may.
std::optional<Message> refusal(std::string_view path);

// "./data//a/." → "data/a"; only for paths that aren't refused.
std::string plain_path(std::string_view path);

}  // namespace ayumi::archive
