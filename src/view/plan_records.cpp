#include "view/plan_records.h"

namespace ayumi::view {

template <>
const RecordType<YearOverview>& record_type<YearOverview>() {
  static const auto type =
      RecordType<YearOverview>("YearOverview", {"YearOverview", "YearOverview"})
          .field("year", &YearOverview::year, {"year", "year"})
          .field("headline", &YearOverview::headline, {"headline", "headline"})
          .field("tally", &YearOverview::tally, {"tally", "tally"})
          .field("chart", &YearOverview::chart, {"chart", "chart"})
          .field("picks", &YearOverview::picks, {"picks", "picks"})
          .field("changes", &YearOverview::changes, {"new, expanded, merged, ended in this year", "new, expanded, merged, ended in this year"})
          .field("is_outlook", &YearOverview::is_outlook, {"is outlook", "is outlook"})
          .field("has_data", &YearOverview::has_data, {"has data", "has data"});
  return type;
}

template <>
const RecordType<CategoryRow>& record_type<CategoryRow>() {
  static const auto type =
      RecordType<CategoryRow>("CategoryRow", {"CategoryRow", "CategoryRow"})
          .field("depth", &CategoryRow::depth, {"depth", "depth"})
          .field("number", &CategoryRow::number, {"number", "number"})
          .field("level", &CategoryRow::level, {"level", "level"})
          .field("name", &CategoryRow::name, {"name", "name"})
          .field("path", &CategoryRow::path, {"path", "path"})
          .field("projects", &CategoryRow::projects, {"projects", "projects"})
          .field("tally", &CategoryRow::tally, {"tally", "tally"});
  return type;
}

template <>
const RecordType<CategoriesView>& record_type<CategoriesView>() {
  static const auto type =
      RecordType<CategoriesView>("CategoriesView", {"CategoriesView", "CategoriesView"})
          .field("year", &CategoriesView::year, {"year", "year"})
          .field("tally", &CategoriesView::tally, {"tally", "tally"})
          .field("rows", &CategoriesView::rows, {"rows", "rows"});
  return type;
}

template <>
const RecordType<CategoryView>& record_type<CategoryView>() {
  static const auto type =
      RecordType<CategoryView>("CategoryView", {"CategoryView", "CategoryView"})
          .field("name", &CategoryView::name, {"name", "name"})
          .field("number", &CategoryView::number, {"number", "number"})
          .field("level", &CategoryView::level, {"level", "level"})
          .field("ancestors", &CategoryView::ancestors, {"ancestors", "ancestors"})
          .field("children", &CategoryView::children, {"children", "children"})
          .field("tally", &CategoryView::tally, {"tally", "tally"})
          .field("listing", &CategoryView::listing, {"listing", "listing"});
  return type;
}

template <>
const RecordType<PartnerRow>& record_type<PartnerRow>() {
  static const auto type =
      RecordType<PartnerRow>("PartnerRow", {"PartnerRow", "PartnerRow"})
          .field("name", &PartnerRow::name, {"name", "name"})
          .field("path", &PartnerRow::path, {"path", "path"})
          .field("projects", &PartnerRow::projects, {"projects", "projects"})
          .field("comments", &PartnerRow::comments, {"comments", "comments"});
  return type;
}

template <>
const RecordType<PartnerView>& record_type<PartnerView>() {
  static const auto type =
      RecordType<PartnerView>("PartnerView", {"PartnerView", "PartnerView"})
          .field("name", &PartnerView::name, {"name", "name"})
          .field("comments", &PartnerView::comments, {"comments", "comments"})
          .field("listing", &PartnerView::listing, {"listing", "listing"});
  return type;
}

template <>
const RecordType<TrendRow>& record_type<TrendRow>() {
  static const auto type =
      RecordType<TrendRow>("TrendRow", {"TrendRow", "a year of the ratings' or projects' table"})
          .field("year", &TrendRow::year, {"year", "year"})
          .field("tally", &TrendRow::tally, {"tally", "tally"})
          .field("source", &TrendRow::source, {"source", "source"})
          .field("points", &TrendRow::points, {"points", "points"})
          .field("active_projects", &TrendRow::active_projects, {"active projects", "active projects"})
          .field("stated_projects", &TrendRow::stated_projects, {"stated projects", "stated projects"});
  return type;
}

template <>
const RecordType<MatrixCell>& record_type<MatrixCell>() {
  static const auto type =
      RecordType<MatrixCell>("MatrixCell", {"MatrixCell", "MatrixCell"})
          .field("rating", &MatrixCell::rating, {"rating", "rating"})
          .field("actual", &MatrixCell::actual, {"actual", "actual"});
  return type;
}

template <>
const RecordType<MatrixRow>& record_type<MatrixRow>() {
  static const auto type =
      RecordType<MatrixRow>("MatrixRow", {"MatrixRow", "MatrixRow"})
          .field("project", &MatrixRow::project, {"project", "project"})
          .field("path", &MatrixRow::path, {"path", "path"})
          .field("indicator", &MatrixRow::indicator, {"indicator", "indicator"})
          .field("cells", &MatrixRow::cells, {"cells", "cells"});
  return type;
}

template <>
const RecordType<MatrixGroup>& record_type<MatrixGroup>() {
  static const auto type =
      RecordType<MatrixGroup>("MatrixGroup", {"MatrixGroup", "MatrixGroup"})
          .field("name", &MatrixGroup::name, {"name", "name"})
          .field("anchor", &MatrixGroup::anchor, {"anchor", "anchor"})
          .field("rows", &MatrixGroup::rows, {"rows", "rows"});
  return type;
}

template <>
const RecordType<TrendsView>& record_type<TrendsView>() {
  static const auto type =
      RecordType<TrendsView>("TrendsView", {"TrendsView", "TrendsView"})
          .field("rows", &TrendsView::rows, {"rows", "rows"})
          .field("columns", &TrendsView::columns, {"columns", "columns"})
          .field("ratings_chart", &TrendsView::ratings_chart, {"ratings chart", "ratings chart"})
          .field("share_chart", &TrendsView::share_chart, {"share chart", "share chart"})
          .field("projects_chart", &TrendsView::projects_chart, {"projects chart", "projects chart"})
          .field("years", &TrendsView::years, {"years", "years"})
          .field("matrix", &TrendsView::matrix, {"matrix", "matrix"});
  return type;
}

template <>
const RecordType<ChangeEntry>& record_type<ChangeEntry>() {
  static const auto type =
      RecordType<ChangeEntry>("ChangeEntry", {"ChangeEntry", "ChangeEntry"})
          .field("project", &ChangeEntry::project, {"project", "project"})
          .field("path", &ChangeEntry::path, {"path", "path"})
          .field("entry", &ChangeEntry::entry, {"entry", "entry"});
  return type;
}

template <>
const RecordType<ChangeGroup>& record_type<ChangeGroup>() {
  static const auto type =
      RecordType<ChangeGroup>("ChangeGroup", {"ChangeGroup", "ChangeGroup"})
          .field("status", &ChangeGroup::status, {"status", "status"})
          .field("entries", &ChangeGroup::entries, {"entries", "entries"});
  return type;
}

template <>
const RecordType<ChangeYear>& record_type<ChangeYear>() {
  static const auto type =
      RecordType<ChangeYear>("ChangeYear", {"ChangeYear", "ChangeYear"})
          .field("year", &ChangeYear::year, {"year", "year"})
          .field("active_projects", &ChangeYear::active_projects, {"active projects", "active projects"})
          .field("stated_projects", &ChangeYear::stated_projects, {"stated projects", "stated projects"})
          .field("previous_projects", &ChangeYear::previous_projects, {"previous projects", "previous projects"})
          .field("groups", &ChangeYear::groups, {"groups", "groups"});
  return type;
}

template <>
const RecordType<OutlookRow>& record_type<OutlookRow>() {
  static const auto type =
      RecordType<OutlookRow>("OutlookRow", {"OutlookRow", "OutlookRow"})
          .field("number", &OutlookRow::number, {"number", "number"})
          .field("category", &OutlookRow::category, {"category", "category"})
          .field("parent_category", &OutlookRow::parent_category, {"parent category", "parent category"})
          .field("name", &OutlookRow::name, {"name", "name"})
          .field("path", &OutlookRow::path, {"path", "path"})
          .field("status", &OutlookRow::status, {"status", "status"})
          .field("into", &OutlookRow::into, {"into", "into"})
          .field("into_path", &OutlookRow::into_path, {"into path", "into path"})
          .field("text", &OutlookRow::text, {"text", "text"})
          .field("note", &OutlookRow::note, {"note", "note"});
  return type;
}

template <>
const RecordType<OutlookView>& record_type<OutlookView>() {
  static const auto type =
      RecordType<OutlookView>("OutlookView", {"OutlookView", "OutlookView"})
          .field("year", &OutlookView::year, {"year", "year"})
          .field("rows", &OutlookView::rows, {"rows", "rows"})
          .field("citation", &OutlookView::citation, {"citation", "citation"});
  return type;
}

template <>
const RecordType<CommentGroup>& record_type<CommentGroup>() {
  static const auto type =
      RecordType<CommentGroup>("CommentGroup", {"CommentGroup", "CommentGroup"})
          .field("kind", &CommentGroup::kind, {"kind", "kind"})
          .field("name", &CommentGroup::name, {"name", "name"})
          .field("comments", &CommentGroup::comments, {"comments", "comments"});
  return type;
}

template <>
const RecordType<CommentYear>& record_type<CommentYear>() {
  static const auto type =
      RecordType<CommentYear>("CommentYear", {"CommentYear", "CommentYear"})
          .field("year", &CommentYear::year, {"year", "year"})
          .field("groups", &CommentYear::groups, {"groups", "groups"});
  return type;
}

template <>
const RecordType<ReviewEntry>& record_type<ReviewEntry>() {
  static const auto type =
      RecordType<ReviewEntry>("ReviewEntry", {"ReviewEntry", "ReviewEntry"})
          .field("text", &ReviewEntry::text, {"text", "text"})
          .field("citation", &ReviewEntry::citation, {"citation", "citation"});
  return type;
}

template <>
const RecordType<ReviewGroup>& record_type<ReviewGroup>() {
  static const auto type =
      RecordType<ReviewGroup>("ReviewGroup", {"ReviewGroup", "ReviewGroup"})
          .field("kind", &ReviewGroup::kind, {"kind", "kind"})
          .field("name", &ReviewGroup::name, {"name", "name"})
          .field("entries", &ReviewGroup::entries, {"entries", "entries"});
  return type;
}

template <>
const RecordType<MethodInfo>& record_type<MethodInfo>() {
  static const auto type =
      RecordType<MethodInfo>("MethodInfo", {"MethodInfo", "MethodInfo"})
          .field("id", &MethodInfo::id, {"id", "id"})
          .field("name", &MethodInfo::name, {"name", "name"})
          .field("formula", &MethodInfo::formula, {"formula", "formula"})
          .field("use", &MethodInfo::use, {"use", "use"})
          .field("count", &MethodInfo::count, {"how many indicators use it", "how many indicators use it"});
  return type;
}

template <>
const RecordType<MethodView>& record_type<MethodView>() {
  static const auto type =
      RecordType<MethodView>("MethodView", {"MethodView", "MethodView"})
          .field("bands", &MethodView::bands, {"bands", "bands"})
          .field("reasons", &MethodView::reasons, {"reasons", "reasons"})
          .field("methods", &MethodView::methods, {"methods", "methods"})
          .field("scheme_note", &MethodView::scheme_note, {"scheme note", "scheme note"})
          .field("rounding", &MethodView::rounding, {"rounding", "rounding"})
          .field("share_base", &MethodView::share_base, {"share base", "share base"})
          .field("on_track", &MethodView::on_track, {"on track", "on track"})
          .field("cap", &MethodView::cap, {"cap", "cap"});
  return type;
}

template <>
const RecordType<AuditRow>& record_type<AuditRow>() {
  static const auto type =
      RecordType<AuditRow>("AuditRow", {"AuditRow", "AuditRow"})
          .field("kind", &AuditRow::kind, {"kind", "kind"})
          .field("year", &AuditRow::year, {"year", "year"})
          .field("subject", &AuditRow::subject, {"subject", "subject"})
          .field("path", &AuditRow::path, {"path", "path"})
          .field("published", &AuditRow::published, {"published", "published"})
          .field("half_up", &AuditRow::half_up, {"half up", "half up"})
          .field("truncated", &AuditRow::truncated, {"truncated", "truncated"})
          .field("explanation", &AuditRow::explanation, {"explanation", "explanation"})
          .field("place", &AuditRow::place, {"file:line in the data", "file:line in the data"});
  return type;
}

template <>
const RecordType<AuditView>& record_type<AuditView>() {
  static const auto type =
      RecordType<AuditView>("AuditView", {"AuditView", "AuditView"})
          .field("checked", &AuditView::checked, {"checked", "checked"})
          .field("differing", &AuditView::differing, {"differing", "differing"})
          .field("not_recomputable", &AuditView::not_recomputable, {"not recomputable", "not recomputable"})
          .field("rows", &AuditView::rows, {"rows", "rows"});
  return type;
}

template <>
const RecordType<PlanSummary>& record_type<PlanSummary>() {
  static const auto type =
      RecordType<PlanSummary>("PlanSummary", {"PlanSummary", "PlanSummary"})
          .field("title", &PlanSummary::title, {"title", "title"})
          .field("description", &PlanSummary::description, {"description", "description"})
          .field("path", &PlanSummary::path, {"path", "path"})
          .field("period", &PlanSummary::period, {"period", "period"})
          .field("headline", &PlanSummary::headline, {"headline", "headline"})
          .field("chart", &PlanSummary::chart, {"chart", "chart"});
  return type;
}

}  // namespace ayumi::view
