// Digests, by OpenSSL.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace ayumi {

// 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

// MD5 and SHA-1 are there to check what others made long ago; nothing is made with them.
enum class HashAlgorithm { md5, sha1, sha224, sha256, sha384, sha512 };
std::string_view name_of(HashAlgorithm algorithm);                        // "sha512"
std::optional<HashAlgorithm> find_hash_algorithm(std::string_view name);  // in lower case
std::size_t digest_digits(HashAlgorithm algorithm);                       // 128 for SHA-512

// A digest over bytes that come in pieces.
class Hasher {
 public:
  explicit Hasher(HashAlgorithm algorithm);
  void add(std::string_view bytes);
  // The digest in lower-case hexadecimal digits; nothing can be added after it.
  std::string finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

std::string hash(HashAlgorithm algorithm, std::string_view bytes);

}  // namespace ayumi
