#include "load/parity_complaints.h"

#include <fmt/core.h>

#include "base/text.h"

namespace ayumi::load::complaints {
namespace {

Diagnostic note(Severity severity, std::string_view code, Message message, Span place) {
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.span = place;
  return diagnostic;
}

std::vector<std::string> translation_languages(const TranslatedText& text) {
  std::vector<std::string> languages;
  for (std::size_t i = 1; i < text.versions.size(); ++i) languages.push_back(text.versions[i].language);
  return languages;
}

// content/en/plans/town/overview.md for content/ja/plans/town/overview.md
std::string file_in(const std::string& language, const TranslatedText& text) {
  const TranslatedText::Version& original = text.versions.front();
  std::string path = original.place.source->path();
  const std::string folder = "content/" + original.language + "/";
  const std::size_t at = path.rfind(folder);
  return at == std::string::npos ? path : path.replace(at, folder.size(), "content/" + language + "/");
}

// A text as it can stand in an example: whole, or "…" where it is long or hard to write.
std::string shown_text(std::string_view words) {
  constexpr std::size_t kMost = 30;
  const bool is_plain = words.find_first_of("\"\\\n\r") == std::string_view::npos;
  return is_plain && count_code_points(words) <= kMost ? std::string(words) : "…";
}

// name = { ja = "図書館", en = "…" }
std::string with_all_languages(const MissingTranslation& missing) {
  const std::string& key = missing.text.key;
  const std::string last = key.substr(key.rfind('/') + 1);
  const bool is_key = last.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
  std::vector<std::string> versions;
  for (const TranslatedText::Version& version : missing.text.versions) {
    versions.push_back(fmt::format("{} = \"{}\"", version.language, shown_text(version.words)));
  }
  for (const std::string& language : missing.languages) versions.push_back(language + " = \"…\"");
  return fmt::format("{}{{ {} }}", is_key ? last + " = " : "", join(versions, ", "));
}

const Message kAccept{"訳文が原文と合っていることを確かめてから、「ayumi parity」で記録してください",
                      "make sure that the translation says what the original says, then record it with “ayumi parity”"};

}  // namespace

Diagnostic missing_translation(const MissingTranslation& missing) {
  const std::string languages = join(missing.languages, ", ");
  const std::string& shown = missing.text.versions.front().language;
  Diagnostic diagnostic =
      note(Severity::warning, "translation.missing",
           {fmt::format("訳文がありません（{}）。そのページでは、{} の文章をそのまま見せます", languages, shown),
            fmt::format("there is no translation ({}); those pages show the text in {}", languages, shown)},
           missing.text.versions.front().place);
  if (missing.text.key.starts_with("content/")) {
    const std::string file = file_in(missing.languages.front(), missing.text);
    diagnostic.hints.push_back(
        {fmt::format("訳文を「{}」に書いてください", file), fmt::format("write the translation to {}", file)});
  } else {
    const std::string line = with_all_languages(missing);
    diagnostic.hints.push_back(
        {fmt::format("「{}」のように書いてください", line), fmt::format("write it like this: {}", line)});
  }
  return diagnostic;
}

Diagnostic stale_translation(const TranslatedText& text) {
  const std::string languages = join(translation_languages(text), ", ");
  Diagnostic diagnostic =
      note(Severity::warning, "translation.stale",
           {fmt::format("訳文（{}）を確かめたあとで、原文が変わっています", languages),
            fmt::format("the original has changed since this translation ({}) was accepted", languages)},
           text.versions[1].place);
  diagnostic.hints.push_back(kAccept);
  diagnostic.related.push_back({{"原文はここです", "the original is here"}, text.versions.front().place});
  return diagnostic;
}

Diagnostic unrecorded_translation(const TranslatedText& text) {
  Diagnostic diagnostic = note(Severity::finding, "translation.unrecorded",
                               {"この訳文は、まだ原文と合っているものとして記録されていません",
                                "this translation hasn't been recorded as being up to date yet"},
                               text.versions[1].place);
  diagnostic.hints.push_back(kAccept);
  return diagnostic;
}

Diagnostic no_ledger(const std::string& path) {
  Diagnostic diagnostic =
      note(Severity::finding, "translation.unrecorded",
           {"訳文の記録がまだないので、原文だけが変わっても気づけません",
            "there is no record of the translations yet, so nobody will notice when an original changes"},
           {});
  diagnostic.path = path;
  diagnostic.hints.push_back(kAccept);
  return diagnostic;
}

Diagnostic bad_ledger_entry(const formats::Entry& entry) {
  Diagnostic diagnostic = note(Severity::error, "data.wrong-type",
                               {fmt::format("「{}」の記録が、文字列ではありません", entry.key),
                                fmt::format("the record of “{}” is no string", entry.key)},
                               entry.node.span());
  diagnostic.hints.push_back({"このファイルは「ayumi parity」が書くものです。消して、作り直してください",
                              "“ayumi parity” writes this file: remove it, and have it written again"});
  return diagnostic;
}

Diagnostic off_glossary(const std::string& term, const std::string& wanted, const model::TextVersion& original,
                        const model::TextVersion& translation) {
  Diagnostic diagnostic =
      note(Severity::finding, "translation.glossary",
           {fmt::format("用語集では「{}」の訳は「{}」ですが、この訳文では使われていません", term, wanted),
            fmt::format("the glossary translates “{}” as “{}”, which this translation doesn't use", term, wanted)},
           translation.span);
  diagnostic.hints.push_back({"用語集の訳にそろえるか、data/glossary.toml を直してください",
                              "use the glossary's word, or correct data/glossary.toml"});
  diagnostic.related.push_back({{"原文はここです", "the original is here"}, original.span});
  return diagnostic;
}

}  // namespace ayumi::load::complaints
