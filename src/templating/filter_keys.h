// What list filters compare items by.
#pragma once

#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

enum class LetterCase { ignored, counts };
enum class Direction { ascending, descending };

// The item itself, an attribute of it ("a.b"), or several ("a,b"); with or without letter case.
class Keys {
 public:
  // `path` and `fallback` may be null; the fallback stands for an attribute that is missing.
  Keys(const Value* path, LetterCase letter_case, const Use& use, const Value* fallback = nullptr);
  // Throws Fault if the attribute is missing.
  Value of(const Value& item) const;

 private:
  Value part_of(const Value& item, const Value& path) const;

  List paths_;
  LetterCase letter_case_;
  Use use_;
  const Value* fallback_;
};

// Stable. Descending keeps the order of equals too, as Python's sorted(reverse=True).
List sorted(const List& items, const Keys& keys, Direction direction, const Use& use);

}  // namespace ayumi::templating
