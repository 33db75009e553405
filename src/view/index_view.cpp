#include "view/index_view.h"

#include <algorithm>
#include <map>

#include "base/folding.h"
#include "base/text.h"
#include "view/composite_tile.h"
#include "view/dashboard_view.h"
#include "view/differing.h"
#include "view/item_notes.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

// Hiragana without voicing, and full size: が → か, っ → つ.
char32_t plain_kana(char32_t c) {
  if (c >= 0x3041 && c <= 0x304A) return c + c % 2;                      // ぁ … お
  if (c >= 0x304B && c <= 0x3062) return c - (c % 2 == 0 ? 1 : 0);       // か … ぢ
  if (c >= 0x3063 && c <= 0x3065) return 0x3064;                         // っ つ づ
  if (c >= 0x3066 && c <= 0x3069) return c - c % 2;                      // て … ど
  if (c >= 0x306F && c <= 0x307D) return c - c % 3;                      // は … ぽ
  if (c >= 0x3083 && c <= 0x3088) return c + c % 2;                      // ゃ … よ
  if (c == 0x308E) return 0x308F;                                        // ゎ
  if (c == 0x3094) return 0x3046;                                        // ゔ
  if (c == 0x3095 || c == 0x3096) return c == 0x3095 ? 0x304B : 0x3051;  // ゕ ゖ
  return c;
}

bool is_hiragana(char32_t c) { return c >= 0x3041 && c <= 0x3096; }

// The first kana of its row; of a plain one.
std::string_view row_of(char32_t kana) {
  struct Row {
    char32_t first;
    std::string_view name;
  };
  static constexpr Row kRows[] = {{0x3041, "あ"}, {0x304B, "か"}, {0x3055, "さ"}, {0x305F, "た"}, {0x306A, "な"},
                                  {0x306F, "は"}, {0x307E, "ま"}, {0x3083, "や"}, {0x3089, "ら"}, {0x308E, "わ"}};
  std::string_view name;
  for (const Row& row : kRows) {
    if (kana >= row.first) name = row.name;
  }
  return name;
}

std::string utf8(char32_t c) {  // of U+0800 to U+FFFF
  return {static_cast<char>(0xE0U | (c >> 12U)), static_cast<char>(0x80U | ((c >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (c & 0x3FU))};
}

// The name's reading where the page shows the name in the language that has kana.
std::string reading_of(const PlanContext& context, const model::Project& project) {
  return context.wording.language() == context.site.languages.front().code ? project.reading : std::string();
}

std::vector<IndexLetter> letters(const PlanContext& context, model::FiscalYear year) {
  struct Placed {
    NamePlace place;
    IndexName name;
  };
  std::vector<Placed> placed;
  for (std::uint32_t i = 0; i < context.plan.projects.size(); ++i) {
    const model::Project& project = context.plan.projects[i];
    const model::LocalizedText& name = name_in(context, {i}, year);
    const std::string reading = reading_of(context, project);
    placed.push_back({name_place(reading.empty() ? context.wording.plain(name) : reading),
                      {context.wording.text(name), routes::project(context.plan.id, project.id)}});
  }
  // Names without a letter come last and stay in the order of the plan.
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    if (a.place.letter.empty() || b.place.letter.empty()) return !a.place.letter.empty() && b.place.letter.empty();
    return a.place.key < b.place.key;
  });
  std::vector<IndexLetter> found;
  for (Placed& one : placed) {
    if (found.empty() || found.back().letter != one.place.letter) {
      found.push_back({one.place.letter, "letter-" + std::to_string(found.size() + 1), {}});
    }
    found.back().names.push_back(std::move(one.name));
  }
  // Nothing but the order of the plan would say nothing new.
  if (found.size() == 1 && found.front().letter.empty()) found.clear();
  return found;
}

// "-3.2" of "▲3.2%".
std::string plain_number(const Wording& wording, const std::string& shown) {
  const std::string minus = wording.words().get("format.minus");
  std::string number = shown.starts_with(minus) ? "-" : "";
  for (const char c : shown) {
    if ((c >= '0' && c <= '9') || c == '.') number += c;
  }
  return number == "-" ? std::string() : number;
}

