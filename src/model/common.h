// Small values that several parts of a report share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/source.h"
#include "model/fiscal_year.h"
#include "model/ids.h"
#include "model/localized_text.h"

namespace ayumi::model {

// A calendar date: when a value is due, when the data were last changed.
struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const CalendarDate&, const CalendarDate&) = default;
};

// Drafts are shown in the preview and in review copies only.
enum class Stage { published, draft };

// A figure as a report printed it: 20.0 has one digit, which the audit compares at.
struct PublishedNumber {
  Decimal value;
  int digits = 0;
  Span span{};
};

// Where something was taken from: a document of the plan and a place in it ("No.4").
struct Citation {
  DocumentIndex document{};
  LocalizedText place;
};

// A quantity in a unit: a budget, a number of visitors.
struct Quantity {
  Decimal value;
  LocalizedText unit;
};

// One part of a total, by partner or by any named part.
struct Part {
  std::optional<PartnerIndex> partner;
  LocalizedText name;  // where it isn't a partner
  Decimal value;
  LocalizedText note;
  Span span{};
};

// Parts add up to their total unless the data say that they are only some of them.
struct Breakdown {
  LocalizedText label;  // what is broken down where that isn't the value itself
  LocalizedText unit;   // empty: the unit of the value
  std::vector<Part> parts;
  std::optional<PublishedNumber> total;  // as printed beside the parts
  enum class Coverage { complete, partial } coverage = Coverage::complete;
  LocalizedText note;
  Span span{};
  Span unit_span{};
};

}  // namespace ayumi::model
