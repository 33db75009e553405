#include "view/card_view.h"

#include <algorithm>

#include "view/chart_view.h"
#include "view/differing.h"
#include "view/filter_view.h"
#include "view/item_notes.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

using Status = evaluate::ProjectYear::Status;

// The items of one project stand together, in the order of its indicators.
std::pair<std::size_t, std::size_t> items_of(const evaluate::YearFigures& year, model::ProjectIndex project) {
  const auto before = [](const evaluate::Item& item, model::ProjectIndex index) { return item.project < index; };
  const auto begin = std::lower_bound(year.items.begin(), year.items.end(), project, before);
  auto end = begin;
  while (end != year.items.end() && end->project == project) ++end;
  return {static_cast<std::size_t>(begin - year.items.begin()), static_cast<std::size_t>(end - year.items.begin())};
}

std::optional<model::CategoryIndex> top_category(const model::Plan& plan, const evaluate::ProjectYear& project) {
  std::optional<model::CategoryIndex> index = project.category;
  while (index && plan.categories[index->value].parent) index = plan.categories[index->value].parent;
  return index;
}

Selection with_item(std::function<bool(const evaluate::Item&)> is_wanted) {
  return [is_wanted = std::move(is_wanted)](const evaluate::YearFigures& year, model::ProjectIndex project) {
    const auto [begin, end] = items_of(year, project);
    return std::any_of(year.items.begin() + static_cast<std::ptrdiff_t>(begin),
                       year.items.begin() + static_cast<std::ptrdiff_t>(end), is_wanted);
  };
}

ViewLink view_link(const PlanContext& context, const evaluate::YearFigures& year, std::string name, std::string path,
                   const Selection& selection) {
  return {.name = std::move(name),
          .path = std::move(path),
          .count = context.wording.grouped(std::to_string(count(year, selection)))};
}

ViewGroup field_views(const PlanContext& context, const evaluate::YearFigures& year) {
  ViewGroup group{context.words().get("views.by_field"), {}};
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    const Link link = category_link(context, {i});
    group.links.push_back(view_link(context, year, link.name, link.path, active(in_category(context.plan, {i}))));
    group.links.back().depth = context.plan.categories[i].depth;
  }
  return group;
}

ViewGroup rating_views(const PlanContext& context, const evaluate::YearFigures& year) {
  ViewGroup group{context.words().get("views.by_rating"), {}};
  for (std::uint32_t i = 0; i < context.plan.scheme.bands.size(); ++i) {
    const RatingChip chip = band_chip(context, {i});
    group.links.push_back(view_link(context, year, chip.code == chip.name ? chip.code : chip.code + " " + chip.name,
                                    chip.path, rated({i})));
  }
  return group;
}

ViewGroup partner_views(const PlanContext& context, const evaluate::YearFigures& year) {
  ViewGroup group{context.words().get("views.by_partner"), {}};
  for (const model::PartnerIndex index : single_partners(context.plan)) {
    const model::Partner& partner = context.partner(index);
    group.links.push_back(view_link(context, year, context.wording.plain(partner.name),
                                    routes::partner(context.plan.id, partner.id),
                                    active(with_partner(context.plan, index))));
  }
  return group;
}

ViewGroup status_views(const PlanContext& context, const evaluate::YearFigures& year) {
  ViewGroup group{context.words().get("views.by_status"), {}};
  for (const Status status : statuses_in(year)) {
    const StatusInfo info = status_info(context, status);
    group.links.push_back(view_link(context, year, info.name, info.path, with_status(status)));
  }
  return group;
}

}  // namespace

CardItem card_item(const PlanContext& context, const evaluate::Item& item) {
  ShownRate rate = shown_rate(context, item);
  std::optional<SmallRates> rates = small_rates(context, item);
  CardItem card{.indicator = context.wording.text(context.indicator(item).name),
                .rating = ready_chip(context, &item),
                .actual = value_html(context, item),
                .actual_note = value_note(context, item),
                .target = target_html(context, item),
                .target_note = later_target_note(context, item),
                .rate = std::move(rate.html),
                .rate_differs = std::move(rate.differs),
                .meter = meter_chart(context, item),
                .rates = std::nullopt,
                .rates_text = ""};
  if (rates) {
    card.rates = std::move(rates->chart);
    card.rates_text = std::move(rates->text);
  }
  return card;
}

ProjectCard project_card(const PlanContext& context, const evaluate::YearFigures& year, model::ProjectIndex index) {
  const model::Project& project = context.project(index);
  ProjectCard card;
  card.id = project.id;
  card.name = context.wording.text(name_in(context, index, year.year));
  card.draft = context.project(index).stage == model::Stage::draft;
  card.number = project.number;
  card.path = routes::project(context.plan.id, project.id);
  card.year = year_label(context, year.year);
  card.status = status_info(context, year.projects[index.value].status);
  if (const auto category = year.projects[index.value].category) {
    card.category = category_name(context, *category);
    card.category_path = category_link(context, *category).path;
  }
  for (const model::PartnerIndex partner : project.partners) card.partners.push_back(partner_link(context, partner));
  const std::size_t partners = single_partners(context.plan).size();
  card.all_partners = partners > 0 && project.partners.size() == partners;
  card.unknown_partners = partners > 0 && project.partners.empty();
  const auto [begin, end] = items_of(year, index);
  for (std::size_t i = begin; i < end; ++i) card.items.push_back(card_item(context, year.items[i]));
  card.tags = filter_tags(context, year, index);
  return card;
}

