#include "formats/zip_writer.h"

#include <zlib.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <stdexcept>

#include "base/file_failure.h"

namespace ayumi::formats {
namespace {

constexpr std::uint32_t kUtf8Names = 1U << 11U;
constexpr std::uint32_t kVersion = 20;            // 2.0: deflate
constexpr std::uint32_t kUnix = 3U << 8U;         // who made it, so that modes count
constexpr std::uint32_t kMode = 0100644U << 16U;  // a file, rw-r--r--
constexpr std::uint64_t kMostFiles = 0xFFFE;

void put(std::string& bytes, std::uint64_t number, unsigned size) {
  for (unsigned i = 0; i < size; ++i) bytes += static_cast<char>(static_cast<unsigned char>(number >> (8U * i)));
}

std::string dos_stamp(std::int64_t time) {
  using std::chrono::days;
  using std::chrono::seconds;
  const std::chrono::sys_seconds moment{seconds{time}};
  const auto day = std::chrono::floor<days>(moment);
  const std::chrono::year_month_day date{day};
  const auto second = static_cast<std::uint64_t>((moment - day).count());
  std::string stamp;
  const int year = int{date.year()} - 1980;
  if (year < 0 || year > 127) {
    put(stamp, 0, 2);
    put(stamp, 0x21, 2);  // the 1st of January 1980
    return stamp;
  }
  put(stamp, (second / 3600) << 11U | (second / 60 % 60) << 5U | (second % 60 / 2), 2);
  put(stamp, static_cast<std::uint64_t>(year) << 9U | unsigned{date.month()} << 5U | unsigned{date.day()}, 2);
  return stamp;
}

// "Extended timestamp": the time of the last change in UTC.
std::string utc_extra(std::int64_t time) {
  std::string extra;
  put(extra, 0x5455, 2);
  put(extra, 5, 2);
  put(extra, 1, 1);
  put(extra, static_cast<std::uint64_t>(time), 4);
  return extra;
}

// Without a header of zlib's own, as zip has it.
std::string deflate_all(std::string_view bytes) {
  constexpr int kWindow = -15;
  constexpr int kMemory = 9;
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kWindow, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib can't compress");
  }
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  std::string input(bytes);  // zlib's input isn't const
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw std::runtime_error("zlib can't compress");
  return packed;
}

std::uint64_t crc_of(std::string_view bytes) {
  return crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size());
}

}  // namespace

ZipWriter::ZipWriter(std::int64_t time) : stamp_(dos_stamp(time)), extra_(utc_extra(time)) {}

void ZipWriter::add(std::string_view path, std::string_view bytes) {
  count_ += 1;
  largest_ = std::max<std::uint64_t>(largest_, bytes.size());
  if (largest_ > std::numeric_limits<std::uint32_t>::max()) return;  // `finish` says so
  const std::string packed = deflate_all(bytes);
  const bool smaller = packed.size() < bytes.size();
  std::string shared;  // what stands both before the file and in the directory
  put(shared, kVersion, 2);
  put(shared, kUtf8Names, 2);
  put(shared, smaller ? 8 : 0, 2);
  shared += stamp_;
  put(shared, crc_of(bytes), 4);
  put(shared, smaller ? packed.size() : bytes.size(), 4);
  put(shared, bytes.size(), 4);
  put(shared, path.size(), 2);
  put(shared, extra_.size(), 2);
  const std::size_t offset = bytes_.size();
  bytes_ += "PK\x03\x04" + shared;
  bytes_ += path;
  bytes_ += extra_;
  bytes_ += smaller ? std::string_view(packed) : bytes;
  directory_ += "PK\x01\x02";
  put(directory_, kUnix | kVersion, 2);
  directory_ += shared;
  put(directory_, 0, 6);  // no comment, first volume, no internal attributes
  put(directory_, kMode, 4);
  put(directory_, offset, 4);
  directory_ += path;
  directory_ += extra_;
}

Result<std::string> ZipWriter::finish(const std::string& path) && {
  constexpr std::uint64_t kMostBytes = std::numeric_limits<std::uint32_t>::max();
  if (count_ > kMostFiles || largest_ > kMostBytes || bytes_.size() + directory_.size() > kMostBytes) {
    return file_failure(FileAction::write, Failure::Kind::too_large, path,
                        {"zip に入るのは 65,534 ファイル、4 GiB までです", "a zip holds up to 65,534 files and 4 GiB"});
  }
  const std::size_t start = bytes_.size();
  bytes_ += directory_;
  bytes_ += "PK\x05\x06";
  put(bytes_, 0, 4);  // volumes
  put(bytes_, count_, 2);
  put(bytes_, count_, 2);
  put(bytes_, directory_.size(), 4);
  put(bytes_, start, 4);
  put(bytes_, 0, 2);  // no comment
  return std::move(bytes_);
}

}  // namespace ayumi::formats
