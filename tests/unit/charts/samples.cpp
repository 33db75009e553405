#include "unit/charts/samples.h"

#include <cmath>

#include "charts/meter.h"

namespace ayumi::charts::test {
namespace {

using Numbers = std::vector<std::optional<double>>;

std::string year_label(std::size_t column) { return "R" + std::to_string(column + 2); }

StackRow ratings(const std::string& label, const std::vector<int>& counts) {
  static const std::vector<std::string> letters{"A", "B", "C", "D", "−"};
  int total = 0;
  for (const int count : counts) total += count;
  StackRow row{label, {}};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::string count = std::to_string(counts[i]);
    const std::string class_name = i + 1 < counts.size() ? "band-" + std::to_string(i + 1) : "unrated";
    row.parts.push_back({class_name, 1.0 * counts[i] / total, {letters[i] + " " + count, letters[i], count}});
  }
  return row;
}

Html line_with_everything(Width width) {
  LineChart chart = line_sample({820, 640, std::nullopt, 905, 1180}, {900, 900, 900, 1000, 1000}, width);
  chart.columns[3].definition = LineColumn::Break::before;
  chart.baseline = Value{700, "700"};
  return *line_chart(chart);
}

// Years before the plan and years to come, with the target of the last.
Html line_with_plan() {
  LineChart chart =
      line_sample({8797410, 8797410, std::nullopt, -2799388, std::nullopt, std::nullopt, std::nullopt},
                  {std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, std::nullopt, 10000000});
  for (std::size_t i = 0; i < 3; ++i) chart.columns[i].term = LineColumn::Term::before_plan;
  chart.plan_start_name = "計画の開始";
  return *line_chart(chart);
}

Html thirty_years(Width width) {
  Numbers actual;
  Numbers targets;
  for (int i = 0; i < 30; ++i) {
    actual.emplace_back(60 + (i * 37) % 23 - i);
    targets.emplace_back(i < 20 ? 70 : 55);
  }
  return *line_chart(line_sample(actual, targets, width));
}

Html single_year(double actual, double target) {
  LineChart chart = line_sample({actual}, {target});
  chart.baseline = Value{actual / 2, printed(actual / 2)};
  return *line_chart(chart);
}

Html ratings_chart() {
  return *stack_chart({{"g", "評価の推移", "R5とR6", Width::compact},
                       {ratings("R5", {31, 11, 7, 4, 2}), ratings("R6", {51, 1, 3, 1, 1})}});
}

Html partners_chart() {
  return *bar_chart({{"g", "内訳", "", Width::compact},
                     {{"青森市", value_of(86)},
                      {"外ヶ浜町", value_of(2)},
                      {"平内町", {std::nullopt, "集計中"}},
                      {"蓬田村", value_of(0)}}});
}

Html long_labels_chart() {
  return *bar_chart({{"g", "内訳", "", Width::compact},
                     {{"地域住民、東青地域の公立病院、地域包括支援センター、介護施設関係者等", value_of(110)},
                      {"Hospitals and community care centres of the eastern district", value_of(-40)}}});
}

int number_between(std::mt19937& random, int low, int high) {
  // Not std::uniform_int_distribution, whose numbers differ between libraries.
  return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
}

double random_number(std::mt19937& random, double magnitude) {
  return std::round(magnitude * number_between(random, -200, 1000)) / 100;
}

double random_magnitude(std::mt19937& random) {
  double magnitude = 0.01;
  for (int i = number_between(random, 0, 11); i > 0; --i) magnitude *= 10;
  return magnitude;
}

std::string random_text(std::mt19937& random, int longest) {
  static const std::vector<std::string> pieces{"年", "度", "A",  "i",  "W", "8", " ",   "<",
                                               "&",  "\"", "（", "。", "▲", "é", "令和"};
  std::string text;
  for (int i = number_between(random, 0, longest); i > 0; --i) {
    text += pieces[static_cast<std::size_t>(number_between(random, 0, static_cast<int>(pieces.size()) - 1))];
  }
  return text;
}

Width random_width(std::mt19937& random) { return random() % 2 == 0 ? Width::compact : Width::wide; }

Value random_value(std::mt19937& random, double magnitude) {
  if (random() % 4 == 0) return {std::nullopt, random_text(random, 8)};
  if (random() % 9 == 0) return {random_number(random, magnitude), random_text(random, 40)};
  return value_of(random_number(random, magnitude));
}

}  // namespace

