#include "templating/access.h"

#include <fmt/core.h>

#include <algorithm>

#include "base/text.h"
#include "templating/characters.h"
#include "templating/fault.h"
#include "templating/native.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

std::vector<std::string> names_of(const Object& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.members()) names.push_back(name);
  return names;
}

Value missing_element(const Value& index, const Value& object, const Use& use) {
  const std::string shown = index.characters() != nullptr ? *index.characters() : to_text(index, use);
  const Message kind = kind_name(object);
  return Value(Missing{
      {fmt::format("{}に「{}」番目はありません", kind.ja, shown), fmt::format("{} has no element {}", kind.en, shown)},
      {},
      use.span});
}

std::optional<std::size_t> place_in(std::int64_t index, std::size_t length) {
  if (index < 0) index += static_cast<std::int64_t>(length);
  if (index < 0 || index >= static_cast<std::int64_t>(length)) return std::nullopt;
  return static_cast<std::size_t>(index);
}

Value same_kind(const Value& like, std::string text) {
  return like.html() != nullptr ? Value(Html::from_markup(std::move(text))) : Value(std::move(text));
}

Value character_at(const Value& text, const Value& index, const Use& use) {
  const std::string& all = *text.characters();
  const auto wanted = to_integer(index);
  const auto place = wanted ? place_in(*wanted, count_code_points(all)) : std::nullopt;
  if (!place) return missing_element(index, text, use);
  const std::size_t begin = offset_of(all, *place);
  std::size_t end = begin;
  next_code_point(all, end);
  return same_kind(text, all.substr(begin, end - begin));
}

// The places that a slice takes, in order, as Python computes them.
std::vector<std::size_t> slice_places(std::size_t length, std::optional<std::int64_t> start,
                                      std::optional<std::int64_t> stop, std::int64_t step) {
  const auto count = static_cast<std::int64_t>(length);
  const std::int64_t lowest = step > 0 ? 0 : -1;
  const std::int64_t highest = step > 0 ? count : count - 1;
  const auto bound = [&](std::optional<std::int64_t> given, std::int64_t otherwise) {
    if (!given) return otherwise;
    const std::int64_t from_start = *given < 0 ? std::max<std::int64_t>(*given, -count - 1) + count : *given;
    return std::clamp(from_start, lowest, highest);
  };
  const std::int64_t first = bound(start, step > 0 ? 0 : highest);
  const std::int64_t last = bound(stop, step > 0 ? count : lowest);
  std::vector<std::size_t> places;
  for (std::int64_t i = first; step > 0 ? i < last : i > last;) {
    places.push_back(static_cast<std::size_t>(i));
    if (__builtin_add_overflow(i, step, &i)) break;
  }
  return places;
}

std::vector<std::string_view> characters_of(const std::string& text) {
  std::vector<std::string_view> characters;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    next_code_point(text, offset);
    characters.push_back(std::string_view(text).substr(begin, offset - begin));
  }
  return characters;
}

}  // namespace

const Value* find_attribute(const Value& object, std::string_view name) {
  if (const Object* members = object.object()) return members->find(name);
  const Sequence* sequence = object.sequence();
  if (sequence == nullptr) return nullptr;
  const auto found = std::find(sequence->names.begin(), sequence->names.end(), name);
  return found == sequence->names.end() ? nullptr
                                        : &sequence->items[static_cast<std::size_t>(found - sequence->names.begin())];
}

const Value* find_element(const Value& object, const Value& index) {
  if (const std::string* name = index.characters()) return find_attribute(object, *name);
  const List* list = object.list();
  const auto wanted = to_integer(index);
  if (list == nullptr || !wanted) return nullptr;
  const auto place = place_in(*wanted, list->size());
  return place ? &(*list)[*place] : nullptr;
}

Value get_attribute(const Value& object, std::string_view name, const Use& use) {
  require(object, use);
  if (const Value* found = find_attribute(object, name)) return *found;
  if (const Native* native = object.native()) {
    if (auto found = native->attribute(name)) return *std::move(found);
    return missing_attribute(name, native->description(), native->attribute_names(), use.span);
  }
  const Object* members = object.object();
  return missing_attribute(name, kind_name(object),
                           members == nullptr ? std::vector<std::string>() : names_of(*members), use.span);
}

Value get_element(const Value& object, const Value& index, const Use& use) {
  require(object, use);
  require(index, use);
  if (const Value* found = find_element(object, index)) return *found;
  if (const std::string* name = index.characters()) return get_attribute(object, *name, use);
  if (object.characters() != nullptr) return character_at(object, index, use);
  return missing_element(index, object, use);
}

Value get_slice(const Value& object, std::optional<std::int64_t> start, std::optional<std::int64_t> stop,
                std::optional<std::int64_t> step, const Use& use) {
  if (step == 0) fail("template.type", {"範囲の刻みは0にできません", "the step of a slice can't be 0"}, use.span);
  if (const Sequence* sequence = object.sequence()) {
    List items;
    for (const std::size_t i : slice_places(sequence->items.size(), start, stop, step.value_or(1))) {
      items.push_back(sequence->items[i]);
    }
    use.budget.spend_steps(items.size(), use.span);
    return sequence->form == Sequence::Form::tuple ? make_tuple(std::move(items)) : Value(std::move(items));
  }
  if (object.characters() == nullptr) {
    const Message kind = kind_name(object);
    fail("template.type",
         {fmt::format("{}から範囲は取り出せません", kind.ja), fmt::format("{} can't be sliced", kind.en)}, use.span);
  }
  const auto characters = characters_of(*object.characters());
  std::string text;
  for (const std::size_t i : slice_places(characters.size(), start, stop, step.value_or(1))) text += characters[i];
  use.budget.spend_bytes(text.size(), use.span);
  return same_kind(object, std::move(text));
}

Value get_path(const Value& object, const Value& path, const Use& use) {
  if (path.characters() == nullptr) return get_element(object, path, use);
  Value at = object;
  for (const std::string_view part : split(*path.characters(), '.')) {
    const bool is_number =
        !part.empty() && part.size() < 10 && part.find_first_not_of("0123456789") == std::string_view::npos;
    at = is_number ? get_element(at, Value(std::stoi(std::string(part))), use) : get_attribute(at, part, use);
  }
  return at;
}

Items items_of(const Value& value, const Use& use) {
  require(value, use);
  if (value.sequence() != nullptr) return Items(value);
  List items;
  if (const Object* object = value.object()) {
    for (const auto& [name, member] : object->members()) items.emplace_back(name);
  } else if (const std::string* text = value.characters()) {
    use.budget.spend_steps(text->size(), use.span);
    for (const std::string_view character : characters_of(*text)) items.emplace_back(character);
  } else {
    const Message kind = kind_name(value);
    fail("template.type", {fmt::format("{}は繰り返せません", kind.ja), fmt::format("{} can't be looped over", kind.en)},
         use.span);
  }
  return Items(Value(std::move(items)));
}

}  // namespace ayumi::templating
