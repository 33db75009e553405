#include "view/wording.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "model/unit.h"

namespace ayumi::view {

namespace {

using model::begins_with_digit;
using model::group_thousands;
using model::joins_number;
using model::scale_of;
using model::unit_count;
using model::unit_form;
using model::UnitCount;

// "(3)" and "①" belong to no language, so nobody needs another voice for them.
bool has_letters(std::string_view text) {
  constexpr unsigned char kFirstLetterLead =
      0xE3;  // of U+3000 and above, kana and kanji; accented Latin counts by its lead too
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool ascii_letter = (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (ascii_letter || byte >= kFirstLetterLead || (byte >= 0xC3 && byte <= 0xDF)) return true;
  }
  return false;
}

Html wrap_language(const model::TextVersion& version, const std::string& page_language, Html html,
                   std::string_view element) {
  if (version.language == page_language || !has_letters(version.text)) return html;
  std::string markup = "<" + std::string(element) + " lang=\"";
  append_escaped(markup, version.language);
  markup += "\">" + html.markup() + "</" + std::string(element) + ">";
  return Html::from_markup(std::move(markup));
}

// The text behind a list mark, or nullopt for a line that is no list item.
std::optional<std::string_view> list_item(std::string_view line) {
  for (const std::string_view mark : {"・", "○", "- "}) {
    if (line.substr(0, mark.size()) == mark) return trim(line.substr(mark.size()));
  }
  return std::nullopt;
}

// Writes paragraphs and lists line by line.
class BlockWriter {
 public:
  void line(std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty()) {
      close();
      return;
    }
    const std::optional<std::string_view> item = list_item(trimmed);
    open(item ? Block::list : Block::paragraph);
    if (item) {
      markup_ += "<li>";
      append_escaped(markup_, *item);
      markup_ += "</li>";
    } else {
      if (!fresh_) markup_ += "<br>";
      append_escaped(markup_, trimmed);
      fresh_ = false;
    }
  }

  Html finish() {
    close();
    return Html::from_markup(std::move(markup_));
  }

 private:
  enum class Block { none, paragraph, list };

  void open(Block block) {
    if (block_ == block) return;
    close();
    markup_ += block == Block::list ? "<ul>" : "<p>";
    block_ = block;
    fresh_ = true;
  }

  void close() {
    if (block_ == Block::list) markup_ += "</ul>";
    if (block_ == Block::paragraph) markup_ += "</p>";
    block_ = Block::none;
  }

  std::string markup_;
  Block block_ = Block::none;
  bool fresh_ = true;
};

bool is_zero(std::string_view ascii_number) {
  return ascii_number.find_first_of("123456789") == std::string_view::npos;
}

bool is_percent(const model::LocalizedText& unit) {
  if (unit.empty()) return false;
  const std::string_view text = unit.versions().front().text;
  return text == "%" || text == "％";
}

}  // namespace

Wording::Wording(std::string language, const Words& words)
    : language_(std::move(language)),
      words_(words),
      minus_(words.get("format.minus")),
      minus_spoken_(words.get("format.minus_spoken")) {}

Html Wording::text(const model::LocalizedText& text) const {
  if (text.empty()) return {};
  const model::TextVersion& version = text.best(language_);
  return wrap_language(version, language_, escape(version.text), "span");
}

std::string Wording::plain(const model::LocalizedText& text) const {
  return text.empty() ? std::string() : text.best(language_).text;
}

Html Wording::blocks(const model::LocalizedText& text) const {
  if (text.empty()) return {};
  const model::TextVersion& version = text.best(language_);
  BlockWriter writer;
  for (const std::string_view line : split(version.text, '\n')) writer.line(line);
  return wrap_language(version, language_, writer.finish(), "div");
}

int shown_digits(const Decimal& value, int digits) { return std::max(digits, value.scale()); }

std::string Wording::number(const Decimal& value, int digits) const {
  return grouped(value.to_fixed(shown_digits(value, digits)));
}

Html Wording::number_html(const Decimal& value, int digits) const {
  return grouped_html(value.to_fixed(shown_digits(value, digits)));
}

Rational Wording::counted(const Decimal& value, const model::LocalizedText& unit) const {
  const auto factor = unit.empty() ? std::nullopt : scale_of(unit.best(language_).text).factor;
  return factor ? Rational(value) * Rational(*factor) : Rational(value);
}

std::string Wording::counted_digits(const Decimal& value, int digits, const model::LocalizedText& unit) const {
  return model::counted_digits(value, digits, unit.empty() ? std::string_view() : unit.best(language_).text);
}

std::string Wording::number(const Decimal& value, int digits, const model::LocalizedText& unit) const {
  return grouped(counted_digits(value, digits, unit));
}

Html Wording::number_html(const Decimal& value, int digits, const model::LocalizedText& unit) const {
  return grouped_html(counted_digits(value, digits, unit));
}

