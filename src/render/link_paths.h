// Paths as links have them: relative, percent-encoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ayumi::render {

// A scheme or a host: out of the site.
bool leads_out(std::string_view destination);
std::string decode_percent(std::string_view text);
// What would end a path in an address, or look like an escape, as an escape.
std::string encode_path(std::string_view path);

// "ja/pages/a" and "../files/b.pdf" → "ja/files/b.pdf"; nullopt for an absolute path and where ".." leads out.
std::optional<std::string> resolve_path(std::string_view from, std::string_view relative);
// The way from the narrative `key` in `folder` ("ja/") to a path below content/.
std::string relative_path(std::string_view key, std::string_view folder, std::string_view path);

// "pdf" of "Form.PDF"; empty without one.
std::string lower_extension(std::string_view path);
// Files that a browser shows or saves without running anything in them.
bool is_picture(std::string_view path);
bool is_inert(std::string_view path);
// The extensions, for messages: "png, jpg, …".
std::string picture_extensions();
std::string inert_extensions();

}  // namespace ayumi::render
