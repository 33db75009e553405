// What the preview's server answers: pages of the site, with the script that keeps them up to date, and the preview's
// own pages below /_ayumi/.
#pragma once

#include <string>

#include "commands/mistakes_html.h"
#include "commands/preview_site.h"
#include "preview/server.h"

namespace ayumi::commands {

class PreviewPages {
 public:
  // `site` must outlive it.
  PreviewPages(const PreviewSite& site, EditorLink editor) : site_(site), editor_(std::move(editor)) {}

  // `path` as the server hands it on. May be called from any thread.
  preview::Answer answer(const std::string& path) const;

 private:
  preview::Answer site_page(const std::string& path) const;
  preview::Answer missing_page(const std::string& path) const;
  // /_ayumi/state/<language>/<page>: what the script asks for, as JSON: `version` of the page, the `mistakes` as HTML
  // and their `title`, the `counts` of what is left to do.
  preview::Answer state(MessageLanguage language, const std::string& page) const;
  std::string with_script(const std::string& html, const std::string& page, const PreviewFile& file) const;

  const PreviewSite& site_;
  const EditorLink editor_;
};

}  // namespace ayumi::commands
