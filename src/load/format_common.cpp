// Citations and breakdowns.
#include "load/format.h"

namespace ayumi::load {

using model::Breakdown;

template <>
struct WordsOf<Breakdown::Coverage> {
  static constexpr std::array<std::pair<Breakdown::Coverage, AllowedWord>, 2> kWords{{
      {Breakdown::Coverage::complete, {"complete", {"全部の内訳。合計が一致する", "all the parts; they add up"}}},
      {Breakdown::Coverage::partial, {"partial", {"一部だけの内訳", "only some of the parts"}}},
  }};
};

bool expect_one_of(const formats::Table& table, Span place, std::string_view first, std::string_view second,
                   const Message& hint, Decoding& decoding) {
  const formats::Entry* a = table.find(first);
  const formats::Entry* b = table.find(second);
  if (a != nullptr && b != nullptr) {
    decoding.diagnostics.add(complaints::conflicting_keys(first, second, b->key_span));
    return false;
  }
  if (a == nullptr && b == nullptr) decoding.diagnostics.add(complaints::missing_one_of({first, second}, hint, place));
  return a != nullptr || b != nullptr;
}

template <>
const Table<model::Citation>& table_of() {
  static const auto table =
      Table<model::Citation>(
          "source", {"出典", "source"},
          {"数値や文章のもとになった資料と、その中の位置。位置を書かないときは、資料のIDだけを文字列で書けます",
           "The document that something was taken from, and the place in it. Without a place, the document's id "
           "alone will do"})
          .required("document", &model::Citation::document, {"資料のID", "Id of a document"}, R"("progress-report-r6")")
          .optional("place", &model::Citation::place, {"資料の中の位置（頁や番号）", "Page or number in the document"},
                    R"("No.4")");
  return table;
}

TypeInfo Codec<model::Citation>::type() {
  return {.kind = TypeInfo::Kind::id_or_table,
          .target = PlanNames{}.documents.kind(),
          .table = &table_of<model::Citation>().info()};
}

bool Codec<model::Citation>::decode(const formats::Node& node, Value& value, Decoding& decoding) {
  if (node.as<std::string>() != nullptr) return Codec<model::DocumentIndex>::decode(node, value.document, decoding);
  if (node.as<formats::Table>() == nullptr) return complain_type(node, type(), decoding);
  return table_of<model::Citation>().decode(node, value, decoding);
}

void Codec<model::Citation>::visit(const Value& value, TextCollector& texts) {
  table_of<model::Citation>().visit(value, texts);
}

template <>
const Table<model::Part>& table_of() {
  static const auto table =
      Table<model::Part>(
          "part", {"内訳の項目", "part"},
          {"内訳の一項目。参加団体か、名前で示します", "One part of a breakdown: a partner, or anything with a name"})
          .optional("partner", &model::Part::partner, {"参加団体のID", "Id of a partner"}, R"("hiranai")")
          .optional("name", &model::Part::name, {"参加団体でないときの名前", "Its name, where it is not a partner"},
                    R"({ ja = "その他", en = "Others" })")
          .required("value", &model::Part::value, {"値", "Its value"}, "1200")
          .optional("note", &model::Part::note, {"注記", "A note"}, R"("概数")")
          .finish([](model::Part& part, const formats::Table& fields, Decoding& decoding) {
            return expect_one_of(fields, part.span, "partner", "name",
                                 {"参加団体なら「partner」にそのIDを、そのほかは「name」に名前を書きます",
                                  "“partner” takes the id of a partner, “name” any other name"},
                                 decoding);
          });
  return table;
}

template <>
const Table<Breakdown>& table_of() {
  static const auto table =
      Table<Breakdown>("breakdown", {"内訳", "breakdown"},
                       {"値の内訳。参加団体別など", "The parts of a value, by partner for example"})
          .optional("label", &Breakdown::label,
                    {"何の内訳か（その値そのものでないとき）", "What is broken down, where it is not the value itself"},
                    R"({ ja = "参加者数", en = "Participants" })")
          .optional("unit", &Breakdown::unit, {"単位（値と違うとき）", "Unit, where it differs from that of the value"},
                    R"({ ja = "人", en = "people" })")
          .optional("total", &Breakdown::total,
                    {"資料に印刷されている合計。検算に使います", "The total as printed; it is checked"}, "1200")
          .optional("coverage", &Breakdown::coverage,
                    {"全部の内訳か、一部だけか（書かなければ全部）",
                     "Whether all parts are there (the default) or only some"},
                    R"("partial")")
          .optional("note", &Breakdown::note, {"注記", "A note"}, R"("青森市分を含まない")")
          .required("parts", &Breakdown::parts, {"内訳の項目の並び", "The parts"},
                    R"([{ partner = "hiranai", value = 12 }])");
  return table;
}

}  // namespace ayumi::load
