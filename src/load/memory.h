// What was read of a site before, so that after a change only the files that changed are read, parsed and decoded.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/file_system.h"
#include "base/source.h"
#include "load/format.h"
#include "load/names.h"

namespace ayumi::load {

// What a file of indicators, projects or a year says, decoded by itself.
struct FilePart {
  IndicatorsFile indicators;
  ProjectsFile projects;
  model::PlanYear year;
  PlanNames names;  // of what it declares
};

// A narrative in one language, and its place among others where it says one.
struct LoadedVersion {
  model::NarrativeVersion version;
  std::optional<int> order;
};

// A file as it was read the last time. What it says is kept only where nothing was wrong with it, so that nothing has
// to be said again.
struct KeptFile {
  FileStamp stamp{};
  bool may_differ = true;                // it has to be read again, to see whether it is the same
  std::shared_ptr<const Source> source;  // null: not read yet, or it couldn't be
  std::string context;                   // all that the decoding hung on besides the file
  std::shared_ptr<const FilePart> part;
  std::optional<LoadedVersion> version;
  bool is_there = false;

  // Of another text than before: nothing else is kept.
  void take(std::shared_ptr<const Source> read);
  void forget() { take(nullptr); }
};

// For one load after another, by one thread; within a load each file is for one thread.
class Memory {
 public:
  void start();
  KeptFile& file(const std::string& path, const FileStamp& stamp);
  // Forgets the files that weren't asked for since `start`.
  void finish();

 private:
  std::map<std::string, KeptFile> files_;
};

}  // namespace ayumi::load
