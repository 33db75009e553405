// bagit.txt: the two lines that make a folder a bag, and the encoding that they declare.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/bag_path.h"
#include "base/diagnostics.h"
#include "base/source.h"

namespace ayumi::archive {

enum class TagEncoding { utf8, latin1, utf16 };

struct Declaration {
  BagVersion version = BagVersion::v1_0;
  std::optional<TagEncoding> encoding = TagEncoding::utf8;  // nullopt: one that can't be read here
};

// Tells what is wrong with it, and goes on with what can be understood.
Declaration read_declaration(const Source& source, Diagnostics& diagnostics);

// As UTF-8; nullopt where the bytes aren't of that encoding.
std::optional<std::string> decode_tag_text(const std::string& bytes, TagEncoding encoding);

// A line without its end (LF, CR or both).
struct TagLine {
  std::string_view text;
  Span span;
};
// The end of the text's last line may be missing; there is no empty line after it. At most one line more than a bag has
// files.
std::vector<TagLine> tag_lines(const Source& source);
// Part of a line, from the offset on.
Span part_of(const TagLine& line, std::size_t offset, std::size_t length);

}  // namespace ayumi::archive
