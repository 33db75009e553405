#include <algorithm>

#include "load/file_complaints.h"
#include "load/format.h"
#include "load/inventory.h"
#include "load/load.h"
#include "load/load_plan.h"
#include "load/logo.h"
#include "load/narratives.h"

namespace ayumi::load {
namespace {

using Languages = std::vector<model::Language>;

DataFile* find_file(Inventory& inventory, DataFile::Kind kind) {
  const auto found = std::find_if(inventory.data.begin(), inventory.data.end(),
                                  [&](const DataFile& file) { return file.kind == kind; });
  return found == inventory.data.end() ? nullptr : &*found;
}

// Languages whose site.toml can't be read: as many as the site seems to have, so that nothing is said against them.
Languages guess_languages(const Inventory& inventory) {
  Languages languages{{"ja", "日本語"}, {"en", "English"}};
  for (const ContentFile& file : inventory.content) {
    const auto is_this = [&](const model::Language& language) { return language.code == file.language; };
    if (std::none_of(languages.begin(), languages.end(), is_this)) languages.push_back({file.language, file.language});
  }
  return languages;
}

// Texts can only be read when the languages are known, so these come first; their mistakes are found with all others.
Languages read_languages(const formats::Node& tree) {
  Languages languages;
  const auto* table = tree.as<formats::Table>();
  const formats::Entry* entry = table == nullptr ? nullptr : table->find("languages");
  if (entry != nullptr) {
    Diagnostics ignored;
    Decoding decoding{languages, ignored};
    decoding.field = table_of<model::Site>().info().find("languages");
    Languages found;
    Slot<Codec<model::Language>, Languages>::decode(entry->node, found, decoding);
    languages = std::move(found);
  }
  if (languages.empty()) languages.push_back({"ja", "日本語"});
  return languages;
}

model::Site read_settings(Inventory& inventory) {
  model::Site site;
  DataFile* file = find_file(inventory, DataFile::Kind::site);
  if (file != nullptr && file->tree && file->tree->as<formats::Table>()->empty()) {
    file->diagnostics.add(complaints::empty_file(file->path, Severity::error));
    file->tree.reset();
  }
  if (file == nullptr || !file->tree) {
    site.languages = guess_languages(inventory);
    return site;
  }
  const Languages languages = read_languages(*file->tree);
  Decoding decoding{languages, file->diagnostics};
  const bool is_good = table_of<model::Site>().decode(*file->tree, site, decoding);
  site.languages = languages;
  const bool says_theme = file->tree->as<formats::Table>()->find("theme") != nullptr;
  if (site.theme.empty() && (is_good || !says_theme)) site.theme = "standard";
  return site;
}

void read_glossary(Inventory& inventory, model::Site& site) {
  DataFile* file = find_file(inventory, DataFile::Kind::glossary);
  if (file == nullptr || !file->tree) return;
  if (file->tree->as<formats::Table>()->empty()) {
    file->diagnostics.add(complaints::empty_file(file->path, Severity::warning));
    return;
  }
  GlossaryFile glossary;
  Decoding decoding{site.languages, file->diagnostics};
  table_of<GlossaryFile>().decode(*file->tree, glossary, decoding);
  site.glossary = std::move(glossary.terms);
}

// All that narratives hang on besides their files.
std::string context_of(const std::vector<LoadedPlan>& plans, const Languages& languages) {
  std::string context;
  for (const model::Language& language : languages) context.append(language.code).append(1, ' ');
  for (const LoadedPlan& loaded : plans) context.append(loaded.id).append(1, ' ').append(loaded.context).append(1, ' ');
  return context;
}

// Those of the load before, where none of their files has changed; else nullptr.
const std::vector<model::Narrative>* kept_narratives(const Memory& memory, const Inventory& inventory,
                                                     const std::string& context) {
  if (inventory.origin != Inventory::Origin::kept || !memory.narratives || memory.narratives->context != context)
    return nullptr;
  const auto is_kept = [](const ContentFile& file) { return file.kept->version.has_value(); };
  const bool is_same = std::all_of(inventory.content.begin(), inventory.content.end(), is_kept);
  return is_same ? &memory.narratives->narratives : nullptr;
}

void read_narratives(Memory* memory, Inventory& inventory, const std::vector<LoadedPlan>& plans, model::Site& site,
                     Diagnostics& diagnostics) {
  const std::string context = context_of(plans, site.languages);
  const auto* const kept = memory != nullptr ? kept_narratives(*memory, inventory, context) : nullptr;
  if (kept != nullptr) {
    site.narratives = *kept;
    return;
  }
  std::vector<PlanPlaces> places;
  places.reserve(plans.size());
  for (const LoadedPlan& loaded : plans) places.push_back({loaded.id, &loaded.names, &loaded.plan});
  Diagnostics found;
  site.narratives = load_narratives(inventory.content, places, site.languages, found);
  if (memory != nullptr) memory->narratives.reset();
  if (memory != nullptr && found.empty()) memory->narratives = KeptNarratives{context, site.narratives};
  diagnostics.append(std::move(found));
}

model::Site read_site(const Reading& reading, const std::string& folder, Inventory& inventory,
                      Diagnostics& diagnostics) {
  model::Site site = read_settings(inventory);
  if (site.look.logo) {
    check_logo(reading, join_path(folder, "content"), inventory.files, *site.look.logo, diagnostics);
  }
  read_glossary(inventory, site);
  std::vector<LoadedPlan> plans = load_plans(reading, folder, inventory.data, site.languages, diagnostics);
  read_narratives(reading.memory, inventory, plans, site, diagnostics);
  for (LoadedPlan& loaded : plans) site.plans.push_back(std::move(loaded.plan));
  std::sort(site.plans.begin(), site.plans.end(),
            [](const model::Plan& a, const model::Plan& b) { return a.id < b.id; });
  for (DataFile& file : inventory.data) diagnostics.append(std::move(file.diagnostics));
  return site;
}

}  // namespace

LoadedSite load_as_far_as_possible(const Reading& reading, const std::string& folder, Diagnostics& diagnostics) {
  Diagnostics found;
  LoadedSite loaded;
  Inventory inventory = take_inventory(reading, folder, found);
  read_files(reading, inventory);
  loaded.site = read_site(reading, folder, inventory, found);
  loaded.site.files = inventory.files;
  if (reading.memory != nullptr) keep_inventory(*reading.memory, std::move(inventory));
  found.sort();
  if (!found.has_errors()) loaded.state = LoadedSite::State::sound;
  diagnostics.append(std::move(found));
  return loaded;
}

std::optional<model::Site> load_site(const FileReader& files, const std::string& folder, unsigned workers,
                                     Sources& sources, Diagnostics& diagnostics) {
  LoadedSite loaded = load_as_far_as_possible({files, sources, workers}, folder, diagnostics);
  if (loaded.state == LoadedSite::State::flawed) return std::nullopt;
  return std::move(loaded.site);
}

}  // namespace ayumi::load
