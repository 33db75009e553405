#include "charts/line_chart.h"

#include <algorithm>

#include "charts/labels.h"
#include "charts/scale.h"
#include "charts/svg.h"

namespace ayumi::charts {

namespace {

constexpr double kPlotHeight = 132;
constexpr double kTop = 26;  // room for a label above the highest point
constexpr double kPointRadius = 4;
constexpr double kMargin = 8;
constexpr int kIntervals = 4;

std::vector<double> drawable_values(const LineChart& chart) {
  std::vector<double> values;
  const auto take = [&](const Value& value) {
    if (const auto number = drawable(value)) values.push_back(*number);
  };
  for (const LineColumn& column : chart.columns) {
    take(column.actual);
    take(column.target);
  }
  if (chart.baseline) take(*chart.baseline);
  return values;
}

std::string tick_text(const LineChart& chart, const Axis& axis, const Tick& tick) {
  return chart.tick && tick.exact ? chart.tick(*tick.exact, axis.digits) : std::string();
}

// One drawing: where things are, and what has been written so far.
class Drawing {
 public:
  Drawing(const LineChart& chart, Axis axis)
      : chart_(chart),
        axis_(std::move(axis)),
        left_(axis_width()),
        right_(width_of(chart.figure) - kMargin),
        bottom_(kTop + kPlotHeight),
        y_(axis_.low, axis_.high, bottom_, kTop),
        labels_({left_, 0, width_of(chart.figure), bottom_}) {}

  Html draw() {
    grid();
    column_names();
    if (chart_.baseline) baseline(*chart_.baseline);
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) target(i);
    joins();
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) point(i);
    texts();
    return framed(chart_.figure, "line", bottom_ + kLineHeight + kMargin, svg_.markup());
  }

 private:
  double axis_width() const {
    double width = 0;
    for (const Tick& tick : axis_.ticks) width = std::max(width, text_width(tick_text(chart_, axis_, tick)));
    return width + kMargin;
  }

  double slot() const { return (right_ - left_) / static_cast<double>(chart_.columns.size()); }
  double x(std::size_t column) const { return left_ + slot() * (static_cast<double>(column) + 0.5); }

  void grid() {
    for (const Tick& tick : axis_.ticks) {
      const double y = y_(tick.value);
      svg_.line(tick.value == 0 ? "axis" : "grid", {left_, y}, {right_, y});
      svg_.text("tick", {{left_ - kMargin / 2, y + kCentreToBaseline}, Anchor::end}, tick_text(chart_, axis_, tick));
    }
  }

  // Every nth name where they would touch; the last one always.
  void column_names() {
    Labels names({0, bottom_, width_of(chart_.figure), bottom_ + 2 * kLineHeight});
    const double y = bottom_ + kLineHeight;
    const std::size_t last = chart_.columns.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
      const std::size_t column = last - i;
      names.place(svg_, "tick", {{{x(column), y}, Anchor::middle}}, chart_.columns[column].label);
    }
  }

  void baseline(const Value& value) {
    if (const auto number = drawable(value)) svg_.line("baseline", {left_, y_(*number)}, {right_, y_(*number)});
  }

  void target(std::size_t column) {
    const auto number = drawable(chart_.columns[column].target);
    if (!number) return;
    const double half = std::min(slot() * 0.4, 28.0);
    svg_.line("target", {x(column) - half, y_(*number)}, {x(column) + half, y_(*number)});
    labels_.keep_free({x(column) - half, y_(*number) - 1, x(column) + half, y_(*number) + 1});
  }

  void joins() {
    Path path;
    bool joined = false;
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) {
      const auto number = drawable(chart_.columns[i].actual);
      if (chart_.columns[i].definition == LineColumn::Break::before) joined = false;
      if (number) {
        const Point point{x(i), y_(*number)};
        joined ? path.line_to(point) : path.move_to(point);
      }
      joined = number.has_value();
    }
    svg_.path("series-actual", path);
  }

  void point(std::size_t column) {
    const auto number = drawable(chart_.columns[column].actual);
    if (!number) return;
    const Point centre{x(column), y_(*number)};
    svg_.circle("point-actual", centre, kPointRadius);
    labels_.keep_free({centre.x - kPointRadius, centre.y - kPointRadius, centre.x + kPointRadius, centre.y + kPointRadius});
  }

  // The latest value first, then its target, then the others from the right.
  void texts() {
    const std::size_t count = chart_.columns.size();
    bool target_named = false;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t column = count - 1 - i;
      value_text("value", column, chart_.columns[column].actual, chart_.columns[column].actual.text);
      const Value& target = chart_.columns[column].target;
      if (target_named || !drawable(target)) continue;
      target_named = true;
      value_text("value-target", column, target, chart_.target_name + " " + target.text);
    }
  }

  void value_text(std::string_view class_name, std::size_t column, const Value& value, const std::string& text) {
    const auto number = drawable(value);
    if (!number) return;
    const double above = y_(*number) - kPointRadius - 4;
    const double below = y_(*number) + kPointRadius + kFontSize;
    const double end = std::min(x(column) + slot() / 2, right_);
    labels_.place(svg_, class_name,
                  {{{x(column), above}, Anchor::middle}, {{x(column), below}, Anchor::middle},
                   {{end, above}, Anchor::end}, {{end, below}, Anchor::end}},
                  text);
  }

  const LineChart& chart_;
  Axis axis_;
  double left_;
  double right_;
  double bottom_;
  Scale y_;
  SvgWriter svg_;
  Labels labels_;
};

}  // namespace

std::optional<Html> line_chart(const LineChart& chart) {
  const bool any = std::any_of(chart.columns.begin(), chart.columns.end(),
                               [](const LineColumn& column) { return drawable(column.actual).has_value(); });
  if (!any) return std::nullopt;
  return Drawing(chart, make_axis(drawable_values(chart), Base::near, kIntervals)).draw();
}

}  // namespace ayumi::charts
