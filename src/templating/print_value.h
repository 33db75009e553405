// Values as text: what `{{ }}` writes, and how values look inside of lists.
#pragma once

#include <string>

#include "templating/budget.h"
#include "templating/value.h"

namespace ayumi::templating {

// "an integer": for messages.
Message kind_name(const Value& value);

// Throws Fault template.undefined if the value is missing.
[[noreturn]] void fail_undefined(const Missing& missing, const Use& use);
inline void require(const Value& value, const Use& use) {
  if (value.is_undefined()) fail_undefined(*value.missing(), use);
}

// As Python's str(): text as it is, markup as it is, lists as they are written in a template.
void append_text(std::string& out, const Value& value, const Use& use);
std::string to_text(const Value& value, const Use& use);
// As Python's repr(): texts in quotes.
void append_quoted(std::string& out, std::string_view text);
// Text escaped, Html as it is.
void append_html(std::string& out, const Value& value, const Use& use);
Html to_html(const Value& value, const Use& use);
// What a template of this escaping writes for the value.
void write(std::string& out, const Value& value, Escaping escaping, const Use& use);

std::string to_text(const Decimal& value);

}  // namespace ayumi::templating
