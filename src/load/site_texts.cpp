#include "load/site_texts.h"

#include <iterator>

#include "load/format.h"

namespace ayumi::load {
namespace {

using Texts = std::vector<LocatedText>;

template <class T>
void add(Texts& texts, const std::string& root, const T& value, const model::Plan* plan) {
  TextCollector collector(root, plan);
  table_of<T>().visit(value, collector);
  Texts found = collector.take();
  texts.insert(texts.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

void add_plan(Texts& texts, const model::Plan& plan) {
  const std::string root = "plans/" + plan.id;
  add(texts, root, plan, &plan);
  for (const model::Indicator& indicator : plan.indicators) {
    add(texts, root + "/indicators/" + indicator.id, indicator, &plan);
  }
  for (const model::Composite& composite : plan.composites) {
    add(texts, root + "/composites/" + composite.id, composite, &plan);
  }
  for (const model::Project& project : plan.projects) add(texts, root + "/projects/" + project.id, project, &plan);
  for (const model::PlanYear& year : plan.years) {
    add(texts, root + "/years/" + std::to_string(year.year.start), year, &plan);
  }
}

}  // namespace

std::vector<LocatedText> site_texts(const model::Site& site) {
  Texts texts;
  add(texts, "site", site, nullptr);
  EntryKeys keys;
  for (const model::Term& term : site.glossary) {
    add(texts, "glossary/" + keys.next(table_of<model::Term>().key_of(term, nullptr)), term, nullptr);
  }
  for (const model::Plan& plan : site.plans) add_plan(texts, plan);
  return texts;
}

}  // namespace ayumi::load
