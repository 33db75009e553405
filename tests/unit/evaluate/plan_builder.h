// Plans for tests, written in few words.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluate.h"
#include "model/site.h"

namespace ayumi::evaluate::test {

Decimal dec(std::string_view text);  // must be a decimal
Rational frac(std::int64_t over, std::int64_t under);
model::LocalizedText words(std::string_view text);
model::PublishedNumber printed(std::string_view text);  // "54.4": one digit

// A band with a lowest rate; "" for none.
model::Band band(std::string_view code, std::string_view rate_at_least, model::Band::Track track);
// A (100, on track), B (75, on track), C (50), D (rest).
model::RatingScheme abcd();

// A site of one plan from 2020 to 2024 with the scheme A to D.
class SiteBuilder {
 public:
  SiteBuilder();

  model::Plan& plan() { return site.plans.front(); }
  model::ProjectIndex project(std::string_view name);
  // An indicator of the last project, of the plan's method, without targets.
  model::Indicator& indicator(std::string_view name = "指標");
  model::PlanYear& year(int start);
  // An observation of the last project's last indicator.
  model::Observation& value(int start, std::string_view value);
  model::Observation& reason(int start, std::uint32_t reason);
  model::Observation& observe(int start);
  model::Change& change(int start, model::ProjectIndex project, model::Change::Kind kind);
  model::ReportedTally& reported(int start);

  PlanFigures run(unsigned workers = 1);
  std::vector<std::string> codes() const;  // of what the last run found, in order
  bool found(std::string_view code) const;

  model::Site site;
  Diagnostics diagnostics;
  model::CalendarDate today{2026, 11, 22};
};

model::Target target_of_year(int year, std::string_view value);
model::Target every_year(std::string_view value);
model::Target final_target(std::string_view value);

// A value a year of the last indicator, from 2020 on.
void values(SiteBuilder& site, std::initializer_list<const char*> all);

// The item of the first project's first indicator in a year.
const Item& item_in(const PlanFigures& figures, int year);
// The only item of a year.
const Item& only_item(const PlanFigures& figures, int year);
std::string code_of(const PlanFigures& figures, const Item& item);  // of the band that counts; "" for none

}  // namespace ayumi::evaluate::test
