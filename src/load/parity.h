// Whether translations are there, and still say what their originals say. The ledger data/parity.toml holds, for each
// translated text, the digest that its original had when the translation was accepted.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_system.h"
#include "base/sources.h"
#include "model/site.h"

namespace ayumi::load {

// A text of a data file, or a whole narrative, in its languages.
struct TranslatedText {
  struct Version {
    std::string language;
    Span place;              // of a narrative: its first line
    std::string_view words;  // of a narrative: the whole file
  };
  std::string key;  // "plans/aomori-area/projects/business-hub/name", "content/home"
  std::vector<Version>
      versions;  // the original first: that in the site's first language, else the next one that there is
};

// Every text of the site, data files first. Valid as long as the site and its sources.
std::vector<TranslatedText> translated_texts(const model::Site& site);

// Texts that have no version in some of the site's languages. A text without a letter ("(3)"), or of ASCII alone in a
// Japanese, Chinese or Korean original ("No.4"), needs no translation.
struct MissingTranslation {
  TranslatedText text;
  std::vector<std::string> languages;  // never empty
};
std::vector<MissingTranslation> missing_translations(const model::Site& site);

// Reads the ledger of the site in `folder` and adds
//   warning translation.missing     a text without a version in one of the site's languages
//   warning translation.stale       the original has changed since the translation was accepted
//   finding translation.unrecorded  a translation that the ledger doesn't know; one for all where there is no ledger
//   finding translation.glossary    a name whose translation doesn't use a term of the glossary
// and errors where the ledger can't be read. Adds nothing for a site with one language, nor once it is asked to stop.
void check_parity(const model::Site& site, const FileReader& files, const std::string& folder, Sources& sources,
                  const std::stop_token& stop, Diagnostics& diagnostics);

// The ledger that accepts all translations as they are: what data/parity.toml should contain. Same text for the same
// site.
std::string parity_ledger_text(const model::Site& site);

}  // namespace ayumi::load
