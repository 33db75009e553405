#include "evaluate/compare_names.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;
using Cause = Difference::Cause;

struct Words {
  std::string_view word;
  const char* ja;
  const char* en;
};

Words words_of_lists(Kind kind) {
  switch (kind) {
    case Kind::plan_added:
      return {"plan-added", "計画の追加", "Plans added"};
    case Kind::plan_gone:
      return {"plan-gone", "なくなった計画", "Plans no longer there"};
    case Kind::year_added:
      return {"year-added", "年度の追加", "Years added"};
    case Kind::year_gone:
      return {"year-gone", "なくなった年度", "Years no longer there"};
    case Kind::project_added:
      return {"project-added", "事業の追加", "Projects added"};
    case Kind::project_gone:
      return {"project-gone", "なくなった事業", "Projects no longer there"};
    case Kind::project_merged:
      return {"project-merged", "事業の統合", "Projects merged"};
    case Kind::project_ended:
      return {"project-ended", "事業の終了", "Projects ended"};
    case Kind::project_renamed:
      return {"project-renamed", "事業名の変更", "Projects renamed"};
    case Kind::project_moved:
      return {"project-moved", "事業の分野の変更", "Projects moved to another field"};
    case Kind::indicator_added:
      return {"indicator-added", "指標の追加", "Indicators added"};
    case Kind::indicator_gone:
      return {"indicator-gone", "なくなった指標", "Indicators no longer there"};
    case Kind::indicator_redefined:
      return {"indicator-redefined", "指標の定義の変更", "Indicators redefined"};
    case Kind::scheme_changed:
      return {"scheme-changed", "評価の基準の変更", "Rules of the ratings changed"};
    case Kind::target_moved:
      return {"target-moved", "目標値の変更", "Targets moved"};
    default:
      return {};
  }
}

Words words_of_figures(Kind kind) {
  switch (kind) {
    case Kind::value_restated:
      return {"value-restated", "実績値の訂正", "Values restated"};
    case Kind::value_added:
      return {"value-added", "前になかった実績値", "Values that weren't there before"};
    case Kind::value_gone:
      return {"value-gone", "なくなった実績値", "Values no longer there"};
    case Kind::figure_restated:
      return {"figure-restated", "そのほかの数値の訂正", "Other figures restated"};
    case Kind::rating_changed:
      return {"rating-changed", "評価の変更", "Ratings changed"};
    case Kind::composite_added:
      return {"composite-added", "複合指標の追加", "Composite indicators added"};
    case Kind::composite_gone:
      return {"composite-gone", "なくなった複合指標", "Composite indicators no longer there"};
    case Kind::composite_redefined:
      return {"composite-redefined", "複合指標の構成の変更", "Composite indicators redefined"};
    case Kind::composite_changed:
      return {"composite-changed", "複合指標の値の変更", "Values of composite indicators changed"};
    case Kind::tally_changed:
      return {"tally-changed", "集計の変更", "Counts of ratings changed"};
    default:
      return {"text-changed", "文章の変更", "Texts changed"};
  }
}

Words words_of(Kind kind) { return kind < Kind::value_restated ? words_of_lists(kind) : words_of_figures(kind); }

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
