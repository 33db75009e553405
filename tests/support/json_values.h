// JSON as what templates are given, and the form it has.
#pragma once

#include "formats/tree.h"
#include "templating/shape.h"
#include "templating/value.h"

namespace ayumi::test {

templating::Value to_value(const formats::Node& node);
templating::Object to_object(const formats::Table& table);
// Every name that is there, with its kind; lists of different things, and none, are `any`.
templating::Shape shape_of(const formats::Node& node);

}  // namespace ayumi::test
