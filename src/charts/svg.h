// Writes the inside of an SVG: shapes with class names, escaped text. Knows nothing of charts or colours.
#pragma once

#include <string>
#include <string_view>

#include "charts/geometry.h"
#include "charts/text_measure.h"

namespace ayumi::charts {

// At most 2 decimals, "." whatever the locale, never "-0": 12, 0.5, -3.25.
void append_number(std::string& out, double value);

// The d attribute of a <path>.
class Path {
 public:
  void move_to(Point point);
  void line_to(Point point);
  void close();
  bool empty() const { return data_.empty(); }
  const std::string& data() const { return data_; }

 private:
  void append(char command, Point point);
  std::string data_;
};

// Class names are words from the code, never from data. Shapes come out in the order of the calls.
class SvgWriter {
 public:
  void line(std::string_view class_name, Point from, Point to);
  void rect(std::string_view class_name, const Box& box);
  void circle(std::string_view class_name, Point center, double radius);
  // An outline without a filling; an empty path writes nothing.
  void path(std::string_view class_name, const Path& path);
  // A closed shape with its filling.
  void shape(std::string_view class_name, const Path& path);
  // Empty texts write nothing. Control characters become spaces, since neither XML nor HTML has them.
  void text(std::string_view class_name, Spot spot, std::string_view text);

  const std::string& markup() const { return out_; }

 private:
  void open(std::string_view element, std::string_view class_name);
  void attribute(std::string_view name, double value);
  std::string out_;
};

// Text as it may stand in an element or a quoted attribute of XML and HTML.
std::string escaped_text(std::string_view text);

}  // namespace ayumi::charts
