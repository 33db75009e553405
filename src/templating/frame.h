// Where values live while a template renders.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "templating/ast.h"
#include "templating/engine.h"
#include "templating/value.h"

namespace ayumi::templating {

// The blocks of a template and of those it extends, the most derived first for each name.
class BlockTable {
 public:
  void add(const std::vector<std::unique_ptr<ast::Block>>& blocks, Escaping escaping);

  struct Level {
    const ast::Block* block = nullptr;
    Escaping escaping = Escaping::html;
  };
  // nullptr past the last one.
  const Level* find(std::string_view name, std::size_t level) const;

 private:
  std::vector<std::pair<std::string_view, std::vector<Level>>> levels_;
};

// The names that a template sees beside its local variables: what the render was given, and what the top level has set.
// An include has a context of its own that looks into its includer's, so that what it sets stays there.
struct Context {
  const Object* given = nullptr;  // null: an import without context
  std::shared_ptr<Context> outer{};
  std::vector<std::pair<std::string, Value>> variables{};
  std::vector<std::string> exports{};  // names of `variables` that an import may ask for
  BlockTable blocks{};

  const Value* find(std::string_view name) const;
  void set(std::string_view name, const Value& value);
  void export_name(std::string_view name, const Value& value);
};

// The slots of one call of a function: a template, a block, a macro, a recursive loop. A macro keeps the frame it was
// made in; `clear` at the end of the call breaks the circles that arise from that.
struct Frame {
  std::vector<Value> slots{};
  std::shared_ptr<Frame> outer{};
  std::shared_ptr<Context> context{};
  std::string_view block_name{};  // the block we are in, for super()
  std::size_t block_level = 0;
  Escaping escaping = Escaping::html;
};

}  // namespace ayumi::templating
