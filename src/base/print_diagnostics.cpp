#include "base/print_diagnostics.h"

#include <algorithm>
#include <string_view>

#include "base/excerpt.h"

namespace ayumi {
std::string_view label_of(Severity severity, MessageLanguage language) {
  const bool japanese = language == MessageLanguage::ja;
  switch (severity) {
    case Severity::error:
      return japanese ? "エラー" : "error";
    case Severity::warning:
      return japanese ? "警告" : "warning";
    case Severity::finding:
      break;
  }
  return japanese ? "指摘" : "finding";
}

namespace {

// The sequences that start a style on a terminal.
std::string_view style_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;33m";
    case Severity::finding:
      break;
  }
  return "\x1b[1;36m";
}
constexpr std::string_view kFrameStyle = "\x1b[34m";
constexpr std::string_view kPlainStyle = "\x1b[0m";

std::size_t line_of(const Span& span) { return span.source->line_column(span.begin).line; }

// As many digits as the highest line number that will be shown.
std::size_t gutter_of(const Diagnostic& diagnostic) {
  std::size_t highest = diagnostic.span ? line_of(diagnostic.span) : 1;
  for (const Related& related : diagnostic.related) {
    if (related.span) highest = std::max(highest, line_of(related.span));
  }
  return std::to_string(highest).size();
}

class Printer {
 public:
  Printer(const Diagnostic& diagnostic, MessageLanguage language, Colour colour)
      : diagnostic_(diagnostic), language_(language), colour_(colour), gutter_(gutter_of(diagnostic)) {}

  std::string print() && {
    const std::string_view style = style_of(diagnostic_.severity);
    std::string title(label_of(diagnostic_.severity, language_));
    if (!diagnostic_.code.empty()) title += "[" + visible(diagnostic_.code) + "]";
    styled(style, title);
    out_ += ": ";
    text(diagnostic_.message);
    place(diagnostic_.span, diagnostic_.path, '^', style);
    for (const Message& one : diagnostic_.hints) hint(one);
    for (const Related& one : diagnostic_.related) related(one);
    return std::move(out_);
  }

 private:
  void styled(std::string_view style, std::string_view words) {
    if (colour_ == Colour::yes) out_ += style;
    out_ += words;
    if (colour_ == Colour::yes) out_ += kPlainStyle;
  }

  // Further lines of a text are indented, so that they can't be taken for the head of another diagnostic.
  void text(const Message& message) {
    std::string_view rest = message.in(language_);
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      out_ += visible(rest.substr(0, end));
      out_ += "\n" + std::string(gutter_ + 4, ' ');
      rest.remove_prefix(end + 1);
    }
    out_ += visible(rest);
    out_ += '\n';
  }

  void place(const Span& span, const std::string& path, char mark, std::string_view style) {
    if (!span && path.empty()) return;
    out_ += std::string(gutter_ + 1, ' ');
    styled(kFrameStyle, "-->");
    out_ += " " + visible(span ? span.source->path() : path);
    if (!span) {
      out_ += '\n';
      return;
    }
    const LineColumn at = span.source->line_column(span.begin);
    out_ += ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + "\n";
    line(span, at.line, mark, style);
  }

  void line(const Span& span, std::size_t number, char mark, std::string_view style) {
    const std::size_t start = span.source->offset({number, 1});
    const Excerpt excerpt =
        make_excerpt(span.source->line(number), span.begin - start, std::max(span.begin, span.end) - start);
    const std::string digits = std::to_string(number);
    const std::string blank(gutter_ + 2, ' ');
    frame(blank + "|");
    out_ += '\n';
    frame(std::string(gutter_ + 1 - digits.size(), ' ') + digits + " |");
    if (!excerpt.line.empty()) out_ += " " + excerpt.line;
    out_ += '\n';
    frame(blank + "|");
    out_ += std::string(excerpt.mark_begin + 1, ' ');
    styled(style, std::string(excerpt.mark_width, mark));
    out_ += '\n';
  }

  void frame(const std::string& words) { styled(kFrameStyle, words); }

  void hint(const Message& message) {
    frame(std::string(gutter_ + 2, ' ') + "=");
    out_ += language_ == MessageLanguage::ja ? " ヒント: " : " hint: ";
    text(message);
  }

  void related(const Related& one) {
    out_ += language_ == MessageLanguage::ja ? "関連: " : "see: ";
    text(one.message);
    place(one.span, {}, '-', kFrameStyle);
  }

  const Diagnostic& diagnostic_;
  MessageLanguage language_;
  Colour colour_;
  std::size_t gutter_;
  std::string out_;
};

}  // namespace

std::string to_text(const Diagnostic& diagnostic, MessageLanguage language, Colour colour) {
  return Printer(diagnostic, language, colour).print();
}

}  // namespace ayumi
