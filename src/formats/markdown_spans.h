// What stands within a paragraph, a heading or a table cell, as HTML: emphasis, links, images, footnote references.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "formats/markdown.h"
#include "formats/markdown_tree.h"
#include "formats/markdown_warnings.h"

namespace ayumi::formats {

// For one text: knows which of a footnote's references it has written.
class SpanWriter {
 public:
  SpanWriter(const MarkdownOptions& options, MarkdownWarnings& warnings) : options_(options), warnings_(warnings) {}

  // Appends the children of `parent`.
  void write(const MarkdownNode& parent, std::string& out);
  // One warning for an element, at its start tag; comments are for the writers and go without.
  void refuse_html(const MarkdownNode& node);

  std::string note_id(int number) const;
  // The links from a note to all of its references so far, each with a blank before it.
  std::string back_links(int number) const;

 private:
  void write_one(const MarkdownNode& node, std::string& out);
  void write_element(const MarkdownNode& node, std::string& out);
  void write_text(const MarkdownNode& node, std::string& out);
  void write_link(const MarkdownNode& node, std::string& out);
  void write_image(const MarkdownNode& node, std::string& out);
  void write_reference(const MarkdownNode& node, std::string& out);
  std::string reference_id(int number, int use) const;
  std::optional<std::string> address(const std::string& destination, LinkUse use) const;

  const MarkdownOptions& options_;
  MarkdownWarnings& warnings_;
  std::map<int, int> references_;  // a footnote's number to how many references to it are written
  bool is_in_link_ = false;
};

}  // namespace ayumi::formats
