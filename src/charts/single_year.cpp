#include "charts/single_year.h"

#include <algorithm>
#include <utility>

#include "charts/key.h"
#include "charts/labels.h"
#include "charts/line_drawing.h"
#include "charts/row_labels.h"
#include "charts/scale.h"
#include "charts/svg.h"

namespace ayumi::charts {
namespace {

constexpr double kBarHeight = 26;
constexpr double kBeyond = 5;  // of a mark, above and below the bar
constexpr double kMargin = 8;
constexpr double kGap = 6;
constexpr double kWidestText = 0.4;  // of the width
constexpr int kIntervals = 4;

class Drawing {
 public:
  Drawing(const LineChart& chart, Axis axis)
      : chart_(chart),
        axis_(std::move(axis)),
        width_(width_of(chart.figure)),
        row_({chart.columns.front().label}, width_),
        actual_(*drawable(chart.columns.front().actual)),
        x_(axis_.low, axis_.high, row_.left() + room(Side::low), width_ - room(Side::high)) {}

  Html draw() {
    const double signs_bottom = draw_key(svg_, key_entries(chart_), width_);
    const double key_bottom = draw_lines(svg_, "tick", wrap_text(chart_.unit, width_), signs_bottom);
    top_ = key_bottom > 0 ? key_bottom + kGap : 0;
    name_marks();
    bar_top_ = row_.draw(svg_, 0, top_ + kBeyond, kBarHeight);
    grid();
    bar();
    if (chart_.baseline) mark("baseline", *chart_.baseline);
    mark("target", column().target);
    value_text();
    return framed(chart_.figure, "line", bottom() + kBeyond + kLineHeight + kMargin, svg_.markup());
  }

 private:
  enum class Side { low, high };

  const LineColumn& column() const { return chart_.columns.front(); }
  Side text_side() const { return actual_ < 0 ? Side::low : Side::high; }
  double bottom() const { return bar_top_ + kBarHeight; }

  // What the value's text needs beyond the bar's end, if it stands on that side.
  double room(Side side) const {
    const double text = text_width(column().actual.text);
    const bool fits = text <= width_ * kWidestText;
    return side == text_side() && fits ? text + kGap + kMargin : kMargin;
  }

  // The texts of target and baseline above the bar, over their marks; in two rows where they would touch.
  void name_marks() {
    Labels row = name_row();
    const bool named = name_mark(row, "value-target", column().target);
    if (!chart_.baseline || !has_name(*chart_.baseline)) {
      top_ += named ? kLineHeight : 0;
      return;
    }
    if (!name_mark(row, "value-baseline", *chart_.baseline)) {
      top_ += kLineHeight;
      row = name_row();
      name_mark(row, "value-baseline", *chart_.baseline);
    }
    top_ += kLineHeight;
  }

  Labels name_row() const { return Labels({0, top_, width_, top_ + kLineHeight}); }
  bool has_name(const Value& value) const {
    return drawable(value) && !value.text.empty() && text_width(value.text) <= width_;
  }

  bool name_mark(Labels& row, std::string_view class_name, const Value& value) {
    if (!has_name(value)) return false;
    const double centre = kept_inside(x_(*drawable(value)), text_width(value.text), width_);
    return row.place(svg_, class_name, {{{centre, top_ + kLineHeight / 2 + kCentreToBaseline}, Anchor::middle}},
                     value.text);
  }

  void grid() {
    std::vector<double> centres;
    std::vector<std::string> texts;
    for (const Tick& tick : axis_.ticks) {
      centres.push_back(x_(tick.value));
      texts.push_back(tick_text(chart_, axis_, tick));
      if (tick.value != 0) svg_.line("grid", {centres.back(), bar_top_}, {centres.back(), bottom() + kBeyond});
    }
    for (const std::size_t i : evenly_thinned(centres, texts, width_)) {
      const double centre = kept_inside(centres[i], text_width(texts[i]), width_);
      svg_.text("tick", {{centre, bottom() + kBeyond + kLineHeight}, Anchor::middle}, texts[i]);
    }
  }

  void bar() {
    const auto [from, to] = std::minmax({x_(0), x_(actual_)});
    svg_.rect("bar-actual", {from, bar_top_, to, bottom()});
    svg_.line("axis", {x_(0), bar_top_ - kBeyond}, {x_(0), bottom() + kBeyond});
  }

  void mark(std::string_view class_name, const Value& value) {
    const auto number = drawable(value);
    if (!number) return;
    const double at = x_(*number);
    svg_.line("rim", {at, bar_top_}, {at, bottom()});
    svg_.line(class_name, {at, bar_top_ - kBeyond}, {at, bottom() + kBeyond});
    marks_.push_back(at);
  }

  // At the bar's end; beyond the marks where they stand in the way.
  void value_text() {
    const double side = actual_ < 0 ? -1 : 1;
    const Anchor anchor = actual_ < 0 ? Anchor::end : Anchor::start;
    const double text = text_width(column().actual.text);
    double at = x_(actual_) + side * kGap;
    std::sort(marks_.begin(), marks_.end(), [&](double a, double b) { return side * a < side * b; });
    for (const double mark : marks_) {
      const bool in_the_way = side * mark > side * at - kGap && side * mark < side * at + text + kGap;
      if (in_the_way) at = mark + side * kGap;
    }
    Labels labels({row_.left(), bar_top_, width_, bottom()});
    labels.place(svg_, "value", {{{at, bar_top_ + kBarHeight / 2 + kCentreToBaseline}, anchor}}, column().actual.text);
  }

  const LineChart& chart_;
  SvgWriter svg_;
  Axis axis_;
  double width_;
  RowLabels row_;
  double actual_;
  Scale x_;
  double top_ = 0;
  double bar_top_ = 0;
  std::vector<double> marks_;
};

}  // namespace

Html draw_single_year(const LineChart& chart) {
  return Drawing(chart, make_axis(drawable_values(chart), Base::zero, kIntervals)).draw();
}

}  // namespace ayumi::charts
