// A fiscal year's snapshot: made, corrected as another edition, packed. What exists is never touched.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <ostream>

#include "archive/bag_zip.h"
#include "base/print_diagnostics.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/rebuild_check.h"
#include "commands/report.h"
#include "commands/snapshot_maker.h"
#include "commands/version.h"

namespace ayumi::commands {

namespace {

int fail(const Message& message, const Options& options, World& world, int code = kSiteHasErrors) {
  world.errors << "ayumi: " << message.in(options.language) << "\n";
  return code;
}

std::int64_t seconds_since_1970(model::CalendarDate date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year),
                                        std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  return std::chrono::sys_seconds(std::chrono::sys_days(day)).time_since_epoch().count();
}

// The year's latest edition.
struct LastEdition {
  int edition = 1;
  std::string folder;  // that it is in, or would be
  Kept kept;

  std::string path() const { return kept.has_folder ? folder : folder + ".zip"; }
};

std::optional<LastEdition> last_edition(model::FiscalYear year, const Options& options, const World& world) {
  std::optional<LastEdition> last;
  for (const auto& [name, kept] : kept_snapshots(world.files, options.site)) {
    if (name.first == year) last = {name.second, snapshot_folder(options.site, year, name.second), kept};
  }
  return last;
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

// "  content/ja/photo.jpg", the first of them.
void list(const std::vector<std::string>& paths, const Message& others, MessageLanguage language, std::ostream& out) {
  constexpr std::size_t kMost = 10;
  for (std::size_t i = 0; i < std::min(paths.size(), kMost); ++i) out << "  " << paths[i] << "\n";
  if (paths.size() > kMost) out << "  " << fmt::format(fmt::runtime(others.in(language)), paths.size() - kMost) << "\n";
}

void say_source(const SnapshotSource& source, model::FiscalYear year, MessageLanguage language, std::ostream& out) {
  const bool is_japanese = language == MessageLanguage::ja;
  const Message others{"ほか{}件", "and {} more"};
  if (!source.left_out.empty()) {
    out << (is_japanese ? "どのページにも使われていないため、記録に入れなかったファイル:\n"
                        : "Left out, since no page is made from them:\n");
    list(source.left_out, others, language, out);
  }
  if (source.later.empty()) return;
  out << (is_japanese
              ? fmt::format("{}年度より後のデータも、元のデータとして記録に入っています。公開前のものがあれば、この"
                            "記録を公開せず、それを外して作り直してください:\n",
                            year.start)
              : fmt::format("Data of years after FY{} are in the snapshot's source, too. If any isn't published "
                            "yet, don't publish this snapshot; take that out and make it again:\n",
                            year.start));
  list(source.later, others, language, out);
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
  const model::FiscalYear year = info.year;
  SnapshotMaker maker(std::move(info), options, world);
  const auto made = maker.make(timings, diagnostics);
  diagnostics.sort();
  print(diagnostics, Severity::error, options.language, world.errors);
  if (options.timings == Options::Timings::show) print(timings, world.errors);
  if (!made) {
    return fail({"記録は作りませんでした", "no snapshot was made"}, options, world);
  }
  say_done(maker.folder(), made->bag, options, world);
  say_source(made->source, year, options.language, world.out);
  if (options.zip == Options::Zip::no) return kDone;
  return write_zip(maker.folder(), world.today, options, world);
}

// What the next edition says: all corrections so far, and this one.
std::optional<SnapshotInfo> revised(const LastEdition& last, const Options& options, World& world) {
  Sources sources;
  Diagnostics diagnostics;
  const auto record = open_record(world.files, last.path(), diagnostics);
  auto info =
      record ? read_snapshot_info(record->reader(world.files), record->folder, sources, diagnostics) : std::nullopt;
  print(diagnostics, Severity::error, options.language, world.errors);
  if (!info) return std::nullopt;
  info->edition = last.edition + 1;
  info->date = world.today;
  info->corrections.push_back({info->edition, world.today, options.revise, options.revise_english});
  return info;
}

int say_there(const LastEdition& last, const Options& options, World& world) {
  const std::string path = last.path();
  const Message there =
      last.kept.has_folder
          ? Message{"その年度の記録はもうあります: " + path, "there is a snapshot of that year already: " + path}
          : Message{"その年度の記録は、zip でもうあります: " + path,
                    "there is a snapshot of that year already, as a zip file: " + path};
  return fail({there.ja + "（記録は書きかえません。訂正するには --revise \"訂正の内容\" を付けます）",
               there.en + " (it is never overwritten; to correct it, add --revise \"what was corrected\")"},
              options, world);
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
  const auto last = last_edition(*year, options, world);
  const std::string program = program_name();
  const bool is_revision = !options.revise.empty();
  if (!is_revision && !options.revise_english.empty()) {
    return fail({"--revise-en は、--revise と一緒に使います（--revise に、サイトの最初の言語で訂正の内容を書きます）",
                 "--revise-en goes with --revise, which says what was corrected in the site's first language"},
                options, world, kUsage);
  }
  if (!last && is_revision) {
    return fail({"その年度の記録がまだないため、--revise は使えません（先に ayumi archive " + options.year + "）",
                 "there is no snapshot of that year to revise; make one with ayumi archive " + options.year},
                options, world);
  }
  if (!last) return make({*year, 1, world.today, program, {}}, options, world);
  if (is_revision) {
    auto info = revised(*last, options, world);
    if (!info) return kSiteHasErrors;
    info->program = program;
    return make(*std::move(info), options, world);
  }
  if (options.zip == Options::Zip::yes && !last->kept.has_zip) return zip_existing(last->folder, options, world);
  return say_there(*last, options, world);
}

}  // namespace ayumi::commands
