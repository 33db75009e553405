#include "commands/rebuild_check.h"

#include <fmt/core.h>

#include <map>
#include <mutex>
#include <ostream>
#include <utility>

#include "archive/bag.h"
#include "base/hash.h"
#include "base/text.h"
#include "commands/make_snapshot.h"
#include "commands/report.h"
#include "commands/version.h"

namespace ayumi::commands {

namespace {

constexpr std::size_t kMostBytes = 512UL * 1024 * 1024;

// The digests of a site's files, by path.
using Digests = std::map<std::string, std::string>;

Diagnostic difference(const std::string& path, const Message& message) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.rebuild";
  diagnostic.message = message;
  diagnostic.hints = {
      {"記録を作ったのと同じプログラムですから、記録の中の元のデータか公開ページが、あとから作り直されています。控えと"
       "比べてください",
       "this is the program that made the snapshot, so somebody has remade its source or its pages; compare it with a "
       "copy"}};
  diagnostic.path = path;
  return diagnostic;
}

// What other files another program makes says nothing about the snapshot.
Diagnostic other_program(const SnapshotInfo& info, const std::string& path, std::size_t others, std::size_t all) {
  const std::string now = program_name();
  Diagnostic diagnostic;
  diagnostic.severity = Severity::finding;
  diagnostic.code = "archive.other-program";
  diagnostic.message = {
      fmt::format("この記録は {} で作られました。今の {} で作り直すと、{}ファイルのうち{}ファイルの内容が変わります",
                  info.program, now, all, others),
      fmt::format("made with {}; built again with {}, {} of its {} come out otherwise", info.program, now, others,
                  counted(all, "file"))};
  diagnostic.path = path;
  diagnostic.hints = {
      {"作ったのと別のプログラムでは違いが出るもので、記録の改ざんではありません（記録のファイルは、作ったときの"
       "照合用の値のとおりです）。作ったプログラムで作り直せば、同じになることを確かめられます",
       "differences are expected of another program and don't mean that the snapshot was changed (its files are what "
       "its manifests say); the program that made it can prove that it comes out the same"}};
  return diagnostic;
}

Digests kept_files(const std::string& folder, const FileReader& files, Diagnostics& diagnostics) {
  Digests digests;
  auto entries = files.list_tree(folder);
  if (!entries) {
    diagnostics.add(to_diagnostic(entries.failure()));
    return digests;
  }
  for (const DirectoryEntry& entry : *entries) {
    const auto bytes = files.read(join_path(folder, entry.path), kMostBytes);
    if (bytes) {
      digests.emplace(entry.path, sha256(*bytes));
    } else {
      diagnostics.add(to_diagnostic(bytes.failure()));
    }
  }
  return digests;
}

Digests built_files(const PreparedSite& prepared, const FileReader& files, const std::string& source, unsigned workers,
                    Diagnostics& diagnostics) {
  Digests digests;
  std::mutex mutex;
  const auto take = [&](const std::string& path, std::string_view bytes) {
    std::string digest = sha256(bytes);
    const std::lock_guard lock(mutex);
    digests.emplace(path, std::move(digest));
  };
  const auto copy = [&](const std::string& from, const std::string& path) {
    const auto bytes = files.read(from, kMostBytes);
    if (bytes) take(path, *bytes);
  };
  render_snapshot(prepared, source, workers, take, copy, diagnostics);
  return digests;
}

void compare(const Digests& kept, const Digests& built, const std::string& folder, Diagnostics& diagnostics) {
  for (const auto& [path, digest] : kept) {
    const auto found = built.find(path);
    if (found == built.end()) {
      diagnostics.add(
          difference(join_path(folder, path), {"作り直すと、このファイルはできません", "isn't made again"}));
    } else if (found->second != digest) {
      diagnostics.add(
          difference(join_path(folder, path), {"作り直すと、内容が変わります", "comes out with other bytes"}));
    }
  }
  for (const auto& [path, digest] : built) {
    if (kept.contains(path)) continue;
    diagnostics.add(
        difference(join_path(folder, path), {"作り直すと、記録にないファイルができます", "is made, but isn't kept"}));
  }
}

// Every file that comes out otherwise; one finding of them all where another program made the snapshot.
Diagnostics differences(const SnapshotInfo& info, const Digests& kept, const Digests& built, const std::string& path) {
  Diagnostics found;
  compare(kept, built, join_path(path, "data/site"), found);
  found.sort();
  if (found.empty() || info.program == program_name()) return found;
  Diagnostics one;
  one.add(other_program(info, path, found.all().size(), kept.size()));
  return one;
}

class RebuildCheck {
 public:
  RebuildCheck(const Options& options, World& world)
      : options_(options), world_(world), threads_(workers(options, world)) {}

  int run() {
    Diagnostics damage;
    archive::verify_bag(world_.files, options_.rebuild_check, threads_, sources_, damage);
    const auto record = open_record(world_.files, options_.rebuild_check, diagnostics_);
    const auto info = record ? read_snapshot_info(record->reader(world_.files), record->folder, sources_, diagnostics_)
                             : std::nullopt;
    if (!info) return fail();
    if (damage.has_errors()) return tell(damage);
    const FileReader& files = record->reader(world_.files);
    const Digests built = build(*info, files, join_path(record->folder, "data/source"));
    const Digests kept = kept_files(join_path(record->folder, "data/site"), files, diagnostics_);
    if (diagnostics_.has_errors()) return fail();
    const Diagnostics found = differences(*info, kept, built, options_.rebuild_check);
    if (!found.empty()) return tell(found);
    world_.out << (options_.language == MessageLanguage::ja
                       ? fmt::format("同じ内容になりました（{}ファイル）\n", kept.size())
                       : fmt::format("Built again with the same bytes ({})\n", counted(kept.size(), "file")));
    return kDone;
  }

 private:
  Digests build(const SnapshotInfo& info, const FileReader& files, const std::string& source) {
    Timings timings;
    const auto prepared = prepare_snapshot(info, {files, source, threads_, info.date}, timings, diagnostics_);
    if (diagnostics_.has_errors()) return {};
    return built_files(*prepared, files, source, threads_, diagnostics_);
  }

  int fail() {
    diagnostics_.sort();
    print(diagnostics_, Severity::error, options_.language, world_.errors);
    return kSiteHasErrors;
  }

  int tell(const Diagnostics& found) {
    print(found, Severity::finding, options_.language, world_.out);
    return kFound;
  }

  const Options& options_;
  World& world_;
  const unsigned threads_;
  Sources sources_;
  Diagnostics diagnostics_;
};

}  // namespace

int rebuild_check(const Options& options, World& world) { return RebuildCheck(options, world).run(); }

}  // namespace ayumi::commands
