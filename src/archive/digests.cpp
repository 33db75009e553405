#include "archive/digests.h"

namespace ayumi::archive {

Digests::Digests(const std::vector<HashAlgorithm>& algorithms) {
  for (const HashAlgorithm algorithm : algorithms) hashers_.emplace_back(algorithm, Hasher(algorithm));
}

void Digests::add(std::string_view bytes) {
  for (auto& [algorithm, hasher] : hashers_) hasher.add(bytes);
}

std::map<HashAlgorithm, std::string> Digests::finish() {
  std::map<HashAlgorithm, std::string> digests;
  for (auto& [algorithm, hasher] : hashers_) digests.emplace(algorithm, hasher.finish());
  return digests;
}

Result<std::size_t> add_file(const FileReader& files, const std::string& path, Digests& digests) {
  constexpr std::size_t kPiece = std::size_t{1} << 18U;
  const auto file = files.open(path);
  if (!file) return file.failure();
  std::string piece(kPiece, '\0');
  std::size_t size = 0;
  for (;;) {
    const auto got = (*file)->read_at(size, piece);
    if (!got) return got.failure();
    if (*got == 0) return size;
    digests.add(std::string_view(piece).substr(0, *got));
    size += *got;
  }
}

}  // namespace ayumi::archive
