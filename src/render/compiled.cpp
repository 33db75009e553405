#include "render/compiled.h"

#include <memory>
#include <optional>
#include <utility>
#include <variant>

#include "render/brace_warnings.h"
#include "render/headings.h"

namespace ayumi::render {

namespace {

using templating::Arguments;
using templating::CallError;
using templating::Value;

// The whole report of a plan of 10,000 projects is a page of more than 64 MiB.
constexpr std::size_t kLargestPage = std::size_t{512} << 20U;

std::optional<std::string> filling_text(const Value& value) {
  if (const std::string* text = value.text()) return *text;
  if (const std::int64_t* number = value.integer()) return std::to_string(*number);
  if (const Decimal* number = value.decimal()) return number->to_string();
  return std::nullopt;
}

// fill(pattern, name=value …): a pattern of the words with its {name}s replaced. Text in, text out.
std::variant<Value, CallError> call_fill(const Arguments& arguments) {
  const std::string* pattern = arguments.positional.size() == 1 ? arguments.positional[0].text() : nullptr;
  std::vector<view::Filling> fillings;
  for (const auto& [name, value] : arguments.named) {
    const std::optional<std::string> text = filling_text(value);
    if (!text) pattern = nullptr;
    fillings.emplace_back(name, text.value_or(std::string()));
  }
  if (pattern != nullptr) return Value(view::fill(*pattern, fillings));
  return CallError{
      {"fill には文言を一つと、名前を付けた文字か数を渡します", "fill takes one pattern, and texts or numbers by name"},
      {{"例: fill(words.page.count, n=3)", "example: fill(words.page.count, n=3)"}}};
}

// headings(markup): the sections of a page, each with id and name.
std::variant<Value, CallError> call_headings(const Arguments& arguments) {
  const bool is_right = arguments.positional.size() == 1 && arguments.named.empty();
  const Html* markup = is_right ? arguments.positional[0].html() : nullptr;
  if (markup == nullptr) {
    return CallError{
        {"headings には、set のブロックで作った HTML を一つ渡します", "headings takes the markup of one set block"},
        {{"例: headings(main)", "example: headings(main)"}}};
  }
  templating::List list;
  for (Heading& heading : section_headings(markup->markup())) {
    templating::Object object;
    object.set("id", Value(std::move(heading.id)));
    object.set("name", Value(std::move(heading.name)));
    list.emplace_back(std::move(object));
  }
  return Value(std::move(list));
}

// name(page, part): the page's markup with the part at the place that `find` gives.
std::variant<Value, CallError> put_in(const std::string& name, const Arguments& arguments,
                                      std::size_t (*find)(std::string_view)) {
  const bool is_right = arguments.positional.size() == 2 && arguments.named.empty();
  const Html* page = is_right ? arguments.positional[0].html() : nullptr;
  const Html* part = is_right ? arguments.positional[1].html() : nullptr;
  if (page == nullptr || part == nullptr) {
    return CallError{
        {name + " には、set のブロックで作った HTML を二つ渡します", name + " takes the markup of two set blocks"},
        {{"例: " + name + "(main, part)", "example: " + name + "(main, part)"}}};
  }
  std::string markup = page->markup();
  markup.insert(find(markup), part->markup());
  return Value(Html::from_markup(std::move(markup)));
}

// Behind the page's title and what stands right below that.
std::variant<Value, CallError> call_behind_title(const Arguments& arguments) {
  return put_in("behind_title", arguments, end_of_title);
}

// At the beginning of the page's title.
std::variant<Value, CallError> call_in_title(const Arguments& arguments) {
  return put_in("in_title", arguments, begin_of_title);
}

templating::Global function(const std::string& name, std::variant<Value, CallError> (*call)(const Arguments&)) {
  return {name,
          Value(std::make_shared<const templating::Function>(templating::Function{name, call})),
          {.kind = templating::Shape::Kind::function}};
}

templating::EngineOptions engine_options(const Theme& theme) {
  templating::EngineOptions options;
  options.limits.output_bytes = kLargestPage;
  options.loader = [&theme](std::string_view name) { return theme.find(name); };
  options.globals.push_back(function("fill", call_fill));
  options.globals.push_back(function("headings", call_headings));
  options.globals.push_back(function("behind_title", call_behind_title));
  options.globals.push_back(function("in_title", call_in_title));
  return options;
}

// The context of a page whose words couldn't be read.
templating::Shape with_any_words(const templating::Shape& context) {
  auto record = std::make_shared<templating::Record>(*context.record);
  for (templating::ShapeField& field : record->fields) {
    if (field.name == "words") field.shape = {};
  }
  return {.kind = templating::Shape::Kind::record, .record = std::move(record)};
}

}  // namespace

Compiled::Compiled(const Theme& theme) : engine_(engine_options(theme)) {}

void Compiled::compile_pages(const view::Words& words, Diagnostics& diagnostics) {
  const auto compile = [&](const std::string& name, const templating::Shape& context) {
    return engine_.compile(name, words.entries().empty() ? with_any_words(context) : context, diagnostics);
  };
  for (const view::PageKind& kind : view::page_kinds(words)) {
    pages_[kind.name] = compile("pages/" + kind.name + ".html", kind.context);
  }
  card_ = compile("parts/card.html", view::card_shape(words));
}

void Compiled::compile_narratives(const std::vector<view::NarrativeText>& narratives, const Compiled* before,
                                  Diagnostics& diagnostics) {
  const templating::Shape shape = view::narrative_shape();
  narratives_.reserve(narratives.size());
  for (const view::NarrativeText& narrative : narratives) {
    const Span& body = narrative.body;
    const auto [entry, is_new] = narratives_.try_emplace({body.source, body.begin});
    if (!is_new) continue;
    const Narrative* const kept = before != nullptr ? before->find(entry->first) : nullptr;
    if (kept != nullptr && kept->is_faultless) {
      entry->second = *kept;
      continue;
    }
    Diagnostics found;
    entry->second.compiled =
        engine_.compile_text(*body.source, body.begin, body.end, shape, templating::Escaping::markdown, found);
    warn_of_braces(body, shape, found);
    entry->second.is_faultless = found.empty();
    diagnostics.append(std::move(found));
  }
}

const Compiled::Narrative* Compiled::find(const Place& place) const {
  const auto found = narratives_.find(place);
  return found == narratives_.end() ? nullptr : &found->second;
}

const templating::Template* Compiled::page(std::string_view kind) const {
  const auto found = pages_.find(kind);
  return found == pages_.end() ? nullptr : found->second;
}

const templating::Template* Compiled::narrative(const view::NarrativeText& narrative) const {
  const Narrative* const found = find({narrative.body.source, narrative.body.begin});
  return found == nullptr ? nullptr : found->compiled.get();
}

}  // namespace ayumi::render
