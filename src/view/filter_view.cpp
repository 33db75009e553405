#include "view/filter_view.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace ayumi::view {

namespace {

using Status = evaluate::ProjectYear::Status;

// The project's department by the number of the plan's first project that has the same; empty without one.
std::string department_tag(const model::Plan& plan, const model::Project& project) {
  if (project.department.empty()) return {};
  const auto same = std::find_if(plan.projects.begin(), plan.projects.end(), [&](const model::Project& other) {
    return !other.department.empty() &&
           other.department.versions().front().text == project.department.versions().front().text;
  });
  return "department-" + std::to_string(same - plan.projects.begin());
}

std::vector<std::string> tags_of(const PlanContext& context, const evaluate::YearFigures& year,
                                 model::ProjectIndex index) {
  const model::Project& project = context.project(index);
  const evaluate::ProjectYear& there = year.projects[index.value];
  std::vector<std::string> tags = {"status-" + std::string(status_id(there.status))};
  for (auto category = there.category; category; category = context.category(*category).parent) {
    tags.push_back("field-" + context.category(*category).id);
  }
  for (std::uint32_t i = 0; i < project.indicators.size(); ++i) {
    const evaluate::Item* const item = year.find(index, {i});
    const auto band = item != nullptr ? item->shown_band : std::nullopt;
    const std::string tag = "rating-" + (band ? context.band(*band).id : std::string("none"));
    if (std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.push_back(tag);
  }
  for (const model::PartnerIndex partner : project.partners) tags.push_back("partner-" + context.partner(partner).id);
  if (std::string tag = department_tag(context.plan, project); !tag.empty()) tags.push_back(std::move(tag));
  return tags;
}

class FilterList {
 public:
  FilterList(const PlanContext& context, const evaluate::YearFigures& year,
             const std::vector<model::ProjectIndex>& projects)
      : context_(context), projects_(projects) {
    for (const model::ProjectIndex project : projects) {
      for (const std::string& tag : tags_of(context, year, project)) ++counts_[tag];
    }
  }

  std::vector<FilterView> take() {
    fields();
    ratings();
    statuses();
    partners();
    departments();
    return std::move(filters_);
  }

 private:
  void begin(std::string id, std::string_view word) {
    filters_.push_back({std::move(id), context_.words().get(word), {}});
  }

  void offer(const std::string& value, std::string name) {
    const auto found = counts_.find(filters_.back().id + "-" + value);
    if (found == counts_.end() || found->second == projects_.size()) return;
    filters_.back().options.push_back({found->first, std::move(name)});
  }

  // One that offers nothing goes again.
  void end() {
    if (filters_.back().options.empty()) filters_.pop_back();
  }

  void fields() {
    begin("field", "card.field");
    for (std::uint32_t i = 0; i < context_.plan.categories.size(); ++i) {
      offer(context_.plan.categories[i].id, plain_category_name(context_, {i}));
    }
    end();
  }

  void ratings() {
    begin("rating", "filter.rating");
    for (std::uint32_t i = 0; i < context_.plan.scheme.bands.size(); ++i) {
      const RatingChip chip = band_chip(context_, {i});
      offer(context_.plan.scheme.bands[i].id, chip.code == chip.name ? chip.code : chip.code + " " + chip.name);
    }
    if (!context_.plan.scheme.bands.empty()) offer("none", context_.words().get("filter.unrated"));
    end();
  }

  void statuses() {
    begin("status", "filter.status");
    for (const Status status : {Status::added, Status::continued, Status::expanded, Status::changed, Status::renamed,
                                Status::merged, Status::ended, Status::gone, Status::not_yet}) {
      offer(std::string(status_id(status)), status_info(context_, status).name);
    }
    end();
  }

  void partners() {
    begin("partner", "card.partners");
    for (const model::PartnerIndex index : single_partners(context_.plan)) {
      offer(context_.partner(index).id, context_.wording.plain(context_.partner(index).name));
    }
    end();
  }

  void departments() {
    begin("department", "project.department");
    for (std::uint32_t i = 0; i < context_.plan.projects.size(); ++i) {
      offer(std::to_string(i), context_.wording.plain(context_.plan.projects[i].department));
    }
    end();
  }

  const PlanContext& context_;
  const std::vector<model::ProjectIndex>& projects_;
  std::map<std::string, std::size_t> counts_;
  std::vector<FilterView> filters_;
};

}  // namespace

std::string filter_tags(const PlanContext& context, const evaluate::YearFigures& year, model::ProjectIndex project) {
  return join(tags_of(context, year, project), " ");
}

std::vector<FilterView> filters(const PlanContext& context, const evaluate::YearFigures& year,
                                const std::vector<model::ProjectIndex>& projects) {
  return FilterList(context, year, projects).take();
}

}  // namespace ayumi::view
