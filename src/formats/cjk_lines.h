// Line breaks within Japanese paragraphs.
#pragma once

#include "formats/markdown_tree.h"

namespace ayumi::formats {

// Removes the soft breaks among the children of `parent` that stand between two CJK characters: Japanese has no blanks,
// and browsers show a line break as one.
void join_cjk_lines(MarkdownNode& parent);

}  // namespace ayumi::formats
