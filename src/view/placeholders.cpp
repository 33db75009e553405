#include "view/placeholders.h"

#include <memory>
#include <variant>

#include "view/quotes.h"

namespace ayumi::view {

namespace {

using templating::Arguments;
using templating::CallError;
using templating::Value;

templating::Object placeholder_quotes() {
  const auto call = [](const Arguments&) -> std::variant<Value, CallError> { return Value("0"); };
  templating::Object object;
  const templating::Shape shape = quotes_shape();
  for (const templating::ShapeField& field : shape.record->fields) {
    object.set(field.name, Value(std::make_shared<const templating::Function>(templating::Function{field.name, call})));
  }
  return object;
}

}  // namespace

std::vector<NarrativeText> narrative_texts(const model::Site& site) {
  std::vector<NarrativeText> texts;
  for (const model::Narrative& narrative : site.narratives) {
    for (const model::NarrativeVersion& version : narrative.versions) {
      texts.push_back({narrative.key, version.title, version.summary, version.language, version.span, version.stage});
    }
  }
  return texts;
}

templating::Object placeholder_context(const model::Site& site) {
  const templating::Object quotes = placeholder_quotes();
  templating::Object plans;
  for (const model::Plan& plan : site.plans) plans.set(plan.id, Value(quotes));
  templating::Object context = quotes;
  context.set("plans", Value(std::move(plans)));
  return context;
}

}  // namespace ayumi::view
