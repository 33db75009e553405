#include "formats/markdown_render.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/html.h"
#include "base/text.h"
#include "formats/cjk_emphasis.h"
#include "formats/heading_ids.h"
#include "formats/markdown_links.h"

namespace ayumi::formats {
namespace {

bool is_comment(std::string_view html) {
  const std::string_view text = trim(html);
  return text.starts_with("<!--") && text.find("-->") + 3 == text.size();
}

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

Diagnostic warning(std::string code, Message message, Message hint) {
  return {.severity = Severity::warning,
          .code = std::move(code),
          .message = std::move(message),
          .span = {},
          .hints = {std::move(hint)}};
}

Diagnostic raw_html_warning() {
  return warning("markdown.raw-html",
                 {"HTML のタグは使えないため、省きました", "HTML tags are not used here; this one is left out"},
                 {"Markdown の書き方に直してください。「<」そのものは「&lt;」と書きます",
                  "write it as Markdown; for a literal < write &lt;"});
}

Diagnostic unsafe_link_warning(const std::string& destination) {
  return warning("markdown.unsafe-link",
                 {"リンク先「" + destination + "」は使えないため、文字だけにしました",
                  "links to “" + destination + "” are not allowed; only the text is kept"},
                 {"リンク先には http・https・mailto・tel か、サイトの中の場所を書いてください",
                  "link to http, https, mailto or tel addresses, or to places within the site"});
}

Diagnostic remote_image_warning(const std::string& destination) {
  return warning("markdown.remote-image",
                 {"ほかのサイトの画像「" + destination + "」は使えないため、説明の文字だけにしました",
                  "the image “" + destination + "” is not of this site; only its description is kept"},
                 {"画像をこのサイトのフォルダーに置いて、その場所を書いてください",
                  "put the image into the site's folder and name it there"});
}

Diagnostic emphasis_warning() {
  return warning(
      "markdown.cjk-emphasis",
      {"「**」が強調にならず、そのまま表示されます", "this “**” doesn't make strong text and is shown as it is"},
      {"かっこや句読点を「**」の外に出すか（例: 「**重要**」です）、「**」の外側に半角の空白を入れてください",
       "move brackets and punctuation outside of the asterisks, 「**重要**」, or put a space outside of them"});
}

class Renderer {
 public:
  Renderer(const MarkdownOptions& options, MarkdownWarnings& warnings)
      : options_(options), warnings_(warnings), ids_(options.id_prefix) {}

  MarkdownResult render(const MarkdownNode& document) {
    count_references(document);
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
        return paragraph(node, "");
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
        return raw_html(node);
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
    inlines(node);
    out_ += "</" + tag + ">\n";
  }

  // `tail` is markup for the end of the last line: a footnote's way back.
  void paragraph(const MarkdownNode& node, std::string_view tail) {
    out_ += "<p>";
    inlines(node);
    out_ += tail;
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
        inlines(node);
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

  // One warning for an element, at its start tag; comments are for the writers and go without.
  void raw_html(const MarkdownNode& node) {
    if (is_comment(node.text) || node.text.starts_with("</")) return;
    warnings_.add(raw_html_warning(), node.line);
  }

  // --- tables ---

  void table(const MarkdownNode& node) {
    out_ += "<div class=\"table-scroll\"" + region(node) + ">\n<table>\n";
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
    out_ += "</table>\n</div>\n";
  }

  // Regions need names of their own: the heading's for the first table below it, then the heading's with a number;
  // without any heading the first row's.
  std::string region(const MarkdownNode& node) {
    std::string name = headings_.empty() ? header_text(node) : headings_.back().text;
    if (name.empty()) return "";
    const int use = ++region_names_[name];
    std::string attributes = " role=\"region\" tabindex=\"0\"";
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
      inlines(cell);
      out_ += is_head ? "</th>\n" : "</td>\n";
    }
    out_ += "</tr>\n";
  }

  // --- footnotes ---

  void count_references(const MarkdownNode& node) {
    if (node.kind == MarkdownKind::footnote_reference) ++reference_counts_[node.number];
    for (const MarkdownNode& child : node.children) count_references(child);
  }

  // "_" keeps them apart from headings' ids, which have none.
  std::string note_id(int number) const { return options_.id_prefix + "fn_" + std::to_string(number); }
  std::string reference_id(int number, int use) const {
    const std::string id = options_.id_prefix + "fnref_" + std::to_string(number);
    return use == 1 ? id : id + "_" + std::to_string(use);
  }

  void footnotes(const MarkdownNode& document) {
    bool is_open = false;
    for (const MarkdownNode& node : document.children) {
      if (node.kind != MarkdownKind::footnote) continue;
      if (!is_open) open_footnotes();
      is_open = true;
      footnote(node);
    }
    if (is_open) out_ += "</ol>\n</section>\n";
  }

  void open_footnotes() {
    out_ += "<section class=\"footnotes\" aria-label=\"";
    append_escaped(out_, options_.footnotes_label);
    out_ += "\">\n<ol>\n";
  }

  // The links back stand at the end of the last paragraph, or in one of their own.
  void footnote(const MarkdownNode& node) {
    out_ += "<li id=\"" + note_id(node.number) + "\">\n";
    const std::string back = back_links(node.number);
    const bool ends_in_paragraph = !node.children.empty() && node.children.back().kind == MarkdownKind::paragraph;
    for (const MarkdownNode& child : node.children) {
      if (ends_in_paragraph && &child == &node.children.back()) {
        paragraph(child, back);
      } else {
        block(child);
      }
    }
    if (!ends_in_paragraph && !back.empty()) out_ += "<p>" + back.substr(1) + "</p>\n";
    out_ += "</li>\n";
  }

