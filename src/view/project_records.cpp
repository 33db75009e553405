#include "view/project_records.h"

namespace ayumi::view {

template <>
const RecordType<PartnerLink>& record_type<PartnerLink>() {
  static const auto type =
      RecordType<PartnerLink>("PartnerLink", {"PartnerLink", "PartnerLink"})
          .field("name", &PartnerLink::name, {"name", "name"})
          .field("path", &PartnerLink::path, {"path", "path"});
  return type;
}

template <>
const RecordType<StatusInfo>& record_type<StatusInfo>() {
  static const auto type =
      RecordType<StatusInfo>("StatusInfo", {"StatusInfo", "StatusInfo"})
          .field("id", &StatusInfo::id, {"new, continued, expanded, changed, renamed, merged, ended", "new, continued, expanded, changed, renamed, merged, ended"})
          .field("name", &StatusInfo::name, {"name", "name"})
          .field("path", &StatusInfo::path, {"of the page of all projects with that status", "of the page of all projects with that status"});
  return type;
}

template <>
const RecordType<CardItem>& record_type<CardItem>() {
  static const auto type =
      RecordType<CardItem>("CardItem", {"CardItem", "an indicator on a card"})
          .field("indicator", &CardItem::indicator, {"indicator", "indicator"})
          .field("rating", &CardItem::rating, {"rating", "rating"})
          .field("actual", &CardItem::actual, {"actual", "actual"})
          .field("target", &CardItem::target, {"target", "target"})
          .field("rate", &CardItem::rate, {"rate", "rate"})
          .field("meter", &CardItem::meter, {"meter", "meter"});
  return type;
}

template <>
const RecordType<ProjectCard>& record_type<ProjectCard>() {
  static const auto type =
      RecordType<ProjectCard>("ProjectCard", {"ProjectCard", "ProjectCard"})
          .field("id", &ProjectCard::id, {"id", "id"})
          .field("name", &ProjectCard::name, {"name", "name"})
          .field("number", &ProjectCard::number, {"number", "number"})
          .field("path", &ProjectCard::path, {"path", "path"})
          .field("year", &ProjectCard::year, {"of the items shown", "of the items shown"})
          .field("status", &ProjectCard::status, {"status", "status"})
          .field("category", &ProjectCard::category, {"category", "category"})
          .field("category_path", &ProjectCard::category_path, {"category path", "category path"})
          .field("partners", &ProjectCard::partners, {"partners", "partners"})
          .field("all_partners", &ProjectCard::all_partners, {"all partners", "all partners"})
          .field("items", &ProjectCard::items, {"items", "items"});
  return type;
}

template <>
const RecordType<CardGroup>& record_type<CardGroup>() {
  static const auto type =
      RecordType<CardGroup>("CardGroup", {"CardGroup", "CardGroup"})
          .field("name", &CardGroup::name, {"name", "name"})
          .field("anchor", &CardGroup::anchor, {"anchor", "anchor"})
          .field("cards", &CardGroup::cards, {"cards", "cards"});
  return type;
}

template <>
const RecordType<ViewLink>& record_type<ViewLink>() {
  static const auto type =
      RecordType<ViewLink>("ViewLink", {"ViewLink", "ViewLink"})
          .field("name", &ViewLink::name, {"name", "name"})
          .field("path", &ViewLink::path, {"path", "path"})
          .field("count", &ViewLink::count, {"count", "count"})
          .field("current", &ViewLink::current, {"current", "current"});
  return type;
}

template <>
const RecordType<ViewGroup>& record_type<ViewGroup>() {
  static const auto type =
      RecordType<ViewGroup>("ViewGroup", {"ViewGroup", "ViewGroup"})
          .field("name", &ViewGroup::name, {"name", "name"})
          .field("links", &ViewGroup::links, {"links", "links"});
  return type;
}

template <>
const RecordType<Listing>& record_type<Listing>() {
  static const auto type =
      RecordType<Listing>("Listing", {"Listing", "Listing"})
          .field("heading", &Listing::heading, {"heading", "heading"})
          .field("plain_heading", &Listing::plain_heading, {"plain heading", "plain heading"})
          .field("lead", &Listing::lead, {"lead", "lead"})
          .field("count", &Listing::count, {"count", "count"})
          .field("year", &Listing::year, {"year", "year"})
          .field("views", &Listing::views, {"views", "views"})
          .field("groups", &Listing::groups, {"groups", "groups"});
  return type;
}

template <>
const RecordType<PartView>& record_type<PartView>() {
  static const auto type =
      RecordType<PartView>("PartView", {"PartView", "PartView"})
          .field("name", &PartView::name, {"name", "name"})
          .field("value", &PartView::value, {"value", "value"})
          .field("note", &PartView::note, {"note", "note"});
  return type;
}

template <>
const RecordType<BreakdownView>& record_type<BreakdownView>() {
  static const auto type =
      RecordType<BreakdownView>("BreakdownView", {"BreakdownView", "BreakdownView"})
          .field("label", &BreakdownView::label, {"label", "label"})
          .field("plain_label", &BreakdownView::plain_label, {"plain label", "plain label"})
          .field("parts", &BreakdownView::parts, {"parts", "parts"})
          .field("sum", &BreakdownView::sum, {"of the parts, with unit", "of the parts, with unit"})
          .field("published_total", &BreakdownView::published_total, {"published total", "published total"})
          .field("partial", &BreakdownView::partial, {"partial", "partial"})
          .field("differs", &BreakdownView::differs, {"differs", "differs"})
          .field("note", &BreakdownView::note, {"note", "note"})
          .field("chart", &BreakdownView::chart, {"chart", "chart"});
  return type;
}

template <>
const RecordType<WorkingStep>& record_type<WorkingStep>() {
  static const auto type =
      RecordType<WorkingStep>("WorkingStep", {"WorkingStep", "WorkingStep"})
          .field("label", &WorkingStep::label, {"label", "label"})
          .field("text", &WorkingStep::text, {"text", "text"});
  return type;
}

template <>
const RecordType<ItemYear>& record_type<ItemYear>() {
  static const auto type =
      RecordType<ItemYear>("ItemYear", {"ItemYear", "an indicator in a year"})
          .field("year", &ItemYear::year, {"year", "year"})
          .field("actual", &ItemYear::actual, {"with unit; a reason's name where there is no value", "with unit; a reason's name where there is no value"})
          .field("has_value", &ItemYear::has_value, {"has value", "has value"})
          .field("target", &ItemYear::target, {"target", "target"})
          .field("target_note", &ItemYear::target_note, {"which target was used, where it isn't the year's own", "which target was used, where it isn't the year's own"})
          .field("rate", &ItemYear::rate, {"rate", "rate"})
          .field("pace", &ItemYear::pace, {"pace", "pace"})
          .field("rating", &ItemYear::rating, {"rating", "rating"})
          .field("change", &ItemYear::change, {"on the previous year", "on the previous year"})
          .field("trend", &ItemYear::trend, {"better, same, worse; empty", "better, same, worse; empty"})
          .field("mark", &ItemYear::mark, {"p, r; empty", "p, r; empty"})
          .field("mark_name", &ItemYear::mark_name, {"mark name", "mark name"})
          .field("first_value", &ItemYear::first_value, {"before the revision", "before the revision"})
          .field("as_of", &ItemYear::as_of, {"as of", "as of"})
          .field("note", &ItemYear::note, {"note", "note"})
          .field("explanation", &ItemYear::explanation, {"explanation", "explanation"})
          .field("decided_reason", &ItemYear::decided_reason, {"decided reason", "decided reason"})
          .field("definition_changed", &ItemYear::definition_changed, {"definition changed", "definition changed"})
          .field("definition_reason", &ItemYear::definition_reason, {"definition reason", "definition reason"})
          .field("working", &ItemYear::working, {"working", "working"})
          .field("next_band", &ItemYear::next_band, {"'あと2件でA'", "'あと2件でA'"})
          .field("breakdowns", &ItemYear::breakdowns, {"breakdowns", "breakdowns"})
          .field("citation", &ItemYear::citation, {"citation", "citation"});
  return type;
}

template <>
const RecordType<IndicatorView>& record_type<IndicatorView>() {
  static const auto type =
      RecordType<IndicatorView>("IndicatorView", {"IndicatorView", "IndicatorView"})
          .field("id", &IndicatorView::id, {"id", "id"})
          .field("name", &IndicatorView::name, {"name", "name"})
          .field("plain_name", &IndicatorView::plain_name, {"plain name", "plain name"})
          .field("unit", &IndicatorView::unit, {"unit", "unit"})
          .field("definition", &IndicatorView::definition, {"definition", "definition"})
          .field("method", &IndicatorView::method, {"method", "method"})
          .field("formula", &IndicatorView::formula, {"formula", "formula"})
          .field("direction", &IndicatorView::direction, {"direction", "direction"})
          .field("cumulation", &IndicatorView::cumulation, {"cumulation", "cumulation"})
          .field("baseline", &IndicatorView::baseline, {"baseline", "baseline"})
          .field("note", &IndicatorView::note, {"note", "note"})
          .field("chart", &IndicatorView::chart, {"chart", "chart"})
          .field("years", &IndicatorView::years, {"years", "years"})
          .field("has_data", &IndicatorView::has_data, {"has data", "has data"})
          .field("has_baseline", &IndicatorView::has_baseline, {"has baseline", "has baseline"});
  return type;
}

template <>
const RecordType<ResultView>& record_type<ResultView>() {
  static const auto type =
      RecordType<ResultView>("ResultView", {"ResultView", "ResultView"})
          .field("date", &ResultView::date, {"date", "date"})
          .field("text", &ResultView::text, {"text", "text"})
          .field("value", &ResultView::value, {"value", "value"})
          .field("breakdowns", &ResultView::breakdowns, {"breakdowns", "breakdowns"})
          .field("citation", &ResultView::citation, {"citation", "citation"});
  return type;
}

template <>
const RecordType<ResultYear>& record_type<ResultYear>() {
  static const auto type =
      RecordType<ResultYear>("ResultYear", {"ResultYear", "ResultYear"})
          .field("year", &ResultYear::year, {"year", "year"})
          .field("results", &ResultYear::results, {"results", "results"});
  return type;
}

template <>
const RecordType<RoleView>& record_type<RoleView>() {
  static const auto type =
      RecordType<RoleView>("RoleView", {"RoleView", "RoleView"})
          .field("partners", &RoleView::partners, {"partners", "partners"})
          .field("text", &RoleView::text, {"text", "text"});
  return type;
}

template <>
const RecordType<BudgetView>& record_type<BudgetView>() {
  static const auto type =
      RecordType<BudgetView>("BudgetView", {"BudgetView", "BudgetView"})
          .field("year", &BudgetView::year, {"year", "year"})
          .field("amount", &BudgetView::amount, {"amount", "amount"})
          .field("label", &BudgetView::label, {"label", "label"})
          .field("note", &BudgetView::note, {"note", "note"});
  return type;
}

template <>
const RecordType<CommentView>& record_type<CommentView>() {
  static const auto type =
      RecordType<CommentView>("CommentView", {"CommentView", "CommentView"})
          .field("kind", &CommentView::kind, {"kind", "kind"})
          .field("kind_name", &CommentView::kind_name, {"kind name", "kind name"})
          .field("partner", &CommentView::partner, {"partner", "partner"})
          .field("project", &CommentView::project, {"project", "project"})
          .field("project_path", &CommentView::project_path, {"project path", "project path"})
          .field("year", &CommentView::year, {"year", "year"})
          .field("text", &CommentView::text, {"text", "text"})
          .field("citation", &CommentView::citation, {"citation", "citation"});
  return type;
}

template <>
const RecordType<RemarkView>& record_type<RemarkView>() {
  static const auto type =
      RecordType<RemarkView>("RemarkView", {"RemarkView", "RemarkView"})
          .field("text", &RemarkView::text, {"text", "text"})
          .field("citation", &RemarkView::citation, {"citation", "citation"});
  return type;
}

template <>
const RecordType<HistoryEntry>& record_type<HistoryEntry>() {
  static const auto type =
      RecordType<HistoryEntry>("HistoryEntry", {"HistoryEntry", "HistoryEntry"})
          .field("year", &HistoryEntry::year, {"year", "year"})
          .field("status", &HistoryEntry::status, {"status", "status"})
          .field("name", &HistoryEntry::name, {"name", "name"})
          .field("number", &HistoryEntry::number, {"number", "number"})
          .field("into", &HistoryEntry::into, {"into", "into"})
          .field("into_path", &HistoryEntry::into_path, {"into path", "into path"})
          .field("text", &HistoryEntry::text, {"text", "text"})
          .field("note", &HistoryEntry::note, {"note", "note"})
          .field("citation", &HistoryEntry::citation, {"citation", "citation"});
  return type;
}

template <>
const RecordType<ProjectView>& record_type<ProjectView>() {
  static const auto type =
      RecordType<ProjectView>("ProjectView", {"ProjectView", "ProjectView"})
          .field("card", &ProjectView::card, {"card", "card"})
          .field("name", &ProjectView::name, {"name", "name"})
          .field("purpose", &ProjectView::purpose, {"purpose", "purpose"})
          .field("contents", &ProjectView::contents, {"contents", "contents"})
          .field("effect", &ProjectView::effect, {"effect", "effect"})
          .field("department", &ProjectView::department, {"department", "department"})
          .field("category_path", &ProjectView::category_path, {"category path", "category path"})
          .field("roles", &ProjectView::roles, {"roles", "roles"})
          .field("budgets", &ProjectView::budgets, {"budgets", "budgets"})
          .field("indicators", &ProjectView::indicators, {"indicators", "indicators"})
          .field("results", &ProjectView::results, {"results", "results"})
          .field("comments", &ProjectView::comments, {"comments", "comments"})
          .field("history", &ProjectView::history, {"history", "history"})
          .field("remarks", &ProjectView::remarks, {"remarks", "remarks"})
          .field("sources", &ProjectView::sources, {"sources", "sources"})
          .field("previous", &ProjectView::previous, {"previous", "previous"})
          .field("next", &ProjectView::next, {"next", "next"});
  return type;
}

}  // namespace ayumi::view
