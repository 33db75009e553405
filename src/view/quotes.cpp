#include "view/quotes.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "view/dashboard_view.h"
#include "view/differing.h"
#include "view/figures_view.h"
#include "view/routes.h"
#include "view/tally_view.h"

namespace ayumi::view {

namespace {

using templating::Arguments;
using templating::CallError;
using templating::Value;
using Answer = std::variant<Value, CallError>;

CallError wrong_arguments(std::string_view usage) {
  return {{"引数の数か種類が違います", "wrong number or kind of arguments"},
          {{"書き方: " + std::string(usage), "usage: " + std::string(usage)}}};
}

CallError unknown(const Message& what, const std::string& name, const std::vector<std::string>& known) {
  CallError error{{what.ja + "「" + name + "」がありません", "there is no " + what.en + " \"" + name + "\""}, {}};
  constexpr std::size_t kFew = 24;
  if (const auto near = nearest(name, known)) {
    error.hints.push_back({"「" + *near + "」のことですか", "did you mean \"" + *near + "\"?"});
  } else if (!known.empty() && known.size() <= kFew) {
    error.hints.push_back({"使えるのは、次のとおりです: " + join(known, "、"), "choose from: " + join(known, ", ")});
  }
  return error;
}

CallError nothing_known(const std::string& what) {
  return {{what + " の数値がデータにありません", "the data have no figure for " + what},
          {{"その年度の値を入力するか、文から引用を外してください",
            "enter the value, or take the quotation out of the text"}}};
}

std::optional<std::string> text_of(const Value& value) {
  if (const std::string* text = value.text()) return *text;
  if (const std::int64_t* number = value.integer()) return std::to_string(*number);
  return std::nullopt;
}

// Every argument as text, if there are as many as wanted and none is named.
std::optional<std::vector<std::string>> texts(const Arguments& arguments, std::size_t least, std::size_t most) {
  const std::size_t count = arguments.positional.size();
  if (count < least || count > most || !arguments.named.empty()) return std::nullopt;
  std::vector<std::string> texts;
  for (const Value& value : arguments.positional) {
    const std::optional<std::string> text = text_of(value);
    if (!text) return std::nullopt;
    texts.push_back(*text);
  }
  return texts;
}

// The figures of a year named in a text.
std::variant<const evaluate::YearFigures*, CallError> find_year(const PlanContext& context, const std::string& text) {
  const std::optional<model::FiscalYear> year = model::parse_fiscal_year(text);
  const evaluate::YearFigures* figures = year ? context.figures.find_year(*year) : nullptr;
  if (figures != nullptr) return figures;
  std::vector<std::string> known;
  for (const evaluate::YearFigures& each : context.figures.years) known.push_back(std::to_string(each.year.start));
  return unknown({"年度", "fiscal year"}, text, known);
}

std::optional<model::ProjectIndex> project_index(const model::Plan& plan, const std::string& id) {
  for (std::uint32_t i = 0; i < plan.projects.size(); ++i) {
    if (plan.projects[i].id == id) return model::ProjectIndex{i};
  }
  return std::nullopt;
}

std::variant<model::ProjectIndex, CallError> find_project(const PlanContext& context, const std::string& id) {
  if (const auto index = project_index(context.plan, id)) return *index;
  std::vector<std::string> known;
  for (const model::Project& project : context.plan.projects) known.push_back(project.id);
  return unknown({"事業", "project"}, id, known);
}

// Project, indicator and year; for one of the plan's own indicators without the project.
std::variant<const evaluate::Item*, CallError> find_item(const PlanContext& context,
                                                         const std::vector<std::string>& names) {
  std::optional<model::ProjectIndex> index;
  if (names.size() == 3) {
    const auto project = find_project(context, names[0]);
    if (const CallError* error = std::get_if<CallError>(&project)) return *error;
    index = std::get<model::ProjectIndex>(project);
  }
  const auto year = find_year(context, names.back());
  if (const CallError* error = std::get_if<CallError>(&year)) return *error;
  const std::vector<model::Indicator>& indicators = context.plan.indicators_of(index);
  const std::string& wanted = names[names.size() - 2];
  std::vector<std::string> known;
  for (std::uint32_t i = 0; i < indicators.size(); ++i) {
    known.push_back(indicators[i].id);
    if (indicators[i].id != wanted) continue;
    const evaluate::Item* item = std::get<const evaluate::YearFigures*>(year)->find(index, {i});
    if (item == nullptr) return nothing_known(join(names, "/"));
    return item;
  }
  return unknown({"指標", "indicator"}, wanted, known);
}

struct Quote {
  std::string name;
  std::string usage;
  Message description;
  std::function<Answer(const PlanContext&, const Arguments&)> call;
};

Answer text_or_nothing(std::string text, const std::string& what) {
  if (text.empty()) return nothing_known(what);
  return Value(std::move(text));
}

// A quotation about a year: share("2024").
Quote year_quote(const std::string& name, Message description,
                 std::string (*read)(const PlanContext&, const evaluate::YearFigures&)) {
  const std::string usage = name + "(\"2024\")";
  return {name, usage, std::move(description),
          [read, usage, name](const PlanContext& context, const Arguments& arguments) -> Answer {
            const auto names = texts(arguments, 1, 1);
            if (!names) return wrong_arguments(usage);
            const auto year = find_year(context, names->front());
            if (const CallError* error = std::get_if<CallError>(&year)) return *error;
            return text_or_nothing(read(context, *std::get<const evaluate::YearFigures*>(year)),
                                   name + "(" + names->front() + ")");
          }};
}

// A quotation about an indicator in a year: value("project", "indicator", "2024"); for one of the plan's own
// value("indicator", "2024").
Quote item_quote(const std::string& name, Message description,
                 std::string (*read)(const PlanContext&, const evaluate::Item&)) {
  const std::string usage = name + "(\"project\", \"indicator\", \"2024\")";
  return {name, usage, std::move(description),
          [read, usage, name](const PlanContext& context, const Arguments& arguments) -> Answer {
            const auto names = texts(arguments, 2, 3);
            if (!names) return wrong_arguments(usage);
            const auto item = find_item(context, *names);
            if (const CallError* error = std::get_if<CallError>(&item)) return *error;
            return text_or_nothing(read(context, *std::get<const evaluate::Item*>(item)),
                                   name + "(" + join(*names, ", ") + ")");
          }};
}

Answer band_count(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 2, 2);
  if (!names) return wrong_arguments("band_count(\"2024\", \"A\")");
  const auto year = find_year(context, (*names)[0]);
  if (const CallError* error = std::get_if<CallError>(&year)) return *error;
  const evaluate::ShownTally& shown = std::get<const evaluate::YearFigures*>(year)->shown;
  std::vector<std::string> known;
  for (std::size_t i = 0; i < context.plan.scheme.bands.size(); ++i) {
    known.push_back(context.plan.scheme.bands[i].code);
    if (known.back() != (*names)[1]) continue;
    if (i >= shown.bands.size() || !shown.bands[i].count)
      return nothing_known("band_count(" + join(*names, ", ") + ")");
    return Value(context.wording.grouped(std::to_string(*shown.bands[i].count)));
  }
  return unknown({"評価", "rating"}, (*names)[1], known);
}

// How many projects changed so in a year; the kinds are those of the data.
Answer changes(const PlanContext& context, const Arguments& arguments) {
  using Status = evaluate::ProjectYear::Status;
  const auto names = texts(arguments, 2, 2);
  if (!names) return wrong_arguments("changes(\"2024\", \"new\")");
  const auto year = find_year(context, (*names)[0]);
  if (const CallError* error = std::get_if<CallError>(&year)) return *error;
  std::vector<std::string> known;
  for (const Status status :
       {Status::added, Status::expanded, Status::changed, Status::renamed, Status::merged, Status::ended}) {
    known.emplace_back(status_id(status));
    if (known.back() != (*names)[1]) continue;
    const auto& projects = std::get<const evaluate::YearFigures*>(year)->projects;
    const auto count = std::count_if(projects.begin(), projects.end(), [status](const evaluate::ProjectYear& project) {
      return project.status == status;
    });
    return Value(context.wording.grouped(std::to_string(count)));
  }
  return unknown({"事業の区分", "kind of change"}, (*names)[1], known);
}

// The latest value of an indicator with its year: "43,698千円（R6）".
Answer latest(const PlanContext& context, const Arguments& arguments) {
  const auto named = texts(arguments, 1, 2);
  if (!named) return wrong_arguments("latest(\"project\", \"indicator\")");
  for (auto year = context.figures.years.rbegin(); year != context.figures.years.rend(); ++year) {
    std::vector<std::string> names = *named;
    names.push_back(std::to_string(year->year.start));
    const auto item = find_item(context, names);
    if (std::holds_alternative<CallError>(item)) continue;
    const std::string text = actual_text(context, *std::get<const evaluate::Item*>(item));
    if (text.empty()) continue;
    return Value(
        context.words().fill("quote.latest", {{"value", text}, {"year", context.wording.year_short(year->year)}}));
  }
  return nothing_known("latest(" + join(*named, ", ") + ")");
}

// As the project is called in the year that the text is about.
Answer project_name(const PlanContext& context, model::FiscalYear year, const Arguments& arguments) {
  const auto names = texts(arguments, 1, 1);
  if (!names) return wrong_arguments("name(\"project\")");
  const auto project = find_project(context, names->front());
  if (const CallError* error = std::get_if<CallError>(&project)) return *error;
  return Value(context.wording.plain(name_in(context, std::get<model::ProjectIndex>(project), year)));
}

Answer year_name(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 1, 1);
  const auto year = names ? model::parse_fiscal_year(names->front()) : std::nullopt;
  if (!year) return wrong_arguments("year(\"2024\")");
  return Value(context.wording.year_long(*year));
}

