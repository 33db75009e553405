#include "commands/editions.h"

#include <algorithm>
#include <map>
#include <set>

#include "archive/bag.h"
#include "base/hash.h"
#include "commands/snapshot.h"
#include "formats/zip_folder.h"

namespace ayumi::commands {

namespace {

constexpr std::size_t kMostBytes = 1024UL * 1024 * 1024;

Diagnostic damaged(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.damaged";
  diagnostic.message = {"年度の記録が、作ったときのままではありません",
                        "this snapshot isn't what it was when it was made"};
  diagnostic.path = path;
  diagnostic.hints = {
      {"ayumi verify で詳しく調べ、控えから元に戻してください", "ayumi verify says more; put it back from a copy"}};
  return diagnostic;
}

// What archive/ has of one snapshot.
struct Kept {
  bool has_folder = false;
  bool has_zip = false;
};

// By year and edition.
std::map<std::pair<model::FiscalYear, int>, Kept> kept_in(const std::string& site, const FileReader& files) {
  std::map<std::pair<model::FiscalYear, int>, Kept> all;
  for (const std::string& name : snapshot_names(files, site)) all[*parse_snapshot_name(name)].has_folder = true;
  const auto entries = files.list_tree(join_path(site, "archive"));
  if (!entries) return all;
  for (const DirectoryEntry& entry : *entries) {
    if (!entry.path.ends_with(".zip")) continue;
    const auto name = parse_snapshot_name(std::string_view(entry.path).substr(0, entry.path.size() - 4));
    if (name) all[*name].has_zip = true;
  }
  return all;
}

class EditionReader {
 public:
  EditionReader(const std::string& site, const World& world, unsigned workers, Sources& sources,
                Diagnostics& diagnostics)
      : archive_(join_path(site, "archive")),
        world_(world),
        workers_(workers),
        sources_(sources),
        diagnostics_(diagnostics) {}

  std::optional<CarriedEdition> read(const std::string& name, const Kept& kept) {
    CarriedEdition edition;
    edition.name = name;
    const std::string zip = join_path(archive_, name + ".zip");
    edition.folder = kept.has_folder ? join_path(archive_, name) : name;
    if (!is_sound(kept.has_folder ? edition.folder : zip)) return std::nullopt;
    if (!kept.has_folder && !open(zip, edition)) return std::nullopt;
    const FileReader& files = edition.reader(world_);
    const auto info = read_snapshot_info(files, edition.folder, sources_, diagnostics_);
    if (!info) return std::nullopt;
    describe(*info, edition);
    if (kept.has_zip) {
      edition.view.zip = "archive/" + name + ".zip";
      const auto bytes = world_.files.read(zip, kMostBytes);
      if (bytes) edition.view.zip_bytes = bytes->size();
    }
    return edition;
  }

 private:
  bool is_sound(const std::string& path) {
    Diagnostics found;
    archive::verify_bag(world_.files, path, workers_, sources_, found);
    if (!found.has_errors()) return true;
    diagnostics_.add(damaged(path));
    diagnostics_.append(std::move(found));
    return false;
  }

  bool open(const std::string& zip, CarriedEdition& edition) {
    auto file = world_.files.open(zip);
    if (file) {
      auto folder = formats::ZipFolder::read(**file, zip, kMostBytes);
      if (folder) {
        edition.files = std::make_shared<const formats::ZipFolder>(*std::move(folder));
        return true;
      }
      diagnostics_.add(to_diagnostic(folder.failure()));
      return false;
    }
    diagnostics_.add(to_diagnostic(file.failure()));
    return false;
  }

  void describe(const SnapshotInfo& info, CarriedEdition& edition) const {
    view::Edition& view = edition.view;
    view.year = info.year;
    view.edition = info.edition;
    view.date = info.date;
    for (const Correction& one : info.corrections) {
      if (one.edition == info.edition) view.correction = {one.reason, one.english};
    }
    view.path = "archive/" + edition.name + "/";
    const FileReader& files = edition.reader(world_);
    if (const auto entries = files.list_tree(join_path(edition.folder, "data/site"))) {
      for (const DirectoryEntry& entry : *entries) view.pages.insert(entry.path);
    }
    const auto tags = files.read(join_path(edition.folder, "tagmanifest-sha512.txt"), kMostBytes);
    if (!tags) return;
    Hasher hasher(HashAlgorithm::sha512);
    hasher.add(*tags);
    view.fingerprint = hasher.finish();
  }

  const std::string archive_;
  const World& world_;
  const unsigned workers_;
  Sources& sources_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<CarriedEdition> carried_editions(const std::string& site, const World& world, unsigned workers,
                                             Sources& sources, Diagnostics& diagnostics) {
  std::vector<CarriedEdition> editions;
  if (!world.files.exists(join_path(site, "archive"))) return editions;
  EditionReader reader(site, world, workers, sources, diagnostics);
  for (const auto& [name, kept] : kept_in(site, world.files)) {
    if (auto edition = reader.read(snapshot_name(name.first, name.second), kept)) {
      editions.push_back(*std::move(edition));
    }
  }
  std::reverse(editions.begin(), editions.end());
  return editions;
}

std::optional<std::string> edition_file(const std::vector<CarriedEdition>& editions, const std::string& site,
                                        const World& world, const std::string& path) {
  for (const CarriedEdition& edition : editions) {
    const bool is_zip = path == edition.view.zip;
    if (!is_zip && !path.starts_with(edition.view.path)) continue;
    auto bytes = is_zip
                     ? world.files.read(join_path(site, path), kMostBytes)
                     : edition.reader(world).read(
                           join_path(edition.folder, "data/site/" + path.substr(edition.view.path.size())), kMostBytes);
    return bytes ? std::optional(*std::move(bytes)) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<view::Edition> views_of(const std::vector<CarriedEdition>& editions) {
  std::vector<view::Edition> views;
  views.reserve(editions.size());
  for (const CarriedEdition& edition : editions) views.push_back(edition.view);
  return views;
}

}  // namespace ayumi::commands
