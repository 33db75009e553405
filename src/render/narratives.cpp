#include "render/narratives.h"

#include <vector>

#include "base/text.h"
#include "formats/markdown.h"
#include "view/routes.h"
#include "view/site_records.h"

namespace ayumi::render {

namespace {

constexpr std::string_view kMarkdownSuffix = ".md";

// "plans/a/projects/x" and "../overview" → "plans/a/overview"; nullopt where ".." leads out.
std::optional<std::string> resolve_key(std::string_view from, std::string_view relative) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(from, '/')) parts.emplace_back(part);
  parts.pop_back();
  for (const std::string_view part : split(relative, '/')) {
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.emplace_back(part);
    } else if (parts.empty()) {
      return std::nullopt;
    } else {
      parts.pop_back();
    }
  }
  return join(parts, "/");
}

void report_broken_link(std::string_view destination, const Span& place, Diagnostics& diagnostics) {
  Diagnostic diagnostic;
  diagnostic.code = "content.broken-link";
  diagnostic.message = {"リンク先の文章がありません: " + std::string(destination),
                        "the link leads to no narrative: " + std::string(destination)};
  diagnostic.hints = {{"このファイルから見た相対パスで、content/ の同じ言語にある .md ファイルを指定してください",
                       "name a .md file of the same language in content/, relative to this file"}};
  const std::size_t found = place.text().find(destination);
  diagnostic.span = place;
  if (found != std::string_view::npos) {
    diagnostic.span.begin = place.begin + static_cast<std::uint32_t>(found);
    diagnostic.span.end = diagnostic.span.begin + static_cast<std::uint32_t>(destination.size());
  }
  diagnostics.add(std::move(diagnostic));
}

// Links to other narratives become links to their pages; everything else stays.
std::optional<std::string> resolve_link(const view::Page& page, const view::NarrativeText& narrative,
                                        const Narratives::FindPage& find_page, std::string_view destination,
                                        Diagnostics& diagnostics) {
  const std::size_t hash = std::min(destination.find('#'), destination.size());
  const std::string_view file = destination.substr(0, hash);
  const bool is_markdown = file.size() > kMarkdownSuffix.size() &&
                           file.substr(file.size() - kMarkdownSuffix.size()) == kMarkdownSuffix &&
                           file.find("://") == std::string_view::npos;
  if (!is_markdown) return std::nullopt;
  const auto key = resolve_key(narrative.key, file.substr(0, file.size() - kMarkdownSuffix.size()));
  const auto path = key ? find_page(*key) : std::nullopt;
  if (!path) {
    report_broken_link(destination, narrative.body, diagnostics);
    return std::nullopt;
  }
  return view::routes::to_root(page.path) + *path + std::string(destination.substr(hash));
}

// The heading as it stands in the file; the first character where the template language made it.
Span heading_span(const Span& place) {
  const std::string_view text = place.text();
  std::size_t begin = 0;
  while (begin < text.size() && !text.substr(begin).starts_with("# ")) {
    begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
  }
  if (begin >= text.size()) return {place.source, place.begin, place.begin};
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  return {place.source, place.begin + static_cast<std::uint32_t>(begin), place.begin + static_cast<std::uint32_t>(end)};
}

void check_headings(const formats::MarkdownResult& result, const Span& place, Diagnostics& diagnostics) {
  for (const formats::Heading& heading : result.headings) {
    if (heading.level > 1) continue;
    Diagnostic diagnostic;
    diagnostic.code = "content.top-heading";
    diagnostic.message = {"本文に「# " + heading.text + "」があります。ページの題名と重なります",
                          "the text has a heading \"# " + heading.text + "\", which competes with the page's title"};
    diagnostic.hints = {{"本文の見出しは ## から始め、題名は前付けの title に書いてください",
                         "start headings with ##, and put the title into the front matter"}};
    diagnostic.span = heading_span(place);
    diagnostics.add(std::move(diagnostic));
    return;
  }
}

}  // namespace

void Narratives::compile(templating::Engine& engine, const view::Page& page, Diagnostics& diagnostics) {
  for (const view::NarrativeText& narrative : page.narratives) {
    const Place place{narrative.body.source, narrative.body.begin};
    if (compiled_.count(place) > 0) continue;
    compiled_[place] = engine.compile_text(*narrative.body.source, narrative.body.begin, narrative.body.end,
                                           view::narrative_shape(), templating::Escaping::markdown, diagnostics);
  }
}

templating::Value Narratives::render(const templating::Engine& engine, const view::SiteViews& views,
                                     const view::Words& words, const view::Page& page,
                                     const view::NarrativeText& narrative, const FindPage& find_page,
                                     Diagnostics& diagnostics) const {
  const auto compiled = compiled_.find({narrative.body.source, narrative.body.begin});
  if (compiled == compiled_.end() || compiled->second == nullptr) return {};
  const auto text = engine.render(*compiled->second, views.narrative_context(page.plan), diagnostics);
  if (!text) return {};
  formats::MarkdownOptions options;
  options.heading_shift = page.heading_shift;
  if (page.narratives.size() > 1) {
    const auto index = static_cast<std::size_t>(&narrative - page.narratives.data());
    options.id_prefix = "n" + std::to_string(index + 1) + "-";
  }
  options.footnotes_label = words.get("narrative.footnotes");
  options.footnote_back_label = words.get("narrative.footnote_back");
  options.resolve_link = [&](std::string_view destination) {
    return resolve_link(page, narrative, find_page, destination, diagnostics);
  };
  const formats::MarkdownResult result = formats::render_markdown(*text, options, narrative.body, diagnostics);
  check_headings(result, narrative.body, diagnostics);
  const bool same_language = narrative.language == views.language();
  return view::to_value(
      view::NarrativeView{narrative.title, result.html, same_language ? std::string() : narrative.language});
}

}  // namespace ayumi::render