CardShelf::CardShelf(const PlanContext& context, const evaluate::YearFigures& year)
    : year_(year),
      fields_(make_ready(field_views(context, year))),
      ratings_(make_ready(rating_views(context, year))),
      partners_(make_ready(partner_views(context, year))),
      statuses_(make_ready(status_views(context, year))) {}

Selection every_project() {
  return [](const evaluate::YearFigures&, model::ProjectIndex) { return true; };
}

Selection in_category(const model::Plan& plan, model::CategoryIndex category) {
  return [&plan, category](const evaluate::YearFigures& year, model::ProjectIndex project) {
    std::optional<model::CategoryIndex> index = year.projects[project.value].category;
    while (index && *index != category) index = plan.categories[index->value].parent;
    return index.has_value();
  };
}

Selection with_partner(const model::Plan& plan, model::PartnerIndex partner) {
  return [&plan, partner](const evaluate::YearFigures&, model::ProjectIndex project) {
    const auto& partners = plan.projects[project.value].partners;
    return std::find(partners.begin(), partners.end(), partner) != partners.end();
  };
}

Selection rated(model::BandIndex band) {
  return with_item([band](const evaluate::Item& item) { return item.band == band; });
}

Selection active(Selection selection) {
  return [selection = std::move(selection)](const evaluate::YearFigures& year, model::ProjectIndex project) {
    return year.projects[project.value].active() && selection(year, project);
  };
}

Selection with_status(Status status) {
  return [status](const evaluate::YearFigures& year, model::ProjectIndex project) {
    return year.projects[project.value].status == status;
  };
}

std::size_t count(const evaluate::YearFigures& year, const Selection& selection) {
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < year.projects.size(); ++i) {
    if (selection(year, {i})) ++count;
  }
  return count;
}

Html left_out_note(const PlanContext& context, const evaluate::YearFigures& year, const Selection& selection) {
  const std::size_t left_out = count(year, selection) - count(year, active(selection));
  if (left_out == 0) return {};
  const Words& words = context.words();
  return escape(words.fill("views.left_out", {{"n", context.wording.grouped(std::to_string(left_out))},
                                              {"by_status", words.get("views.by_status")}}));
}

std::vector<Status> statuses_in(const evaluate::YearFigures& year) {
  std::vector<Status> statuses;
  for (const Status status :
       {Status::start, Status::added, Status::listed, Status::continued, Status::expanded, Status::changed,
        Status::renamed, Status::merged, Status::ended, Status::gone, Status::not_yet}) {
    if (count(year, with_status(status)) > 0) statuses.push_back(status);
  }
  return statuses;
}

Listing listing(const PlanContext& context, const CardShelf& shelf, const PlacedCards& cards,
                const Selection& selection, const Html& heading, const std::string& plain_heading, const Html& lead) {
  Listing listing;
  listing.heading = heading;
  listing.plain_heading = plain_heading;
  listing.lead = lead;
  listing.year = year_label(context, shelf.year().year);
  listing.count = context.wording.grouped(std::to_string(count(shelf.year(), selection)));
  listing.views = {shelf.fields(), shelf.ratings(), shelf.partners(), shelf.statuses()};
  std::vector<model::ProjectIndex> selected;
  for (std::uint32_t i = 0; i < context.plan.projects.size(); ++i) {
    if (selection(shelf.year(), {i})) selected.push_back({i});
  }
  const Selection has_rate = with_item([](const evaluate::Item& item) { return item.rate.has_value(); });
  listing.has_meters = std::any_of(selected.begin(), selected.end(),
                                   [&](model::ProjectIndex project) { return has_rate(shelf.year(), project); });
  listing.filters = filters(context, shelf.year(), selected);
  const auto group = [&](std::optional<model::CategoryIndex> top, CardGroup members) {
    for (const model::ProjectIndex project : selected) {
      const bool here = top_category(context.plan, shelf.year().projects[project.value]) == top;
      if (here) members.cards.push_back(cards(project));
    }
    if (!members.cards.empty()) listing.groups.push_back(std::move(members));
  };
  for (std::uint32_t i = 0; i < context.plan.categories.size(); ++i) {
    if (context.plan.categories[i].depth > 0) continue;
    group(model::CategoryIndex{i},
          {category_name(context, {i}), category_anchor(context, "category", model::CategoryIndex{i}), {}});
  }
  group(std::nullopt,
        {escape(context.words().get("views.no_field")), category_anchor(context, "category", std::nullopt), {}});
  return listing;
}

}  // namespace ayumi::view
