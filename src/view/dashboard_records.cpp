#include "view/dashboard_records.h"

namespace ayumi::view {

namespace {

const Message kDiffers{"公表値と計算した値の違い。なければ none",
                       "How it differs from the recomputed one; none if it doesn't"};
const Message kTileYear{"値の年度。ページの年度と同じか、値がなければ空",
                        "The year of its value; empty where that is the page's, or where there is no value"};
const Message kCounted{"値のある構成指標の数（言葉で）", "How many of its members count, in words"};
const Message kDifference{"前の期との差（ポイント）。計算できなければ空",
                          "Difference to the period before in points; empty if it can't be computed"};

}  // namespace

template <>
const RecordType<TileMember>& record_type<TileMember>() {
  static const auto type =
      RecordType<TileMember>("TileMember", {"タイルに載る構成指標", "A member of a composite, in brief"})
          .field("name", &TileMember::name, {"名前", "Its name"})
          .field("rate", &TileMember::rate,
                 {"達成率。なければ、その理由か、0%として数えること",
                  "Its rate; without one the reason, or that it counts as 0%"})
          .field("rate_differs", &TileMember::rate_differs, kDiffers);
  return type;
}

template <>
const RecordType<CompositeTile>& record_type<CompositeTile>() {
  static const auto type =
      RecordType<CompositeTile>("CompositeTile", {"合成指標（KPIなど）のタイル", "A composite as a tile"})
          .field("id", &CompositeTile::id, {"ID", "Its id"})
          .field("name", &CompositeTile::name, {"名前", "Its name"})
          .field("path", &CompositeTile::path, {"ページのアドレス", "Address of its page"})
          .field("year", &CompositeTile::year, kTileYear)
          .field(
              "restated", &CompositeTile::restated,
              {"前の年度の記録と違うことの説明。なければ空", "That an earlier record has it otherwise; may be empty"})
          .field("value", &CompositeTile::value, {"値（％）。なければ空", "Its value in percent; may be empty"})
          .field("value_differs", &CompositeTile::value_differs, kDiffers)
          .field("meter", &CompositeTile::meter, {"値の図。なければ none", "A small chart of it; none without one"})
          .field("counted", &CompositeTile::counted, kCounted)
          .field("difference", &CompositeTile::difference, kDifference)
          .field("difference_differs", &CompositeTile::difference_differs, kDiffers)
          .field("members", &CompositeTile::members, {"構成する指標", "Its members"});
  return type;
}

template <>
const RecordType<OwnTile>& record_type<OwnTile>() {
  static const auto type =
      RecordType<OwnTile>("OwnTile", {"計画そのものの指標のタイル", "One of the plan's own indicators as a tile"})
          .field("path", &OwnTile::path, {"全部の値のあるところ", "Where all its values are"})
          .field("year", &OwnTile::year, kTileYear)
          .field("item", &OwnTile::item, {"値と評価", "Its value and rating"})
          .field("no_value", &OwnTile::no_value,
                 {"値がない理由。値があれば空", "Why there is no value; empty where there is one"})
          .field("no_value_note", &OwnTile::no_value_note,
                 {"その理由の説明。なければ空", "What that reason means; may be empty"})
          .field("as_of", &OwnTile::as_of, {"時点。年度のものなら空", "Its date; empty where that is the year"});
  return type;
}

template <>
const RecordType<TileGroup>& record_type<TileGroup>() {
  static const auto type =
      RecordType<TileGroup>("TileGroup", {"分野の合成指標", "Composites of a category"})
          .field("name", &TileGroup::name, {"分野の名前。なければ空", "Name of the category; may be empty"})
          .field("anchor", &TileGroup::anchor, {"ページの中での位置", "Its place on the page"})
          .field("composites", &TileGroup::composites, {"合成指標", "The composites"});
  return type;
}

template <>
const RecordType<DashboardView>& record_type<DashboardView>() {
  static const auto type =
      RecordType<DashboardView>("DashboardView", {"計画のダッシュボード", "A plan's dashboard"})
          .field("year", &DashboardView::year, {"いちばん新しい値の年度", "The fiscal year of the latest value"})
          .field("indicators_title", &DashboardView::indicators_title,
                 {"計画の指標の見出し", "Heading of the plan's own indicators"})
          .field("indicators", &DashboardView::indicators,
                 {"計画の指標（合成指標に入らないもの）", "The plan's own indicators that are in no composite"})
          .field("details", &DashboardView::details, {"その指標の全部の値", "All values of the same"})
          .field("composites_title", &DashboardView::composites_title,
                 {"合成指標の見出し", "Heading of the composites"})
          .field("groups", &DashboardView::groups, {"分野ごとの合成指標", "The composites by category"});
  return type;
}

template <>
const RecordType<MemberValue>& record_type<MemberValue>() {
  static const auto type =
      RecordType<MemberValue>("MemberValue", {"構成指標のある期の値", "A member's value in one year"})
          .field("actual", &MemberValue::actual,
                 {"値（単位付き）。なければ理由", "The value with its unit, or the reason why there is none"})
          .field("has_value", &MemberValue::has_value, {"値があるか", "Whether there is a value"})
          .field("as_of", &MemberValue::as_of, {"時点。年度のものなら空", "Its date; empty where that is the year"})
          .field("notes", &MemberValue::notes,
                 {"暫定値などの注記、値の出る時期", "That it is provisional and the like; when a missing one is due"})
          .field("rate", &MemberValue::rate, {"達成率。なければ空", "Its rate; may be empty"})
          .field("rate_differs", &MemberValue::rate_differs, kDiffers);
  return type;
}

template <>
const RecordType<MemberRow>& record_type<MemberRow>() {
  static const auto type =
      RecordType<MemberRow>("MemberRow", {"合成指標を構成する指標", "A member of a composite"})
          .field("name", &MemberRow::name, {"名前", "Its name"})
          .field("path", &MemberRow::path, {"全部の値のあるところ", "Where all its values are"})
          .field("weight", &MemberRow::weight, {"重み。みな同じなら空", "Its weight; empty where all are the same"})
          .field("target", &MemberRow::target, {"目標値。なければ空", "The target; may be empty"})
          .field("target_note", &MemberRow::target_note,
                 {"いつの目標値か。その年度のものなら空", "Whose target it is; empty for the year's own"})
          .field("previous", &MemberRow::previous, {"前の期", "The period before"})
          .field("latest", &MemberRow::latest, {"直近の期", "The latest period"})
          .field("counts_as", &MemberRow::counts_as,
                 {"達成率をそのまま数えないときの説明。なければ空", "How it counts, where not as it is; may be empty"})
          .field("data_source", &MemberRow::data_source, {"データの出所。なければ空", "Its data source; may be empty"});
  return type;
}

template <>
const RecordType<CompositeYear>& record_type<CompositeYear>() {
  static const auto type =
      RecordType<CompositeYear>("CompositeYear", {"合成指標のある年度の値", "A composite in a year"})
          .field("year", &CompositeYear::year, {"年度", "The fiscal year"})
          .field("value", &CompositeYear::value, {"値（％）。なければ空", "Its value in percent; may be empty"})
          .field(
              "restated", &CompositeYear::restated,
              {"前の年度の記録と違うことの説明。なければ空", "That an earlier record has it otherwise; may be empty"})
          .field("value_differs", &CompositeYear::value_differs, kDiffers)
          .field("counted", &CompositeYear::counted, kCounted)
          .field("difference", &CompositeYear::difference, kDifference)
          .field("difference_differs", &CompositeYear::difference_differs, kDiffers)
          .field("note", &CompositeYear::note, {"注記。なければ空", "A note; may be empty"})
          .field("citation", &CompositeYear::citation, {"出典。なければ空", "Its source; may be empty"});
  return type;
}

template <>
const RecordType<CompositeView>& record_type<CompositeView>() {
  static const auto type =
      RecordType<CompositeView>("CompositeView", {"合成指標（KPIなど）のページ", "A composite's page"})
          .field("tile", &CompositeView::tile, {"最新の値", "Its latest value"})
          .field("plain_name", &CompositeView::plain_name, {"マークアップのない名前", "Its name without markup"})
          .field("description", &CompositeView::description, {"説明。なければ空", "What it tells; may be empty"})
          .field("note", &CompositeView::note, {"注記。なければ空", "A note; may be empty"})
          .field("category_path", &CompositeView::category_path, {"分野（上の段から）", "Its category, from the top"})
          .field("year", &CompositeView::year, {"直近の期の年度", "The latest fiscal year"})
          .field("previous_year", &CompositeView::previous_year,
                 {"前の期の年度の名前。なければ空", "Name of the year before; may be empty"})
          .field("why_no_difference", &CompositeView::why_no_difference,
                 {"前の期と比べられない理由。比べられるなら空", "Why there is no difference; empty where there is one"})
          .field("weighted", &CompositeView::weighted, {"重みがあるか", "Whether its members have weights"})
          .field("members", &CompositeView::members, {"構成する指標", "Its members"})
          .field("working", &CompositeView::working, {"平均の計算", "The working of the mean"})
          .field("years", &CompositeView::years, {"年度ごとの値", "Its value year by year"})
          .field("chart", &CompositeView::chart, {"その図。なければ none", "A chart of it; none without one"})
          .field("indicators", &CompositeView::indicators,
                 {"構成する指標のうち計画そのものの指標", "Those of its members that are the plan's own"})
          .field("previous", &CompositeView::previous,
                 {"前の合成指標。なければ none", "The one before; none for the first"})
          .field("next", &CompositeView::next, {"次の合成指標。なければ none", "The next one; none for the last"});
  return type;
}

}  // namespace ayumi::view
