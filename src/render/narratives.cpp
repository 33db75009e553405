#include "render/narratives.h"

#include <algorithm>
#include <vector>

#include "formats/markdown.h"

namespace ayumi::render {

namespace {

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

formats::MarkdownResult render_text(const std::string& text, formats::MarkdownOptions options, const LinkOrigin& origin,
                                    const Links& links, Followed& followed, Diagnostics& diagnostics) {
  const Span& place = origin.narrative.body;
  options.id_prefix = origin.id_prefix;
  options.resolve_link = [&](std::string_view destination, formats::LinkUse use) {
    return links.resolve(origin, destination, use, followed, diagnostics);
  };
  formats::MarkdownResult result = formats::render_markdown(text, options, place, diagnostics);
  check_headings(result, place, diagnostics);
  return result;
}

// A narrative whose quotations have a mistake, with them as they stand in the file: its links and headings are looked
// at all the same.
void check_as_written(const LinkOrigin& origin, const Links& links, Diagnostics& diagnostics) {
  Diagnostics found;
  Followed followed;
  formats::MarkdownOptions options;
  options.resolve_link = [&](std::string_view destination, formats::LinkUse use) -> std::optional<std::string> {
    const bool is_plain = destination.find("{{") == std::string_view::npos;
    return is_plain ? links.resolve(origin, destination, use, followed, found) : std::nullopt;
  };
  const Span& place = origin.narrative.body;
  Diagnostics of_markdown;  // quotations can look like anything
  check_headings(formats::render_markdown(place.text(), options, place, of_markdown), place, found);
  diagnostics.append(std::move(found));
}

}  // namespace

std::string narrative_id_prefix(std::size_t index) { return "n" + std::to_string(index + 1) + "-"; }

std::optional<view::NarrativeView> render_narrative(const NarrativeSetting& setting, const view::Page& page,
                                                    std::size_t index, Followed& followed, Diagnostics& diagnostics) {
  const view::SiteViews& views = setting.views;
  const view::NarrativeText& narrative = page.narratives[index];
  const LinkOrigin origin{narrative, page.path, views.prefix(), narrative_id_prefix(index)};
  const templating::Template* compiled = setting.compiled.narrative(narrative);
  const auto text = compiled ? setting.compiled.engine().render(
                                   *compiled, setting.quoted.narrative_context(page.plan, narrative.year), diagnostics)
                             : std::nullopt;
  if (!text) {
    check_as_written(origin, setting.links, diagnostics);
    return std::nullopt;
  }
  formats::MarkdownOptions options;
  options.heading_shift = page.heading_shift;
  options.footnotes_label = setting.words.get("narrative.footnotes");
  options.footnote_back_label = setting.words.get("narrative.footnote_back");
  const formats::MarkdownResult result =
      render_text(*text, std::move(options), origin, setting.links, followed, diagnostics);
  const bool same_language = narrative.language == views.language();
  return view::NarrativeView{narrative.title, result.html, same_language ? std::string() : narrative.language,
                             narrative.stage == model::Stage::draft};
}

void check_without_figures(const Compiled& compiled, const std::vector<view::NarrativeText>& narratives,
                           const templating::Object& placeholders, const ContentFiles& files,
                           Diagnostics& diagnostics) {
  const Links links(files);
  for (const view::NarrativeText& narrative : narratives) {
    const templating::Template* draft = compiled.narrative(narrative);
    Diagnostics of_placeholders;  // nobody's mistake
    const auto text = draft ? compiled.engine().render(*draft, placeholders, of_placeholders) : std::nullopt;
    const LinkOrigin origin{narrative, "", "", ""};
    Followed followed;
    if (text) {
      render_text(*text, {}, origin, links, followed, diagnostics);
    } else {
      check_as_written(origin, links, diagnostics);
    }
  }
}

}  // namespace ayumi::render
