// The compiled templates of an engine, by name.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "templating/engine.h"
#include "templating/template.h"

namespace ayumi::templating {

// Filled by one thread, then read by any.
class Library {
 public:
  Library(const Loader& loader, const Limits& limits) : loader_(loader), limits_(limits) {}

  // The template and everything it names by a constant, parsed and resolved; nullptr after a mistake in any of them.
  const Template* load(std::string_view name, Diagnostics& diagnostics);
  // nullptr after a mistake that isn't within a {{ … }}; others are in the template.
  std::shared_ptr<Template> load_text(const Source& source, std::size_t begin, std::size_t end, Escaping escaping,
                                      Diagnostics& diagnostics);
  // Only what is loaded; nullptr for anything else.
  const Template* find(std::string_view name) const;

 private:
  struct Entry {
    bool exists = false;
    std::unique_ptr<Template> compiled{};  // null if there is a mistake in it
    std::vector<Diagnostic> mistakes{};
  };
  // The templates on the way from the one being loaded, for cycles, and those done with.
  struct Walk {
    std::vector<const Reference*> path{};
    std::vector<const Template*> open{};
    std::vector<const Template*> done{};
  };

  void load_all(std::string_view name);
  void load_references(const Template& compiled);
  Entry parse(const Source* source, std::string_view name) const;
  bool report(const Template& compiled, Walk& walk, Diagnostics& diagnostics) const;
  bool report_reference(const Reference& reference, Walk& walk, Diagnostics& diagnostics) const;
  static void report_cycle(const Walk& walk, const Template& again, const Reference& reference,
                           Diagnostics& diagnostics);

  const Loader& loader_;
  const Limits& limits_;
  std::map<std::string, Entry, std::less<>> templates_;
};

// Adds it unless the same is there already: templates that many pages share are told of once.
void add_once(Diagnostics& diagnostics, Diagnostic diagnostic);

}  // namespace ayumi::templating
