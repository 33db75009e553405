#include "view/tally_records.h"

namespace ayumi::view {

template <>
const RecordType<RatingChip>& record_type<RatingChip>() {
  static const auto type =
      RecordType<RatingChip>("RatingChip", {"RatingChip", "RatingChip"})
          .field("code", &RatingChip::code, {"'A', or a reason's symbol", "'A', or a reason's symbol"})
          .field("id", &RatingChip::id, {"for CSS: rating-<id>", "for CSS: rating-<id>"})
          .field("kind", &RatingChip::kind, {"rated, unrated, missing", "rated, unrated, missing"})
          .field("name", &RatingChip::name, {"順調; a reason's name; 'no data'", "順調; a reason's name; 'no data'"})
          .field("path", &RatingChip::path, {"of the page of what is rated so; empty for others than rated", "of the page of what is rated so; empty for others than rated"})
          .field("source", &RatingChip::source, {"computed, decided, published", "computed, decided, published"})
          .field("computed_code", &RatingChip::computed_code, {"where the source isn't 'computed' and the letters differ", "where the source isn't 'computed' and the letters differ"});
  return type;
}

template <>
const RecordType<BandInfo>& record_type<BandInfo>() {
  static const auto type =
      RecordType<BandInfo>("BandInfo", {"BandInfo", "BandInfo"})
          .field("code", &BandInfo::code, {"code", "code"})
          .field("id", &BandInfo::id, {"id", "id"})
          .field("name", &BandInfo::name, {"name", "name"})
          .field("plain_name", &BandInfo::plain_name, {"plain name", "plain name"})
          .field("description", &BandInfo::description, {"description", "description"})
          .field("conditions", &BandInfo::conditions, {"in words, made from the scheme", "in words, made from the scheme"})
          .field("on_track", &BandInfo::on_track, {"on track", "on track"})
          .field("path", &BandInfo::path, {"path", "path"});
  return type;
}

template <>
const RecordType<ReasonInfo>& record_type<ReasonInfo>() {
  static const auto type =
      RecordType<ReasonInfo>("ReasonInfo", {"ReasonInfo", "ReasonInfo"})
          .field("id", &ReasonInfo::id, {"id", "id"})
          .field("symbol", &ReasonInfo::symbol, {"symbol", "symbol"})
          .field("name", &ReasonInfo::name, {"name", "name"})
          .field("description", &ReasonInfo::description, {"description", "description"});
  return type;
}

template <>
const RecordType<TallyCell>& record_type<TallyCell>() {
  static const auto type =
      RecordType<TallyCell>("TallyCell", {"TallyCell", "TallyCell"})
          .field("id", &TallyCell::id, {"of the band, or 'unrated'", "of the band, or 'unrated'"})
          .field("code", &TallyCell::code, {"code", "code"})
          .field("name", &TallyCell::name, {"name", "name"})
          .field("count", &TallyCell::count, {"'31'; empty: not known", "'31'; empty: not known"})
          .field("share", &TallyCell::share, {"'54.4%'; empty: not known", "'54.4%'; empty: not known"})
          .field("published_share", &TallyCell::published_share, {"as printed, where it differs from the recomputed one", "as printed, where it differs from the recomputed one"});
  return type;
}

template <>
const RecordType<TallyRow>& record_type<TallyRow>() {
  static const auto type =
      RecordType<TallyRow>("TallyRow", {"TallyRow", "TallyRow"})
          .field("name", &TallyRow::name, {"name", "name"})
          .field("number", &TallyRow::number, {"number", "number"})
          .field("path", &TallyRow::path, {"of the category; empty for the total", "of the category; empty for the total"})
          .field("depth", &TallyRow::depth, {"depth", "depth"})
          .field("cells", &TallyRow::cells, {"bands, then unrated", "bands, then unrated"})
          .field("total", &TallyRow::total, {"total", "total"})
          .field("projects", &TallyRow::projects, {"projects", "projects"})
          .field("on_track", &TallyRow::on_track, {"on track", "on track"})
          .field("on_track_share", &TallyRow::on_track_share, {"on track share", "on track share"});
  return type;
}

template <>
const RecordType<TallyTable>& record_type<TallyTable>() {
  static const auto type =
      RecordType<TallyTable>("TallyTable", {"TallyTable", "TallyTable"})
          .field("source", &TallyTable::source, {"computed, reported, none", "computed, reported, none"})
          .field("citation", &TallyTable::citation, {"of a reported one", "of a reported one"})
          .field("note", &TallyTable::note, {"note", "note"})
          .field("columns", &TallyTable::columns, {"bands, then unrated", "bands, then unrated"})
          .field("rows", &TallyTable::rows, {"top categories, then the total", "top categories, then the total"})
          .field("coverage", &TallyTable::coverage, {"how many items are known, where a computed tally lacks some", "how many items are known, where a computed tally lacks some"})
          .field("shares_off_100", &TallyTable::shares_off_100, {"do the rounded shares not add up to 100?", "do the rounded shares not add up to 100?"});
  return type;
}

template <>
const RecordType<Headline>& record_type<Headline>() {
  static const auto type =
      RecordType<Headline>("Headline", {"Headline", "Headline"})
          .field("year", &Headline::year, {"year", "year"})
          .field("on_track", &Headline::on_track, {"'45'; empty: not known", "'45'; empty: not known"})
          .field("on_track_share", &Headline::on_track_share, {"'78.9%'; empty: not known", "'78.9%'; empty: not known"})
          .field("published_share", &Headline::published_share, {"as printed, where it differs", "as printed, where it differs"})
          .field("points", &Headline::points, {"'+2.5ポイント'; empty", "'+2.5ポイント'; empty"})
          .field("points_since", &Headline::points_since, {"points since", "points since"})
          .field("projects", &Headline::projects, {"'57'", "'57'"})
          .field("total", &Headline::total, {"rated items", "rated items"})
          .field("source", &Headline::source, {"computed, reported, none", "computed, reported, none"});
  return type;
}

}  // namespace ayumi::view
