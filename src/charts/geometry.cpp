#include "charts/geometry.h"

#include <algorithm>

namespace ayumi::charts {
namespace {

// The part of a line from 0 to 1 that is still inside.
struct Part {
  double from = 0;
  double to = 1;
};

// Cuts away what lies outside of low < start + t · step < high.
void cut(Part& part, double start, double step, double low, double high) {
  if (step == 0) {
    if (start <= low || start >= high) part.to = -1;
    return;
  }
  const double enters = (step > 0 ? low - start : high - start) / step;
  const double leaves = (step > 0 ? high - start : low - start) / step;
  part.from = std::max(part.from, enters);
  part.to = std::min(part.to, leaves);
}

}  // namespace

bool overlap(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool contains(const Box& outer, const Box& inner) {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
         inner.bottom <= outer.bottom;
}

bool crosses(const Box& box, Point a, Point b) {
  Part part;
  cut(part, a.x, b.x - a.x, box.left, box.right);
  cut(part, a.y, b.y - a.y, box.top, box.bottom);
  return part.from < part.to;
}

Box grown(const Box& box, double margin) {
  return {box.left - margin, box.top - margin, box.right + margin, box.bottom + margin};
}

}  // namespace ayumi::charts
