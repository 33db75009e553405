// The data format: one declaration for each table, in format_*.cpp. The kinds of file are tables too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/codecs.h"
#include "load/table.h"
#include "model/site.h"

namespace ayumi::load {

// data/glossary.toml
struct GlossaryFile {
  std::vector<model::Term> terms;
};

// data/plans/<plan>/projects/*.toml
struct ProjectsFile {
  std::vector<model::Project> projects;
};

// data/plans/<plan>/indicators/*.toml
struct IndicatorsFile {
  std::vector<model::Indicator> indicators;
  std::vector<model::Composite> composites;
};

// Between the +++ lines of a Markdown file.
struct FrontMatter {
  std::string title;
  std::string summary;
  model::Stage stage = model::Stage::published;
  std::optional<int> order;
};

// A citation without a place may be written as the document's id alone.
template <>
struct Codec<model::Citation> {
  using Value = model::Citation;
  static TypeInfo type();
  static bool decode(const formats::Node& node, Value& value, Decoding& decoding);
  static void visit(const Value& value, TextCollector& texts);
};

// Kinds of file.
template <>
const Table<model::Site>& table_of();
template <>
const Table<GlossaryFile>& table_of();
template <>
const Table<model::Plan>& table_of();
template <>
const Table<ProjectsFile>& table_of();
template <>
const Table<IndicatorsFile>& table_of();
template <>
const Table<model::PlanYear>& table_of();
template <>
const Table<FrontMatter>& table_of();

// site.toml, glossary.toml (format_site.cpp, format_look.cpp)
template <>
const Table<model::Language>& table_of();
template <>
const Table<model::Term>& table_of();
template <>
const Table<model::Look>& table_of();
template <>
const Table<model::Logo>& table_of();
template <>
const Table<model::FooterLink>& table_of();

// plan.toml (format_plan.cpp, format_scheme.cpp)
template <>
const Table<model::Rounding>& table_of();
template <>
const Table<model::Category>& table_of();
template <>
const Table<model::Partner>& table_of();
template <>
const Table<model::Document>& table_of();
template <>
const Table<model::CommentKind>& table_of();
template <>
const Table<model::ReviewItem>& table_of();
template <>
const Table<model::RatingScheme>& table_of();
template <>
const Table<model::Band>& table_of();
template <>
const Table<model::Reason>& table_of();
template <>
const Table<model::State>& table_of();

// projects/*.toml (format_project.cpp, format_indicator.cpp, format_roadmap.cpp)
template <>
const Table<model::Project>& table_of();
template <>
const Table<model::Role>& table_of();
template <>
const Table<model::Budget>& table_of();
template <>
const Table<model::Remark>& table_of();
template <>
const Table<model::Indicator>& table_of();
template <>
const Table<model::Baseline>& table_of();
template <>
const Table<model::Target>& table_of();
template <>
const Table<model::Expectation>& table_of();
template <>
const Table<model::DefinitionChange>& table_of();
template <>
const Table<model::Task>& table_of();
template <>
const Table<model::PlannedStep>& table_of();

// indicators/*.toml (format_composite.cpp)
template <>
const Table<model::Composite>& table_of();
template <>
const Table<model::Member>& table_of();

// years/<year>/*.toml (format_year.cpp, format_observation.cpp, format_composite.cpp, format_roadmap.cpp,
// format_key_figure.cpp, format_schedule.cpp)
template <>
const Table<model::Observation>& table_of();
template <>
const Table<model::PublishedObservation>& table_of();
template <>
const Table<model::DecidedRating>& table_of();
template <>
const Table<model::YearResult>& table_of();
template <>
const Table<model::Comment>& table_of();
template <>
const Table<model::Change>& table_of();
template <>
const Table<model::ReportedTally>& table_of();
template <>
const Table<model::PublishedDifference>& table_of();
template <>
const Table<model::ReportedComposite>& table_of();
template <>
const Table<model::AuditNote>& table_of();
template <>
const Table<model::Step>& table_of();
template <>
const Table<model::KeyFigure>& table_of();
template <>
const Table<model::DataTable>& table_of();
template <>
const Table<model::TableColumn>& table_of();
template <>
const Table<model::TableRow>& table_of();
template <>
const Table<model::Schedule>& table_of();
template <>
const Table<model::ScheduleRow>& table_of();
template <>
const Table<model::ScheduleBar>& table_of();

// in several of them (format_common.cpp)
template <>
const Table<model::Citation>& table_of();
template <>
const Table<model::Part>& table_of();
template <>
const Table<model::Breakdown>& table_of();

template <>
struct WordsOf<model::Method> {
  static constexpr std::array<std::pair<model::Method, AllowedWord>, 5> kWords{{
      {model::Method::ratio, {"ratio", {"実績÷目標。多いほどよいもの", "actual / target: more is better"}}},
      {model::Method::inverse, {"inverse", {"目標÷実績。少ないほどよいもの", "target / actual: less is better"}}},
      {model::Method::progress,
       {"progress", {"基準値から目標値までをどこまで進んだか", "how far from the baseline to the target"}}},
      {model::Method::maintain, {"maintain", {"目標の水準を保つ", "stay at the target or on its good side"}}},
      {model::Method::milestone,
       {"milestone", {"段階（未着手・実施中・完了など）で測る", "a named state: not started, under way, done"}}},
  }};
};

// --- parts of finish functions ---

// false after data.missing-key unless one of the keys is there; both: data.conflicting-keys.
bool expect_one_of(const formats::Table& table, Span place, std::string_view first, std::string_view second,
                   const Message& hint, Decoding& decoding);

}  // namespace ayumi::load
