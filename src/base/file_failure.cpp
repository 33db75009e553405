#include "base/file_failure.h"

#include <fmt/core.h>

#include <cerrno>
#include <cstring>

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
    case FileAction::lock:
      return {fmt::format("{} で作業を始められません", path), fmt::format("cannot start to work in {}", path)};
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
    case Failure::Kind::exists:
      return {"同じ名前のものがすでにあります", "something of this name is there already"};
    case Failure::Kind::in_use:
      return {"ほかの処理が実行中です", "another run is at work there"};
    case Failure::Kind::other:
      break;
  }
  return {"システムのエラーが発生しました", "the system reports an error"};
}

Failure::Kind kind_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return Failure::Kind::not_found;
    case EACCES:
    case EPERM:
    case EROFS:
      return Failure::Kind::not_permitted;
    case ENOSPC:
    case EDQUOT:
      return Failure::Kind::no_space;
    case EFBIG:
      return Failure::Kind::too_large;
    case EISDIR:
      return Failure::Kind::not_a_file;
    case ELOOP:
      return Failure::Kind::link_loop;
    default:
      return Failure::Kind::other;
  }
}

}  // namespace

Failure file_failure(FileAction action, Failure::Kind kind, const std::string& path, const Message& detail) {
  const Message subject = what(action, path);
  const Message reason = why(kind);
  const std::string ja = detail.ja.empty() ? "" : fmt::format("（{}）", detail.ja);
  const std::string en = detail.en.empty() ? "" : fmt::format(" ({})", detail.en);
  return {kind, {subject.ja + "：" + reason.ja + ja, subject.en + ": " + reason.en + en}, path};
}

Failure system_failure(FileAction action, const std::string& path, int error) {
  const Failure::Kind kind = kind_of(error);
  if (kind != Failure::Kind::other) return file_failure(action, kind, path);
  // The system's own words, which no locale translates.
  const char* words = strerrordesc_np(error);
  const std::string detail = words != nullptr ? words : fmt::format("errno {}", error);
  return file_failure(action, kind, path, {detail, detail});
}

}  // namespace ayumi
