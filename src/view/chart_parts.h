// What the charts of the view are put together from. Part of chart_view.h's implementation.
#pragma once

#include <optional>
#include <string>

#include "base/html.h"
#include "charts/figure.h"
#include "view/words.h"

namespace ayumi::view {

// Sentences of a text alternative: parts with the language's separator, closed by its full stop.
class Description {
 public:
  explicit Description(const Words& words)
      : separator_(words.get("chart.separator")), end_(words.get("chart.sentence_end")) {}

  void add(const std::string& part) {
    if (part.empty()) return;
    if (!text_.empty()) text_ += separator_;
    text_ += part;
  }
  std::string finish() const { return text_.empty() ? text_ : text_ + end_; }

 private:
  std::string separator_;
  std::string end_;
  std::string text_;
};

// Under its title: the compact chart, and the wide one where the page has room; the style sheet shows one of them. The
// hidden one is hidden from everybody.
template <class Chart>
std::optional<Html> in_both_widths(Chart chart, std::optional<Html> (*draw)(const Chart&)) {
  std::optional<Html> compact = draw(chart);
  if (!compact) return std::nullopt;
  chart.figure.width = charts::Width::wide;
  const std::optional<Html> wide = draw(chart);
  return charts::captioned(chart.figure, Html::from_markup("<div class=\"chart-pair\">" + compact->markup() +
                                                           (wide ? wide->markup() : "") + "</div>"));
}

}  // namespace ayumi::view
