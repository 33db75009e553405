#include "render/headings.h"

#include <algorithm>

namespace ayumi::render {

namespace {

constexpr std::string_view kBegin = "<h2 id=\"";
constexpr std::string_view kEnd = "</h2>";

// In finished markup < only begins tags.
std::string without_tags(std::string_view markup) {
  std::string text;
  for (std::size_t at = 0; at < markup.size();) {
    const std::size_t tag = std::min(markup.find('<', at), markup.size());
    text += markup.substr(at, tag - at);
    at = tag == markup.size() ? tag : std::min(markup.find('>', tag), markup.size() - 1) + 1;
  }
  return text;
}

}  // namespace

std::vector<Heading> section_headings(std::string_view markup) {
  std::vector<Heading> headings;
  for (std::size_t at = markup.find(kBegin); at != std::string_view::npos; at = markup.find(kBegin, at)) {
    at += kBegin.size();
    const std::size_t quote = markup.find('"', at);
    const std::size_t end = markup.find(kEnd, at);
    const std::size_t bracket = markup.find('>', std::min(quote, markup.size()));
    if (end == std::string_view::npos || bracket > end) break;
    headings.push_back({std::string(markup.substr(at, quote - at)),
                        Html::from_markup(without_tags(markup.substr(bracket + 1, end - bracket - 1)))});
  }
  return headings;
}

std::size_t begin_of_title(std::string_view markup) {
  const std::size_t title = markup.find("<h1");
  const std::size_t bracket = markup.find('>', std::min(title, markup.size()));
  return bracket == std::string_view::npos ? markup.size() : bracket + 1;
}

std::size_t end_of_title(std::string_view markup) {
  constexpr std::string_view kTitle = "</h1>";
  constexpr std::string_view kParagraph = "</p>";
  const std::size_t title = markup.find(kTitle);
  if (title == std::string_view::npos) return markup.size();
  std::size_t end = title + kTitle.size();
  for (;;) {
    const std::size_t next = std::min(markup.find_first_not_of(" \n", end), markup.size());
    const std::string_view rest = markup.substr(next);
    if (!rest.starts_with("<p>") && !rest.starts_with("<p ")) return end;
    const std::size_t paragraph = rest.find(kParagraph);
    if (paragraph == std::string_view::npos) return end;
    end = next + paragraph + kParagraph.size();
  }
}

}  // namespace ayumi::render
