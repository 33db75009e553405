#include "load/indicator_reference.h"

namespace ayumi::load {
namespace {

// A reference in the directory, said to be the value of that key.
std::optional<std::uint32_t> decode_named(const formats::Entry& entry, const TableInfo& info, std::string_view key,
                                          const Directory& directory, Decoding& decoding) {
  const FieldInfo* const outer = decoding.field;
  decoding.field = info.find(key);
  const auto position = decode_reference(entry.node, directory, decoding);
  decoding.field = outer;
  return position;
}

std::optional<IndicatorReference> own_indicator(const formats::Entry* named, const TableInfo& info, Span place,
                                                Decoding& decoding) {
  const Directory& own = decoding.names->own_indicators;
  if (named != nullptr && (!own.names().empty() || !own.is_complete())) {
    const auto position = decode_named(*named, info, "indicator", own, decoding);
    return position ? std::optional(IndicatorReference{std::nullopt, {*position}}) : std::nullopt;
  }
  decoding.diagnostics.add(
      complaints::missing_key("project", {"事業のID", "id of the project"}, info.find("project")->example, place));
  return std::nullopt;
}

}  // namespace

std::optional<IndicatorReference> decode_indicator(const formats::Table& fields, const TableInfo& info, Span place,
                                                   Decoding& decoding) {
  const formats::Entry* const named = fields.find("indicator");
  const formats::Entry* const owner = fields.find("project");
  if (owner == nullptr) {
    return is_mistyped(fields, info, "project") ? std::nullopt : own_indicator(named, info, place, decoding);
  }
  const auto project = decode_named(*owner, info, "project", decoding.names->projects, decoding);
  if (!project) return std::nullopt;
  const Directory& indicators = decoding.names->indicators[*project];
  if (named != nullptr) {
    const auto position = decode_named(*named, info, "indicator", indicators, decoding);
    return position ? std::optional(IndicatorReference{model::ProjectIndex{*project}, {*position}}) : std::nullopt;
  }
  if (indicators.names().size() == 1) return IndicatorReference{model::ProjectIndex{*project}, {0}};
  decoding.diagnostics.add(
      complaints::unclear_indicator(decoding.names->projects.names()[*project].id, indicators, owner->node.span()));
  return std::nullopt;
}

FieldInfo project_of_indicator_field() {
  return {"project",
          Presence::optional,
          {.kind = TypeInfo::Kind::reference, .target = PlanNames{}.projects.kind()},
          {"事業のID（計画そのものの指標のときは書かない）",
           "Id of the project; not for the indicators that are the plan's own"},
          R"("business-hub")"};
}

FieldInfo indicator_field() {
  return {"indicator",
          Presence::optional,
          {.kind = TypeInfo::Kind::reference, .target = {"指標", "indicator"}},
          {"指標のID（事業に指標が一つなら、書かなくてよい）",
           "Id of the indicator; not needed where the project has only one"},
          R"("startups")"};
}

std::string name_of_indicator(const model::Plan& plan, std::optional<model::ProjectIndex> project,
                              model::IndicatorIndex indicator) {
  const std::string& id = plan.indicator(project, indicator).id;
  return project ? plan.projects[project->value].id + "/" + id : id;
}

}  // namespace ayumi::load
