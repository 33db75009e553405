#include "view/print_view.h"

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "view/card_view.h"
#include "view/routes.h"

namespace ayumi::view {

namespace {

// The kinds of pages that are printed, in the order of the report; a part stands in the contents below its chapter.
struct PrintedKind {
  enum class Place { chapter, part };
  std::string_view kind;
  Place place = Place::chapter;
  std::string_view heading = {};  // the word for all parts, where no page of its own leads them
};

constexpr std::array<PrintedKind, 14> kPrinted{{
    {"overview"},
    {"dashboard"},
    {"composite", PrintedKind::Place::part},
    {"categories"},
    {"category", PrintedKind::Place::part},
    {"partners"},
    {"figures"},
    {"project", PrintedKind::Place::part, "nav.projects"},
    {"trends"},
    {"changes"},
    {"comments"},
    {"review"},
    {"outlook"},
    {"method"},
}};

// "projects__water-supply" of "plan/projects/water-supply/index.html", "overview" of the plan's first page.
std::string chapter_id(std::string_view path) {
  const std::size_t begin = path.find('/') + 1;
  const std::size_t end = path.rfind('/');
  if (end < begin) return "overview";
  std::string id;
  for (const char c : path.substr(begin, end - begin)) id += c == '/' ? std::string("__") : std::string(1, c);
  return id;
}

// Pages of some projects, years and fields are left out: what is on them stands on others, or is no longer there.
class LeftOut {
 public:
  LeftOut(const PlanContext& context, const evaluate::YearFigures& latest) : overview_(routes::plan(context.plan.id)) {
    const Selection is_there = active(every_project());
    for (std::uint32_t i = 0; i < context.plan.projects.size(); ++i) {
      if (!is_there(latest, {i})) projects_.insert(routes::project(context.plan.id, context.plan.projects[i].id));
    }
  }

  bool operator()(const Page& page) const {
    if (page.kind == "overview") return page.path != overview_;
    if (page.kind == "project") return projects_.contains(page.path);
    return page.kind == "category" && page.narratives.empty();
  }

 private:
  std::string overview_;
  std::set<std::string> projects_;
};

}  // namespace

PrintedPages printed_pages(const PlanContext& context, const evaluate::YearFigures& latest,
                           const std::vector<Page>& pages, std::size_t first) {
  PrintedPages printed;
  const LeftOut is_left_out(context, latest);
  for (const PrintedKind& kind : kPrinted) {
    bool is_first = true;
    std::size_t nth = 0;  // of all pages of that kind, in the plan's order
    for (std::size_t i = first; i < pages.size(); ++i) {
      const Page& page = pages[i];
      if (page.kind != kind.kind) continue;
      const std::size_t index = nth++;
      if (is_left_out(page)) continue;
      const std::string id = chapter_id(page.path);
      printed.chapters.push_back({i, id});
      if (is_first && !kind.heading.empty()) {
        printed.contents.push_back({{id, "", context.words().get(kind.heading)}, {}});
      }
      is_first = false;
      ContentsLine line{id, kind.kind == "project" ? context.plan.projects[index].number : std::string(), page.title};
      if (kind.place == PrintedKind::Place::part && !printed.contents.empty()) {
        printed.contents.back().parts.push_back(std::move(line));
      } else {
        printed.contents.push_back({std::move(line), {}});
      }
    }
  }
  return printed;
}

}  // namespace ayumi::view
