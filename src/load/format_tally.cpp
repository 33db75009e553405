// Tallies as a report printed them.
#include "load/format.h"

namespace ayumi::load {

using model::ReportedTally;

namespace {

using ByBand = std::vector<std::optional<model::PublishedNumber>>;

// { A = 31, B = 7 }: a number for some of the bands, by code.
struct NumbersByBand {
  using Value = ByBand;
  static TypeInfo type() { return {.kind = TypeInfo::Kind::numbers_by_band}; }
  static bool decode(const formats::Node& node, ByBand& value, Decoding& decoding);
};

bool NumbersByBand::decode(const formats::Node& node, ByBand& value, Decoding& decoding) {
  const auto* table = node.as<formats::Table>();
  if (table == nullptr) return complain_type(node, type(), decoding);
  const Directory& bands = decoding.names->bands;
  value.assign(bands.names().size(), std::nullopt);
  bool is_good = true;
  for (const formats::Entry& entry : table->entries()) {
    const formats::Node code(formats::Node::Value(entry.key), entry.key_span);
    const auto position = decode_reference(code, bands, decoding);
    model::PublishedNumber number;
    const bool is_number = Codec<model::PublishedNumber>::decode(entry.node, number, decoding);
    if (position && is_number) value[*position] = number;
    is_good = is_good && position && is_number;
  }
  return is_good;
}

// The member is a vector, but one value to the format.
auto by_band(ByBand ReportedTally::*member) {
  return [member](const formats::Node& node, ReportedTally& tally, Decoding& decoding) {
    return NumbersByBand::decode(node, tally.*member, decoding);
  };
}

Table<ReportedTally> tally_table() {
  return Table<ReportedTally>(
             "tally", {"公表された集計", "published tally"},
             {"報告書に印刷されている集計の一行。検算に使い、実績がない年度はこれを表示します",
              "A row of totals as the report printed it: checked, and shown for years without observations"})
      .optional("category", &ReportedTally::category,
                {"分野のID（書かなければ計画全体）", "Id of the category (the whole plan by default)"}, R"("industry")")
      .custom({"bands",
               Presence::optional,
               NumbersByBand::type(),
               {"評価区分ごとの件数", "Counts by band code"},
               "{ A = 31, B = 7 }"},
              by_band(&ReportedTally::band_counts))
      .custom(
          {"shares",
           Presence::optional,
           NumbersByBand::type(),
           {"評価区分ごとの割合（％。印刷の桁数のまま）", "Shares in percent by band code, with the digits as printed"},
           "{ A = 54.4, B = 12.3 }"},
          by_band(&ReportedTally::band_shares))
      .optional("unrated", &ReportedTally::unrated, {"評価のない件数", "How many have no rating"}, "3")
      .optional("unrated_share", &ReportedTally::unrated_share, {"評価のない割合（％）", "Their share in percent"},
                "5.3")
      .optional("total", &ReportedTally::total, {"全部の件数", "How many in all"}, "57")
      .optional("projects", &ReportedTally::projects, {"事業の数", "How many projects"}, "44")
      .optional("on_track", &ReportedTally::on_track, {"順調な件数", "How many are on track"}, "38")
      .optional("on_track_share", &ReportedTally::on_track_share, {"順調な割合（％）", "Their share in percent"},
                "66.7")
      .optional("off_track", &ReportedTally::off_track, {"順調でない件数", "How many are not on track"}, "16")
      .optional("note", &ReportedTally::note, {"注記", "A note"}, R"("端数処理のため合計が一致しない")")
      .optional("source", &ReportedTally::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")")
      .keyed_by([](const ReportedTally& tally, const model::Plan* plan) -> std::string {
        return tally.category ? plan->categories[tally.category->value].id : "all";
      });
}

}  // namespace

template <>
const Table<ReportedTally>& table_of() {
  static const Table<ReportedTally> table = tally_table();
  return table;
}

}  // namespace ayumi::load
