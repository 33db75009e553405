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
#include "view/differing.h"
#include "view/figure_quotes.h"
#include "view/tally_view.h"

namespace ayumi::view {

namespace {

using templating::Arguments;
using templating::CallError;
using templating::Value;
using Answer = QuoteAnswer;

struct Quote {
  std::string name;
  std::string usage;
  Message description;
  std::function<Answer(const PlanContext&, const Arguments&)> call;
};

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
  const TallyRow row = tally_row(context, *std::get<const evaluate::YearFigures*>(year), std::nullopt);
  std::vector<std::string> known;
  for (std::size_t i = 0; i < context.plan.scheme.bands.size(); ++i) {
    known.push_back(context.plan.scheme.bands[i].code);
    if (known.back() != (*names)[1]) continue;
    return text_or_nothing(quoted(context, row.cells[i].count, row.cells[i].count_differs),
                           "band_count(" + join(*names, ", ") + ")");
  }
  return unknown_name({"評価", "rating"}, (*names)[1], known);
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
  return unknown_name({"事業の区分", "kind of change"}, (*names)[1], known);
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

// A tally's figure with what it differs from.
template <std::string TallyRow::*text, std::optional<Differing> TallyRow::*differs>
std::string tally_quote(const PlanContext& context, const evaluate::YearFigures& year) {
  const TallyRow row = tally_row(context, year, std::nullopt);
  return quoted(context, row.*text, row.*differs);
}

std::string projects_quote(const PlanContext& context, const evaluate::YearFigures& year) {
  const Headline shown = headline(context, year);
  return quoted(context, shown.projects, shown.projects_differ);
}

std::string rate_quote(const PlanContext& context, const evaluate::Item& item) {
  const ShownRate rate = shown_rate(context, item);
  return quoted(context, rate.text, rate.differs);
}

// "A（公表値、計算上はB）" where what was published isn't what the figures or people say.
std::string rating_quote(const PlanContext& context, const evaluate::Item& item) {
  const RatingChip chip = rating_chip(context, item);
  if (chip.source != "published") return chip.code;
  const Words& words = context.words();
  std::vector<std::string> notes = {words.get("rating.published")};
  if (!chip.decided_code.empty()) notes.push_back(words.fill("rating.decided_is", {{"code", chip.decided_code}}));
  if (!chip.computed_code.empty()) notes.push_back(words.fill("rating.computed_is", {{"code", chip.computed_code}}));
  if (notes.size() == 1) return words.fill("quote.unchecked", {{"figure", chip.code}});
  return words.fill("quote.rating", {{"rating", chip.code}, {"note", join(notes, words.get("format.list"))}});
}

std::string target_quote(const PlanContext& context, const evaluate::Item& item) { return target_text(context, item); }

// The only quotation that depends on the year that a text is about.
constexpr std::string_view kName = "name";

const std::vector<Quote>& all_quotes() {
  static const std::vector<Quote> quotes = {
      year_quote("share", {"順調とされた割合（例: 78.9%）", "The on-track share, such as 78.9%"},
                 tally_quote<&TallyRow::on_track_share, &TallyRow::on_track_share_differs>),
      year_quote("on_track", {"順調とされた項目の数", "How many items are on track"},
                 tally_quote<&TallyRow::on_track, &TallyRow::on_track_differs>),
      year_quote("total", {"評価の対象となった項目の数", "How many items were counted"},
                 tally_quote<&TallyRow::total, &TallyRow::total_differs>),
      year_quote("projects", {"事業の数", "How many projects there were"}, projects_quote),
      year_quote("points",
                 {"順調とされた割合の、前の年度からの差（ポイント）",
                  "The change of the on-track share on the year before, in points"},
                 tally_quote<&TallyRow::points, &TallyRow::points_differ>),
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
      item_quote("rate", {"達成率", "The rate of achievement"}, rate_quote),
      item_quote("rating", {"評価（A など）", "The rating, such as A"}, rating_quote),
      {"composite",
       "composite(\"composite\", \"2024\")",
       {"合成指標の値（年度を書かなければ最新）", "A composite's value; the latest without a year"},
       composite_quote},
      {"key_figure",
       "key_figure(\"figure\", \"2024\")",
       {"指標ではない数値（単位付き。年度を書かなければ最新）",
        "A key figure with its unit; the latest without a year"},
       key_figure_quote},
      {"cell",
       "cell(\"table\", \"row\", \"column\", \"2024\")",
       {"表の値（単位付き）。合計の行は total。年度を書かなければ最新",
        "A table's value with its unit; the row of totals is total; the latest without a year"},
       cell_quote},
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
