#include "commands/rebuild_check.h"

#include <fmt/core.h>

#include <map>
#include <mutex>
#include <ostream>

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
      {"記録を作ったのと同じ版のプログラムで確かめてください。ファイルが変わっていないかは ayumi verify で分かります",
       "use the version of the program that made the snapshot; ayumi verify tells whether a file of it was changed"}};
  diagnostic.path = path;
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

}  // namespace

int rebuild_check(const Options& options, World& world) {
  const bool is_japanese = options.language == MessageLanguage::ja;
  Sources sources;
  Diagnostics diagnostics;
  const auto record = open_record(world.files, options.rebuild_check, diagnostics);
  const auto info =
      record ? read_snapshot_info(record->reader(world.files), record->folder, sources, diagnostics) : std::nullopt;
  if (!info) {
    print(diagnostics, Severity::error, options.language, world.errors);
    return kSiteHasErrors;
  }
  const std::string program = std::string("Ayumi ") + kVersion;
  if (info->program != program) {
    world.out << (is_japanese
                      ? fmt::format("この記録は {} で作られました。今のプログラムは {} です\n", info->program, program)
                      : fmt::format("Made with {}; this is {}\n", info->program, program));
  }
  Timings timings;
  const FileReader& files = record->reader(world.files);
  const std::string source = join_path(record->folder, "data/source");
  const unsigned threads = workers(options, world);
  const auto prepared = prepare_snapshot(*info, {files, source, threads, info->date}, timings, diagnostics);
  const Digests built =
      diagnostics.has_errors() ? Digests() : built_files(*prepared, files, source, threads, diagnostics);
  if (diagnostics.has_errors()) {
    diagnostics.sort();
    print(diagnostics, Severity::error, options.language, world.errors);
    return kSiteHasErrors;
  }
  Diagnostics found;
  const Digests kept = kept_files(join_path(record->folder, "data/site"), files, found);
  compare(kept, built, join_path(options.rebuild_check, "data/site"), found);
  found.sort();
  print(found, Severity::error, options.language, world.out);
  if (!found.empty()) return kFound;
  world.out << (is_japanese ? fmt::format("同じ内容になりました（{}ファイル）\n", kept.size())
                            : fmt::format("Built again with the same bytes ({})\n", counted(kept.size(), "file")));
  return kDone;
}

}  // namespace ayumi::commands
