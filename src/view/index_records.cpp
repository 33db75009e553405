#include "view/index_records.h"

namespace ayumi::view {

template <>
const RecordType<IndexProject>& record_type<IndexProject>() {
  static const auto type =
      RecordType<IndexProject>("IndexProject", {"索引の事業", "A project in the index"})
          .field("number", &IndexProject::number, {"計画での番号。なければ空", "Number in the plan; may be empty"})
          .field("name", &IndexProject::name, {"名前", "Its name"})
          .field("reading", &IndexProject::reading,
                 {"名前の読み。並べ替えに使う。なければ空", "The reading of its name, to sort by; may be empty"})
          .field("path", &IndexProject::path, {"事業のページ", "Its page"})
          .field("category", &IndexProject::category, {"分野。なければ空", "Its category; may be empty"})
          .field("category_number", &IndexProject::category_number,
                 {"並べ替えに使う分野の順。なければ空", "The category's place in the plan, to sort by; may be empty"})
          .field("status", &IndexProject::status, {"事業区分", "Its status"})
          .field("department", &IndexProject::department, {"担当課。なければ空", "Its department; may be empty"});
  return type;
}

template <>
const RecordType<IndexIndicator>& record_type<IndexIndicator>() {
  static const auto type =
      RecordType<IndexIndicator>("IndexIndicator", {"索引の指標", "An indicator in the index"})
          .field("name", &IndexIndicator::name, {"名前", "Its name"})
          .field("path", &IndexIndicator::path, {"指標のある場所", "Where it stands"})
          .field("of", &IndexIndicator::of,
                 {"属する事業や合成指標。なければ空", "Its project or composite; may be empty"})
          .field("of_path", &IndexIndicator::of_path, {"そのページ", "The page of that"})
          .field("actual", &IndexIndicator::actual, {"実績。なければ空", "Its value; may be empty"})
          .field("rate", &IndexIndicator::rate, {"達成率。なければ空", "Its rate; may be empty"})
          .field("rate_number", &IndexIndicator::rate_number,
                 {"並べ替えに使う達成率。なければ空", "The rate to sort by; may be empty"})
          .field("rating", &IndexIndicator::rating, {"評価", "Its rating"})
          .field("rating_number", &IndexIndicator::rating_number,
                 {"並べ替えに使う評価の順。一番よいものが1", "The rating to sort by; the best is 1"});
  return type;
}

template <>
const RecordType<IndexName>& record_type<IndexName>() {
  static const auto type = RecordType<IndexName>("IndexName", {"名前の索引の項目", "An entry of the index by name"})
                               .field("name", &IndexName::name, {"名前", "The name"})
                               .field("path", &IndexName::path, {"ページ", "Its page"});
  return type;
}

template <>
const RecordType<IndexLetter>& record_type<IndexLetter>() {
  static const auto type =
      RecordType<IndexLetter>("IndexLetter", {"名前の索引の見出し", "A letter of the index by name"})
          .field("letter", &IndexLetter::letter,
                 {"文字（あ行なら「あ」）。読みのわからない名前なら空",
                  "The letter, of kana the row; empty for names without a reading"})
          .field("anchor", &IndexLetter::anchor, {"見出しのID", "Id of the heading"})
          .field("names", &IndexLetter::names, {"その文字で始まる名前", "The names"});
  return type;
}

template <>
const RecordType<IndexView>& record_type<IndexView>() {
  static const auto type =
      RecordType<IndexView>("IndexView", {"計画の索引", "The index of a plan"})
          .field("year", &IndexView::year, {"示している年度", "The year shown"})
          .field("projects", &IndexView::projects, {"事業（計画の順）", "Its projects, in the order of the plan"})
          .field("has_numbers", &IndexView::has_numbers, {"番号のある事業があるか", "Whether any has a number"})
          .field("has_departments", &IndexView::has_departments,
                 {"担当課のわかる事業があるか", "Whether any has a department"})
          .field("indicators", &IndexView::indicators, {"指標（計画の順）", "Its indicators, in the order of the plan"})
          .field("letters", &IndexView::letters, {"事業の名前から引く索引", "The projects by name"});
  return type;
}

template <>
const RecordType<SearchPlan>& record_type<SearchPlan>() {
  static const auto type =
      RecordType<SearchPlan>("SearchPlan", {"検索のページの計画", "A plan on the page of the search"})
          .field("name", &SearchPlan::name, {"計画の短い名前", "Its short name"})
          .field("path", &SearchPlan::path, {"計画のページ", "Its page"})
          .field("index_path", &SearchPlan::index_path, {"索引のページ。なければ空", "Its index; may be empty"})
          .field("views", &SearchPlan::views, {"種類ごとの一覧", "Its ready-made views"});
  return type;
}

}  // namespace ayumi::view