void add(templating::Object& quotes, const std::string& name, std::function<Answer(const Arguments&)> call) {
  quotes.set(name, Value(std::make_shared<const templating::Function>(templating::Function{name, std::move(call)})));
}

// In the latest year that has a value of it.
std::string latest_composite_text(const PlanContext& context, model::CompositeIndex index) {
  for (auto year = context.figures.years.rbegin(); year != context.figures.years.rend(); ++year) {
    std::string text = composite_text(context, *year, index);
    if (!text.empty()) return text;
  }
  return {};
}

// A composite's value in a year, the latest by default.
Answer composite(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 1, 2);
  if (!names) return wrong_arguments("composite(\"composite\", \"2024\")");
  const evaluate::YearFigures* figures = nullptr;
  if (names->size() == 2) {
    const auto year = find_year(context, (*names)[1]);
    if (const CallError* error = std::get_if<CallError>(&year)) return *error;
    figures = std::get<const evaluate::YearFigures*>(year);
  }
  std::vector<std::string> known;
  for (std::uint32_t i = 0; i < context.plan.composites.size(); ++i) {
    known.push_back(context.plan.composites[i].id);
    if (known.back() != names->front()) continue;
    const std::string text =
        figures != nullptr ? composite_text(context, *figures, {i}) : latest_composite_text(context, {i});
    return text_or_nothing(text, "composite(" + join(*names, ", ") + ")");
  }
  return unknown({"合成指標", "composite"}, names->front(), known);
}