IndexIndicator index_indicator(const PlanContext& context, const evaluate::Item* item,
                               const model::Indicator& indicator, std::string path) {
  IndexIndicator row;
  row.name = context.wording.text(indicator.name);
  row.path = std::move(path);
  row.rating = ready_chip(context, item);
  if (item == nullptr) return row;
  row.actual = value_html(context, *item);
  ShownRate rate = shown_rate(context, *item);
  row.rate_number = plain_number(context.wording, rate.text);
  row.rate = std::move(rate.html);
  if (item->shown_band) row.rating_number = std::to_string(item->shown_band->value + 1);
  return row;
}

void add_own_indicators(const PlanContext& context, IndexView& view) {
  const evaluate::YearFigures& year = dashboard_year(context);
  for (std::uint32_t i = 0; i < context.plan.indicators.size(); ++i) {
    IndexIndicator row = index_indicator(context, year.find(std::nullopt, {i}), context.plan.indicators[i],
                                         indicator_page(context, {i}));
    if (const model::Composite* const composite = composite_of(context.plan, {i})) {
      row.of = context.wording.text(composite->name);
      row.of_path = routes::composite(context.plan.id, composite->id);
    }
    view.indicators.push_back(std::move(row));
  }
}

void add_project(const PlanContext& context, const evaluate::YearFigures& year, model::ProjectIndex index,
                 IndexView& view) {
  const model::Project& project = context.project(index);
  const evaluate::ProjectYear& there = year.projects[index.value];
  IndexProject row;
  row.number = project.number;
  row.name = context.wording.text(name_in(context, index, year.year));
  row.reading = reading_of(context, project);
  row.path = routes::project(context.plan.id, project.id);
  if (there.category) {
    row.category = category_name(context, *there.category);
    row.category_number = std::to_string(there.category->value + 1);
  }
  row.status = status_info(context, there.status);
  row.department = context.wording.text(project.department);
  view.has_numbers = view.has_numbers || !row.number.empty();
  view.has_departments = view.has_departments || !row.department.empty();
  for (std::uint32_t i = 0; i < project.indicators.size(); ++i) {
    const model::Indicator& indicator = project.indicators[i];
    IndexIndicator of_project =
        index_indicator(context, year.find(index, {i}), indicator, row.path + "#indicator-" + indicator.id);
    of_project.of = row.name;
    of_project.of_path = row.path;
    view.indicators.push_back(std::move(of_project));
  }
  view.projects.push_back(std::move(row));
}

}  // namespace

NamePlace name_place(std::string_view name_or_reading) {
  NamePlace place;
  const std::string folded = fold(name_or_reading);
  for (const std::string& run : search_runs(folded)) {
    for (std::string_view rest = run; !rest.empty();) {
      const CodePoint next = first_code_point(rest);
      if (next.value != U'ー') {
        place.key += is_hiragana(next.value) ? utf8(plain_kana(next.value)) : std::string(rest.substr(0, next.length));
      }
      rest.remove_prefix(next.length);
    }
    place.key += ' ';
  }
  if (place.key.empty()) return place;
  const CodePoint first = first_code_point(place.key);
  if (is_hiragana(first.value)) {
    place.letter = row_of(first.value);
  } else if (first.value >= U'a' && first.value <= U'z') {
    place.letter = std::string(1, static_cast<char>(first.value - U'a' + U'A'));
  } else if (!is_paired(first.value)) {
    place.letter = place.key.substr(0, first.length);
  }
  place.key += name_or_reading;  // voiced behind unvoiced where that is the only difference
  return place;
}

bool has_index(const model::Plan& plan) { return !plan.projects.empty() || !plan.indicators.empty(); }

IndexView index_view(const PlanContext& context) {
  const evaluate::YearFigures& year = latest_year(context.figures);
  IndexView view;
  view.year = year_label(context, year.year);
  add_own_indicators(context, view);
  for (std::uint32_t i = 0; i < context.plan.projects.size(); ++i) add_project(context, year, {i}, view);
  view.letters = letters(context, year.year);
  return view;
}

SearchPlan search_plan(const PlanContext& context, const CardShelf& shelf) {
  const model::Plan& plan = context.plan;
  SearchPlan view;
  view.name = context.wording.plain(plan.short_title.empty() ? plan.title : plan.short_title);
  view.path = routes::plan(plan.id);
  if (has_index(plan)) view.index_path = routes::index(plan.id);
  if (!plan.projects.empty()) view.views = {shelf.fields(), shelf.ratings(), shelf.partners(), shelf.statuses()};
  return view;
}

}  // namespace ayumi::view
