#include "base/hash.h"

#include "support/catch.h"

namespace ayumi {

TEST_CASE("SHA-256 of the standard's examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a NUL counts") { CHECK(sha256(std::string_view("a\0", 2)) != sha256("a")); }

TEST_CASE("every algorithm, by its name, of what comes in pieces") {
  const auto [name, digest] = GENERATE(table<const char*, const char*>({
      {"md5", "900150983cd24fb0d6963f7d28e17f72"},
      {"sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"},
      {"sha224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"},
      {"sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
      {"sha384", "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"},
      {"sha512",
       "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce8"
       "0e2a9ac94fa54ca49f"},
  }));
  const auto algorithm = find_hash_algorithm(name);
  REQUIRE(algorithm);
  CHECK(name_of(*algorithm) == name);
  CHECK(digest_digits(*algorithm) == std::string_view(digest).size());
  Hasher hasher(*algorithm);
  hasher.add("a");
  hasher.add("");
  hasher.add("bc");
  CHECK(hasher.finish() == digest);
  CHECK(hash(*algorithm, "abc") == digest);
}

TEST_CASE("other names are no algorithm") {
  CHECK_FALSE(find_hash_algorithm("sha3"));
  CHECK_FALSE(find_hash_algorithm("SHA256"));
  CHECK_FALSE(find_hash_algorithm(""));
}

}  // namespace ayumi
