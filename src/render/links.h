// Where the links and images of narratives lead: to pages, to headings, to files that stand in content/ and are
// published with the pages. Knows nothing of Markdown.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "formats/markdown.h"
#include "view/pages.h"

namespace ayumi::render {

// The files below content/, by path ("ja/pages/photo.jpg"); looked up as text, so that a name that a Mac wrote in
// another normal form is found.
class ContentFiles {
 public:
  ContentFiles() = default;
  explicit ContentFiles(const std::vector<std::string>& paths);

  // The path as it is on the disk; nullptr if there is none.
  const std::string* find(std::string_view path) const;
  // The nearest one with the same ending, for "did you mean".
  std::optional<std::string> nearest(std::string_view path) const;

 private:
  std::map<std::string, std::string, std::less<>> files_;  // in normal form C, to the path on the disk
};

// Below the site's root: "files/ja/pages/photo.jpg".
std::string file_address(std::string_view path);

// Where a narrative stands in the site.
struct LinkOrigin {
  const view::NarrativeText& narrative;
  std::string page;       // its address below the language's root
  std::string prefix;     // of the language: "" or "en/"
  std::string id_prefix;  // of the narrative's headings on the page
};

// A page that shows a narrative.
struct ShownNarrative {
  std::string page;
  std::string id_prefix;
};

// A link to a part of a page, to be checked once that page is there.
struct PartLink {
  std::string page;
  std::string id;
  std::string destination;  // as written
  Span place;               // the narrative's body
};

// What the links of some pages asked for.
struct Followed {
  std::set<std::string> files;  // below content/
  std::vector<PartLink> parts;
};

class Links {
 public:
  // Finds the page that shows a narrative, by its key; nullopt if none does.
  using FindPage = std::function<std::optional<ShownNarrative>(std::string_view key)>;

  // Without `find_page` no page is known yet: links to narratives then need a file. Both must outlive it.
  explicit Links(const ContentFiles& files, FindPage find_page = {})
      : files_(files), find_page_(std::move(find_page)) {}

  // The address for a link or image destination; nullopt: it stays as it is, because it leads out of the site or
  // (content.broken-link, content.file-kind) nowhere.
  std::optional<std::string> resolve(const LinkOrigin& origin, std::string_view destination, formats::LinkUse use,
                                     Followed& followed, Diagnostics& diagnostics) const;

 private:
  // What may have been meant by a path, relative to the narrative's file.
  std::optional<std::string> suggestion(const view::NarrativeText& narrative, std::string_view path) const;
  std::optional<std::string> to_page(const LinkOrigin& origin, std::string_view destination, std::string_view path,
                                     std::string_view part, Followed& followed, Diagnostics& diagnostics) const;
  std::optional<std::string> to_file(const LinkOrigin& origin, std::string_view destination, const std::string& path,
                                     formats::LinkUse use, Followed& followed, Diagnostics& diagnostics) const;

  const ContentFiles& files_;
  FindPage find_page_;
};

// content.broken-link: the page has no heading of that name.
void report_missing_part(const PartLink& link, Diagnostics& diagnostics);

}  // namespace ayumi::render
