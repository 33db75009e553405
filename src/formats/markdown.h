// Markdown (CommonMark with GFM tables, strikethrough, autolinks and footnotes) by cmark-gfm. The only place that
// includes it is markdown.cpp.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/html.h"
#include "formats/tree.h"

namespace ayumi::formats {

// A Markdown file in its two parts.
struct MarkdownFile {
  Node front_matter;       // a table; empty without front matter
  std::size_t body_begin;  // byte offset in the source, behind the closing "+++" line
};

// Front matter is TOML between two lines "+++" at the very start (a byte-order mark may stand before). The whole file
// has to be UTF-8. markdown.front-matter: the second "+++" is missing, or the file begins with YAML between "---"
// lines.
std::optional<MarkdownFile> split_front_matter(const Source& source, Diagnostics& diagnostics);

struct Heading {
  int level = 0;  // as written: 1 to 6
  std::string text;
  std::string id;  // unique on the page, made from the text
};

enum class LinkUse { link, image };

struct MarkdownOptions {
  // Added to every heading's level (at most 6 in all): a narrative's "##" may stand below a page's section heading.
  int heading_shift = 0;
  // Before every id, so that two narratives on one page don't collide: "n1-".
  std::string id_prefix;
  // The label of the links back from footnotes and the heading of the notes, in the page's language.
  std::string footnotes_label;
  std::string footnote_back_label;
  // The address for a link or image destination as written (nullopt: leave it as it is). Called in document order.
  std::function<std::optional<std::string>(std::string_view destination, LinkUse use)> resolve_link;
};

struct MarkdownResult {
  Html html;
  std::vector<Heading> headings;
};

// Each of these is a warning at `place`, the narrative's span (its line, where `text` is what stands there; else the
// message names the line of `text`), at most one a line and code and 100 in all:
// - markdown.raw-html: tags are left out, what inline tags enclose stays; comments are left out silently;
// - markdown.unsafe-link: a scheme other than http, https, mailto and tel; the link's text stays;
// - markdown.remote-image: an image with a scheme or a host; its description stays;
// - markdown.image-text: an image without a description;
// - markdown.cjk-emphasis: "**" beside Japanese punctuation that CommonMark leaves as it is.
// Errors, with an empty result: markdown.too-large (more than 128 KiB, a line of more than 16 KiB, tables of more than
// 100,000 cells: cmark-gfm takes quadratic time for some texts) and markdown.too-deep (100 blocks and spans within each
// other). Tables get scope="col" heads, classes align-left, -center and -right, and stand in div.table-scroll, a
// focusable group named by the nearest heading above. Headings without text are left out. Ids of footnotes have "_",
// those of headings never. Never throws. May be called from several threads, as far as `resolve_link` may; parsing
// itself is serialised.
MarkdownResult render_markdown(std::string_view text, const MarkdownOptions& options, Span place,
                               Diagnostics& diagnostics);

}  // namespace ayumi::formats