std::string Wording::quantity(const Decimal& value, int digits, const model::LocalizedText& unit) const {
  std::string text = number(value, digits, unit);
  if (unit.empty()) return text;
  const std::string form(unit_form(unit.best(language_).text, unit_count(text)));
  if (joins_number(form)) return text + form;
  if (begins_with_digit(form)) return text + " " + form;
  return fill(words_.get("format.quantity"), {{"number", text}, {"unit", form}});
}

Html Wording::quantity_html(const Decimal& value, int digits, const model::LocalizedText& unit) const {
  Html text = number_html(value, digits, unit);
  if (unit.empty()) return text;
  const model::TextVersion& version = unit.best(language_);
  const std::string_view form = unit_form(version.text, unit_count(number(value, digits, unit)));
  const Html written = wrap_language(version, language_, escape(form), "span");
  if (joins_number(form)) return Html::from_markup(text.markup() + written.markup());
  if (begins_with_digit(form)) return Html::from_markup(text.markup() + " " + written.markup());
  return words_.fill_html("format.quantity", {{"number", text}, {"unit", written}});
}

std::string Wording::difference(const Decimal& value, int digits, const model::LocalizedText& unit) const {
  if (!is_percent(unit)) return quantity(value, digits, unit);
  return fill(words_.get("format.points"), {{"number", number(value, digits)}});
}

Html Wording::difference_html(const Decimal& value, int digits, const model::LocalizedText& unit) const {
  if (!is_percent(unit)) return quantity_html(value, digits, unit);
  return words_.fill_html("format.points", {{"number", number_html(value, digits)}});
}

Html Wording::unit(const model::LocalizedText& unit) const {
  if (unit.empty()) return {};
  const model::TextVersion& version = unit.best(language_);
  return wrap_language(version, language_, escape(unit_form(version.text, UnitCount::many)), "span");
}

std::string Wording::plain_unit(const model::LocalizedText& unit) const {
  if (unit.empty()) return {};
  return std::string(unit_form(unit.best(language_).text, UnitCount::many));
}

std::string Wording::grouped(std::string_view ascii_number) const {
  if (ascii_number.substr(0, 1) != "-") return group_thousands(ascii_number);
  return minus_ + group_thousands(ascii_number.substr(1));
}

Html Wording::grouped_html(std::string_view ascii_number) const {
  if (ascii_number.substr(0, 1) != "-") return escape(group_thousands(ascii_number));
  std::string markup = "<span class=\"minus\"><span aria-hidden=\"true\">";
  append_escaped(markup, minus_);
  markup += "</span><span class=\"visually-hidden\">";
  append_escaped(markup, minus_spoken_);
  markup += "</span>" + group_thousands(ascii_number.substr(1)) + "</span>";
  return Html::from_markup(std::move(markup));
}

std::string Wording::percent(std::string_view ascii_number) const { return grouped(ascii_number) + "%"; }

Html Wording::percent_html(std::string_view ascii_number) const {
  return Html::from_markup(grouped_html(ascii_number).markup() + "%");
}

std::string Wording::signed_number(std::string_view ascii_number) const {
  if (is_zero(ascii_number)) return words_.get("format.no_change_sign") + group_thousands(ascii_number);
  return ascii_number.front() == '-' ? grouped(ascii_number) : "+" + grouped(ascii_number);
}

std::string Wording::points(const Rational& points, const model::Rounding& rounding) const {
  return words_.fill("format.points", {{"number", signed_number(points.to_fixed(rounding.digits, rounding.mode))}});
}

std::string Wording::year(std::string_view key, model::FiscalYear year) const {
  std::vector<Filling> fillings = {{"year", std::to_string(year.start)},
                                   {"next", std::to_string(year.start + 1)},
                                   {"era", ""},
                                   {"letter", ""},
                                   {"era_year", std::to_string(year.start)}};
  if (const auto era = model::era_year(year)) {
    fillings[2].second = std::string(era->era->name_ja);
    fillings[3].second = std::string(era->era->letter);
    const bool first = era->year == 1 && key != "format.year_short";
    fillings[4].second = first ? words_.get("format.first_era_year") : std::to_string(era->year);
  }
  return words_.fill(key, fillings);
}

std::string Wording::year_long(model::FiscalYear year) const { return this->year("format.year_long", year); }
std::string Wording::year_short(model::FiscalYear year) const { return this->year("format.year_short", year); }
std::string Wording::year_in_words(model::FiscalYear year) const { return this->year("format.year_in_words", year); }
std::string Wording::year_full(model::FiscalYear year) const { return this->year("format.year_full", year); }

std::string Wording::period(model::FiscalYear first, model::FiscalYear last) const {
  return words_.fill("format.period", {{"first", year_long(first)}, {"last", year_long(last)}});
}

std::string Wording::date(const model::CalendarDate& date) const {
  const std::string months = words_.get("format.months");
  const std::vector<std::string_view> names = split(months, '|');
  const auto month = static_cast<std::size_t>(date.month - 1);
  return words_.fill("format.date", {{"year", std::to_string(date.year)},
                                     {"month", std::to_string(date.month)},
                                     {"month_name", month < names.size() ? std::string(names[month]) : ""},
                                     {"day", std::to_string(date.day)}});
}

}  // namespace ayumi::view
