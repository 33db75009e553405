// A preview for whoever edits the files: pages made on request, renewed after each change. Writes nothing.
#include <fmt/core.h>

#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <ostream>
#include <set>
#include <thread>

#include "base/excerpt.h"
#include "base/process.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/edition_changes.h"
#include "commands/editions.h"
#include "commands/guarded.h"
#include "commands/preview_pages.h"
#include "commands/preview_site.h"
#include "commands/report.h"
#include "preview/server.h"
#include "preview/walk.h"
#include "preview/watcher.h"

namespace ayumi::commands {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view kVisualStudioCode = "vscode://file{path}:{line}:{column}";
constexpr std::string_view kVsCodium = "vscodium://file{path}:{line}:{column}";

std::string absolute(const std::string& path) { return std::filesystem::absolute(path).lexically_normal().string(); }

// A pattern for EditorLink: --editor, or the one of an editor that this machine has.
std::string editor_pattern(const Options& options, const World& world) {
  if (options.editor == "none") return {};
  if (options.editor == "vscode") return std::string(kVisualStudioCode);
  if (options.editor == "vscodium") return std::string(kVsCodium);
  if (!options.editor.empty()) return options.editor;
  if (find_program("code", world.program_path)) return std::string(kVisualStudioCode);
  if (find_program("codium", world.program_path)) return std::string(kVsCodium);
  return {};
}

// The terminal's side of the preview; for any thread.
class Terminal {
 public:
  Terminal(const Options& options, World& world) : options_(options), world_(world) {}

  void say(const Message& message) {
    const std::lock_guard lock(mutex_);
    world_.out << message.in(options_.language) << "\n";
    world_.out.flush();
  }

  // A line, and one for each error.
  void say_read(const Diagnostics& diagnostics, Clock::duration duration, const Timings& timings) {
    const std::string counts = count_line(diagnostics, options_.language);
    say({fmt::format("読み込みました（{}秒）: {}", seconds(duration), counts),
         fmt::format("Read in {} s: {}", seconds(duration), counts)});
    const std::lock_guard lock(mutex_);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
      if (diagnostic.severity == Severity::error) say_short(diagnostic);
    }
    if (options_.timings == Options::Timings::show) print(timings, world_.out);
    world_.out.flush();
  }

  // As main says it, but the preview goes on.
  void say_bug(const std::string& what) {
    const std::lock_guard lock(mutex_);
    world_.errors << "ayumi: internal error / 内部エラー: " << what << std::endl;
  }

 private:
  // "  data/site.toml:3:1: what is wrong"
  void say_short(const Diagnostic& diagnostic) {
    std::string place = diagnostic.file();
    if (diagnostic.span) {
      const LineColumn at = diagnostic.span.source->line_column(diagnostic.span.begin);
      place += fmt::format(":{}:{}", at.line, at.column);
    }
    const std::string& message = diagnostic.message.in(options_.language);
    world_.out << "  " << visible(place.empty() ? message : place + ": " + message) << "\n";
  }

  const Options& options_;
  World& world_;
  std::mutex mutex_;
};

// Reads the site after each change, then looks for the rest in the time that is left until the next one. A reading
// doesn't wait until a check that it has outdated has come to its end.
class Reader {
 public:
  Reader(PreviewSite& site, preview::Server& server, Terminal& terminal)
      : site_(site), server_(server), terminal_(terminal) {}

  // `changed`: what PreviewSite::reload is told.
  void read(std::optional<std::set<std::string>> changed = std::nullopt) {
    const std::lock_guard lock(reading_);
    Timings timings;
    const Clock::time_point start = Clock::now();
    const auto attempt = site_.reload(timings, std::move(changed));
    const Clock::duration duration = Clock::now() - start;
    server_.announce("change", "");
    terminal_.say_read(attempt->diagnostics, duration, timings);
  }

  // From the watcher's thread, which may be at work before the first check is started.
  void on_change(std::optional<std::set<std::string>> changed) {
    const std::lock_guard lock(starting_);
    checking_.request_stop();
    read(std::move(changed));
    check();
  }

  void start_check() {
    const std::lock_guard lock(starting_);
    check();
  }

