// Writes the inside of an SVG: shapes with class names, escaped text. Knows nothing of charts or colours.
#pragma once

#include <string>
#include <string_view>

#include "base/html.h"
#include "charts/geometry.h"
#include "charts/text_measure.h"

namespace ayumi::charts {

// At most 1 decimal, which no eye tells from more at any size a chart has; "." whatever the locale, never "-0".
void append_number(std::string& out, double value);

// The d attribute of a <path>.
class Path {
 public:
  void move_to(Point point);
  void line_to(Point point);
  // A line of its own.
  void line(Point from, Point to);
  // Goes on to `to` where the path ends at `from`; otherwise a line of its own.
  void join(Point from, Point to);
  void circle(Point center, double radius);
  void close();
  bool empty() const { return data_.empty(); }
  const std::string& data() const { return data_; }

 private:
  void append(char command, Point point);
  std::string data_;
  Point end_;
};

// Class names are words from the code, never from data. Shapes come out in the order of the calls; what looks the same
// and stands together is one path, since most bytes of a big site are charts.
class SvgWriter {
 public:
  void line(std::string_view class_name, Point from, Point to);
  void rect(std::string_view class_name, const Box& box);
  void circle(std::string_view class_name, Point center, double radius);
  // An outline without a filling; an empty path writes nothing.
  void path(std::string_view class_name, const Path& path);
  // A closed shape with its filling, or straight lines, which have none; an empty path writes nothing.
  void shape(std::string_view class_name, const Path& path);
  // Anchored at its middle unless the spot says otherwise: the <svg> has `text-anchor="middle"`. Empty texts write
  // nothing. Control characters become spaces, since neither XML nor HTML has them.
  void text(std::string_view class_name, Spot spot, std::string_view text);

  const std::string& markup() const { return out_; }

 private:
  void open(std::string_view element, std::string_view class_name);
  void attribute(std::string_view name, double value);
  std::string out_;
};

// An <svg> beside text that says the same: hidden from those who hear the page. Its classes are words from the code.
Html hidden_svg(std::string_view classes, double width, double height, const SvgWriter& inside);

// Text as it may stand in an element or a quoted attribute of XML and HTML.
std::string escaped_text(std::string_view text);

}  // namespace ayumi::charts
