#include "render/search_index.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/folding.h"
#include "base/text.h"
#include "templating/strip_tags.h"

namespace ayumi::render {

namespace {

// What folded text never has, and a string of JavaScript can hold as it is. A number below 38 is one symbol; of a
// larger one the lowest sixteenths come first, each as one of the last sixteen.
constexpr std::string_view kSymbols = "!#$%&'()*+,-.:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_{|}~";
constexpr std::size_t kHigh = 8;
constexpr std::size_t kLow = kSymbols.size() - kHigh;

using Numbers = std::vector<std::size_t>;  // ascending

void append_number(std::string& out, std::size_t number) {
  while (number >= kLow) {
    out += kSymbols[kLow + number % kHigh];
    number /= kHigh;
  }
  out += kSymbols[number];
}

void append_numbers(std::string& out, const Numbers& numbers) {
  std::size_t next = 0;
  for (const std::size_t number : numbers) {
    append_number(out, number - next);
    next = number + 1;
  }
}

std::string script_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

// From the parent's folder on, without "index.html".
std::string short_path(const view::SearchEntry& entry, const std::vector<view::SearchEntry>& entries) {
  constexpr std::string_view kIndex = "index.html";
  std::string path = entry.path;
  const std::size_t end = std::min(path.find('#'), path.size());
  if (end >= kIndex.size() && path.compare(end - kIndex.size(), kIndex.size(), kIndex) == 0) {
    path.erase(end - kIndex.size(), kIndex.size());
  }
  if (!entry.parent) return path;
  const std::string& parent = entries[*entry.parent].path;
  const std::string folder = parent.substr(0, parent.rfind('/') + 1);
  return path.starts_with(folder) ? path.substr(folder.size()) : path;
}

std::string entry_list(const std::vector<view::SearchEntry>& entries) {
  std::string out;
  for (const view::SearchEntry& entry : entries) {
    if (!out.empty()) out += ",\n";
    out += "[" + script_string(entry.title) + "," + script_string(short_path(entry, entries)) + "," +
           (entry.parent ? std::to_string(*entry.parent) : "-1") + "," + std::to_string(static_cast<int>(entry.kind)) +
           "]";
  }
  return out;
}

Units units_of(std::string_view text) {
  Units units;
  for (const std::string& run : search_runs(fold(text))) {
    for (std::string& unit : search_units(run)) units.push_back(std::move(unit));
  }
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

// Each unit with its entries, bytewise by unit.
std::vector<std::pair<std::string_view, Numbers>> numbers_by_unit(std::span<const Units> units) {
  std::unordered_map<std::string_view, std::size_t> places;
  std::vector<std::pair<std::string_view, Numbers>> list;
  for (std::size_t i = 0; i < units.size(); ++i) {
    for (const std::string& unit : units[i]) {
      const auto place = places.emplace(unit, list.size());
      if (place.second) list.push_back({unit, {}});
      list[place.first->second].second.push_back(i);
    }
  }
  std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return list;
}

struct UnitLists {
  std::string pairs;
  std::string words;
};

UnitLists unit_lists(const std::vector<std::pair<std::string_view, Numbers>>& units) {
  UnitLists lists;
  std::string_view group;  // the first character of the last pair
  for (const auto& [unit, numbers] : units) {
    const CodePoint first = first_code_point(unit);
    if (!is_paired(first.value)) {
      lists.words += unit;
      append_numbers(lists.words, numbers);
      continue;
    }
    const std::string_view beginning = unit.substr(0, first.length);
    if (beginning != group) lists.pairs += (lists.pairs.empty() ? "" : " ") + std::string(beginning);
    group = beginning;
    lists.pairs += unit.substr(first.length);
    append_numbers(lists.pairs, numbers);
  }
  return lists;
}

// Of the first level in a text.
bool is_heading(std::string_view tag) { return tag.size() > 1 && tag[0] == 'h' && tag[1] == '2'; }

}  // namespace

std::string narrative_text(std::string_view html, NarrativePart part) {
  if (part == NarrativePart::whole) return templating::strip_tags(html);
  std::string text;
  for (std::size_t at = html.find("<h"); at != std::string_view::npos; at = html.find("<h", at + 1)) {
    if (!is_heading(html.substr(at + 1, 2))) continue;
    const std::size_t end = html.find("</h", at);
    text += templating::strip_tags(html.substr(at, end - at)) + '\n';
  }
  return text;
}

Units units_beside_title(std::string_view title, std::string_view text) {
  const Units in_title = units_of(title);
  Units units = units_of(text);
  std::erase_if(units,
                [&](const std::string& unit) { return std::binary_search(in_title.begin(), in_title.end(), unit); });
  return units;
}

std::string search_index(const std::vector<view::SearchEntry>& entries, std::span<const Units> units) {
  const UnitLists lists = unit_lists(numbers_by_unit(units));
  return "var ayumiIndex={entries:[\n" + entry_list(entries) + "\n],\npairs:" + script_string(lists.pairs) +
         ",\nwords:" + script_string(lists.words) + "};\n";
}

}  // namespace ayumi::render
