#include "charts/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/html.h"

namespace ayumi::charts {
namespace {

void append_integer(std::string& out, long long value) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), end.ptr);
}

std::string_view anchor_name(Anchor anchor) { return anchor == Anchor::middle ? "middle" : "end"; }

}  // namespace

void append_number(std::string& out, double value) {
  const long long hundredths = std::llround(value * 100);
  const long long size = hundredths < 0 ? -hundredths : hundredths;
  if (hundredths < 0) out += '-';
  append_integer(out, size / 100);
  const long long fraction = size % 100;
  if (fraction == 0) return;
  out += '.';
  out += static_cast<char>('0' + fraction / 10);
  if (fraction % 10 != 0) out += static_cast<char>('0' + fraction % 10);
}

void Path::append(char command, Point point) {
  data_ += command;
  append_number(data_, point.x);
  data_ += ' ';
  append_number(data_, point.y);
}

void Path::move_to(Point point) { append('M', point); }
void Path::line_to(Point point) { append('L', point); }
void Path::close() { data_ += 'Z'; }

void SvgWriter::open(std::string_view element, std::string_view class_name) {
  out_.append("<").append(element).append(" class=\"").append(class_name).append("\"");
}

void SvgWriter::attribute(std::string_view name, double value) {
  out_.append(" ").append(name).append("=\"");
  append_number(out_, value);
  out_ += '"';
}

void SvgWriter::line(std::string_view class_name, Point from, Point to) {
  open("line", class_name);
  attribute("x1", from.x);
  attribute("y1", from.y);
  attribute("x2", to.x);
  attribute("y2", to.y);
  out_ += "/>";
}

void SvgWriter::rect(std::string_view class_name, const Box& box) {
  open("rect", class_name);
  attribute("x", box.left);
  attribute("y", box.top);
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
  open("path", class_name);
  out_.append(" d=\"").append(path.data()).append("\"/>");
}

void SvgWriter::text(std::string_view class_name, Spot spot, std::string_view text) {
  if (text.empty()) return;
  open("text", class_name);
  attribute("x", spot.baseline.x);
  attribute("y", spot.baseline.y);
  if (spot.anchor != Anchor::start) out_.append(" text-anchor=\"").append(anchor_name(spot.anchor)).append("\"");
  out_.append(">").append(escaped_text(text)).append("</text>");
}

std::string escaped_text(std::string_view text) {
  std::string plain(text);
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7f'; }, ' ');
  return escape(plain).markup();
}

}  // namespace ayumi::charts
