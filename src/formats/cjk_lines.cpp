#include "formats/cjk_lines.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "formats/cjk_text.h"

namespace ayumi::formats {

void join_cjk_lines(MarkdownNode& parent) {
  std::vector<MarkdownNode> kept;
  kept.reserve(parent.children.size());
  for (std::size_t i = 0; i < parent.children.size(); ++i) {
    const bool is_inner_break = parent.children[i].kind == MarkdownKind::soft_break && !kept.empty();
    if (is_inner_break && i + 1 < parent.children.size() && ends_with_cjk(plain_text(kept.back())) &&
        starts_with_cjk(plain_text(parent.children[i + 1]))) {
      continue;
    }
    kept.push_back(std::move(parent.children[i]));
  }
  parent.children = std::move(kept);
}

}  // namespace ayumi::formats
