#include "base/hash.h"

#include <openssl/evp.h>

#include <array>
#include <span>
#include <stdexcept>

namespace ayumi {
namespace {

struct Named {
  HashAlgorithm algorithm;
  std::string_view name;
  const EVP_MD* (*method)();
  std::size_t digits;
};

constexpr std::array<Named, 6> kAlgorithms = {{{HashAlgorithm::md5, "md5", EVP_md5, 32},
                                               {HashAlgorithm::sha1, "sha1", EVP_sha1, 40},
                                               {HashAlgorithm::sha224, "sha224", EVP_sha224, 56},
                                               {HashAlgorithm::sha256, "sha256", EVP_sha256, 64},
                                               {HashAlgorithm::sha384, "sha384", EVP_sha384, 96},
                                               {HashAlgorithm::sha512, "sha512", EVP_sha512, 128}}};

// In the order of the enumeration.
const Named& entry(HashAlgorithm algorithm) { return kAlgorithms.at(static_cast<std::size_t>(algorithm)); }

std::string to_hex(std::span<const unsigned char> digest) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : digest) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

void demand(int done) {
  if (done != 1) throw std::runtime_error("a digest is not available in this OpenSSL");
}

}  // namespace

std::string_view name_of(HashAlgorithm algorithm) { return entry(algorithm).name; }

std::optional<HashAlgorithm> find_hash_algorithm(std::string_view name) {
  for (const Named& each : kAlgorithms) {
    if (each.name == name) return each.algorithm;
  }
  return std::nullopt;
}

std::size_t digest_digits(HashAlgorithm algorithm) { return entry(algorithm).digits; }

void Hasher::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Hasher::Hasher(HashAlgorithm algorithm) : context_(EVP_MD_CTX_new()) {
  demand(EVP_DigestInit_ex(context_.get(), entry(algorithm).method(), nullptr));
}

void Hasher::add(std::string_view bytes) { demand(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size())); }

std::string Hasher::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  demand(EVP_DigestFinal_ex(context_.get(), digest.data(), &size));
  return to_hex(std::span(digest).first(size));
}

std::string hash(HashAlgorithm algorithm, std::string_view bytes) {
  Hasher hasher(algorithm);
  hasher.add(bytes);
  return hasher.finish();
}

std::string sha256(std::string_view bytes) { return hash(HashAlgorithm::sha256, bytes); }

}  // namespace ayumi
