#include "evaluate/compare_names.h"

#include <iterator>

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using Cause = Difference::Cause;

struct Words {
  std::string_view word;
  const char* ja;
  const char* en;
};

// In the order of the kinds.
constexpr Words kKinds[] = {
    {"plan-added", "計画の追加", "Plans added"},
    {"plan-gone", "なくなった計画", "Plans no longer there"},
    {"plan-changed", "計画の期間や分野の変更", "Terms and fields of plans changed"},
    {"year-added", "年度の追加", "Years added"},
    {"year-gone", "なくなった年度", "Years no longer there"},
    {"project-added", "事業の追加", "Projects added"},
    {"project-gone", "なくなった事業", "Projects no longer there"},
    {"project-merged", "事業の統合", "Projects merged"},
    {"project-ended", "事業の終了", "Projects ended"},
    {"project-renamed", "事業名の変更", "Projects renamed"},
    {"project-new-id", "事業のIDの変更", "Projects with a new id"},
    {"project-moved", "事業の分野の変更", "Projects moved to another field"},
    {"project-status", "事業区分の変更", "Status of projects changed"},
    {"partners-changed", "参加団体の変更", "Partners changed"},
    {"budget-changed", "予算の変更", "Budgets changed"},
    {"roadmap-changed", "ロードマップの変更", "Roadmaps changed"},
    {"schedule-changed", "日程の変更", "Schedules changed"},
    {"indicator-added", "指標の追加", "Indicators added"},
    {"indicator-gone", "なくなった指標", "Indicators no longer there"},
    {"indicator-new-id", "指標のIDの変更", "Indicators with a new id"},
    {"indicator-redefined", "指標の定義の変更", "Indicators redefined"},
    {"scheme-changed", "評価の基準の変更", "Rules of the ratings changed"},
    {"target-set", "新しく定めた目標", "Targets newly set"},
    {"target-moved", "目標値の変更", "Targets moved"},
    {"target-gone", "なくなった目標", "Targets no longer set"},
    {"value-restated", "実績値の訂正", "Values restated"},
    {"value-added", "前になかった実績値", "Values that weren't there before"},
    {"value-gone", "なくなった実績値", "Values no longer there"},
    {"value-status", "実績値の扱いの変更", "Status of values changed"},
    {"breakdown-changed", "内訳の変更", "Breakdowns changed"},
    {"figure-restated", "そのほかの数値の訂正", "Other figures restated"},
    {"figure-redefined", "そのほかの数値の定義の変更", "Other figures redefined"},
    {"rating-changed", "評価の変更", "Ratings changed"},
    {"composite-added", "合成指標の追加", "Composite indicators added"},
    {"composite-gone", "なくなった合成指標", "Composite indicators no longer there"},
    {"composite-redefined", "合成指標の構成の変更", "Composite indicators redefined"},
    {"composite-changed", "合成指標の値の変更", "Values of composite indicators changed"},
    {"tally-changed", "集計の変更", "Counts of ratings changed"},
    {"sources-changed", "出典の変更", "Sources changed"},
    {"glossary-changed", "用語集の変更", "Glossary changed"},
    {"text-changed", "文章の変更", "Texts changed"},
};
static_assert(std::size(kKinds) == static_cast<std::size_t>(Kind::text_changed) + 1);

const Words& words_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

Words words_of(Cause cause) {
  switch (cause) {
    case Cause::result:
      return {"result", "実績値の違いによる", "by the result"};
    case Cause::target:
      return {"target", "目標値の変更による", "by the target"};
    case Cause::scheme:
      return {"scheme", "評価の基準の変更による", "by the rules of the ratings"};
    case Cause::definition:
      return {"definition", "指標の定義の変更による", "by the indicator's definition"};
    case Cause::decision:
      return {"decision", "人の決定による", "by decision"};
    case Cause::other:
      break;
  }
  return {"other", "そのほかの理由による", "for another reason"};
}

}  // namespace

std::string_view word_of(Kind kind) { return words_of(kind).word; }
std::string_view word_of(Cause cause) { return words_of(cause).word; }

Message name_of(Kind kind) { return {words_of(kind).ja, words_of(kind).en}; }
Message name_of(Cause cause) { return {words_of(cause).ja, words_of(cause).en}; }

}  // namespace ayumi::evaluate
