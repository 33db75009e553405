#include <utility>

#include "view/dashboard_records.h"
#include "view/index_records.h"
#include "view/pages.h"
#include "view/plan_records.h"
#include "view/quotes.h"

namespace ayumi::view {

namespace {

using templating::Record;
using templating::ShapeField;

// What every page is given.
std::vector<ShapeField> common_fields(const Words& words) {
  Shape plan = shape_of<PlanInfo>();
  plan.optional = true;
  return {
      {"root",
       shape_of<std::string>(),
       {"このページから見た、その言語のトップへの相対パス", "From this page to the root of its language"}},
      {"site_root",
       shape_of<std::string>(),
       {"このページから見た、サイト全体のトップへの相対パス", "From this page to the root of the site"}},
      {"page", shape_of<PageInfo>(), {"このページ自身", "The page itself"}},
      {"site", shape_of<SiteInfo>(), {"サイト全体", "The whole site"}},
      {"plan",
       plan,
       {"このページの計画（計画に属さないページでは none）", "The page's plan; none on pages of no plan"}},
      {"words", words.shape(), {"画面の文言", "The words of the interface"}},
      {"narratives", shape_of<std::vector<NarrativeView>>(), {"このページの文章", "The page's narratives"}},
  };
}

template <class T>
PageKind kind(const Words& words, std::string name, std::string field, Message description) {
  auto record = std::make_shared<Record>(
      Record{.name = "Page." + name, .description = description, .fields = common_fields(words)});
  record->fields.push_back({std::move(field), shape_of<T>(), std::move(description)});
  return {std::move(name), {.kind = Shape::Kind::record, .record = std::move(record)}};
}

PageKind with_chapters(PageKind kind) {
  auto record = std::make_shared<Record>(*kind.context.record);
  record->fields.push_back({"chapters",
                            shape_of<std::vector<ChapterView>>(),
                            {"このページに章として載るページ", "The pages that stand on this one as chapters"}});
  kind.context.record = std::move(record);
  return kind;
}

}  // namespace

std::vector<PageKind> page_kinds(const Words& words) {
  return {
      kind<std::vector<PlanSummary>>(words, "home", "plans", {"計画の一覧", "The plans"}),
      kind<std::vector<Link>>(words, "not_found", "links", {"行き先の候補", "Where to go instead"}),
      kind<std::vector<TermView>>(words, "glossary", "terms", {"用語", "Terms and their translations"}),
      kind<std::vector<EditionView>>(words, "editions", "editions",
                                     {"年度の記録の一覧", "The records of fiscal years"}),
      kind<EditionChangesView>(words, "edition_changes", "changes",
                               {"前の記録からの変更", "What is different from the record before"}),
      kind<FreePageView>(words, "free", "free", {"自由なページ", "A free page"}),
      kind<YearOverview>(words, "overview", "overview", {"年度の概要", "A plan in a fiscal year"}),
      kind<Listing>(words, "listing", "listing", {"事業の一覧", "Projects as cards"}),
      kind<ProjectView>(words, "project", "project", {"事業", "A project"}),
      kind<IndexView>(words, "index", "index", {"計画の索引", "The index of a plan"}),
      kind<std::vector<SearchPlan>>(words, "search", "plans",
                                    {"検索と、計画ごとの索引", "The search, and each plan's index"}),
      kind<CategoriesView>(words, "categories", "categories", {"分野の一覧", "All fields"}),
      kind<CategoryView>(words, "category", "category", {"分野", "A field with its projects"}),
      kind<std::vector<PartnerRow>>(words, "partners", "partners", {"連携する自治体の一覧", "All partners"}),
      kind<PartnerView>(words, "partner", "partner", {"連携する自治体", "A partner with its projects"}),
      kind<DashboardView>(words, "dashboard", "dashboard", {"ダッシュボード", "The plan's dashboard"}),
      kind<CompositeView>(words, "composite", "composite", {"合成指標", "A composite indicator"}),
      kind<FiguresView>(words, "figures", "figures", {"数値と表", "Figures and tables"}),
      kind<TrendsView>(words, "trends", "trends", {"推移", "Trends over the years"}),
      kind<std::vector<ChangeYear>>(words, "changes", "changes",
                                    {"事業の変遷", "Projects that came, changed and went"}),
      kind<OutlookView>(words, "outlook", "outlook", {"次の計画の体系図", "The next plan's chart"}),
      kind<std::vector<CommentYear>>(words, "comments", "comments", {"連携する自治体の意見", "The partners' comments"}),
      kind<std::vector<ReviewGroup>>(words, "review", "review", {"計画期間の振り返り", "The review of the term"}),
      kind<MethodView>(words, "method", "method", {"評価の方法", "How figures are computed"}),
      kind<AuditView>(words, "audit", "audit", {"公表値の照合", "Published figures that differ"}),
      with_chapters(kind<PrintView>(words, "print", "print", {"計画全体の印刷用ページ", "The whole report on a page"})),
  };
}

Shape card_shape(const Words& words) {
  auto record = std::make_shared<Record>(
      Record{.name = "Part.card", .description = {"事業のカード", "A project's card"}, .fields = {}});
  for (ShapeField& field : common_fields(words)) {
    if (field.name == "root" || field.name == "words") record->fields.push_back(std::move(field));
  }
  record->fields.push_back(
      {"project",
       shape_of<ProjectCard>(),
       {"事業のカード。一度だけ作られ、どの一覧にも置かれます。ほかに使えるのは root と words だけです",
        "A project's card, made once and placed on every list. Only root and words are there besides"}});
  return {.kind = Shape::Kind::record, .record = std::move(record)};
}

Shape narrative_shape() {
  Shape quotes = quotes_shape();
  auto record = std::make_shared<Record>(*quotes.record);
  record->name = "Narrative";
  record->fields.push_back({"plans",
                            {},
                            {"計画ごとの引用: plans[\"計画のid\"].share(\"2024\")",
                             "Quotations from any plan: plans[\"plan-id\"].share(\"2024\")"}});
  return {.kind = Shape::Kind::record, .record = std::move(record)};
}

}  // namespace ayumi::view
