#include "load/inventory.h"

#include <algorithm>

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

void list_data(const FileReader& files, const std::string& folder, Inventory& inventory, Diagnostics& diagnostics) {
  for (const DirectoryEntry& entry : list(files, folder, diagnostics)) {
    if (entry.path == "parity.toml" || is_by_the_way(entry.path)) continue;  // parity.cpp reads the former
    auto file = is_toml(entry.path) ? classify(entry.path) : std::nullopt;
    if (!file) {
      diagnostics.add(is_toml(entry.path) ? complaints::stray_data_file(folder, entry.path)
                                          : complaints::no_data_file(folder, entry.path));
      continue;
    }
    file->path = join_path(folder, entry.path);
    inventory.data.push_back(*std::move(file));
  }
}

void list_content(const FileReader& files, const std::string& folder, Inventory& inventory, Diagnostics& diagnostics) {
  for (const DirectoryEntry& entry : list(files, folder, diagnostics)) {
    if (entry.kind == DirectoryEntry::Kind::file) inventory.files.push_back(entry.path);
    if (!entry.path.ends_with(".md")) continue;
    const std::size_t slash = entry.path.find('/');
    if (slash == std::string::npos) {
      diagnostics.add(complaints::stray_content_file(join_path(folder, entry.path)));
      continue;
    }
    ContentFile file;
    file.path = join_path(folder, entry.path);
    file.language = entry.path.substr(0, slash);
    file.key = entry.path.substr(slash + 1, entry.path.size() - slash - 1 - 3);
    inventory.content.push_back(std::move(file));
  }
}

bool has_site_file(const Inventory& inventory) {
  return !inventory.data.empty() && std::any_of(inventory.data.begin(), inventory.data.end(),
                                                [](const DataFile& file) { return file.kind == DataFile::Kind::site; });
}

const Source* read(const FileReader& files, const std::string& path, Sources& sources, Diagnostics& diagnostics) {
  auto text = files.read(path, kMaxFileSize);
  if (text) return &sources.add(path, *std::move(text));
  diagnostics.add(text.failure().kind == Failure::Kind::too_large ? complaints::too_large(path, kMaxFileSize)
                                                                  : complaints::unreadable(text.failure()));
  return nullptr;
}

void read_data(const FileReader& files, Sources& sources, DataFile& file) {
  const Source* source = read(files, file.path, sources, file.diagnostics);
  if (source != nullptr) file.tree = formats::parse_toml(*source, file.diagnostics);
}

}  // namespace

Inventory take_inventory(const FileReader& files, const std::string& folder, Diagnostics& diagnostics) {
  Inventory inventory;
  list_data(files, join_path(folder, "data"), inventory, diagnostics);
  list_content(files, join_path(folder, "content"), inventory, diagnostics);
  // A folder that can't be listed has been complained about.
  if (!has_site_file(inventory) && !diagnostics.has_errors()) {
    diagnostics.add(complaints::no_site(join_path(folder, "data/site.toml")));
  }
  return inventory;
}

void read_files(const FileReader& files, unsigned workers, Sources& sources, Inventory& inventory) {
  const std::size_t data_count = inventory.data.size();
  parallel_for(data_count + inventory.content.size(), workers, [&](std::size_t i) {
    if (i < data_count) {
      read_data(files, sources, inventory.data[i]);
    } else {
      ContentFile& file = inventory.content[i - data_count];
      file.source = read(files, file.path, sources, file.diagnostics);
    }
  });
}

}  // namespace ayumi::load
