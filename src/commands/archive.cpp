// A fiscal year's snapshot: made, corrected as another edition, packed. What exists is never touched.
#include <fmt/core.h>

#include <algorithm>
#include <mutex>
#include <ostream>

#include "archive/bag_writer.h"
#include "archive/bag_zip.h"
#include "base/print_diagnostics.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/make_snapshot.h"
#include "commands/rebuild_check.h"
#include "commands/report.h"
#include "commands/version.h"
#include "render/builtin.h"

namespace ayumi::commands {

namespace {

constexpr const char* kSourceFolders[] = {"content", "data", "templates", "themes"};

int fail(const Message& message, const Options& options, World& world, int code = kSiteHasErrors) {
  world.errors << "ayumi: " << message.in(options.language) << "\n";
  return code;
}

// Days since 1970, in seconds (Howard Hinnant's days_from_civil).
std::int64_t seconds_since_1970(model::CalendarDate date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = year / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return (static_cast<std::int64_t>(era) * 146097 + day_of_era - 719468) * 86400;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

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

Diagnostic bad_file_name(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.file-name";
  diagnostic.message = {"ファイル名に英数字でない文字があるため、記録に入れられません",
                        "the file's name has letters outside ASCII, which a snapshot can't have"};
  diagnostic.path = path;
  diagnostic.hints = {{"英数字の名前に変え、文章の中のリンクも直してください",
                       "give it a name in ASCII letters, also where narratives link to it"}};
  return diagnostic;
}

// The files that the site is made from, below its folder.
std::vector<std::string> source_files(const FileReader& files, const std::string& site, Diagnostics& diagnostics) {
  std::vector<std::string> paths;
  for (const char* folder : kSourceFolders) {
    const std::string path = join_path(site, folder);
    if (!files.exists(path)) continue;
    auto entries = files.list_tree(path);
    if (!entries) {
      diagnostics.add(to_diagnostic(entries.failure()));
      continue;
    }
    for (const DirectoryEntry& entry : *entries) paths.push_back(join_path(folder, entry.path));
  }
  for (const std::string& path : paths) {
    if (!is_ascii(path)) diagnostics.add(bad_file_name(join_path(site, path)));
  }
  return paths;
}

// Keeps the first failure of many threads.
class FirstFailure {
 public:
  void take(const Result<void>& result) {
    if (result) return;
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = result.failure();
  }
  const std::optional<Failure>& get() const { return failure_; }

 private:
  std::mutex mutex_;
  std::optional<Failure> failure_;
};

// One making of a snapshot.
class SnapshotMaker {
 public:
  SnapshotMaker(SnapshotInfo info, const Options& options, World& world)
      : info_(std::move(info)),
        options_(options),
        world_(world),
        folder_(join_path(join_path(options.site, "archive"), snapshot_name(info_.year, info_.edition))) {}

  const std::string& folder() const { return folder_; }

  std::optional<archive::WrittenBag> make(Timings& timings, Diagnostics& diagnostics) {
    const unsigned threads = workers(options_, world_);
    prepared_ = prepare_snapshot(info_, {world_.files, options_.site, threads, world_.today}, timings, diagnostics);
    const std::vector<std::string> sources = source_files(world_.files, options_.site, diagnostics);
    for (const load::DraftEntry& draft : prepared_->drafts) diagnostics.add(draft_left(draft));
    if (diagnostics.has_errors()) return std::nullopt;
    if (prepared_->site.plans.empty()) {
      diagnostics.add(no_plan_then());
      return std::nullopt;
    }
    return write(*prepared_, sources, timings, diagnostics);
  }

 private:
  Diagnostic no_plan_then() const {
    Diagnostic diagnostic;
    diagnostic.code = "archive.no-plan";
    diagnostic.message = {fmt::format("{}年度に値のある計画がありません", info_.year.start),
                          fmt::format("no plan has values in FY{}", info_.year.start)};
    diagnostic.hints = {{"記録にできるのは、実績のある年度です（西暦で書きます。令和6年度は「ayumi archive 2024」）",
                         "a year with results can be archived; name it as in \"ayumi archive 2024\" for 2024/25"}};
    return diagnostic;
  }

  std::optional<archive::WrittenBag> write(const PreparedSite& prepared, const std::vector<std::string>& sources,
                                           Timings& timings, Diagnostics& diagnostics) {
    archive::BagWriter bag(world_.files, folder_);
    if (auto started = bag.start(); !started) {
      diagnostics.add(to_diagnostic(started.failure()));
      return std::nullopt;
    }
    FirstFailure failure;
    timings.time("render", [&] {
      render_snapshot(
          prepared, options_.site, workers(options_, world_),
          [&](const std::string& path, std::string_view bytes) { failure.take(bag.add("site/" + path, bytes)); },
          [&](const std::string& from, const std::string& path) { failure.take(bag.copy(from, "site/" + path)); },
          diagnostics);
    });
    timings.time("source", [&] {
      for (const std::string& path : sources) {
        failure.take(bag.copy(join_path(options_.site, path), "source/" + path));
      }
      for (const render::BuiltinFile& file : render::builtin_files()) {
        const bool is_look = file.path.starts_with("templates/") || file.path.starts_with("themes/");
        if (is_look) failure.take(bag.add("program/" + std::string(file.path), file.bytes));
      }
      failure.take(bag.add("snapshot.toml", to_toml(info_)));
      failure.take(bag.add("README.txt", readme()));
    });
    if (failure.get()) diagnostics.add(to_diagnostic(*failure.get()));
    if (diagnostics.has_errors()) return std::nullopt;
    auto written = timings.time("manifests", [&] { return bag.commit(labels(prepared.site), iso_date(info_.date)); });
    if (written) return *written;
    diagnostics.add(to_diagnostic(written.failure()));
    return std::nullopt;
  }

  std::vector<archive::BagLabel> labels(const model::Site& site) const {
    std::vector<archive::BagLabel> labels;
    if (!site.publisher.empty()) labels.push_back({"Source-Organization", site.publisher.versions().front().text});
    if (!site.title.empty()) labels.push_back({"External-Description", site.title.versions().front().text});
    labels.push_back({"External-Identifier", snapshot_name(info_.year, info_.edition)});
    labels.push_back({"Bag-Software-Agent", info_.program});
    return labels;
  }

  std::string readme() const {
    return fmt::format(
        "{0}年度の記録（第{1}版、{2}）\n\n"
        "見る：site/index.html をブラウザで開きます。ネットワークもプログラムもいりません。\n"
        "確かめる：一つ上のフォルダで sha512sum -c manifest-sha512.txt を実行します。\n"
        "作り直す：source/ に元のデータと文章、program/ に使ったテンプレートと見た目があります。{3} で作りました。\n\n"
        "Record of FY{0} (edition {1}, {2})\n\n"
        "To read it: open site/index.html in a browser. It needs neither a network nor a program.\n"
        "To check it: run sha512sum -c manifest-sha512.txt in the folder above.\n"
        "To make it again: source/ has the data and texts, program/ the templates and theme. Made with {3}.\n",
        info_.year.start, info_.edition, iso_date(info_.date), info_.program);
  }

  const SnapshotInfo info_;
  const Options& options_;
  World& world_;
  const std::string folder_;
  std::unique_ptr<PreparedSite> prepared_;  // what the diagnostics point into
};

// The editions that the year has, the first one first.
std::vector<int> editions_of(model::FiscalYear year, const Options& options, const World& world) {
  std::vector<int> editions;
  for (const std::string& name : snapshot_names(world.files, options.site)) {
    const auto parsed = parse_snapshot_name(name);
    if (parsed && parsed->first == year) editions.push_back(parsed->second);
  }
  return editions;
}

std::string folder_of(model::FiscalYear year, int edition, const Options& options) {
  return join_path(join_path(options.site, "archive"), snapshot_name(year, edition));
}

int write_zip(const std::string& folder, model::CalendarDate date, const Options& options, World& world) {
  const std::string zip = folder + ".zip";
  if (auto written = archive::write_bag_zip(world.files, folder, zip, seconds_since_1970(date)); !written) {
    world.errors << to_text(to_diagnostic(written.failure()), options.language);
    return kSiteHasErrors;
  }
  world.out << (options.language == MessageLanguage::ja ? "zip を作りました: " : "Packed: ") << zip << "\n";
  return kDone;
}

// Of an edition that is there already.
int zip_existing(const std::string& folder, const Options& options, World& world) {
  Sources sources;
  Diagnostics diagnostics;
  const auto info = read_snapshot_info(world.files, folder, sources, diagnostics);
  print(diagnostics, Severity::error, options.language, world.errors);
  return info ? write_zip(folder, info->date, options, world) : static_cast<int>(kSiteHasErrors);
}

void say_done(const std::string& folder, const archive::WrittenBag& bag, const Options& options, World& world) {
  if (options.language == MessageLanguage::ja) {
    world.out << fmt::format("記録を作りました: {}（{}ファイル、{}バイト）\n照合用の値（SHA-512）: {}\n", folder,
                             bag.payload_files, bag.payload_bytes, bag.fingerprint);
  } else {
    world.out << fmt::format("Made the snapshot {} ({}, {})\nSHA-512 of its tag manifest: {}\n", folder,
                             counted(bag.payload_files, "file"), counted(bag.payload_bytes, "byte"), bag.fingerprint);
  }
}

int make(SnapshotInfo info, const Options& options, World& world) {
  Timings timings;
  Diagnostics diagnostics;
  SnapshotMaker maker(std::move(info), options, world);
  const auto bag = maker.make(timings, diagnostics);
  diagnostics.sort();
  print(diagnostics, Severity::error, options.language, world.errors);
  if (options.timings == Options::Timings::show) print(timings, world.errors);
  if (!bag) {
    return fail({"記録は作りませんでした", "no snapshot was made"}, options, world);
  }
  say_done(maker.folder(), *bag, options, world);
  if (options.zip == Options::Zip::no) return kDone;
  return write_zip(maker.folder(), world.today, options, world);
}

// What the next edition says: all corrections so far, and this one.
std::optional<SnapshotInfo> revised(model::FiscalYear year, int last, const Options& options, World& world) {
  Sources sources;
  Diagnostics diagnostics;
  auto info = read_snapshot_info(world.files, folder_of(year, last, options), sources, diagnostics);
  print(diagnostics, Severity::error, options.language, world.errors);
  if (!info) return std::nullopt;
  info->edition = last + 1;
  info->date = world.today;
  info->corrections.push_back({last + 1, world.today, options.revise});
  return info;
}

}  // namespace

int archive(const Options& options, World& world) {
  if (!options.rebuild_check.empty()) return rebuild_check(options, world);
  const auto year = model::parse_fiscal_year(options.year);
  if (!year) {
    return fail({"「" + options.year + "」は、年度として読み取れません。2024 や R6 のように書いてください",
                 "\"" + options.year + "\" is no fiscal year; write 2024 or R6"},
                options, world, kUsage);
  }
  const std::vector<int> editions = editions_of(*year, options, world);
  const std::string program = std::string("Ayumi ") + kVersion;
  const bool is_revision = !options.revise.empty();
  if (editions.empty() && is_revision) {
    return fail({"その年度の記録がまだないため、--revise は使えません（先に ayumi archive " + options.year + "）",
                 "there is no snapshot of that year to revise; make one with ayumi archive " + options.year},
                options, world);
  }
  if (editions.empty()) return make({*year, 1, world.today, program, {}}, options, world);
  if (is_revision) {
    auto info = revised(*year, editions.back(), options, world);
    if (!info) return kSiteHasErrors;
    info->program = program;
    return make(*std::move(info), options, world);
  }
  const std::string folder = folder_of(*year, editions.back(), options);
  if (options.zip == Options::Zip::yes && !world.files.exists(folder + ".zip")) {
    return zip_existing(folder, options, world);
  }
  return fail({"その年度の記録はもうあります: " + folder +
                   "（記録は書きかえません。訂正するには --revise \"訂正の内容\" を付けます）",
               "there is a snapshot of that year already: " + folder +
                   " (it is never overwritten; to correct it, add --revise \"what was corrected\")"},
              options, world);
}

}  // namespace ayumi::commands
