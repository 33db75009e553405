#include "charts/line_drawing.h"

#include <algorithm>
#include <utility>

#include "charts/labels.h"
#include "charts/row_labels.h"
#include "charts/svg.h"
#include "charts/value_labels.h"

namespace ayumi::charts {
namespace {

constexpr double kCompactPlotHeight = 132;
constexpr double kWidePlotHeight = 176;
constexpr double kAbove = 24;  // room for a label above the highest point
constexpr double kMargin = 8;
constexpr double kNamesBelow = 22;    // far enough below the lowest tick's text
constexpr double kWidestTicks = 0.4;  // of the width; wider ones would leave no room for what they measure
constexpr double kLongestHalf = 28;
constexpr double kShortest = 6;  // piece of an upright line; a shorter one would look like a speck
constexpr int kIntervals = 4;
constexpr std::size_t kManyColumns = 15;

double plot_height(const Figure& figure) {
  return figure.width == Width::compact ? kCompactPlotHeight : kWidePlotHeight;
}

// The room that the texts of the ticks need at the left, or 0 where they'd need too much.
double tick_room(const LineChart& chart, const Axis& axis) {
  double widest = 0;
  for (const Tick& tick : axis.ticks) widest = std::max(widest, text_width(tick_text(chart, axis, tick)));
  return widest > width_of(chart.figure) * kWidestTicks ? 0 : widest;
}

bool begins_plan(const LineChart& chart, std::size_t column) {
  using Term = LineColumn::Term;
  return column > 0 && chart.columns[column - 1].term == Term::before_plan &&
         chart.columns[column].term == Term::in_plan;
}

// One drawing: where things are, and what has been written so far.
class Drawing {
 public:
  Drawing(const LineChart& chart, Axis axis)
      : chart_(chart),
        axis_(std::move(axis)),
        tick_room_(tick_room(chart_, axis_)),
        left_(tick_room_ + kMargin),
        right_(width_of(chart.figure) - kMargin),
        key_bottom_(draw_key(svg_, key_entries(chart), width_of(chart.figure))),
        unit_lines_(wrap_text(chart.unit, width_of(chart.figure))),
        top_(key_bottom_ + unit_height() + kAbove),
        bottom_(top_ + plot_height(chart.figure)),
        y_(axis_.low, axis_.high, bottom_, top_),
        labels_({left_, key_bottom_ + unit_height(), width_of(chart.figure), bottom_ - 1}) {}

  Html draw() {
    draw_lines(svg_, "tick", unit_lines_, key_bottom_);
    grid();
    column_names();
    keep_boundaries_clear();
    baseline();
    targets();
    joins();
    points();
    write_values(svg_, labels_, chart_, places());
    boundaries();
    return framed(chart_.figure, "line", bottom_ + kNamesBelow + kMargin, svg_.markup());
  }

 private:
  double slot() const { return (right_ - left_) / static_cast<double>(chart_.columns.size()); }
  double x(std::size_t column) const { return left_ + slot() * (static_cast<double>(column) + 0.5); }
  double half_mark() const { return std::min(slot() * 0.4, kLongestHalf); }
  double radius() const { return chart_.columns.size() < kManyColumns ? 4 : 2.5; }

  void grid() {
    Path grid;
    Path axis;
    for (const Tick& tick : axis_.ticks) {
      const double y = y_(tick.value);
      if (tick.value == axis_.low && !axis_.starts_at_zero()) {
        cut_axis();
      } else {
        (tick.value == 0 ? axis : grid).line({left_, y}, {right_, y});
      }
      if (tick_room_ == 0) continue;
      svg_.text("tick", {{tick_room_, y + kCentreToBaseline}, Anchor::end}, tick_text(chart_, axis_, tick));
    }
    svg_.shape("grid", grid);
    svg_.shape("axis", axis);
  }

  // The wavy line by which Japanese readers know that the axis doesn't begin at zero.
  void cut_axis() {
    constexpr double kWave = 8;
    Path path;
    path.move_to({left_, bottom_});
    double rise = 3;
    for (double x = left_ + kWave; x <= right_; x += kWave) {
      path.line_to({x, bottom_ - (rise > 0 ? rise : 0)});
      rise = -rise;
    }
    svg_.path("axis-cut", path);
  }

  void column_names() {
    std::vector<double> centres;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) {
      centres.push_back(x(i));
      names.push_back(chart_.columns[i].label);
    }
    const double width = width_of(chart_.figure);
    for (const std::size_t i : evenly_thinned(centres, names, width)) {
      const double centre = kept_inside(centres[i], text_width(names[i]), width);
      svg_.text("tick", {{centre, bottom_ + kNamesBelow}, Anchor::middle}, names[i]);
    }
  }

  double unit_height() const { return chart_.unit.empty() ? 0 : kLineHeight * static_cast<double>(unit_lines_.size()); }

