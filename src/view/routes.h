// Where each page stands: entity → address. Addresses are relative to the root of a language and end in a file name.
#pragma once

#include <string>
#include <string_view>

#include "model/fiscal_year.h"

namespace ayumi::view::routes {

std::string home();
std::string not_found();
std::string glossary();
// The records of fiscal years; the records themselves are beside it, for all languages: archive/2024/.
std::string editions();
// What is different in the record of that name from the one before it.
std::string edition_changes(std::string_view name);
std::string search();
// What the search finds, in each language beside its page.
std::string search_index();
// A free page: content/<language>/pages/<key>.md.
std::string free_page(std::string_view key);

// Pages of a plan. `plan` is its id.
std::string plan(std::string_view plan);
std::string plan_year(std::string_view plan, model::FiscalYear year);
std::string projects(std::string_view plan);
std::string index(std::string_view plan);
std::string project(std::string_view plan, std::string_view project);
std::string categories(std::string_view plan);
std::string category(std::string_view plan, std::string_view category);
std::string partners(std::string_view plan);
std::string partner(std::string_view plan, std::string_view partner);
std::string rating(std::string_view plan, std::string_view band);
std::string status(std::string_view plan, std::string_view status);
std::string dashboard(std::string_view plan);
std::string composite(std::string_view plan, std::string_view composite);
std::string figures(std::string_view plan);
std::string trends(std::string_view plan);
std::string changes(std::string_view plan);
std::string outlook(std::string_view plan);
std::string comments(std::string_view plan);
std::string review(std::string_view plan);
std::string method(std::string_view plan);
std::string audit(std::string_view plan);
// The plan's whole report on one page.
std::string print(std::string_view plan);

// The logo, from the site's root: "assets/logo.svg".
std::string logo(std::string_view extension);

// "../../" from a page of the site to the site's root; "" for a page at the root itself.
std::string to_root(std::string_view path);
// "/plan/" of "https://www.example.lg.jp/plan/": where the site stands on its server. Ends in "/"; empty for no
// address.
std::string server_path(std::string_view base_url);

}  // namespace ayumi::view::routes
