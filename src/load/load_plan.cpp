#include "load/load_plan.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/file_system.h"
#include "base/parallel.h"
#include "base/text.h"
#include "load/category_tree.h"
#include "load/checks.h"
#include "load/file_complaints.h"
#include "load/format.h"

namespace ayumi::load {
namespace {

using model::FiscalYear;
using model::Plan;
using model::PlanYear;

// A project or year file, decoded by itself.
struct DecodedFile {
  DataFile* file = nullptr;
  std::size_t plan = 0;
  ProjectsFile projects;
  PlanYear year;
};

const formats::Node* tree_of(const DataFile* file) { return file != nullptr && file->tree ? &*file->tree : nullptr; }

bool is_empty(const formats::Node& tree) {
  const auto* table = tree.as<formats::Table>();
  return table != nullptr && table->empty();
}

// An empty plan.toml is one mistake, not one for each key that is missing.
void refuse_empty_plan(DataFile& file) {
  if (!file.tree || !is_empty(*file.tree)) return;
  file.diagnostics.add(complaints::empty_file(file.path, Severity::error));
  file.tree.reset();
}

void read_plan_file(DataFile& file, const std::vector<model::Language>& languages, LoadedPlan& loaded) {
  refuse_empty_plan(file);
  loaded.names = scan_plan(tree_of(&file), file.diagnostics);
  if (!file.tree) return;
  Decoding decoding{languages, file.diagnostics, &loaded.names};
  const bool is_good = table_of<Plan>().decode(*file.tree, loaded.plan, decoding);
  order_categories(loaded.plan, loaded.names.categories, file.diagnostics);
  check_groups(loaded.plan, file.diagnostics);
  if (is_good) check_bands(loaded.plan.scheme.bands, file.diagnostics);
}

LoadedPlan& plan_with(std::vector<LoadedPlan>& plans, const std::string& id) {
  if (plans.empty() || plans.back().id != id) {
    plans.push_back({id, {}, {}});
    plans.back().plan.id = id;
  }
  return plans.back();
}

// Files come in path order, so a plan's own file ("plan.toml") stands before "projects/" and "years/".
std::vector<LoadedPlan> read_plan_files(std::vector<DataFile>& files, const std::string& folder,
                                        const std::vector<model::Language>& languages, Diagnostics& diagnostics) {
  std::vector<LoadedPlan> plans;
  for (DataFile& file : files) {
    if (file.plan.empty()) continue;
    const bool is_new = plans.empty() || plans.back().id != file.plan;
    LoadedPlan& loaded = plan_with(plans, file.plan);
    if (!is_new) continue;
    const std::string plan_folder = join_path(folder, "data/plans/" + file.plan);
    if (!is_slug(file.plan)) diagnostics.add(complaints::bad_folder_id(file.plan, plan_folder));
    if (file.kind == DataFile::Kind::plan) {
      read_plan_file(file, languages, loaded);
    } else {
      diagnostics.add(complaints::no_plan(join_path(plan_folder, "plan.toml")));
      loaded.names = scan_plan(nullptr, diagnostics);
    }
  }
  return plans;
}

std::vector<DecodedFile> list_parts(std::vector<DataFile>& files, std::vector<LoadedPlan>& plans,
                                    Diagnostics& diagnostics) {
  std::vector<DecodedFile> parts;
  std::size_t plan = 0;
  for (DataFile& file : files) {
    if (file.kind != DataFile::Kind::projects && file.kind != DataFile::Kind::year) continue;
    while (plans[plan].id != file.plan) ++plan;
    if (file.kind == DataFile::Kind::projects) scan_projects(tree_of(&file), plans[plan].names, file.diagnostics);
    parts.push_back({&file, plan, {}, {}});
  }
  for (LoadedPlan& loaded : plans) loaded.names.projects.finish(diagnostics);
  return parts;
}

// The tree is gone afterwards.
void decode_part(DecodedFile& part, const LoadedPlan& loaded, const std::vector<model::Language>& languages) {
  DataFile& file = *part.file;
  if (!file.tree) return;
  if (is_empty(*file.tree)) file.diagnostics.add(complaints::empty_file(file.path, Severity::warning));
  Decoding decoding{languages, file.diagnostics, &loaded.names, &loaded.plan, file.year};
  if (file.kind == DataFile::Kind::projects) {
    table_of<ProjectsFile>().decode(*file.tree, part.projects, decoding);
  } else {
    table_of<PlanYear>().decode(*file.tree, part.year, decoding);
  }
  file.tree.reset();
}

template <class T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void append_year(PlanYear& to, PlanYear&& from) {
  if (to.name.empty()) to.name = std::move(from.name);
  append(to.observations, std::move(from.observations));
  append(to.results, std::move(from.results));
  append(to.comments, std::move(from.comments));
  append(to.changes, std::move(from.changes));
  append(to.reported_tallies, std::move(from.reported_tallies));
  append(to.published_differences, std::move(from.published_differences));
  for (const model::ProjectIndex pick : from.picks) {
    if (std::find(to.picks.begin(), to.picks.end(), pick) == to.picks.end()) to.picks.push_back(pick);
  }
}

// The folders of a plan's years, each complained about once.
class YearFolders {
 public:
  YearFolders(const std::string& root, const Plan& plan, Diagnostics& diagnostics)
      : root_(join_path(root, "data/plans/" + plan.id + "/years")), plan_(plan), diagnostics_(diagnostics) {}

