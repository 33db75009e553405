#include "formats/markdown_spans.h"

#include <utility>

#include "base/html.h"
#include "base/text.h"
#include "formats/cjk_emphasis.h"
#include "formats/markdown_links.h"

namespace ayumi::formats {
namespace {

bool is_comment(std::string_view html) {
  const std::string_view text = trim(html);
  return text.starts_with("<!--") && text.find("-->") + 3 == text.size();
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

Diagnostic image_text_warning(const std::string& destination) {
  return warning(
      "markdown.image-text",
      {"画像「" + destination + "」に説明がありません", "the image “" + destination + "” has no description"},
      {"見えない人に読み上げる説明を ![ と ] の間に書いてください。例: ![開館した図書館の正面](" + destination + ")",
       "write what it shows between ![ and ], for those who can't see it: ![The front of the new library](" +
           destination + ")"});
}

Diagnostic emphasis_warning() {
  return warning(
      "markdown.cjk-emphasis",
      {"「**」が強調にならず、そのまま表示されます", "this “**” doesn't make strong text and is shown as it is"},
      {"かっこや句読点を「**」の外に出すか（例: 「**重要**」です）、「**」の外側に半角の空白を入れてください",
       "move brackets and punctuation outside of the asterisks, 「**重要**」, or put a space outside of them"});
}

void append_title(const MarkdownNode& node, std::string& out) {
  if (node.title.empty()) return;
  out += " title=\"";
  append_escaped(out, node.title);
  out += '"';
}

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

void SpanWriter::write(const MarkdownNode& parent, std::string& out) {
  for (const MarkdownNode& node : parent.children) write_one(node, out);
}

void SpanWriter::write_one(const MarkdownNode& node, std::string& out) {
  switch (node.kind) {
    case MarkdownKind::text:
      return write_text(node, out);
    case MarkdownKind::soft_break:
      out += '\n';
      return;
    case MarkdownKind::line_break:
      out += "<br>\n";
      return;
    case MarkdownKind::html_inline:
      return refuse_html(node);
    case MarkdownKind::link:
      return write_link(node, out);
    case MarkdownKind::image:
      return write_image(node, out);
    case MarkdownKind::footnote_reference:
      return write_reference(node, out);
    case MarkdownKind::code:
      out += "<code>";
      append_escaped(out, node.text);
      out += "</code>";
      return;
    default:
      return write_element(node, out);
  }
}

void SpanWriter::write_element(const MarkdownNode& node, std::string& out) {
  const std::string_view tag = node.kind == MarkdownKind::emphasis        ? "em"
                               : node.kind == MarkdownKind::strong        ? "strong"
                               : node.kind == MarkdownKind::strikethrough ? "del"
                                                                          : "";
  if (tag.empty()) return write(node, out);
  out += '<';
  out += tag;
  out += '>';
  write(node, out);
  out += "</";
  out += tag;
  out += '>';
}

void SpanWriter::write_text(const MarkdownNode& node, std::string& out) {
  if (has_failed_emphasis(node.text, warnings_.line(node.line))) warnings_.add(emphasis_warning(), node.line);
  append_escaped(out, node.text);
}

// The address to write, or nullopt where `is_allowed` refuses the one written or the one it leads to.
std::optional<std::string> SpanWriter::address(const std::string& destination, LinkUse use) const {
  const auto is_allowed = use == LinkUse::image ? is_local_image : is_safe_link;
  if (!is_allowed(destination)) return std::nullopt;
  if (!options_.resolve_link) return destination;
  std::string resolved = options_.resolve_link(destination, use).value_or(destination);
  return is_allowed(resolved) ? std::optional(std::move(resolved)) : std::nullopt;
}

void SpanWriter::write_link(const MarkdownNode& node, std::string& out) {
  const auto target = address(node.text, LinkUse::link);
  if (!target) warnings_.add(unsafe_link_warning(node.text), node.line, node.text);
  if (!target || is_in_link_) return write(node, out);
  out += "<a href=\"" + to_attribute(*target) + "\"";
  append_title(node, out);
  out += '>';
  is_in_link_ = true;
  write(node, out);
  is_in_link_ = false;
  if (trim(plain_text(node)).empty()) append_escaped(out, *target);  // a link needs a name
  out += "</a>";
}

void SpanWriter::write_image(const MarkdownNode& node, std::string& out) {
  const auto target = address(node.text, LinkUse::image);
  if (!target) {
    warnings_.add(remote_image_warning(node.text), node.line, node.text);
    append_escaped(out, plain_text(node));
    return;
  }
  if (trim(plain_text(node)).empty()) warnings_.add(image_text_warning(node.text), node.line);
  out += "<img src=\"" + to_attribute(*target) + "\" alt=\"";
  append_escaped(out, plain_text(node));
  out += '"';
  append_title(node, out);
  out += '>';
}

void SpanWriter::write_reference(const MarkdownNode& node, std::string& out) {
  const std::string id = reference_id(node.number, ++references_[node.number]);
  const std::string number = std::to_string(node.number);
  if (is_in_link_) {  // a link can't hold another
    out += "<sup class=\"footnote-ref\" id=\"" + id + "\">" + number + "</sup>";
    return;
  }
  out += "<sup class=\"footnote-ref\"><a href=\"#" + to_attribute(note_id(node.number)) + "\" id=\"" + id + "\">" +
         number + "</a></sup>";
}

void SpanWriter::refuse_html(const MarkdownNode& node) {
  if (is_comment(node.text) || node.text.starts_with("</")) return;
  warnings_.add(raw_html_warning(), node.line);
}

// "_" keeps these ids apart from headings', which have none.
std::string SpanWriter::note_id(int number) const { return options_.id_prefix + "fn_" + std::to_string(number); }

std::string SpanWriter::reference_id(int number, int use) const {
  const std::string id = options_.id_prefix + "fnref_" + std::to_string(number);
  return use == 1 ? id : id + "_" + std::to_string(use);
}

std::string SpanWriter::back_links(int number) const {
  const auto found = references_.find(number);
  const int count = found == references_.end() ? 0 : found->second;
  std::string links;
  for (int use = 1; use <= count; ++use) {
    const std::string name = std::to_string(number) + (use == 1 ? "" : "-" + std::to_string(use));
    links += " <a class=\"footnote-back\" href=\"#" + to_attribute(reference_id(number, use)) + "\" aria-label=\"";
    append_escaped(links, options_.footnote_back_label + " " + name);
    links += "\">↩</a>";
  }
  return links;
}

}  // namespace ayumi::formats
