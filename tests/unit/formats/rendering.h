// A Markdown text as the page gets it, and what was said about it.
#pragma once

#include <string>
#include <utility>

#include "formats/markdown.h"

namespace ayumi::formats {

inline MarkdownOptions test_options() {
  MarkdownOptions options;
  options.footnotes_label = "注";
  options.footnote_back_label = "本文に戻る";
  return options;
}

struct Rendering {
  explicit Rendering(std::string markdown, const MarkdownOptions& options = test_options())
      : source("a.md", std::move(markdown)),
        place{&source, 0, static_cast<std::uint32_t>(source.text().size())},
        result(render_markdown(source.text(), options, place, diagnostics)) {}
  Rendering(const Rendering&) = delete;
  Rendering& operator=(const Rendering&) = delete;

  Source source;
  Span place;
  Diagnostics diagnostics{};
  MarkdownResult result;

  const std::string& html() const { return result.html.markup(); }
  bool has(std::string_view part) const { return html().find(part) != std::string::npos; }
  std::string codes() const {
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics.all()) all += (all.empty() ? "" : " ") + diagnostic.code;
    return all;
  }
};

}  // namespace ayumi::formats
