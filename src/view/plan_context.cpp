#include "view/plan_context.h"

#include <algorithm>
#include <cstddef>
#include <functional>

#include "base/text.h"
#include "evaluate/shown.h"
#include "view/differing.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

Html join_html(const Html& a, std::string_view separator, const Html& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return Html::from_markup(a.markup() + std::string(separator) + b.markup());
}

std::string rounded_rate(const PlanContext& context, const evaluate::Item& item) {
  return evaluate::shown_rate(*item.rate, context.plan,
                              item.target_reached ? evaluate::TargetMet::yes : evaluate::TargetMet::no);
}

std::string rating_audit_path(const PlanContext& context, const evaluate::Item& item) {
  const evaluate::Subject place{item.year, std::nullopt, item.project, item.indicator};
  const auto* const finding = context.figures.audit.find({evaluate::FigureName::Kind::rating, place, "", std::nullopt});
  return finding != nullptr ? finding_path(context, *finding) : unchecked_path(context);
}

// Whose rating it is, and what the others say that differs from it.
void add_source(const PlanContext& context, const evaluate::Item& item, RatingChip& chip) {
  using Source = evaluate::Item::BandSource;
  if (item.band_source == Source::computed) return;
  chip.source = item.band_source == Source::decided ? "decided" : "published";
  if (item.computed && *item.computed != *item.shown_band) chip.computed_code = context.band(*item.computed).code;
  if (item.band_source == Source::decided) return;
  if (!item.computed && item.reason) {
    chip.computed_code = context.words().fill("rating.unrated_because",
                                              {{"why", context.wording.plain(context.reason(*item.reason).name)}});
  }
  const auto& decided = item.observation->decided;
  if (decided && decided->band != *item.shown_band) chip.decided_code = context.band(decided->band).code;
  chip.audit_path = rating_audit_path(context, item);
}

Ready<YearLabel> make_year_label(const PlanContext& context, model::FiscalYear year) {
  const Wording& wording = context.wording;
  const bool is_before = context.plan.is_before_plan(year);
  return make_ready(YearLabel{year.start, wording.year_long(year), wording.year_short(year), wording.year_full(year),
                              is_before ? context.words().get("history.before_plan") : std::string()});
}

Ready<PartnerLink> make_partner_link(const PlanContext& context, const model::Partner& partner) {
  const std::string path = partner.members.empty() ? routes::partner(context.plan.id, partner.id) : std::string();
  return make_ready(PartnerLink{context.wording.text(partner.name), path});
}

std::vector<ProjectReports> reports_by_project(const model::Plan& plan) {
  std::vector<ProjectReports> reports(plan.projects.size());
  for (std::size_t i = plan.years.size(); i-- > 0;) {  // the latest year first
    const model::PlanYear& data = plan.years[i];
    for (const model::YearResult& result : data.results) {
      reports[result.project.value].results.emplace_back(data.year, &result);
    }
    for (const model::Comment& comment : data.comments) {
      if (comment.project) reports[comment.project->value].comments.emplace_back(data.year, &comment);
    }
  }
  return reports;
}

}  // namespace

PlanTables plan_tables(const model::Site& site, const evaluate::PlanFigures& figures, const Wording& wording) {
  const model::Plan& plan = *figures.plan;
  PlanTables tables;
  const PlanContext context{site, plan, figures, wording, tables};
  tables.reports = reports_by_project(plan);
  for (const evaluate::YearFigures& year : figures.years) {
    tables.years.emplace(year.year.start, make_year_label(context, year.year));
  }
  for (std::uint32_t i = 0; i < plan.scheme.bands.size(); ++i) {
    tables.bands.push_back(make_ready(band_chip(context, {i})));
  }
  tables.missing = make_ready(missing_chip(context));
  for (const model::Partner& partner : plan.partners) tables.partners.push_back(make_partner_link(context, partner));
  return tables;
}

const evaluate::YearFigures& latest_year(const evaluate::PlanFigures& figures) {
  const evaluate::YearFigures* latest = figures.latest();
  return latest != nullptr ? *latest : *figures.find_year(figures.plan->first);
}

std::string year_with_term(const PlanContext& context, model::FiscalYear year) {
  std::string name = context.wording.year_short(year);
  return context.plan.is_before_plan(year) ? context.words().fill("history.year", {{"year", name}}) : name;
}

bool has_own_page(const PlanContext& context, const evaluate::YearFigures& year) {
  const model::Plan& plan = context.plan;
  if (plan.is_before_plan(year.year)) return false;
  const std::string narrative = "plans/" + plan.id + "/years/" + std::to_string(year.year.start);
  return year.data != nullptr || &year == &latest_year(context.figures) ||
         context.site.find_narrative(narrative) != nullptr;
}

