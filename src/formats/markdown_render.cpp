#include "formats/markdown_render.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/html.h"
#include "base/text.h"
#include "formats/heading_ids.h"
#include "formats/markdown_spans.h"

namespace ayumi::formats {
namespace {

std::string_view alignment_class(CellAlignment alignment) {
  switch (alignment) {
    case CellAlignment::left:
      return " class=\"align-left\"";
    case CellAlignment::center:
      return " class=\"align-center\"";
    case CellAlignment::right:
      return " class=\"align-right\"";
    case CellAlignment::none:
      break;
  }
  return "";
}

class Renderer {
 public:
  Renderer(const MarkdownOptions& options, MarkdownWarnings& warnings)
      : options_(options), spans_(options, warnings), ids_(options.id_prefix) {}

  MarkdownResult render(const MarkdownNode& document) {
    for (const MarkdownNode& node : document.children) {
      if (node.kind != MarkdownKind::footnote) block(node);
    }
    footnotes(document);
    return {Html::from_markup(std::move(out_)), std::move(headings_)};
  }

 private:
  // --- blocks ---

  void block(const MarkdownNode& node) {
    switch (node.kind) {
      case MarkdownKind::heading:
        return heading(node);
      case MarkdownKind::paragraph:
        return paragraph(node);
      case MarkdownKind::block_quote:
        out_ += "<blockquote>\n";
        blocks(node);
        out_ += "</blockquote>\n";
        return;
      case MarkdownKind::bullet_list:
      case MarkdownKind::ordered_list:
        return list(node);
      case MarkdownKind::code_block:
        return code_block(node);
      case MarkdownKind::html_block:
        return spans_.refuse_html(node);
      case MarkdownKind::thematic_break:
        out_ += "<hr>\n";
        return;
      case MarkdownKind::table:
        return table(node);
      default:
        return blocks(node);
    }
  }

  void blocks(const MarkdownNode& parent) {
    for (const MarkdownNode& node : parent.children) block(node);
  }

  // A heading without text would be an empty entry in the page's outline: left out.
  void heading(const MarkdownNode& node) {
    const std::string text(trim(plain_text(node)));
    if (text.empty()) return;
    const int level = std::min(node.number + options_.heading_shift, 6);
    const std::string tag = "h" + std::to_string(std::max(level, 1));
    headings_.push_back({node.number, text, ids_.next(text)});
    out_ += "<" + tag + " id=\"" + headings_.back().id + "\">";
    spans_.write(node, out_);
    out_ += "</" + tag + ">\n";
  }

  void paragraph(const MarkdownNode& node) {
    out_ += "<p>";
    spans_.write(node, out_);
    out_ += "</p>\n";
  }

  void list(const MarkdownNode& node) {
    const bool is_ordered = node.kind == MarkdownKind::ordered_list;
    out_ += is_ordered ? "<ol" : "<ul";
    if (is_ordered && node.number != 1) out_ += " start=\"" + std::to_string(node.number) + "\"";
    out_ += ">\n";
    for (const MarkdownNode& item : node.children) {
      out_ += "<li>";
      item_blocks(item, node);
      out_ += "</li>\n";
    }
    out_ += is_ordered ? "</ol>\n" : "</ul>\n";
  }

  // The paragraphs of a tight list stand in their items without <p>.
  void item_blocks(const MarkdownNode& item, const MarkdownNode& list) {
    for (const MarkdownNode& node : item.children) {
      const bool is_plain = list.is_tight && node.kind == MarkdownKind::paragraph;
      if (is_plain) {
        spans_.write(node, out_);
        if (&node != &item.children.back()) out_ += '\n';
      } else {
        block(node);
      }
    }
  }

  // Focusable, since a long line makes it scroll.
  void code_block(const MarkdownNode& node) {
    out_ += "<pre tabindex=\"0\"><code";
    if (!node.title.empty()) {
      out_ += " class=\"language-";
      append_escaped(out_, node.title);
      out_ += '"';
    }
    out_ += '>';
    append_escaped(out_, node.text);
    out_ += "</code></pre>\n";
  }

