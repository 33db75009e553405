#include "charts/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/html.h"

namespace ayumi::charts {
namespace {

void append_integer(std::string& out, long long value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end.ptr);
}

std::string_view anchor_name(Anchor anchor) { return anchor == Anchor::start ? "start" : "end"; }

}  // namespace

void append_number(std::string& out, double value) {
  const long long tenths = std::llround(value * 10);
  const long long size = tenths < 0 ? -tenths : tenths;
  if (tenths < 0) out += '-';
  append_integer(out, size / 10);
  if (size % 10 == 0) return;
  out += '.';
  out += static_cast<char>('0' + size % 10);
}

void Path::append(char command, Point point) {
  end_ = point;
  data_ += command;
  append_number(data_, point.x);
  data_ += ' ';
  append_number(data_, point.y);
}

void Path::move_to(Point point) { append('M', point); }
void Path::line_to(Point point) { append('L', point); }
void Path::close() { data_ += 'Z'; }

void Path::line(Point from, Point to) {
  move_to(from);
  if (from.y == to.y) {
    data_ += 'H';
    append_number(data_, to.x);
    end_ = to;
  } else if (from.x == to.x) {
    data_ += 'V';
    append_number(data_, to.y);
    end_ = to;
  } else {
    line_to(to);
  }
}

void Path::join(Point from, Point to) {
  if (data_.empty() || from.x != end_.x || from.y != end_.y) return line(from, to);
  line_to(to);
}

// Two half circles, from its left end and back.
void Path::circle(Point center, double radius) {
  move_to({center.x - radius, center.y});
  for (const double width : {2 * radius, -2 * radius}) {
    data_ += 'a';
    append_number(data_, radius);
    data_ += ' ';
    append_number(data_, radius);
    data_ += " 0 0 0 ";
    append_number(data_, width);
    data_ += " 0";
  }
}

void SvgWriter::open(std::string_view element, std::string_view class_name) {
  out_.append("<").append(element).append(" class=\"").append(class_name).append("\"");
}

void SvgWriter::attribute(std::string_view name, double value) {
  out_.append(" ").append(name).append("=\"");
  append_number(out_, value);
  out_ += '"';
}

void SvgWriter::line(std::string_view class_name, Point from, Point to) {
  Path path;
  path.line(from, to);
  shape(class_name, path);
}

void SvgWriter::rect(std::string_view class_name, const Box& box) {
  open("rect", class_name);
  if (box.left != 0) attribute("x", box.left);
  if (box.top != 0) attribute("y", box.top);
  attribute("width", box.width());
  attribute("height", box.height());
  out_ += "/>";
}

void SvgWriter::circle(std::string_view class_name, Point center, double radius) {
  open("circle", class_name);
  attribute("cx", center.x);
  attribute("cy", center.y);
  attribute("r", radius);
  out_ += "/>";
}

void SvgWriter::path(std::string_view class_name, const Path& path) {
  if (path.empty()) return;
  open("path", class_name);
  out_.append(" fill=\"none\" d=\"").append(path.data()).append("\"/>");
}

void SvgWriter::shape(std::string_view class_name, const Path& path) {
  if (path.empty()) return;
  open("path", class_name);
  out_.append(" d=\"").append(path.data()).append("\"/>");
}

void SvgWriter::text(std::string_view class_name, Spot spot, std::string_view text) {
  if (text.empty()) return;
  open("text", class_name);
  attribute("x", spot.baseline.x);
  attribute("y", spot.baseline.y);
  if (spot.anchor != Anchor::middle) out_.append(" text-anchor=\"").append(anchor_name(spot.anchor)).append("\"");
  out_.append(">").append(escaped_text(text)).append("</text>");
}

Html hidden_svg(std::string_view classes, double width, double height, const SvgWriter& inside) {
  std::string markup = "<svg class=\"";
  markup.append(classes).append("\" viewBox=\"0 0 ");
  append_number(markup, width);
  markup += ' ';
  append_number(markup, height);
  markup.append("\" aria-hidden=\"true\">").append(inside.markup()).append("</svg>");
  return Html::from_markup(std::move(markup));
}

std::string escaped_text(std::string_view text) {
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; }, ' ');
  return escape(plain).markup();
}

}  // namespace ayumi::charts
