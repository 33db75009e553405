// What is written between the parentheses of a quotation, and the answers to what can't be quoted.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "templating/value.h"
#include "view/plan_context.h"

namespace ayumi::view {

using QuoteAnswer = std::variant<templating::Value, templating::CallError>;

templating::CallError wrong_arguments(std::string_view usage);
// With the nearest known name as a hint, or all of a few.
templating::CallError unknown_name(const Message& what, const std::string& name, const std::vector<std::string>& known);
templating::CallError nothing_known(const std::string& what);
// nothing_known for an empty text.
QuoteAnswer text_or_nothing(std::string text, const std::string& what);

// Every argument as text, if there are as many as wanted and none is named.
std::optional<std::vector<std::string>> texts(const templating::Arguments& arguments, std::size_t least,
                                              std::size_t most);
// The figures of a year named in a text.
std::variant<const evaluate::YearFigures*, templating::CallError> find_year(const PlanContext& context,
                                                                            const std::string& text);
std::variant<model::ProjectIndex, templating::CallError> find_project(const PlanContext& context,
                                                                      const std::string& id);
// Project, indicator and year; for one of the plan's own indicators without the project.
std::variant<const evaluate::Item*, templating::CallError> find_item(const PlanContext& context,
                                                                     const std::vector<std::string>& names);

}  // namespace ayumi::view
