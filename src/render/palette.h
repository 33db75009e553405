// The colours of the themes that stand on one another and of the site, as one: which token has which colour in which
// scheme, and whether what has to be told apart can be.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/diagnostics.h"
#include "render/theme_file.h"

namespace ayumi::render {

class Palette {
 public:
  // Later layers win, token by token and scheme by scheme. The first one says which tokens there are; a later one that
  // names another gets theme.unknown-token. What the first doesn't say for dark screens is there as on light ones, and
  // stays so when a later layer changes the light one; paper follows the light one wherever nobody says otherwise.
  void add(const SchemeColors& layer, Diagnostics& diagnostics);
  // Errors: theme.contrast, once for each colour that came last in pairs that are too close, with all of them, and with
  // a colour near it that would do; theme.unknown-token for a rule about a token that isn't there.
  void check(const std::vector<ContrastRule>& rules, Diagnostics& diagnostics) const;
  // Custom properties for each scheme, as CSS.
  std::string css() const;

 private:
  struct Entry {
    TokenColor color;
    std::size_t layer = 0;
  };
  // By scheme; none only for paper, which is then as light.
  using Token = std::array<std::optional<Entry>, kColorSchemes.size()>;

  // Two tokens by name, and how far they have to be apart.
  struct Pair {
    std::string_view color;
    std::string_view on;
    double least;
  };

  // A pair that is too close.
  struct Clash {
    const Entry* last;  // who came last is who has to give way
    const Entry* other;
    ColorScheme scheme;
    double ratio;
    double least;
  };

  const Entry* find(std::string_view token, ColorScheme scheme) const;
  void check_names(const std::vector<ContrastRule>& rules, Diagnostics& diagnostics) const;
  std::vector<Pair> pairs(const std::vector<ContrastRule>& rules) const;
  // Each two colours once, in the first scheme where they meet.
  std::vector<Clash> clashes(const std::vector<Pair>& pairs) const;
  std::vector<Opposite> opposites(const Entry& entry, const std::vector<Pair>& pairs) const;
  void report(const std::vector<Clash>& clashes, const std::vector<Pair>& pairs, Diagnostics& diagnostics) const;
  void report_unknown(std::string_view token, Span place, Diagnostics& diagnostics) const;

  std::map<std::string, Token, std::less<>> tokens_;
  std::size_t layer_count_ = 0;
};

}  // namespace ayumi::render
