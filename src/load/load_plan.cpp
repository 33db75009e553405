#include "load/load_plan.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/file_system.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/text.h"
#include "load/category_tree.h"
#include "load/checks.h"
#include "load/file_complaints.h"
#include "load/format.h"
#include "load/missing_value.h"

namespace ayumi::load {
namespace {

using model::FiscalYear;
using model::Plan;
using model::PlanYear;

// A file of indicators, projects or a year, on its way into its plan.
struct DecodedFile {
  DataFile* file = nullptr;
  std::size_t plan = 0;
  FilePart part;
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
    plans.push_back({id, {}, {}, {}});
    plans.back().plan.id = id;
  }
  return plans.back();
}

// Files come in path order, so those of a plan stand together. A plan without its own file is none.
std::vector<LoadedPlan> read_plan_files(std::vector<DataFile>& files, const std::string& folder,
                                        const std::vector<model::Language>& languages, Diagnostics& diagnostics) {
  std::vector<LoadedPlan> plans;
  std::map<std::string, DataFile*> own_files;
  for (DataFile& file : files) {
    if (file.plan.empty()) continue;
    plan_with(plans, file.plan);
    if (file.kind == DataFile::Kind::plan) own_files[file.plan] = &file;
  }
  for (LoadedPlan& loaded : plans) {
    const std::string plan_folder = join_path(folder, "data/plans/" + loaded.id);
    if (!is_slug(loaded.id)) diagnostics.add(complaints::bad_folder_id(loaded.id, plan_folder));
    if (const auto own = own_files.find(loaded.id); own != own_files.end()) {
      read_plan_file(*own->second, languages, loaded);
    } else {
      diagnostics.add(complaints::no_plan(join_path(plan_folder, "plan.toml")));
      loaded.names = scan_plan(nullptr, diagnostics);
    }
  }
  return plans;
}

bool is_part(DataFile::Kind kind) {
  return kind == DataFile::Kind::indicators || kind == DataFile::Kind::projects || kind == DataFile::Kind::year;
}

bool is_kept(const DataFile& file) { return file.kept != nullptr && file.kept->part != nullptr; }

PlanNames names_of(DataFile& file) {
  PlanNames names;
  if (file.kind == DataFile::Kind::projects) scan_projects(tree_of(&file), names, file.diagnostics);
  if (file.kind == DataFile::Kind::indicators) scan_indicators(tree_of(&file), names);
  return names;
}

std::vector<DecodedFile> list_parts(std::vector<DataFile>& files, std::vector<LoadedPlan>& plans,
                                    Diagnostics& diagnostics) {
  std::vector<DecodedFile> parts;
  std::size_t plan = 0;
  for (DataFile& file : files) {
    if (!is_part(file.kind)) continue;
    while (plans[plan].id != file.plan) ++plan;
    DecodedFile& part = parts.emplace_back(DecodedFile{&file, plan, {}});
    if (file.kind == DataFile::Kind::year) continue;  // it declares nothing
    if (is_kept(file)) {
      add(plans[plan].names, file.kept->part->names);
    } else {
      part.part.names = names_of(file);
      add(plans[plan].names, part.part.names);
    }
  }
  for (LoadedPlan& loaded : plans) {
    loaded.names.projects.finish(diagnostics);
    loaded.names.own_indicators.finish(diagnostics);
    loaded.names.composites.finish(diagnostics);
  }
  return parts;
}

void decode_tree(DecodedFile& decoded, const LoadedPlan& loaded, const std::vector<model::Language>& languages) {
  DataFile& file = *decoded.file;
  FilePart& part = decoded.part;
  if (!file.tree) {
    if (file.kind == DataFile::Kind::year)
      file.diagnostics = explain_missing_values(file.diagnostics, loaded.names.reasons);
    return;
  }
  if (is_empty(*file.tree)) file.diagnostics.add(complaints::empty_file(file.path, Severity::warning));
  Decoding decoding{languages, file.diagnostics, &loaded.names, &loaded.plan, file.year};
  if (file.kind == DataFile::Kind::indicators) {
    table_of<IndicatorsFile>().decode(*file.tree, part.indicators, decoding);
  } else if (file.kind == DataFile::Kind::projects) {
    table_of<ProjectsFile>().decode(*file.tree, part.projects, decoding);
  } else {
    table_of<PlanYear>().decode(*file.tree, part.year, decoding);
  }
  file.tree.reset();
}

// The tree is gone afterwards.
void decode_part(DecodedFile& decoded, const LoadedPlan& loaded, const std::vector<model::Language>& languages) {
  DataFile& file = *decoded.file;
  if (is_kept(file) && file.kept->context == loaded.context) {
    const FilePart& kept = *file.kept->part;
    decoded.part = {kept.indicators, kept.projects, kept.year, {}};  // the names have been added
    return;
  }
  if (is_kept(file)) {  // so far nobody had to parse it
    decoded.part.names = file.kept->part->names;
    parse_file(file);
  }
  decode_tree(decoded, loaded, languages);
  if (file.kept == nullptr) return;
  const bool is_good = file.source != nullptr && file.diagnostics.empty();
  file.kept->part = is_good ? std::make_shared<const FilePart>(decoded.part) : nullptr;
  file.kept->context = loaded.context;
}

void add_ids(const Directory& directory, std::string& text) {
  for (const Directory::Name& name : directory.names()) text.append(name.id).append(1, '\n');
  text += directory.is_complete() ? "." : "?";
}

// The plan's own file, the languages, and every id.
std::string context_of(const LoadedPlan& loaded, std::string_view plan_file,
                       const std::vector<model::Language>& languages) {
  std::string text;
  for (const model::Language& language : languages) text.append(language.code).append(1, ' ');
  text.append(plan_file).append(1, '\0');
  const PlanNames& names = loaded.names;
  for (const Directory* directory : {&names.projects, &names.own_indicators, &names.composites}) {
    add_ids(*directory, text);
  }
  for (const auto* directories : {&names.indicators, &names.tasks}) {
    for (const Directory& directory : *directories) add_ids(directory, text);
  }
  for (const auto& tasks : names.planned_steps) {
    for (const Directory& directory : tasks) add_ids(directory, text);
    text += ';';
  }
  return sha256(text);
}

std::string_view plan_file_of(const std::vector<DataFile>& files, const std::string& plan) {
  for (const DataFile& file : files) {
    if (file.kind == DataFile::Kind::plan && file.plan == plan && file.source != nullptr) return file.source->text();
  }
  return {};
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
  append(to.reported_composites, std::move(from.reported_composites));
  append(to.steps, std::move(from.steps));
  append(to.key_figures, std::move(from.key_figures));
  append(to.tables, std::move(from.tables));
  append(to.schedules, std::move(from.schedules));
  append(to.audit_notes, std::move(from.audit_notes));
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
    if (is_known && (year < plan_.first_with_values() || year > plan_.last) && year != plan_.outlook) {
      diagnostics_.add(complaints::year_folder_outside_plan(year, plan_.first_with_values(), plan_.last, path));
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

// Room for what most of a big plan's data are, so that it isn't moved again and again.
void make_room(const std::vector<DecodedFile>& parts, std::size_t index, Plan& plan, YearFolders& folders,
               std::map<int, PlanYear>& years) {
  struct Counts {
    std::size_t observations = 0;
    std::size_t results = 0;
  };
  std::size_t projects = 0;
  std::map<int, Counts> counts;
  for (const DecodedFile& part : parts) {
    if (part.plan != index) continue;
    projects += part.part.projects.projects.size();
    if (part.file->kind != DataFile::Kind::year) continue;
    const auto year = folders.year_of(*part.file);
    if (!year) continue;
    counts[year->start].observations += part.part.year.observations.size();
    counts[year->start].results += part.part.year.results.size();
  }
  plan.projects.reserve(projects);
  for (const auto& [start, count] : counts) {
    years[start].observations.reserve(count.observations);
    years[start].results.reserve(count.results);
  }
}

void join_parts(std::vector<DecodedFile>& parts, std::size_t index, const std::string& folder, Plan& plan,
                Diagnostics& diagnostics) {
  YearFolders folders(folder, plan, diagnostics);
  std::map<int, PlanYear> years;
  make_room(parts, index, plan, folders, years);
  for (DecodedFile& part : parts) {
    if (part.plan != index) continue;
    append(plan.projects, std::move(part.part.projects.projects));
    append(plan.indicators, std::move(part.part.indicators.indicators));
    append(plan.composites, std::move(part.part.indicators.composites));
    if (part.file->kind != DataFile::Kind::year) continue;
    if (const auto year = folders.year_of(*part.file)) append_year(years[year->start], std::move(part.part.year));
  }
  for (auto& [start, year] : years) {
    year.year = {start};
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
class DigitsSettler {
 public:
  explicit DigitsSettler(Plan& plan) : plan_(plan) {
    open(plan.indicators);
    for (model::Project& project : plan.projects) open(project.indicators);
  }

  void settle() {
    for (const PlanYear& year : plan_.years) {
      for (const model::Observation& observation : year.observations) include(observation);
    }
  }

 private:
  static void widen(model::Indicator& indicator, const Decimal& value) {
    indicator.digits = std::max(indicator.digits, value.scale());
  }

  void open(std::vector<model::Indicator>& indicators) {
    std::vector<bool>& is_open = is_open_.emplace_back();
    for (model::Indicator& indicator : indicators) {
      is_open.push_back(indicator.digits == kUnknownDigits);
      if (!is_open.back()) continue;
      indicator.digits = 0;
      if (indicator.baseline) widen(indicator, indicator.baseline->value);
      for (const model::Target& target : indicator.targets) widen(indicator, target.value);
    }
  }

  void include(const model::Observation& observation) {
    const std::vector<bool>& is_open = is_open_[observation.project ? observation.project->value + 1 : 0];
    const std::size_t index = observation.indicator.value;
    if (!observation.value || index >= is_open.size() || !is_open[index]) return;
    auto& indicators = observation.project ? plan_.projects[observation.project->value].indicators : plan_.indicators;
    widen(indicators[index], *observation.value);
  }

  Plan& plan_;
  std::vector<std::vector<bool>> is_open_;  // the plan's own, then those of each project
};

}  // namespace

std::vector<LoadedPlan> load_plans(const Reading& reading, const std::string& folder, std::vector<DataFile>& files,
                                   const std::vector<model::Language>& languages, Diagnostics& diagnostics) {
  std::vector<LoadedPlan> plans = read_plan_files(files, folder, languages, diagnostics);
  std::vector<DecodedFile> parts = list_parts(files, plans, diagnostics);
  for (LoadedPlan& loaded : plans) {
    if (reading.memory != nullptr) loaded.context = context_of(loaded, plan_file_of(files, loaded.id), languages);
  }
  const auto decode = [&](DataFile::Kind kind) {
    parallel_for(parts.size(), reading.workers, [&](std::size_t i) {
      DataFile& file = *parts[i].file;
      if (file.kind != kind) return;
      if (kind == DataFile::Kind::year) read_file(reading, file);
      decode_part(parts[i], plans[parts[i].plan], languages);
    });
  };
  decode(DataFile::Kind::indicators);
  decode(DataFile::Kind::projects);
  decode(DataFile::Kind::year);
  for (std::size_t i = 0; i < plans.size(); ++i) {
    join_parts(parts, i, folder, plans[i].plan, diagnostics);
    settle_names(plans[i].plan);
    DigitsSettler(plans[i].plan).settle();
    check_years(plans[i].plan, diagnostics);
  }
  return plans;
}

}  // namespace ayumi::load
