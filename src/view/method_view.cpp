// How the figures came about: the scheme and the formulas.
#include "base/text.h"
#include "view/plan_pages.h"
#include "view/routes.h"
#include "view/working_view.h"

namespace ayumi::view {

namespace {

BandInfo band_info(const PlanContext& context, model::BandIndex index) {
  const model::Band& band = context.band(index);
  return {.code = band.code,
          .id = band.id,
          .tone = band_tone(context.plan.scheme, index),
          .name = context.wording.text(band.name),
          .plain_name = context.wording.plain(band.name),
          .description = context.wording.text(band.description),
          .conditions = band_conditions(context, band),
          .on_track = band.track == model::Band::Track::on,
          .path = routes::rating(context.plan.id, band.id)};
}

std::size_t uses(const model::Plan& plan, model::Method method) {
  std::size_t count = 0;
  for (const model::Indicator& indicator : plan.indicators) count += indicator.method == method ? 1 : 0;
  for (const model::Project& project : plan.projects) {
    for (const model::Indicator& indicator : project.indicators) count += indicator.method == method ? 1 : 0;
  }
  return count;
}

std::vector<std::string> composite_rules(const PlanContext& context) {
  if (context.plan.composites.empty()) return {};
  const Words& words = context.words();
  std::vector<std::string> rules = {words.get("method_page.composites_text")};
  if (context.plan.cap) {
    rules.push_back(
        words.fill("method_page.composites_cap", {{"cap", context.wording.percent(context.plan.cap->to_string())}}));
  }
  const bool as_zero = context.plan.missing_members == model::Plan::MissingMembers::zero;
  rules.push_back(words.get(as_zero ? "method_page.composites_zero" : "method_page.composites_left_out"));
  rules.push_back(
      words.get(as_zero ? "method_page.composites_difference_zero" : "method_page.composites_difference_left_out"));
  return rules;
}

std::vector<MethodInfo> methods(const PlanContext& context) {
  std::vector<MethodInfo> infos;
  using model::Method;
  for (const Method method : {Method::ratio, Method::inverse, Method::progress, Method::maintain, Method::milestone}) {
    const std::size_t count = uses(context.plan, method);
    if (count == 0) continue;
    const std::string id(method_id(method));
    infos.push_back({id, context.words().get("method." + id), context.words().get("method." + id + "_formula"),
                     context.words().get("method." + id + "_use"), context.wording.grouped(std::to_string(count))});
  }
  return infos;
}

}  // namespace

MethodView method_view(const PlanContext& context) {
  const Words& words = context.words();
  const model::Plan& plan = context.plan;
  MethodView view;
  for (std::uint32_t i = 0; i < plan.scheme.bands.size(); ++i) view.bands.push_back(band_info(context, {i}));
  for (const model::Reason& reason : plan.scheme.reasons) {
    view.reasons.push_back(
        {reason.id, reason.symbol, context.wording.text(reason.name), context.wording.text(reason.description)});
  }
  view.methods = methods(context);
  for (const model::State& state : plan.scheme.states) {
    view.states.push_back({context.wording.text(state.name), context.wording.percent(state.rate.to_string())});
  }
  view.scheme_note = context.wording.blocks(plan.scheme.note);
  const bool half_up = plan.rounding.mode == RoundingMode::half_up;
  const std::string rounding = half_up ? "method_page.rounding_half_up" : "method_page.rounding_truncate";
  view.rounding = words.fill(plan.rounding.digits == 0 ? rounding + "_whole" : rounding,
                             {{"digits", std::to_string(plan.rounding.digits)}});
  view.share_base = words.get(plan.share_base == model::Plan::ShareBase::all_items ? "method_page.share_of_all"
                                                                                   : "method_page.share_of_rated");
  view.on_track = on_track_bands(context);
  if (plan.cap) view.cap = context.wording.percent(plan.cap->to_string());
  view.composites = composite_rules(context);
  return view;
}

std::string_view method_title(const model::Plan& plan) {
  return plan.scheme.bands.empty() ? "nav.method_unrated" : "nav.method";
}

}  // namespace ayumi::view
