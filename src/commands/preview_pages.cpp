#include "commands/preview_pages.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "commands/preview_list.h"
#include "commands/report.h"
#include "formats/json.h"
#include "preview/content_type.h"
#include "render/builtin.h"

namespace ayumi::commands {

namespace {

using preview::Answer;

constexpr std::string_view kOwn = "/_ayumi/";
constexpr std::string_view kState = "state/";
constexpr std::string_view kList = "list/";
constexpr std::string_view kIndex = "index.html";
constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kJson = "application/json; charset=utf-8";
constexpr std::size_t kVersionLength = 16;

Answer answer_of(unsigned status, std::string_view type, std::string body) {
  return {status, std::string(type), std::make_shared<const std::string>(std::move(body)), {}};
}

Answer not_found() { return answer_of(404, "text/plain; charset=utf-8", "404\n"); }

// One of the files that are compiled in for the reader's browser.
Answer client_file(std::string_view name) {
  const std::string path = "client/" + std::string(name);
  for (const render::BuiltinFile& file : render::builtin_files()) {
    if (file.path == path) return answer_of(200, preview::content_type(path), std::string(file.bytes));
  }
  return not_found();
}

std::string counts_line(const Diagnostics& diagnostics, const Diagnostics& before_publication,
                        MessageLanguage language) {
  const std::size_t errors = before_publication.count(Severity::error);
  const std::size_t warnings = diagnostics.count(Severity::warning) + before_publication.count(Severity::warning);
  const std::size_t findings = diagnostics.count(Severity::finding) + before_publication.count(Severity::finding);
  if (language == MessageLanguage::ja) {
    const std::string first = errors == 0 ? "" : fmt::format("公開前に直すもの {}件、", errors);
    return first + fmt::format("警告 {}件、指摘 {}件", warnings, findings);
  }
  const std::string first = errors == 0 ? "" : fmt::format("{} to be mended before publication, ", errors);
  return first + counted(warnings, "warning") + ", " + counted(findings, "finding");
}

std::string title_of(std::size_t errors, MessageLanguage language) {
  if (errors == 0) return {};
  if (language == MessageLanguage::ja) {
    return fmt::format("直すところが {}件あります。直して保存すると、ページは自動で新しくなります", errors);
  }
  return counted(errors, "error") + " to be mended; the page renews itself once the file is saved";
}

std::string errors_html(const Diagnostics& diagnostics, MessageLanguage language, const EditorLink& editor) {
  std::string html;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity == Severity::error) html += mistake_html(diagnostic, language, 3, editor).markup();
  }
  return html;
}

// Of what a reader sees of a page: itself, its pictures, and the files that all pages share.
std::string version_of(const PreviewFile& file) {
  std::string seen = (file.bytes == nullptr ? std::string() : *file.bytes) + file.pictures;
  if (file.attempt != nullptr) {
    for (const render::Asset& asset : file.attempt->prepared->look->theme->assets()) seen += sha256(asset.bytes);
  }
  return sha256(seen).substr(0, kVersionLength);
}

// The language of a page's own texts, as far as the preview speaks it: the site's first one stands at the root.
MessageLanguage language_of(const PreviewFile& file, const std::string& page) {
  if (file.attempt == nullptr) return MessageLanguage::ja;
  std::string code = file.attempt->prepared->site.languages.front().code;
  for (const view::SiteViews& views : file.attempt->prepared->views) {
    if (!views.prefix().empty() && page.starts_with(views.prefix())) code = views.language();
  }
  return code.starts_with("ja") ? MessageLanguage::ja : MessageLanguage::en;
}

std::string code_of(MessageLanguage language) { return language == MessageLanguage::ja ? "ja" : "en"; }

std::optional<MessageLanguage> take_language(std::string_view& path) {
  for (const MessageLanguage language : {MessageLanguage::ja, MessageLanguage::en}) {
    const std::string code = code_of(language);
    if (path != code && !path.starts_with(code + "/")) continue;
    path.remove_prefix(std::min(code.size() + 1, path.size()));
    return language;
  }
  return std::nullopt;
}

