// What an address gives in the preview.
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace ayumi::preview {

struct Answer {
  unsigned status = 200;                          // 200 to 599
  std::string type = "text/html; charset=utf-8";  // of the body
  std::shared_ptr<const std::string> body{};      // none: empty
  std::string location{};                         // of a redirect, as UTF-8; else empty
};

// Asked for every address but that of the events. `path` is decoded, well-formed UTF-8 without control characters or
// backslashes; it starts with "/" and has no part that is ".", ".." or, but for the last, empty. `query` stands as it
// was written, without the "?", in visible characters. Called from several threads at once; may take its time.
using Responder = std::function<Answer(const std::string& path, const std::string& query)>;

}  // namespace ayumi::preview