std::string printed(const Decimal& value, int digits) {
  std::string text = value.to_fixed(digits);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t first = value.sign() < 0 ? 1 : 0;
  for (std::size_t i = point; i > first + 3;) text.insert(i -= 3, ",");
  return text;
}

std::string printed(double value) {
  if (!(std::abs(value) < 1e15)) return "?";
  const auto hundredths = Decimal::from_parts(static_cast<std::int64_t>(std::llround(value * 100)), 2);
  return printed(*hundredths, hundredths->scale());
}

Value value_of(std::optional<double> number) { return {number, number ? printed(*number) : std::string()}; }

LineChart line_sample(const Numbers& actual, const Numbers& targets, Width width) {
  LineChart chart;
  chart.figure = {"g", "来館者数の推移", "R6は1,180人", width};
  for (std::size_t i = 0; i < actual.size(); ++i) {
    LineColumn column{year_label(i), value_of(actual[i]), {}};
    if (i < targets.size()) column.target = value_of(targets[i]);
    chart.columns.push_back(column);
  }
  chart.tick = [](const Decimal& value, int digits) { return printed(value, digits); };
  chart.actual_name = "実績値";
  chart.target_name = "目標値";
  chart.baseline_name = "基準値";
  chart.break_name = "定義の変更";
  chart.unit = "単位：千人";
  return chart;
}

std::vector<Sample> golden_samples() {
  return {
      {"line", line_with_everything(Width::compact)},
      {"line_plan", line_with_plan()},
      {"line_wide", line_with_everything(Width::wide)},
      {"line_thirty_years", thirty_years(Width::compact)},
      {"line_far_from_zero", *line_chart(line_sample({275100, 274300, 272800}, {}))},
      {"line_negative", *line_chart(line_sample({-3.2, 1.5, -0.4, 2}, {1, 1, 1, 1}))},
      {"single_year", single_year(76976, 80000)},
      {"single_year_negative", single_year(-12.5, 4)},
      {"stack", ratings_chart()},
      {"bar", partners_chart()},
      {"bar_long_labels", long_labels_chart()},
      {"meter", meter({0.75, 1})},
      {"meter_uncapped", meter({0.75, {}})},
      {"meter_beyond", meter({1.6, {}})},
  };
}

LineChart random_line_chart(std::mt19937& random) {
  const double magnitude = random_magnitude(random);
  LineChart chart = line_sample({}, {}, random_width(random));
  for (int i = number_between(random, 1, 30); i > 0; --i) {
    LineColumn column{random() % 5 == 0 ? random_text(random, 12) : year_label(static_cast<std::size_t>(i)),
                      random_value(random, magnitude), random_value(random, magnitude)};
    if (random() % 3 == 0 && !chart.columns.empty()) column.target = chart.columns.back().target;
    if (random() % 8 == 0) column.definition = LineColumn::Break::before;
    chart.columns.push_back(column);
  }
  if (random() % 2 == 0) chart.baseline = random_value(random, magnitude);
  if (random() % 6 == 0) chart.target_name = random_text(random, 60);
  return chart;
}

BarChart random_bar_chart(std::mt19937& random) {
  const double magnitude = random_magnitude(random);
  BarChart chart{{"g", "t", "d", random_width(random)}, {}, std::nullopt};
  const int longest = random() % 2 == 0 ? 5 : 60;
  for (int i = number_between(random, 1, 12); i > 0; --i) {
    chart.rows.push_back({random_text(random, longest), random_value(random, magnitude)});
  }
  return chart;
}

StackChart random_stack_chart(std::mt19937& random) {
  StackChart chart{{"g", "t", "d", random_width(random)}, {}};
  const int longest = random() % 2 == 0 ? 5 : 60;
  for (int i = number_between(random, 1, 12); i > 0; --i) {
    std::vector<int> counts;
    for (int band = number_between(random, 1, 5); band > 0; --band) counts.push_back(number_between(random, 0, 200));
    counts.back() += 1;
    chart.rows.push_back(ratings(random_text(random, longest), counts));
  }
  return chart;
}

}  // namespace ayumi::charts::test
