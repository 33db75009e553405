#include "render/palette.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"

namespace ayumi::render {

namespace {

constexpr std::size_t kLight = static_cast<std::size_t>(ColorScheme::light);

Message place_of(ColorScheme scheme) {
  switch (scheme) {
    case ColorScheme::light:
      return {"明るい画面", "on a light screen"};
    case ColorScheme::dark:
      return {"暗い画面", "on a dark screen"};
    case ColorScheme::print:
      break;
  }
  return {"印刷", "on paper"};
}

std::string shown(const TokenColor& color) { return fmt::format("{} ({})", color.token, to_string(color.color)); }
std::string shown_ja(const TokenColor& color) { return fmt::format("{}（{}）", color.token, to_string(color.color)); }

void write_block(std::string_view head, const std::string& declarations, std::string_view tail, std::string& css) {
  if (declarations.empty()) return;
  css += head;
  css += declarations;
  css += tail;
}

}  // namespace

void Palette::add(const SchemeColors& layer, Diagnostics& diagnostics) {
  const std::size_t number = layer_count_++;
  for (const ColorScheme scheme : kColorSchemes) {
    for (const TokenColor& color : layer.of(scheme)) {
      if (number > 0 && tokens_.find(color.token) == tokens_.end()) {
        report_unknown(color.token, color.span, diagnostics);
        continue;
      }
      tokens_[color.token][static_cast<std::size_t>(scheme)] = Entry{color, number};
    }
  }
  if (number > 0) return;
  for (auto& [name, colors] : tokens_) {
    auto& dark = colors[static_cast<std::size_t>(ColorScheme::dark)];
    if (!dark) dark = colors[kLight];
  }
}

const Palette::Entry* Palette::find(std::string_view token, ColorScheme scheme) const {
  const auto found = tokens_.find(token);
  if (found == tokens_.end()) return nullptr;
  const auto& own = found->second[static_cast<std::size_t>(scheme)];
  if (own) return &*own;
  const auto& light = found->second[kLight];
  return light ? &*light : nullptr;
}

std::vector<Palette::Pair> Palette::pairs(const std::vector<ContrastRule>& rules) const {
  std::vector<Pair> pairs;
  for (const ContrastRule& rule : rules) {
    for (const Named& color : rule.colors) {
      for (const Named& on : rule.on) pairs.push_back({color.name, on.name, rule.least});
    }
  }
  return pairs;
}

void Palette::check_names(const std::vector<ContrastRule>& rules, Diagnostics& diagnostics) const {
  for (const ContrastRule& rule : rules) {
    for (const auto* names : {&rule.colors, &rule.on}) {
      for (const Named& name : *names) {
        if (tokens_.find(name.name) == tokens_.end()) report_unknown(name.name, name.span, diagnostics);
      }
    }
  }
}

std::vector<Palette::Clash> Palette::clashes(const std::vector<Pair>& pairs) const {
  std::vector<Clash> clashes;
  std::set<std::pair<const Entry*, const Entry*>> found;
  for (const ColorScheme scheme : kColorSchemes) {
    for (const Pair& pair : pairs) {
      const Entry* color = find(pair.color, scheme);
      const Entry* on = find(pair.on, scheme);
      if (color == nullptr || on == nullptr) continue;
      const double ratio = contrast(color->color.color, on->color.color);
      if (ratio >= pair.least || !found.emplace(color, on).second) continue;
      if (color->layer < on->layer) std::swap(color, on);
      clashes.push_back({color, on, scheme, ratio, pair.least});
    }
  }
  return clashes;
}

void Palette::check(const std::vector<ContrastRule>& rules, Diagnostics& diagnostics) const {
  check_names(rules, diagnostics);
  const std::vector<Pair> all = pairs(rules);
  std::vector<Clash> left = clashes(all);
  while (!left.empty()) {
    const Entry* last = left.front().last;
    const auto rest =
        std::stable_partition(left.begin(), left.end(), [last](const Clash& clash) { return clash.last == last; });
    report(std::vector<Clash>(left.begin(), rest), all, diagnostics);
    left.erase(left.begin(), rest);
  }
}

// All that this entry has to be told from, wherever it holds.
std::vector<Opposite> Palette::opposites(const Entry& entry, const std::vector<Pair>& pairs) const {
  std::vector<Opposite> opposites;
  for (const ColorScheme scheme : kColorSchemes) {
    for (const Pair& pair : pairs) {
      const Entry* color = find(pair.color, scheme);
      const Entry* on = find(pair.on, scheme);
      if (color == &entry && on != nullptr) opposites.push_back({on->color.color, pair.least});
      if (on == &entry && color != nullptr) opposites.push_back({color->color.color, pair.least});
    }
  }
  return opposites;
}

// All clashes of one colour; the message is about the worst of them.
void Palette::report(const std::vector<Clash>& clashes, const std::vector<Pair>& pairs,
                     Diagnostics& diagnostics) const {
  const Clash& worst = *std::min_element(clashes.begin(), clashes.end(), [](const Clash& a, const Clash& b) {
    return a.ratio / a.least < b.ratio / b.least;
  });
  const TokenColor& last = worst.last->color;
  const TokenColor& other = worst.other->color;
  const Message where = place_of(worst.scheme);
  Diagnostic diagnostic;
  diagnostic.code = "theme.contrast";
  diagnostic.message = {fmt::format("{}と{}のコントラスト比が {} しかありません（{}）。{:g} 以上が必要です",
                                    shown_ja(last), shown_ja(other), contrast_text(worst.ratio), where.ja, worst.least),
                        fmt::format("the contrast of {} with {} is only {} {}; it has to be {:g} or more", shown(last),
                                    shown(other), contrast_text(worst.ratio), where.en, worst.least)};
  diagnostic.span = last.span;
  if (const auto near = nearest_with_contrast(last.color, opposites(*worst.last, pairs))) {
    const std::string line = fmt::format("{} = \"{}\"", last.token, to_string(*near));
    diagnostic.hints = {{"近い色では、次のようにすれば足ります: " + line, "a color near it that would do: " + line}};
  } else {
    diagnostic.hints = {{fmt::format("{}の明るさをどう変えても足りません。相手の色も変えてください", last.token),
                         fmt::format("no lighter or darker {} would do; change the other color as well", last.token)}};
  }
  for (const Clash& clash : clashes) {
    diagnostic.related.push_back(
        {{fmt::format("{}とのコントラスト比は {}（{}）。{:g} 以上が必要です", shown_ja(clash.other->color),
                      contrast_text(clash.ratio), place_of(clash.scheme).ja, clash.least),
          fmt::format("{} with {}, {}: {:g} or more is needed", contrast_text(clash.ratio), shown(clash.other->color),
                      place_of(clash.scheme).en, clash.least)},
         clash.other->color.span});
  }
  diagnostics.add(std::move(diagnostic));
}

void Palette::report_unknown(std::string_view token, Span place, Diagnostics& diagnostics) const {
  std::vector<std::string> known;
  for (const auto& [name, colors] : tokens_) known.push_back(name);
  const auto near = nearest(token, known);
  Diagnostic diagnostic;
  diagnostic.code = "theme.unknown-token";
  diagnostic.message = {fmt::format("「{}」という名前の色は、テーマにありません", token),
                        fmt::format("the theme has no color named “{}”", token)};
  diagnostic.span = place;
  diagnostic.hints = {near ? Message{fmt::format("「{}」のことですか", *near), fmt::format("did you mean “{}”?", *near)}
                           : Message{"使える名前: " + join(known, ", "), "it has " + join(known, ", ")}};
  diagnostics.add(std::move(diagnostic));
}

std::string Palette::css() const {
  std::array<std::string, kColorSchemes.size()> declarations;
  for (const auto& [name, colors] : tokens_) {
    for (std::size_t scheme = 0; scheme < declarations.size(); ++scheme) {
      if (!colors[scheme]) continue;
      const Color color = colors[scheme]->color.color;
      const bool is_as_light = scheme != kLight && colors[kLight] && colors[kLight]->color.color == color;
      if (!is_as_light) declarations[scheme] += fmt::format("--{}:{};", name, to_string(color));
    }
  }
  std::string css;
  write_block(":root{color-scheme:light dark;", declarations[0], "}\n", css);
  write_block("@media screen and (prefers-color-scheme:dark){:root{", declarations[1], "}}\n", css);
  write_block("@media print{:root{", declarations[2], "}}\n", css);
  return css;
}

}  // namespace ayumi::render
