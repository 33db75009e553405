#include "load/file_complaints.h"

#include <fmt/core.h>

#include "base/file_system.h"
#include "load/complaints.h"

namespace ayumi::load::complaints {
namespace {

Diagnostic about(std::string_view code, Message message, const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.path = path;
  return diagnostic;
}

}  // namespace

Diagnostic no_site(const std::string& path) {
  Diagnostic diagnostic = about(
      "file.no-site", {"サイトの設定ファイルがありません", "there is no settings file, so this is no site"}, path);
  diagnostic.hints.push_back(
      {"「ayumi init フォルダー名」で、新しいサイトのひな形を作れます。別の場所のサイトなら「--site "
       "フォルダー名」で示します",
       "“ayumi init DIR” makes a new site; “--site DIR” names one that is elsewhere"});
  return diagnostic;
}

Diagnostic no_plan(const std::string& path) {
  Diagnostic diagnostic = about("file.no-plan", {"計画の設定ファイルがありません", "the plan has no plan.toml"}, path);
  diagnostic.hints.push_back({"計画の名前（title）と期間（first、last）を書いた plan.toml を置いてください",
                              "put a plan.toml there with the plan's title, first and last year"});
  return diagnostic;
}

Diagnostic unreadable(const Failure& failure) {
  Diagnostic diagnostic = to_diagnostic(failure);
  if (failure.kind != Failure::Kind::link_loop) diagnostic.code = "file.unreadable";
  return diagnostic;
}

Diagnostic too_large(const std::string& path, std::size_t limit) {
  const std::size_t mebibytes = limit / 1024 / 1024;
  Diagnostic diagnostic = about("data.too-large",
                                {fmt::format("ファイルが大きすぎます（{} MiBまで）", mebibytes),
                                 fmt::format("the file is too large ({} MiB at most)", mebibytes)},
                                path);
  diagnostic.hints.push_back({"いくつかのファイルに分けるか、紛れ込んだ別のファイルでないか確かめてください",
                              "split it into several, or check that it isn't another file by mistake"});
  return diagnostic;
}

Diagnostic empty_file(const std::string& path, Severity severity) {
  Diagnostic diagnostic =
      about("data.empty-file", {"ファイルに何も書かれていません", "there is nothing in this file"}, path);
  diagnostic.severity = severity;
  if (severity == Severity::error) {
    diagnostic.hints.push_back({"このファイルは必要です。書き方は「ayumi init フォルダー名」で作るひな形にあります",
                                "this file is needed; the site that “ayumi init DIR” makes shows how to write it"});
  } else {
    diagnostic.hints.push_back({"要らないファイルなら消してください", "remove it if it is not needed"});
  }
  return diagnostic;
}

Diagnostic stray_data_file(const std::string& folder, const std::string& path) {
  Diagnostic diagnostic =
      about("file.not-read", {"このファイルは、どこからも読み込まれません", "nothing reads this file"},
            join_path(folder, path));
  diagnostic.severity = Severity::warning;
  diagnostic.hints.push_back(
      {"データは、site.toml、glossary.toml、plans/計画/plan.toml、plans/計画/indicators/*.toml、"
       "plans/計画/projects/*.toml、plans/計画/years/年度/*.toml に置きます",
       "data go into site.toml, glossary.toml, plans/PLAN/plan.toml, plans/PLAN/indicators/*.toml, "
       "plans/PLAN/projects/*.toml and plans/PLAN/years/YEAR/*.toml"});
  return diagnostic;
}

Diagnostic mistyped_folder(const std::string& path, const std::string& meant) {
  Diagnostic diagnostic =
      about("file.not-read", {"この名前のフォルダーは、読み込まれません", "nothing reads a folder of this name"}, path);
  diagnostic.hints.push_back(
      {fmt::format("フォルダーの名前は「{}」です", meant), fmt::format("the folder has to be called “{}”", meant)});
  return diagnostic;
}

Diagnostic no_data_file(const std::string& folder, const std::string& path) {
  Diagnostic diagnostic =
      about("file.not-read", {"このファイルは、どこからも読み込まれません", "nothing reads this file"},
            join_path(folder, path));
  diagnostic.severity = Severity::warning;
  diagnostic.hints.push_back(
      {"データのファイルなら、名前の最後を「.toml」（半角の小文字）にしてください。そうでなければ、data/ "
       "の外に置いてください",
       "if it holds data, let its name end in “.toml”, in lower case; if not, keep it outside of data/"});
  return diagnostic;
}

Diagnostic stray_content_file(const std::string& path) {
  Diagnostic diagnostic =
      about("file.not-read", {"このファイルは、どこからも読み込まれません", "nothing reads this file"}, path);
  diagnostic.severity = Severity::warning;
  diagnostic.hints.push_back({"文章は、content/ja/ のような言語ごとのフォルダーに置きます",
                              "texts go into a folder for each language, such as content/ja/"});
  return diagnostic;
}

Diagnostic link_outside(const std::string& path) {
  Diagnostic diagnostic =
      about("file.link-outside",
            {"このシンボリックリンクは、サイトの外を指しています", "this symbolic link leads out of the site"}, path);
  diagnostic.hints.push_back({"サイトの外のファイルは公開しません。載せるなら、content/ の中にファイルを写してください",
                              "nothing from outside is published; copy the file into content/ if it is to be"});
  return diagnostic;
}

Diagnostic no_front_matter(Span line) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = "markdown.front-matter";
  diagnostic.message = {"この行は設定のようですが、「+++」で囲まれていないため、本文として公開されます",
                        "this line looks like a setting, but isn't between “+++” lines, so it is published as text"};
  diagnostic.span = line;
  diagnostic.hints = {{"ファイルの先頭に「+++」だけの行を置き、設定のあとにもう一つ置いてください",
                       "put a line with +++ alone at the top of the file and another one behind the settings"}};
  return diagnostic;
}

