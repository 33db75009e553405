#include "commands/snapshot_maker.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/first_failure.h"
#include "commands/later_years.h"
#include "commands/make_snapshot.h"
#include "commands/report.h"
#include "evaluate/compare_pairs.h"
#include "render/builtin.h"

namespace ayumi::commands {

namespace {

// Of one file of the site.
constexpr std::size_t kMostBytes = 512UL * 1024 * 1024;

Diagnostic draft_left(const load::DraftEntry& draft) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.draft";
  diagnostic.message = {
      "下書き「" + draft.name.ja + "」が残っています。記録には元のデータも入るため、公開されてしまいます",
      "the draft \"" + draft.name.en + "\" is still there; a snapshot holds the source too, which would publish it"};
  diagnostic.span = draft.place;
  diagnostic.hints = {{"「draft = true」を消して公開するか、データから外してください",
                       "publish it by removing \"draft = true\", or take it out of the data"}};
  return diagnostic;
}

Diagnostic no_plan_then(model::FiscalYear year) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.no-plan";
  diagnostic.message = {fmt::format("{}年度に値のある計画がありません", year.start),
                        fmt::format("no plan has values in FY{}", year.start)};
  diagnostic.hints = {{"記録にできるのは、実績のある年度です（西暦で書きます。令和6年度は「ayumi archive 2024」）",
                       "a year with results can be archived; name it as in \"ayumi archive 2024\" for 2024/25"}};
  return diagnostic;
}

// Does any plan have figures of that very year?
bool has_results(const PreparedSite& prepared, model::FiscalYear year) {
  const auto& plans = prepared.figures.plans;
  return std::any_of(plans.begin(), plans.end(), [&](const evaluate::PlanFigures& plan) {
    const evaluate::YearFigures* const figures = plan.find_year(year);
    return figures != nullptr && evaluate::has_figures(*figures);
  });
}

Failure saved_meanwhile(const std::string& path) {
  return {Failure::Kind::other,
          {"記録を作っている間に、ファイルが保存されたか、増えたか、消えました。もう一度実行してください",
           "a file was saved, added or removed while the snapshot was made; run this again"},
          path};
}

std::vector<archive::BagLabel> labels(const SnapshotInfo& info, const model::Site& site) {
  std::vector<archive::BagLabel> labels;
  if (!site.publisher.empty()) labels.push_back({"Source-Organization", site.publisher.versions().front().text});
  if (!site.title.empty()) labels.push_back({"External-Description", site.title.versions().front().text});
  labels.push_back({"External-Identifier", snapshot_name(info.year, info.edition)});
  labels.push_back({"Bag-Software-Agent", info.program});
  return labels;
}

std::string readme(const SnapshotInfo& info) {
  return fmt::format(
      "{0}年度の記録（第{1}版、{2}）\n\n"
      "見る：site/index.html をブラウザーで開きます。ネットワークもプログラムもいりません。\n"
      "確かめる：一つ上のフォルダーで sha512sum -c manifest-sha512.txt を実行します。\n"
      "作り直す：source/ に元のデータと文章、program/ に使ったテンプレートと見た目があります。{3} で作りました。\n\n"
      "Record of FY{0} (edition {1}, {2})\n\n"
      "To read it: open site/index.html in a browser. It needs neither a network nor a program.\n"
      "To check it: run sha512sum -c manifest-sha512.txt in the folder above.\n"
      "To make it again: source/ has the data and texts, program/ the templates and theme. Made with {3}.\n",
      info.year.start, info.edition, iso_date(info.date), info.program);
}

}  // namespace

std::string snapshot_folder(const std::string& site, model::FiscalYear year, int edition) {
  return join_path(join_path(site, "archive"), snapshot_name(year, edition));
}

SnapshotMaker::SnapshotMaker(SnapshotInfo info, const Options& options, World& world)
    : info_(std::move(info)),
      options_(options),
      world_(world),
      folder_(snapshot_folder(options.site, info_.year, info_.edition)),
      log_(world.files) {}

Preparation SnapshotMaker::preparation() const {
  return {log_, options_.site, workers(options_, world_), world_.today};
}

std::optional<MadeSnapshot> SnapshotMaker::make(Timings& timings, Diagnostics& diagnostics) {
  const std::vector<std::string> files = site_files(world_.files, options_.site, diagnostics);
  prepared_ = prepare_snapshot(info_, preparation(), timings, diagnostics);
  // Whatever else is wrong with that year, unless its results are those of drafts.
  if (prepared_->renderer && prepared_->drafts.empty() && !has_results(*prepared_, info_.year)) {
    diagnostics = Diagnostics();
    diagnostics.add(no_plan_then(info_.year));
    return std::nullopt;
  }
  for (const load::DraftEntry& draft : prepared_->drafts) diagnostics.add(draft_left(draft));
  std::optional<MadeSnapshot> made;
  if (!diagnostics.has_errors()) made = write(files, timings, diagnostics);
  if (!made) explain_later_years(info_.year, preparation(), diagnostics);
  return made;
}

// The source that was copied is what the pages were made from.
Result<void> SnapshotMaker::unchanged(const std::vector<std::string>& files) const {
  Diagnostics told;
  if (site_files(world_.files, options_.site, told) != files) return saved_meanwhile(options_.site);
  for (const std::string& path : files) {
    const std::string file = join_path(options_.site, path);
    if (log_.has_changed(file)) return saved_meanwhile(file);
  }
  return {};
}

std::optional<MadeSnapshot> SnapshotMaker::write(const std::vector<std::string>& files, Timings& timings,
                                                 Diagnostics& diagnostics) {
  archive::BagWriter bag(world_.files, folder_);
  if (auto started = bag.start(); !started) {
    diagnostics.add(to_diagnostic(started.failure()));
    return std::nullopt;
  }
  FirstFailure failure;
  // Through the log, so that what goes in is told from what was read before, even where it is the same again later.
  const auto take_in = [&](const std::string& from, const std::string& path) {
    const auto bytes = log_.read(from, kMostBytes);
    failure.take(bytes ? bag.add(path, *bytes) : Result<void>(bytes.failure()));
  };
  const auto linked = timings.time("render", [&] {
    return render_snapshot(
        *prepared_, options_.site, workers(options_, world_),
        [&](const std::string& path, std::string_view bytes) { failure.take(bag.add("site/" + path, bytes)); },
        [&](const std::string& from, const std::string& path) { take_in(from, "site/" + path); }, diagnostics);
  });
  SnapshotSource source = snapshot_source(files, *prepared_, options_.site, linked, info_.year, diagnostics);
  timings.time("source", [&] {
    for (const std::string& path : source.files) {
      take_in(join_path(options_.site, path), "source/" + path);
    }
    for (const render::BuiltinFile& file : render::builtin_files()) {
      const bool is_look = file.path.starts_with("templates/") || file.path.starts_with("themes/");
      if (is_look) failure.take(bag.add("program/" + std::string(file.path), file.bytes));
    }
    failure.take(unchanged(files));
    failure.take(bag.add("snapshot.toml", to_toml(info_)));
    failure.take(bag.add("README.txt", readme(info_)));
  });
  if (failure.get()) diagnostics.add(to_diagnostic(*failure.get()));
  if (diagnostics.has_errors()) return std::nullopt;
  auto written =
      timings.time("manifests", [&] { return bag.commit(labels(info_, prepared_->site), iso_date(info_.date)); });
  if (written) return MadeSnapshot{*written, std::move(source)};
  diagnostics.add(to_diagnostic(written.failure()));
  return std::nullopt;
}

}  // namespace ayumi::commands
