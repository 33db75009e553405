#include "load/logo.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "formats/picture.h"
#include "load/complaints.h"
#include "load/file_complaints.h"

namespace ayumi::load {

namespace {

// It is fetched with the first page that somebody opens.
constexpr std::size_t kMaxLogoSize = std::size_t{100} * 1024;

Diagnostic no_such_file(const model::Logo& logo, const std::vector<std::string>& files) {
  std::vector<std::string> pictures;
  std::copy_if(files.begin(), files.end(), std::back_inserter(pictures),
               [](const std::string& file) { return file.ends_with(".svg") || file.ends_with(".png"); });
  Diagnostic diagnostic;
  diagnostic.code = "data.no-such-file";
  diagnostic.message = {fmt::format("content フォルダーに「{}」というファイルがありません", logo.file),
                        fmt::format("there is no file “{}” in the folder content", logo.file)};
  diagnostic.span = logo.file_span;
  diagnostic.hints = complaints::suggest(logo.file, pictures);
  if (diagnostic.hints.empty()) {
    diagnostic.hints.push_back({"画像を content フォルダーに置き、その中での位置を書いてください（例: logo.svg）",
                                "put the picture into the folder content and write its path in there: logo.svg"});
  }
  return diagnostic;
}

Diagnostic too_large(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = "picture.too-large";
  diagnostic.message = {fmt::format("画像が大きすぎます（{} KiBまで）", kMaxLogoSize / 1024),
                        fmt::format("the picture is too large ({} KiB at most)", kMaxLogoSize / 1024)};
  diagnostic.path = path;
  diagnostic.hints = {{"どのページにも出る画像です。縦100ピクセルくらいに縮めるか、SVG にしてください",
                       "every page shows it; scale it down to about 100 pixels in height, or make it an SVG"}};
  return diagnostic;
}

}  // namespace

void check_logo(const Reading& reading, const std::string& content_folder, const std::vector<std::string>& files,
                model::Logo& logo, Diagnostics& diagnostics) {
  if (logo.file.empty()) return;  // has been complained about
  if (std::find(files.begin(), files.end(), logo.file) == files.end()) {
    diagnostics.add(no_such_file(logo, files));
    return;
  }
  const std::string path = join_path(content_folder, logo.file);
  auto bytes = reading.files.read(path, kMaxLogoSize);
  if (!bytes) {
    diagnostics.add(bytes.failure().kind == Failure::Kind::too_large ? too_large(path)
                                                                     : complaints::unreadable(bytes.failure()));
    return;
  }
  const Source& source = reading.sources.add(path, *std::move(bytes));
  const auto picture = formats::read_picture(source, diagnostics);
  if (!picture) return;
  logo.picture = &source;
  logo.extension = picture->format == formats::Picture::Format::png ? "png" : "svg";
  logo.width = picture->width;
  logo.height = picture->height;
}

}  // namespace ayumi::load
