#include "base/base64.h"

#include <openssl/evp.h>

namespace ayumi {

std::string base64(std::string_view bytes) {
  // OpenSSL counts in int, and a whole number of threes needs no padding in between.
  constexpr std::size_t kAtOnce = std::size_t{3} << 20U;
  std::string text;
  while (!bytes.empty()) {
    const std::string_view part = bytes.substr(0, kAtOnce);
    const std::size_t old_size = text.size();
    text.resize(old_size + (part.size() + 2) / 3 * 4 + 1);  // and the NUL that it writes
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data() + old_size),
                        reinterpret_cast<const unsigned char*>(part.data()), static_cast<int>(part.size()));
    text.resize(old_size + static_cast<std::size_t>(size));
    bytes.remove_prefix(part.size());
  }
  return text;
}

}  // namespace ayumi
