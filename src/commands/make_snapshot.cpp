#include "commands/make_snapshot.h"

#include <utility>

#include "render/outgoing.h"

namespace ayumi::commands {

namespace {

// What stands behind links out of the record, in the language of the page.
std::string outgoing_label(const PreparedSite& prepared, std::string_view path) {
  std::size_t language = 0;
  for (std::size_t i = 0; i < prepared.views.size(); ++i) {
    const std::string& prefix = prepared.views[i].prefix();
    if (!prefix.empty() && path.starts_with(prefix)) language = i;
  }
  return prepared.look->words[language].get("snapshot.outgoing");
}

}  // namespace

std::unique_ptr<PreparedSite> prepare_snapshot(const SnapshotInfo& info, Preparation preparation, Timings& timings,
                                               Diagnostics& diagnostics) {
  preparation.as_of = info.year;
  preparation.today = info.date;
  preparation.base_path = "archive/" + snapshot_name(info.year, info.edition) + "/";
  view::SnapshotNotice notice{info.year, info.date, {}, {}};
  for (const Correction& one : info.corrections) {
    notice.corrections.push_back({one.edition, one.date, {one.reason, one.english}});
  }
  preparation.snapshot = std::move(notice);
  return prepare(preparation, timings, diagnostics);
}

std::vector<render::LinkedFile> render_snapshot(const PreparedSite& prepared, const std::string& source_folder,
                                                unsigned workers, const render::Sink& sink, const CopyFile& copy,
                                                Diagnostics& diagnostics) {
  const auto marked = [&](const std::string& path, std::string_view bytes) {
    if (!path.ends_with(".html")) return sink(path, bytes);
    sink(path, render::mark_outgoing(bytes, outgoing_label(prepared, path)));
  };
  auto files = render_pages(prepared, workers, marked, diagnostics);
  const std::string content = join_path(source_folder, "content");
  for (const render::LinkedFile& file : files) copy(join_path(content, file.path), file.address);
  return files;
}

}  // namespace ayumi::commands
