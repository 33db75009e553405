#include "model/site.h"

#include <algorithm>

namespace ayumi::model {

const NarrativeVersion* Narrative::find(std::string_view language) const {
  const auto found = std::find_if(versions.begin(), versions.end(),
                                  [&](const NarrativeVersion& version) { return version.language == language; });
  return found == versions.end() ? nullptr : &*found;
}

const NarrativeVersion& Narrative::best(std::string_view language) const {
  const NarrativeVersion* const version = find(language);
  return version != nullptr ? *version : versions.at(0);
}

const Narrative* Site::find_narrative(std::string_view key) const {
  const auto found =
      std::lower_bound(narratives.begin(), narratives.end(), key,
                       [](const Narrative& candidate, std::string_view wanted) { return candidate.key < wanted; });
  return found != narratives.end() && found->key == key ? &*found : nullptr;
}

}  // namespace ayumi::model
