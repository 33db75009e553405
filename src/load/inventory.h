// Which files a site has, and what each is for, by path alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "formats/tree.h"
#include "model/fiscal_year.h"

namespace ayumi::load {

// A file is read into at most 16 MiB: no report needs more, and a slip of the pen shouldn't fill the memory.
constexpr std::size_t kMaxFileSize = std::size_t{16} * 1024 * 1024;

struct DataFile {
  enum class Kind { site, glossary, plan, projects, year };
  Kind kind = Kind::site;
  std::string path;                       // as messages name it
  std::string plan;                       // folder of the plan; empty outside plans
  std::string year_folder;                // as written: "2024", "R6"
  std::optional<model::FiscalYear> year;  // nullopt where the folder names none
  // Filled by `read_data`.
  std::optional<formats::Node> tree;  // nullopt if it couldn't be read or parsed
  Diagnostics diagnostics;
};

struct ContentFile {
  std::string path;      // as messages name it
  std::string language;  // its first folder
  std::string key;       // below it, without ".md", as written
  const Source* source = nullptr;
  Diagnostics diagnostics;
};

struct Inventory {
  std::vector<DataFile> data;        // in path order
  std::vector<ContentFile> content;  // in path order
  std::vector<std::string> files;    // every file below content/, in path order
};

// Lists data/ and content/ of the site; files that nobody will read are warnings, a site without data/site.toml is an
// error.
Inventory take_inventory(const FileReader& files, const std::string& folder, Diagnostics& diagnostics);
// Reads and parses them; each file's mistakes stay with the file.
void read_files(const FileReader& files, unsigned workers, Sources& sources, Inventory& inventory);

}  // namespace ayumi::load
