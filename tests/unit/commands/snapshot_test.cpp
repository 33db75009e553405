// Snapshots by their names, what they say of themselves, and what is in their source.
#include "commands/snapshot.h"

#include <algorithm>
#include <string>
#include <vector>

#include "commands/option_messages.h"
#include "commands/read_log.h"
#include "commands/snapshot_source.h"
#include "support/catch.h"
#include "support/memory_file_system.h"
#include "unit/commands/prepared.h"

namespace ayumi::commands::testing {
namespace {

using ayumi::testing::MemoryFileSystem;
using Paths = std::vector<std::string>;

bool has(const Paths& paths, const std::string& path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

}  // namespace

TEST_CASE("a snapshot is named by its year, a correction by its edition, too") {
  CHECK(snapshot_name({2024}, 1) == "2024");
  CHECK(snapshot_name({2024}, 12) == "2024-12");
  CHECK(parse_snapshot_name("2024") == std::pair(model::FiscalYear{2024}, 1));
  CHECK(parse_snapshot_name("2024-12") == std::pair(model::FiscalYear{2024}, 12));
  for (const char* name : {"", "24", "2024-", "2024-1", "2024-02", "2024-x", "2024-2-3", "-2024", "20245", "2024 "}) {
    CAPTURE(name);
    CHECK_FALSE(parse_snapshot_name(name));
  }
}

TEST_CASE("what a snapshot says of itself is read again as it was written") {
  const SnapshotInfo info{
      {2024},
      3,
      {2026, 11, 27},
      "Ayumi 0.1.0",
      {{2, {2026, 1, 5}, "「値」を\"訂正\"\\", ""}, {3, {2026, 11, 27}, "訂正\n2", "Corrected twice"}}};
  MemoryFileSystem files;
  files.add("archive/2024-3/data/snapshot.toml", to_toml(info));
  Sources sources;
  Diagnostics diagnostics;
  const auto again = read_snapshot_info(files, "archive/2024-3", sources, diagnostics);
  REQUIRE(again);
  CHECK(diagnostics.empty());
  CHECK(again->year == info.year);
  CHECK(again->edition == 3);
  CHECK(again->date == info.date);
  CHECK(again->program == info.program);
  REQUIRE(again->corrections.size() == 2);
  CHECK(again->corrections[0].reason == "「値」を\"訂正\"\\");
  CHECK(again->corrections[0].english.empty());
  CHECK(again->corrections[1].reason == "訂正 2");
  CHECK(again->corrections[1].english == "Corrected twice");
}

TEST_CASE("what is no snapshot is told") {
  MemoryFileSystem files;
  files.add("a/x", "");
  files.add("b/data/snapshot.toml", "year = 2024\n");
  for (const char* folder : {"a", "b"}) {
    Sources sources;
    Diagnostics diagnostics;
    CHECK_FALSE(read_snapshot_info(files, folder, sources, diagnostics));
    REQUIRE(diagnostics.count(Severity::error) == 1);
    CHECK(diagnostics.all().front().code == "archive.no-snapshot");
  }
}

TEST_CASE("whatever a reason has in it, it can be read again") {
  SnapshotInfo info{{2024}, 2, {2026, 11, 27}, "Ayumi 0.1.0", {}};
  std::string every;
  for (int byte = 1; byte < 0x80; ++byte) every += static_cast<char>(byte);
  info.corrections.push_back({2, {2026, 11, 27}, every, "\xc2\x80\xe2\x80\xa8"});
  MemoryFileSystem files;
  files.add("a/data/snapshot.toml", to_toml(info));
  Sources sources;
  Diagnostics diagnostics;
  REQUIRE(read_snapshot_info(files, "a", sources, diagnostics));
  CHECK(diagnostics.empty());
}

TEST_CASE("a reason is one line that says something") {
  const ValueCheck check = one_line(Speech(MessageLanguage::en));
  for (const char* good : {"x", " 値を訂正 ", "\"a\\b\"", "\xf0\x9f\x8d\x8e"}) {
    CAPTURE(good);
    CHECK(check(good).empty());
  }
  for (const char* bad : {"", " ", "　", "a\nb", "a\tb", "\x7f", "\xc2\x85", "\x92\xf9", "\xe3\x81"}) {
    CAPTURE(bad);
    CHECK_FALSE(check(bad).empty());
  }
}

TEST_CASE("what was saved again after it was read is told") {
  MemoryFileSystem files;
  for (const char* path : {"data/a.toml", "data/b.toml", "data/c.toml", "photo.png"}) files.add(path, "1");
  const ReadLog log(files);
  CHECK(log.read("./data/a.toml", 10));
  CHECK(log.read("data/b.toml", 10));
  CHECK(log.read("data/c.toml", 10));
  CHECK(log.read("photo.png", 1000));
  for (const char* path : {"data/a.toml", "data/b.toml", "data/c.toml", "photo.png"})
    CHECK_FALSE(log.has_changed(path));
  files.add("data/a.toml", "2");
  files.add("photo.png", "2");
  CHECK(log.has_changed("data/a.toml"));
  CHECK(log.has_changed("photo.png"));
  files.add("data/b.toml", "2");
  CHECK(log.read("data/b.toml", 10));
  files.add("data/b.toml", "1");
  CHECK(log.has_changed("data/b.toml"));
  CHECK(files.remove_all("data/c.toml"));
  CHECK(log.has_changed("data/c.toml"));
  CHECK_FALSE(log.has_changed("data/never-read.toml"));
}

TEST_CASE("snapshots are listed by year and edition, as folders and zip files; nothing else is") {
  MemoryFileSystem files;
  for (const char* name : {"2024-2", "2022", "old", "x/2021"})
    files.add(std::string("site/archive/") + name + ".zip", "");
  for (const char* name : {"2024-10", "2024-2", "2024", "2023", "old", "2025"}) {
    const std::string file = std::string(name) == "2025" ? "/x" : "/data/snapshot.toml";
    files.add("site/archive/" + std::string(name) + file, "");
  }
  std::string kept;
  for (const auto& [name, as] : kept_snapshots(files, "site")) {
    kept +=
        snapshot_name(name.first, name.second) + (as.has_folder ? " folder" : "") + (as.has_zip ? " zip" : "") + "\n";
  }
  CHECK(kept == "2022 zip\n2023 folder\n2024 folder\n2024-2 folder zip\n2024-10 folder\n");
  CHECK(kept_snapshots(files, "elsewhere").empty());
}

TEST_CASE("the source has what pages are made from, and nothing that wasn't published") {
  load::testing::SampleSite sample;
  sample.with("content/ja/home.md", "![写真](photo.png)\n")
      .with("content/ja/photo.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1", 24))
      .with("content/ja/unused.pdf", "x")
      .with("data/memo.txt", "x")
      .with(load::testing::kYear, "[[observation]]\nproject = \"hub\"\nvalue = 90\n")
      .with("templates/parts/own.html", "<p>own</p>");
  const auto site = prepared(sample.files());
  Diagnostics found;
  Diagnostic unread;
  unread.code = "file.not-read";
  unread.path = "data/memo.txt";
  unread.severity = Severity::warning;
  found.add(unread);
  const Paths files = site_files(sample.files(), ".", found);
  const SnapshotSource source =
      snapshot_source(files, *site, ".", {{"ja/photo.png", "photo.png"}}, model::FiscalYear{2023}, found);
  CHECK(source.left_out == Paths{"content/ja/unused.pdf", "data/memo.txt"});
  CHECK(source.later == Paths{load::testing::kYear});
  for (const char* path : {"content/ja/home.md", "content/ja/photo.png", "data/site.toml", "templates/parts/own.html",
                           load::testing::kYear}) {
    CAPTURE(path);
    CHECK(has(source.files, path));
  }
}

TEST_CASE("names outside ASCII are told, each") {
  MemoryFileSystem files;
  files.add("content/ja/写真.png", "");
  files.add("data/site.toml", "");
  Diagnostics diagnostics;
  site_files(files, ".", diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == "archive.file-name");
}

}  // namespace ayumi::commands::testing