// A key figure of a year, by default of the latest that has it.
Answer key_figure(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 1, 2);
  if (!names) return wrong_arguments("key_figure(\"figure\", \"2024\")");
  std::optional<model::FiscalYear> wanted;
  if (names->size() == 2) {
    const auto year = find_year(context, (*names)[1]);
    if (const CallError* error = std::get_if<CallError>(&year)) return *error;
    wanted = std::get<const evaluate::YearFigures*>(year)->year;
  }
  std::vector<std::string> known;
  for (auto year = context.plan.years.rbegin(); year != context.plan.years.rend(); ++year) {
    if (wanted && year->year != *wanted) continue;
    for (const model::KeyFigure& figure : year->key_figures) {
      if (figure.id == names->front()) return Value(key_figure_text(context, figure));
      known.push_back(figure.id);
    }
  }
  return unknown({"数値", "key figure"}, names->front(), known);
}

// The position of an id; nullopt: it isn't there.
template <class T>
std::optional<std::size_t> position_of(const std::vector<T>& things, const std::string& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const T& thing) { return thing.id == id; });
  return found != things.end() ? std::optional(static_cast<std::size_t>(found - things.begin())) : std::nullopt;
}

template <class T>
std::vector<std::string> known_ids(const std::vector<T>& things) {
  std::vector<std::string> ids;
  for (const T& thing : things) {
    if (!thing.id.empty()) ids.push_back(thing.id);
  }
  return ids;
}

