#include "view/differing.h"

#include "view/routes.h"

namespace ayumi::view {

namespace {

using evaluate::FigureName;

std::string written(const PlanContext& context, FigureForm form, const std::string& number) {
  switch (form) {
    case FigureForm::count:
      return context.wording.grouped(number);
    case FigureForm::percent:
      return context.wording.percent(number);
    case FigureForm::points:
      break;
  }
  return context.words().fill("format.points", {{"number", context.wording.signed_number(number)}});
}

// What the audit writes as ASCII digits, in the figure's own unit.
std::string in_unit(const PlanContext& context, const model::LocalizedText& unit, const std::string& number) {
  const std::optional<Decimal> value = Decimal::parse(number);
  if (!value) return context.wording.grouped(number);
  const std::size_t point = number.find('.');
  const std::size_t digits = point == std::string::npos ? 0 : number.size() - point - 1;  // 40.0 keeps its zero
  return context.wording.quantity(*value, static_cast<int>(digits), unit);
}

FigureName rate_of(const evaluate::Item& item) {
  return {FigureName::Kind::rate, {item.year, std::nullopt, item.project, item.indicator}, "", std::nullopt};
}

ShownRate published_rate(const PlanContext& context, const model::PublishedNumber& number, Differing differs) {
  const std::string digits = number.value.to_fixed(number.digits);
  return {context.wording.percent(digits), context.wording.percent_html(digits), std::move(differs)};
}

}  // namespace

std::string finding_path(const PlanContext& context, const evaluate::AuditFinding& finding) {
  const auto position = &finding - context.figures.audit.findings.data();
  return routes::audit(context.plan.id) + "#finding-" + std::to_string(position + 1);
}

std::string unchecked_path(const PlanContext& context) { return routes::audit(context.plan.id) + "#unchecked"; }

std::optional<Differing> differing(const PlanContext& context, const FigureName& name, FigureForm form) {
  const evaluate::AuditFinding* const finding = context.figures.audit.find(name);
  if (finding == nullptr) return std::nullopt;
  return Differing{written(context, form, finding->published), written(context, form, finding->recomputed),
                   finding_path(context, *finding)};
}

std::optional<Differing> differing(const PlanContext& context, const FigureName& name, const model::LocalizedText& unit,
                                   FigureForm form) {
  if (unit.empty()) return differing(context, name, form);
  const evaluate::AuditFinding* const finding = context.figures.audit.find(name);
  if (finding == nullptr) return std::nullopt;
  return Differing{in_unit(context, unit, finding->published), in_unit(context, unit, finding->recomputed),
                   finding_path(context, *finding)};
}

std::string marked(const PlanContext& context, const std::string& text, const std::optional<Differing>& differs) {
  return differs ? context.words().fill("chart.as_published", {{"figure", text}}) : text;
}

std::string quoted(const PlanContext& context, const std::string& text, const std::optional<Differing>& differs) {
  if (!differs) return text;
  if (differs->recomputed.empty()) return context.words().fill("quote.unchecked", {{"figure", text}});
  return context.words().fill("quote.differs", {{"figure", text}, {"recomputed", differs->recomputed}});
}

std::string as_published(const PlanContext& context, const FigureName& name, FigureForm form, std::string text,
                         std::optional<Differing>& mark) {
  mark = differing(context, name, form);
  if (mark) return mark->published;
  return text;
}

ShownRate shown_rate(const PlanContext& context, const evaluate::Item& item) {
  const auto* published = item.observation != nullptr ? &item.observation->published.rate : nullptr;
  if (published == nullptr || !*published) return {rate_text(context, item), rate_html(context, item), std::nullopt};
  if (auto differs = differing(context, rate_of(item), FigureForm::percent)) {
    return published_rate(context, **published, std::move(*differs));
  }
  if (item.rate) return {rate_text(context, item), rate_html(context, item), std::nullopt};
  const std::string digits = (*published)->value.to_fixed((*published)->digits);
  const std::string text = context.wording.percent(digits);
  // Not to be rated, and yet printed with a rate that agrees.
  if (item.unrated_rate) return {text, context.wording.percent_html(digits), std::nullopt};
  return published_rate(context, **published, Differing{text, "", unchecked_path(context)});
}

}  // namespace ayumi::view
