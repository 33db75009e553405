#include "view/routes.h"

namespace ayumi::view::routes {

namespace {

constexpr std::string_view kIndex = "index.html";

std::string below(std::string_view plan, std::string_view part) {
  return std::string(plan) + "/" + std::string(part) + "/" + std::string(kIndex);
}

std::string below(std::string_view plan, std::string_view part, std::string_view id) {
  return std::string(plan) + "/" + std::string(part) + "/" + std::string(id) + "/" + std::string(kIndex);
}

}  // namespace

std::string home() { return std::string(kIndex); }
std::string not_found() { return "404.html"; }
std::string editions() { return "archive/index.html"; }
std::string edition_changes(std::string_view name) { return "archive/changes-" + std::string(name) + "/index.html"; }
std::string glossary() { return "glossary/index.html"; }
std::string search() { return "search/index.html"; }
std::string search_index() { return "search/index.js"; }

// "handbook/index" is handbook/index.html, "handbook/data" is handbook/data/index.html.
std::string free_page(std::string_view key) {
  constexpr std::string_view kLast = "index";
  const bool is_index = key == kLast || (key.size() > kLast.size() && key.substr(key.size() - 6) == "/index");
  return std::string(key) + (is_index ? ".html" : "/index.html");
}

std::string plan(std::string_view plan) { return std::string(plan) + "/" + std::string(kIndex); }
std::string plan_year(std::string_view plan, model::FiscalYear year) {
  return below(plan, "years", std::to_string(year.start));
}
std::string projects(std::string_view plan) { return below(plan, "projects"); }
std::string index(std::string_view plan) { return below(plan, "index"); }
std::string project(std::string_view plan, std::string_view project) { return below(plan, "projects", project); }
std::string categories(std::string_view plan) { return below(plan, "categories"); }
std::string category(std::string_view plan, std::string_view category) { return below(plan, "categories", category); }
std::string partners(std::string_view plan) { return below(plan, "partners"); }
std::string partner(std::string_view plan, std::string_view partner) { return below(plan, "partners", partner); }
std::string rating(std::string_view plan, std::string_view band) { return below(plan, "ratings", band); }
std::string status(std::string_view plan, std::string_view status) { return below(plan, "status", status); }
std::string dashboard(std::string_view plan) { return below(plan, "dashboard"); }
std::string composite(std::string_view plan, std::string_view composite) {
  return below(plan, "composites", composite);
}
std::string figures(std::string_view plan) { return below(plan, "figures"); }
std::string trends(std::string_view plan) { return below(plan, "trends"); }
std::string changes(std::string_view plan) { return below(plan, "changes"); }
std::string outlook(std::string_view plan) { return below(plan, "outlook"); }
std::string comments(std::string_view plan) { return below(plan, "comments"); }
std::string review(std::string_view plan) { return below(plan, "review"); }
std::string method(std::string_view plan) { return below(plan, "method"); }
std::string audit(std::string_view plan) { return below(plan, "audit"); }
std::string print(std::string_view plan) { return below(plan, "print"); }

std::string logo(std::string_view extension) { return "assets/logo." + std::string(extension); }

std::string to_root(std::string_view path) {
  std::string up;
  for (const char c : path) {
    if (c == '/') up += "../";
  }
  return up;
}

std::string server_path(std::string_view base_url) {
  if (base_url.empty()) return {};
  const std::size_t host = base_url.find("//");
  const std::size_t path = base_url.find('/', host == std::string_view::npos ? 0 : host + 2);
  return path == std::string_view::npos ? "/" : std::string(base_url.substr(path));
}

}  // namespace ayumi::view::routes
