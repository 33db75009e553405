#include "load/remove_narratives.h"

#include <algorithm>
#include <string_view>

namespace ayumi::load {

namespace {

bool is_below(std::string_view key, const std::set<std::string>& folders) {
  for (std::size_t end = key.size(); end != std::string_view::npos && end > 0; end = key.rfind('/', end - 1)) {
    if (folders.contains(std::string(key.substr(0, end)))) return true;
  }
  return false;
}

}  // namespace

std::string narrative_folder(const model::Plan& plan) { return "plans/" + plan.id; }

std::string narrative_folder(const model::Plan& plan, const model::Project& project) {
  return narrative_folder(plan) + "/projects/" + project.id;
}

void remove_narratives(model::Site& site, const std::set<std::string>& folders) {
  std::erase_if(site.narratives, [&](const model::Narrative& narrative) { return is_below(narrative.key, folders); });
}

}  // namespace ayumi::load
