// A bag in a zip file: the entries once for their names, once for their bytes; nothing is unpacked.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "archive/bag.h"
#include "archive/bag_complaints.h"
#include "archive/bag_names.h"
#include "archive/bag_path.h"
#include "archive/digests.h"
#include "base/file_failure.h"
#include "formats/zip_reader.h"

namespace ayumi::archive {
namespace {

using formats::ZipEntry;

DirectoryEntry::Kind kind_of(ZipEntry::Kind kind) {
  if (kind == ZipEntry::Kind::link) return DirectoryEntry::Kind::link;
  return kind == ZipEntry::Kind::file ? DirectoryEntry::Kind::file : DirectoryEntry::Kind::other;
}

// "archive/r6.zip" → "r6".
std::string stem_of(const std::string& path) {
  std::string name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(".zip")) name.resize(name.size() - 4);
  return name;
}

class ZipBagReader {
 public:
  ZipBagReader(const OpenFile& file, const std::string& path, const ZipLimits& limits, Diagnostics& diagnostics)
      : file_(file), path_(path), limits_(limits), diagnostics_(diagnostics) {}

  std::optional<BagContents> read() && {
    tell(formats::walk_zip(file_, [&](const ZipEntry& entry) {
      take_name(entry);
      return formats::ZipSink();
    }));
    if (files_.empty() && diagnostics_.has_errors()) return std::nullopt;
    if (entries_ > limits_.entries) {
      diagnostics_.add(complaints::too_many_entries(limits_.entries, path_));
      return std::nullopt;
    }
    find_root();
    read_bytes();
    if (is_too_much_) {
      diagnostics_.add(complaints::unpacks_to_too_much(limits_.most_bytes(file_.size()), path_));
      return std::nullopt;
    }
    BagContents bag{join_path(path_, root_), {}, payload_folder()};
    for (auto& [name, file] : files_) {
      if (!name.starts_with(root_)) continue;
      file.path = name.substr(root_.size());
      bag.files.push_back(std::move(file));
    }
    return bag;
  }

 private:
  std::string place_of(const std::string& name) const { return path_ + "/" + name; }

  void tell(const std::vector<formats::ZipFault>& faults) {
    for (const formats::ZipFault& fault : faults) {
      diagnostics_.add(complaints::unreadable_zip(fault.reason, fault.path.empty() ? path_ : place_of(fault.path)));
    }
  }

  void take_name(const ZipEntry& entry) {
    if (++entries_ > limits_.entries) return;
    if (const auto why = refusal(entry.path)) {
      diagnostics_.add(complaints::refused_zip_entry(*why, place_of(entry.path)));
      return;
    }
    const std::string name = plain_path(entry.path);
    if (entry.kind == ZipEntry::Kind::folder) {
      folders_.insert(name);
      return;
    }
    if (!files_.try_emplace(name, BagFile{name, kind_of(entry.kind), 0, {}, {}}).second) {
      diagnostics_.add(complaints::repeated_zip_entry(place_of(name)));
    }
  }

  // The one folder that all is in, with a '/' behind it; empty where there is none.
  void find_root() {
    std::set<std::string> tops;
    for (const auto& [name, file] : files_) {
      const std::size_t slash = name.find('/');
      tops.insert(slash == std::string::npos ? "" : name.substr(0, slash + 1));
    }
    if (tops.size() != 1 || tops.begin()->empty()) {
      diagnostics_.add(complaints::no_single_folder(path_));
      return;
    }
    root_ = *tops.begin();
    const std::string folder = root_.substr(0, root_.size() - 1);
    if (folder != stem_of(path_)) {
      diagnostics_.add(complaints::other_folder_name(folder, stem_of(path_), path_));
    }
  }

  BagContents::PayloadFolder payload_folder() const {
    const std::string folder = root_ + "data";
    const bool there = folders_.contains(folder) || std::any_of(files_.begin(), files_.end(), [&](const auto& file) {
                         return file.first.starts_with(folder + "/");
                       });
    return there ? BagContents::PayloadFolder::there : BagContents::PayloadFolder::missing;
  }

  void read_bytes() {
    std::vector<std::string> names;
    for (const auto& [name, file] : files_) {
      if (name.starts_with(root_)) names.push_back(name.substr(root_.size()));
    }
    const std::vector<HashAlgorithm> algorithms = algorithms_of(names);
    std::map<std::string, Digests> running;
    tell(formats::walk_zip(file_, [&](const ZipEntry& entry) { return sink_for(entry, algorithms, running); }));
    for (auto& [name, digests] : running) {
      BagFile& file = files_[name];
      file.digests = digests.finish();
      if (is_read_here(name) && !file.bytes) tell_too_large(name);
    }
  }

  bool is_read_here(const std::string& name) const {
    return name.starts_with(root_) && is_read(name.substr(root_.size()));
  }

  void tell_too_large(const std::string& name) {
    diagnostics_.add(to_diagnostic(file_failure(FileAction::read, Failure::Kind::too_large, place_of(name))));
  }

  // The first of two entries with one name counts; the second has been told.
  formats::ZipSink sink_for(const ZipEntry& entry, const std::vector<HashAlgorithm>& algorithms,
                            std::map<std::string, Digests>& running) {
    if (entry.kind != ZipEntry::Kind::file || refusal(entry.path)) return {};
    const std::string name = plain_path(entry.path);
    const auto [digests, added] = running.try_emplace(name, algorithms);
    if (!added) return {};
    BagFile& file = files_[name];
    if (is_read_here(name)) file.bytes.emplace();
    return [this, &file, &taken = digests->second](std::string_view bytes) {
      bytes_ += bytes.size();
      is_too_much_ = bytes_ > limits_.most_bytes(file_.size());
      if (is_too_much_) return formats::ZipNext::stop;
      taken.add(bytes);
      file.size += bytes.size();
      if (!file.bytes) return formats::ZipNext::go_on;
      tag_bytes_ += bytes.size();
      const bool is_large = file.size > kLargestTagFile || tag_bytes_ > kMostTagBytes;
      if (is_large) {
        file.bytes.reset();
      } else {
        file.bytes->append(bytes);
      }
      return formats::ZipNext::go_on;
    };
  }

  const OpenFile& file_;
  const std::string& path_;
  const ZipLimits limits_;
  Diagnostics& diagnostics_;
  std::size_t entries_ = 0;
  std::size_t bytes_ = 0;      // unpacked
  std::size_t tag_bytes_ = 0;  // of those, kept
  bool is_too_much_ = false;
  std::string root_;
  std::map<std::string, BagFile> files_;
  std::set<std::string> folders_;
};

}  // namespace

std::optional<BagContents> read_bag_zip(const FileReader& files, const std::string& path, Diagnostics& diagnostics,
                                        const ZipLimits& limits) {
  const auto file = files.open(path);
  if (!file) {
    diagnostics.add(to_diagnostic(file.failure()));
    return std::nullopt;
  }
  return ZipBagReader(**file, path, limits, diagnostics).read();
}

}  // namespace ayumi::archive
