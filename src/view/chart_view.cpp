#include "view/chart_view.h"

namespace ayumi::view {
std::optional<Html> meter_chart(const PlanContext&, const evaluate::Item&) { return std::nullopt; }
std::optional<Html> indicator_chart(const PlanContext&, const std::vector<const evaluate::Item*>&, const std::string&) { return std::nullopt; }
std::optional<Html> breakdown_chart(const PlanContext&, const BreakdownView&, const std::vector<Decimal>&, const std::string&) { return std::nullopt; }
std::optional<Html> ratings_chart(const PlanContext&, const std::string&) { return std::nullopt; }
std::optional<Html> share_chart(const PlanContext&, const std::string&) { return std::nullopt; }
std::optional<Html> projects_chart(const PlanContext&, const std::string&) { return std::nullopt; }
}  // namespace ayumi::view
