// The head of a request: where it ends in the bytes received so far, and its fields. HTTP's grammar by Boost.Beast.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ayumi::preview {

// Why a request isn't answered: the status that says so.
struct Refusal {
  unsigned status = 400;
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

// One past the head's empty line; nullopt while that hasn't come. `from` is how far an earlier call had looked.
// Refused as soon as it can't be a head any more: a line that doesn't end in CR LF, a NUL, more than `most` bytes.
std::variant<std::optional<std::size_t>, Refusal> find_head_end(std::string_view received, std::size_t from,
                                                                std::size_t most);

struct Head {
  std::string method;
  std::string target;
  std::vector<std::string> hosts;   // each Host field
  std::vector<std::string> ranges;  // each Range field
  bool is_conditional_range = false;
  bool has_body = false;
  bool keeps_alive = false;
};

// Of one whole head, with its empty line.
std::variant<Head, Refusal> parse_head(std::string_view text);

}  // namespace ayumi::preview
