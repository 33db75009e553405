// The plan's own indicators and its composites (indicators/*.toml), and composites as printed (years/<year>/*.toml).
#include "load/check_complaints.h"
#include "load/format.h"
#include "load/indicator_reference.h"

namespace ayumi::load {

using model::Composite;
using model::Member;
using model::ReportedComposite;

namespace {

// True, with a complaint, for a composite's id in place of one of the plan's own indicators.
bool names_composite(const formats::Node& node, Decoding& decoding) {
  const auto* const id = node.as<std::string>();
  if (id == nullptr || decoding.names->own_indicators.find(*id) || !decoding.names->composites.find(*id)) return false;
  decoding.diagnostics.add(complaints::composite_as_member(*id, node.span()));
  return true;
}

}  // namespace

template <>
const Table<Member>& table_of() {
  static const auto table =
      Table<Member>("member", {"合成指標の構成指標", "member of a composite"},
                    {"合成指標に入る指標。計画そのものの指標なら、IDだけを文字列で書けます",
                     "An indicator that counts in a composite. For one of the plan's own its id alone will do"})
          .custom(project_of_indicator_field(), read_later<Member>)
          .custom(indicator_field(), read_later<Member>)
          .optional("weight", &Member::weight, {"重み（書かなければ1）", "Its weight (1 by default)"}, "2")
          .finish([](Member& member, const formats::Table& fields, Decoding& decoding) {
            const TableInfo& info = table_of<Member>().info();
            const formats::Entry* const named = fields.find("indicator");
            if (named != nullptr && fields.find("project") == nullptr && names_composite(named->node, decoding)) {
              return false;
            }
            const auto reference = decode_indicator(fields, info, member.span, decoding);
            if (reference) member.project = reference->project;
            if (reference) member.indicator = reference->indicator;
            if (!member.weight || member.weight->sign() > 0) return reference.has_value();
            decoding.diagnostics.add(
                complaints::out_of_range("weight", {"0より大きい数を書いてください", "it must be more than zero"},
                                         fields.find("weight")->node.span()));
            return false;
          });
  return table;
}

// One of the plan's own may be written as its id alone.
template <>
struct Codec<Member> {
  using Value = Member;
  static TypeInfo type() {
    return {.kind = TypeInfo::Kind::id_or_table,
            .target = PlanNames{}.own_indicators.kind(),
            .table = &table_of<Member>().info()};
  }
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding) {
    if (node.as<std::string>() == nullptr) {
      if (node.as<formats::Table>() == nullptr) return complain_type(node, type(), decoding);
      return table_of<Member>().decode(node, value, decoding);
    }
    value.span = node.span();
    if (names_composite(node, decoding)) return false;
    const auto position = decode_reference(node, decoding.names->own_indicators, decoding);
    if (position) value.indicator.value = *position;
    return position.has_value();
  }
};

namespace {

// At least one member, and none twice.
bool finish_composite(Composite& composite, const formats::Table& fields, Decoding& decoding) {
  const formats::Entry* members = fields.find("members");
  if (members == nullptr) return false;  // complained about
  if (const auto* list = members->node.as<formats::Array>(); list != nullptr && list->empty()) {
    decoding.diagnostics.add(complaints::out_of_range(
        "members", {"構成する指標を、一つは書いてください", "it needs at least one indicator"}, members->node.span()));
    return false;
  }
  bool is_good = true;
  for (std::size_t later = 1; later < composite.members.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Member& a = composite.members[earlier];
      const Member& b = composite.members[later];
      if (a.project != b.project || a.indicator != b.indicator) continue;
      decoding.diagnostics.add(complaints::two_of({"同じ構成指標", "entries for the same member"}, b.span, a.span));
      is_good = false;
    }
  }
  return is_good;
}

}  // namespace

template <>
const Table<Composite>& table_of() {
  static const auto table =
      Table<Composite>("composite", {"合成指標", "composite indicator"},
                       {"いくつかの指標の達成率の平均で表す指標（KPIなど）",
                        "An indicator that is the mean of others' rates, such as a KPI"})
          .required<Id>("id", &Composite::id,
                        {"ID。ページのアドレスになるので、一度決めたら変えません",
                         "Its id; part of its address, so it should never change"},
                        R"("company-dx")")
          .required("name", &Composite::name, {"名前", "Its name"},
                    R"({ ja = "県内企業のDXの推進状況", en = "DX in local companies" })")
          .optional("category", &Composite::category, {"分野のID", "Id of its category"}, R"("industry")")
          .optional("description", &Composite::description, {"説明", "What it tells"},
                    R"("企業の取組がどこまで進んだかを表します。")")
          .required("members", &Composite::members, {"構成する指標の並び", "The indicators it is made of"},
                    R"(["dx-support-cases", { project = "business-hub", indicator = "startups", weight = 2 }])")
          .optional("note", &Composite::note, {"注記", "A note"}, R"("構成する指標は毎年度見直す。")")
          .finish(finish_composite);
  return table;
}

template <>
const Table<IndicatorsFile>& table_of() {
  static const auto table =
      Table<IndicatorsFile>(
          "indicators", {"計画の指標のファイル（indicators/*.toml）", "indicators file (indicators/*.toml)"},
          {"どの事業のものでもない、計画そのものの指標と、指標を合成した指標。ファイルをいくつに分けてもかまいません",
           "The plan's own indicators, which belong to no project, and composites of indicators; in any number of "
           "files"})
          .optional("indicator", &IndicatorsFile::indicators, {"指標の並び", "The indicators"})
          .optional("composite", &IndicatorsFile::composites, {"合成指標の並び", "The composites"});
  return table;
}

template <>
const Table<ReportedComposite>& table_of() {
  static const auto table =
      Table<ReportedComposite>(
          "reported_composite", {"公表された合成指標", "published composite"},
          {"報告書に印刷されている合成指標の値。検算に使います", "A composite as the report printed it; it is checked"})
          .required("composite", &ReportedComposite::composite, {"合成指標のID", "Id of the composite"},
                    R"("company-dx")")
          .optional("value", &ReportedComposite::value,
                    {"値（％。印刷の桁数のまま）", "Its value in percent, with the digits as printed"}, "33.0")
          .optional("difference", &ReportedComposite::difference,
                    {"前の期との差（ポイント）", "Difference to the period before, in points"}, "1.2")
          .optional("note", &ReportedComposite::note, {"注記", "A note"}, R"("前期差は印刷されていない。")")
          .optional("source", &ReportedComposite::citation, {"出典", "Where it was taken from"},
                    R"("progress-report-r6")")
          .keyed_by([](const ReportedComposite& reported, const model::Plan* plan) {
            return plan->composites[reported.composite.value].id;
          });
  return table;
}

}  // namespace ayumi::load
