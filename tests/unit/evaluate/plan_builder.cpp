#include "unit/evaluate/plan_builder.h"

#include <algorithm>
#include <stdexcept>

namespace ayumi::evaluate::test {

Decimal dec(std::string_view text) { return Decimal::parse(text).value(); }

Rational frac(std::int64_t over, std::int64_t under) { return Rational::quotient(over, under).value(); }

model::LocalizedText words(std::string_view text) {
  return model::LocalizedText(std::vector<model::TextVersion>{{"ja", std::string(text)}});
}

model::PublishedNumber printed(std::string_view text) {
  const std::size_t point = text.find('.');
  return {dec(text), point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1), {}};
}

model::Band band(std::string_view code, std::string_view rate_at_least, model::Band::Track track) {
  model::Band made;
  made.code = code;
  made.name = words(code);
  if (!rate_at_least.empty()) made.conditions.rate_at_least = dec(rate_at_least);
  made.track = track;
  return made;
}

model::RatingScheme abcd() {
  using Track = model::Band::Track;
  model::RatingScheme scheme;
  scheme.bands = {band("A", "100", Track::on), band("B", "75", Track::on), band("C", "50", Track::off),
                  band("D", "", Track::off)};
  scheme.reasons.resize(2);
  scheme.reasons[0].id = "merged";
  scheme.reasons[0].symbol = "−";
  scheme.reasons[1].id = "counting";
  scheme.reasons[1].symbol = "…";
  return scheme;
}

SiteBuilder::SiteBuilder() {
  site.languages = {{"ja", "日本語"}};
  site.plans.emplace_back();
  plan().id = "plan";
  plan().first = {2020};
  plan().last = {2024};
  plan().scheme = abcd();
}

model::ProjectIndex SiteBuilder::project(std::string_view name) {
  plan().projects.emplace_back();
  plan().projects.back().name = words(name);
  return {static_cast<std::uint32_t>(plan().projects.size() - 1)};
}

model::Indicator& SiteBuilder::indicator(std::string_view name) {
  if (plan().projects.empty()) project("事業");
  plan().projects.back().indicators.emplace_back();
  model::Indicator& made = plan().projects.back().indicators.back();
  made.name = words(name);
  made.method = plan().method;
  return made;
}

model::PlanYear& SiteBuilder::year(int start) {
  std::vector<model::PlanYear>& years = plan().years;
  const auto place = std::lower_bound(years.begin(), years.end(), start,
                                      [](const model::PlanYear& a, int wanted) { return a.year.start < wanted; });
  if (place != years.end() && place->year.start == start) return *place;
  const auto made = years.emplace(place);
  made->year = {start};
  return *made;
}

model::Observation& SiteBuilder::observe(int start) {
  std::vector<model::Observation>& observations = year(start).observations;
  observations.emplace_back();
  observations.back().project = model::ProjectIndex{static_cast<std::uint32_t>(plan().projects.size() - 1)};
  observations.back().indicator = {static_cast<std::uint32_t>(plan().projects.back().indicators.size() - 1)};
  return observations.back();
}

model::Observation& SiteBuilder::value(int start, std::string_view value) {
  model::Observation& made = observe(start);
  made.value = dec(value);
  return made;
}

model::Observation& SiteBuilder::reason(int start, std::uint32_t reason) {
  model::Observation& made = observe(start);
  made.reason = model::ReasonIndex{reason};
  return made;
}

model::Change& SiteBuilder::change(int start, model::ProjectIndex project, model::Change::Kind kind) {
  std::vector<model::Change>& changes = year(start).changes;
  changes.emplace_back();
  changes.back().project = project;
  changes.back().kind = kind;
  return changes.back();
}

model::ReportedTally& SiteBuilder::reported(int start) {
  year(start).reported_tallies.emplace_back();
  return year(start).reported_tallies.back();
}

PlanFigures SiteBuilder::run(unsigned workers) {
  diagnostics = {};
  return evaluate(site, today, workers, diagnostics).plans.front();
}

std::vector<std::string> SiteBuilder::codes() const {
  std::vector<std::string> all;
  for (const Diagnostic& diagnostic : diagnostics.all()) all.push_back(diagnostic.code);
  return all;
}

bool SiteBuilder::found(std::string_view code) const {
  const std::vector<std::string> all = codes();
  return std::find(all.begin(), all.end(), code) != all.end();
}

model::Target target_of_year(int year, std::string_view value) {
  model::Target target;
  target.year = {year};
  target.value = dec(value);
  return target;
}

model::Target every_year(std::string_view value) {
  model::Target target;
  target.when = model::Target::When::every_year;
  target.value = dec(value);
  return target;
}

model::Target final_target(std::string_view value) {
  model::Target target;
  target.when = model::Target::When::final;
  target.value = dec(value);
  return target;
}

void values(SiteBuilder& site, std::initializer_list<const char*> all) {
  int year = 2020;
  for (const char* value : all) site.value(year++, value);
}

const Item& item_in(const PlanFigures& figures, int year) {
  return *figures.find_year({year})->find(model::ProjectIndex{0}, {0});
}

const Item& only_item(const PlanFigures& figures, int year) {
  const YearFigures* const found = figures.find_year({year});
  if (found == nullptr || found->items.size() != 1) throw std::logic_error("not exactly one item in that year");
  return found->items.front();
}

std::string code_of(const PlanFigures& figures, const Item& item) {
  return item.band ? figures.plan->scheme.bands[item.band->value].code : "";
}

}  // namespace ayumi::evaluate::test
