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

Message explain(AuditFinding::Explanation explanation) {
  switch (explanation) {
    case AuditFinding::Explanation::half_up:
      return {"四捨五入した値とは一致します", "rounding half-up would explain it"};
    case AuditFinding::Explanation::truncated:
      return {"切り捨てた値とは一致します", "truncation would explain it"};
    case AuditFinding::Explanation::published_counts:
      return {"公表された件数から計算した値とは一致します", "the published counts would explain it"};
    case AuditFinding::Explanation::published_shares:
      return {"公表された割合どうしの差とは一致します", "the difference of the published shares would explain it"};
    case AuditFinding::Explanation::published_rates:
      return {"公表された達成率を平均した値とは一致します", "the mean of the published rates would explain it"};
    case AuditFinding::Explanation::published_values:
      return {"公表された値どうしの差とは一致します", "the difference of the published values would explain it"};
    case AuditFinding::Explanation::published_total:
      return {"公表された合計に対する割合とは一致します", "the share of the published total would explain it"};
    case AuditFinding::Explanation::rounded_rate:
      return {"端数処理をした達成率で評価した結果とは一致します", "rating the rounded rate would explain it"};
    case AuditFinding::Explanation::missed_target:
      return {"目標に届いていない値は、端数処理をすると100になる場合も、100とは示さない決まりです",
              "it rounds to 100, but a target that was missed is never shown as 100"};
    case AuditFinding::Explanation::none:
      break;
  }
  return {"打ち間違いなら直してください。報告書にこのとおり印刷されているなら、このままで構いません",
          "correct it if it was mistyped; if the report prints it so, leave it as it is"};
}

Message explain(UncheckedFigure::Why why) {
  using Why = UncheckedFigure::Why;
  switch (why) {
    case Why::no_value:
      return {"実績値がありません", "there is no actual value"};
    case Why::not_rated:
      return {"評価しない理由が付いています", "it has a reason not to be rated"};
    case Why::no_target:
      return {"その年度に使う目標値がありません", "no target counts for the year"};
    case Why::no_baseline:
      return {"基準値がありません", "there is no baseline"};
    case Why::no_rule:
      return {"評価の決まりに必要な値がないか、当てはまる区分がありません",
              "a band asks for what isn't there, or none fits"};
    case Why::items_missing:
      return {"もとになる項目の一部がデータにありません", "not all items behind it are in the data"};
    case Why::projects_unplaced:
      return {"分野のわからない事業があります", "some projects have no category"};
    case Why::no_counts:
      return {"割合のもとになる件数がありません", "the counts behind it aren't known"};
    case Why::approximate:
      return {"この値か、もとになる値が概数です", "it, or what it follows from, is a round figure"};
    case Why::parts_missing:
      return {"もとになる値の一部がありません", "not all that it follows from is there"};
    case Why::no_previous:
      return {"前の年度の値がないか、平均に入る指標が違います",
              "there is no value of the year before, or other members counted in it"};
    case Why::division_by_zero:
      return {"もとになる値が0なので、割れません", "it would be divided by zero"};
    case Why::no_shares:
      break;
  }
  return {"比べる年度の割合がありません", "a year compared has no share"};
}

namespace {

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
  diagnostic.hints.push_back(explain(finding.explanation));
  return diagnostic;
}

}  // namespace ayumi::evaluate