  // --- tables ---

  void table(const MarkdownNode& node) {
    out_ += "<div class=\"table-scroll\"" + group_name(node) + ">\n<table>\n";
    table_rows(node);
    out_ += "</table>\n</div>\n";
  }

  void table_rows(const MarkdownNode& node) {
    bool is_in_body = false;
    for (const MarkdownNode& row : node.children) {
      if (row.is_header) {
        out_ += "<thead>\n";
        table_row(row);
        out_ += "</thead>\n";
        continue;
      }
      if (!is_in_body) out_ += "<tbody>\n";
      is_in_body = true;
      table_row(row);
    }
    if (is_in_body) out_ += "</tbody>\n";
  }

  // What scrolls needs a name of its own: the heading's for the first table below it, then the heading's with a number;
  // without any heading the first row's.
  std::string group_name(const MarkdownNode& node) {
    std::string name = headings_.empty() ? header_text(node) : headings_.back().text;
    if (name.empty()) return "";
    const int use = ++group_names_[name];
    std::string attributes = " role=\"group\" tabindex=\"0\"";
    if (use == 1 && !headings_.empty()) return attributes + " aria-labelledby=\"" + headings_.back().id + "\"";
    if (use > 1) name += " (" + std::to_string(use) + ")";
    attributes += " aria-label=\"";
    append_escaped(attributes, name);
    return attributes + "\"";
  }

  static std::string header_text(const MarkdownNode& table) {
    std::string text;
    if (table.children.empty()) return text;
    for (const MarkdownNode& cell : table.children.front().children) {
      const std::string cell_text(trim(plain_text(cell)));
      if (!text.empty() && !cell_text.empty()) text += " / ";
      text += cell_text;
    }
    return text;
  }

  void table_row(const MarkdownNode& row) {
    out_ += "<tr>\n";
    for (const MarkdownNode& cell : row.children) {
      const bool is_head = row.is_header && !trim(plain_text(cell)).empty();
      out_ += is_head ? "<th scope=\"col\"" : "<td";
      out_ += alignment_class(cell.alignment);
      out_ += '>';
      spans_.write(cell, out_);
      out_ += is_head ? "</th>\n" : "</td>\n";
    }
    out_ += "</tr>\n";
  }

  // --- footnotes ---

  // All notes are written before any gets its links back, since a note may refer to another.
  void footnotes(const MarkdownNode& document) {
    const std::string page = std::exchange(out_, {});
    std::vector<std::pair<int, std::string>> notes;
    for (const MarkdownNode& node : document.children) {
      if (node.kind != MarkdownKind::footnote) continue;
      blocks(node);
      notes.emplace_back(node.number, std::exchange(out_, {}));
    }
    out_ = page;
    if (notes.empty()) return;
    out_ += "<section class=\"footnotes\" aria-label=\"";
    append_escaped(out_, options_.footnotes_label);
    out_ += "\">\n<ol>\n";
    for (const auto& [number, body] : notes) footnote(number, body);
    out_ += "</ol>\n</section>\n";
  }

  // The links back stand at the end of the last paragraph, or in one of their own.
  void footnote(int number, std::string_view body) {
    constexpr std::string_view kEnd = "</p>\n";
    const std::string links = spans_.back_links(number);
    out_ += "<li id=\"" + spans_.note_id(number) + "\">\n";
    if (body.ends_with(kEnd)) {
      out_ += body.substr(0, body.size() - kEnd.size());
      out_ += links + "</p>\n";
    } else {
      out_ += body;
      if (!links.empty()) out_ += "<p>" + links.substr(1) + "</p>\n";
    }
    out_ += "</li>\n";
  }

  const MarkdownOptions& options_;
  SpanWriter spans_;
  HeadingIds ids_;
  std::string out_;
  std::vector<Heading> headings_;
  std::map<std::string, int> group_names_;
};

}  // namespace

MarkdownResult render_tree(const MarkdownNode& document, const MarkdownOptions& options, MarkdownWarnings& warnings) {
  return Renderer(options, warnings).render(document);
}

}  // namespace ayumi::formats
