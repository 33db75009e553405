#include "base/file_failure.h"

#include <fmt/core.h>

namespace ayumi {
namespace {

Message what(FileAction action, const std::string& path) {
  switch (action) {
    case FileAction::read:
      return {fmt::format("{} を読み込めません", path), fmt::format("cannot read {}", path)};
    case FileAction::list:
      return {fmt::format("{} の一覧を取得できません", path), fmt::format("cannot list {}", path)};
    case FileAction::create_directories:
      return {fmt::format("フォルダー {} を作成できません", path), fmt::format("cannot create the folder {}", path)};
    case FileAction::write:
      return {fmt::format("{} に書き込めません", path), fmt::format("cannot write {}", path)};
    case FileAction::hard_link:
      return {fmt::format("ハードリンク {} を作成できません", path), fmt::format("cannot make the hard link {}", path)};
    case FileAction::rename:
      return {fmt::format("{} の名前を変更できません", path), fmt::format("cannot rename {}", path)};
    case FileAction::exchange:
      return {fmt::format("{} を入れ替えられません", path), fmt::format("cannot exchange {}", path)};
    case FileAction::remove:
      return {fmt::format("{} を削除できません", path), fmt::format("cannot remove {}", path)};
    case FileAction::sync:
      break;
  }
  return {fmt::format("{} をディスクに書き出せません", path), fmt::format("cannot flush {} to the disk", path)};
}

Message why(Failure::Kind kind) {
  switch (kind) {
    case Failure::Kind::not_found:
      return {"ファイルまたはフォルダーが見つかりません", "there is no such file or folder"};
    case Failure::Kind::not_permitted:
      return {"アクセス権がありません", "permission denied"};
    case Failure::Kind::no_space:
      return {"ディスクの空き容量が足りません", "no space left on the disk"};
    case Failure::Kind::too_large:
      return {"ファイルが大きすぎます", "the file is too large"};
    case Failure::Kind::not_a_file:
      return {"通常のファイルではありません", "it is not a regular file"};
    case Failure::Kind::link_loop:
      return {"シンボリックリンクが循環しています", "the symbolic links form a loop"};
    case Failure::Kind::other:
      break;
  }
  return {"システムのエラーが発生しました", "the system reports an error"};
}

}  // namespace

Failure file_failure(FileAction action, Failure::Kind kind, const std::string& path, const Message& detail) {
  const Message subject = what(action, path);
  const Message reason = why(kind);
  const std::string ja = detail.ja.empty() ? "" : fmt::format("（{}）", detail.ja);
  const std::string en = detail.en.empty() ? "" : fmt::format(" ({})", detail.en);
  return {kind, {subject.ja + "：" + reason.ja + ja, subject.en + ": " + reason.en + en}, path};
}

}  // namespace ayumi
