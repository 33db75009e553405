#include "unit/charts/drawn.h"

#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "charts/text_measure.h"

namespace ayumi::charts::test {
namespace {

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error("not well-formed: " + what); }

class Reader {
 public:
  explicit Reader(const std::string& markup) : text_(markup) {}

  std::vector<Element> read() {
    while (at_ < text_.size()) text_[at_] == '<' ? tag() : characters();
    if (!open_.empty()) fail("unclosed " + elements_[open_.back()].name);
    return std::move(elements_);
  }

 private:
  void characters() {
    const std::string raw = up_to('<');
    if (open_.empty()) fail("text outside of the svg");
    elements_[open_.back()].text += unescaped(raw);
  }

  void tag() {
    ++at_;
    if (text_.compare(at_, 1, "/") == 0) return end_tag();
    Element element;
    element.name = word();
    while (text_.compare(at_, 1, " ") == 0) attribute(element);
    const bool is_empty = text_.compare(at_, 1, "/") == 0;
    if (is_empty) ++at_;
    expect('>');
    if (open_.empty() && !elements_.empty()) fail("a second root");
    elements_.push_back(element);
    if (!is_empty) open_.push_back(elements_.size() - 1);
  }

  void end_tag() {
    ++at_;
    const std::string name = word();
    if (open_.empty() || elements_[open_.back()].name != name) fail("</" + name + ">");
    open_.pop_back();
    expect('>');
  }

  void attribute(Element& element) {
    ++at_;
    const std::string name = word();
    expect('=');
    expect('"');
    const std::string value = unescaped(up_to('"'));
    expect('"');
    if (!element.attributes.emplace(name, value).second) fail("twice: " + name);
  }

  std::string word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '-'))
      ++at_;
    if (at_ == begin) fail("a name is missing");
    return text_.substr(begin, at_ - begin);
  }

  void expect(char c) {
    if (at_ >= text_.size() || text_[at_] != c) fail(std::string("expected ") + c);
    ++at_;
  }

  std::string up_to(char end) {
    const std::size_t begin = at_;
    at_ = text_.find(end, begin);
    if (at_ == std::string::npos) at_ = text_.size();
    return text_.substr(begin, at_ - begin);
  }

  static std::string unescaped(const std::string& raw) {
    static const std::map<std::string, char> references{
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"#34", '"'}, {"#39", '\''}};
    std::string plain;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] == '<' || static_cast<unsigned char>(raw[i]) < 0x20U || raw[i] == '\x7f') fail("a character");
      if (raw[i] != '&') {
        plain += raw[i];
        continue;
      }
      const std::size_t end = raw.find(';', i);
      if (end == std::string::npos) fail("a bare &");
      const auto reference = references.find(raw.substr(i + 1, end - i - 1));
      if (reference == references.end()) fail("an unknown reference");
      plain += reference->second;
      i = end;
    }
    return plain;
  }

  const std::string& text_;
  std::size_t at_ = 0;
  std::vector<Element> elements_;
  std::vector<std::size_t> open_;
};

Anchor anchor_of(const Element& text) {
  const auto anchor = text.attributes.find("text-anchor");
  if (anchor == text.attributes.end()) return Anchor::middle;
  return anchor->second == "start" ? Anchor::start : Anchor::end;
}

}  // namespace

double Element::number(const std::string& attribute) const {
  const bool is_place = attribute == "x" || attribute == "y";
  if (is_place && attributes.count(attribute) == 0) return 0;
  const std::string& value = attributes.at(attribute);
  char* end = nullptr;
  const double number = std::strtod(value.c_str(), &end);
  if (end != value.c_str() + value.size()) fail("not a number: " + value);
  return number;
}

double Element::start_x() const {
  const std::string& data = attributes.at("d");
  if (data.empty() || data.front() != 'M') fail("a path begins with " + data.substr(0, 1));
  return std::strtod(data.c_str() + 1, nullptr);
}

bool Element::has_class(const std::string& wanted) const {
  const auto classes = attributes.find("class");
  if (classes == attributes.end()) return false;
  std::istringstream words(classes->second);
  for (std::string word; words >> word;) {
    if (word == wanted) return true;
  }
  return false;
}

std::vector<Element> read_svg(const std::string& markup) { return Reader(markup).read(); }

std::vector<DrawnText> texts_of(const std::vector<Element>& elements) {
  std::vector<DrawnText> texts;
  for (const Element& element : elements) {
    if (element.name != "text") continue;
    const Spot spot{{element.number("x"), element.number("y")}, anchor_of(element)};
    texts.push_back({element.text, text_box(text_width(element.text), spot)});
  }
  return texts;
}

Box view_box(const std::vector<Element>& elements) {
  Box box;
  std::istringstream numbers(elements.front().attributes.at("viewBox"));
  numbers >> box.left >> box.top >> box.right >> box.bottom;
  return box;
}

std::vector<Element> with_class(const std::vector<Element>& elements, const std::string& name) {
  std::vector<Element> found;
  for (const Element& element : elements) {
    if (element.has_class(name)) found.push_back(element);
  }
  return found;
}

}  // namespace ayumi::charts::test
