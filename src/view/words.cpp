#include "view/words.h"

#include <memory>
#include <optional>

namespace ayumi::view {

namespace {

// Entries are sorted by "section.key", so a section's keys stand together.
template <class Visit>
void for_each_section(const std::map<std::string, std::string, std::less<>>& entries, Visit visit) {
  std::string section;
  std::vector<std::pair<std::string, std::string>> keys;
  for (const auto& [name, text] : entries) {
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) continue;
    if (name.compare(0, dot, section) != 0 || section.size() != dot) {
      if (!keys.empty()) visit(section, keys);
      section = name.substr(0, dot);
      keys.clear();
    }
    keys.emplace_back(name.substr(dot + 1), text);
  }
  if (!keys.empty()) visit(section, keys);
}

}  // namespace

namespace {

bool is_one(std::string_view number) {
  const std::size_t digit = number.find_first_of("0123456789");
  return digit != std::string_view::npos && number.substr(digit) == "1";
}

const std::string* find_filling(const std::vector<Filling>& fillings, std::string_view name) {
  const std::string* found = nullptr;
  for (const Filling& filling : fillings) {
    if (filling.first == name) found = &filling.second;
  }
  return found;
}

// What stands for the inside of a pair of braces; nullopt: nothing known by that name.
std::optional<std::string_view> stand_in(std::string_view inside, const std::vector<Filling>& fillings) {
  const std::size_t first = inside.find('|');
  const std::string* const filling = find_filling(fillings, inside.substr(0, first));
  if (filling == nullptr) return std::nullopt;
  if (first == std::string_view::npos) return *filling;
  const std::size_t second = inside.find('|', first + 1);
  if (second == std::string_view::npos || inside.find('|', second + 1) != std::string_view::npos) return std::nullopt;
  return is_one(*filling) ? inside.substr(first + 1, second - first - 1) : inside.substr(second + 1);
}

}  // namespace

std::string fill(std::string_view pattern, const std::vector<Filling>& fillings) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    out += pattern.substr(0, open);
    if (close == std::string_view::npos) {
      if (open != std::string_view::npos) out += pattern.substr(open);
      break;
    }
    const auto text = stand_in(pattern.substr(open + 1, close - open - 1), fillings);
    out += text ? *text : pattern.substr(open, close - open + 1);
    pattern.remove_prefix(close + 1);
  }
  return out;
}

std::string Words::get(std::string_view key) const {
  const auto found = entries_.find(key);
  return found == entries_.end() ? std::string(key) : found->second;
}

std::string Words::fill(std::string_view key, const std::vector<Filling>& fillings) const {
  const auto found = entries_.find(key);
  return view::fill(found == entries_.end() ? key : std::string_view(found->second), fillings);
}

Html Words::fill_html(std::string_view key, const std::vector<HtmlFilling>& fillings) const {
  std::vector<Filling> markup;
  markup.reserve(fillings.size());
  for (const HtmlFilling& filling : fillings) markup.emplace_back(filling.first, filling.second.markup());
  return Html::from_markup(view::fill(escape(get(key)).markup(), markup));
}

templating::Value Words::value() const {
  templating::Object sections;
  for_each_section(entries_, [&](const std::string& section, const auto& keys) {
    templating::Object members;
    for (const auto& [key, text] : keys) members.set(key, templating::Value(text));
    sections.set(section, templating::Value(std::move(members)));
  });
  return templating::Value(std::move(sections));
}

templating::Shape Words::shape() const {
  templating::Record record{.name = "Words",
                            .description = {"画面の用語（templates/words/ の文言）", "The words of the interface"},
                            .fields = {}};
  for_each_section(entries_, [&](const std::string& section, const auto& keys) {
    templating::Record part{.name = "Words." + section, .description = {section, section}, .fields = {}};
    for (const auto& [key, text] : keys) {
      part.fields.push_back({key, {.kind = templating::Shape::Kind::text}, {text, text}});
    }
    record.fields.push_back({section,
                             {.kind = templating::Shape::Kind::record,
                              .record = std::make_shared<const templating::Record>(std::move(part))},
                             {section, section}});
  });
  return {.kind = templating::Shape::Kind::record, .record = std::make_shared<const templating::Record>(record)};
}

}  // namespace ayumi::view
