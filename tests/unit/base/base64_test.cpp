#include "base/base64.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "support/catch.h"

using ayumi::base64;

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// Three bytes at a time, by the definition.
std::string by_definition(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t i = at; i < at + 3; ++i) {
      group = group << 8U | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      text += at + i <= bytes.size() ? kAlphabet[group >> (18U - 6U * i) & 63U] : '=';
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the test vectors of RFC 4648") {
  CHECK(base64("").empty());
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foo") == "Zm9v");
  CHECK(base64("foob") == "Zm9vYg==");
  CHECK(base64("fooba") == "Zm9vYmE=");
  CHECK(base64("foobar") == "Zm9vYmFy");
}

TEST_CASE("base 64 of every byte") {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  CHECK(base64(bytes) == by_definition(bytes));
  CHECK(base64(std::string_view("\0\0\0", 3)) == "AAAA");
  CHECK(base64("\xFB\xFF\xFE") == "+//+");
}

TEST_CASE("base 64 of more than is encoded at once") {
  constexpr std::size_t kAtOnce = std::size_t{3} << 20U;
  for (const std::size_t size : {kAtOnce - 1, kAtOnce, kAtOnce + 1, kAtOnce + 2, 2 * kAtOnce + 5}) {
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 131 + i / 251);
    const std::string text = base64(bytes);
    CHECK(text.size() == (size + 2) / 3 * 4);
    CHECK((text == by_definition(bytes)));
  }
}
