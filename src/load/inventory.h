// Which files a site has, and what each is for, by path alone.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "formats/tree.h"
#include "load/memory.h"
#include "load/reading.h"
#include "model/fiscal_year.h"

namespace ayumi::load {

// A file is read into at most 16 MiB: no report needs more, and a slip of the pen shouldn't fill the memory.
constexpr std::size_t kMaxFileSize = std::size_t{16} * 1024 * 1024;

struct DataFile {
  enum class Kind { site, glossary, plan, indicators, projects, year };
  Kind kind = Kind::site;
  std::string path;                       // as messages name it
  std::string plan;                       // folder of the plan; empty outside plans
  std::string year_folder;                // as written: "2024", "R6"
  std::optional<model::FiscalYear> year;  // nullopt where the folder names none
  // Filled by `read_file`; taken away again once it has been decoded.
  const Source* source = nullptr;
  std::optional<formats::Node> tree;  // nullopt if it couldn't be read or parsed, or what it says is kept
  Diagnostics diagnostics;
  FileStamp stamp{};
  KeptFile* kept = nullptr;
};

struct ContentFile {
  std::string path;      // as messages name it
  std::string language;  // its first folder
  std::string key;       // below it, without ".md", as written
  const Source* source = nullptr;
  Diagnostics diagnostics;
  FileStamp stamp{};
  KeptFile* kept = nullptr;
};

struct Inventory {
  std::vector<DataFile> data;        // in path order
  std::vector<ContentFile> content;  // in path order
  std::vector<std::string> files;    // every file below content/, in path order
  std::vector<std::string> of_data;  // every file below data/, in path order
  bool has_special_files = false;    // devices and the like, which can't be read
  Diagnostics found;                 // what is wrong with it
  // Is it that of the load before, with the same files?
  enum class Origin { listed, kept } origin = Origin::listed;

  // Is there a file of that path below the site's folder, "content/ja/home.md"?
  bool has(std::string_view path) const;
};

// Lists data/ and content/ of the site; files that nobody will read are warnings, a site without data/site.toml is an
// error.
Inventory take_inventory(const FileReader& files, const std::string& folder, Diagnostics& diagnostics);
// The same from what is kept where that is known to hold still, and with what is kept of each file.
Inventory take_inventory(const Reading& reading, const std::string& folder, Diagnostics& diagnostics);
// Keeps it for the next load, without what this one has read.
void keep_inventory(Memory& memory, Inventory inventory);
// Reads a file, and parses it unless what it says is kept; its mistakes stay with it.
void read_file(const Reading& reading, DataFile& file);
// Parses one that was read.
void parse_file(DataFile& file);
// The same for all but the files of the years. These are nearly all that a big site has, and a tree takes many times
// the room of its text: each is read where it is decoded, so that few trees are there at any time.
void read_files(const Reading& reading, Inventory& inventory);

}  // namespace ayumi::load
