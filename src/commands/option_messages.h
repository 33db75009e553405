// Mistakes on the command line, in words of our own: CLI11, which finds them, knows English only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace ayumi::commands {

// One text out of two, chosen once the language is known.
class Speech {
 public:
  explicit Speech(MessageLanguage language) : language_(language) {}
  std::string operator()(const std::string& ja, const std::string& en) const {
    return language_ == MessageLanguage::ja ? ja : en;
  }

 private:
  MessageLanguage language_;
};

// The hint for a mistyped name; empty where none of those known is near.
std::string did_you_mean(const std::string& name, const std::vector<std::string>& known, const Speech& say);

// Checks of an option's value: what is wrong with it, in the user's language, or nothing.
using ValueCheck = std::function<std::string(const std::string& value)>;
ValueCheck one_of(std::vector<std::string> allowed, const Speech& say);
ValueCheck whole_number(int least, int most, const Speech& say);
// One line that says something: well-formed UTF-8 without control characters, not blank.
ValueCheck one_line(const Speech& say);

// A mistake, and what was on the command line.
struct Misuse {
  enum class Kind { unread, bad_value, no_value, missing, other };
  Kind kind = Kind::other;
  std::string subject{};                 // the option that it is about: "--out"
  std::string detail{};                  // what its check said
  std::vector<std::string> unread{};     // words that nothing takes
  std::string command{};                 // the one that was named; empty: none
  std::vector<std::string> commands{};   // all that there are
  std::vector<std::string> options{};    // those that could have been meant, of the command and of all
  std::vector<std::string> arguments{};  // what the command takes
};

// What to print: what is wrong, a hint, where the help is.
std::string explain(const Misuse& misuse, const Speech& say);

}  // namespace ayumi::commands
