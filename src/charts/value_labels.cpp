#include "charts/value_labels.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ayumi::charts {
namespace {

constexpr double kAbovePoint = 9;
constexpr double kBelowPoint = 19;
constexpr double kBesidePoint = 8;
constexpr double kAboveMark = 6;
constexpr double kBelowMark = 16;
constexpr std::size_t kManyColumns = 15;

// Round a point: above and below first, then the corners and sides, for points that a line leaves steeply.
std::vector<Spot> spots_round(Point point) {
  const double above = point.y - kAbovePoint;
  const double below = point.y + kBelowPoint;
  const double level = point.y + kCentreToBaseline;
  return {{{point.x, above}, Anchor::middle},
          {{point.x, below}, Anchor::middle},
          {{point.x - 2, above}, Anchor::end},
          {{point.x + 2, above}, Anchor::start},
          {{point.x - 2, below}, Anchor::end},
          {{point.x + 2, below}, Anchor::start},
          {{point.x - kBesidePoint, level}, Anchor::end},
          {{point.x + kBesidePoint, level}, Anchor::start}};
}

// Along a horizontal mark: at its middle, then at its ends.
std::vector<Spot> spots_along(double left, double right, double y) {
  const double middle = (left + right) / 2;
  std::vector<Spot> spots;
  for (const double baseline : {y - kAboveMark, y + kBelowMark}) {
    spots.push_back({{middle, baseline}, Anchor::middle});
    spots.push_back({{right, baseline}, Anchor::end});
    spots.push_back({{left, baseline}, Anchor::start});
  }
  return spots;
}

void add_new(std::vector<std::size_t>& columns, std::optional<std::size_t> column) {
  if (column && std::find(columns.begin(), columns.end(), *column) == columns.end()) columns.push_back(*column);
}

// The latest, the first, the largest and the smallest actual value.
std::vector<std::size_t> important_columns(const LineChart& chart) {
  std::optional<std::size_t> first;
  std::optional<std::size_t> latest;
  std::optional<std::size_t> largest;
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < chart.columns.size(); ++i) {
    const auto number = drawable(chart.columns[i].actual);
    if (!number) continue;
    if (!first) first = i;
    latest = i;
    if (!largest || *number > *drawable(chart.columns[*largest].actual)) largest = i;
    if (!smallest || *number < *drawable(chart.columns[*smallest].actual)) smallest = i;
  }
  std::vector<std::size_t> columns;
  for (const auto& column : {latest, first, largest, smallest}) add_new(columns, column);
  return columns;
}

class Writing {
 public:
  Writing(SvgWriter& svg, Labels& labels, const LineChart& chart, const ValuePlaces& places)
      : svg_(svg), labels_(labels), chart_(chart), places_(places), runs_(target_runs(chart)) {}

  void write() {
    const std::vector<std::size_t> important = important_columns(chart_);
    actual(important.front(), Labels::OnLines::as_last_resort);
    if (!runs_.empty()) target(runs_.back(), Labels::OnLines::as_last_resort);
    for (const std::size_t column : important) {
      if (column != important.front()) actual(column, Labels::OnLines::as_last_resort);
    }
    baseline();
    if (chart_.columns.size() < kManyColumns) others(important);
  }

 private:
  void others(const std::vector<std::size_t>& written) {
    for (std::size_t i = chart_.columns.size(); i-- > 0;) {
      if (std::find(written.begin(), written.end(), i) == written.end()) actual(i, Labels::OnLines::never);
    }
    for (std::size_t i = runs_.size(); i-- > 0;) {
      if (i + 1 < runs_.size()) target(runs_[i], Labels::OnLines::never);
    }
  }

  void actual(std::size_t column, Labels::OnLines on_lines) {
    const Value& value = chart_.columns[column].actual;
    const auto number = drawable(value);
    if (number)
      labels_.place(svg_, "value", spots_round({places_.x[column], places_.y(*number)}), value.text, on_lines);
  }

  void target(const TargetRun& run, Labels::OnLines on_lines) {
    const double left = places_.x[run.first] - places_.half_mark;
    const double right = places_.x[run.last] + places_.half_mark;
    const std::string& text = chart_.columns[run.last].target.text;
    labels_.place(svg_, "value-target", spots_along(left, right, places_.y(run.number)), text, on_lines);
  }

  // At either end of the line rather than in its middle, where the values are.
  void baseline() {
    const auto number = chart_.baseline ? drawable(*chart_.baseline) : std::nullopt;
    if (!number) return;
    std::vector<Spot> spots = spots_along(places_.plot.left, places_.plot.right, places_.y(*number));
    std::reverse(spots.begin(), spots.begin() + 3);
    std::reverse(spots.begin() + 3, spots.end());
    labels_.place(svg_, "value-baseline", spots, chart_.baseline->text, Labels::OnLines::never);
  }

  SvgWriter& svg_;
  Labels& labels_;
  const LineChart& chart_;
  const ValuePlaces& places_;
  std::vector<TargetRun> runs_;
};

}  // namespace

std::vector<TargetRun> target_runs(const LineChart& chart) {
  std::vector<TargetRun> runs;
  for (std::size_t i = 0; i < chart.columns.size(); ++i) {
    const auto number = drawable(chart.columns[i].target);
    if (!number) continue;
    const bool goes_on = !runs.empty() && runs.back().last + 1 == i && runs.back().number == *number &&
                         chart.columns[i].definition == LineColumn::Break::none;
    if (goes_on) {
      runs.back().last = i;
    } else {
      runs.push_back({i, i, *number});
    }
  }
  return runs;
}

void write_values(SvgWriter& svg, Labels& labels, const LineChart& chart, const ValuePlaces& places) {
  Writing(svg, labels, chart, places).write();
}

}  // namespace ayumi::charts
