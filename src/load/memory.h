// What was read of a site before, so that after a change only the files that changed are read, parsed and decoded.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

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

struct Inventory;

// Which files there are. Kept only where they could be listed, and all are ordinary ones.
struct KeptInventory {
  explicit KeptInventory(Inventory of_site);
  ~KeptInventory();
  KeptInventory(const KeptInventory&) = delete;
  KeptInventory& operator=(const KeptInventory&) = delete;

  // May a file have come to the site's folders since, or gone, if no others than these paths (below the site) changed?
  bool may_differ(const std::set<std::string>& paths, const std::string& folder, const FileReader& files) const;

  std::unique_ptr<Inventory> inventory;
};

// All narratives together. Kept only where nothing was wrong with any.
struct KeptNarratives {
  std::string context;  // all that they hang on besides their files
  std::vector<model::Narrative> narratives;
};

// For one load after another, by one thread; within a load each file is for one thread.
class Memory {
 public:
  // Promises for the next load that since the last one began nothing below the site's folder changed but the ordinary
  // files of these paths ("content/ja/home.md"): they came, went or have other bytes. Without a promise everything is
  // looked at.
  void promise(std::set<std::string> changed) { changed_ = std::move(changed); }
  // The promise, which holds once.
  std::optional<std::set<std::string>> take_promise() { return std::exchange(changed_, std::nullopt); }

  void start();
  KeptFile& file(const std::string& path, const FileStamp& stamp);
  // Forgets the files that weren't asked for since `start`.
  void finish();

  // Taken by a load when it begins and put back at its end: a load that fails leaves none.
  std::unique_ptr<KeptInventory> inventory;
  std::optional<KeptNarratives> narratives;

 private:
  std::map<std::string, KeptFile> files_;
  std::optional<std::set<std::string>> changed_;
};

}  // namespace ayumi::load