Ready<YearLabel> year_label(const PlanContext& context, model::FiscalYear year) {
  const auto found = context.tables.years.find(year.start);
  return found != context.tables.years.end() ? found->second : make_year_label(context, year);
}

Html citation(const PlanContext& context, const model::Citation& citation) {
  const model::Document& document = context.plan.documents[citation.document.value];
  return join_html(context.wording.text(document.title), context.words().get("format.place"),
                   context.wording.text(citation.place));
}

Html citation(const PlanContext& context, const std::optional<model::Citation>& maybe) {
  return maybe ? citation(context, *maybe) : Html();
}

std::vector<Html> citations_by_document(const PlanContext& context, const std::vector<model::Citation>& citations) {
  std::vector<model::DocumentIndex> documents;
  std::vector<Html> places;  // in each
  for (const model::Citation& cited : citations) {
    const auto known = std::find(documents.begin(), documents.end(), cited.document);
    const auto index = static_cast<std::size_t>(known - documents.begin());
    if (known == documents.end()) {
      documents.push_back(cited.document);
      places.emplace_back();
    }
    places[index] = join_html(places[index], context.words().get("format.places"), context.wording.text(cited.place));
  }
  std::vector<Html> lines;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const model::Document& document = context.plan.documents[documents[i].value];
    lines.push_back(join_html(context.wording.text(document.title), context.words().get("format.place"), places[i]));
  }
  return lines;
}

Html category_name(const PlanContext& context, model::CategoryIndex index) {
  const model::Category& category = context.category(index);
  return join_html(context.wording.text(category.number), " ", context.wording.text(category.name));
}

std::string plain_category_name(const PlanContext& context, model::CategoryIndex index) {
  const model::Category& category = context.category(index);
  const std::string number = context.wording.plain(category.number);
  return (number.empty() ? number : number + " ") + context.wording.plain(category.name);
}

Link category_link(const PlanContext& context, model::CategoryIndex index) {
  return {plain_category_name(context, index), routes::category(context.plan.id, context.category(index).id), false};
}

std::string category_anchor(const PlanContext& context, std::string_view kind,
                            std::optional<model::CategoryIndex> category) {
  return std::string(kind) + "-" + (category ? context.category(*category).id : std::string("-none"));
}

std::vector<Link> category_path(const PlanContext& context, std::optional<model::CategoryIndex> lowest) {
  std::vector<Link> path;
  for (std::optional<model::CategoryIndex> index = lowest; index; index = context.category(*index).parent) {
    path.push_back(category_link(context, *index));
  }
  std::reverse(path.begin(), path.end());
  return path;
}

const Ready<PartnerLink>& partner_link(const PlanContext& context, model::PartnerIndex index) {
  return context.tables.partners[index.value];
}

std::vector<model::PartnerIndex> single_partners(const model::Plan& plan) {
  std::vector<model::PartnerIndex> singles;
  for (std::uint32_t i = 0; i < plan.partners.size(); ++i) {
    if (plan.partners[i].members.empty()) singles.push_back({i});
  }
  return singles;
}

std::string_view status_id(evaluate::ProjectYear::Status status) {
  using Status = evaluate::ProjectYear::Status;
  switch (status) {
    case Status::start:
      return "start";
    case Status::listed:
      return "listed";
    case Status::added:
      return "new";
    case Status::continued:
      return "continued";
    case Status::expanded:
      return "expanded";
    case Status::changed:
      return "changed";
    case Status::renamed:
      return "renamed";
    case Status::merged:
      return "merged";
    case Status::ended:
      return "ended";
    case Status::gone:
      return "gone";
    case Status::not_yet:
      break;
  }
  return "not-yet";
}

StatusInfo status_info(const PlanContext& context, evaluate::ProjectYear::Status status) {
  const std::string id(status_id(status));
  return {id, context.words().get("status." + id), routes::status(context.plan.id, id)};
}

const model::LocalizedText& name_in(const PlanContext& context, model::ProjectIndex project, model::FiscalYear year) {
  return context.project(project).name_in(year);
}

std::string band_tone(const model::RatingScheme& scheme, model::BandIndex index) {
  const auto is_good = [](const model::Band& band) { return band.track == model::Band::Track::on; };
  const auto own = scheme.bands.begin() + static_cast<std::ptrdiff_t>(index.value);
  return is_good(*own) ? "good-" + std::to_string(std::count_if(scheme.bands.begin(), own + 1, is_good))
                       : "poor-" + std::to_string(std::count_if(own, scheme.bands.end(), std::not_fn(is_good)));
}

