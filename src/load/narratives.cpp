#include "load/narratives.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "formats/markdown.h"
#include "load/file_complaints.h"
#include "load/format.h"
#include "load/narrative_places.h"

namespace ayumi::load {
namespace {

// What a key is as an address: pages/a and pages/A and pages/a/index are one.
std::string address_of(std::string_view key) {
  constexpr std::string_view kIndex = "/index";
  std::string address(key);
  if (address.ends_with(kIndex)) address.resize(address.size() - kIndex.size());
  for (char& c : address) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return address;
}

std::optional<std::size_t> rank_of(std::string_view language, const std::vector<model::Language>& languages) {
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const model::Language& one) { return one.code == language; });
  if (found == languages.end()) return std::nullopt;
  return static_cast<std::size_t>(found - languages.begin());
}

bool is_blank(std::string_view text) { return trim(text).empty(); }

std::string context_of(const std::vector<model::Language>& languages) {
  std::string codes;
  for (const model::Language& language : languages) codes.append(language.code).append(1, ' ');
  return codes;
}

// "draft = true" where a text should begin.
void check_first_line(const Source& source, std::size_t body, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n", body), text.size());
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  const std::string_view line = text.substr(begin, end - begin);
  const std::size_t sign = line.find('=');
  if (sign == std::string_view::npos || table_of<FrontMatter>().info().find(trim(line.substr(0, sign))) == nullptr)
    return;
  diagnostics.add(
      complaints::no_front_matter({&source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
}

std::optional<LoadedVersion> decode_version(ContentFile& file, const std::vector<model::Language>& languages) {
  if (file.source == nullptr) return std::nullopt;
  const Source& source = *file.source;
  if (is_blank(source.text())) {
    file.diagnostics.add(complaints::empty_file(file.path, Severity::warning));
    return std::nullopt;
  }
  const auto parts = formats::split_front_matter(source, file.diagnostics);
  if (!parts) return std::nullopt;
  const auto* const settings = parts->front_matter.as<formats::Table>();
  if (settings != nullptr && settings->empty()) check_first_line(source, parts->body_begin, file.diagnostics);
  FrontMatter front;
  Decoding decoding{languages, file.diagnostics};
  table_of<FrontMatter>().decode(parts->front_matter, front, decoding);
  const Span body{&source, static_cast<std::uint32_t>(parts->body_begin),
                  static_cast<std::uint32_t>(source.text().size())};
  return LoadedVersion{{file.language, &source, parts->body_begin, front.title, front.summary, front.stage, body},
                       front.order};
}

std::optional<LoadedVersion> load_version(ContentFile& file, const std::vector<model::Language>& languages) {
  KeptFile* const kept = file.kept;
  if (kept == nullptr) return decode_version(file, languages);
  const std::string context = context_of(languages);
  if (kept->version && kept->context == context) return kept->version;
  Diagnostics before = std::exchange(file.diagnostics, {});
  auto version = decode_version(file, languages);
  kept->version = file.diagnostics.empty() ? version : std::nullopt;
  kept->context = context;
  before.append(std::exchange(file.diagnostics, {}));
  file.diagnostics = std::move(before);
  return version;
}

using Loaded = std::map<std::string, std::vector<std::pair<std::size_t, LoadedVersion>>>;

// The version in the site's first language says the order, else the first that does.
model::Narrative make_narrative(const std::string& key, std::vector<std::pair<std::size_t, LoadedVersion>> versions) {
  std::stable_sort(versions.begin(), versions.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  model::Narrative narrative;
  narrative.key = key;
  bool has_order = false;
  for (auto& [rank, loaded] : versions) {
    if (loaded.order && !has_order) narrative.order = *loaded.order;
    has_order = has_order || loaded.order.has_value();
    narrative.versions.push_back(std::move(loaded.version));
  }
  return narrative;
}

}  // namespace

std::vector<model::Narrative> load_narratives(std::vector<ContentFile>& files, const std::vector<PlanPlaces>& plans,
                                              const std::vector<model::Language>& languages, Diagnostics& diagnostics) {
  Loaded loaded;
  std::map<std::string, const ContentFile*> addresses;  // "ja/pages/a"
  for (ContentFile& file : files) {
    const auto rank = rank_of(file.language, languages);
    if (!rank) {
      file.diagnostics.add(complaints::content_language(file.language, languages, file.path));
    } else if (const auto key = narrative_key(file, plans, file.diagnostics)) {
      const auto [first, is_new] = addresses.emplace(file.language + "/" + address_of(*key), &file);
      if (!is_new) file.diagnostics.add(complaints::duplicate_address(file.path, first->second->path));
      if (auto version = load_version(file, languages)) loaded[*key].emplace_back(*rank, *std::move(version));
    }
    diagnostics.append(std::move(file.diagnostics));
  }
  std::vector<model::Narrative> narratives;
  narratives.reserve(loaded.size());
  for (auto& [key, versions] : loaded) narratives.push_back(make_narrative(key, std::move(versions)));
  return narratives;
}

}  // namespace ayumi::load