  std::string back_links(int number) const {
    const auto count = reference_counts_.find(number);
    std::string links;
    for (int use = 1; count != reference_counts_.end() && use <= count->second; ++use) {
      const std::string name = std::to_string(number) + (use == 1 ? "" : "-" + std::to_string(use));
      links += " <a class=\"footnote-back\" href=\"#" + to_attribute(reference_id(number, use)) + "\" aria-label=\"";
      append_escaped(links, options_.footnote_back_label + " " + name);
      links += "\">↩</a>";
    }
    return links;
  }

  void footnote_reference(const MarkdownNode& node) {
    const std::string id = reference_id(node.number, ++reference_uses_[node.number]);
    const std::string number = std::to_string(node.number);
    if (is_in_link_) {  // a link can't hold another
      out_ += "<sup class=\"footnote-ref\" id=\"" + id + "\">" + number + "</sup>";
      return;
    }
    out_ += "<sup class=\"footnote-ref\"><a href=\"#" + to_attribute(note_id(node.number)) + "\" id=\"" + id + "\">" +
            number + "</a></sup>";
  }

  // --- spans ---

  void inlines(const MarkdownNode& parent) {
    for (const MarkdownNode& node : parent.children) inline_node(node);
  }

  void inline_node(const MarkdownNode& node) {
    switch (node.kind) {
      case MarkdownKind::text:
        return text(node);
      case MarkdownKind::soft_break:
        out_ += '\n';
        return;
      case MarkdownKind::line_break:
        out_ += "<br>\n";
        return;
      case MarkdownKind::html_inline:
        return raw_html(node);
      case MarkdownKind::link:
        return link(node);
      case MarkdownKind::image:
        return image(node);
      case MarkdownKind::footnote_reference:
        return footnote_reference(node);
      case MarkdownKind::code:
        out_ += "<code>";
        append_escaped(out_, node.text);
        out_ += "</code>";
        return;
      default:
        return element(node);
    }
  }

  void element(const MarkdownNode& node) {
    const std::string_view tag = node.kind == MarkdownKind::emphasis        ? "em"
                                 : node.kind == MarkdownKind::strong        ? "strong"
                                 : node.kind == MarkdownKind::strikethrough ? "del"
                                                                            : "";
    if (tag.empty()) return inlines(node);
    out_ += '<';
    out_ += tag;
    out_ += '>';
    inlines(node);
    out_ += "</";
    out_ += tag;
    out_ += '>';
  }

  void text(const MarkdownNode& node) {
    if (has_failed_emphasis(node.text, warnings_.line(node.line))) warnings_.add(emphasis_warning(), node.line);
    append_escaped(out_, node.text);
  }

  // The address to write, or nullopt where `is_allowed` refuses the one written or the one it leads to.
  std::optional<std::string> address(const std::string& destination, bool (*is_allowed)(std::string_view)) const {
    if (!is_allowed(destination)) return std::nullopt;
    if (!options_.resolve_link) return destination;
    std::string resolved = options_.resolve_link(destination).value_or(destination);
    return is_allowed(resolved) ? std::optional(std::move(resolved)) : std::nullopt;
  }

  void link(const MarkdownNode& node) {
    const auto target = address(node.text, is_safe_link);
    if (!target) warnings_.add(unsafe_link_warning(node.text), node.line);
    if (!target || is_in_link_) return inlines(node);
    out_ += "<a href=\"" + to_attribute(*target) + "\"";
    append_title(node);
    out_ += '>';
    is_in_link_ = true;
    inlines(node);
    is_in_link_ = false;
    if (trim(plain_text(node)).empty()) append_escaped(out_, *target);  // a link needs a name
    out_ += "</a>";
  }

  void image(const MarkdownNode& node) {
    const auto target = address(node.text, is_local_image);
    if (!target) {
      warnings_.add(remote_image_warning(node.text), node.line);
      append_escaped(out_, plain_text(node));
      return;
    }
    out_ += "<img src=\"" + to_attribute(*target) + "\" alt=\"";
    append_escaped(out_, plain_text(node));
    out_ += '"';
    append_title(node);
    out_ += '>';
  }

  void append_title(const MarkdownNode& node) {
    if (node.title.empty()) return;
    out_ += " title=\"";
    append_escaped(out_, node.title);
    out_ += '"';
  }

  const MarkdownOptions& options_;
  MarkdownWarnings& warnings_;
  HeadingIds ids_;
  std::string out_;
  std::vector<Heading> headings_;
  std::map<std::string, int> region_names_;
  std::map<int, int> reference_counts_;
  std::map<int, int> reference_uses_;
  bool is_in_link_ = false;
};

void append_plain_text(const MarkdownNode& node, std::string& out) {
  if (node.kind == MarkdownKind::text || node.kind == MarkdownKind::code) out += node.text;
  if (node.kind == MarkdownKind::soft_break || node.kind == MarkdownKind::line_break) out += ' ';
  for (const MarkdownNode& child : node.children) append_plain_text(child, out);
}

}  // namespace

std::string plain_text(const MarkdownNode& node) {
  std::string text;
  append_plain_text(node, text);
  return text;
}

MarkdownResult render_tree(const MarkdownNode& document, const MarkdownOptions& options, MarkdownWarnings& warnings) {
  return Renderer(options, warnings).render(document);
}

}  // namespace ayumi::formats
