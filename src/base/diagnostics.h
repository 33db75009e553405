// A mistake in data, a template or an option, as a value with a place and a hint.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/source.h"

namespace ayumi {

// The languages that the program itself speaks. Pages may have others; they are data.
enum class MessageLanguage { ja, en };

// One text for people in both languages of the program.
struct Message {
  std::string ja;
  std::string en;

  const std::string& in(MessageLanguage language) const { return language == MessageLanguage::ja ? ja : en; }
  friend bool operator==(const Message&, const Message&) = default;
};

// error: nothing is published. warning: the site is right as far as it goes, but somebody should look.
// finding: the data are right as entered, and the audit or a check has something to say about them.
enum class Severity { error, warning, finding };

struct Related {
  Message message;
  Span span;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;                // stable words, "data.unknown-key"; each has a fixture in tests/broken
  Message message;                 // what is wrong, without a full stop
  Span span;                       // empty source: about no file, or about a whole one (see path)
  std::vector<Message> hints{};    // what to do
  std::vector<Related> related{};  // other places that matter: the first of two, the line that refers
  std::string path{};              // the file when there is no span (missing, unreadable, too large)

  // The file that it is about: the span's, else `path`; empty if it is about none.
  const std::string& file() const;
};

// Collects diagnostics in the order in which they are found. Not for sharing between threads: each worker fills
// its own, and `append` joins them in a fixed order.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void append(Diagnostics&& other);

  const std::vector<Diagnostic>& all() const { return all_; }
  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::error) > 0; }
  bool empty() const { return all_.empty(); }
  // Orders by path, offset, severity, code, so that a run says the same however its work was shared out.
  // One that says exactly what its predecessor says is dropped: a narrative that stands on two pages is read twice.
  void sort();

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace ayumi
