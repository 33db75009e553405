#include "commands/snapshot.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "formats/toml.h"
#include "formats/zip_folder.h"

namespace ayumi::commands {

namespace {

constexpr std::size_t kMostBytes = 1024 * 1024;
constexpr std::size_t kMostZipBytes = 4UL * 1024 * 1024 * 1024;  // unpacked; a site of 10,000 projects has 1.1 GB
constexpr std::string_view kInfo = "/data/snapshot.toml";
constexpr std::string_view kZip = ".zip";

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x20 || byte == 0x7f ? ' ' : c;
  }
  return out + "\"";
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && number > 0 ? std::optional(number) : std::nullopt;
}

Diagnostic no_snapshot(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "archive.no-snapshot";
  diagnostic.message = {"年度の記録ではありません", "this is no snapshot"};
  diagnostic.hints = {{"ayumi archive が作ったフォルダーか zip を指定してください（例: archive/2024）",
                       "name a folder or zip file that ayumi archive has made, such as archive/2024"}};
  diagnostic.path = path;
  return diagnostic;
}

// The one folder in the zip, which is named like the snapshot; empty where there is none with a snapshot.
std::string folder_of_snapshot(const FileReader& zip) {
  const auto entries = zip.list_tree(".");
  if (!entries) return {};
  for (const DirectoryEntry& entry : *entries) {
    const std::size_t slash = entry.path.find('/');
    if (slash != std::string::npos && entry.path.substr(slash) == kInfo) return entry.path.substr(0, slash);
  }
  return {};
}

// Reads what `to_toml` writes; nullopt for anything else.
class InfoReader {
 public:
  static std::optional<SnapshotInfo> read(const formats::Table& table) {
    SnapshotInfo info;
    const auto year = number(table, "year");
    const auto edition = number(table, "edition");
    const auto date = day(table, "date");
    const auto* program = value<std::string>(table, "program");
    if (!year || !edition || !date || program == nullptr) return std::nullopt;
    info = {{*year}, *edition, *date, *program, {}};
    const auto* list = value<formats::Array>(table, "correction");
    if (list == nullptr) return info;
    for (const formats::Node& node : *list) {
      const auto correction = read_correction(node);
      if (!correction) return std::nullopt;
      info.corrections.push_back(*correction);
    }
    return info;
  }

 private:
  template <class T>
  static const T* value(const formats::Table& table, std::string_view key) {
    const formats::Entry* const entry = table.find(key);
    return entry == nullptr ? nullptr : entry->node.as<T>();
  }

  static std::optional<int> number(const formats::Table& table, std::string_view key) {
    const auto* found = value<std::int64_t>(table, key);
    return found != nullptr && *found > 0 && *found < 10'000 ? std::optional(static_cast<int>(*found)) : std::nullopt;
  }

  static std::optional<model::CalendarDate> day(const formats::Table& table, std::string_view key) {
    const auto* found = value<formats::Date>(table, key);
    if (found == nullptr) return std::nullopt;
    return model::CalendarDate{found->year, found->month, found->day};
  }

  static std::optional<Correction> read_correction(const formats::Node& node) {
    const auto* table = node.as<formats::Table>();
    if (table == nullptr) return std::nullopt;
    const auto edition = number(*table, "edition");
    const auto date = day(*table, "date");
    const auto* reason = value<std::string>(*table, "reason");
    if (!edition || !date || reason == nullptr) return std::nullopt;
    const auto* english = value<std::string>(*table, "reason_en");
    return Correction{*edition, *date, *reason, english != nullptr ? *english : std::string()};
  }
};

}  // namespace

std::string snapshot_name(model::FiscalYear year, int edition) {
  return edition == 1 ? std::to_string(year.start) : fmt::format("{}-{}", year.start, edition);
}

std::optional<std::pair<model::FiscalYear, int>> parse_snapshot_name(std::string_view name) {
  const std::size_t dash = std::min(name.find('-'), name.size());
  const auto year = dash == 4 ? whole_number(name.substr(0, dash)) : std::nullopt;
  const auto edition = dash == name.size() ? std::optional(1) : whole_number(name.substr(dash + 1));
  if (!year || !edition || snapshot_name({*year}, *edition) != name) return std::nullopt;
  return std::pair(model::FiscalYear{*year}, *edition);
}

std::string iso_date(model::CalendarDate date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string to_toml(const SnapshotInfo& info) {
  std::string text = fmt::format("year = {}\nedition = {}\ndate = {}\nprogram = {}\n", info.year.start, info.edition,
                                 iso_date(info.date), quoted(info.program));
  for (const Correction& one : info.corrections) {
    text += fmt::format("\n[[correction]]\nedition = {}\ndate = {}\nreason = {}\n", one.edition, iso_date(one.date),
                        quoted(one.reason));
    if (!one.english.empty()) text += "reason_en = " + quoted(one.english) + "\n";
  }
  return text;
}

std::optional<SnapshotInfo> read_snapshot_info(const FileReader& files, const std::string& folder, Sources& sources,
                                               Diagnostics& diagnostics) {
  const std::string path = join_path(folder, "data/snapshot.toml");
  auto text = files.read(path, kMostBytes);
  if (!text) {
    diagnostics.add(text.failure().kind == Failure::Kind::not_found ? no_snapshot(folder)
                                                                    : to_diagnostic(text.failure()));
    return std::nullopt;
  }
  const auto tree = formats::parse_toml(sources.add(path, *std::move(text)), diagnostics);
  if (!tree) return std::nullopt;
  auto info = InfoReader::read(*tree->as<formats::Table>());
  if (!info) diagnostics.add(no_snapshot(path));
  return info;
}

KeptSnapshots kept_snapshots(const FileReader& files, const std::string& site) {
  KeptSnapshots kept;
  const auto entries = files.list_tree(join_path(site, "archive"));
  if (!entries) return kept;
  for (const DirectoryEntry& entry : *entries) {
    const std::string_view path = entry.path;
    for (const std::string_view end : {kInfo, kZip}) {
      if (!path.ends_with(end)) continue;
      const auto name = parse_snapshot_name(path.substr(0, path.size() - end.size()));
      if (name) (end == kZip ? kept[*name].has_zip : kept[*name].has_folder) = true;
    }
  }
  return kept;
}

std::optional<RecordFiles> open_record(const FileReader& files, const std::string& path, Diagnostics& diagnostics) {
  if (files.is_directory(path) || !files.exists(path)) return RecordFiles{nullptr, path};
  const auto file = files.open(path);
  if (!file) {
    diagnostics.add(to_diagnostic(file.failure()));
    return std::nullopt;
  }
  auto zip = formats::ZipFolder::read(**file, path, kMostZipBytes);
  if (!zip) {
    diagnostics.add(to_diagnostic(zip.failure()));
    return std::nullopt;
  }
  const std::string folder = folder_of_snapshot(*zip);
  if (folder.empty()) {
    diagnostics.add(no_snapshot(path));
    return std::nullopt;
  }
  return RecordFiles{std::make_shared<const formats::ZipFolder>(*std::move(zip)), folder};
}

Preparation preparation_of(const SnapshotInfo& info, const std::string& folder, const FileReader& files,
                           unsigned workers) {
  Preparation preparation{files, join_path(folder, "data/source"), workers, info.date};
  preparation.as_of = info.year;
  return preparation;
}

}  // namespace ayumi::commands
