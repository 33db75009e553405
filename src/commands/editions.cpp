#include "commands/editions.h"

#include <algorithm>
#include <utility>

#include "archive/bag.h"
#include "base/hash.h"
#include "commands/snapshot.h"

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

Diagnostic without_tag_manifest(const std::string& path) {
  Diagnostic diagnostic = damaged(path);
  diagnostic.message = {"年度の記録に tagmanifest-sha512.txt がないため、作ったときのままか分かりません",
                        "this snapshot has no tagmanifest-sha512.txt, so nothing shows that it is what it was"};
  diagnostic.hints = {{"控えから元に戻してください", "put it back from a copy"}};
  return diagnostic;
}

Diagnostic other_zip(const std::string& zip, const std::string& folder) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.other-zip";
  diagnostic.message = {"この zip の中身は、隣の記録のフォルダー「" + folder + "」と違います",
                        "what is in this zip isn't the snapshot in the folder beside it, " + folder};
  diagnostic.path = zip;
  diagnostic.hints = {
      {"公表した記録がどちらかを確かめ、違うほうを archive/ の外に移してください。フォルダーのほうなら、zip "
       "を移したあとで "
       "ayumi archive 年度 --zip とすると作り直せます",
       "find out which of the two was published and move the other one out of archive/; if it is the folder, ayumi "
       "archive YEAR --zip packs it again then"}};
  return diagnostic;
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
    if (kept.has_folder && !is_sound(edition.folder)) return std::nullopt;
    if (kept.has_zip && !read_zip(zip, kept, edition)) return std::nullopt;
    const FileReader& files = edition.reader(world_);
    const auto info = read_snapshot_info(files, edition.folder, sources_, diagnostics_);
    if (!info) return std::nullopt;
    if (tag_manifest(files, edition.folder).empty()) {
      diagnostics_.add(without_tag_manifest(kept.has_folder ? edition.folder : zip));
      return std::nullopt;
    }
    describe(*info, edition);
    if (kept.has_zip) {
      edition.view.zip = "archive/" + name + ".zip";
      const auto file = world_.files.open(zip);
      if (file) edition.view.zip_bytes = (*file)->size();
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

  // A zip alone is the snapshot; one beside a folder has to be of the same.
  bool read_zip(const std::string& zip, const Kept& kept, CarriedEdition& edition) {
    if (!is_sound(zip)) return false;
    const auto record = open_record(world_.files, zip, diagnostics_);
    if (!record) return false;
    if (!kept.has_folder) {
      edition.files = record->zip;
      edition.folder = record->folder;
      return true;
    }
    if (tag_manifest(*record->zip, record->folder) == tag_manifest(world_.files, edition.folder)) return true;
    diagnostics_.add(other_zip(zip, edition.folder));
    return false;
  }

  // Who has the same has the same files.
  static std::string tag_manifest(const FileReader& files, const std::string& folder) {
    auto text = files.read(join_path(folder, "tagmanifest-sha512.txt"), kMostBytes);
    return text ? *std::move(text) : std::string();
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
    if (const auto entries = files.list_tree(edition.folder)) {
      for (const DirectoryEntry& entry : *entries) view.zip_bytes += entry.size;
    }
    view.fingerprint = hash(HashAlgorithm::sha512, tag_manifest(files, edition.folder));
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
  for (const auto& [name, kept] : kept_snapshots(world.files, site)) {
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
