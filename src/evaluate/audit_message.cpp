#include "evaluate/audit_message.h"

#include <fmt/core.h>

#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = FigureName::Kind;

struct KindWords {
  const char* code;
  const char* ja;
  const char* en;
};

KindWords words_of(Kind kind) {
  switch (kind) {
    case Kind::rate:
      return {"audit.rate", "達成率", "rate"};
    case Kind::rating:
      return {"audit.rating", "評価", "rating"};
    case Kind::band_count:
      return {"audit.band-count", "件数", "count"};
    case Kind::unrated_count:
      return {"audit.unrated-count", "評価なしの件数", "unrated count"};
    case Kind::total:
      return {"audit.total", "合計", "total"};
    case Kind::share:
      return {"audit.share", "割合", "share"};
    case Kind::on_track:
      return {"audit.on-track", "順調とする件数", "on-track count"};
    case Kind::on_track_share:
      return {"audit.on-track-share", "順調とする割合", "on-track share"};
    case Kind::off_track:
      return {"audit.off-track", "遅れとする件数", "off-track count"};
    case Kind::breakdown_total:
      return {"audit.breakdown-total", "内訳の合計", "total of the breakdown"};
    case Kind::project_count:
      return {"audit.project-count", "事業数", "number of projects"};
    case Kind::composite:
      return {"audit.composite", "値", "value"};
    case Kind::composite_difference:
      return {"audit.composite-difference", "前の期との差", "difference to the period before"};
    case Kind::stated_sum:
      return {"audit.stated-sum", "合計", "sum"};
    case Kind::stated_difference:
      return {"audit.stated-difference", "差", "difference"};
    case Kind::stated_change:
      return {"audit.stated-change", "増減率", "change"};
    case Kind::stated_share:
      return {"audit.stated-share", "割合", "share"};
    case Kind::table_total:
      return {"audit.table-total", "合計", "total"};
    case Kind::difference:
      break;
  }
  return {"audit.difference", "ポイント差", "difference in points"};
}

// What the figures come to: one number where both modes agree, else both.
Message recomputed(const AuditFinding& finding) {
  if (finding.half_up == finding.truncated) return {finding.half_up, finding.half_up};
  return {fmt::format("{}（四捨五入）・{}（切り捨て）", finding.half_up, finding.truncated),
          fmt::format("{} (half-up) or {} (truncated)", finding.half_up, finding.truncated)};
}

}  // namespace

std::string_view audit_code(Kind kind) { return words_of(kind).code; }

Message explain(const AuditFinding& finding) {
  using Explanation = AuditFinding::Explanation;
  if (finding.against == AuditFinding::Against::decided) {
    return {"人が決めた評価と異なります", "people decided otherwise"};
  }
  switch (finding.explanation) {
    case Explanation::half_up:
      return {"四捨五入した値とは一致します", "agrees when rounded half-up"};
    case Explanation::truncated:
      return {"切り捨てた値とは一致します", "agrees when truncated"};
    case Explanation::published_counts:
      return {"公表された件数から計算した値とは一致します", "agrees with the published counts"};
    case Explanation::published_shares:
      return {"公表された割合どうしの差とは一致します", "agrees with the difference of the published shares"};
    case Explanation::published_rates:
      return {"公表された達成率を平均した値とは一致します", "agrees with the mean of the published rates"};
    case Explanation::published_values:
      return {"公表された値どうしの差とは一致します", "agrees with the difference of the published values"};
    case Explanation::published_total:
      return {"公表された合計に対する割合とは一致します", "agrees with the share of the published total"};
    case Explanation::recomputed_sums:
      return {"各行を合計し直した値から計算すると一致します",
              "agrees when computed from the recomputed sums of the rows"};
    case Explanation::rounded_rate:
      return {"端数処理をした達成率で評価した結果とは一致します", "agrees when the rounded rate is rated"};
    case Explanation::missed_target:
      return {"端数処理をすると100ですが、目標に届いていない値は100と示さない決まりです",
              "it rounds to 100, but a missed target is never shown as 100"};
    case Explanation::none:
      break;
  }
  if (finding.kind == Kind::rating) {
    return {"計画の基準による評価と異なります", "the plan's rule gives another rating"};
  }
  return {"端数処理では説明できません", "not explained by rounding"};
}

