#include "render/compact_css.h"

#include <algorithm>

namespace ayumi::render {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f";
// Nothing is separated by space at either side of these, and none behind a colon or an opening bracket or before a
// closing one. Space before a colon or a bracket means something in a selector.
constexpr std::string_view kFreeBefore = "{};,>)";
constexpr std::string_view kFreeBehind = "{};,>(:";

bool is_in(std::string_view set, char c) { return set.find(c) != std::string_view::npos; }

class Compactor {
 public:
  explicit Compactor(std::string_view css) : css_(css) {}

  std::string run() {
    while (at_ < css_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const std::string_view rest = css_.substr(at_);
    const char c = rest.front();
    if (rest.starts_with("/*")) return skip_comment();
    if (is_in(kSpace, c)) return skip_space();
    if (c == '"' || c == '\'') return copy(end_of_string(at_));
    if (c == '\\') return copy(at_ + 2);
    if (rest.starts_with("url(")) return copy(end_of_url());
    if (c == '}') drop_semicolon();
    copy(at_ + 1);
  }

  // A comment separates, but isn't white space, which in a selector means "inside".
  void skip_comment() {
    const std::size_t end = css_.find("*/", at_ + 2);
    at_ = end == std::string_view::npos ? css_.size() : end + 2;
    const bool is_between = !pending_ && !out_.empty() && !is_in(kFreeBehind, out_.back()) && at_ < css_.size() &&
                            !is_in(kSpace, css_[at_]) && !is_in(kFreeBefore, css_[at_]);
    if (is_between) out_ += "/**/";
  }

  void skip_space() {
    at_ = std::min(css_.find_first_not_of(kSpace, at_), css_.size());
    pending_ = true;
  }

  // The last declaration of a block needs no semicolon.
  void drop_semicolon() {
    if (out_.ends_with(';')) out_.pop_back();
  }

  void copy(std::size_t end) {
    end = std::min(end, css_.size());
    const bool is_needed =
        pending_ && !out_.empty() && !is_in(kFreeBehind, out_.back()) && !is_in(kFreeBefore, css_[at_]);
    if (is_needed) out_ += ' ';
    pending_ = false;
    out_ += css_.substr(at_, end - at_);
    at_ = end;
  }

  std::size_t end_of_string(std::size_t begin) const {
    for (std::size_t i = begin + 1; i < css_.size(); ++i) {
      if (css_[i] == '\\') {
        ++i;
      } else if (css_[i] == css_[begin]) {
        return i + 1;
      }
    }
    return css_.size();
  }

  std::size_t end_of_url() const {
    const std::size_t inner = css_.find_first_not_of(kSpace, at_ + 4);
    if (inner == std::string_view::npos) return css_.size();
    const bool is_quoted = css_[inner] == '"' || css_[inner] == '\'';
    const std::size_t end = css_.find(')', is_quoted ? end_of_string(inner) : inner);
    return end == std::string_view::npos ? css_.size() : end + 1;
  }

  std::string_view css_;
  std::string out_;
  std::size_t at_ = 0;
  bool pending_ = false;  // white space that has been read and not been written
};

}  // namespace

std::string compact_css(std::string_view css) { return Compactor(css).run(); }

}  // namespace ayumi::render
