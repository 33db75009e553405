// What the audit found: published figures that differ, and those that can't be recomputed.
#include "evaluate/audit_names.h"
#include "view/dashboard_view.h"
#include "view/differing.h"
#include "view/figures_view.h"
#include "view/plan_pages.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

std::string_view kind_id(evaluate::FigureName::Kind kind) {
  using Kind = evaluate::FigureName::Kind;
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
    case Kind::composite:
      return "composite";
    case Kind::composite_difference:
      return "composite_difference";
    case Kind::stated_sum:
      return "stated_sum";
    case Kind::stated_difference:
      return "stated_difference";
    case Kind::stated_change:
      return "stated_change";
    case Kind::stated_share:
      return "stated_share";
    case Kind::table_total:
      return "table_total";
    case Kind::difference:
      break;
  }
  return "difference";
}

Html figure_subject(const PlanContext& context, const evaluate::FigureName& figure) {
  std::string markup;
  const auto add = [&](const Html& part) {
    if (part.empty()) return;
    if (!markup.empty()) markup += " ";
    markup += part.markup();
  };
  const evaluate::Subject& place = figure.place;
  if (place.project) {
    add(context.wording.text(name_in(context, *place.project, place.year.value_or(latest_year(context.figures).year))));
  }
  if (place.indicator) add(context.wording.text(context.plan.indicator(place.project, *place.indicator).name));
  if (place.composite) add(context.wording.text(context.plan.composites[place.composite->value].name));
  const model::PlanYear* const data = place.year ? context.plan.find_year(*place.year) : nullptr;
  if (place.key_figure && data != nullptr) {
    add(context.wording.text(data->key_figures[place.key_figure->value].name));
  }
  if (place.table && data != nullptr) {
    const model::DataTable& table = data->tables[place.table->value];
    add(context.wording.text(table.title));
    if (place.row)
      add(context.wording.text(*place.row < table.rows.size() ? table.rows[*place.row].name : table.total->name));
    if (place.column) add(context.wording.text(table.columns[*place.column].name));
  }
  if (markup.empty()) {
    add(place.category ? category_name(context, *place.category) : escape(context.words().get("audit.whole_plan")));
  }
  // Of a tally: 計画全体：A / Whole plan: A.
  if (!figure.subject.empty()) markup += escape(context.words().get("format.colon") + figure.subject).markup();
  if (figure.since) {
    add(escape(context.words().fill("audit.since", {{"year", context.wording.year_short(*figure.since)}})));
  }
  return Html::from_markup(std::move(markup));
}

// A number in the way of the page's language, with its unit where the kind of figure has one; a rating's code as it is.
std::string figure_text(const PlanContext& context, const evaluate::FigureName& figure, const std::string& text) {
  using Kind = evaluate::FigureName::Kind;
  switch (figure.kind) {
    case Kind::rating:
      return text;
    case Kind::rate:
    case Kind::share:
    case Kind::on_track_share:
    case Kind::composite:
    case Kind::stated_share:
      return text.empty() ? text : context.wording.percent(text);
    case Kind::stated_change:
      return text.empty() ? text : context.wording.signed_number(text) + "%";
    case Kind::stated_difference:
      return text.empty() ? text : context.wording.signed_number(text);
    case Kind::difference:
    case Kind::composite_difference:
      return text.empty() ? text
                          : context.words().fill("format.points", {{"number", context.wording.signed_number(text)}});
    default:
      return context.wording.grouped(text);
  }
}

// File and line below the site's folder, wherever that stands.
std::string data_place(const PlanContext& context, const Span& span) {
  if (!span) return {};
  const std::string& path = span.source->path();
  const std::size_t inside = path.find("data/plans/" + context.plan.id + "/");
  return path.substr(inside == std::string::npos ? 0 : inside) + ":" +
         std::to_string(span.source->line_column(span.begin).line);
}

// Where the figure stands; empty for a tally, which stands in many places.
std::string page_of(const PlanContext& context, const evaluate::Subject& place) {
  const std::string& plan = context.plan.id;
  if (place.composite) return routes::composite(plan, context.plan.composites[place.composite->value].id);
  if (!place.project && place.indicator) return indicator_page(context, *place.indicator);
  std::string page;
  if (place.project) page = routes::project(plan, context.project(*place.project).id);
  if (place.project && place.indicator) {
    return page + "#indicator-" + context.plan.indicator(place.project, *place.indicator).id;
  }
  const model::PlanYear* const data = place.year ? context.plan.find_year(*place.year) : nullptr;
  if (data == nullptr || (!place.key_figure && !place.table)) return page;
  if (page.empty()) page = routes::figures(plan);
  const std::string anchor = place.table
                                 ? figure_anchor("table", data->year, data->tables[place.table->value].id)
                                 : figure_anchor("figure", data->year, data->key_figures[place.key_figure->value].id);
  return page + "#" + anchor;
}

