// What all charts share: what the caller says about a chart, a value with its printed text, and the frame of the <svg>.
// Charts get every text ready to print, in the page's language; they know no language, format no value and choose no
// colour. Their markup has class names for style sheets and needs no script and no style attribute.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/decimal.h"
#include "base/html.h"

namespace ayumi::charts {

// Texts have 14 units of the viewBox, so a chart is readable where it is shown at about its own width in pixels:
// compact fits a telephone or a card, wide fits the column of a page. A page with a wide chart gives the compact one
// beside it (in class "chart-pair", of which the style sheet shows one), or lets it scroll.
enum class Width { compact, wide };
inline constexpr double kCompactWidth = 288;
inline constexpr double kWideWidth = 640;

struct Figure {
  std::string id;           // a slug, unique on the page; the ids inside start with it
  std::string title;        // says the finding; not empty; `captioned` writes it, and it names the <svg>
  std::string description;  // what the chart shows, in a sentence or two; may be empty
  Width width = Width::compact;
};

// Drawn at `number` and labelled with `text`. Without a number there is a gap, and `text` may say why.
// A number that isn't finite, or of 10^18 or more, counts as none.
struct Value {
  std::optional<double> number;
  std::string text;
};

// The text of a mark on an axis. `digits` is how many decimals the marks of this axis need. An empty function: no
// texts.
using TickFormat = std::function<std::string(const Decimal& value, int digits)>;

std::optional<double> drawable(const Value& value);
double width_of(const Figure& figure);
// The <svg> round the markup. `kind` becomes the class "chart-<kind>". It is named by the title in the caption, so that
// the title is there once, for everybody.
Html framed(const Figure& figure, std::string_view kind, double height, std::string_view inside);
// The <figure> with the title as its caption, round one chart or the same chart in both widths.
Html captioned(const Figure& figure, const Html& charts);

}  // namespace ayumi::charts
