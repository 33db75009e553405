// The part of a request that says what is asked for: taken apart and checked, so that nothing else has to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ayumi::preview {

struct Target {
  std::string path;   // decoded; see Responder for what holds of it
  std::string query;  // as written
};

// nullopt where it isn't a path that is safe to look up: not starting with "/", a broken escape (%4, %zz), not
// well-formed UTF-8, a control character, a backslash, a part that is "." or ".." or empty, written out or escaped.
// Decoded once: "%252e" is the file name "%2e".
std::optional<Target> parse_target(std::string_view text);

}  // namespace ayumi::preview
