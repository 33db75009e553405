#include "templating/frame.h"

#include <algorithm>

namespace ayumi::templating {

void BlockTable::add(const std::vector<std::unique_ptr<ast::Block>>& blocks, Escaping escaping) {
  for (const auto& block : blocks) {
    const std::string_view name = block->name.text;
    auto found = std::find_if(levels_.begin(), levels_.end(), [&](const auto& entry) { return entry.first == name; });
    if (found == levels_.end()) found = levels_.insert(levels_.end(), {name, {}});
    found->second.push_back({block.get(), escaping});
  }
}

const BlockTable::Level* BlockTable::find(std::string_view name, std::size_t level) const {
  for (const auto& [known, levels] : levels_) {
    if (known == name) return level < levels.size() ? &levels[level] : nullptr;
  }
  return nullptr;
}

const Value* Context::find(std::string_view name) const {
  for (const auto& [known, value] : variables) {
    if (known == name) return &value;
  }
  if (outer) return outer->find(name);
  return given == nullptr ? nullptr : given->find(name);
}

void Context::set(std::string_view name, const Value& value) {
  for (auto& [known, held] : variables) {
    if (known != name) continue;
    held = value;
    return;
  }
  variables.emplace_back(std::string(name), value);
}

void Context::export_name(std::string_view name, const Value& value) {
  set(name, value);
  if (std::find(exports.begin(), exports.end(), name) == exports.end()) exports.emplace_back(name);
}

}  // namespace ayumi::templating
