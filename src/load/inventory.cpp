#include "load/inventory.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

#include "base/parallel.h"
#include "base/text.h"
#include "formats/toml.h"
#include "load/file_complaints.h"

namespace ayumi::load {
namespace {

using Parts = std::vector<std::string_view>;

bool is_toml(std::string_view path) { return path.ends_with(".toml"); }

// Left by editors and systems beside people's files: ".DS_Store", "~$results.xlsx", "results.toml~".
bool is_by_the_way(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.starts_with('.') || name.starts_with('~') || name.ends_with('~');
}

// A folder whose name is nearly that of one that is read; its files are read as if it had that name.
struct MistypedFolder {
  std::string path;  // below data/
  std::string meant;
};

// In data/PLANS/<plan>/PARTS; nullopt where both are right or mean something else.
std::optional<MistypedFolder> mistyped_folder(std::string_view path) {
  constexpr std::array<std::string_view, 1> kPlans{"plans"};
  constexpr std::array<std::string_view, 3> kPartsOfPlan{"indicators", "projects", "years"};
  const Parts parts = split(path, '/');
  if (parts.size() < 3) return std::nullopt;
  if (parts[0] != kPlans[0]) {
    const auto meant = nearest(parts[0], kPlans);
    return meant ? std::optional(MistypedFolder{std::string(parts[0]), *meant}) : std::nullopt;
  }
  const bool is_right =
      parts.size() < 4 || std::find(kPartsOfPlan.begin(), kPartsOfPlan.end(), parts[2]) != kPartsOfPlan.end();
  if (is_right) return std::nullopt;
  const std::size_t size = parts[0].size() + parts[1].size() + parts[2].size() + 2;
  const auto meant = nearest(parts[2], kPartsOfPlan);
  return meant ? std::optional(MistypedFolder{std::string(path.substr(0, size)), *meant}) : std::nullopt;
}

// The first folders of a path, as many as said.
std::string outer_folders(std::string_view path, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < count; ++i) end = path.find('/', end + (i == 0 ? 0 : 1));
  return std::string(path.substr(0, end));
}

std::string renamed(std::string_view path, const MistypedFolder& folder) {
  const std::size_t name = folder.path.rfind('/') + 1;  // 0 at the top
  return folder.path.substr(0, name) + folder.meant + std::string(path.substr(folder.path.size()));
}

// What a path below data/ is for; nullopt: nothing.
std::optional<DataFile> classify(std::string_view path) {
  DataFile file;
  if (path == "site.toml") return file;
  if (path == "glossary.toml") file.kind = DataFile::Kind::glossary;
  if (file.kind != DataFile::Kind::site) return file;
  const Parts parts = split(path, '/');
  if (parts.size() < 3 || parts[0] != "plans") return std::nullopt;
  file.plan = parts[1];
  if (parts.size() == 3 && parts[2] == "plan.toml") {
    file.kind = DataFile::Kind::plan;
  } else if (parts.size() >= 4 && parts[2] == "indicators") {
    file.kind = DataFile::Kind::indicators;
  } else if (parts.size() >= 4 && parts[2] == "projects") {
    file.kind = DataFile::Kind::projects;
  } else if (parts.size() >= 5 && parts[2] == "years") {
    file.kind = DataFile::Kind::year;
    file.year_folder = parts[3];
    file.year = model::parse_fiscal_year(parts[3]);
  } else {
    return std::nullopt;
  }
  return file;
}

// The files below a folder; a missing folder has none.
std::vector<DirectoryEntry> list(const FileReader& files, const std::string& folder, Diagnostics& diagnostics) {
  auto entries = files.list_tree(folder);
  if (entries) return *std::move(entries);
  const bool is_missing = entries.failure().kind == Failure::Kind::not_found && !files.exists(folder);
  if (!is_missing) diagnostics.add(complaints::unreadable(entries.failure()));
  return {};
}

// The paths of TOML files below data/ as they should be and as they are, in the order of the former. Each mistyped
// folder is complained about once.
std::map<std::string, std::string> right_paths(const std::vector<DirectoryEntry>& entries, const std::string& folder,
                                               Diagnostics& diagnostics) {
  std::map<std::string, std::string> paths;
  std::set<std::string> mistyped;
  for (const DirectoryEntry& entry : entries) {
    if (!is_toml(entry.path)) continue;
    std::string path = entry.path;
    while (const auto wrong = mistyped_folder(path)) {
      const auto depth = std::count(wrong->path.begin(), wrong->path.end(), '/');
      const std::string written = outer_folders(entry.path, static_cast<std::size_t>(depth) + 1);
      if (mistyped.insert(written).second) {
        diagnostics.add(complaints::mistyped_folder(join_path(folder, written), wrong->meant));
      }
      path = renamed(path, *wrong);
    }
    const bool is_right = path == entry.path;
    const auto [place, is_new] = paths.emplace(std::move(path), entry.path);
    if (is_right && !is_new) place->second = entry.path;  // rather than one of the same name in a mistyped folder
  }
  return paths;
}

void note_file(const DirectoryEntry& entry, std::vector<std::string>& paths, Inventory& inventory) {
  if (entry.kind == DirectoryEntry::Kind::file) {
    paths.push_back(entry.path);
  } else {
    inventory.has_special_files = true;
  }
}

void list_data(const FileReader& files, const std::string& folder, Inventory& inventory, Diagnostics& diagnostics) {
  std::vector<DirectoryEntry> entries = list(files, folder, diagnostics);
  for (const DirectoryEntry& entry : entries) note_file(entry, inventory.of_data, inventory);
  std::erase_if(entries, [](const DirectoryEntry& entry) {
    return entry.path == "parity.toml" || is_by_the_way(entry.path);  // parity.cpp reads the former
  });
  for (const DirectoryEntry& entry : entries) {
    if (!is_toml(entry.path)) diagnostics.add(complaints::no_data_file(folder, entry.path));
  }
  std::map<std::string_view, FileStamp> stamps;
  for (const DirectoryEntry& entry : entries) stamps.emplace(entry.path, entry.stamp);
  for (const auto& [path, written] : right_paths(entries, folder, diagnostics)) {
    auto file = classify(path);
    if (!file) {
      diagnostics.add(complaints::stray_data_file(folder, written));
      continue;
    }
    file->path = join_path(folder, written);
    file->stamp = stamps.at(written);
    inventory.data.push_back(*std::move(file));
  }
}

// Through all links.
std::filesystem::path real_path(const std::string& path) {
  std::error_code error;
  return std::filesystem::weakly_canonical(path, error);
}

bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

// What a link of content/ shows is published, so none may lead out of the site unnoticed. Links that lead nowhere, and
// those that no listing follows, show nothing.
void check_links(const FileReader& files, const std::string& site, const std::string& content,
                 Diagnostics& diagnostics) {
  const auto entries = files.list_all(content);
  if (!entries) return;
  for (const DirectoryEntry& entry : *entries) {
    if (entry.kind != DirectoryEntry::Kind::link || ("/" + entry.path).find("/.") != std::string::npos) continue;
    const std::string path = join_path(content, entry.path);
    if (!files.exists(path)) continue;
    const std::filesystem::path target = real_path(path);
    if (lies_in(target, real_path(site)) || lies_in(target, real_path(content))) continue;
    diagnostics.add(complaints::link_outside(path));
  }
}

void list_content(const FileReader& files, const std::string& folder, Inventory& inventory, Diagnostics& diagnostics) {
  for (const DirectoryEntry& entry : list(files, folder, diagnostics)) {
    note_file(entry, inventory.files, inventory);
    if (!entry.path.ends_with(".md")) continue;
    const std::size_t slash = entry.path.find('/');
    if (slash == std::string::npos) {
      diagnostics.add(complaints::stray_content_file(join_path(folder, entry.path)));
      continue;
    }
    ContentFile file;
    file.path = folder + '/' + entry.path;  // neither has anything to be tidied up
    file.stamp = entry.stamp;
    file.language = entry.path.substr(0, slash);
    file.key = entry.path.substr(slash + 1, entry.path.size() - slash - 1 - 3);
    inventory.content.push_back(std::move(file));
  }
}

bool has_site_file(const Inventory& inventory) {
  return !inventory.data.empty() && std::any_of(inventory.data.begin(), inventory.data.end(),
                                                [](const DataFile& file) { return file.kind == DataFile::Kind::site; });
}

// Of DataFile and ContentFile.
template <class File>
const Source* read(const Reading& reading, File& file) {
  const std::string& path = file.path;
  KeptFile* const kept = file.kept;
  if (kept != nullptr && !kept->may_differ) return &reading.sources.add(kept->source);
  auto text = reading.files.read(path, kMaxFileSize);
  if (text && kept == nullptr) return &reading.sources.add(path, *std::move(text));
  if (text) {
    const bool is_same = kept->source != nullptr && kept->source->text() == *text;
    if (!is_same) kept->take(std::make_shared<const Source>(path, *std::move(text)));
    return &reading.sources.add(kept->source);
  }
  if (kept != nullptr) kept->forget();
  file.diagnostics.add(text.failure().kind == Failure::Kind::too_large ? complaints::too_large(path, kMaxFileSize)
                                                                       : complaints::unreadable(text.failure()));
  return nullptr;
}

// Gives each file what is kept of it.
void recall(Memory& memory, Inventory& inventory) {
  memory.start();
  for (DataFile& file : inventory.data) file.kept = &memory.file(file.path, file.stamp);
  for (ContentFile& file : inventory.content) file.kept = &memory.file(file.path, file.stamp);
  memory.finish();
}

// Says of each file whether it has to be read.
void mark_changed(Inventory& inventory, const std::set<std::string>& changed, const std::string& folder) {
  std::set<std::string> paths;
  for (const std::string& path : changed) paths.insert(join_path(folder, path));
  const auto mark = [&](auto& file) {
    file.kept->may_differ = file.kept->source == nullptr || paths.contains(file.path);
  };
  for (DataFile& file : inventory.data) mark(file);
  for (ContentFile& file : inventory.content) mark(file);
}

}  // namespace

