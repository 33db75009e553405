// Filters on lists: order, groups, parts, sums.
#include <algorithm>
#include <string>

#include "base/text.h"
#include "templating/access.h"
#include "templating/characters.h"
#include "templating/filter_keys.h"
#include "templating/filter_support.h"
#include "templating/native.h"
#include "templating/operators.h"
#include "templating/print_value.h"

namespace ayumi::templating {

namespace {

LetterCase letter_case(const Value* is_sensitive, const Use& use) {
  return truth_or(is_sensitive, false, use) ? LetterCase::counts : LetterCase::ignored;
}

Direction direction(const Value* is_reversed, const Use& use) {
  return truth_or(is_reversed, false, use) ? Direction::descending : Direction::ascending;
}

Value missing(const Message& message) { return Value(Missing{message}); }

Value default_value(const Use& use, const Value& input, const FilterArguments& arguments) {
  const bool is_wanted = input.is_undefined() || (truth_or(arguments[1], false, use) && !truth(input, use));
  if (!is_wanted) return input;
  return arguments[0] == nullptr ? Value("") : *arguments[0];
}

Value attribute(const Use& use, const Value& input, const FilterArguments& arguments) {
  return get_attribute(input, text_or(arguments[0], "", use), use);
}

Value length(const Use& use, const Value& input, const FilterArguments&) {
  if (const std::string* text = input.characters()) return Value(static_cast<std::int64_t>(count_code_points(*text)));
  if (const List* list = input.list()) return Value(static_cast<std::int64_t>(list->size()));
  if (const Object* object = input.object()) return Value(static_cast<std::int64_t>(object->members().size()));
  fail_kind({"リスト、オブジェクト、文字列のどれか", "a list, an object or a text"}, input, use);
}

Value list(const Use& use, const Value& input, const FilterArguments&) { return Value(items_of(input, use).list()); }

Value first(const Use& use, const Value& input, const FilterArguments&) {
  const auto items = items_of(input, use);
  if (items.empty()) return missing({"最初の要素がありません（空です）", "there is no first item: it is empty"});
  return items[0];
}

Value last(const Use& use, const Value& input, const FilterArguments&) {
  const auto items = items_of(input, use);
  if (items.empty()) return missing({"最後の要素がありません（空です）", "there is no last item: it is empty"});
  return items[items.size() - 1];
}

Value reverse(const Use& use, const Value& input, const FilterArguments&) {
  List items = items_of(input, use).list();
  std::reverse(items.begin(), items.end());
  if (input.characters() == nullptr) return Value(std::move(items));
  std::string text;
  for (const Value& item : items) text += *item.characters();
  return text_like(input, std::move(text), use);
}

Value join(const Use& use, const Value& input, const FilterArguments& arguments) {
  const auto items = items_of(input, use);
  const Value separator = arguments[0] == nullptr ? Value("") : *arguments[0];
  List parts;
  for (const Value& item : items) {
    if (!parts.empty()) parts.push_back(separator);
    const bool has_path = arguments[1] != nullptr && !arguments[1]->is_none();
    parts.push_back(has_path ? get_path(item, *arguments[1], use) : item);
  }
  // An Html separator makes the whole Html even where it stands nowhere.
  if (parts.size() < 2 && separator.html() != nullptr) parts.emplace_back(Html());
  return concatenate(parts, use);
}

Value sum(const Use& use, const Value& input, const FilterArguments& arguments) {
  Value total = arguments[1] == nullptr ? Value(0) : *arguments[1];
  for (const Value& item : items_of(input, use)) {
    const bool has_path = arguments[0] != nullptr && !arguments[0]->is_none();
    total = calculate(ast::BinaryOperator::add, total, has_path ? get_path(item, *arguments[0], use) : item, use);
  }
  return total;
}

Value batch(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::int64_t size = integer_or(arguments[0], 1, use);
  if (size < 1) fail_type({"個数は1以上でなければなりません", "the count has to be 1 at least"}, use);
  const auto width = static_cast<std::size_t>(size);
  List batches;
  List current;
  for (const Value& item : items_of(input, use)) {
    current.push_back(item);
    if (current.size() == width) batches.emplace_back(std::exchange(current, {}));
  }
  if (current.empty()) return Value(std::move(batches));
  if (arguments[1] != nullptr && !arguments[1]->is_none()) {
    use.budget.spend_steps(width, use.span);
    current.resize(width, *arguments[1]);
  }
  batches.emplace_back(std::move(current));
  return Value(std::move(batches));
}

Value slice(const Use& use, const Value& input, const FilterArguments& arguments) {
  const std::int64_t count = integer_or(arguments[0], 1, use);
  if (count < 1) fail_type({"個数は1以上でなければなりません", "the count has to be 1 at least"}, use);
  const auto slices = static_cast<std::size_t>(count);
  use.budget.spend_steps(slices, use.span);
  const auto items = items_of(input, use);
  const std::size_t each = items.size() / slices;
  const std::size_t longer = items.size() % slices;
  List all;
  auto from = items.begin();
  for (std::size_t i = 0; i < slices; ++i) {
    const auto to = from + static_cast<std::ptrdiff_t>(each + (i < longer ? 1 : 0));
    List part(from, to);
    if (arguments[1] != nullptr && !arguments[1]->is_none() && i >= longer) part.push_back(*arguments[1]);
    all.emplace_back(std::move(part));
    from = to;
  }
  return Value(std::move(all));
}

Value sort(const Use& use, const Value& input, const FilterArguments& arguments) {
  const Keys keys(arguments[2], letter_case(arguments[1], use), use);
  return Value(sorted(items_of(input, use).list(), keys, direction(arguments[0], use), use));
}

Value unique(const Use& use, const Value& input, const FilterArguments& arguments) {
  const Keys keys(arguments[1], letter_case(arguments[0], use), use);
  List kept;
  List seen;
  for (const Value& item : items_of(input, use)) {
    const Value key = keys.of(item);
    use.budget.spend_steps(seen.size(), use.span);
    if (std::any_of(seen.begin(), seen.end(), [&](const Value& other) { return equal(other, key, use); })) continue;
    seen.push_back(key);
    kept.push_back(item);
  }
  return Value(std::move(kept));
}

enum class Extreme { least, greatest };

Value extreme(const Use& use, const Value& input, const FilterArguments& arguments, Extreme which) {
  const auto items = items_of(input, use);
  if (items.empty()) return missing({"比べる要素がありません（空です）", "there is nothing to compare: it is empty"});
  const Keys keys(arguments[1], letter_case(arguments[0], use), use);
  const Value* best = &items[0];
  Value best_key = keys.of(*best);
  for (const Value& item : items) {
    const Value key = keys.of(item);
    const auto relation = order(key, best_key, use);
    if (which == Extreme::least ? relation >= 0 : relation <= 0) continue;
    best = &item;
    best_key = key;
  }
  return *best;
}

Value least(const Use& use, const Value& input, const FilterArguments& arguments) {
  return extreme(use, input, arguments, Extreme::least);
}

Value greatest(const Use& use, const Value& input, const FilterArguments& arguments) {
  return extreme(use, input, arguments, Extreme::greatest);
}

List pairs_of(const Object& object) {
  List pairs;
  for (const auto& [name, value] : object.members()) pairs.push_back(make_tuple({Value(name), value}));
  return pairs;
}

Value items(const Use& use, const Value& input, const FilterArguments&) {
  const Object* object = input.object();
  if (object == nullptr) fail_kind({"オブジェクト", "an object"}, input, use);
  return Value(pairs_of(*object));
}

Value dictsort(const Use& use, const Value& input, const FilterArguments& arguments) {
  const Object* object = input.object();
  if (object == nullptr) fail_kind({"オブジェクト", "an object"}, input, use);
  const std::string by = text_or(arguments[1], "key", use);
  if (by != "key" && by != "value") fail_type({"並べる基準は key か value です", "\"by\" has to be key or value"}, use);
  const Value index(by == "key" ? 0 : 1);
  const Keys keys(&index, letter_case(arguments[0], use), use);
  return Value(sorted(pairs_of(*object), keys, direction(arguments[2], use), use));
}

// Items in groups of the same key, in the order of the keys. A group is a tuple with the names grouper and list.
Value groupby(const Use& use, const Value& input, const FilterArguments& arguments) {
  const Keys keys(arguments[0], letter_case(arguments[2], use), use, arguments[1]);
  const Keys shown(arguments[0], LetterCase::counts, use, arguments[1]);
  const List ordered = sorted(items_of(input, use).list(), keys, Direction::ascending, use);
  List groups;
  for (std::size_t begin = 0; begin < ordered.size();) {
    const Value key = keys.of(ordered[begin]);
    std::size_t end = begin + 1;
    while (end < ordered.size() && equal(keys.of(ordered[end]), key, use)) ++end;
    List members(ordered.begin() + static_cast<std::ptrdiff_t>(begin),
                 ordered.begin() + static_cast<std::ptrdiff_t>(end));
    groups.push_back(make_tuple({shown.of(ordered[begin]), Value(std::move(members))}, {"grouper", "list"}));
    begin = end;
  }
  return Value(std::move(groups));
}

}  // namespace

std::span<const Filter> list_filters() {
  using Result = Filter::Result;
  static const std::vector<Filter> filters = {
      {"attr", {"name"}, 1, attribute},
      {"batch", {"linecount", "fill_with"}, 1, batch},
      {"count", {}, 0, length, Result::number},
      {"d", {"default_value", "boolean"}, 0, default_value},
      {"default", {"default_value", "boolean"}, 0, default_value},
      {"dictsort", {"case_sensitive", "by", "reverse"}, 0, dictsort},
      {"first", {}, 0, first, Result::element},
      {"groupby", {"attribute", "default", "case_sensitive"}, 1, groupby},
      {"items", {}, 0, items},
      {"join", {"d", "attribute"}, 0, join},
      {"last", {}, 0, last, Result::element},
      {"length", {}, 0, length, Result::number},
      {"list", {}, 0, list, Result::same},
      {"max", {"case_sensitive", "attribute"}, 0, greatest, Result::element},
      {"min", {"case_sensitive", "attribute"}, 0, least, Result::element},
      {"reverse", {}, 0, reverse, Result::same},
      {"slice", {"slices", "fill_with"}, 1, slice},
      {"sort", {"reverse", "case_sensitive", "attribute"}, 0, sort, Result::same},
      {"sum", {"attribute", "start"}, 0, sum},
      {"unique", {"case_sensitive", "attribute"}, 0, unique, Result::same},
  };
  return filters;
}

}  // namespace ayumi::templating
