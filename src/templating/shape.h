// The declared form of what a template is given, so that a mistyped name is found when templates load.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace ayumi::templating {

struct ShapeField;

// Records are shared and may refer to themselves through `record`'s pointer (a category has categories).
struct Record {
  std::string name;  // "ProjectCard"
  Message description;
  std::vector<ShapeField> fields;
};

// `any` is what the checker knows nothing about and lets pass.
struct Shape {
  enum class Kind { any, none, boolean, number, text, html, list, record, function };
  Kind kind = Kind::any;
  bool optional = false;                   // may be none
  std::shared_ptr<const Shape> element{};  // list
  std::shared_ptr<const Record> record{};  // record
};

struct ShapeField {
  std::string name;
  Shape shape;
  Message description;
};

}  // namespace ayumi::templating
