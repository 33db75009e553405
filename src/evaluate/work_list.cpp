#include "evaluate/work_list.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using model::LocalizedText;

const LocalizedText& department_of(const model::Plan& plan, std::optional<model::ProjectIndex> project,
                                   std::optional<model::IndicatorIndex> own) {
  static const LocalizedText none;
  if (project) return plan.projects[project->value].department;
  return own ? plan.indicators[own->value].department : none;
}

// Which entry of the data files a place belongs to: the last that begins before it.
class Entries {
 public:
  Entries(const model::Plan& plan, const YearFigures& year) : plan_(plan) {
    for (const model::Project& project : plan.projects) add(project.span, project.department);
    for (const model::Indicator& indicator : plan.indicators) add(indicator.span, indicator.department);
    for (const model::Composite& composite : plan.composites) add(composite.span, department_of(plan, {}, {}));
    for (const model::PlanYear& data : plan.years) {
      is_earlier_ = data.year < year.year;
      if (data.year <= year.year) add_year(data);
    }
    std::sort(heads_.begin(), heads_.end(), [](const Head& a, const Head& b) { return before(a.place, b.place); });
  }

  struct Head {
    Span place;
    const LocalizedText* department = nullptr;
    bool is_earlier = false;  // of a year before
  };

  // Null: it is in no file of the year or one before, nor of what projects and indicators are.
  const Head* head_at(const Span& place) const {
    const auto next = std::upper_bound(heads_.begin(), heads_.end(), place,
                                       [](const Span& wanted, const Head& head) { return before(wanted, head.place); });
    if (next == heads_.begin() || std::prev(next)->place.source != place.source) return nullptr;
    return &*std::prev(next);
  }

 private:
  static bool before(const Span& a, const Span& b) {
    return a.source == b.source ? a.begin < b.begin : std::less<const Source*>()(a.source, b.source);
  }

  void add(const Span& place, const LocalizedText& department) {
    if (place) heads_.push_back({place, &department, is_earlier_});
  }

  void add_year(const model::PlanYear& year) {
    for (const model::Observation& observation : year.observations) {
      add(observation.span, department_of(plan_, observation.project, observation.indicator));
    }
    for (const model::YearResult& result : year.results) add(result.span, department_of(plan_, result.project, {}));
    for (const model::Change& change : year.changes) add(change.span, department_of(plan_, change.project, {}));
    for (const model::Step& step : year.steps) add(step.span, department_of(plan_, step.project, {}));
    for (const model::KeyFigure& figure : year.key_figures) add(figure.span, department_of(plan_, figure.project, {}));
    for (const model::DataTable& table : year.tables) add(table.span, department_of(plan_, table.project, {}));
    for (const model::ReportedTally& tally : year.reported_tallies) add(tally.span, department_of(plan_, {}, {}));
  }

  const model::Plan& plan_;
  bool is_earlier_ = false;  // of the year being added
  std::vector<Head> heads_;
};

class List {
 public:
  void add(const LocalizedText& department, WorkItem item) {
    const Message name = name_of(department);
    const auto known =
        std::find_if(all_.begin(), all_.end(), [&](const DepartmentWork& work) { return work.department == name; });
    DepartmentWork& work = known != all_.end() ? *known : all_.emplace_back(DepartmentWork{name, {}});
    work.items.push_back(std::move(item));
  }

  std::vector<DepartmentWork> take() {
    std::stable_partition(all_.begin(), all_.end(),
                          [](const DepartmentWork& work) { return !work.department.ja.empty(); });
    return std::move(all_);
  }

 private:
  std::vector<DepartmentWork> all_;
};

// An entry that waits for its value with no date after which somebody would ask for it.
bool has_only_reason(const model::Plan& plan, const Item& item) {
  const model::Observation* const entry = item.observation;
  if (entry == nullptr || entry->value || entry->state || !entry->reason || entry->due) return false;
  return plan.scheme.reasons[entry->reason->value].adds == model::Reason::Adds::unknown;
}

Message name_with_reason(const model::Plan& plan, const Item& item) {
  const Message name = name_of(plan, {item.year, std::nullopt, item.project, item.indicator});
  const Message reason = name_of(plan.scheme.reasons[item.observation->reason->value].name);
  return {name.ja + "：" + reason.ja, name.en + ": " + reason.en};
}

WorkItem::Kind kind_of(const Diagnostic& diagnostic) {
  if (diagnostic.code == "check.overdue") return WorkItem::Kind::overdue;
  return diagnostic.code == "check.explanation-missing" ? WorkItem::Kind::explanation : WorkItem::Kind::slip;
}

}  // namespace

std::vector<DepartmentWork> work_list(const PlanFigures& figures, const YearFigures& year, const Diagnostics& found) {
  const model::Plan& plan = *figures.plan;
  List list;
  for (const Item& item : year.items) {
    if (has_only_reason(plan, item)) {
      list.add(department_of(plan, item.project, item.indicator),
               {WorkItem::Kind::reason_only, name_with_reason(plan, item), item.observation->span});
    }
    if (item.state != Item::State::missing) continue;
    list.add(department_of(plan, item.project, item.indicator),
             {WorkItem::Kind::missing, name_of(plan, {item.year, std::nullopt, item.project, item.indicator}),
              plan.indicator(item.project, item.indicator).span});
  }
  const Entries entries(plan, year);
  for (const Diagnostic& diagnostic : found.all()) {
    if (!diagnostic.span || diagnostic.code.rfind("check.", 0) != 0) continue;
    const Entries::Head* const head = entries.head_at(diagnostic.span);
    if (head == nullptr) continue;
    // What was overdue or unexplained before still is; a slip was that year's business.
    if (head->is_earlier && kind_of(diagnostic) == WorkItem::Kind::slip) continue;
    list.add(*head->department, {kind_of(diagnostic), diagnostic.message, diagnostic.span});
  }
  return list.take();
}

}  // namespace ayumi::evaluate