Diagnostic bad_folder_id(std::string_view found, const std::string& path) {
  Diagnostic diagnostic = bad_id(found, {});
  diagnostic.message = {fmt::format("「{}」は、ページのアドレスになるため、ここの名前には使えません", found),
                        fmt::format("“{}” can't be a name here, as it becomes the address of pages", found)};
  diagnostic.hints.back() = {"フォルダーやファイルの名前を、半角の英小文字・数字・ハイフンにしてください",
                             "name the folder or file with lower-case letters, digits and hyphens"};
  diagnostic.path = path;
  return diagnostic;
}

Diagnostic bad_year_folder(std::string_view found, const std::string& path) {
  Diagnostic diagnostic = bad_year(found, {});
  diagnostic.path = path;
  diagnostic.hints = {{"フォルダーやファイルの名前を、2024 や R6 のような年度にしてください",
                       "name the folder or file by its fiscal year, such as 2024 or R6"}};
  return diagnostic;
}

Diagnostic year_folder_outside_plan(model::FiscalYear year, model::FiscalYear first, model::FiscalYear last,
                                    const std::string& path) {
  Diagnostic diagnostic = year_outside_plan(year, first, last, {});
  diagnostic.path = path;
  if (year < first) {
    diagnostic.hints = {
        {"計画開始前の値を載せるには、plan.toml に「values_from」を書きます。その年度についての文章は、"
         "overview.md に書きます",
         "for values before the plan set “values_from” in plan.toml; a text about such a year belongs in "
         "overview.md"}};
  }
  return diagnostic;
}

Diagnostic duplicate_address(const std::string& path, const std::string& first) {
  Diagnostic diagnostic = about("data.duplicate-address",
                                {fmt::format("「{}」と同じアドレスになります", first),
                                 fmt::format("this would have the same address as {}", first)},
                                path);
  diagnostic.hints.push_back(
      {"どちらかの名前を変えるか、一つにまとめてください", "rename one of them, or make them one"});
  return diagnostic;
}

Diagnostic content_language(std::string_view found, const std::vector<model::Language>& languages,
                            const std::string& path) {
  Diagnostic diagnostic = unknown_language(found, languages, {});
  diagnostic.code = "content.unknown-language";
  diagnostic.path = path;
  return diagnostic;
}

Diagnostic no_such_entity(const Message& kind, std::string_view found, const std::vector<std::string>& ids,
                          const std::string& path) {
  Diagnostic diagnostic = about("content.no-such-entity",
                                {fmt::format("この文章が付く{}「{}」は、データにありません", kind.ja, found),
                                 fmt::format("there is no {} “{}” in the data for this text", kind.en, found)},
                                path);
  diagnostic.hints = suggest(found, ids);
  return diagnostic;
}

Diagnostic no_such_place(const std::string& path, std::string_view key) {
  Diagnostic diagnostic = about("content.no-such-entity",
                                {fmt::format("「{}.md」という文章を置く場所はありません", key),
                                 fmt::format("there is no place for a text “{}.md”", key)},
                                path);
  diagnostic.hints.push_back({"自由なページは、pages/ の下に置きます", "free pages go below pages/"});
  diagnostic.hints.push_back(
      {"ほかに置けるのは、home.md、plans/計画/ の "
       "overview.md・method.md・review.md・trends.md・changes.md・comments.md・dashboard.md・figures.md、years/"
       "年度.md、"
       "projects/事業.md、projects/事業/年度.md、categories/分野.md、composites/合成指標.md です",
       "other places are home.md and, in plans/PLAN/, overview.md, method.md, review.md, trends.md, changes.md, "
       "comments.md, dashboard.md, figures.md, years/YEAR.md, "
       "projects/PROJECT.md, projects/PROJECT/YEAR.md, categories/CATEGORY.md and composites/COMPOSITE.md"});
  return diagnostic;
}

}  // namespace ayumi::load::complaints
