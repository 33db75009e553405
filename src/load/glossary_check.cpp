#include "load/glossary_check.h"

#include <algorithm>
#include <string>
#include <vector>

#include "load/parity_complaints.h"

namespace ayumi::load {
namespace {

using model::LocalizedText;
using model::TextVersion;

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::vector<const LocalizedText*> names_of(const model::Site& site) {
  std::vector<const LocalizedText*> names;
  for (const model::Plan& plan : site.plans) {
    for (const model::Category& category : plan.categories) names.push_back(&category.name);
    for (const model::Project& project : plan.projects) {
      names.push_back(&project.name);
      for (const model::Indicator& indicator : project.indicators) names.push_back(&indicator.name);
    }
  }
  return names;
}

// A term in the original's language and in the translation's.
struct Pair {
  std::string original;
  std::string translation;
};

// Longest first, so that 連携中枢都市圏 is found before 都市圏.
std::vector<Pair> pairs_for(const std::vector<model::Term>& glossary, const std::string& from, const std::string& to) {
  std::vector<Pair> pairs;
  for (const model::Term& term : glossary) {
    const TextVersion* original = term.name.find(from);
    const TextVersion* translation = term.name.find(to);
    if (original != nullptr && translation != nullptr) pairs.push_back({lower_case(original->text), translation->text});
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.original.size() > b.original.size(); });
  return pairs;
}

// Takes every occurrence out of the text, so that no shorter term is found within.
bool take_out(std::string& text, const std::string& term) {
  bool is_found = false;
  for (std::size_t at = text.find(term); at != std::string::npos; at = text.find(term, at)) {
    text.replace(at, term.size(), "\n");
    is_found = true;
  }
  return is_found;
}

void check_name(const TextVersion& original, const TextVersion& translation, const std::vector<Pair>& pairs,
                Diagnostics& diagnostics) {
  std::string rest = lower_case(original.text);
  const std::string translated = lower_case(translation.text);
  for (const Pair& pair : pairs) {
    if (!take_out(rest, pair.original)) continue;
    if (translated.find(lower_case(pair.translation)) != std::string::npos) continue;
    diagnostics.add(complaints::off_glossary(pair.original, pair.translation, original, translation));
  }
}

}  // namespace

void check_glossary(const model::Site& site, Diagnostics& diagnostics) {
  const std::string& first = site.languages.front().code;
  const std::vector<const LocalizedText*> names = names_of(site);
  for (std::size_t i = 1; i < site.languages.size(); ++i) {
    const std::string& other = site.languages[i].code;
    const std::vector<Pair> pairs = pairs_for(site.glossary, first, other);
    for (const LocalizedText* name : names) {
      const TextVersion* original = name->find(first);
      const TextVersion* translation = name->find(other);
      if (original != nullptr && translation != nullptr) check_name(*original, *translation, pairs, diagnostics);
    }
  }
}

}  // namespace ayumi::load
