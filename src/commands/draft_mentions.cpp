#include "commands/draft_mentions.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"

namespace ayumi::commands {

namespace {

using load::DraftEntry;

constexpr std::size_t kMostShown = 3;

bool is_link(const Diagnostic& diagnostic) { return diagnostic.code == "content.broken-link"; }

bool is_quotation(const Diagnostic& diagnostic) {
  return diagnostic.code == "template.call" || diagnostic.code == "template.unknown-name" ||
         diagnostic.code == "template.undefined";
}

// The ids, years and words that a quotation or a link's destination consists of.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool is_word =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (is_word) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

// A link's destination is its place; a quotation's arguments stand in the message alone, its place is the function's
// name.
std::string mentioned_in(const Diagnostic& diagnostic) {
  std::string place(diagnostic.span.text());
  return is_link(diagnostic) ? place : place + " " + diagnostic.message.en;
}

class Mention {
 public:
  explicit Mention(const Diagnostic& diagnostic)
      : is_link_(is_link(diagnostic)), words_(words_of(mentioned_in(diagnostic))), plan_(plan_of(diagnostic.file())) {
    for (const std::string& word : words_) {
      const auto year = model::parse_fiscal_year(word);
      if (year) years_.push_back(*year);
    }
    is_about_year_ = !years_.empty() && (is_link_ ? has("years") : has_one_argument(diagnostic.message.en));
  }

  bool means(const DraftEntry& draft) const {
    switch (draft.kind) {
      case DraftEntry::Kind::plan:
        return has(draft.plan);
      case DraftEntry::Kind::project:
        return is_of(draft.plan) && has(draft.project);
      case DraftEntry::Kind::observation:
        return is_of(draft.plan) && is_in(*draft.year) &&
               (is_about_year_ || (is_link_ ? has(draft.project) : has(draft.indicator) && has_or_none(draft.project)));
      case DraftEntry::Kind::narrative:
        return is_link_ && has(draft.narrative.substr(draft.narrative.rfind('/') + 1));
      case DraftEntry::Kind::result:
        break;
    }
    return false;
  }

 private:
  // share("2024")
  static bool has_one_argument(std::string_view call) {
    const std::size_t begin = call.rfind('(');
    return begin != std::string_view::npos && call.find(',', begin) == std::string_view::npos;
  }

  // The plan that a narrative belongs to: "content/ja/plans/area/overview.md"; empty for one of the whole site.
  static std::string plan_of(const std::string& path) {
    constexpr std::string_view kPlans = "/plans/";
    const std::size_t found = path.find(kPlans);
    if (found == std::string::npos) return {};
    const std::size_t begin = found + kPlans.size();
    return path.substr(begin, path.find('/', begin) - begin);
  }

  bool has(const std::string& word) const {
    return !word.empty() && std::find(words_.begin(), words_.end(), word) != words_.end();
  }
  bool has_or_none(const std::string& word) const { return word.empty() || has(word); }
  bool is_of(const std::string& plan) const { return plan_.empty() || plan_ == plan || has(plan); }
  // latest("hub", "users") is about no year.
  bool is_in(model::FiscalYear year) const {
    return years_.empty() || std::find(years_.begin(), years_.end(), year) != years_.end();
  }

  bool is_link_;
  bool is_about_year_ = false;
  std::vector<std::string> words_;
  std::vector<model::FiscalYear> years_{};
  std::string plan_;
};

void explain(const DraftEntry& draft, Diagnostic& diagnostic) {
  if (diagnostic.related.size() >= kMostShown) return;
  if (diagnostic.related.empty()) {
    diagnostic.message.ja += "（「" + draft.name.ja + "」は下書きです）";
    diagnostic.message.en += " (“" + draft.name.en + "” is a draft)";
    diagnostic.hints = {
        {"下書きの「draft = true」を消すか、引用やリンクを文章から外すか、この文章も下書きにしてください",
         "remove “draft = true” there, take this out of the text, or make the text a draft, too"}};
  }
  diagnostic.related.push_back({{"下書きはここにあります", "the draft is here"}, draft.place});
}

}  // namespace

void mention_drafts(const std::vector<DraftEntry>& drafts, Diagnostics& diagnostics) {
  if (drafts.empty() || !diagnostics.has_errors()) return;
  Diagnostics said;
  for (Diagnostic diagnostic : diagnostics.all()) {
    const bool may_mean_one = (is_link(diagnostic) || is_quotation(diagnostic)) && diagnostic.span;
    if (may_mean_one && diagnostic.severity == Severity::error && diagnostic.related.empty()) {
      const Mention mention(diagnostic);
      for (const DraftEntry& draft : drafts) {
        if (mention.means(draft)) explain(draft, diagnostic);
      }
    }
    said.add(std::move(diagnostic));
  }
  diagnostics = std::move(said);
}

}  // namespace ayumi::commands
