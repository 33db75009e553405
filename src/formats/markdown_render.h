// The tree of a Markdown text as HTML. Everything on the page is written here, from escaped text: nothing passes
// through.
#pragma once

#include "formats/markdown.h"
#include "formats/markdown_tree.h"
#include "formats/markdown_warnings.h"

namespace ayumi::formats {

MarkdownResult render_tree(const MarkdownNode& document, const MarkdownOptions& options, MarkdownWarnings& warnings);

}  // namespace ayumi::formats
