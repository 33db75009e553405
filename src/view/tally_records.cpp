#include "view/tally_records.h"

namespace ayumi::view {

namespace {

Message differs() {
  return {"公表値と計算した値の違い。なければ none", "How it differs from the recomputed one; none if it doesn't"};
}

}  // namespace

template <>
const RecordType<Differing>& record_type<Differing>() {
  static const auto type =
      RecordType<Differing>("Differing", {"計算と違う公表値、または計算できない公表値の印",
                                          "The mark of a published figure that differs or can't be recomputed"})
          .field("published", &Differing::published, {"公表値（表示のとおり）", "As published, as on the page"})
          .field("recomputed", &Differing::recomputed,
                 {"計算した値。データが足りず計算できなければ空", "As recomputed; empty for lack of data"})
          .field("path", &Differing::path,
                 {"「公表値の照合」の中のアドレス", "Its address on the page of published figures checked"});
  return type;
}

template <>
const RecordType<RatingChip>& record_type<RatingChip>() {
  static const auto type =
      RecordType<RatingChip>("RatingChip", {"評価の印", "A rating as a small label"})
          .field("code", &RatingChip::code,
                 {"記号（A など）。評価なしなら理由の記号", "The code, such as A; a reason's symbol if unrated"})
          .field("tone", &RatingChip::tone,
                 {"CSS 用の名前（class は rating-<tone>）。順調と数える区分はよいほうから "
                  "good-1、good-2…、ほかの区分は悪い"
                  "ほうから poor-1、poor-2…、ほかに unrated、missing",
                  "Name for CSS, class rating-<tone>: good-1, good-2 … for bands on track, the best first; poor-1, "
                  "poor-2 … for the others, the worst first; unrated; missing"})
          .field(
              "kind", &RatingChip::kind,
              {"rated（評価あり）、unrated（理由があって評価なし）、missing（データなし）、none（評価区分のない計画）",
               "rated, unrated (for a reason), missing (no data) or none (a plan without bands)"})
          .field("name", &RatingChip::name,
                 {"区分の名前、理由の名前、または「データなし」", "Name of the band or of the reason, or “no data”"})
          .field(
              "path", &RatingChip::path,
              {"その評価の事業一覧のアドレス。評価ありのほかは空", "Page of the projects rated so; empty unless rated"})
          .field("source", &RatingChip::source,
                 {"computed（計算）、decided（人が決めた）、published（公表値）",
                  "computed, decided (by people) or published"})
          .field("computed_code", &RatingChip::computed_code,
                 {"計算での評価。上の記号と違うときだけ", "The computed code, only where it differs from the code"})
          .field("decided_code", &RatingChip::decided_code,
                 {"人が決めた評価。公表値と違うときだけ", "The decided code, only where another was published"})
          .field("audit_path", &RatingChip::audit_path,
                 {"公表値の照合の中のアドレス。公表値でなければ空",
                  "Its address on the page of published figures checked; empty unless published"});
  return type;
}

template <>
const RecordType<BandInfo>& record_type<BandInfo>() {
  static const auto type =
      RecordType<BandInfo>("BandInfo", {"評価の区分", "A band of the rating scheme"})
          .field("code", &BandInfo::code, {"記号", "Its code"})
          .field("id", &BandInfo::id, {"アドレス用の名前", "Name for addresses"})
          .field("tone", &BandInfo::tone, {"CSS 用の名前（RatingChip と同じ）", "Name for CSS, as in RatingChip"})
          .field("name", &BandInfo::name, {"名前（言語の印付き）", "Name, marked with its language where that differs"})
          .field("plain_name", &BandInfo::plain_name, {"名前（文字だけ）", "Name as text"})
          .field("description", &BandInfo::description, {"計画での表記", "The rule as the plan words it"})
          .field("conditions", &BandInfo::conditions,
                 {"条件を言葉にしたもの（データから作る）", "Its conditions in words, made from the data"})
          .field("on_track", &BandInfo::on_track, {"「順調」に数えるか", "Whether it counts as on track"})
          .field("path", &BandInfo::path, {"その評価の事業一覧のアドレス", "Page of the projects rated so"});
  return type;
}

template <>
const RecordType<ReasonInfo>& record_type<ReasonInfo>() {
  static const auto type =
      RecordType<ReasonInfo>("ReasonInfo", {"評価がつかない理由", "A reason why something isn't rated"})
          .field("id", &ReasonInfo::id, {"理由のID", "Its id"})
          .field("symbol", &ReasonInfo::symbol, {"表に出す記号", "Symbol in tables"})
          .field("name", &ReasonInfo::name, {"名前", "Name"})
          .field("description", &ReasonInfo::description, {"説明。なければ空", "What it means; may be empty"});
  return type;
}

template <>
const RecordType<TallyCell>& record_type<TallyCell>() {
  static const auto type =
      RecordType<TallyCell>("TallyCell", {"集計表の一つのます", "A cell of a tally"})
          .field("tone", &TallyCell::tone, {"CSS 用の名前（RatingChip と同じ）", "Name for CSS, as in RatingChip"})
          .field("code", &TallyCell::code, {"区分の記号", "Code of the band"})
          .field("name", &TallyCell::name, {"区分の名前", "Name of the band"})
          .field("count", &TallyCell::count,
                 {"件数（31）。わからなければ空", "Number of items: 31; empty if not known"})
          .field("count_differs", &TallyCell::count_differs, differs())
          .field("has_share", &TallyCell::has_share,
                 {"割合があるか。割合の分母が評価のついた項目のとき、評価なしにはない",
                  "Whether it has a share; the unrated have none where shares are of the rated items"})
          .field("share", &TallyCell::share, {"割合（54.4%）。わからなければ空", "Share: 54.4%; empty if not known"})
          .field("share_differs", &TallyCell::share_differs, differs());
  return type;
}

template <>
const RecordType<TallyRow>& record_type<TallyRow>() {
  static const auto type =
      RecordType<TallyRow>("TallyRow", {"集計表の行", "A row of a tally"})
          .field("name", &TallyRow::name, {"行の見出し", "Heading of the row"})
          .field("number", &TallyRow::number, {"分野の番号。なければ空", "Number of the category; may be empty"})
          .field("path", &TallyRow::path, {"分野のページ。合計の行は空", "Page of the category; empty for the total"})
          .field(
              "restated", &TallyRow::restated,
              {"前の年度の記録と違うことの説明。なければ空", "That an earlier record has it otherwise; may be empty"})
          .field("depth", &TallyRow::depth, {"分野の深さ（0が一番上）", "Depth of the category, 0 at the top"})
          .field("cells", &TallyRow::cells, {"区分ごとのます。最後は評価なし", "One cell a band, then the unrated"})
          .field("total", &TallyRow::total, {"項目の合計。わからなければ空", "Number of items; empty if not known"})
          .field("total_differs", &TallyRow::total_differs, differs())
          .field("projects", &TallyRow::projects,
                 {"公表された事業数。なければ空", "Number of projects as published; may be empty"})
          .field("projects_differ", &TallyRow::projects_differ, differs())
          .field("on_track", &TallyRow::on_track,
                 {"順調な項目の数。わからなければ空", "Items on track; empty if not known"})
          .field("on_track_differs", &TallyRow::on_track_differs, differs())
          .field("on_track_share", &TallyRow::on_track_share,
                 {"順調な項目の割合。わからなければ空", "Share of items on track; empty if not known"})
          .field("on_track_share_differs", &TallyRow::on_track_share_differs, differs())
          .field("points", &TallyRow::points,
                 {"順調な項目の割合の、前年度からの差（+2.6ポイント）。なければ空",
                  "Change of the share on track on the year before; may be empty"})
          .field("points_differ", &TallyRow::points_differ, differs())
          .field("total_computed", &TallyRow::total_computed,
                 {"合計が報告書になく、示された件数から計算したか",
                  "Whether a report's total isn't printed and follows from its counts"})
          .field("on_track_computed", &TallyRow::on_track_computed,
                 {"順調な項目の数が報告書になく、計算したか", "Whether the number on track is computed so"})
          .field("on_track_share_computed", &TallyRow::on_track_share_computed,
                 {"順調な項目の割合が報告書になく、計算したか", "Whether the share on track is computed so"})
          .field("shares_computed", &TallyRow::shares_computed,
                 {"評価の割合が報告書になく、計算したか", "Whether the shares of the bands are computed so"})
          .field("has_shares", &TallyRow::has_shares,
                 {"わかっている割合が一つでもあるか", "Whether the share of any band is known"})
          .field("shares_note", &TallyRow::shares_note,
                 {"表示した割合の合計が100にならないことを示す一文。なければ空",
                  "A sentence where the shares shown don't add up to 100; may be empty"});
  return type;
}

template <>
const RecordType<ReasonCount>& record_type<ReasonCount>() {
  static const auto type =
      RecordType<ReasonCount>("ReasonCount", {"評価がつかない理由ごとの件数", "How many are unrated for a reason"})
          .field("name", &ReasonCount::name, {"理由の名前", "Name of the reason"})
          .field("count", &ReasonCount::count, {"件数", "How many"});
  return type;
}

template <>
const RecordType<PublishedPoints>& record_type<PublishedPoints>() {
  static const auto type =
      RecordType<PublishedPoints>("PublishedPoints", {"公表された、前年度以外からの差",
                                                      "A published difference to another year than the one before"})
          .field("since", &PublishedPoints::since, {"比べた年度の短い名前", "Short name of the year compared with"})
          .field("text", &PublishedPoints::text, {"差（+30.0ポイント）", "The difference: +30.0 points"})
          .field("differs", &PublishedPoints::differs, differs());
  return type;
}

template <>
const RecordType<TallyTable>& record_type<TallyTable>() {
  static const auto type =
      RecordType<TallyTable>("TallyTable", {"評価の集計表", "A table of ratings"})
          .field("source", &TallyTable::source,
                 {"computed（データから計算）、reported（公表された集計）、none（なし）",
                  "computed from the data, reported as printed, or none"})
          .field("citation", &TallyTable::citation,
                 {"公表された集計の出典。なければ空", "Source of a reported tally; may be empty"})
          .field("note", &TallyTable::note, {"注記。なければ空", "A note; may be empty"})
          .field("columns", &TallyTable::columns,
                 {"列の見出し。区分、最後に評価なし", "Heads of the columns: bands, then the unrated"})
          .field("on_track_bands", &TallyTable::on_track_bands,
                 {"順調に数える区分の記号", "Codes of the bands that count as on track"})
          .field("rows", &TallyTable::rows,
                 {"一番上の分野（分野のページでは一つ下の分野）、最後に合計",
                  "Top categories (on a category's page, those below it), then the total"})
          .field("coverage", &TallyTable::coverage,
                 {"データのある項目数についての一文。全部あれば空",
                  "A sentence on how many items have data; empty if all do"})
          .field("reasons", &TallyTable::reasons,
                 {"評価がつかない理由ごとの件数。データから計算した集計だけにある",
                  "The unrated by reason; only in a tally computed from the data"})
          .field("shares_note", &TallyTable::shares_note,
                 {"合計の行の割合が100にならないことを示す一文。なければ空",
                  "A sentence where the total's shares don't add up to 100; may be empty"})
          .field("points_since", &TallyTable::points_since,
                 {"行の差（points）が、どの年度からのものか。差がどの行にもなければ空",
                  "Short name of the year that the rows' points are since; empty if no row has any"})
          .field("has_gaps", &TallyTable::has_gaps, {"わからない数があるか", "Whether anything in it is not known"});
  return type;
}

template <>
const RecordType<Headline>& record_type<Headline>() {
  static const auto type =
      RecordType<Headline>("Headline", {"年度の要点となる数", "The figures a year starts with"})
          .field("year", &Headline::year, {"年度", "The fiscal year"})
          .field("on_track_bands", &Headline::on_track_bands,
                 {"順調に数える評価（A、B）", "Codes of the bands that count as on track"})
          .field("on_track", &Headline::on_track,
                 {"順調な項目の数（45）。わからなければ空", "Items on track: 45; empty if not known"})
          .field("on_track_differs", &Headline::on_track_differs, differs())
          .field("on_track_share", &Headline::on_track_share,
                 {"順調な項目の割合（78.9%）。わからなければ空", "Share on track: 78.9%; empty if not known"})
          .field("on_track_share_differs", &Headline::on_track_share_differs, differs())
          .field("points", &Headline::points,
                 {"前年度からの差（+2.6ポイント）。なければ空",
                  "Change in points; empty if there is nothing to compare with"})
          .field("points_since", &Headline::points_since,
                 {"比べた年度の短い名前", "Short name of the year compared with"})
          .field("points_differ", &Headline::points_differ, differs())
          .field("published_points", &Headline::published_points,
                 {"公表された、前年度以外からの差", "Published differences to other years than the one before"})
          .field("on_track_computed", &Headline::on_track_computed,
                 {"順調な項目の数が報告書になく、計算したか（TallyRow と同じ）",
                  "Whether the number on track is computed, as in TallyRow"})
          .field("on_track_share_computed", &Headline::on_track_share_computed,
                 {"順調な項目の割合が報告書になく、計算したか（TallyRow と同じ）",
                  "Whether the share on track is computed, as in TallyRow"})
          .field("projects", &Headline::projects,
                 {"事業数。公表値があればそれ、なければデータの数",
                  "Number of projects: as published, else as in the data"})
          .field("projects_differ", &Headline::projects_differ, differs())
          .field("total", &Headline::total,
                 {"集計した項目の数（評価なしを含む）", "Number of items counted, the unrated included"})
          .field("of", &Headline::of,
                 {"割合の分母を言葉にしたもの（57項目中）。わからなければ空",
                  "What the share is of: “of 57 items”; empty if not known"})
          .field("total_differs", &Headline::total_differs, differs())
          .field("source", &Headline::source,
                 {"computed、reported、none のどれか（TallyTable と同じ）",
                  "computed, reported or none, as in TallyTable"});
  return type;
}

}  // namespace ayumi::view
