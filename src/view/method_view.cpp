// How the figures came about: the scheme and the formulas, and what the audit found.
#include "base/text.h"
#include "view/plan_pages.h"
#include "view/routes.h"
#include "view/working_view.h"

namespace ayumi::view {

namespace {

BandInfo band_info(const PlanContext& context, const model::Band& band) {
  return {.code = band.code,
          .id = band.id,
          .name = context.wording.text(band.name),
          .plain_name = context.wording.plain(band.name),
          .description = context.wording.text(band.description),
          .conditions = band_conditions(context, band),
          .on_track = band.track == model::Band::Track::on,
          .path = routes::rating(context.plan.id, band.id)};
}

std::size_t uses(const model::Plan& plan, model::Method method) {
  std::size_t count = 0;
  for (const model::Project& project : plan.projects) {
    for (const model::Indicator& indicator : project.indicators) count += indicator.method == method ? 1 : 0;
  }
  return count;
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

std::string on_track_bands(const PlanContext& context) {
  std::vector<std::string> codes;
  for (const model::Band& band : context.plan.scheme.bands) {
    if (band.track == model::Band::Track::on) codes.push_back(band.code);
  }
  return join(codes, context.words().get("format.list"));
}

std::string_view kind_id(evaluate::AuditFinding::Kind kind) {
  using Kind = evaluate::AuditFinding::Kind;
  switch (kind) {
    case Kind::rate:
      return "rate";
    case Kind::rating:
      return "rating";
    case Kind::band_count:
      return "band_count";
    case Kind::unrated_count:
      return "unrated_count";
    case Kind::total:
      return "total";
    case Kind::share:
      return "share";
    case Kind::on_track:
      return "on_track";
    case Kind::on_track_share:
      return "on_track_share";
    case Kind::off_track:
      return "off_track";
    case Kind::breakdown_total:
      return "breakdown_total";
    case Kind::project_count:
      return "project_count";
    case Kind::difference:
      break;
  }
  return "difference";
}

Html finding_subject(const PlanContext& context, const evaluate::AuditFinding& finding) {
  std::string markup;
  const auto add = [&](const Html& part) {
    if (part.empty()) return;
    if (!markup.empty()) markup += " ";
    markup += part.markup();
  };
  if (finding.project) {
    const model::Project& project = context.project(*finding.project);
    add(context.wording.text(project.name));
    if (finding.indicator) add(context.wording.text(project.indicators[finding.indicator->value].name));
  } else {
    add(finding.category ? category_name(context, *finding.category) : escape(context.words().get("audit.whole_plan")));
  }
  add(escape(finding.subject));
  return Html::from_markup(std::move(markup));
}

// File and line below the site's folder, wherever that stands.
std::string place(const PlanContext& context, const Span& span) {
  if (!span) return {};
  const std::string& path = span.source->path();
  const std::size_t inside = path.find("data/plans/" + context.plan.id + "/");
  return path.substr(inside == std::string::npos ? 0 : inside) + ":" +
         std::to_string(span.source->line_column(span.begin).line);
}

AuditRow audit_row(const PlanContext& context, const evaluate::AuditFinding& finding) {
  using Explanation = evaluate::AuditFinding::Explanation;
  const std::string explanation = finding.explanation == Explanation::half_up     ? "audit.by_half_up"
                                  : finding.explanation == Explanation::truncated ? "audit.by_truncation"
                                                                                  : "audit.unexplained";
  AuditRow row;
  row.kind = context.words().get("audit.kind_" + std::string(kind_id(finding.kind)));
  if (finding.year) row.year = context.wording.year_short(*finding.year);
  row.subject = finding_subject(context, finding);
  if (finding.project) row.path = routes::project(context.plan.id, context.project(*finding.project).id);
  row.published = finding.published;
  row.half_up = finding.half_up;
  row.truncated = finding.truncated;
  row.explanation = context.words().get(explanation);
  row.place = place(context, finding.span);
  return row;
}

}  // namespace

MethodView method_view(const PlanContext& context) {
  const Words& words = context.words();
  const model::Plan& plan = context.plan;
  MethodView view;
  for (const model::Band& band : plan.scheme.bands) view.bands.push_back(band_info(context, band));
  for (const model::Reason& reason : plan.scheme.reasons) {
    view.reasons.push_back(
        {reason.id, reason.symbol, context.wording.text(reason.name), context.wording.text(reason.description)});
  }
  view.methods = methods(context);
  view.scheme_note = context.wording.blocks(plan.scheme.note);
  const bool half_up = plan.rounding.mode == RoundingMode::half_up;
  view.rounding = words.fill(half_up ? "method_page.rounding_half_up" : "method_page.rounding_truncate",
                             {{"digits", std::to_string(plan.rounding.digits)}});
  view.share_base = words.get(plan.share_base == model::Plan::ShareBase::all_items ? "method_page.share_of_all"
                                                                                   : "method_page.share_of_rated");
  view.on_track = on_track_bands(context);
  if (plan.cap) view.cap = context.wording.percent(plan.cap->to_string());
  return view;
}

AuditView audit_view(const PlanContext& context) {
  const evaluate::AuditSummary& audit = context.figures.audit;
  AuditView view;
  view.checked = context.wording.grouped(std::to_string(audit.checked));
  view.differing = context.wording.grouped(std::to_string(audit.findings.size()));
  view.not_recomputable = context.wording.grouped(std::to_string(audit.not_recomputable));
  for (const evaluate::AuditFinding& finding : audit.findings) view.rows.push_back(audit_row(context, finding));
  return view;
}

}  // namespace ayumi::view
