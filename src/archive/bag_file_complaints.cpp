#include <fmt/core.h>

#include <utility>

#include "archive/bag_complaints.h"

namespace ayumi::archive::complaints {
namespace {

Diagnostic at(std::string_view code, const std::string& file, Message message, Message hint) {
  return {
      .code = std::string(code), .message = std::move(message), .span = {}, .hints = {std::move(hint)}, .path = file};
}

Diagnostic at(std::string_view code, Span place, Message message, Message hint) {
  return {.code = std::string(code), .message = std::move(message), .span = place, .hints = {std::move(hint)}};
}

Diagnostic warning(Diagnostic diagnostic) {
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Message hint_for_missing(Likeness likeness, std::string_view twin) {
  switch (likeness) {
    case Likeness::letter_case:
      return {fmt::format("大文字と小文字だけが違う「{}」があります", twin),
              fmt::format("there is “{}”, which differs only in letter case", twin)};
    case Likeness::same_bytes:
      return {fmt::format("一覧にない「{}」が、このファイルと同じ中身です。名前が変わったのかもしれません", twin),
              fmt::format("“{}”, which isn't listed, has its bytes: it may have been renamed", twin)};
    case Likeness::none:
      break;
  }
  return {"ほかの写しから取り戻してください", "restore it from another copy"};
}

}  // namespace

Diagnostic is_link(const std::string& file) {
  return at("bag.link", file,
            {"シンボリックリンクです。バッグの外を指せるため、認めません",
             "this is a symbolic link, which could lead out of the bag"},
            {"リンクの代わりに、ファイルそのものを入れます", "put the file itself there"});
}

Diagnostic is_no_file(const std::string& file) {
  return at("bag.not-a-file", file, {"通常のファイルではありません", "this is no regular file"},
            {"装置やパイプは取り除いてください", "remove devices and pipes"});
}

Diagnostic missing_file(std::string_view path, Likeness likeness, std::string_view twin, Span place) {
  return at("bag.missing", place, {fmt::format("「{}」がありません", path), fmt::format("“{}” is missing", path)},
            hint_for_missing(likeness, twin));
}

Diagnostic wrong_checksum(std::string_view path, std::string_view algorithm, std::string_view found, Span place) {
  return at("bag.checksum", place,
            {fmt::format("「{}」の中身が、記録されたチェックサムと違います", path),
             fmt::format("“{}” doesn't have the checksum that is recorded", path)},
            {fmt::format("今の {} は {} です。ほかの写しと比べてください", algorithm, found),
             fmt::format("its {} is {}; compare it with another copy", algorithm, found)});
}

Diagnostic other_normal_form(std::string_view path, Span place) {
  return warning(at("bag.normal-form", place,
                    {fmt::format("「{}」は、Unicode の正規化の違う名前で保存されています", path),
                     fmt::format("“{}” is there under a name in another Unicode normal form", path)},
                    {"macOS などを経ると、こうなります。同じファイルとして照合しました",
                     "this happens on the way through macOS; it was taken for the same file"}));
}

Diagnostic unlisted_file(std::string_view manifest, const std::string& file) {
  if (manifest.empty()) {
    return at("bag.unlisted", file,
              {"どの manifest にも載っていないファイルです", "no payload manifest lists this file"},
              {"あとから紛れ込んだものでないか確かめてください", "find out whether it was added later"});
  }
  return at(
      "bag.unlisted", file,
      {fmt::format("このファイルは {} に載っていません", manifest), fmt::format("{} doesn't list this file", manifest)},
      {"1.0 のバッグでは、どの manifest にも中身のすべてを載せます", "in version 1.0 every manifest lists every file"});
}

Diagnostic unlisted_tag_file(std::string_view manifest, Severity severity, const std::string& file) {
  Diagnostic diagnostic =
      at("bag.tag-unlisted", file,
         {fmt::format("{} に載っていないため、変わっていないことを確かめられません", manifest),
          fmt::format("{} doesn't list this file, so nothing shows that it is unchanged", manifest)},
         {"一覧が短くなっていないか、ほかの写しと比べてください",
          "compare it with another copy: the list may have been cut"});
  diagnostic.severity = severity;
  return diagnostic;
}

Diagnostic twins(Difference difference, std::string_view first, const std::string& file) {
  const bool by_case = difference == Difference::letter_case;
  return warning(at(
      "bag.twins", file,
      {fmt::format("「{}」と、{}だけが違う名前です", first, by_case ? "大文字・小文字" : "Unicode の正規化"),
       fmt::format("this name differs from “{}” only in {}", first, by_case ? "letter case" : "Unicode normal form")},
      {"環境によっては、どちらか一方しか残りません", "on some systems only one of the two can be kept"}));
}

Diagnostic unreadable_zip(std::string_view reason, const std::string& file) {
  return at(
      "bag.zip", file,
      {fmt::format("zip として読めません（{}）", reason), fmt::format("this can't be read as a zip file: {}", reason)},
      {"途中で切れていないか確かめ、もう一度写してください", "check that it is whole, and copy it again"});
}

Diagnostic refused_zip_entry(const Message& why, const std::string& file) {
  return at("bag.path", file,
            {"zip の中のこのパスは使えません。" + why.ja, "this path in the zip file is refused: " + why.en},
            {"この zip を、ほかのプログラムで展開しないでください", "don't let other programs unpack this file"});
}

Diagnostic too_many_entries(std::size_t most, const std::string& file) {
  return at("bag.zip", file,
            {fmt::format("zip の中のファイルが多すぎます（{}まで確かめられます）", most),
             fmt::format("there are too many files in this zip; up to {} can be checked", most)},
            {"展開してから、いくつかのバッグに分けて確かめてください", "unpack it and check it as several bags"});
}

Diagnostic unpacks_to_too_much(std::size_t most, const std::string& file) {
  return at(
      "bag.zip", file,
      {fmt::format(
           "展開すると{}バイトを超えるため、確かめるのをやめました。小さな zip がこれほど大きくなるのは、害を与える"
           "ために作られたもの（zip爆弾）かもしれません",
           most),
       fmt::format("it unpacks to more than {} bytes, so it was read no further; a small zip that becomes so big "
                   "may have been made to do harm (a zip bomb)",
                   most)},
      {"受け取った相手に確かめるまで、展開しないでください。確かなものなら、展開したフォルダーを確かめてください",
       "don't unpack it before you have asked whoever sent it; if it is right, check the unpacked folder"});
}

Diagnostic repeated_zip_entry(const std::string& file) {
  return at("bag.zip", file,
            {"zip の中に同じ名前のファイルが二つあります", "the zip file holds two files of this name"},
            {"プログラムによって、別々のものが展開されます", "programs differ in which of the two they unpack"});
}

Diagnostic no_single_folder(const std::string& file) {
  return warning(at("bag.zip-layout", file,
                    {"zip の中が、一つのフォルダーにまとまっていません", "the files in this zip are not in one folder"},
                    {"r6.zip なら、すべてを r6/ の中に入れます", "everything in r6.zip should be in r6/"}));
}

Diagnostic other_folder_name(std::string_view folder, std::string_view expected, const std::string& file) {
  return warning(at("bag.zip-layout", file,
                    {fmt::format("zip の中のフォルダーの名前が「{}」で、zip の名前「{}」と違います", folder, expected),
                     fmt::format("the folder in this zip is “{}”, not “{}” as the file", folder, expected)},
                    {"展開すると別の名前になるため、取り違えるおそれがあります",
                     "it gets another name when it is unpacked, and may be mistaken for another"}));
}

}  // namespace ayumi::archive::complaints
