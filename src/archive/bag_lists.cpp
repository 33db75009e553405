#include "archive/bag_lists.h"

#include <algorithm>
#include <set>
#include <utility>

#include "archive/bag_complaints.h"
#include "archive/capped.h"
#include "base/file_system.h"
#include "base/folding.h"
#include "base/text.h"

namespace ayumi::archive {
namespace {

using complaints::Likeness;

const BagFile* look_up(const std::map<std::string, const BagFile*>& files, const std::string& name) {
  const auto found = files.find(name);
  return found == files.end() ? nullptr : found->second;
}

class ListCheck {
 public:
  ListCheck(const BagContents& bag, const BagIndex& index, const std::vector<Manifest>& manifests, BagVersion version,
            Diagnostics& diagnostics)
      : bag_(bag), index_(index), manifests_(manifests), version_(version), diagnostics_(diagnostics, bag.name) {}

  void run() {
    for (const Manifest& manifest : manifests_) {
      std::set<const BagFile*> listed;
      for (const ManifestLine& line : manifest.lines) {
        if (const BagFile* file = find(line)) listed.insert(file);
      }
      all_listed_.insert(listed.begin(), listed.end());
      listed_.push_back(std::move(listed));
    }
    for (const Manifest& manifest : manifests_) {
      for (const ManifestLine& line : manifest.lines) check_line(manifest, line);
    }
    for (const BagFile& file : bag_.files) {
      if (is_payload(file.path)) {
        if (has_payload_manifest()) check_payload_listed(file);
      } else {
        check_tag_listed(file);
      }
    }
  }

 private:
  const BagFile* find(const ManifestLine& line) const {
    const BagFile* file = index_.find(line.path);
    return file != nullptr ? file : index_.find_normal(line.path);
  }

  void check_line(const Manifest& manifest, const ManifestLine& line) {
    const BagFile* file = find(line);
    if (file == nullptr) {
      tell_missing(manifest, line);
      return;
    }
    if (file->path != line.path) diagnostics_.add(complaints::other_normal_form(line.path, line.path_span));
    if (!manifest.algorithm) return;
    const auto digest = file->digests.find(*manifest.algorithm);
    // Without one it couldn't be read, or is a link: that has been told.
    if (digest == file->digests.end() || digest->second == line.digest) return;
    diagnostics_.add(
        complaints::wrong_checksum(line.path, name_of(*manifest.algorithm), digest->second, line.digest_span));
  }

  void tell_missing(const Manifest& manifest, const ManifestLine& line) {
    Likeness likeness = Likeness::none;
    const BagFile* twin = manifest.algorithm ? find_unlisted(*manifest.algorithm, line.digest) : nullptr;
    if (twin != nullptr) likeness = Likeness::same_bytes;
    if (const BagFile* other = index_.find_folded(line.path); other != nullptr) {
      twin = other;
      likeness = Likeness::letter_case;
    }
    diagnostics_.add(
        complaints::missing_file(line.path, likeness, twin != nullptr ? twin->path : std::string(), line.path_span));
  }

  // A file that nothing lists, with these bytes.
  const BagFile* find_unlisted(HashAlgorithm algorithm, const std::string& digest) {
    auto [known, added] = unlisted_.try_emplace(algorithm);
    if (added) {
      for (const BagFile& file : bag_.files) {
        const auto own = file.digests.find(algorithm);
        if (own != file.digests.end() && !all_listed_.contains(&file)) known->second.emplace(own->second, &file);
      }
    }
    return look_up(known->second, digest);
  }

  // Without one that could be read, which has been told, there is no use in telling every file.
  bool has_payload_manifest() const {
    return std::any_of(manifests_.begin(), manifests_.end(),
                       [](const Manifest& manifest) { return manifest.kind == ManifestKind::payload; });
  }

  void check_payload_listed(const BagFile& file) {
    if (!all_listed_.contains(&file)) {
      diagnostics_.add(complaints::unlisted_file({}, join_path(bag_.name, file.path)));
      return;
    }
    if (version_ != BagVersion::v1_0) return;
    for (const Manifest* manifest : those_without(file, ManifestKind::payload)) {
      diagnostics_.add(complaints::unlisted_file(manifest->file, join_path(bag_.name, file.path)));
    }
  }

  std::vector<const Manifest*> those_without(const BagFile& file, ManifestKind kind) const {
    std::vector<const Manifest*> found;
    for (std::size_t i = 0; i < manifests_.size(); ++i) {
      if (manifests_[i].kind == kind && !listed_[i].contains(&file)) found.push_back(&manifests_[i]);
    }
    return found;
  }

  // Tag files may be left out, but for the manifests, and by all or by none.
  void check_tag_listed(const BagFile& file) {
    const auto name = parse_manifest_name(file.path);
    if (name && name->kind == ManifestKind::tag) return;
    const bool needed = name || all_listed_.contains(&file);
    for (const Manifest* manifest : those_without(file, ManifestKind::tag)) {
      diagnostics_.add(complaints::unlisted_tag_file(manifest->file, needed ? Severity::error : Severity::warning,
                                                     join_path(bag_.name, file.path)));
    }
  }

  const BagContents& bag_;
  const BagIndex& index_;
  const std::vector<Manifest>& manifests_;
  BagVersion version_;
  Capped diagnostics_;
  std::vector<std::set<const BagFile*>> listed_;  // of each manifest
  std::set<const BagFile*> all_listed_;
  std::map<HashAlgorithm, std::map<std::string, const BagFile*>> unlisted_;
};

}  // namespace

BagIndex::BagIndex(const BagContents& bag) {
  for (const BagFile& file : bag.files) {
    by_path_.emplace(file.path, &file);
    by_normal_form_.emplace(to_nfc(file.path), &file);
    by_folded_name_.emplace(fold_case(file.path), &file);
  }
}

const BagFile* BagIndex::find(const std::string& path) const { return look_up(by_path_, path); }
const BagFile* BagIndex::find_normal(const std::string& path) const { return look_up(by_normal_form_, to_nfc(path)); }
const BagFile* BagIndex::find_folded(const std::string& path) const {
  return look_up(by_folded_name_, fold_case(path));
}

void check_lists(const BagContents& bag, const BagIndex& index, const std::vector<Manifest>& manifests,
                 BagVersion version, Diagnostics& diagnostics) {
  ListCheck(bag, index, manifests, version, diagnostics).run();
}

void check_twins(const BagContents& bag, const std::vector<Manifest>& manifests, Diagnostics& diagnostics) {
  std::set<std::string> paths;
  for (const BagFile& file : bag.files) paths.insert(file.path);
  for (const Manifest& manifest : manifests) {
    for (const ManifestLine& line : manifest.lines) paths.insert(line.path);
  }
  Capped told(diagnostics, bag.name);
  std::map<std::string, std::string> first_of;
  for (const std::string& path : paths) {
    const auto [first, added] = first_of.try_emplace(fold_case(path), path);
    if (added) continue;
    const bool same_letters = to_nfc(first->second) == to_nfc(path);
    told.add(complaints::twins(same_letters ? complaints::Difference::normal_form : complaints::Difference::letter_case,
                               first->second, join_path(bag.name, path)));
  }
}

}  // namespace ayumi::archive
