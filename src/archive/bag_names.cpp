#include "archive/bag_names.h"

#include <set>

namespace ayumi::archive {
namespace {

// SHA-256 → sha256, as the standard has it.
std::string normal_algorithm(std::string_view name) {
  std::string normal;
  for (const char letter : name) {
    if (letter >= 'A' && letter <= 'Z') {
      normal += static_cast<char>(letter - 'A' + 'a');
    } else if (letter != '-' && letter != '_') {
      normal += letter;
    }
  }
  return normal;
}

}  // namespace

std::optional<ManifestName> parse_manifest_name(std::string_view path) {
  constexpr std::string_view kTag = "tag";
  constexpr std::string_view kStart = "manifest-";
  constexpr std::string_view kEnd = ".txt";
  ManifestName name;
  if (path.starts_with(kTag)) {
    name.kind = ManifestKind::tag;
    path.remove_prefix(kTag.size());
  }
  const bool fits = path.starts_with(kStart) && path.ends_with(kEnd) && path.size() > kStart.size() + kEnd.size();
  if (!fits || path.find('/') != std::string_view::npos) return std::nullopt;
  name.algorithm = path.substr(kStart.size(), path.size() - kStart.size() - kEnd.size());
  name.known = find_hash_algorithm(normal_algorithm(name.algorithm));
  return name;
}

bool is_payload(std::string_view path) { return path.starts_with("data/"); }

bool is_read(std::string_view path) {
  return path == "bagit.txt" || path == "bag-info.txt" || path == "fetch.txt" || parse_manifest_name(path).has_value();
}

std::vector<HashAlgorithm> algorithms_of(const std::vector<std::string>& paths) {
  std::set<HashAlgorithm> algorithms;
  for (const std::string& path : paths) {
    const auto name = parse_manifest_name(path);
    if (name && name->known) algorithms.insert(*name->known);
  }
  return {algorithms.begin(), algorithms.end()};
}

}  // namespace ayumi::archive