// Row and column of a table; the row of totals is called "total".
Answer cell_of(const PlanContext& context, const model::DataTable& table, const std::string& row_id,
               const std::string& column_id) {
  const auto column = position_of(table.columns, column_id);
  if (!column) return unknown({"列", "column"}, column_id, known_ids(table.columns));
  const bool is_total = row_id == "total" && table.total;
  const auto row = is_total ? std::optional(table.rows.size()) : position_of(table.rows, row_id);
  if (!row) {
    std::vector<std::string> known = known_ids(table.rows);
    if (table.total) known.emplace_back("total");
    return unknown({"行", "row"}, row_id, known);
  }
  return text_or_nothing(cell_text(context, table, *row, *column),
                         "cell(" + table.id + ", " + row_id + ", " + column_id + ")");
}

// A table's value of a year, by default of the latest that has the table.
Answer cell(const PlanContext& context, const Arguments& arguments) {
  const auto names = texts(arguments, 3, 4);
  if (!names) return wrong_arguments("cell(\"table\", \"row\", \"column\", \"2024\")");
  std::optional<model::FiscalYear> wanted;
  if (names->size() == 4) {
    const auto year = find_year(context, (*names)[3]);
    if (const CallError* error = std::get_if<CallError>(&year)) return *error;
    wanted = std::get<const evaluate::YearFigures*>(year)->year;
  }
  std::vector<std::string> known;
  for (auto year = context.plan.years.rbegin(); year != context.plan.years.rend(); ++year) {
    if (wanted && year->year != *wanted) continue;
    const auto table = position_of(year->tables, names->front());
    if (table) return cell_of(context, year->tables[*table], (*names)[1], (*names)[2]);
    for (std::string& id : known_ids(year->tables)) known.push_back(std::move(id));
  }
  return unknown({"表", "table"}, names->front(), known);
}

std::string target_quote(const PlanContext& context, const evaluate::Item& item) { return target_text(context, item); }

// The only quotation that depends on the year that a text is about.
constexpr std::string_view kName = "name";