  bool is_break(std::size_t column) const {
    return column > 0 && chart_.columns[column].definition == LineColumn::Break::before;
  }
  Point boundary_top(std::size_t before) const { return {x(before) - slot() / 2, top_ - kAbove / 2}; }
  Point boundary_bottom(std::size_t before) const { return {x(before) - slot() / 2, bottom_}; }

  void keep_boundaries_clear() {
    for (std::size_t i = 1; i < chart_.columns.size(); ++i) {
      if (begins_plan(chart_, i) || is_break(i)) labels_.keep_clear(boundary_top(i), boundary_bottom(i));
    }
  }

  // Drawn last: a text that found no other place isn't struck through, but interrupts the line.
  void boundaries() {
    for (std::size_t i = 1; i < chart_.columns.size(); ++i) {
      if (begins_plan(chart_, i)) boundary("plan-start", i);
      if (is_break(i)) boundary("break", i);
    }
  }

  void boundary(std::string_view class_name, std::size_t before) {
    for (const Box& part : labels_.uncovered(boundary_top(before), boundary_bottom(before))) {
      if (part.height() > kShortest) svg_.line(class_name, {part.left, part.top}, {part.right, part.bottom});
    }
  }

  void baseline() {
    const auto number = chart_.baseline ? drawable(*chart_.baseline) : std::nullopt;
    if (!number) return;
    Path path;
    rule(path, left_, right_, y_(*number));
    svg_.shape("baseline", path);
  }

  // A mark in each year; where the years' targets are equal, one mark through all of them.
  void targets() {
    Path path;
    for (const TargetRun& run : target_runs(chart_)) {
      rule(path, x(run.first) - half_mark(), x(run.last) + half_mark(), y_(run.number));
    }
    svg_.shape("target", path);
  }

  void rule(Path& path, double from, double to, double y) {
    path.line({from, y}, {to, y});
    labels_.keep_clear({from, y}, {to, y});
  }

  void joins() {
    Path path;
    std::optional<Point> before;
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) {
      if (chart_.columns[i].definition == LineColumn::Break::before) before.reset();
      const std::optional<Point> here = point(i);
      if (before && here) {
        path.join(*before, *here);
        labels_.keep_clear(*before, *here);
      }
      before = here;
    }
    svg_.path("series-actual", path);
  }

  std::optional<Point> point(std::size_t column) const {
    const auto number = drawable(chart_.columns[column].actual);
    return number ? std::optional<Point>({x(column), y_(*number)}) : std::nullopt;
  }

  void points() {
    Path path;
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) {
      const auto centre = point(i);
      if (!centre) continue;
      path.circle(*centre, radius());
      labels_.keep_free(grown({centre->x, centre->y, centre->x, centre->y}, radius()));
    }
    svg_.shape("point-actual", path);
  }

  ValuePlaces places() const {
    ValuePlaces places{{}, y_, {left_, top_, right_, bottom_}, half_mark()};
    for (std::size_t i = 0; i < chart_.columns.size(); ++i) places.x.push_back(x(i));
    return places;
  }

  const LineChart& chart_;
  SvgWriter svg_;
  Axis axis_;
  double tick_room_;
  double left_;
  double right_;
  double key_bottom_;
  std::vector<std::string> unit_lines_;
  double top_;
  double bottom_;
  Scale y_;
  Labels labels_;
};

template <class Claim>
bool any_column(const LineChart& chart, Claim claim) {
  return std::any_of(chart.columns.begin(), chart.columns.end(), claim);
}

}  // namespace

Html draw_lines(const LineChart& chart) {
  return Drawing(chart, make_axis(drawable_values(chart), Base::near, kIntervals)).draw();
}

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

std::vector<KeyEntry> key_entries(const LineChart& chart) {
  using Sign = KeyEntry::Sign;
  const bool is_single = chart.columns.size() == 1;
  std::vector<KeyEntry> entries{{is_single ? Sign::bar : Sign::line, chart.actual_name}};
  if (any_column(chart, [](const LineColumn& column) { return drawable(column.target).has_value(); })) {
    entries.push_back({Sign::target, chart.target_name});
  }
  if (chart.baseline && drawable(*chart.baseline)) entries.push_back({Sign::baseline, chart.baseline_name});
  if (!is_single &&
      any_column(chart, [](const LineColumn& column) { return column.definition == LineColumn::Break::before; })) {
    entries.push_back({Sign::definition_change, chart.break_name});
  }
  for (std::size_t i = 1; i < chart.columns.size(); ++i) {
    if (begins_plan(chart, i)) entries.push_back({Sign::plan_start, chart.plan_start_name});
  }
  return entries;
}

std::string tick_text(const LineChart& chart, const Axis& axis, const Tick& tick) {
  return chart.tick && tick.exact ? chart.tick(*tick.exact, axis.digits) : std::string();
}

}  // namespace ayumi::charts
