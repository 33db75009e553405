#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "publish/publisher.h"

namespace ayumi::publish {

namespace {

// What collides on a file system that ignores letter case and normal forms.
std::string fold(const std::string& path) {
  std::string folded = to_nfc(path);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return folded;
}

std::string described(const Address& address) {
  return address.origin.empty() ? address.path : address.path + " (" + address.origin + ")";
}

void report(const Address& first, const Address& second, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "publish.duplicate-address";
  diagnostic.message = {
      "二つのページやファイルが同じアドレスになります: " + described(first) + " と " + described(second),
      "two pages or files have the same address: " + described(first) + " and " + described(second)};
  diagnostic.hints = {
      {"どちらかの id かファイル名を変えてください。大文字と小文字だけの違いも同じとみなします",
       "change the id or the file name of one of them; names that differ only in letter case count as the same"}};
  diagnostic.path = second.path;
  diagnostics.add(std::move(diagnostic));
}

}  // namespace

void check_addresses(const std::vector<Address>& addresses, Diagnostics& diagnostics) {
  std::map<std::string, const Address*> files;
  for (const Address& address : addresses) {
    const auto [place, fresh] = files.emplace(fold(address.path), &address);
    if (!fresh) report(*place->second, address, diagnostics);
  }
  for (const auto& [path, address] : files) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      const auto file = files.find(path.substr(0, slash));
      if (file != files.end()) report(*file->second, *address, diagnostics);
    }
  }
}

}  // namespace ayumi::publish
