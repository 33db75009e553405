#include "commands/preview_list.h"

#include <fmt/core.h>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "view/places.h"

namespace ayumi::commands {

namespace {

struct Group {
  Message title;
  std::function<bool(const Diagnostic&)> holds;
};

bool has_code(const Diagnostic& diagnostic, std::string_view beginning) {
  return diagnostic.code.starts_with(beginning);
}

bool is_severe(const Diagnostic& diagnostic, Severity severity) { return diagnostic.severity == severity; }

// In the order in which people see to them; each mistake stands in the first that holds it.
const std::vector<Group>& groups() {
  static const std::vector<Group> all = {
      {{"直さないと公開できないもの", "What has to be mended before publication"},
       [](const Diagnostic& one) { return is_severe(one, Severity::error); }},
      {{"期限を過ぎた値", "Overdue values"}, [](const Diagnostic& one) { return has_code(one, "check.overdue"); }},
      {{"説明の要る評価", "Ratings that need an explanation"},
       [](const Diagnostic& one) { return has_code(one, "check.explanation-missing"); }},
      {{"訳のないもの、古い訳", "Missing and outdated translations"},
       [](const Diagnostic& one) { return has_code(one, "translation."); }},
      {{"公表値との違い", "Differences from published figures"},
       [](const Diagnostic& one) { return has_code(one, "audit."); }},
      {{"確かめるもの", "What somebody should look at"}, [](const Diagnostic&) { return true; }}};
  return all;
}

std::vector<Diagnostics> grouped(const Diagnostics& all) {
  std::vector<Diagnostics> result(groups().size());
  for (const Diagnostic& diagnostic : all.all()) {
    std::size_t at = 0;
    while (!groups()[at].holds(diagnostic)) ++at;
    result[at].add(diagnostic);
  }
  return result;
}

Message name_of(load::DraftEntry::Kind kind) {
  using Kind = load::DraftEntry::Kind;
  switch (kind) {
    case Kind::plan:
      return {"計画", "Plan"};
    case Kind::project:
      return {"事業", "Project"};
    case Kind::observation:
      return {"実績", "Value"};
    case Kind::result:
      return {"実施したこと", "Result"};
    case Kind::narrative:
      break;
  }
  return {"文章", "Narrative"};
}

class ListWriter {
 public:
  ListWriter(const PreviewSite& site, MessageLanguage language, const EditorLink& editor)
      : mistakes_(site.mistakes()), language_(language), editor_(editor) {
    if (mistakes_.attempt == nullptr || !mistakes_.attempt->is_sound) return;
    const PreparedSite& prepared = *mistakes_.attempt->prepared;
    const std::string wanted = language == MessageLanguage::ja ? "ja" : "en";
    const view::SiteViews* views = &prepared.views.front();
    for (const view::SiteViews& one : prepared.views) {
      if (one.language() == wanted) views = &one;
    }
    places_.emplace(prepared.site, *views);
    home_ = "/" + views->prefix();
  }

  std::string write() && {
    const std::string title = say("公開前の一覧", "Before publication");
    out_ = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
        "content=\"width=device-width, initial-scale=1\">\n<title>{1}</title>\n<link rel=\"icon\" "
        "href=\"data:,\">\n<link rel=\"stylesheet\" "
        "href=\"/_ayumi/preview.css\">\n</head>\n<body class=\"preview-page\">\n<main>\n<h1>{1}</h1>\n<p><a "
        "href=\"{2}\">{3}</a>　<a href=\"/_ayumi/list/{4}\" lang=\"{4}\" hreflang=\"{4}\">{5}</a></p>\n",
        say("ja", "en"), title, home_, say("サイトへ戻る", "Back to the site"), say("en", "ja"),
        say("English", "日本語"));
    drafts();
    Diagnostics found = mistakes_.diagnostics;
    found.append(Diagnostics(mistakes_.before_publication));
    found.sort();
    const std::vector<Diagnostics> all = grouped(found);
    for (std::size_t i = 0; i < all.size(); ++i) group(groups()[i].title, all[i]);
    // By what is said here the script knows whether the list has become another one.
    const std::string version = sha256(out_);
    return out_ + "</main>\n<script src=\"/_ayumi/preview.js\" data-list=\"" + version +
           "\"></script>\n</body>\n</html>\n";
  }

 private:
  std::string say(const std::string& ja, const std::string& en) const {
    return language_ == MessageLanguage::ja ? ja : en;
  }

  void heading(const Message& title, std::size_t count) {
    out_ += fmt::format("<section class=\"group\">\n<h2>{}</h2>\n", language_ == MessageLanguage::ja
                                                                        ? fmt::format("{}（{}件）", title.ja, count)
                                                                        : fmt::format("{} ({})", title.en, count));
    if (count == 0) out_ += "<p>" + say("ありません。", "None.") + "</p>\n";
  }

  void page_link(const Span& place) {
    const std::string page = places_ ? places_->page_of(place) : std::string();
    if (page.empty()) return;
    out_ += fmt::format("<p class=\"page-link\"><a href=\"/{}\">{}</a></p>\n", escape(page).markup(),
                        say("ページを見る", "Look at the page"));
  }

  void drafts() {
    static const std::vector<load::DraftEntry> none;
    const auto& drafts = mistakes_.attempt != nullptr ? mistakes_.attempt->prepared->drafts : none;
    heading({"下書き（公開するサイトには出ません）", "Drafts, which aren't published"}, drafts.size());
    for (const load::DraftEntry& draft : drafts) {
      out_ += fmt::format("<article class=\"mistake\">\n<h3><span class=\"severity\">{}</span> {}</h3>\n<p>{}</p>\n",
                          name_of(draft.kind).in(language_), escape(draft.name.in(language_)).markup(),
                          place_html(draft.place, {}, editor_).markup());
      page_link(draft.place);
      out_ += "</article>\n";
    }
    out_ += "</section>\n";
  }

  void group(const Message& title, const Diagnostics& found) {
    heading(title, found.all().size());
    for (const Diagnostic& diagnostic : found.all()) {
      out_ += mistake_html(diagnostic, language_, 3, editor_).markup();
      page_link(diagnostic.span);
    }
    out_ += "</section>\n";
  }

  const PreviewMistakes mistakes_;
  const MessageLanguage language_;
  const EditorLink& editor_;
  std::optional<view::Places> places_;
  std::string home_ = "/";
  std::string out_;
};

}  // namespace

std::string preview_list(const PreviewSite& site, MessageLanguage language, const EditorLink& editor) {
  return ListWriter(site, language, editor).write();
}

}  // namespace ayumi::commands
