#include "model/localized_text.h"

#include <algorithm>

namespace ayumi::model {

const TextVersion* LocalizedText::find(std::string_view language) const {
  const auto found = std::find_if(versions_.begin(), versions_.end(),
                                  [&](const TextVersion& version) { return version.language == language; });
  return found == versions_.end() ? nullptr : &*found;
}

const TextVersion& LocalizedText::best(std::string_view language) const {
  const TextVersion* const version = find(language);
  return version != nullptr ? *version : versions_.at(0);
}

}  // namespace ayumi::model
