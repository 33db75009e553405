// The template language: a strict subset of Jinja2 3.1. Compiles sources once, checks them, renders them from any
// thread. Knows nothing of reports, pages, files or languages of pages.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "templating/shape.h"
#include "templating/value.h"

namespace ayumi::templating {

// How text is made inert where a template writes it. Html values are written as they are under `html`;
// under `markdown` (narratives) they are an error, because Markdown would read them again.
enum class Escaping { html, markdown };

struct Limits {
  std::size_t recursion = 64;            // calls of macros, includes and blocks inside one another
  std::size_t loop_steps = 1'000'000;    // of all loops of one render together
  std::size_t output_bytes = 64u << 20;  // of one render
  std::size_t nesting = 64;              // of expressions and statements in a source
};

// Finds the source of a template by the name in include, import and extends; nullptr if there is none.
using Loader = std::function<const Source*(std::string_view name)>;

struct Global {
  std::string name;
  Value value;  // usually a function; the same for every render
  Shape shape{};
};

struct EngineOptions {
  Loader loader;
  Limits limits{};
  std::vector<Global> globals{};
};

class Template;  // compiled; immutable

// Compiles templates once, then renders from many threads: `compile` is called by one thread, while none renders;
// `render` is const and may run in any number of threads.
class Engine {
 public:
  explicit Engine(EngineOptions options);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Compiles a named template and everything it includes, imports or extends by a constant name. `context` is the
  // declared form of what render will be given; names, attributes, filters, tests and macro arguments are checked
  // against it. All mistakes found are in `diagnostics`, each once however many templates share it; nullptr after an
  // error. A computed name (`include name ~ ".html"`) finds only what was compiled; texts in a list or a condition are
  // compiled if they are there. Lives as long as the engine.
  const Template* compile(std::string_view name, const Shape& context, Diagnostics& diagnostics);
  // A template that isn't found by name: bytes [begin, end) of a source, such as a narrative. One of nothing but text
  // and {{ … }}, which have nothing to do with each other, can be rendered after an error too, for what else is wrong.
  // The source must outlive it. One that names no other template, as under `markdown`, may outlive its engine, and be
  // rendered by any with the same globals and limits.
  std::shared_ptr<const Template> compile_text(const Source& source, std::size_t begin, std::size_t end,
                                               const Shape& context, Escaping escaping, Diagnostics& diagnostics);

  // nullopt after an error, which is in `diagnostics` with its place and, as related places, the includes and calls
  // that led there.
  std::optional<std::string> render(const Template& compiled, const Object& context, Diagnostics& diagnostics) const;

  // Names of the filters and tests there are, in order, for the handbook's reference.
  static std::vector<std::string> filter_names();
  static std::vector<std::string> test_names();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::templating
