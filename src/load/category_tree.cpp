#include "load/category_tree.h"

#include "load/check_complaints.h"
#include "load/cycles.h"

namespace ayumi::load {
namespace {

using model::Category;

void break_cycles(std::vector<Category>& categories, Diagnostics& diagnostics) {
  Edges parents(categories.size());
  for (std::size_t i = 0; i < categories.size(); ++i) {
    if (categories[i].parent) parents[i].push_back(categories[i].parent->value);
  }
  for (const auto& cycle : find_cycles(parents)) {
    std::vector<std::string> ids;
    ids.reserve(cycle.size());
    for (const std::uint32_t node : cycle) ids.push_back(categories[node].id);
    diagnostics.add(complaints::cyclic_category(ids, categories[cycle.back()].span));
    categories[cycle.back()].parent.reset();
  }
}

// Positions in the order of the tree; without recursion, since a chain may be as long as there are categories.
std::vector<std::uint32_t> tree_order(const std::vector<Category>& categories) {
  const auto count = static_cast<std::uint32_t>(categories.size());
  std::vector<std::vector<std::uint32_t>> children(count);
  std::vector<std::uint32_t> open;  // the next one last
  for (std::uint32_t i = count; i-- > 0;) {
    if (categories[i].parent)
      children[categories[i].parent->value].push_back(i);
    else
      open.push_back(i);
  }
  std::vector<std::uint32_t> order;
  order.reserve(count);
  while (!open.empty()) {
    const std::uint32_t node = open.back();
    open.pop_back();
    order.push_back(node);
    open.insert(open.end(), children[node].begin(), children[node].end());
  }
  return order;
}

}  // namespace

void order_categories(model::Plan& plan, Directory& names, Diagnostics& diagnostics) {
  break_cycles(plan.categories, diagnostics);
  const std::vector<std::uint32_t> order = tree_order(plan.categories);
  std::vector<std::uint32_t> position(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) position[order[i]] = i;
  std::vector<Category> ordered;
  ordered.reserve(order.size());
  for (const std::uint32_t from : order) {
    Category category = std::move(plan.categories[from]);
    if (category.parent) {
      category.parent->value = position[category.parent->value];
      category.depth = ordered[category.parent->value].depth + 1;
    }
    ordered.push_back(std::move(category));
  }
  plan.categories = std::move(ordered);
  names.reorder(order);
}

}  // namespace ayumi::load
