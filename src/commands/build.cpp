#include <fmt/core.h>

#include <chrono>
#include <optional>
#include <ostream>

#include "base/print_diagnostics.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/draft_mentions.h"
#include "commands/edition_changes.h"
#include "commands/editions.h"
#include "commands/prepared_site.h"
#include "commands/publish_site.h"
#include "commands/report.h"
#include "commands/single.h"

namespace ayumi::commands {

namespace {

using Clock = std::chrono::steady_clock;

// A copy for review never takes the place of what is published.
std::string output_folder(const Options& options) {
  if (!options.out.empty()) return options.out;
  return join_path(options.site, options.drafts == Options::Drafts::shown ? "review" : "public");
}

void say_failed(const Options& options, World& world) {
  world.errors << (options.language == MessageLanguage::ja
                       ? "誤りがあるため、何も書き込みませんでした。前回作ったサイトはそのままです\n"
                       : "There are errors, so nothing was written; the site that was built before is as it was\n");
}

void say_leftover(const Failure& failure, const Options& options, World& world) {
  Diagnostic leftover = to_diagnostic(failure);
  leftover.severity = Severity::warning;
  leftover.hints.push_back({"新しいサイトはできています。そこに残った前回のサイトのファイルは、消してかまいません",
                            "the new site is complete; the files of the former one left there can be deleted"});
  world.errors << to_text(leftover, options.language);
}

void say_drafts(const Options& options, World& world, std::size_t count) {
  if (count == 0) return;
  const bool is_japanese = options.language == MessageLanguage::ja;
  if (options.drafts == Options::Drafts::shown) {
    world.out << (is_japanese
                      ? fmt::format("下書き{}件を載せた確認用の版です。公開しないでください\n", count)
                      : fmt::format("A copy for review with {}; not to be published\n", counted(count, "draft")));
  } else {
    world.out << (is_japanese ? fmt::format("下書き{}件を除きました（ayumi serve で見られます）\n", count)
                              : fmt::format("Left out {} (ayumi serve shows them)\n", counted(count, "draft")));
  }
}

void say_done(const Options& options, World& world, const PreparedSite& prepared,
              const publish::PublishSummary& summary, const Diagnostics& diagnostics, Clock::duration duration) {
  const std::string folder = output_folder(options);
  const std::string start = join_path(folder, "index.html");
  const std::size_t pages = prepared.renderer->page_count();
  const std::size_t languages = prepared.views.size();
  if (options.language == MessageLanguage::ja) {
    world.out << fmt::format("{}ページ（{}言語）、{}ファイルを {}秒で作りました: {}\n", pages, languages, summary.files,
                             seconds(duration), folder);
    world.out << fmt::format("ブラウザーで開くファイル: {}\n", start);
  } else {
    world.out << fmt::format("Built {} in {}, {}, in {} s: {}\n", counted(pages, "page"),
                             counted(languages, "language"), counted(summary.files, "file"), seconds(duration), folder);
    world.out << fmt::format("Open in a browser: {}\n", start);
  }
  say_drafts(options, world, prepared.drafts.size());
  if (diagnostics.empty()) return;
  world.out << count_line(diagnostics, options.language)
            << (options.language == MessageLanguage::ja ? "（ayumi check で一覧を表示します）\n"
                                                        : " (listed by ayumi check)\n");
}

}  // namespace

int build(const Options& options, World& world) {
  if (!options.single.empty()) return build_single(options, world);
  const Clock::time_point start = Clock::now();
  Timings timings;
  Diagnostics diagnostics;
  const unsigned threads = workers(options, world);
  Sources sources;
  const auto editions =
      timings.time("archive", [&] { return carried_editions(options.site, world, threads, sources, diagnostics); });
  Preparation wanted = preparation(options, world);
  wanted.editions = views_of(editions);
  Records records;
  timings.time("compare", [&] { read_records(editions, world, threads, records, diagnostics); });
  wanted.records = &records;
  const auto prepared = prepare(wanted, timings, diagnostics);
  std::optional<publish::PublishSummary> summary;
  if (diagnostics.has_errors()) {
    timings.time("render", [&] { check_pages(*prepared, threads, diagnostics); });
  } else {
    summary = publish_site(*prepared, options, output_folder(options), threads, world, timings, diagnostics, editions);
  }
  if (options.drafts == Options::Drafts::left_out) mention_drafts(prepared->drafts, diagnostics);
  diagnostics.sort();
  print(diagnostics, Severity::error, options.language, world.errors);
  if (options.timings == Options::Timings::show) print(timings, world.errors);
  if (!summary) {
    say_failed(options, world);
    return kSiteHasErrors;
  }
  say_done(options, world, *prepared, *summary, diagnostics, Clock::now() - start);
  if (summary->leftover) say_leftover(*summary->leftover, options, world);
  return kDone;
}

}  // namespace ayumi::commands
