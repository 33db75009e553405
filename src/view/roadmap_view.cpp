#include "view/roadmap_view.h"

#include <algorithm>

#include "base/text.h"
#include "model/step_number.h"

namespace ayumi::view {

namespace {

// The columns that a step fills; none outside the roadmap's years.
struct Span {
  std::size_t first = 0;
  std::size_t count = 0;
  bool is_open = false;
  friend bool operator==(const Span&, const Span&) = default;
};

bool is_open(const model::PlannedStep& step) { return step.end == model::PlannedStep::End::open; }

Span span_of(const model::PlannedStep& step, const std::vector<model::FiscalYear>& years) {
  Span span{.is_open = is_open(step)};
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (years[i] < step.from || (years[i] > step.to.value_or(step.from) && !span.is_open)) continue;
    if (span.count++ == 0) span.first = i;
  }
  return span;
}

struct Bar {
  Span span;
  std::vector<RoadmapStep> steps;
};

// Bars that don't overlap.
using Lane = std::vector<Bar>;

bool has_room(const Lane& lane, const Span& span) {
  return std::none_of(lane.begin(), lane.end(), [&](const Bar& bar) {
    return bar.span.first < span.first + span.count && span.first < bar.span.first + bar.span.count;
  });
}

// The bar of just that span, or a new one in the first lane that has room for it.
Bar& bar_of(const Span& span, std::vector<Lane>& lanes) {
  for (Lane& lane : lanes) {
    const auto same = std::find_if(lane.begin(), lane.end(), [&](const Bar& bar) { return bar.span == span; });
    if (same != lane.end()) return *same;
  }
  auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& one) { return has_room(one, span); });
  if (lane == lanes.end()) lane = lanes.insert(lanes.end(), Lane());
  return lane->emplace_back(Bar{span, {}});
}

RoadmapLane to_row(Lane lane, std::size_t years) {
  std::sort(lane.begin(), lane.end(), [](const Bar& a, const Bar& b) { return a.span.first < b.span.first; });
  RoadmapLane row;
  std::size_t column = 0;
  for (Bar& bar : lane) {
    row.cells.resize(row.cells.size() + bar.span.first - column);
    row.cells.push_back({static_cast<int>(bar.span.count), std::move(bar.steps)});
    column = bar.span.first + bar.span.count;
  }
  row.cells.resize(row.cells.size() + years - column);
  return row;
}

std::vector<RoadmapLane> planned_lanes(const PlanContext& context, const model::Task& task,
                                       const std::vector<model::FiscalYear>& years) {
  std::vector<Lane> lanes(1);
  for (const model::PlannedStep& step : task.plan) {
    const Span span = span_of(step, years);
    if (span.count == 0) continue;
    bar_of(span, lanes).steps.push_back({step.number, context.wording.text(step.text), span.is_open, {}, {}});
  }
  std::vector<RoadmapLane> rows;
  rows.reserve(lanes.size());
  for (Lane& lane : lanes) rows.push_back(to_row(std::move(lane), years.size()));
  return rows;
}

// From the plan's first year to its last, and whatever else the roadmap names.
std::vector<model::FiscalYear> years_of_roadmap(const model::Plan& plan, model::ProjectIndex index) {
  model::FiscalYear first = plan.first;
  model::FiscalYear last = plan.last;
  const auto include = [&](model::FiscalYear year) {
    first = std::min(first, year);
    last = std::max(last, year);
  };
  for (const model::Task& task : plan.projects[index.value].tasks) {
    for (const model::PlannedStep& step : task.plan) {
      include(step.from);
      if (step.to) include(*step.to);
    }
  }
  for (const model::PlanYear& year : plan.years) {
    for (const model::Step& step : year.steps) {
      if (step.project == index) include(step.printed_in.value_or(year.year));
    }
  }
  std::vector<model::FiscalYear> years;
  for (model::FiscalYear year = first; year <= last; year = year.next()) years.push_back(year);
  return years;
}

bool ends_before(const model::PlannedStep& step, model::FiscalYear year) {
  return !is_open(step) && step.to.value_or(step.from) < year;
}

// "令和7年度", "令和7年度〜令和8年度", "令和7年度以降"
std::string years_of(const PlanContext& context, const model::PlannedStep& step) {
  std::string from = context.wording.year_in_words(step.from);
  if (is_open(step)) return context.words().fill("roadmap.from", {{"year", from}});
  if (!step.to || *step.to == step.from) return from;
  return context.words().fill("roadmap.span", {{"from", from}, {"to", context.wording.year_in_words(*step.to)}});
}

// A step done in another year than planned: "令和7年度の計画を令和6年度に前倒し". Empty where it is as planned, or
// nothing of the kind was.
std::string moved(const PlanContext& context, const model::Task& task, const model::Step& step,
                  model::FiscalYear done) {
  std::vector<std::string> years;
  bool is_earlier = true;
  bool is_later = true;
  for (const model::PlannedStep* const planned : planned_of(task, step)) {
    const bool was_before = ends_before(*planned, done);
    if (!was_before && done >= planned->from) return {};
    is_earlier = is_earlier && !was_before;
    is_later = is_later && was_before;
    const std::string span = years_of(context, *planned);
    if (std::find(years.begin(), years.end(), span) == years.end()) years.push_back(span);
  }
  if (years.empty()) return {};
  const char* const key = is_earlier ? "roadmap.earlier" : is_later ? "roadmap.later" : "roadmap.planned_for";
  return context.words().fill(key, {{"planned", join(years, context.words().get("format.list"))},
                                    {"done", context.wording.year_in_words(done)}});
}

void add_done(const PlanContext& context, model::FiscalYear reported, const model::Step& step,
              const std::vector<model::FiscalYear>& years, const model::Task& task, RoadmapView& view) {
  const model::FiscalYear year = step.printed_in.value_or(reported);
  const auto column = std::find(years.begin(), years.end(), year);
  if (column == years.end()) return;
  RoadmapCell& cell = view.tasks[step.task.value].actual.cells[static_cast<std::size_t>(column - years.begin())];
  cell.steps.push_back({step.number, context.wording.text(step.text), false, context.wording.text(step.note),
                        moved(context, task, step, year)});
  const Html source = citation(context, step.citation);
  const auto is_same = [&](const Html& known) { return known.markup() == source.markup(); };
  if (!source.empty() && std::none_of(view.sources.begin(), view.sources.end(), is_same)) {
    view.sources.push_back(source);
  }
}

}  // namespace

std::optional<RoadmapView> roadmap_view(const PlanContext& context, model::ProjectIndex index) {
  const model::Project& project = context.project(index);
  if (project.tasks.empty()) return std::nullopt;
  RoadmapView view;
  const std::vector<model::FiscalYear> years = years_of_roadmap(context.plan, index);
  for (const model::FiscalYear year : years) view.years.push_back(year_label(context, year));
  for (const model::Task& task : project.tasks) {
    view.tasks.push_back({context.wording.text(task.name), context.wording.text(task.note),
                          planned_lanes(context, task, years), RoadmapLane{std::vector<RoadmapCell>(years.size())}});
  }
  for (const model::PlanYear& year : context.plan.years) {
    for (const model::Step& step : year.steps) {
      if (step.project == index) add_done(context, year.year, step, years, project.tasks[step.task.value], view);
    }
  }
  return view;
}

}  // namespace ayumi::view
