#include "model/step_number.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace ayumi::model {
namespace {

// Circled numbers that Unicode doesn't call compatible with plain ones: ❶, ➀, ➊, ⓫, ⓵.
struct Circled {
  char32_t first;
  char32_t count;
  int number;  // of the first
};
constexpr std::array<Circled, 5> kCircled{
    {{0x2776, 10, 1}, {0x2780, 10, 1}, {0x278A, 10, 1}, {0x24EB, 10, 11}, {0x24F5, 10, 1}}};

bool is_plain_or_wide_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

// One character of a number in plain letters: ② is 2, ⑵ is (2).
std::string plain(const CodePoint& character, std::string_view text) {
  for (const Circled& circled : kCircled) {
    if (character.value < circled.first || character.value >= circled.first + circled.count) continue;
    return std::to_string(circled.number + static_cast<int>(character.value - circled.first));
  }
  return to_nfkc(text);
}

// A number that stands as one character ends the one before it: ①② is no 12.
std::string plain_number(std::string_view text) {
  std::string number;
  for (text = trim(text); !text.empty();) {
    const CodePoint next = first_code_point(text);
    if (!number.empty() && !is_plain_or_wide_digit(next.value)) number += ' ';
    number += plain(next, text.substr(0, next.length));
    text.remove_prefix(next.length);
  }
  const auto is_frame = [](char c) { return std::string_view("()[]. ").find(c) != std::string_view::npos; };
  while (!number.empty() && is_frame(number.back())) number.pop_back();
  number.erase(0, std::min(number.find_first_not_of("()[]. 0"), number.size()));
  return number;
}

}  // namespace

bool is_same_number(std::string_view a, std::string_view b) { return a == b || plain_number(a) == plain_number(b); }

std::vector<const PlannedStep*> planned_of(const Task& task, const Step& step) {
  std::vector<const PlannedStep*> planned;
  for (const PlannedStep& one : task.plan) {
    const bool has_numbers = !step.number.empty() && !one.number.empty();
    const bool is_it =
        step.planned.empty() ? has_numbers && is_same_number(one.number, step.number) : one.id == step.planned;
    if (is_it) planned.push_back(&one);
  }
  return planned;
}

}  // namespace ayumi::model
