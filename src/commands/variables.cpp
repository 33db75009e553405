// What templates and narratives are given, from the declared shapes that the checker uses.
#include <set>
#include <vector>

#include "commands/reference.h"
#include "formats/heading_ids.h"
#include "templating/engine.h"
#include "view/pages.h"

namespace ayumi::commands {

namespace {

using templating::Record;
using templating::Shape;
using templating::ShapeField;

class Writer {
 public:
  explicit Writer(MessageLanguage language) : language_(language) {}

  std::string write() {
    const std::vector<view::PageKind> kinds = view::page_kinds(view::Words());
    for (const view::PageKind& kind : kinds) collect(kind.context.record->fields);
    return common(kinds.front()) + own(kinds) + quotations() + language() + records();
  }

 private:
  std::string in(const Message& message) const { return message.in(language_); }

  // Records in the order in which they are first met, each once.
  void collect(const std::vector<ShapeField>& fields) {
    for (const ShapeField& field : fields) collect(field.shape);
  }

  void collect(const Shape& shape) {
    if (shape.element) collect(*shape.element);
    if (!shape.record || shape.record->fields.empty() || !met_.insert(shape.record->name).second) return;
    records_.push_back(shape.record.get());
    kept_.push_back(shape.record);
    collect(shape.record->fields);
  }

  std::string type(const Shape& shape) const {
    const std::string text = bare_type(shape);
    return shape.optional ? text + in({"（none のこともある）", ", or none"}) : text;
  }

  std::string bare_type(const Shape& shape) const {
    switch (shape.kind) {
      case Shape::Kind::boolean:
        return in({"真偽値", "boolean"});
      case Shape::Kind::number:
        return in({"数", "number"});
      case Shape::Kind::text:
        return in({"文字列", "text"});
      case Shape::Kind::html:
        return "HTML";
      case Shape::Kind::list:
        return element_type(shape);
      case Shape::Kind::function:
        return in({"関数", "function"});
      case Shape::Kind::record:
        return record_type(shape);
      case Shape::Kind::any:
      case Shape::Kind::none:
        break;
    }
    return in({"任意", "anything"});
  }

  std::string element_type(const Shape& shape) const {
    const std::string element = shape.element ? type(*shape.element) : in({"任意", "anything"});
    return in({element + " の並び", "list of " + element});
  }

  std::string record_type(const Shape& shape) const {
    const std::string& name = shape.record->name;
    return met_.count(name) > 0 ? link_to_heading(name, formats::heading_slug(name)) : name;
  }

  std::string fields_head() const {
    return table_head({in({"名前", "Name"}), in({"型", "Type"}), in({"意味", "Meaning"})});
  }

  std::string row(const ShapeField& field) const {
    return table_row({code(field.name), type(field.shape), prose(in(field.description))});
  }

  // Every kind has the same fields, then one of its own.
  std::string common(const view::PageKind& kind) const {
    std::string text = in({"## どのページにもある変数\n\n", "## Variables of every page\n\n"}) + fields_head();
    const std::vector<ShapeField>& fields = kind.context.record->fields;
    for (std::size_t i = 0; i + 1 < fields.size(); ++i) text += row(fields[i]);
    return text + "\n";
  }

  std::string own(const std::vector<view::PageKind>& kinds) const {
    std::string text = in({"## ページの種類ごとの変数\n\n", "## Variables of each kind of page\n\n"});
    text += table_head(
        {in({"テンプレート", "Template"}), in({"名前", "Name"}), in({"型", "Type"}), in({"意味", "Meaning"})});
    const auto add = [&](const std::string& file, const Shape& context) {
      const ShapeField& field = context.record->fields.back();
      text += table_row({code(file), code(field.name), type(field.shape), prose(in(field.description))});
    };
    for (const view::PageKind& kind : kinds) add("pages/" + kind.name + ".html", kind.context);
    add("parts/card.html", view::card_shape(view::Words()));
    return text + "\n";
  }

  std::string quotations() const {
    const Shape shape = view::narrative_shape();
    std::string text = in({"## 文章から引用できるもの\n\n", "## What narratives can quote\n\n"}) +
                       table_head({in({"名前", "Name"}), in({"使い方と意味", "Use and meaning"})});
    for (const ShapeField& field : shape.record->fields)
      text += table_row({code(field.name), prose(in(field.description))});
    return text + "\n";
  }

  static std::string names(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& name : all) text += (text.empty() ? "" : " ") + code(name);
    return text + "\n\n";
  }

  std::string language() const {
    return in({"## フィルターとテスト\n\nフィルター: ", "## Filters and tests\n\nFilters: "}) +
           names(templating::Engine::filter_names()) + in({"テスト（`is`）: ", "Tests (`is`): "}) +
           names(templating::Engine::test_names());
  }

  std::string records() const {
    std::string text = in({"## 部品\n\n", "## Records\n\n"});
    for (const Record* record : records_) {
      text +=
          "### " + record->name + "\n\n" + prose(in(record->description)) + in({"。", "."}) + "\n\n" + fields_head();
      for (const ShapeField& field : record->fields) text += row(field);
      text += "\n";
    }
    return text;
  }

  MessageLanguage language_;
  std::set<std::string> met_;
  std::vector<const Record*> records_;
  std::vector<std::shared_ptr<const Record>> kept_;
};

}  // namespace

std::string variables_reference(MessageLanguage language) { return Writer(language).write(); }

}  // namespace ayumi::commands
