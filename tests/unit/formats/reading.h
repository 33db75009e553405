// A text as a source, and what a reader said about it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "formats/json.h"
#include "formats/toml.h"

namespace ayumi::formats {

struct Reading {
  explicit Reading(std::string text) : source("data.toml", std::move(text)) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  Source source;
  Diagnostics diagnostics{};
  std::optional<Node> root{};

  // The only diagnostic. A test that meets none or several has failed.
  const Diagnostic& only() const {
    static const Diagnostic none{.code = "not exactly one diagnostic", .message = {}, .span = {}};
    return diagnostics.all().size() == 1 ? diagnostics.all().front() : none;
  }
  std::string codes() const {
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics.all()) all += (all.empty() ? "" : " ") + diagnostic.code;
    return all;
  }
  // The value under a dotted path of table keys; null where there is none.
  const Node* at(std::string_view path) const {
    const Node* node = root ? &*root : nullptr;
    while (node != nullptr && !path.empty()) {
      const std::string_view key = path.substr(0, path.find('.'));
      path.remove_prefix(std::min(key.size() + 1, path.size()));
      const Table* table = node->as<Table>();
      const Entry* entry = table == nullptr ? nullptr : table->find(key);
      node = entry == nullptr ? nullptr : &entry->node;
    }
    return node;
  }
  template <class T>
  std::optional<T> get(std::string_view path) const {
    const Node* node = at(path);
    const T* value = node == nullptr ? nullptr : node->as<T>();
    return value == nullptr ? std::nullopt : std::optional<T>(*value);
  }
};

struct TomlReading : Reading {
  explicit TomlReading(std::string text) : Reading(std::move(text)) { root = parse_toml(source, diagnostics); }
};

struct JsonReading : Reading {
  explicit JsonReading(std::string text) : Reading(std::move(text)) { root = parse_json(source, diagnostics); }
};

// Made where they are wanted and never moved: spans point into their source.
inline TomlReading read_toml(std::string text) { return TomlReading(std::move(text)); }
inline JsonReading read_json(std::string text) { return JsonReading(std::move(text)); }

inline std::string repeat(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace ayumi::formats
