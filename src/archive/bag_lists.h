// What the manifests of a bag list, beside what is there.
#pragma once

#include <string>
#include <vector>

#include "archive/bag.h"
#include "archive/bag_manifest.h"
#include "base/diagnostics.h"

namespace ayumi::archive {

// The files of a bag by name, also by one in another Unicode normal form or letter case.
class BagIndex {
 public:
  explicit BagIndex(const BagContents& bag);
  const BagFile* find(const std::string& path) const;
  // The one that is there under a name in another normal form.
  const BagFile* find_normal(const std::string& path) const;
  // One whose name differs in letter case only.
  const BagFile* find_folded(const std::string& path) const;

 private:
  std::map<std::string, const BagFile*> by_path_;
  std::map<std::string, const BagFile*> by_normal_form_;
  std::map<std::string, const BagFile*> by_folded_name_;
};

// Each listed file is there and has its checksum; each file is listed: of the payload by every manifest (in 0.97, by
// one), of the tag files the payload manifests at least.
void check_lists(const BagContents& bag, const BagIndex& index, const std::vector<Manifest>& manifests,
                 BagVersion version, Diagnostics& diagnostics);

// Names that differ only in letter case or normal form, whether they are listed or there.
void check_twins(const BagContents& bag, const std::vector<Manifest>& manifests, Diagnostics& diagnostics);

}  // namespace ayumi::archive
