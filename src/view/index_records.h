// Records of the pages by which things are found: a plan's index, and the search.
// What templates are given. Every field is described where its record is declared (index_records.cpp); the handbook's
// reference is made from those descriptions. Html fields are ready to be placed; text fields are escaped on output.
// `path` fields are relative to the root of the page's language: templates write {{ root }}{{ x.path }}.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.h"
#include "view/project_records.h"
#include "view/record.h"

namespace ayumi::view {

struct IndexProject {
  std::string number;
  Html name;
  std::string reading;  // to sort by, where the page shows the name in the language that has kana; may be empty
  std::string path;
  Html category;
  std::string category_number;  // to sort by: its place in the plan
  StatusInfo status;
  Html department;
};

struct IndexIndicator {
  Html name;
  std::string path;
  Html of;  // the project or composite it belongs to; may be empty
  std::string of_path;
  Html actual;
  Html rate;
  std::string rate_number;  // to sort by
  Ready<RatingChip> rating;
  std::string rating_number;  // to sort by: the best band is 1
};

struct IndexName {
  Html name;
  std::string path;
};

struct IndexLetter {
  std::string letter;  // empty: names that have no place in an alphabet
  std::string anchor;
  std::vector<IndexName> names;
};

struct IndexView {
  Ready<YearLabel> year;
  std::vector<IndexProject> projects;
  bool has_numbers = false;
  bool has_departments = false;
  std::vector<IndexIndicator> indicators;
  std::vector<IndexLetter> letters;  // of the projects' names
};

struct SearchPlan {
  std::string name;
  std::string path;
  std::string index_path;  // empty where there is nothing to list
  std::vector<Ready<ViewGroup>> views;
};

}  // namespace ayumi::view
