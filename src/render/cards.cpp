#include "render/cards.h"

#include <optional>
#include <utility>

#include "base/parallel.h"

namespace ayumi::render {

using templating::Value;

Cards::Cards(const Compiled& compiled, const view::SiteViews& views) : compiled_(compiled), views_(views) {}

void Cards::make(unsigned workers, const std::stop_token& stop, Diagnostics& diagnostics) {
  for (std::size_t plan = 0; plan < views_.plan_count(); ++plan) {
    std::vector<Value>& made = made_.emplace_back(views_.project_count(plan));
    std::vector<Diagnostics> found(made.size());
    parallel_for(made.size(), workers, [&](std::size_t i) {
      if (!stop.stop_requested()) made[i] = render(plan, i, views_.list_root(), found[i]);
    });
    for (Diagnostics& each : found) {
      if (each.empty()) continue;
      diagnostics.append(std::move(each));
      break;
    }
  }
}

Value Cards::html(std::size_t plan, std::size_t project, const std::string& root) const {
  if (!made_.empty() && root == views_.list_root()) return made_[plan][project];
  Diagnostics again;  // the same mistakes have been found before
  return render(plan, project, root, again);
}

Value Cards::render(std::size_t plan, std::size_t project, const std::string& root, Diagnostics& diagnostics) const {
  const templating::Template* card = compiled_.card();
  if (card == nullptr) return Value(Html());
  auto html = compiled_.engine().render(*card, views_.card_context(plan, project, root), diagnostics);
  if (!html) return Value(Html());
  html->shrink_to_fit();  // it grew by doubling, and is kept
  return Value(Html::from_markup(*std::move(html)));
}

}  // namespace ayumi::render
