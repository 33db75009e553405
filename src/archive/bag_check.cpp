// What a bag says of itself, beside what was found in it.
#include <algorithm>
#include <set>
#include <utility>

#include "archive/bag.h"
#include "archive/bag_complaints.h"
#include "archive/bag_declaration.h"
#include "archive/bag_fetch.h"
#include "archive/bag_info.h"
#include "archive/bag_lists.h"
#include "archive/bag_manifest.h"
#include "archive/bag_names.h"

namespace ayumi::archive {
namespace {

class BagCheck {
 public:
  BagCheck(const BagContents& bag, Sources& sources, Diagnostics& diagnostics)
      : bag_(bag), index_(bag), sources_(sources), diagnostics_(diagnostics) {}

  void run() {
    if (!read_bagit()) return;
    check_kinds();
    read_manifests();
    check_there();
    check_lists(bag_, index_, manifests_, declaration_.version, diagnostics_);
    check_twins(bag_, manifests_, diagnostics_);
    check_labels();
    check_fetch();
  }

 private:
  std::string place_of(const std::string& path) const { return join_path(bag_.name, path); }

  // False where it is no bag by any sign, so that there is nothing more to say.
  bool read_bagit() {
    const BagFile* file = index_.find("bagit.txt");
    if (file == nullptr) {
      diagnostics_.add(complaints::no_declaration(bag_.name));
      declaration_.version = BagVersion::v0_97;  // the milder rules: none is told that may not hold
      return std::any_of(bag_.files.begin(), bag_.files.end(),
                         [](const BagFile& each) { return parse_manifest_name(each.path).has_value(); });
    }
    if (!file->bytes) return true;  // unreadable, or a link
    declaration_ = read_declaration(sources_.add(place_of(file->path), *file->bytes), diagnostics_);
    return true;
  }

  void check_kinds() {
    for (const BagFile& file : bag_.files) {
      if (file.kind == DirectoryEntry::Kind::link) diagnostics_.add(complaints::is_link(place_of(file.path)));
      if (file.kind == DirectoryEntry::Kind::other) diagnostics_.add(complaints::is_no_file(place_of(file.path)));
    }
  }

  // nullptr where it isn't there or can't be read; what can't be decoded is told.
  const Source* read_text(const std::string& path) {
    const BagFile* file = index_.find(path);
    if (file == nullptr || !file->bytes || !declaration_.encoding) return nullptr;
    auto text = decode_tag_text(*file->bytes, *declaration_.encoding);
    if (!text) {
      diagnostics_.add(complaints::wrong_encoding(place_of(path)));
      return nullptr;
    }
    return &sources_.add(place_of(path), *std::move(text));
  }

  void read_manifests() {
    for (const BagFile& file : bag_.files) {
      const auto name = parse_manifest_name(file.path);
      if (!name) continue;
      if (!name->known) unknown_.emplace_back(file.path, *name);
      const Source* source = read_text(file.path);
      if (source == nullptr) continue;
      manifests_.push_back(read_manifest(*source, file.path, *name, declaration_.version, diagnostics_));
    }
  }

  void check_there() {
    if (bag_.payload_folder == BagContents::PayloadFolder::missing) {
      diagnostics_.add(complaints::no_payload_folder(bag_.name));
    }
    const auto has_known = [&](ManifestKind kind) {
      return std::any_of(manifests_.begin(), manifests_.end(),
                         [&](const Manifest& manifest) { return manifest.kind == kind && manifest.algorithm; });
    };
    for (const auto& [path, name] : unknown_) {
      const auto others = has_known(name.kind) ? complaints::Others::some : complaints::Others::none;
      diagnostics_.add(complaints::unknown_algorithm(name.algorithm, others, place_of(path)));
    }
    const bool any = std::any_of(bag_.files.begin(), bag_.files.end(), [](const BagFile& file) {
      const auto name = parse_manifest_name(file.path);
      return name && name->kind == ManifestKind::payload;
    });
    if (!any) diagnostics_.add(complaints::no_manifest(bag_.name));
  }

  void check_labels() {
    const Source* source = read_text("bag-info.txt");
    if (source == nullptr) return;
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (const BagFile& file : bag_.files) {
      if (!is_payload(file.path)) continue;
      bytes += file.size;
      count += 1;
    }
    check_info(read_info(*source, declaration_.version, diagnostics_), bytes, count, diagnostics_);
  }

  std::set<std::string> listed_paths() const {
    std::set<std::string> paths;
    for (const Manifest& manifest : manifests_) {
      for (const ManifestLine& line : manifest.lines) paths.insert(line.path);
    }
    return paths;
  }

  void check_fetch() {
    const Source* source = read_text("fetch.txt");
    if (source == nullptr) return;
    const std::set<std::string> listed = listed_paths();
    const std::size_t before = diagnostics_.count(Severity::error);
    std::size_t missing = 0;
    for (const FetchLine& line : read_fetch(*source, declaration_.version, diagnostics_)) {
      if (index_.find(line.path) == nullptr && index_.find_normal(line.path) == nullptr) missing += 1;
      if (!listed.contains(line.path)) diagnostics_.add(complaints::unlisted_fetch(line.path, line.span));
    }
    // Where a line can't be used, nobody knows whether all is there.
    const bool all_usable = diagnostics_.count(Severity::error) == before;
    if (missing > 0 || all_usable) diagnostics_.add(complaints::has_fetch(missing, place_of("fetch.txt")));
  }

  const BagContents& bag_;
  const BagIndex index_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  Declaration declaration_;
  std::vector<Manifest> manifests_;
  std::vector<std::pair<std::string, ManifestName>> unknown_;
};

BagSummary summarize(const BagContents& bag) {
  BagSummary summary;
  for (const BagFile& file : bag.files) {
    const auto name = parse_manifest_name(file.path);
    if (name && name->kind == ManifestKind::tag) summary.tag_manifest = BagSummary::TagManifest::there;
    if (!is_payload(file.path)) continue;
    summary.payload_files += 1;
    summary.payload_bytes += file.size;
  }
  return summary;
}

}  // namespace

void check_bag(const BagContents& bag, Sources& sources, Diagnostics& diagnostics) {
  BagCheck(bag, sources, diagnostics).run();
}

BagSummary verify_bag(const FileReader& files, const std::string& path, unsigned workers, Sources& sources,
                      Diagnostics& diagnostics) {
  const bool is_folder = files.is_directory(path) || !files.exists(path);
  const auto bag =
      is_folder ? read_bag_folder(files, path, workers, diagnostics) : read_bag_zip(files, path, diagnostics);
  if (!bag) return {};
  check_bag(*bag, sources, diagnostics);
  return summarize(*bag);
}

}  // namespace ayumi::archive
