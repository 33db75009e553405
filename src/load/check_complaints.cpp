#include "load/check_complaints.h"

#include <fmt/core.h>

#include "base/text.h"

namespace ayumi::load::complaints {
namespace {

std::string circle(std::vector<std::string> ids) {
  ids.push_back(ids.front());
  return join(ids, " → ");
}

// `key` is what makes the circle.
Diagnostic cycle(std::string_view code, const Message& message, std::string_view key,
                 const std::vector<std::string>& ids, Span place) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = {message.ja + "（" + circle(ids) + "）", message.en + " (" + circle(ids) + ")"};
  diagnostic.span = place;
  diagnostic.hints.push_back({fmt::format("このうち一つの「{}」を直すか、消してください", key),
                              fmt::format("correct or remove the “{}” of one of them", key)});
  return diagnostic;
}

Diagnostic twice(std::string_view code, Message message, Span place, Span first) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.span = place;
  diagnostic.hints.push_back({"どちらか一方を消すか、一つにまとめてください", "remove one of them, or make them one"});
  diagnostic.related.push_back({{"先に書かれているのはここです", "the first one is here"}, first});
  return diagnostic;
}

}  // namespace

Diagnostic cyclic_category(const std::vector<std::string>& ids, Span place) {
  return cycle("data.cyclic-category", {"分野の上下が、輪になっています", "these categories are each other's parents"},
               "parent", ids, place);
}

Diagnostic cyclic_group(const std::vector<std::string>& ids, Span place) {
  return cycle("data.cyclic-group",
               {"参加団体のまとまりが、自分自身を含んでいます", "this group of partners contains itself"}, "members",
               ids, place);
}

Diagnostic cyclic_merge(const std::vector<std::string>& ids, Span place) {
  return cycle("data.cyclic-merge", {"事業の統合先が、輪になっています", "these projects are merged into each other"},
               "into", ids, place);
}

Diagnostic unreachable_band(const model::Band& band, const model::Band& earlier) {
  Diagnostic diagnostic;
  diagnostic.code = "data.band-order";
  diagnostic.message = {
      fmt::format("評価区分「{}」は、決して選ばれません。先にある「{}」が、同じ場合をすべて受けるためです", band.code,
                  earlier.code),
      fmt::format("the rating band “{}” is never given: “{}”, which stands before it, takes every such case", band.code,
                  earlier.code)};
  diagnostic.span = band.span;
  diagnostic.hints.push_back({"条件のきびしい（よい）区分から順に並べてください。条件のない区分は最後に置きます",
                              "put the bands in order, the best first; one without conditions comes last"});
  diagnostic.related.push_back({{"先にある区分はここです", "the earlier band is here"}, earlier.span});
  return diagnostic;
}

Diagnostic duplicate_observation(const model::Project* project, const model::Indicator& indicator, Span place,
                                 Span first) {
  const Message message =
      project == nullptr
          ? Message{fmt::format("計画の指標「{}」の実績が、同じ年度に二つあります", indicator.id),
                    fmt::format("there are two observations of the plan's indicator “{}” in this year", indicator.id)}
          : Message{fmt::format("事業「{}」の指標「{}」の実績が、同じ年度に二つあります", project->id, indicator.id),
                    fmt::format("there are two observations of “{}” of the project “{}” in this year", indicator.id,
                                project->id)};
  return twice("data.duplicate-observation", message, place, first);
}

Diagnostic not_of_projects(std::string_view key, Span place) {
  Diagnostic diagnostic;
  diagnostic.code = "data.conflicting-keys";
  diagnostic.message = {fmt::format("事業の指標には、「{}」を書けません", key),
                        fmt::format("an indicator of a project can't have “{}”", key)};
  diagnostic.span = place;
  diagnostic.hints.push_back(
      {"事業のほうに書けば、その指標のものになります", "write it for the project; its indicators have the same"});
  return diagnostic;
}

Diagnostic wrong_width(std::size_t values, std::size_t columns, Span place) {
  Diagnostic diagnostic;
  diagnostic.code = "data.out-of-range";
  diagnostic.message = {fmt::format("「values」の値の数（{}）が、列の数（{}）と合いません", values, columns),
                        fmt::format("“values” has {} for {}", counted(values, "value"), counted(columns, "column"))};
  diagnostic.span = place;
  diagnostic.hints.push_back(
      {"列と同じ数だけ書いてください。空欄は \"\" とします", "write one for each column; \"\" is a blank cell"});
  return diagnostic;
}

Diagnostic no_id_of_total(Span place) {
  Diagnostic diagnostic;
  diagnostic.code = "data.conflicting-keys";
  diagnostic.message = {"合計の行には、「id」を書けません", "the row of totals can't have “id”"};
  diagnostic.span = place;
  diagnostic.hints.push_back({"この行を消してください。文章から引用するときは、いつも「total」と書きます",
                              "remove the line; narratives quote that row as “total”"});
  return diagnostic;
}

Diagnostic expected_state(Span place) {
  Diagnostic diagnostic;
  diagnostic.code = "data.conflicting-keys";
  diagnostic.message = {"段階で測る指標（milestone）なので、数値は書けません",
                        "this indicator is measured by states (milestone), not by a number"};
  diagnostic.span = place;
  diagnostic.hints.push_back({"「value」の代わりに、「state」に段階のIDを書いてください（例: state = \"done\"）",
                              "write the id of a state instead of “value”, such as state = \"done\""});
  return diagnostic;
}

Diagnostic expected_number(Span place) {
  Diagnostic diagnostic;
  diagnostic.code = "data.conflicting-keys";
  diagnostic.message = {"数値で測る指標なので、「state」は書けません",
                        "this indicator is measured by a number and can't have a “state”"};
  diagnostic.span = place;
  diagnostic.hints.push_back(
      {"「state」の代わりに、「value」に数値を書いてください。段階で測るなら、指標の「method」を milestone にします",
       "write a number as “value”; if it is measured by states, its “method” is milestone"});
  return diagnostic;
}

Diagnostic duplicate_entry(const Message& what, Span place, Span first) {
  return twice(
      "data.duplicate-entry",
      {fmt::format("{}が、同じ年度に二つあります", what.ja), fmt::format("{} is there twice in this year", what.en)},
      place, first);
}

Diagnostic two_of(const Message& what, Span place, Span first) {
  return twice("data.duplicate-entry",
               {fmt::format("{}が二つあります", what.ja), fmt::format("there are two {}", what.en)}, place, first);
}

}  // namespace ayumi::load::complaints
