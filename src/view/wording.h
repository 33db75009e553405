// How one language writes what the pages show: texts, numbers with units, rates, years. Figures come in rounded nowhere
// else.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/html.h"
#include "base/rational.h"
#include "model/plan.h"
#include "view/words.h"

namespace ayumi::view {

// Immutable; refers to the words, which must outlive it.
class Wording {
 public:
  Wording(std::string language, const Words& words);

  const std::string& language() const { return language_; }
  // The language of the program's that is nearest: of texts that the program itself writes.
  MessageLanguage message_language() const { return language_ == "ja" ? MessageLanguage::ja : MessageLanguage::en; }
  const Words& words() const { return words_; }

  // --- texts ---
  // One line of text, marked with its own lang where it isn't in the page's language. Empty for an empty text.
  Html text(const model::LocalizedText& text) const;
  // The same without markup, for titles, attributes and charts.
  std::string plain(const model::LocalizedText& text) const;
  // Paragraphs and lists: a blank line starts a paragraph, lines that start with a list mark (・ ○ - ) become a list.
  Html blocks(const model::LocalizedText& text) const;

  // --- numbers: plain forms for titles and charts, Html where a minus needs its spoken form ---
  std::string number(const Decimal& value, int digits) const;  // "43,698", "▲3.2"
  Html number_html(const Decimal& value, int digits) const;
  // "43,698千円", "43,698 thousand yen"; a unit written "time|times" stands in the form that goes with the number. One
  // that begins with a number, as "0.01 million yen" for 万円 or "1,000件", is multiplied out: 830 are "8.3 million
  // yen".
  std::string quantity(const Decimal& value, int digits, const model::LocalizedText& unit) const;
  Html quantity_html(const Decimal& value, int digits, const model::LocalizedText& unit) const;
  // The same for a difference of two values: of percentages, in points.
  std::string difference(const Decimal& value, int digits, const model::LocalizedText& unit) const;
  Html difference_html(const Decimal& value, int digits, const model::LocalizedText& unit) const;
  Html unit(const model::LocalizedText& unit) const;  // by itself: 千円, "times", "million yen"
  std::string plain_unit(const model::LocalizedText& unit) const;
  // A value whose unit stands elsewhere, as it is counted there: 8.3 for 830.
  Rational counted(const Decimal& value, const model::LocalizedText& unit) const;
  // The same in ASCII, not grouped: multiplied out with the decimals that it needs, else with at least `digits`.
  std::string counted_digits(const Decimal& value, int digits, const model::LocalizedText& unit) const;
  std::string number(const Decimal& value, int digits, const model::LocalizedText& unit) const;
  Html number_html(const Decimal& value, int digits, const model::LocalizedText& unit) const;
  // Text that is already rounded, such as "86.5", "-3.2": grouped, with the language's minus.
  std::string grouped(std::string_view ascii_number) const;
  Html grouped_html(std::string_view ascii_number) const;
  std::string percent(std::string_view ascii_number) const;  // "86.5%"
  Html percent_html(std::string_view ascii_number) const;
  std::string points(const Rational& points, const model::Rounding& rounding) const;  // "+2.5ポイント"
  std::string signed_number(std::string_view ascii_number) const;                     // "+2.5", "▲2.5", "±0"

  // --- years ---
  std::string year_long(model::FiscalYear year) const;      // 令和6年度（2024年度） / FY2024
  std::string year_short(model::FiscalYear year) const;     // R6 / FY2024
  std::string year_in_words(model::FiscalYear year) const;  // 令和6年度 / FY2024, within a sentence
  std::string year_full(model::FiscalYear year) const;  // 令和6年度 / FY2024 (April 2024–March 2025), once a page
  std::string period(model::FiscalYear first, model::FiscalYear last) const;
  std::string date(const model::CalendarDate& date) const;

 private:
  std::string year(std::string_view key, model::FiscalYear year) const;

  std::string language_;
  const Words& words_;
  std::string minus_;
  std::string minus_spoken_;
};

// Decimals of a value: the indicator's digits, or as many as the value has where those would hide some of it.
int shown_digits(const Decimal& value, int digits);

}  // namespace ayumi::view
