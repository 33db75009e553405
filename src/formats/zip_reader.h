// Zip files, read from front to back by libarchive. Nothing is unpacked: the bytes of each entry go by in pieces.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace ayumi::formats {

struct ZipEntry {
  enum class Kind { file, folder, link, other };
  std::string path;  // as it stands in the file, whatever it may be
  Kind kind = Kind::file;
};

// Takes the bytes of an entry, and says whether to go on at all; an empty one lets them go by unread.
enum class ZipNext { go_on, stop };
using ZipSink = std::function<ZipNext(std::string_view)>;

struct ZipFault {
  std::string path;    // of the entry; empty: the file as a whole
  std::string reason;  // libarchive's words, English
};

// Asks `visit` for each entry where its bytes go. Tells what could not be read, and goes on with the next entry where
// there is one; a sink that stops ends the whole. Checks each entry's CRC as it is read.
std::vector<ZipFault> walk_zip(const OpenFile& file, const std::function<ZipSink(const ZipEntry&)>& visit);

}  // namespace ayumi::formats