Inventory take_inventory(const FileReader& files, const std::string& folder, Diagnostics& diagnostics) {
  Inventory inventory;
  list_data(files, join_path(folder, "data"), inventory, diagnostics);
  list_content(files, join_path(folder, "content"), inventory, diagnostics);
  check_links(files, folder, join_path(folder, "content"), diagnostics);
  // A folder that can't be listed has been complained about.
  if (!has_site_file(inventory) && !diagnostics.has_errors()) {
    diagnostics.add(complaints::no_site(join_path(folder, "data/site.toml")));
  }
  return inventory;
}

bool Inventory::has(std::string_view path) const {
  constexpr std::string_view kData = "data/";
  const std::vector<std::string>& listed = path.starts_with(kData) ? of_data : files;
  return std::binary_search(listed.begin(), listed.end(), path.substr(path.find('/') + 1), std::less<>());
}

Inventory take_inventory(const Reading& reading, const std::string& folder, Diagnostics& diagnostics) {
  if (reading.memory == nullptr) return take_inventory(reading.files, folder, diagnostics);
  Memory& memory = *reading.memory;
  const auto kept = std::exchange(memory.inventory, nullptr);
  const auto changed = memory.take_promise();
  if (kept != nullptr && changed && !kept->may_differ(*changed, folder, reading.files)) {
    mark_changed(*kept->inventory, *changed, folder);
    kept->inventory->origin = Inventory::Origin::kept;
    diagnostics.append(Diagnostics(kept->inventory->found));
    return std::move(*kept->inventory);
  }
  Diagnostics found;
  Inventory inventory = take_inventory(reading.files, folder, found);
  inventory.found = found;
  diagnostics.append(std::move(found));
  recall(memory, inventory);
  return inventory;
}

