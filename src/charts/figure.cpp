#include "charts/figure.h"

#include <cmath>
#include <utility>

#include "charts/svg.h"
#include "charts/text_measure.h"

namespace ayumi::charts {
namespace {

constexpr double kLimit = 1e18;

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  out.append(" ").append(name).append("=\"").append(escaped_text(value)).append("\"");
}

std::string view_box(double width, double height) {
  std::string out = "0 0 ";
  append_number(out, width);
  out += ' ';
  append_number(out, height);
  return out;
}

std::string title_id(const Figure& figure) { return figure.id + "-title"; }

std::string classes(const Figure& figure, std::string_view kind) {
  const std::string_view width = figure.width == Width::compact ? " chart-compact" : " chart-wide";
  return std::string("chart chart-").append(kind).append(width);
}

void append_element(std::string& out, std::string_view element, const std::string& id, std::string_view text) {
  out.append("<").append(element);
  append_attribute(out, "id", id);
  out.append(">").append(escaped_text(text)).append("</").append(element).append(">");
}

}  // namespace

std::optional<double> drawable(const Value& value) {
  const bool can = value.number && std::isfinite(*value.number) && std::abs(*value.number) < kLimit;
  return can ? value.number : std::nullopt;
}

double width_of(const Figure& figure) { return figure.width == Width::compact ? kCompactWidth : kWideWidth; }

Html framed(const Figure& figure, std::string_view kind, double height, std::string_view inside) {
  const std::string description_id = figure.id + (figure.width == Width::compact ? "-desc" : "-wide-desc");
  std::string out = "<svg role=\"img\"";
  append_attribute(out, "class", classes(figure, kind));
  append_attribute(out, "viewBox", view_box(width_of(figure), height));
  std::string font_size;
  append_number(font_size, kFontSize);
  append_attribute(out, "font-size", font_size);
  append_attribute(out, "text-anchor", "middle");
  append_attribute(out, "aria-labelledby", title_id(figure));
  if (!figure.description.empty()) append_attribute(out, "aria-describedby", description_id);
  out += '>';
  if (!figure.description.empty()) append_element(out, "desc", description_id, figure.description);
  out.append(inside).append("</svg>");
  return Html::from_markup(std::move(out));
}

Html captioned(const Figure& figure, const Html& charts) {
  std::string out = "<figure class=\"chart-figure\">";
  append_element(out, "figcaption", title_id(figure), figure.title);
  out.append(charts.markup()).append("</figure>");
  return Html::from_markup(std::move(out));
}

}  // namespace ayumi::charts
