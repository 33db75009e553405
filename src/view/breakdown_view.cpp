#include "view/breakdown_view.h"

#include <functional>

#include "view/chart_view.h"
#include "view/differing.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

// Where the parts, the printed total and the value disagree, in words.
std::vector<std::string> disagreements(const PlanContext& context, const model::Breakdown& breakdown,
                                       const std::optional<Decimal>& value, const Decimal& sum,
                                       const std::function<std::string(const Decimal&)>& written) {
  const Words& words = context.words();
  const std::optional<Decimal> total = breakdown.total ? std::optional(breakdown.total->value) : std::nullopt;
  std::vector<std::string> texts;
  if (breakdown.coverage == model::Breakdown::Coverage::partial) {
    const std::optional<Decimal>& most = total ? total : value;
    if (most && sum > *most) {
      texts.push_back(words.fill("indicator.parts_exceed", {{"sum", written(sum)}, {"value", written(*most)}}));
    }
    return texts;
  }
  if (total && sum != *total) texts.push_back(words.fill("indicator.differs", {{"total", written(*total)}}));
  if (total && value && *total != *value) {
    texts.push_back(words.fill("indicator.total_differs", {{"total", written(*total)}, {"value", written(*value)}}));
  }
  if (!total && value && sum != *value) {
    texts.push_back(words.fill("indicator.sum_differs", {{"sum", written(sum)}, {"value", written(*value)}}));
  }
  return texts;
}

}  // namespace

BreakdownView breakdown_view(const PlanContext& context, const model::Breakdown& breakdown, const BrokenDown& whole,
                             const std::string& chart_id) {
  const Wording& wording = context.wording;
  const model::LocalizedText& unit = breakdown.unit.empty() ? whole.unit : breakdown.unit;
  const auto written = [&](const Decimal& value) { return wording.quantity(value, whole.digits, unit); };
  BreakdownView view;
  view.label = wording.text(breakdown.label);
  view.plain_label = wording.plain(breakdown.label);
  view.partial = breakdown.coverage == model::Breakdown::Coverage::partial;
  view.note = wording.text(breakdown.note);
  std::optional<Decimal> sum = Decimal();
  std::vector<Decimal> values;
  for (const model::Part& part : breakdown.parts) {
    const Html name = part.partner ? wording.text(context.partner(*part.partner).name) : wording.text(part.name);
    view.parts.push_back({name, wording.quantity_html(part.value, whole.digits, unit), wording.text(part.note)});
    view.plain_names.push_back(wording.plain(part.partner ? context.partner(*part.partner).name : part.name));
    values.push_back(part.value);
    if (sum) sum = add(*sum, part.value);
  }
  if (breakdown.total) view.published_total = wording.quantity(breakdown.total->value, breakdown.total->digits, unit);
  if (sum) {
    view.sum = written(*sum);
    const std::optional<Decimal> value = breakdown.label.empty() ? whole.value : std::nullopt;
    if (!breakdown.parts.empty()) view.differences = disagreements(context, breakdown, value, *sum, written);
  }
  view.differs = !view.differences.empty();
  if (view.differs) {
    const evaluate::FigureName name{evaluate::FigureName::Kind::breakdown_total, whole.place, "", std::nullopt};
    const auto* const finding = context.figures.audit.find(name);
    view.audit_path = finding != nullptr ? finding_path(context, *finding) : routes::audit(context.plan.id);
  }
  view.chart = breakdown_chart(context, view, {values, unit}, chart_id);
  return view;
}

}  // namespace ayumi::view