// What both tables say first.
template <class Row>
Row named(const PlanContext& context, const evaluate::FigureName& figure) {
  Row row;
  row.kind = context.words().get("audit.kind_" + std::string(kind_id(figure.kind)));
  if (figure.place.year) row.year = context.wording.year_short(*figure.place.year);
  row.subject = figure_subject(context, figure);
  row.path = page_of(context, figure.place);
  return row;
}

std::string explanation(const PlanContext& context, const evaluate::AuditFinding& finding) {
  using Explanation = evaluate::AuditFinding::Explanation;
  const Words& words = context.words();
  if (finding.against == evaluate::AuditFinding::Against::decided) return words.get("audit.by_decision");
  switch (finding.explanation) {
    case Explanation::half_up:
      return words.get("audit.by_half_up");
    case Explanation::truncated:
      return words.get("audit.by_truncation");
    case Explanation::published_counts:
      return words.get("audit.by_counts");
    case Explanation::published_shares:
      return words.get("audit.by_shares");
    case Explanation::published_rates:
      return words.get("audit.by_rates");
    case Explanation::published_values:
      return words.get("audit.by_values");
    case Explanation::published_total:
      return words.get("audit.by_total");
    case Explanation::recomputed_sums:
      return words.get("audit.by_sums");
    case Explanation::rounded_rate:
      return words.get("audit.by_rounded_rate");
    case Explanation::missed_target:
      return words.get("audit.by_missed_target");
    case Explanation::none:
      break;
  }
  return words.get(finding.kind == evaluate::FigureName::Kind::rating ? "audit.by_rule" : "audit.unexplained");
}

// What people say about it; may be empty.
Html note_about(const PlanContext& context, const evaluate::FigureName& figure) {
  const model::AuditNote* const note = evaluate::audit_note(context.plan, figure);
  return note != nullptr ? context.wording.text(note->text) : Html();
}

AuditRow audit_row(const PlanContext& context, const evaluate::AuditFinding& finding) {
  auto row = named<AuditRow>(context, finding);
  const std::string path = finding_path(context, finding);
  row.anchor = path.substr(path.find('#') + 1);
  row.published = figure_text(context, finding, finding.published);
  row.half_up = figure_text(context, finding, finding.half_up);
  row.truncated = figure_text(context, finding, finding.truncated);
  row.explanation = explanation(context, finding);
  row.name = evaluate::audit_name(context.plan, finding);
  row.note = note_about(context, finding);
  row.place = data_place(context, finding.span);
  return row;
}

std::string_view why_id(evaluate::UncheckedFigure::Why why) {
  using Why = evaluate::UncheckedFigure::Why;
  switch (why) {
    case Why::no_value:
      return "no_value";
    case Why::not_rated:
      return "not_rated";
    case Why::no_target:
      return "no_target";
    case Why::no_baseline:
      return "no_baseline";
    case Why::no_rule:
      return "no_rule";
    case Why::before_plan:
      return "before_plan";
    case Why::items_missing:
      return "items_missing";
    case Why::projects_unplaced:
      return "projects_unplaced";
    case Why::no_counts:
      return "no_counts";
    case Why::approximate:
      return "approximate";
    case Why::parts_missing:
      return "parts_missing";
    case Why::no_previous:
      return "no_previous";
    case Why::division_by_zero:
      return "division_by_zero";
    case Why::no_shares:
      break;
  }
  return "no_shares";
}

UncheckedRow unchecked_row(const PlanContext& context, const evaluate::UncheckedFigure& figure) {
  auto row = named<UncheckedRow>(context, figure);
  row.published = figure_text(context, figure, figure.published);
  row.why = context.words().get("audit.why_" + std::string(why_id(figure.why)));
  row.name = evaluate::audit_name(context.plan, figure);
  row.note = note_about(context, figure);
  row.place = data_place(context, figure.span);
  return row;
}

}  // namespace

AuditView audit_view(const PlanContext& context) {
  const evaluate::AuditSummary& audit = context.figures.audit;
  AuditView view;
  view.checked = context.wording.grouped(std::to_string(audit.checked));
  view.differing = context.wording.grouped(std::to_string(audit.findings.size()));
  view.not_recomputable = context.wording.grouped(std::to_string(audit.unchecked.size()));
  for (const evaluate::AuditFinding& finding : audit.findings) view.rows.push_back(audit_row(context, finding));
  for (const evaluate::UncheckedFigure& figure : audit.unchecked) {
    view.unchecked.push_back(unchecked_row(context, figure));
  }
  return view;
}

}  // namespace ayumi::view
