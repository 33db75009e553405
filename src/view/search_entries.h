// What a search of the site finds: pages and indicators with the texts they are found by.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "view/pages.h"

namespace ayumi::view {

struct SearchEntry {
  enum class Kind { plan, project, indicator, category, partner, page };
  Kind kind = Kind::page;
  std::string title;
  std::string path;  // with the place in the page: "aomori/projects/x/index.html#indicator-y"
  std::optional<std::size_t> parent =
      std::nullopt;       // an entry before this one: an indicator's project, a project's plan
  std::string text = {};  // what it is found by besides its title
  // The page, among SiteViews::pages(), whose narratives it is found by. They are texts of the renderer.
  std::optional<std::size_t> page = std::nullopt;
};

}  // namespace ayumi::view
