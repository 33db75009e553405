// Any bytes become HTML whose tags are ours, with every tag closed in order.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "formats/markdown.h"

using namespace ayumi;

namespace {

bool is_known(std::string_view name) {
  constexpr std::array<std::string_view, 29> kNames{
      "h1", "h2",  "h3",   "h4", "h5",  "h6",     "p",     "blockquote", "ul",     "ol",
      "li", "pre", "code", "hr", "br",  "div",    "table", "tr",         "th",     "td",
      "em", "del", "img",  "a",  "sup", "strong", "thead", "tbody",      "section"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// The end of the tag at `at`, behind its ">"; quoted attributes may hold anything but quotes.
std::size_t tag_end(std::string_view html, std::size_t at) {
  bool is_quoted = false;
  for (; at < html.size(); ++at) {
    if (html[at] == '"') is_quoted = !is_quoted;
    if (html[at] == '>' && !is_quoted) return at + 1;
    if (html[at] == '<' && is_quoted) std::abort();
  }
  std::abort();
}

void check_tags(std::string_view html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const std::size_t end = tag_end(html, at);
    const bool is_closing = html[at + 1] == '/';
    const std::size_t begin = at + (is_closing ? 2 : 1);
    const std::string name(html.substr(begin, html.find_first_of(" >", begin) - begin));
    if (!is_known(name)) std::abort();
    at = end;
    if (name == "hr" || name == "br" || name == "img") continue;
    if (!is_closing) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      std::abort();
    } else {
      open.pop_back();
    }
  }
  if (!open.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("fuzz.md", std::string(reinterpret_cast<const char*>(data), size));
  Diagnostics diagnostics;
  formats::split_front_matter(source, diagnostics);
  const Span place{&source, 0, static_cast<std::uint32_t>(size)};
  check_tags(formats::render_markdown(source.text(), {}, place, diagnostics).html.markup());
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.span.source != &source || diagnostic.span.end > size) std::abort();
  }
  return 0;
}
