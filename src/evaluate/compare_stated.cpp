// Figures that are no indicators: key figures and the cells of tables, in the years that both editions have.
#include <map>

#include "evaluate/compare_aspects.h"
#include "evaluate/compare_words.h"
#include "evaluate/wording.h"

namespace ayumi::evaluate {
namespace {

using Kind = Difference::Kind;

// A figure that an edition states, and where.
struct Stated {
  Subject subject;
  const model::PublishedNumber* number = nullptr;
  model::Precision precision = model::Precision::exact;
  const model::LocalizedText* unit = nullptr;
  Span place;

  bool same_as(const Stated& other) const {
    return number->value == other.number->value && precision == other.precision &&
           name_of(*unit) == name_of(*other.unit);
  }

  Message text() const {
    Message text = quantity(number->value, number->digits, *unit);
    if (precision == model::Precision::exact) return text;
    return {"約" + text.ja, "about " + text.en};
  }
};

// By ids, and by names where there are none: "figure/x", "table/x/row/column".
using StatedFigures = std::map<std::string, Stated>;

template <class Cell>
std::string key_of(const Cell& cell) {
  return cell.id.empty() ? name_of(cell.name).ja : cell.id;
}

Subject subject_in(const model::PlanYear& year, std::optional<model::ProjectIndex> project) {
  Subject subject;
  subject.year = year.year;
  subject.project = project;
  return subject;
}

void add_row(const model::DataTable& table, const model::TableRow& row, const Subject& subject,
             StatedFigures& figures) {
  for (std::uint32_t i = 0; i < row.values.size(); ++i) {
    if (!row.values[i]) continue;
    Stated stated{subject, &*row.values[i], row.precision, &table.columns[i].unit, row.values[i]->span};
    stated.subject.column = i;
    figures.emplace(stated_key(table, row, table.columns[i]), stated);
  }
}

void add_table(const model::PlanYear& year, std::uint32_t position, StatedFigures& figures) {
  const model::DataTable& table = year.tables[position];
  Subject subject = subject_in(year, table.project);
  subject.table = model::TableIndex{position};
  const auto rows = static_cast<std::uint32_t>(table.rows.size());
  for (std::uint32_t i = 0; i < rows; ++i) {
    subject.row = i;
    add_row(table, table.rows[i], subject, figures);
  }
  if (!table.total) return;
  subject.row = rows;
  add_row(table, *table.total, subject, figures);
}

StatedFigures figures_of(const model::PlanYear& year) {
  StatedFigures figures;
  for (std::uint32_t i = 0; i < year.key_figures.size(); ++i) {
    const model::KeyFigure& figure = year.key_figures[i];
    Subject subject = subject_in(year, figure.project);
    subject.key_figure = model::KeyFigureIndex{i};
    figures.emplace(stated_key(figure),
                    Stated{subject, &figure.value, figure.precision, &figure.unit, figure.value.span});
  }
  for (std::uint32_t i = 0; i < year.tables.size(); ++i) add_table(year, i, figures);
  return figures;
}

void compare_figure(const PlanPair& pair, const std::string& key, const Stated* before, const Stated* after,
                    Differences& found) {
  if (before != nullptr && after != nullptr && before->same_as(*after)) return;
  const bool is_gone = after == nullptr;
  const Stated& shown = is_gone ? *before : *after;
  Difference difference =
      difference_of(Kind::figure_restated, is_gone ? pair.plan_before() : pair.plan_after(), shown.subject);
  difference.aspect = key;
  if (before != nullptr) difference.before = before->text();
  if (after != nullptr) difference.after = after->text();
  difference.place = shown.place;
  difference.side = is_gone ? Difference::Side::before : Difference::Side::after;
  found.push_back(std::move(difference));
}

// --- what the figures are ---

template <class T>
std::map<std::string, std::uint32_t> places_of(const std::vector<T>& all) {
  std::map<std::string, std::uint32_t> places;
  for (std::uint32_t i = 0; i < all.size(); ++i) places.emplace(all[i].id, i);
  return places;
}

// "sum: a, b", by the ids of what it follows from.
Message derivation_text(const std::optional<model::Derivation>& derivation) {
  if (!derivation) return {};
  std::vector<Message> parts;
  for (const std::string& id : derivation->of) parts.push_back({id, id});
  const Message of = joined(parts);
  using Way = model::Derivation::Kind;
  switch (derivation->kind) {
    case Way::sum:
      return {of.ja + "の合計", "sum of " + of.en};
    case Way::difference:
      return {of.ja + "の差", "difference of " + of.en};
    case Way::change:
      return {of.ja + "の増減率", "percentage change of " + of.en};
    case Way::share_of_total:
      return {of.ja + "の合計に占める割合", "share of the total of " + of.en};
    case Way::share:
      break;
  }
  return {of.ja + "の割合", "share of " + of.en};
}

void compare_key_figure(const PlanPair& pair, const YearPair& year, std::uint32_t before, std::uint32_t after,
                        Differences& found) {
  const model::KeyFigure& old = year.before->data->key_figures[before];
  const model::KeyFigure& now = year.after->data->key_figures[after];
  Subject subject = subject_in(*year.after->data, now.project);
  subject.key_figure = model::KeyFigureIndex{after};
  Aspects(Kind::figure_redefined, pair.plan_after(), subject, now.span, found)
      .value("derivation", {"計算", "how it follows"}, derivation_text(old.derivation),
             derivation_text(now.derivation));
  Aspects texts(Kind::text_changed, pair.plan_after(), subject, now.span, found);
  texts.text("name", {"名前", "name"}, old.name, now.name);
  texts.text("topic", {"項目", "topic"}, old.topic, now.topic);
  texts.text("as-of", {"時点", "as of"}, old.as_of, now.as_of);
  texts.text("note", {"注記", "note"}, old.note, now.note);
}

// 「申込」（sum of …）「購入」
Message columns_text(const model::DataTable& table) {
  std::vector<Message> names;
  for (const model::TableColumn& column : table.columns) {
    const Message name = name_of(column.name);
    const Message derived = derivation_text(column.derivation);
    names.push_back(
        derived.ja.empty() ? name : Message{name.ja + "（" + derived.ja + "）", name.en + " (" + derived.en + ")"});
  }
  return quoted(names);
}

void compare_table(const PlanPair& pair, const YearPair& year, std::uint32_t before, std::uint32_t after,
                   Differences& found) {
  const model::DataTable& old = year.before->data->tables[before];
  const model::DataTable& now = year.after->data->tables[after];
  Subject subject = subject_in(*year.after->data, now.project);
  subject.table = model::TableIndex{after};
  Aspects(Kind::figure_redefined, pair.plan_after(), subject, now.span, found)
      .value("columns", {"列", "columns"}, columns_text(old), columns_text(now));
  Aspects texts(Kind::text_changed, pair.plan_after(), subject, now.span, found);
  texts.text("title", {"表の名前", "title"}, old.title, now.title);
  texts.text("row-title", {"行の見出し", "heading of the rows"}, old.row_title, now.row_title);
  texts.text("as-of", {"時点", "as of"}, old.as_of, now.as_of);
  texts.text("note", {"注記", "note"}, old.note, now.note);
}

void compare_meanings(const PlanPair& pair, const YearPair& year, Differences& found) {
  const model::PlanYear& before = *year.before->data;
  const model::PlanYear& after = *year.after->data;
  each_key(places_of(before.key_figures), places_of(after.key_figures),
           [&](const std::string&, const std::uint32_t* old, const std::uint32_t* now) {
             if (old != nullptr && now != nullptr) compare_key_figure(pair, year, *old, *now, found);
           });
  each_key(places_of(before.tables), places_of(after.tables),
           [&](const std::string&, const std::uint32_t* old, const std::uint32_t* now) {
             if (old != nullptr && now != nullptr) compare_table(pair, year, *old, *now, found);
           });
}

}  // namespace

std::string stated_key(const model::KeyFigure& figure) { return "figure/" + figure.id; }

std::string stated_key(const model::DataTable& table, const model::TableRow& row, const model::TableColumn& column) {
  return "table/" + table.id + "/" + key_of(row) + "/" + key_of(column);
}

void compare_stated(const PlanPair& pair, Differences& found) {
  for (const YearPair& year : pair.years) {
    each_key(figures_of(*year.before->data), figures_of(*year.after->data),
             [&](const std::string& key, const Stated* before, const Stated* after) {
               compare_figure(pair, key, before, after, found);
             });
    compare_meanings(pair, year, found);
  }
}

}  // namespace ayumi::evaluate
