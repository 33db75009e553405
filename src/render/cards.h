// Projects' cards as HTML, each made once for all the lists that it stands on.
#pragma once

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "render/compiled.h"
#include "templating/value.h"
#include "view/pages.h"

namespace ayumi::render {

// The cards of one language. `compiled` and `views` must outlive it.
class Cards {
 public:
  Cards(const Compiled& compiled, const view::SiteViews& views);

  // Makes those for the pages that most lists are, until it is asked to stop; what is wrong with all of them is said
  // once.
  void make(unsigned workers, const std::stop_token& stop, Diagnostics& diagnostics);
  // The card with links from `root`. May be called from any thread; one for another root, or of cards that haven't all
  // been made, is made when it is asked for. Empty after an error.
  templating::Value html(std::size_t plan, std::size_t project, const std::string& root) const;

 private:
  templating::Value render(std::size_t plan, std::size_t project, const std::string& root,
                           Diagnostics& diagnostics) const;

  const Compiled& compiled_;
  const view::SiteViews& views_;
  std::vector<std::vector<templating::Value>> made_;  // by plan and project, for links from views_.list_root()
};

}  // namespace ayumi::render
