#include "archive/bag_complaints.h"

#include <fmt/core.h>

#include <utility>

#include "base/text.h"

namespace ayumi::archive::complaints {
namespace {

Diagnostic at(std::string_view code, Span place, Message message, Message hint) {
  return {.code = std::string(code), .message = std::move(message), .span = place, .hints = {std::move(hint)}};
}

Diagnostic at(std::string_view code, const std::string& file, Message message, Message hint) {
  return {
      .code = std::string(code), .message = std::move(message), .span = {}, .hints = {std::move(hint)}, .path = file};
}

Diagnostic warning(Diagnostic diagnostic) {
  diagnostic.severity = Severity::warning;
  return diagnostic;
}

Message ask_the_maker() {
  return {"バッグを作った人に、正しいものを求めてください", "ask whoever made the bag for a right one"};
}

Message two_lines() {
  return {"「BagIt-Version: 1.0」と「Tag-File-Character-Encoding: UTF-8」の2行だけを、この順に書きます",
          "it has these two lines and no other: “BagIt-Version: 1.0”, “Tag-File-Character-Encoding: UTF-8”"};
}

}  // namespace

Diagnostic no_declaration(const std::string& bag) {
  return at(
      "bag.declaration", bag,
      {"bagit.txt がないため、BagIt のバッグとは認められません", "there is no bagit.txt, so this is no BagIt bag"},
      {"バッグのフォルダー（data/ と bagit.txt のあるところ）を指定してください",
       "name the bag's own folder, the one with data/ and bagit.txt in it"});
}

Diagnostic byte_order_mark(Span place) {
  return at("bag.declaration", place,
            {"bagit.txt の先頭にバイト順マーク（BOM）があります", "bagit.txt starts with a byte-order mark"},
            {"BOM なしの UTF-8 で保存し直してください", "save it as UTF-8 without a byte-order mark"});
}

Diagnostic bad_declaration(Span place) {
  return at("bag.declaration", place,
            {"bagit.txt が、決められた2行になっていません", "bagit.txt doesn't have the two lines that it must have"},
            two_lines());
}

Diagnostic blanks_in_declaration(Span place) {
  return at("bag.declaration", place,
            {"bagit.txt に余分な空白があるか、空白が足りません",
             "a blank is missing in this line of bagit.txt, or there is one too many"},
            {"「:」のあとに空白を一つだけ置き、ほかには空白を置きません",
             "there is one blank behind the colon and no other"});
}

Diagnostic unknown_version(std::string_view found, Span place) {
  return at("bag.version", place,
            {fmt::format("BagIt の版「{}」は確かめられません", found),
             fmt::format("version “{}” of BagIt is unknown", found)},
            {"確かめられるのは 1.0 と、0.93 から 0.97 までです", "known are 1.0, and 0.93 to 0.97"});
}

Diagnostic unknown_encoding(std::string_view found, Span place) {
  return at(
      "bag.encoding", place,
      {fmt::format("文字コード「{}」は読めません", found), fmt::format("the encoding “{}” can't be read", found)},
      {"読めるのは UTF-8、US-ASCII、ISO-8859-1、UTF-16 です", "known are UTF-8, US-ASCII, ISO-8859-1 and UTF-16"});
}

Diagnostic wrong_encoding(const std::string& file) {
  return at("bag.encoding", file,
            {"bagit.txt の示す文字コードで書かれていません", "this isn't in the encoding that bagit.txt declares"},
            ask_the_maker());
}

Diagnostic no_payload_folder(const std::string& bag) {
  return at("bag.no-payload", bag,
            {"中身を入れる data/ がありません", "there is no data/, where the payload has to be"},
            {"写すときに抜けていないか確認してください", "check that it wasn't left behind when the bag was copied"});
}

Diagnostic no_manifest(const std::string& bag) {
  return at("bag.no-manifest", bag,
            {"中身のチェックサムの一覧（manifest-sha512.txt など）がありません",
             "there is no payload manifest, such as manifest-sha512.txt"},
            {"写すときに抜けていないか確認してください", "check that it wasn't left behind when the bag was copied"});
}

Diagnostic unknown_algorithm(std::string_view found, Others others, const std::string& file) {
  Diagnostic diagnostic =
      at("bag.algorithm", file,
         {fmt::format("チェックサムの方式「{}」は計算できないため、この一覧は照合していません", found),
          fmt::format("checksums of the kind “{}” can't be computed, so none of this file was compared", found)},
         {"計算できるのは md5、sha1、sha224、sha256、sha384、sha512 です",
          "those that can are md5, sha1, sha224, sha256, sha384 and sha512"});
  return others == Others::some ? warning(diagnostic) : diagnostic;
}

Diagnostic bad_manifest_line(Span place) {
  return at("bag.manifest-line", place,
            {"「チェックサム パス」の形の行ではありません", "this line isn't a checksum, a blank and a path"},
            ask_the_maker());
}

Diagnostic too_many_lines(std::size_t most, const std::string& file) {
  return at("bag.manifest-line", file,
            {fmt::format("行が多すぎます。初めの{}行だけを確かめます", most),
             fmt::format("there are too many lines; only the first {} are checked", most)},
            {"いくつかのバッグに分けてください", "make several bags of it"});
}

Diagnostic more_alike(const std::string& code, Severity severity, std::size_t more, const std::string& bag) {
  Diagnostic diagnostic = at(
      code, bag, {fmt::format("同じことが、ほかに{}件あります", more), fmt::format("and {} more of these", more)}, {});
  diagnostic.severity = severity;
  diagnostic.hints.clear();
  return diagnostic;
}

Diagnostic bad_checksum_form(std::string_view algorithm, std::size_t digits, Span place) {
  if (algorithm.empty()) {
    return at("bag.manifest-line", place, {"16進数のチェックサムではありません", "this is no hexadecimal checksum"},
              ask_the_maker());
  }
  return at("bag.manifest-line", place,
            {fmt::format("{} のチェックサム（16進数{}桁）ではありません", algorithm, digits),
             fmt::format("this is no checksum of {}, which has {} hexadecimal digits", algorithm, digits)},
            ask_the_maker());
}

Diagnostic refused_path(const Message& why, Span place) {
  return at("bag.path", place, {"このパスは使えません。" + why.ja, "this path is refused: " + why.en},
            {"このバッグを、ほかのプログラムで展開しないでください", "don't let other programs unpack this bag"});
}

Diagnostic wrong_manifest(ManifestKind kind, Span place) {
  if (kind == ManifestKind::tag) {
    return at("bag.path", place,
              {"tagmanifest に、data/ の中のファイルが載っています", "a tag manifest may not list a file of data/"},
              {"中身は manifest に載せます", "those are for the payload manifest"});
  }
  return at("bag.path", place,
            {"data/ の外のファイルです。ここに載せられるのは、data/ の中のファイルだけです",
             "this is outside of data/; only files of data/ may stand here"},
            {"ほかのファイルは tagmanifest に載せます", "other files are for the tag manifest"});
}

Diagnostic odd_path(std::string_view plain, Span place) {
  return warning(
      at("bag.path-form", place,
         {fmt::format("「{}」と書かれるはずのパスです", plain), fmt::format("this path should be written “{}”", plain)},
         {"md5sum などで作った一覧では、前に「*」や「./」が付きます。同じファイルとして照合しました",
          "tools such as md5sum put “*” or “./” before it; it was taken for the same file"}));
}

Diagnostic stray_percent(Span place) {
  return warning(at("bag.percent", place,
                    {"パスの「%」が「%25」と書かれていません", "a “%” in this path isn't written as “%25”"},
                    {"そのままの「%」として照合しました", "it was taken for a “%” as it stands"}));
}

Diagnostic listed_twice(std::string_view path, Severity severity, Span place, Span first) {
  Diagnostic diagnostic = at("bag.duplicate", place,
                             {fmt::format("「{}」が2回載っています", path), fmt::format("“{}” is listed twice", path)},
                             {"一つのファイルは、一つの一覧に1回だけ載せます", "a manifest lists each file once"});
  diagnostic.severity = severity;
  diagnostic.related.push_back({{"最初はここです", "the first is here"}, first});
  return diagnostic;
}

Diagnostic bad_info_line(Span place) {
  return at(
      "bag.info-line", place, {"「ラベル: 値」の形の行ではありません", "this line isn't a label, a colon and a value"},
      {"前の行の続きなら、行の先頭に空白を置きます", "a line that goes on with the one before starts with a blank"});
}

Diagnostic bad_oxum(Span place) {
  return at("bag.oxum", place,
            {"Payload-Oxum が「バイト数.ファイル数」の形ではありません",
             "Payload-Oxum isn't a number of bytes, a full stop and a number of files"},
            {"「279164.15」のように書きます", "it looks like this: 279164.15"});
}

Diagnostic wrong_oxum(std::size_t bytes, std::size_t files, Span place) {
  return at("bag.oxum", place,
            {fmt::format("Payload-Oxum が、実際の中身（{}バイト、{}ファイル）と違います", bytes, files),
             fmt::format("Payload-Oxum differs from what is in data/: {}, {}", counted(bytes, "byte"),
                         counted(files, "file"))},
            {"抜けたファイル、増えたファイル、途中で切れたファイルがあります",
             "files are missing, were added, or were cut off"});
}

Diagnostic second_oxum(Span place, Span first) {
  Diagnostic diagnostic = at("bag.oxum", place, {"Payload-Oxum が2回書かれています", "Payload-Oxum is given twice"},
                             {"1回だけ書けます", "it may be given once"});
  diagnostic.related.push_back({{"最初はここです", "the first is here"}, first});
  return diagnostic;
}

Diagnostic bad_date(Span place) {
  return warning(at("bag.date", place,
                    {"Bagging-Date が「YYYY-MM-DD」の形の、実際にある日付ではありません",
                     "Bagging-Date is no date in the form YYYY-MM-DD"},
                    {"「2025-03-31」のように書きます", "it looks like this: 2025-03-31"}));
}

Diagnostic bad_fetch_line(Span place) {
  return at("bag.fetch-line", place,
            {"「アドレス 長さ パス」の形の行ではありません", "this line isn't an address, a length and a path"},
            {"長さが分からないときは「-」を書きます", "a length that isn't known is written “-”"});
}

Diagnostic unlisted_fetch(std::string_view path, Span place) {
  return at(
      "bag.fetch-line", place,
      {fmt::format("「{}」が、manifest に載っていません", path), fmt::format("“{}” is in no payload manifest", path)},
      ask_the_maker());
}

Diagnostic has_fetch(std::size_t missing, const std::string& file) {
  if (missing == 0) {
    return warning(at("bag.fetch", file,
                      {"fetch.txt は、中身を別の場所から取り寄せるよう求めていますが、すべてそろっています",
                       "fetch.txt has files to be fetched from elsewhere; all of them are here already"},
                      {"長く残すものなら、fetch.txt のないバッグに作り直してください",
                       "for keeping, make the bag anew without a fetch.txt"}));
  }
  return at("bag.fetch", file,
            {fmt::format("fetch.txt にある{}個のファイルが手元にありません。Ayumi は取り寄せません", missing),
             fmt::format("{} of fetch.txt can't be found here, and Ayumi fetches nothing", counted(missing, "file"))},
            {"中身のそろったバッグを、作った人に求めてください", "ask whoever made the bag for a complete one"});
}

}  // namespace ayumi::archive::complaints