  // The year of a file's folder; nullopt if it has none in the plan.
  std::optional<FiscalYear> year_of(const DataFile& file) {
    const auto [known, is_new] = folders_.emplace(file.year_folder, std::nullopt);
    if (is_new) known->second = check(file);
    return known->second;
  }

 private:
  std::optional<FiscalYear> check(const DataFile& file) {
    const std::string path = join_path(root_, file.year_folder);
    if (!file.year) {
      diagnostics_.add(complaints::bad_year_folder(file.year_folder, path));
      return std::nullopt;
    }
    const FiscalYear year = *file.year;
    const bool is_known = plan_.first.start != 0 && plan_.last.start != 0;
    if (is_known && (year < plan_.first || year > plan_.last) && year != plan_.outlook) {
      diagnostics_.add(complaints::year_folder_outside_plan(year, plan_, path));
      return std::nullopt;
    }
    const auto [first, is_first] = paths_.emplace(year.start, path);
    if (!is_first) diagnostics_.add(complaints::duplicate_address(path, first->second));
    return year;
  }

  std::string root_;
  const Plan& plan_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::optional<FiscalYear>> folders_;
  std::map<int, std::string> paths_;
};

void join_parts(std::vector<DecodedFile>& parts, std::size_t index, const std::string& folder, Plan& plan,
                Diagnostics& diagnostics) {
  YearFolders folders(folder, plan, diagnostics);
  std::map<int, PlanYear> years;
  for (DecodedFile& part : parts) {
    if (part.plan != index) continue;
    append(plan.projects, std::move(part.projects.projects));
    if (part.file->kind != DataFile::Kind::year) continue;
    if (const auto year = folders.year_of(*part.file)) append_year(years[year->start], std::move(part.year));
  }
  for (auto& [start, year] : years) {
    year.year = {start};
    // They grew file by file.
    year.observations.shrink_to_fit();
    year.results.shrink_to_fit();
    plan.years.push_back(std::move(year));
  }
}

void settle_names(Plan& plan) {
  for (const PlanYear& year : plan.years) {
    for (const model::Change& change : year.changes) {
      if (!change.name.empty()) plan.projects[change.project.value].new_names.push_back({year.year, change.name});
    }
  }
}

// Indicators that don't say their digits get as many as their values have.
void settle_digits(Plan& plan) {
  const auto widen = [](int& digits, const Decimal& value) { digits = std::max(digits, value.scale()); };
  std::vector<std::vector<bool>> is_open(plan.projects.size());
  for (std::size_t p = 0; p < plan.projects.size(); ++p) {
    for (model::Indicator& indicator : plan.projects[p].indicators) {
      is_open[p].push_back(indicator.digits == kUnknownDigits);
      if (!is_open[p].back()) continue;
      indicator.digits = 0;
      if (indicator.baseline) widen(indicator.digits, indicator.baseline->value);
      for (const model::Target& target : indicator.targets) widen(indicator.digits, target.value);
    }
  }
  for (const PlanYear& year : plan.years) {
    for (const model::Observation& observation : year.observations) {
      const std::size_t project = observation.project.value;
      const std::size_t indicator = observation.indicator.value;
      if (!observation.value || indicator >= is_open[project].size() || !is_open[project][indicator]) continue;
      widen(plan.projects[project].indicators[indicator].digits, *observation.value);
    }
  }
}

}  // namespace

std::vector<LoadedPlan> load_plans(const Reading& reading, const std::string& folder, std::vector<DataFile>& files,
                                   const std::vector<model::Language>& languages, Diagnostics& diagnostics) {
  std::vector<LoadedPlan> plans = read_plan_files(files, folder, languages, diagnostics);
  std::vector<DecodedFile> parts = list_parts(files, plans, diagnostics);
  const auto decode = [&](DataFile::Kind kind) {
    parallel_for(parts.size(), reading.workers, [&](std::size_t i) {
      DataFile& file = *parts[i].file;
      if (file.kind != kind) return;
      if (kind == DataFile::Kind::year) read_file(reading, file);
      decode_part(parts[i], plans[parts[i].plan], languages);
    });
  };
  decode(DataFile::Kind::projects);
  decode(DataFile::Kind::year);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    join_parts(parts, i, folder, plans[i].plan, diagnostics);
    settle_names(plans[i].plan);
    settle_digits(plans[i].plan);
    check_years(plans[i].plan, diagnostics);
  }
  return plans;
}

}  // namespace ayumi::load
