// data/plans/<plan>/projects/*.toml
#include <algorithm>

#include "load/check_complaints.h"
#include "load/format.h"

namespace ayumi::load {

using model::Project;

template <>
const Table<model::Role>& table_of() {
  using model::Role;
  static const auto table =
      Table<Role>("role", {"役割分担", "role"},
                  {"事業の中で、参加団体がそれぞれすること", "What some partners do in a project"})
          .required("partners", &Role::partners, {"参加団体のID", "Ids of partners"}, R"(["aomori"])")
          .required("text", &Role::text, {"すること", "What they do"}, R"("事業の企画と運営を行う。")")
          .keyed_by([](const Role& role, const model::Plan* plan) {
            return role.partners.empty() ? "" : plan->partners[role.partners.front().value].id;
          });
  return table;
}

template <>
const Table<model::Budget>& table_of() {
  using model::Budget;
  static const auto table =
      Table<Budget>("budget", {"事業費", "budget"}, {"ある年度の事業費", "A project's budget in a year"})
          .required("year", &Budget::year, {"年度（計画の期間の外でもよい）", "The fiscal year; any year will do"},
                    "2024")
          .optional("amount", &Budget::amount,
                    {"金額。印刷が「−」のときは書かない", "The amount; left out where a dash is printed"}, "43698")
          .optional("unit", &Budget::unit, {"単位", "Unit"}, R"({ ja = "千円", en = "thousand yen" })")
          .optional("label", &Budget::label, {"金額に付く言葉", "What is printed beside it"},
                    R"({ ja = "参考", en = "for reference" })")
          .optional("note", &Budget::note, {"注記", "A note"}, R"("当初予算額")")
          .keyed_by([](const Budget& budget, const model::Plan*) { return std::to_string(budget.year.start); });
  return table;
}

template <>
const Table<model::Remark>& table_of() {
  using model::Remark;
  static const auto table =
      Table<Remark>("remark", {"備考", "remark"}, {"事業についての備考", "A remark on a project"})
          .required("text", &Remark::text, {"内容", "What it says"}, R"("令和4年度に名称を変更した。")")
          .optional("source", &Remark::citation, {"出典", "Where it was taken from"}, R"("progress-report-r6")");
  return table;
}

namespace {

void add_once(std::vector<model::PartnerIndex>& partners, model::PartnerIndex partner) {
  if (std::find(partners.begin(), partners.end(), partner) == partners.end()) partners.push_back(partner);
}

// Follows groups of groups; the depth stops at a cycle, which is a mistake of its own.
void add_members(const model::Plan& plan, model::PartnerIndex partner, std::size_t depth,
                 std::vector<model::PartnerIndex>& partners) {
  if (partner.value >= plan.partners.size() || depth > plan.partners.size()) return;
  const auto& members = plan.partners[partner.value].members;
  if (members.empty()) return add_once(partners, partner);
  for (const model::PartnerIndex member : members) add_members(plan, member, depth + 1, partners);
}

// The category and the department of its indicators are the project's.
bool expect_no_fields_of_plan(const formats::Table& fields, Decoding& decoding) {
  const formats::Array* const indicators = find_list(fields, "indicator");
  if (indicators == nullptr) return true;
  bool is_good = true;
  for (const formats::Node& indicator : *indicators) {
    const auto* table = indicator.as<formats::Table>();
    for (const std::string_view key : {"category", "department"}) {
      const formats::Entry* const entry = table == nullptr ? nullptr : table->find(key);
      if (entry == nullptr) continue;
      decoding.diagnostics.add(complaints::not_of_projects(key, entry->key_span));
      is_good = false;
    }
  }
  return is_good;
}

// Without a list: all that are no groups.
bool finish_project(Project& project, const formats::Table& fields, Decoding& decoding) {
  if (!expect_no_fields_of_plan(fields, decoding)) return false;
  if (project.since && project.until && *project.until < *project.since) {
    decoding.diagnostics.add(complaints::out_of_range(
        "until", {"「since」の年度より前になっています", "it is before “since”"}, fields.find("until")->node.span()));
    return false;
  }
  if (decoding.plan == nullptr) return true;
  const model::Plan& plan = *decoding.plan;
  std::vector<model::PartnerIndex> partners;
  for (const model::PartnerIndex partner : project.partners) add_members(plan, partner, 0, partners);
  if (fields.find("partners") == nullptr) {
    for (std::uint32_t i = 0; i < plan.partners.size(); ++i) {
      if (plan.partners[i].members.empty()) partners.push_back({i});
    }
  }
  project.partners = std::move(partners);
  return true;
}

Table<Project> project_table() {
  return Table<Project>("project", {"事業", "project"}, {"計画に載っている事業", "A project of the plan"})
      .required<Id>("id", &Project::id,
                    {"ID。ページのアドレスになるので、一度決めたら変えません",
                     "Its id; part of its address, so it should never change"},
                    R"("business-hub")")
      .required("name", &Project::name, {"名前", "Its name"}, R"({ ja = "ビジネス拠点の運営", en = "Business hub" })")
      .optional<DraftFlag>("draft", &Project::stage,
                           {"事業が下書きかどうか。下書きの事業は、その実績とともに、公開するサイトに出ません",
                            "Whether the project is a draft: left out of the published site with all its results"},
                           "true")
      .optional<PlainString>("reading", &Project::reading,
                             {"名前のよみ（かな）。索引の順と検索に使います",
                              "How the Japanese name is read, in kana; for the index and the search"},
                             R"("びじねすきょてんのうんえい")")
      .optional<PlainString>("number", &Project::number, {"計画での番号", "Its number in the plan"}, R"("4")")
      .optional("category", &Project::category, {"分野のID", "Id of its category"}, R"("industry")")
      .optional("since", &Project::since,
                {"資料に載っている最初の年度（始まりが資料にないとき）",
                 "The first year in which the sources list it, where none says when it began"},
                R"("R8")")
      .optional("until", &Project::until,
                {"資料に載っている最後の年度（終わりが資料にないとき）",
                 "The last year in which the sources list it, where none says when it ended"},
                R"("R6")")
      .optional("partners", &Project::partners,
                {"参加団体のID（書かなければ全団体。資料からわからなければ空の並び []）",
                 "Ids of its partners (all of them by default; an empty list [] where the sources don't say)"},
                R"(["aomori", "hiranai"])")
      .optional("purpose", &Project::purpose, {"目的", "Purpose"}, R"("圏域の起業を支える。")")
      .optional("contents", &Project::contents, {"内容", "What is done"}, R"("相談窓口を置き、講座を開く。")")
      .optional("effect", &Project::effect, {"期待する効果", "Expected effects"}, R"("起業が増え、雇用が生まれる。")")
      .optional("department", &Project::department, {"担当課", "Department in charge"}, R"("経済部経済政策課")")
      .optional("period", &Project::period,
                {"事業の始まりと終わり（印刷のとおり）", "When it begins and ends, as printed"}, R"("令和6年度〜")")
      .optional("sources", &Project::citations, {"出典の並び", "Where it was taken from"},
                R"([{ document = "progress-report-r6", place = "No.4" }])")
      .optional("remarks", &Project::remarks, {"備考の並び", "Remarks"},
                R"([{ text = "令和4年度に名称を変更した。" }])")
      .optional("role", &Project::roles, {"役割分担の並び", "What the partners do"})
      .optional("budget", &Project::budgets, {"事業費の並び", "Budgets by year"})
      .optional("indicator", &Project::indicators, {"指標の並び", "Its indicators"})
      .optional("task", &Project::tasks, {"ロードマップの取組の並び", "The tasks of its roadmap"})
      .finish(finish_project);
}

}  // namespace

template <>
const Table<Project>& table_of() {
  static const Table<Project> table = project_table();
  return table;
}

template <>
const Table<ProjectsFile>& table_of() {
  static const auto table =
      Table<ProjectsFile>("projects", {"事業のファイル（projects/*.toml）", "projects file (projects/*.toml)"},
                          {"事業と指標。一つのファイルにいくつ書いても、ファイルをいくつに分けてもかまいません",
                           "Projects with their indicators: any number in a file, in any number of files"})
          .optional("project", &ProjectsFile::projects, {"事業の並び", "The projects"});
  return table;
}

}  // namespace ayumi::load
