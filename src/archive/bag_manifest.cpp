#include "archive/bag_manifest.h"

#include <algorithm>
#include <map>
#include <utility>

#include "archive/bag_complaints.h"
#include "archive/bag_declaration.h"
#include "archive/capped.h"
#include "base/file_system.h"

namespace ayumi::archive {
namespace {

constexpr std::string_view kBlanks = " \t";

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string lower(std::string_view digits) {
  std::string result(digits);
  for (char& digit : result) {
    if (digit >= 'A' && digit <= 'F') digit = static_cast<char>(digit - 'A' + 'a');
  }
  return result;
}

class ManifestReader {
 public:
  ManifestReader(Manifest& manifest, BagVersion version, const Source& source, Diagnostics& diagnostics)
      : manifest_(manifest), version_(version), diagnostics_(diagnostics, source.path()) {}

  void read(const TagLine& line) {
    if (line.text.empty() && version_ == BagVersion::v0_97) return;
    const std::size_t digest_end = std::min(line.text.find_first_of(kBlanks), line.text.size());
    std::size_t path_begin = std::min(line.text.find_first_not_of(kBlanks, digest_end), line.text.size());
    if (digest_end == 0 || path_begin == line.text.size()) {
      diagnostics_.add(complaints::bad_manifest_line(line.span));
      return;
    }
    const Span digest_span = part_of(line, 0, digest_end);
    if (!is_digest(line.text.substr(0, digest_end))) {
      diagnostics_.add(complaints::bad_checksum_form(name(), digits(), digest_span));
      return;
    }
    // What md5sum and its kin put before the name of a file that was read as binary.
    const bool starred = line.text[path_begin] == '*';
    if (starred) ++path_begin;
    const Span path_span = part_of(line, path_begin, line.text.size() - path_begin);
    add_line({{}, lower(line.text.substr(0, digest_end)), digest_span, path_span}, starred);
  }

 private:
  std::string_view name() const { return manifest_.algorithm ? name_of(*manifest_.algorithm) : std::string_view(); }
  std::size_t digits() const { return manifest_.algorithm ? digest_digits(*manifest_.algorithm) : 0; }

  bool is_digest(std::string_view text) const { return is_hex(text) && (digits() == 0 || text.size() == digits()); }

  void add_line(ManifestLine line, bool starred) {
    const std::string_view written = line.path_span.text();
    const std::string path = decode_path(written, version_);
    if (const auto why = refusal(path)) {
      diagnostics_.add(complaints::refused_path(*why, line.path_span));
      return;
    }
    line.path = plain_path(path);
    if (is_payload(line.path) != (manifest_.kind == ManifestKind::payload)) {
      diagnostics_.add(complaints::wrong_manifest(manifest_.kind, line.path_span));
      return;
    }
    if (starred || line.path != path) diagnostics_.add(complaints::odd_path(line.path, line.path_span));
    if (version_ == BagVersion::v1_0 && has_stray_percent(written)) {
      diagnostics_.add(complaints::stray_percent(line.path_span));
    }
    if (is_new(line)) manifest_.lines.push_back(std::move(line));
  }

  bool is_new(const ManifestLine& line) {
    const auto [first, added] = seen_.try_emplace(line.path, line.digest, line.path_span);
    if (added) return true;
    const auto& [digest, span] = first->second;
    const bool harmless = version_ == BagVersion::v0_97 && digest == line.digest;
    diagnostics_.add(
        complaints::listed_twice(line.path, harmless ? Severity::warning : Severity::error, line.path_span, span));
    return false;
  }

  Manifest& manifest_;
  BagVersion version_;
  Capped diagnostics_;
  std::map<std::string, std::pair<std::string, Span>> seen_;
};

}  // namespace

Manifest read_manifest(const Source& source, std::string file, const ManifestName& name, BagVersion version,
                       Diagnostics& diagnostics) {
  Manifest manifest{std::move(file), name.kind, name.known, {}};
  ManifestReader reader(manifest, version, source, diagnostics);
  std::size_t count = 0;
  for (const TagLine& line : tag_lines(source)) {
    if (++count > kMostEntries) {
      diagnostics.add(complaints::too_many_lines(kMostEntries, source.path()));
      break;
    }
    reader.read(line);
  }
  return manifest;
}

}  // namespace ayumi::archive
