#include "formats/zip_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace ayumi::formats {
namespace {

// libarchive hands names over in the encoding of the thread's locale. This one is built into the C library.
class Utf8Locale {
 public:
  Utf8Locale() : made_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{})), former_(::uselocale(made_)) {}
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;
  ~Utf8Locale() {
    ::uselocale(former_);
    if (made_ != locale_t{}) ::freelocale(made_);
  }

 private:
  locale_t made_;
  locale_t former_;
};

// What libarchive reads from.
struct Input {
  const OpenFile& file;
  std::size_t offset = 0;
  std::string piece = std::string(std::size_t{1} << 16U, '\0');
};

la_ssize_t read_piece(archive* reader, void* data, const void** bytes) {
  auto& input = *static_cast<Input*>(data);
  const auto got = input.file.read_at(input.offset, input.piece);
  if (!got) {
    archive_set_error(reader, EIO, "%s", got.failure().message.en.c_str());
    return ARCHIVE_FATAL;
  }
  input.offset += *got;
  *bytes = input.piece.data();
  return static_cast<la_ssize_t>(*got);
}

la_int64_t seek_to(archive* /*reader*/, void* data, la_int64_t offset, int whence) {
  auto& input = *static_cast<Input*>(data);
  const auto size = static_cast<la_int64_t>(input.file.size());
  const la_int64_t base = whence == SEEK_END ? size : whence == SEEK_CUR ? static_cast<la_int64_t>(input.offset) : 0;
  const la_int64_t target = base + offset;
  if (target < 0 || target > size) return ARCHIVE_FATAL;
  input.offset = static_cast<std::size_t>(target);
  return target;
}

la_int64_t skip(archive* /*reader*/, void* data, la_int64_t count) {
  auto& input = *static_cast<Input*>(data);
  const auto left = static_cast<la_int64_t>(input.file.size() - std::min(input.file.size(), input.offset));
  const la_int64_t skipped = std::min(count, left);
  input.offset += static_cast<std::size_t>(skipped);
  return skipped;
}

struct Free {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

std::string reason_of(archive* reader) {
  const char* words = archive_error_string(reader);
  return words != nullptr ? words : "unknown reason";
}

ZipEntry entry_of(archive_entry* header) {
  const char* path = archive_entry_pathname(header);
  ZipEntry entry{path != nullptr ? path : "", ZipEntry::Kind::other};
  const auto type = archive_entry_filetype(header);
  if (type == AE_IFREG) entry.kind = ZipEntry::Kind::file;
  if (type == AE_IFDIR) entry.kind = ZipEntry::Kind::folder;
  if (type == AE_IFLNK) entry.kind = ZipEntry::Kind::link;
  return entry;
}

class Walk {
 public:
  explicit Walk(const OpenFile& file) : input_{file}, reader_(archive_read_new()) {}

  std::vector<ZipFault> run(const std::function<ZipSink(const ZipEntry&)>& visit) && {
    if (!open()) return fail({});
    for (;;) {
      archive_entry* header = nullptr;
      const int got = archive_read_next_header(reader_.get(), &header);
      if (got == ARCHIVE_EOF) return std::move(faults_);
      if (got < ARCHIVE_WARN) return fail({});
      const ZipEntry entry = entry_of(header);
      const ZipSink sink = visit(entry);
      if (sink && !read_bytes(entry, sink)) return std::move(faults_);
    }
  }

 private:
  bool open() {
    archive* reader = reader_.get();
    archive_read_support_format_zip_seekable(reader);
    archive_read_set_callback_data(reader, &input_);
    archive_read_set_read_callback(reader, read_piece);
    archive_read_set_seek_callback(reader, seek_to);
    archive_read_set_skip_callback(reader, skip);
    return archive_read_open1(reader) == ARCHIVE_OK;
  }

  std::vector<ZipFault> fail(const std::string& path) {
    faults_.push_back({path, reason_of(reader_.get())});
    return std::move(faults_);
  }

  // False where nothing more can be read.
  bool read_bytes(const ZipEntry& entry, const ZipSink& sink) {
    for (;;) {
      const void* bytes = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int got = archive_read_data_block(reader_.get(), &bytes, &size, &offset);
      if (got == ARCHIVE_EOF) return true;
      if (got == ARCHIVE_RETRY) continue;
      if (got != ARCHIVE_OK) {
        faults_.push_back({entry.path, reason_of(reader_.get())});
        return got != ARCHIVE_FATAL;
      }
      if (sink({static_cast<const char*>(bytes), size}) == ZipNext::stop) return false;
    }
  }

  Utf8Locale locale_;
  Input input_;
  std::unique_ptr<archive, Free> reader_;
  std::vector<ZipFault> faults_;
};

}  // namespace

std::vector<ZipFault> walk_zip(const OpenFile& file, const std::function<ZipSink(const ZipEntry&)>& visit) {
  return Walk(file).run(visit);
}

}  // namespace ayumi::formats
