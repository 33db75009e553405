#include "formats/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "formats/cjk_lines.h"
#include "formats/markdown_limits.h"
#include "formats/markdown_render.h"
#include "formats/markdown_tree.h"
#include "formats/markdown_warnings.h"

namespace ayumi::formats {
namespace {

struct FreeCmark {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
using Document = std::unique_ptr<cmark_node, FreeCmark>;
using Parser = std::unique_ptr<cmark_parser, FreeCmark>;
using Iterator = std::unique_ptr<cmark_iter, FreeCmark>;

// Raw HTML never reaches a page: CMARK_OPT_UNSAFE would change nothing, since the renderer here doesn't write it.
constexpr int kOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;

// cmark-gfm keeps its extensions, and which characters are special to them, in global tables that each parse changes
// and changes back: one parse at a time. What takes longer, building the page from the tree, runs in parallel.
Document parse(std::string_view text) {
  static std::mutex mutex;
  const std::lock_guard<std::mutex> lock(mutex);
  cmark_gfm_core_extensions_ensure_registered();
  const Parser parser(cmark_parser_new(kOptions));
  for (const char* name : {"table", "strikethrough", "autolink"}) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Document(cmark_parser_finish(parser.get()));
}

// Without recursion: this is what makes recursion safe afterwards.
bool is_too_deep(cmark_node* root) {
  std::size_t depth = 1;
  cmark_node* node = root;
  for (;;) {
    if (cmark_node* child = cmark_node_first_child(node); child != nullptr) {
      node = child;
      if (++depth > kMaxMarkdownDepth) return true;
      continue;
    }
    while (node != root && cmark_node_next(node) == nullptr) {
      node = cmark_node_parent(node);
      --depth;
    }
    if (node == root) return false;
    node = cmark_node_next(node);
  }
}

// The kinds of the extensions have numbers only at run time, so names it is, for all of them.
constexpr std::array<std::pair<std::string_view, MarkdownKind>, 24> kKinds{{
    {"document", MarkdownKind::document},
    {"block_quote", MarkdownKind::block_quote},
    {"list", MarkdownKind::bullet_list},
    {"item", MarkdownKind::item},
    {"code_block", MarkdownKind::code_block},
    {"html_block", MarkdownKind::html_block},
    {"paragraph", MarkdownKind::paragraph},
    {"heading", MarkdownKind::heading},
    {"thematic_break", MarkdownKind::thematic_break},
    {"table", MarkdownKind::table},
    {"table_header", MarkdownKind::table_row},
    {"table_row", MarkdownKind::table_row},
    {"table_cell", MarkdownKind::table_cell},
    {"text", MarkdownKind::text},
    {"softbreak", MarkdownKind::soft_break},
    {"linebreak", MarkdownKind::line_break},
    {"code", MarkdownKind::code},
    {"html_inline", MarkdownKind::html_inline},
    {"emph", MarkdownKind::emphasis},
    {"strong", MarkdownKind::strong},
    {"strikethrough", MarkdownKind::strikethrough},
    {"link", MarkdownKind::link},
    {"image", MarkdownKind::image},
    {"footnote_reference", MarkdownKind::footnote_reference},
}};

MarkdownKind kind_of(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_FOOTNOTE_DEFINITION) return MarkdownKind::footnote;
  if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return MarkdownKind::footnote_reference;  // nameless in this version
  if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) return MarkdownKind::ordered_list;
  const std::string_view name = cmark_node_get_type_string(node);
  for (const auto& [known, kind] : kKinds) {
    if (known == name) return kind;
  }
  return MarkdownKind::document;  // shown by what is in it
}

std::string text_or_empty(const char* text) { return text == nullptr ? std::string() : std::string(text); }

// The first word behind the fence.
std::string language_of(cmark_node* node) {
  const std::string info = text_or_empty(cmark_node_get_fence_info(node));
  return info.substr(0, info.find_first_of(" \t"));
}

CellAlignment alignment_of(cmark_node* table, std::size_t column) {
  if (column >= cmark_gfm_extensions_get_table_columns(table)) return CellAlignment::none;
  switch (cmark_gfm_extensions_get_table_alignments(table)[column]) {
    case 'l':
      return CellAlignment::left;
    case 'c':
      return CellAlignment::center;
    case 'r':
      return CellAlignment::right;
    default:
      return CellAlignment::none;
  }
}

// cmark-gfm's tree as ours.
class Conversion {
 public:
  MarkdownNode convert(cmark_node* node, int parent_line) {
    MarkdownNode result;
    result.kind = kind_of(node);
    const int line = cmark_node_get_start_line(node);
    result.line = line > 0 ? line : parent_line;
    read_values(node, result);
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      result.children.push_back(convert(child, result.line));
    }
    join_cjk_lines(result);
    if (result.kind == MarkdownKind::table) align_cells(node, result);
    return result;
  }

 private:
  void read_values(cmark_node* node, MarkdownNode& result) {
    result.text = text_or_empty(cmark_node_get_literal(node));
    switch (result.kind) {
      case MarkdownKind::link:
      case MarkdownKind::image:
        result.text = text_or_empty(cmark_node_get_url(node));
        result.title = text_or_empty(cmark_node_get_title(node));
        return;
      case MarkdownKind::code_block:
        result.title = language_of(node);
        return;
      case MarkdownKind::heading:
        result.number = cmark_node_get_heading_level(node);
        return;
      case MarkdownKind::bullet_list:
      case MarkdownKind::ordered_list:
        result.number = cmark_node_get_list_start(node);
        result.is_tight = cmark_node_get_list_tight(node) != 0;
        return;
      case MarkdownKind::table_row:
        result.is_header = cmark_gfm_extensions_get_table_row_is_header(node) != 0;
        return;
      case MarkdownKind::footnote:
        result.number = ++footnotes_;
        return;
      case MarkdownKind::footnote_reference:
        result.number = std::atoi(result.text.c_str());  // cmark-gfm has put the number there
        return;
      default:
        return;
    }
  }

  static void align_cells(cmark_node* node, MarkdownNode& table) {
    for (MarkdownNode& row : table.children) {
      for (std::size_t column = 0; column < row.children.size(); ++column) {
        row.children[column].alignment = alignment_of(node, column);
      }
    }
  }

  int footnotes_ = 0;
};

void refuse(Diagnostic diagnostic, Span place, Diagnostics& diagnostics) {
  diagnostic.span = place;
  diagnostics.add(std::move(diagnostic));
}

}  // namespace

MarkdownResult render_markdown(std::string_view text, const MarkdownOptions& options, Span place,
                               Diagnostics& diagnostics) {
  if (auto excess = find_excess(text)) {
    refuse(*std::move(excess), place, diagnostics);
    return {};
  }
  const Document document = parse(text);
  if (is_too_deep(document.get())) {
    refuse(markdown_too_deep(), place, diagnostics);
    return {};
  }
  MarkdownWarnings warnings(text, place, diagnostics);
  return render_tree(Conversion().convert(document.get(), 0), options, warnings);
}

}  // namespace ayumi::formats
