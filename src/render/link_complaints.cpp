#include "render/link_complaints.h"

#include <cstdint>
#include <utility>

#include "render/link_paths.h"
#include "render/links.h"

namespace ayumi::render {

namespace {

// The destination where it stands in the text; the whole text where the template language made it.
Span place_of(std::string_view destination, const Span& body) {
  const std::size_t found = body.text().find(destination);
  if (found == std::string_view::npos) return body;
  const auto begin = body.begin + static_cast<std::uint32_t>(found);
  return {body.source, begin, begin + static_cast<std::uint32_t>(destination.size())};
}

Diagnostic complaint(std::string code, Message message, std::string_view destination, const Span& body,
                     std::vector<Message> hints) {
  message.ja += ": " + std::string(destination);
  message.en += ": " + std::string(destination);
  return {.code = std::move(code),
          .message = std::move(message),
          .span = place_of(destination, body),
          .hints = std::move(hints)};
}

Diagnostic broken(Message message, std::string_view destination, const Span& body, std::vector<Message> hints) {
  return complaint("content.broken-link", std::move(message), destination, body, std::move(hints));
}

std::vector<Message> with_suggestion(const std::optional<std::string>& near, Message hint) {
  std::vector<Message> hints;
  if (near) hints.push_back({"「" + *near + "」のことですか", "did you mean \"" + *near + "\"?"});
  hints.push_back(std::move(hint));
  return hints;
}

}  // namespace

void report_no_narrative(std::string_view destination, const std::optional<std::string>& near, const Span& place,
                         Diagnostics& diagnostics) {
  diagnostics.add(broken(
      {"リンク先の文章がありません", "the link leads to no narrative"}, destination, place,
      with_suggestion(near, {"このファイルから見た相対パスで、content/ の同じ言語にある .md ファイルを指定してください",
                             "name a .md file of the same language in content/, relative to this file"})));
}

void report_not_shown(std::string_view destination, const Span& place, Diagnostics& diagnostics) {
  diagnostics.add(
      broken({"リンク先の文章は、どのページにも表示されません", "no page shows the narrative that the link leads to"},
             destination, place,
             {{"その文章のページができるように計画のデータを入力するか、リンクを外してください",
               "enter the plan's data that make its page, or take the link out"}}));
}

void report_no_file(std::string_view destination, const std::optional<std::string>& near, const Span& place,
                    Diagnostics& diagnostics) {
  diagnostics.add(broken(
      {"リンク先のファイルがありません", "the link leads to no file"}, destination, place,
      with_suggestion(
          near, {"content/ にファイルを置き、この文章のファイルから見た相対パスを書いてください。ほかのページへは、"
                 ".md ファイルの名前でリンクします",
                 "put the file into content/ and write its path relative to this narrative's file; "
                 "pages are linked by the names of their .md files"})));
}

void report_outside(std::string_view destination, const Span& place, Diagnostics& diagnostics) {
  diagnostics.add(broken(
      {"リンク先が content/ の外にあります", "the link leads out of content/"}, destination, place,
      {{"content/ の中のファイルを、この文章のファイルから見た相対パスで書いてください。ほかのサイトへは https:// "
        "から書きます",
        "name a file in content/, relative to this narrative's file; addresses of other sites begin "
        "with https://"}}));
}

void report_file_kind(std::string_view destination, formats::LinkUse use, const Span& place, Diagnostics& diagnostics) {
  const bool is_image = use == formats::LinkUse::image;
  const std::string list = is_image ? picture_extensions() : inert_extensions();
  Message message =
      is_image ? Message{"画像として載せられない種類のファイルです", "this kind of file can't be shown as an image"}
               : Message{"載せられない種類のファイルです", "files of this kind are not published"};
  Message hint = {"載せられるのは、次の種類です: " + list, "these kinds can be published: " + list};
  if (!is_image) {
    hint.ja += "。html・svg・js など、開くと動くことのあるファイルは載せません";
    hint.en += "; html, svg, js and others that may run when opened are not";
  }
  diagnostics.add(complaint("content.file-kind", std::move(message), destination, place, {std::move(hint)}));
}

void report_missing_part(const PartLink& link, Diagnostics& diagnostics) {
  diagnostics.add(broken(
      {"リンク先の見出しがありません", "the link leads to no heading of the page"}, link.destination, link.place,
      {{"「#」の後に、リンク先のページにある見出しの文字を書いてください。空白と記号は「-」に、英字は小文字にします",
        "write the heading's text behind the #, with - for blanks and punctuation and in lower case"}}));
}

}  // namespace ayumi::render
