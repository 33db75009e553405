// Any bytes are requests with a safe path, refused, or not yet whole, never a crash; and in whatever pieces they come,
// the same requests.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/text.h"
#include "preview/inbox.h"

using namespace ayumi;
using namespace ayumi::preview;

namespace {

void check(const Request& request) {
  const std::string path = request.path + "/";
  if (!path.starts_with('/') || find_invalid_utf8(path) || path.find('\\') != std::string::npos) std::abort();
  for (const char* const wrong : {"/../", "/./"}) {
    if (path.find(wrong) != std::string::npos) std::abort();
  }
  if (request.path.find('\0') != std::string::npos || request.path.find("//") != std::string::npos) std::abort();
}

// The paths asked for, and at last the refusal if there is one.
std::vector<std::string> read(std::string_view bytes, std::size_t piece) {
  Inbox inbox(1000);
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    inbox.add(bytes.substr(at, piece));
    for (auto next = inbox.next(8000); !std::holds_alternative<std::monostate>(next); next = inbox.next(8000)) {
      if (std::holds_alternative<Refusal>(next)) {
        paths.emplace_back("refused");
        return paths;
      }
      check(std::get<Request>(next));
      paths.push_back(std::get<Request>(next).path);
    }
  }
  return paths;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (read(bytes, size + 1) != read(bytes, 1)) std::abort();
  return 0;
}
