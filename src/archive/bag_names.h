// Which files of a bag have a meaning of their own, by their names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace ayumi::archive {

enum class ManifestKind { payload, tag };

// manifest-sha512.txt and tagmanifest-sha512.txt.
struct ManifestName {
  ManifestKind kind = ManifestKind::payload;
  std::string algorithm;  // as written
  std::optional<HashAlgorithm> known;
};

std::optional<ManifestName> parse_manifest_name(std::string_view path);
bool is_payload(std::string_view path);  // below data/
// Whether a check has to read what the file says, not only to take its digest.
bool is_read(std::string_view path);
// Every algorithm that a manifest among these paths is named by, in the order of the enumeration.
std::vector<HashAlgorithm> algorithms_of(const std::vector<std::string>& paths);

// Tag files are read as a whole, up to this size, and all of them together up to twice of it.
inline constexpr std::size_t kLargestTagFile = std::size_t{1} << 28U;
inline constexpr std::size_t kMostTagBytes = 2 * kLargestTagFile;

}  // namespace ayumi::archive
