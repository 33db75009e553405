// A compiled template: its tree with every name resolved, and what it refers to.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "templating/ast.h"
#include "templating/engine.h"

namespace ayumi::templating {

// Another template, named by a constant in this one.
struct Reference {
  enum class Kind { include, import, extends };
  // certain: whenever this template renders. conditional: inside of an `if`, a loop, a block or a macro. possible: a
  // text in a computed name, or `ignore missing`: it need not exist.
  enum class Need { certain, conditional, possible };
  Kind kind = Kind::include;
  Need need = Need::certain;
  std::string name;
  Span span{};
};

class Template {
 public:
  const Source* source = nullptr;
  std::string name;
  Escaping escaping = Escaping::html;
  ast::Root root;
  std::vector<Reference> references;
  // Places of mistakes that have been told. What prints one of them is passed over, and there is no text to be had: it
  // is rendered for what else is wrong.
  std::vector<Span> mistakes;
};

}  // namespace ayumi::templating
