#include "base/result.h"

#include <string_view>
#include <utility>

namespace ayumi {
namespace {

std::string_view code_of(Failure::Kind kind) {
  switch (kind) {
    case Failure::Kind::not_found:
      return "file.not-found";
    case Failure::Kind::not_permitted:
      return "file.not-permitted";
    case Failure::Kind::no_space:
      return "file.no-space";
    case Failure::Kind::too_large:
      return "file.too-large";
    case Failure::Kind::not_a_file:
      return "file.not-a-file";
    case Failure::Kind::link_loop:
      return "file.link-loop";
    case Failure::Kind::exists:
      return "file.exists";
    case Failure::Kind::in_use:
      return "file.in-use";
    case Failure::Kind::other:
      break;
  }
  return "file.failed";
}

std::vector<Message> hints_for(Failure::Kind kind) {
  switch (kind) {
    case Failure::Kind::not_found:
      return {{"名前と場所を確認してください。シンボリックリンクなら、その行き先も確認してください",
               "check its name and place, and where it leads if it is a symbolic link"}};
    case Failure::Kind::too_large:
      return {{"紛れ込んだ別のファイルでないか確認してください", "check that it isn't another file by mistake"}};
    case Failure::Kind::not_a_file:
      return {{"ここにはファイルが必要です。フォルダーなどでないか確認してください",
               "a file is needed here; check that it is no folder or device"}};
    case Failure::Kind::not_permitted:
      return {{"ファイルとフォルダーのアクセス権を確認してください",
               "check the permissions of the file and of its folder"}};
    case Failure::Kind::no_space:
      return {{"ディスクの空き容量を増やしてから、もう一度実行してください", "free some disk space, then run again"}};
    case Failure::Kind::link_loop:
      return {{"自分自身に戻るシンボリックリンクを取り除いてください",
               "remove the symbolic link that leads back to itself"}};
    case Failure::Kind::exists:
      return {{"今あるものは上書きしません。別の名前を指定するか、先に移してください",
               "what is there is never overwritten; name another one, or move it away first"}};
    case Failure::Kind::in_use:
      return {{"もう一方の処理が終わってから、もう一度実行してください", "run again when the other one has finished"}};
    default:
      return {};
  }
}

}  // namespace

Diagnostic to_diagnostic(const Failure& failure) {
  Diagnostic diagnostic;
  diagnostic.code = code_of(failure.kind);
  diagnostic.message = failure.message;
  diagnostic.hints = hints_for(failure.kind);
  diagnostic.path = failure.path;
  return diagnostic;
}

}  // namespace ayumi
