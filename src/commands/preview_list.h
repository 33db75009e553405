// The list of what is left to do before publication: mistakes, drafts, overdue values, missing translations, findings,
// each with its place in the files and the page that shows it.
#pragma once

#include <string>

#include "commands/mistakes_html.h"
#include "commands/preview_site.h"

namespace ayumi::commands {

// A whole page.
std::string preview_list(const PreviewSite& site, MessageLanguage language, const EditorLink& editor);

}  // namespace ayumi::commands
