// Messages about translations.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "formats/tree.h"
#include "load/parity.h"

namespace ayumi::load::complaints {

Diagnostic missing_translation(const MissingTranslation& missing);
Diagnostic stale_translation(const TranslatedText& text);
Diagnostic unrecorded_translation(const TranslatedText& text);
Diagnostic no_ledger(const std::string& path);
Diagnostic bad_ledger_entry(const formats::Entry& entry);
// `term` and `wanted` are the term in the languages of `original` and `translation`.
Diagnostic off_glossary(const std::string& term, const std::string& wanted, const model::TextVersion& original,
                        const model::TextVersion& translation);

}  // namespace ayumi::load::complaints
