// Which page shows what stands at a place in the files: the way back from a message to the site.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "base/source.h"
#include "model/site.h"
#include "view/pages.h"

namespace ayumi::view {

// Of one language. Neither is needed after the constructor.
class Places {
 public:
  Places(const model::Site& site, const SiteViews& views);

  // From the site's root: "en/area/projects/x/index.html"; empty where no page shows the place.
  std::string page_of(const Span& place) const;

 private:
  void add_plan(const model::Plan& plan);
  void add_year(const model::Plan& plan, const model::PlanYear& year);
  void add(const Span& place, std::string path);

  std::string prefix_;
  // Of each file: where an entry begins, and its page.
  std::map<const Source*, std::map<std::uint32_t, std::string>> pages_;
};

}  // namespace ayumi::view