void add(formats::Table& table, std::string key, formats::Node::Value value) {
  table.entries().push_back({std::move(key), {}, formats::Node(std::move(value), {})});
}

// A page in place of one that couldn't be made so far.
std::string blank_page(MessageLanguage language) {
  const bool is_japanese = language == MessageLanguage::ja;
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n<link rel=\"stylesheet\" "
      "href=\"/_ayumi/preview.css\">\n</head>\n<body class=\"preview-page\">\n<main>\n<h1>{}</h1>\n<p>{}</p>\n"
      "</main>\n</body>\n</html>\n",
      code_of(language), is_japanese ? "まだ表示できません" : "Not there yet",
      is_japanese ? "このページはまだ表示できません" : "This page can't be shown yet",
      is_japanese ? "誤りを直して保存すると、自動で表示されます。"
                  : "It appears by itself once the mistakes are mended and saved.");
}

}  // namespace

Answer PreviewPages::answer(const std::string& path) const {
  if (!path.starts_with(kOwn)) return site_page(path.substr(1));
  std::string_view rest = std::string_view(path).substr(kOwn.size());
  if (rest.starts_with(kState)) {
    rest.remove_prefix(kState.size());
    const auto language = take_language(rest);
    return language ? state(*language, std::string(rest)) : not_found();
  }
  if (rest.starts_with(kList)) {
    rest.remove_prefix(kList.size());
    const auto language = take_language(rest);
    return language ? answer_of(200, kHtml, preview_list(site_, *language, editor_)) : not_found();
  }
  return client_file(rest);
}

Answer PreviewPages::site_page(const std::string& path) const {
  const std::string page = path.empty() || path.ends_with('/') ? path + std::string(kIndex) : path;
  const PreviewFile file = site_.file(page);
  if (file.attempt == nullptr) return answer_of(200, kHtml, with_script(blank_page(MessageLanguage::ja), page, file));
  if (file.bytes != nullptr && !file.is_page) return {200, std::string(preview::content_type(page)), file.bytes, {}};
  if (file.bytes != nullptr) return answer_of(200, kHtml, with_script(*file.bytes, page, file));
  if (file.is_page) return answer_of(200, kHtml, with_script(blank_page(language_of(file, page)), page, file));
  const std::string index = page + "/" + std::string(kIndex);
  if (file.attempt->prepared->renderer->has_page(index) || site_.file(index).bytes != nullptr) {
    return {302, "", nullptr, "/" + page + "/"};
  }
  return missing_page(page);
}

// As a server shows it: the page "not found" of the language. It is looked at again after each change.
Answer PreviewPages::missing_page(const std::string& path) const {
  const PreviewFile file = site_.file("404.html");
  std::string html = file.bytes == nullptr ? blank_page(language_of(file, path)) : *file.bytes;
  return answer_of(404, kHtml, with_script(html, path, site_.file(path)));
}

Answer PreviewPages::state(MessageLanguage language, const std::string& page) const {
  const PreviewFile file = site_.file(page);
  PreviewMistakes mistakes = site_.mistakes();
  Diagnostics& all = mistakes.diagnostics;
  if (mistakes.attempt == file.attempt) {
    all.append(Diagnostics(file.diagnostics));
    all.sort();
  }
  formats::Table state;
  add(state, "version", version_of(file));
  add(state, "title", title_of(all.count(Severity::error), language));
  add(state, "mistakes", errors_html(all, language, editor_));
  add(state, "counts", counts_line(all, mistakes.before_publication, language));
  return answer_of(200, kJson, formats::to_json(formats::Node(std::move(state), {})));
}

std::string PreviewPages::with_script(const std::string& html, const std::string& page, const PreviewFile& file) const {
  const std::string script = fmt::format(
      "<script src=\"/_ayumi/preview.js\" data-page=\"{}\" data-version=\"{}\" data-language=\"{}\"></script>\n",
      escape(page).markup(), version_of(file), code_of(language_of(file, page)));
  std::string out = html;
  const std::size_t end = out.rfind("</body>");
  out.insert(end == std::string::npos ? out.size() : end, script);
  return out;
}

}  // namespace ayumi::commands
