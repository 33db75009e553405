#include "load/file_kinds.h"

#include <array>

#include "load/format.h"

namespace ayumi::load {
namespace {

struct Kind {
  FileKind kind;
  std::string_view name;
  std::string_view path;
};

constexpr std::array<Kind, 7> kKinds{{
    {FileKind::site, "site", "data/site.toml"},
    {FileKind::glossary, "glossary", "data/glossary.toml"},
    {FileKind::plan, "plan", "data/plans/<plan>/plan.toml"},
    {FileKind::indicators, "indicators", "data/plans/<plan>/indicators/*.toml"},
    {FileKind::projects, "projects", "data/plans/<plan>/projects/*.toml"},
    {FileKind::year, "year", "data/plans/<plan>/years/<year>/*.toml"},
    {FileKind::front_matter, "front-matter", "content/<language>/**/*.md"},
}};

}  // namespace

std::vector<std::string> file_kind_names() {
  std::vector<std::string> names;
  names.reserve(kKinds.size());
  for (const Kind& kind : kKinds) names.emplace_back(kind.name);
  return names;
}

std::optional<FileKind> find_file_kind(std::string_view name) {
  for (const Kind& kind : kKinds) {
    if (kind.name == name) return kind.kind;
  }
  return std::nullopt;
}

const TableInfo& table_of_file(FileKind kind) {
  switch (kind) {
    case FileKind::site:
      return table_of<model::Site>().info();
    case FileKind::glossary:
      return table_of<GlossaryFile>().info();
    case FileKind::plan:
      return table_of<model::Plan>().info();
    case FileKind::indicators:
      return table_of<IndicatorsFile>().info();
    case FileKind::projects:
      return table_of<ProjectsFile>().info();
    case FileKind::year:
      return table_of<model::PlanYear>().info();
    case FileKind::front_matter:
      break;
  }
  return table_of<FrontMatter>().info();
}

std::string_view path_of_file(FileKind kind) { return kKinds[static_cast<std::size_t>(kind)].path; }

const TableInfo* table_in(const TypeInfo& type) {
  return type.kind == TypeInfo::Kind::list ? table_in(*type.item) : type.table;
}

}  // namespace ayumi::load
