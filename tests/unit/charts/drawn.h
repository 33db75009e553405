// A chart read back from its markup, so that tests judge what a browser gets and not what the code meant.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "charts/geometry.h"

namespace ayumi::charts::test {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;  // unescaped
  std::string text;                               // unescaped

  double number(const std::string& attribute) const;  // x and y are 0 where there is none
  double start_x() const;                             // where a path begins
  bool has_class(const std::string& name) const;
};

// Every element in order, the <svg> first. Throws std::runtime_error where the markup is not well-formed XML of the few
// kinds that charts use: tags balanced, attributes quoted and unique, no bare "&" or "<", no control characters.
std::vector<Element> read_svg(const std::string& markup);

// Of the <text> elements, with the room that each may take.
struct DrawnText {
  std::string text;
  Box box;
};
std::vector<DrawnText> texts_of(const std::vector<Element>& elements);
Box view_box(const std::vector<Element>& elements);
std::vector<Element> with_class(const std::vector<Element>& elements, const std::string& name);

}  // namespace ayumi::charts::test
