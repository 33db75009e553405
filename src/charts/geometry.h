// Points and boxes of a drawing, in the units of its viewBox: x to the right, y downwards.
#pragma once

namespace ayumi::charts {

struct Point {
  double x = 0;
  double y = 0;
};

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  Point center() const { return {(left + right) / 2, (top + bottom) / 2}; }
};

// Boxes that only touch don't overlap.
bool overlap(const Box& a, const Box& b);
bool contains(const Box& outer, const Box& inner);
// The line from a to b goes through the inside of the box.
bool crosses(const Box& box, Point a, Point b);
Box grown(const Box& box, double margin);

}  // namespace ayumi::charts