Message explain(UncheckedFigure::Why why) {
  using Why = UncheckedFigure::Why;
  switch (why) {
    case Why::no_value:
      return {"実績値がデータにありません", "the data have no actual value"};
    case Why::not_rated:
      return {"評価しないこととされた値です", "the value isn't to be rated"};
    case Why::no_target:
      return {"その年度の目標値がデータにありません", "the data have no target for the year"};
    case Why::no_baseline:
      return {"基準値がデータにありません", "the data have no baseline"};
    case Why::no_rule:
      return {"評価の判定に必要なデータがそろっていません", "the rules of the ratings need more than the data have"};
    case Why::before_plan:
      return {"計画開始前の年度は、計画の基準で評価しません", "the plan's rules aren't for the years before it"};
    case Why::items_missing:
      return {"もとになる項目の一部がデータにありません", "the data don't have all the items behind it"};
    case Why::projects_unplaced:
      return {"分野のわからない事業があります", "the data don't give every project's field"};
    case Why::no_counts:
      return {"もとになる件数がわかりません", "the counts behind it aren't known"};
    case Why::approximate:
      return {"概数（「約」）を含みます", "round figures (“about”) are involved"};
    case Why::parts_missing:
      return {"もとになる数値の一部がデータにありません", "the data don't have all the figures it follows from"};
    case Why::no_previous:
      return {"前の年度の値がないか、平均に入る指標が違います",
              "the year before has no value, or other indicators counted in it"};
    case Why::division_by_zero:
      return {"もとになる値が0のため割れません", "it would be divided by zero"};
    case Why::no_shares:
      break;
  }
  return {"比べる年度の割合がわかりません", "one of the years compared has no share"};
}

namespace {

const Message kAsPrinted{"打ち間違いなら直してください。報告書にこのとおり印刷されているなら、このままで構いません",
                         "correct it if it was mistyped; if the report prints it so, leave it as it is"};

// 「A」の件数 / count of A
Message what(const FigureName& finding, const KindWords& words) {
  if (finding.subject.empty()) return {words.ja, words.en};
  return {fmt::format("「{}」の{}", finding.subject, words.ja), fmt::format("{} of {}", words.en, finding.subject)};
}

Diagnostic describe_decided(const Message& place, const KindWords& words, const AuditFinding& finding) {
  return {
      Severity::finding,
      words.code,
      {fmt::format("{} {}：公表値は{}、人が決めた評価は{}", place.ja, words.ja, finding.published, finding.recomputed),
       fmt::format("{}: the published {} is {}, the decided one is {}", place.en, words.en, finding.published,
                   finding.recomputed)},
      finding.span,
      {{"どちらかが打ち間違いなら直してください。報告書にこのとおり印刷されているなら、このままで構いません",
        "correct whichever was mistyped; if the report prints it so, leave it as it is"}}};
}

}  // namespace

Message figure_words(const FigureName& figure) { return what(figure, words_of(figure.kind)); }

Diagnostic describe(const model::Plan& plan, const AuditFinding& finding) {
  const KindWords words = words_of(finding.kind);
  const Message place = name_of(plan, finding.place);
  if (finding.against == AuditFinding::Against::decided) return describe_decided(place, words, finding);
  const Message named = what(finding, words);
  const Message found = recomputed(finding);
  Diagnostic diagnostic{
      Severity::finding,
      words.code,
      {fmt::format("{} {}：公表値は{}、再計算すると{}", place.ja, named.ja, finding.published, found.ja),
       fmt::format("{}: the published {} is {}, recomputed it is {}", place.en, named.en, finding.published, found.en)},
      finding.span};
  const bool is_explained = finding.explanation != AuditFinding::Explanation::none;
  diagnostic.hints.push_back(is_explained ? explain(finding) : kAsPrinted);
  return diagnostic;
}

}  // namespace ayumi::evaluate
