#include "commands/later_years.h"

#include <fmt/core.h>

#include <set>
#include <tuple>
#include <utility>

namespace ayumi::commands {

namespace {

// Where a mistake stands, and what it is: spans of two runs are in different sources.
using Place = std::tuple<std::string, std::size_t, std::string>;

Place place_of(const Diagnostic& diagnostic) {
  if (!diagnostic.span) return {diagnostic.path, 0, diagnostic.code};
  return {diagnostic.span.source->path(), diagnostic.span.begin, diagnostic.code};
}

bool is_in(const Diagnostic& diagnostic, const std::string& folder) {
  return diagnostic.span && diagnostic.span.source->path().starts_with(folder + "/");
}

std::set<Place> errors_of(const Preparation& preparation) {
  Timings timings;
  Diagnostics diagnostics;
  const auto prepared = prepare(preparation, timings, diagnostics);
  if (!diagnostics.has_errors()) check_pages(*prepared, preparation.workers, diagnostics);
  std::set<Place> places;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (diagnostic.severity == Severity::error) places.insert(place_of(diagnostic));
  }
  return places;
}

Message hint_for(model::FiscalYear year) {
  const int start = year.start;
  return {
      fmt::format(
          "{0}年度の記録は{0}年度までのデータから作るため、{1}年度以降のことはまだありません。この行が引いている"
          "{1}年度以降の数値や事業を書かないようにするか、その年度のことを書く文章のファイル（{1}.md など。"
          "{0}年度の記録には入りません）に移してから、もう一度実行してください",
          start, start + 1),
      fmt::format("the record of FY{0} is made from data up to FY{0}, so nothing of FY{1} or later is there yet; "
                  "take out what this line quotes or links to of FY{1} or later, or move it into the narrative about "
                  "that year ({1}.md or a later one, which the record of FY{0} leaves out), and run this again",
                  start, start + 1)};
}

}  // namespace

void explain_later_years(model::FiscalYear year, const Preparation& preparation, Diagnostics& diagnostics) {
  const std::string content = join_path(preparation.folder, "content");
  const auto may_be = [&](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::error && is_in(diagnostic, content);
  };
  bool any = false;
  for (const Diagnostic& diagnostic : diagnostics.all()) any = any || may_be(diagnostic);
  if (!any) return;
  const std::set<Place> today = errors_of(preparation);
  Diagnostics explained;
  for (Diagnostic diagnostic : diagnostics.all()) {
    if (may_be(diagnostic) && !today.contains(place_of(diagnostic))) {
      diagnostic.hints.insert(diagnostic.hints.begin(), hint_for(year));
    }
    explained.add(std::move(diagnostic));
  }
  diagnostics = std::move(explained);
}

}  // namespace ayumi::commands