void keep_inventory(Memory& memory, Inventory inventory) {
  if (inventory.found.has_errors() || inventory.has_special_files) return;
  const auto clear = [](auto& file) {
    file.source = nullptr;
    file.diagnostics = {};
  };
  for (DataFile& file : inventory.data) {
    clear(file);
    file.tree.reset();
  }
  for (ContentFile& file : inventory.content) clear(file);
  memory.inventory = std::make_unique<KeptInventory>(std::move(inventory));
}

void read_file(const Reading& reading, DataFile& file) {
  file.source = read(reading, file);
  if (file.kept == nullptr || file.kept->part == nullptr) parse_file(file);
}

void parse_file(DataFile& file) {
  if (file.source != nullptr) file.tree = formats::parse_toml(*file.source, file.diagnostics);
}

void read_files(const Reading& reading, Inventory& inventory) {
  const std::size_t data_count = inventory.data.size();
  parallel_for(data_count + inventory.content.size(), reading.workers, [&](std::size_t i) {
    if (i >= data_count) {
      ContentFile& file = inventory.content[i - data_count];
      file.source = read(reading, file);
    } else if (inventory.data[i].kind != DataFile::Kind::year) {
      read_file(reading, inventory.data[i]);
    }
  });
}

}  // namespace ayumi::load
