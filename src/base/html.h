// HTML as a type of its own, so that text can't reach a page unescaped.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace ayumi {

// Markup that is safe to put on a page as it is. Made by `escape`, or by code that built it from escaped parts.
class Html {
 public:
  Html() = default;
  static Html from_markup(std::string markup) { return Html(std::move(markup)); }

  const std::string& markup() const { return markup_; }
  bool empty() const { return markup_.empty(); }
  Html& operator+=(const Html& other) {
    markup_ += other.markup_;
    return *this;
  }
  friend bool operator==(const Html&, const Html&) = default;

 private:
  explicit Html(std::string markup) : markup_(std::move(markup)) {}
  std::string markup_;
};

// Text as HTML, fit for elements and quoted attributes: & < > " ' become references, as MarkupSafe writes them
// (&amp; &lt; &gt; &#34; &#39;).
Html escape(std::string_view text);
void append_escaped(std::string& out, std::string_view text);
// Text as Markdown that shows it literally: every ASCII punctuation mark, line break, tab and outer space becomes a
// numeric reference, so that figures and names quoted in a narrative are inert both as Markdown and as HTML. (GFM's
// autolinks look at the finished text: an e-mail address in it still becomes a mailto link.)
std::string escape_for_markdown(std::string_view text);

}  // namespace ayumi
