#include "model/localized_text.h"

#include <algorithm>
#include <utility>

namespace ayumi::model {

LocalizedText::LocalizedText(std::vector<TextVersion> versions) {
  if (!versions.empty()) versions_ = std::make_shared<const std::vector<TextVersion>>(std::move(versions));
}

const std::vector<TextVersion>& LocalizedText::versions() const {
  static const std::vector<TextVersion> none;
  return versions_ == nullptr ? none : *versions_;
}

const TextVersion* LocalizedText::find(std::string_view language) const {
  const std::vector<TextVersion>& all = versions();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const TextVersion& version) { return version.language == language; });
  return found == all.end() ? nullptr : &*found;
}

const TextVersion& LocalizedText::best(std::string_view language) const {
  const TextVersion* const version = find(language);
  return version != nullptr ? *version : versions().at(0);
}

}  // namespace ayumi::model
