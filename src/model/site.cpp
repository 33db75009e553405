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

namespace {

// The first whose key isn't less.
std::vector<Narrative>::const_iterator from_key(const std::vector<Narrative>& narratives, std::string_view key) {
  return std::lower_bound(narratives.begin(), narratives.end(), key,
                          [](const Narrative& candidate, std::string_view wanted) { return candidate.key < wanted; });
}

}  // namespace

bool Site::has_narratives_in(const std::string& folder) const {
  const auto found = from_key(narratives, folder + "/");
  return found != narratives.end() && found->key.starts_with(folder + "/");
}

const Narrative* Site::find_narrative(std::string_view key) const {
  const auto found = from_key(narratives, key);
  return found != narratives.end() && found->key == key ? &*found : nullptr;
}

}  // namespace ayumi::model