const std::vector<Quote>& all_quotes() {
  using evaluate::YearFigures;
  static const std::vector<Quote> quotes = {
      year_quote("share", {"順調とされた割合（例: 78.9%）", "The on-track share, such as 78.9%"},
                 [](const PlanContext& c, const YearFigures& y) { return headline(c, y).on_track_share; }),
      year_quote("on_track", {"順調とされた項目の数", "How many items are on track"},
                 [](const PlanContext& c, const YearFigures& y) { return headline(c, y).on_track; }),
      year_quote("total", {"評価の対象となった項目の数", "How many items were counted"},
                 [](const PlanContext& c, const YearFigures& y) { return headline(c, y).total; }),
      year_quote("projects", {"事業の数", "How many projects there were"},
                 [](const PlanContext& c, const YearFigures& y) { return headline(c, y).projects; }),
      year_quote("points",
                 {"順調とされた割合の、前の年度からの差（ポイント）",
                  "The change of the on-track share on the year before, in points"},
                 [](const PlanContext& c, const YearFigures& y) { return headline(c, y).points; }),
      {"band_count",
       "band_count(\"2024\", \"A\")",
       {"その評価になった項目の数", "How many items got that rating"},
       band_count},
      {"changes",
       "changes(\"2024\", \"new\")",
       {"その年度に新規などになった事業の数（new、expanded、changed、renamed、merged、ended）",
        "How many projects were new or otherwise changed that year (new, expanded, changed, renamed, merged, ended)"},
       changes},
      item_quote("value",
                 {"実績値（単位付き）。計画そのものの指標なら、事業を書かない",
                  "The actual value with its unit; without the project for one of the plan's own indicators"},
                 actual_text),
      item_quote("target", {"目標値（単位付き）", "The target with its unit"}, target_quote),
      item_quote("rate", {"達成率", "The rate of achievement"},
                 [](const PlanContext& c, const evaluate::Item& item) { return shown_rate(c, item).text; }),
      item_quote("rating", {"評価（A など）", "The rating, such as A"},
                 [](const PlanContext& c, const evaluate::Item& item) { return rating_chip(c, item).code; }),
      {"composite",
       "composite(\"composite\", \"2024\")",
       {"合成指標の値（年度を書かなければ最新）", "A composite's value; the latest without a year"},
       composite},
      {"key_figure",
       "key_figure(\"figure\", \"2024\")",
       {"指標ではない数値（単位付き。年度を書かなければ最新）",
        "A key figure with its unit; the latest without a year"},
       key_figure},
      {"cell",
       "cell(\"table\", \"row\", \"column\", \"2024\")",
       {"表の値（単位付き）。合計の行は total。年度を書かなければ最新",
        "A table's value with its unit; the row of totals is total; the latest without a year"},
       cell},
      {"latest", "latest(\"project\", \"indicator\")", {"最新の実績値と年度", "The latest value and its year"}, latest},
      {std::string(kName),
       "name(\"project\")",
       {"事業の名前（年度の文章ではその年度の、ほかでは最新の名前）",
        "The project's name: in a text about a year the one of that year, elsewhere the latest"},
       [](const PlanContext& c, const Arguments& a) { return project_name(c, latest_year(c.figures).year, a); }},
      {"year", "year(\"2024\")", {"年度の名前（例: 令和6年度（2024年度））", "The name of a fiscal year"}, year_name},
  };
  return quotes;
}

}  // namespace

templating::Object quotes(const PlanContext& context) {
  templating::Object object;
  for (const Quote& quote : all_quotes()) {
    add(object, quote.name, [&context, &quote](const Arguments& arguments) { return quote.call(context, arguments); });
  }
  return object;
}

templating::Object quotes_of_year(const PlanContext& context, const templating::Object& quotes,
                                  model::FiscalYear year) {
  templating::Object object = quotes;
  add(object, std::string(kName),
      [&context, year](const Arguments& arguments) { return project_name(context, year, arguments); });
  return object;
}

templating::Shape quotes_shape() {
  templating::Record record{
      .name = "Quotes", .description = {"文章から引用できる数値", "Figures that narratives can quote"}, .fields = {}};
  for (const Quote& quote : all_quotes()) {
    record.fields.push_back({quote.name,
                             {.kind = templating::Shape::Kind::function},
                             {quote.usage + " — " + quote.description.ja, quote.usage + " — " + quote.description.en}});
  }
  return {.kind = templating::Shape::Kind::record, .record = std::make_shared<const templating::Record>(record)};
}

}  // namespace ayumi::view
