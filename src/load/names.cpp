#include "load/names.h"

#include <algorithm>

#include "base/text.h"
#include "load/complaints.h"
#include "load/literals.h"

namespace ayumi::load {

void Directory::add(Name name) {
  if (name.id.empty()) set_incomplete();
  names_.push_back(std::move(name));
}

void Directory::add(const Directory& other) {
  names_.insert(names_.end(), other.names_.begin(), other.names_.end());
  complete_ = complete_ && other.complete_;
}

void Directory::sort() {
  sorted_.resize(names_.size());
  for (std::uint32_t i = 0; i < sorted_.size(); ++i) sorted_[i] = i;
  std::stable_sort(sorted_.begin(), sorted_.end(),
                   [this](std::uint32_t a, std::uint32_t b) { return names_[a].id < names_[b].id; });
}

void Directory::finish(Diagnostics& diagnostics) {
  sort();
  std::size_t first = 0;
  for (std::size_t i = 1; i < sorted_.size(); ++i) {
    const Name& name = names_[sorted_[i]];
    if (name.id != names_[sorted_[first]].id) {
      first = i;
    } else if (!name.id.empty()) {
      diagnostics.add(complaints::duplicate_id(kind_, name.id, name.span, names_[sorted_[first]].span));
    }
  }
}

void Directory::reorder(const std::vector<std::uint32_t>& order) {
  std::vector<Name> names;
  names.reserve(names_.size());
  for (const std::uint32_t position : order) names.push_back(std::move(names_[position]));
  names_ = std::move(names);
  sort();
}

std::optional<std::uint32_t> Directory::find(std::string_view id) const {
  if (id.empty()) return std::nullopt;
  const auto found =
      std::lower_bound(sorted_.begin(), sorted_.end(), id,
                       [this](std::uint32_t i, std::string_view wanted) { return names_[i].id < wanted; });
  if (found != sorted_.end() && names_[*found].id == id) return *found;
  const auto meant = std::find_if(names_.begin(), names_.end(), [id](const Name& name) { return name.meant == id; });
  if (meant == names_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(meant - names_.begin());
}

const formats::Array* find_list(const formats::Table& table, std::string_view key) {
  const formats::Entry* entry = table.find(key);
  return entry == nullptr ? nullptr : entry->node.as<formats::Array>();
}

namespace {

// A text, in each of its languages.
std::vector<std::string> titles_in(const formats::Table& table) {
  const formats::Entry* const entry = table.find(table.find("title") != nullptr ? "title" : "name");
  if (entry == nullptr) return {};
  if (const auto* text = entry->node.as<std::string>()) return {*text};
  std::vector<std::string> titles;
  const auto* versions = entry->node.as<formats::Table>();
  if (versions == nullptr) return titles;
  for (const formats::Entry& version : versions->entries()) {
    if (const auto* text = version.node.as<std::string>()) titles.push_back(*text);
  }
  return titles;
}

Directory::Name name_of(const formats::Node& node, std::string_view key) {
  const auto* table = node.as<formats::Table>();
  const formats::Entry* entry = table == nullptr ? nullptr : table->find(key);
  const auto* id = entry == nullptr ? nullptr : entry->node.as<std::string>();
  if (id == nullptr) return {"", node.span(), ""};
  const bool is_bad = key == "id" && !is_slug(*id);
  return {to_nfc(*id), entry->node.span(), is_bad ? meant_id(*id).value_or("") : "", titles_in(*table)};
}

void scan(const formats::Table& table, std::string_view list, std::string_view key, Directory& directory) {
  const formats::Array* entries = find_list(table, list);
  if (entries == nullptr) return;
  for (const formats::Node& entry : *entries) directory.add(name_of(entry, key));
}

void scan_scheme(const formats::Table& plan, PlanNames& names) {
  const formats::Entry* entry = plan.find("scheme");
  const auto* scheme = entry == nullptr ? nullptr : entry->node.as<formats::Table>();
  if (scheme == nullptr) return;
  scan(*scheme, "band", "code", names.bands);
  scan(*scheme, "reason", "id", names.reasons);
  scan(*scheme, "state", "id", names.states);
}

// Few planned steps are referred to, so an id is no must.
Directory scan_planned_steps(const formats::Node& task, Diagnostics& diagnostics) {
  Directory steps({"計画の段階", "planned step"});
  const auto* fields = task.as<formats::Table>();
  const formats::Array* const plan = fields == nullptr ? nullptr : find_list(*fields, "plan");
  if (plan != nullptr) {
    for (const formats::Node& step : *plan) {
      const auto* table = step.as<formats::Table>();
      if (table != nullptr && table->find("id") == nullptr) continue;
      steps.add(name_of(step, "id"));
    }
  }
  steps.finish(diagnostics);
  return steps;
}

}  // namespace

PlanNames scan_plan(const formats::Node* plan, Diagnostics& diagnostics) {
  PlanNames names;
  const auto* table = plan == nullptr ? nullptr : plan->as<formats::Table>();
  if (table != nullptr) {
    scan(*table, "category", "id", names.categories);
    scan(*table, "partner", "id", names.partners);
    scan(*table, "document", "id", names.documents);
    scan(*table, "comment_kind", "id", names.comment_kinds);
    scan_scheme(*table, names);
  }
  for (Directory* directory : {&names.categories, &names.partners, &names.documents, &names.comment_kinds, &names.bands,
                               &names.reasons, &names.states}) {
    if (table == nullptr) directory->set_incomplete();
    directory->finish(diagnostics);
  }
  return names;
}

void add(PlanNames& names, const PlanNames& of_file) {
  names.projects.add(of_file.projects);
  names.indicators.insert(names.indicators.end(), of_file.indicators.begin(), of_file.indicators.end());
  names.tasks.insert(names.tasks.end(), of_file.tasks.begin(), of_file.tasks.end());
  names.planned_steps.insert(names.planned_steps.end(), of_file.planned_steps.begin(), of_file.planned_steps.end());
  names.own_indicators.add(of_file.own_indicators);
  names.composites.add(of_file.composites);
}

void scan_projects(const formats::Node* file, PlanNames& names, Diagnostics& diagnostics) {
  const auto* table = file == nullptr ? nullptr : file->as<formats::Table>();
  if (table == nullptr) {
    names.projects.set_incomplete();
    return;
  }
  const formats::Array* projects = find_list(*table, "project");
  if (projects == nullptr) return;
  for (const formats::Node& project : *projects) {
    names.projects.add(name_of(project, "id"));
    Directory& indicators = names.indicators.emplace_back(Words{"指標", "indicator"});
    Directory& tasks = names.tasks.emplace_back(Words{"取組", "task"});
    std::vector<Directory>& steps = names.planned_steps.emplace_back();
    if (const auto* fields = project.as<formats::Table>()) {
      scan(*fields, "indicator", "id", indicators);
      scan(*fields, "task", "id", tasks);
      if (const formats::Array* const list = find_list(*fields, "task")) {
        for (const formats::Node& task : *list) steps.push_back(scan_planned_steps(task, diagnostics));
      }
    }
    indicators.finish(diagnostics);
    tasks.finish(diagnostics);
  }
}

void scan_indicators(const formats::Node* file, PlanNames& names) {
  const auto* table = file == nullptr ? nullptr : file->as<formats::Table>();
  if (table == nullptr) {
    names.own_indicators.set_incomplete();
    names.composites.set_incomplete();
    return;
  }
  scan(*table, "indicator", "id", names.own_indicators);
  scan(*table, "composite", "id", names.composites);
}

}  // namespace ayumi::load
