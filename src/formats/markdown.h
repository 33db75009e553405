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

// Front matter is TOML between two lines "+++" at the very start.
std::optional<MarkdownFile> split_front_matter(const Source& source, Diagnostics& diagnostics);

struct Heading {
  int level = 0;  // as written: 1 to 6
  std::string text;
  std::string id;  // unique on the page, made from the text
};

struct MarkdownOptions {
  // Added to every heading's level (at most 6 in all): a narrative's "##" may stand below a page's section heading.
  int heading_shift = 0;
  // Before every id, so that two narratives on one page don't collide: "n1-".
  std::string id_prefix;
  // The label of the links back from footnotes and the heading of the notes, in the page's language.
  std::string footnotes_label;
  std::string footnote_back_label;
  // The address for a link or image destination as written (nullopt: leave it as it is). Called in document order.
  std::function<std::optional<std::string>(std::string_view destination)> resolve_link;
};

struct MarkdownResult {
  Html html;
  std::vector<Heading> headings;
};

// Raw HTML, images from other hosts and links with a scheme other than http, https, mailto and tel are left out and
// each is a warning (markdown.raw-html, markdown.remote-image, markdown.unsafe-link) at `place`, the narrative's span;
// their line within the rendered text is in the message where it is known. Tables get scope="col" heads and stand in a
// focusable scroll region named by the nearest heading above. Never throws; nesting is limited by cmark-gfm itself.
MarkdownResult render_markdown(std::string_view text, const MarkdownOptions& options, Span place,
                               Diagnostics& diagnostics);

}  // namespace ayumi::formats
