#include <limits>

#include "archive/bag_zip.h"
#include "archive/staging.h"
#include "base/file_failure.h"
#include "formats/zip_writer.h"

namespace ayumi::archive {
namespace {

// "archive/r6.zip" → "r6/".
std::string top_folder(const std::string& zip) {
  std::string name = zip.substr(zip.rfind('/') + 1);
  if (name.ends_with(".zip")) name.resize(name.size() - 4);
  return name + "/";
}

Result<std::string> pack(const FileReader& files, const std::string& folder, const std::string& zip,
                         std::int64_t time) {
  const auto entries = files.list_all(folder);
  if (!entries) return entries.failure();
  formats::ZipWriter writer(time);
  for (const DirectoryEntry& entry : *entries) {
    const std::string path = join_path(folder, entry.path);
    if (entry.kind != DirectoryEntry::Kind::file) {
      return file_failure(FileAction::read, Failure::Kind::not_a_file, path);
    }
    const auto bytes = files.read(path, std::numeric_limits<std::uint32_t>::max());
    if (!bytes) return bytes.failure();
    writer.add(top_folder(zip) + entry.path, *bytes);
  }
  return std::move(writer).finish(zip);
}

}  // namespace

Result<void> write_bag_zip(FileSystem& files, const std::string& folder, const std::string& zip, std::int64_t time) {
  Staging staging(files, zip);
  if (auto started = staging.start(); !started) return started;
  const auto bytes = pack(files, folder, zip, time);
  if (!bytes) return bytes.failure();
  if (auto written = files.write(staging.path(), *bytes); !written) return written;
  return staging.commit();
}

}  // namespace ayumi::archive