RatingChip band_chip(const PlanContext& context, model::BandIndex index) {
  const model::Band& band = context.band(index);
  return {band.code,
          band_tone(context.plan.scheme, index),
          "rated",
          context.wording.plain(band.name),
          routes::rating(context.plan.id, band.id),
          "computed",
          "",
          "",
          ""};
}

RatingChip unrated_chip(const PlanContext& context) {
  const std::string symbol = context.words().get("rating.unrated_symbol");
  return {symbol, "unrated", "unrated", context.words().get("rating.unrated"), "", "computed", "", "", ""};
}

RatingChip missing_chip(const PlanContext& context) {
  const std::string symbol = context.words().get("rating.missing_symbol");
  return {symbol, "missing", "missing", context.words().get("rating.missing"), "", "computed", "", "", ""};
}

std::string on_track_bands(const PlanContext& context) {
  std::vector<std::string> codes;
  for (const model::Band& band : context.plan.scheme.bands) {
    if (band.track == model::Band::Track::on) codes.push_back(band.code);
  }
  // No line ends within it.
  std::string list = context.words().get("format.list");
  list.ends_with(' ') ? list.replace(list.size() - 1, 1, "\u00A0") : list.append("\u2060");
  return join(codes, list);
}

RatingChip rating_chip(const PlanContext& context, const evaluate::Item& item) {
  if (item.state == evaluate::Item::State::missing) return missing_chip(context);
  if (item.state == evaluate::Item::State::unrated || !item.shown_band) {
    RatingChip chip = unrated_chip(context);
    if (context.plan.scheme.bands.empty()) chip.kind = "none";
    if (context.plan.is_before_plan(item.year)) chip.name = context.words().get("history.before_plan");
    if (item.reason) {
      chip.code = context.reason(*item.reason).symbol;
      chip.name = context.wording.plain(context.reason(*item.reason).name);
    }
    return chip;
  }
  RatingChip chip = band_chip(context, *item.shown_band);
  add_source(context, item, chip);
  return chip;
}

Ready<RatingChip> ready_chip(const PlanContext& context, const evaluate::Item* item) {
  if (item == nullptr || item->state == evaluate::Item::State::missing) return context.tables.missing;
  const bool is_plain = item->state == evaluate::Item::State::rated && item->band && item->computed == item->band &&
                        item->band_source == evaluate::Item::BandSource::computed;
  return is_plain ? context.tables.bands[item->band->value] : make_ready(rating_chip(context, *item));
}

Html actual_html(const PlanContext& context, const evaluate::Item& item) {
  const model::Indicator& indicator = context.indicator(item);
  if (item.actual) {
    return context.wording.quantity_html(*item.actual, indicator.digits, context.unit(item));
  }
  if (item.observation != nullptr && item.observation->state) {
    return context.wording.text(context.plan.scheme.states[item.observation->state->value].name);
  }
  return {};
}

std::string actual_text(const PlanContext& context, const evaluate::Item& item) {
  const model::Indicator& indicator = context.indicator(item);
  if (item.actual) {
    return context.wording.quantity(*item.actual, indicator.digits, context.unit(item));
  }
  if (item.observation != nullptr && item.observation->state) {
    return context.wording.plain(context.plan.scheme.states[item.observation->state->value].name);
  }
  return {};
}

Html target_html(const PlanContext& context, const evaluate::Item& item) {
  if (item.target == nullptr) return {};
  if (!item.target->wording.empty()) return context.wording.text(item.target->wording);
  const model::Indicator& indicator = context.indicator(item);
  return context.wording.quantity_html(item.target->value, indicator.digits, indicator.unit);
}

std::string target_text(const PlanContext& context, const evaluate::Item& item) {
  if (item.target == nullptr) return {};
  if (!item.target->wording.empty()) return context.wording.plain(item.target->wording);
  const model::Indicator& indicator = context.indicator(item);
  return context.wording.quantity(item.target->value, indicator.digits, indicator.unit);
}

Html rate_html(const PlanContext& context, const evaluate::Item& item) {
  return item.rate ? context.wording.percent_html(rounded_rate(context, item)) : Html();
}

std::string rate_text(const PlanContext& context, const evaluate::Item& item) {
  return item.rate ? context.wording.percent(rounded_rate(context, item)) : std::string();
}

}  // namespace ayumi::view
