#include "view/quote_arguments.h"

#include <cstdint>
#include <utility>

#include "base/text.h"

namespace ayumi::view {

using templating::Arguments;
using templating::CallError;
using templating::Value;

namespace {

std::optional<std::string> text_of(const Value& value) {
  if (const std::string* text = value.text()) return *text;
  if (const std::int64_t* number = value.integer()) return std::to_string(*number);
  return std::nullopt;
}

std::optional<model::ProjectIndex> project_index(const model::Plan& plan, const std::string& id) {
  for (std::uint32_t i = 0; i < plan.projects.size(); ++i) {
    if (plan.projects[i].id == id) return model::ProjectIndex{i};
  }
  return std::nullopt;
}

}  // namespace

CallError wrong_arguments(std::string_view usage) {
  return {{"引数の数か種類が違います", "wrong number or kind of arguments"},
          {{"書き方: " + std::string(usage), "usage: " + std::string(usage)}}};
}

CallError unknown_name(const Message& what, const std::string& name, const std::vector<std::string>& known) {
  CallError error{{what.ja + "「" + name + "」がありません", "there is no " + what.en + " “" + name + "”"}, {}};
  constexpr std::size_t kFew = 24;
  if (const auto near = nearest(name, known)) {
    error.hints.push_back({"「" + *near + "」のことですか", "did you mean “" + *near + "”?"});
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

QuoteAnswer text_or_nothing(std::string text, const std::string& what) {
  if (text.empty()) return nothing_known(what);
  return Value(std::move(text));
}

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

std::variant<const evaluate::YearFigures*, CallError> find_year(const PlanContext& context, const std::string& text) {
  const std::optional<model::FiscalYear> year = model::parse_fiscal_year(text);
  const evaluate::YearFigures* figures = year ? context.figures.find_year(*year) : nullptr;
  if (figures != nullptr) return figures;
  std::vector<std::string> known;
  for (const evaluate::YearFigures& each : context.figures.years) known.push_back(std::to_string(each.year.start));
  return unknown_name({"年度", "fiscal year"}, text, known);
}

std::variant<model::ProjectIndex, CallError> find_project(const PlanContext& context, const std::string& id) {
  if (const auto index = project_index(context.plan, id)) return *index;
  std::vector<std::string> known;
  for (const model::Project& project : context.plan.projects) known.push_back(project.id);
  return unknown_name({"事業", "project"}, id, known);
}

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
  return unknown_name({"指標", "indicator"}, wanted, known);
}

}  // namespace ayumi::view
