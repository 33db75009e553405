// A Markdown text as blocks and spans: what the parser hands to the renderer.
#pragma once

#include <string>
#include <vector>

namespace ayumi::formats {

enum class MarkdownKind {
  document,
  block_quote,
  bullet_list,
  ordered_list,
  item,
  code_block,
  html_block,
  paragraph,
  heading,
  thematic_break,
  footnote,  // the note itself; all of them stand at the document's end, in the order of their numbers
  table,
  table_row,
  table_cell,
  text,
  soft_break,
  line_break,
  code,
  html_inline,
  emphasis,
  strong,
  strikethrough,
  link,
  image,
  footnote_reference,
};

enum class CellAlignment { none, left, center, right };

struct MarkdownNode {
  MarkdownKind kind = MarkdownKind::document;
  std::string text;        // literal text; for links and images the destination
  std::string title;       // of links and images; the language of a code block
  int number = 0;          // a heading's level, an ordered list's start, a footnote's or reference's number
  bool is_tight = false;   // lists
  bool is_header = false;  // table rows
  CellAlignment alignment = CellAlignment::none;  // table cells
  int line = 0;                                   // where it begins, from 1; the parent's where the parser doesn't say
  std::vector<MarkdownNode> children{};
};

// The plain text of a node and what is in it: image descriptions count, footnote references and raw HTML don't.
std::string plain_text(const MarkdownNode& node);

}  // namespace ayumi::formats
