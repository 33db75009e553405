// Pages as chapters of another page: their main part, with ids and links that fit the page they stand on.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace ayumi::render {

// A rendered page that becomes a chapter, the page that it becomes a part of, and all chapters there. Paths are from
// the root of the site.
struct ChapterPlace {
  std::string page;
  std::string whole;
  const std::map<std::string, std::string, std::less<>>& ids;  // of the chapters, by their pages' paths
};

// The main part of a page's HTML, which the templates have escaped, without its navigation. Its ids begin with the
// chapter's and "__", its headings are one level lower; links to other chapters lead within the page. Empty where the
// page has no main part.
std::string chapter_html(std::string_view page, const ChapterPlace& place);

// The page with links that work wherever it is taken, as in a PDF: those within it stay, others lead to the site at
// `base_url` (which ends in "/") or, where that is empty, are text. Pictures stay where they are.
std::string with_lasting_links(std::string_view page, const std::string& path, const std::string& base_url);

// The page with the numbers of paper pages, by ids, in its links that ask for them: <a href="#id" data-page="">. One
// whose id isn't known stays empty.
std::string with_page_numbers(std::string_view page, const std::map<std::string, int, std::less<>>& numbers);

}  // namespace ayumi::render