 private:
  void check() {
    checking_.request_stop();
    if (checking_.joinable()) checking_.join();
    checking_ = std::jthread([this](const std::stop_token& stop) {
      const auto work = [&] {
        site_.check(stop);
        if (!stop.stop_requested()) server_.announce("change", "");
      };
      guarded(work, [this](const std::string& what) { terminal_.say_bug(what); });
    });
  }

  PreviewSite& site_;
  preview::Server& server_;
  Terminal& terminal_;
  std::mutex reading_;
  std::mutex starting_;
  std::jthread checking_;  // stopped and joined before the mutexes go
};

// As PreviewSite::reload wants them: their paths below the site. nullopt: others may have changed, too.
std::optional<std::set<std::string>> changed_files(const preview::Changes& changes, const std::string& site) {
  if (changes.anything) return std::nullopt;
  const std::string folder = preview::to_absolute(site) + "/";
  std::set<std::string> files;
  for (const std::string& path : changes.files) {
    if (!path.starts_with(folder)) return std::nullopt;
    files.insert(path.substr(folder.size()));
  }
  return files;
}

// The folders that a site is made of, whether they are there or not.
std::vector<std::string> watched_folders(const std::string& site) {
  std::vector<std::string> folders;
  for (const char* name : {"data", "content", "templates", "themes"}) folders.push_back(join_path(site, name));
  return folders;
}

preview::Answer failed() {
  return {500, "text/plain; charset=utf-8", std::make_shared<const std::string>("500 Internal Server Error\n"), {}};
}

void open_browser(const std::string& address, Terminal& terminal, const World& world) {
  for (const char* name : {"xdg-open", "open"}) {
    const auto program = find_program(name, world.program_path);
    if (!program) continue;
    if (auto end = run_program({*program, address}); end && end->exit_code == 0) return;
  }
  terminal.say({"ブラウザーを開けませんでした。上のアドレスを開いてください",
                "No browser could be opened; open the address above"});
}

}  // namespace

int serve(const Options& options, World& world) {
  Terminal terminal(options, world);
  std::optional<PreviewSite> site;
  std::optional<PreviewPages> pages;
  const auto tell = [&](const std::string& what) { terminal.say_bug(what); };
  preview::Server server(preview::Server::Settings{.port = options.port},
                         [&](const std::string& path, const std::string&) {
                           preview::Answer answer = failed();
                           guarded([&] { answer = pages->answer(path); }, tell);
                           return answer;
                         });
  const auto port = server.listen();
  if (!port) {
    world.errors << "ayumi: " << port.failure().message.in(options.language) << "\n";
    return kSiteHasErrors;
  }
  const std::string address = fmt::format("http://127.0.0.1:{}/", *port);
  Preparation preparation{world.files, options.site, workers(options, world), world.today};
  preparation.base_url = address;
  preparation.drafts = Preparation::Drafts::shown;
  preparation.purpose = view::BuildInfo::Purpose::preview;
  Sources sources;
  Diagnostics of_archive;
  const auto editions = carried_editions(options.site, world, workers(options, world), sources, of_archive);
  preparation.editions = views_of(editions);
  Records records;
  read_records(editions, world, workers(options, world), records, of_archive);
  preparation.records = &records;
  of_archive.sort();
  print(of_archive, Severity::warning, options.language, world.errors);
  site.emplace(
      std::move(preparation),
      [&](const std::string& path) { return edition_file(editions, options.site, world, path); }, of_archive);
  pages.emplace(*site, EditorLink(editor_pattern(options, world), absolute(".")));
  Reader reader(*site, server, terminal);
  const preview::Watcher watcher(watched_folders(options.site), preview::Watcher::Settings{},
                                 [&](const preview::Changes& changes) {
                                   guarded([&] { reader.on_change(changed_files(changes, options.site)); }, tell);
                                 });
  reader.read();
  terminal.say({fmt::format("プレビュー: {} （終えるには Ctrl+C）", address),
                fmt::format("Preview: {} (Ctrl+C ends it)", address)});
  server.stop_on_signals();
  reader.start_check();
  std::jthread browser;
  if (options.open == Options::Open::yes) {
    browser = std::jthread([&] { guarded([&] { open_browser(address, terminal, world); }, tell); });
  }
  server.run();
  terminal.say({"プレビューを終えました", "The preview has ended"});
  return kDone;
}

}  // namespace ayumi::commands
