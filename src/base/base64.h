// Base 64 (RFC 4648, section 4), by OpenSSL.
#pragma once

#include <string>
#include <string_view>

namespace ayumi {

// With padding, without line breaks.
std::string base64(std::string_view bytes);

}  // namespace ayumi
