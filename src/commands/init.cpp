#include <ostream>
#include <vector>

#include "base/print_diagnostics.h"
#include "commands/commands.h"
#include "render/builtin.h"

namespace ayumi::commands {

namespace {

constexpr std::string_view kStarter = "starter/";

std::string parent_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

Result<void> write_file(FileSystem& files, const std::string& path, std::string_view bytes) {
  if (auto made = files.create_directories(parent_of(path)); !made) return made;
  return files.write(path, bytes);
}

int fail(const Options& options, World& world, const Failure& failure) {
  world.errors << to_text(to_diagnostic(failure), options.language);
  return kSiteHasErrors;
}

Failure folder_in_use(const std::string& folder) {
  return {Failure::Kind::other,
          {"このフォルダーにはもうファイルがあります。新しいフォルダーの名前を指定してください",
           "there are files in this folder already; name a new one"},
          folder};
}

Failure not_a_folder(const std::string& path) {
  return {Failure::Kind::other,
          {"この名前のファイルがあるため、フォルダーを作れません。別の名前を指定してください",
           "there is a file of this name, so no folder can be made; choose another name"},
          path};
}

void say_done(const Options& options, World& world) {
  const std::string& folder = options.folder;
  if (options.language == MessageLanguage::ja) {
    world.out << "ひな形を作りました: " << folder << "\n次の手順:\n"
              << "  ayumi build --site " << folder << "   サイトを作る（" << join_path(folder, "public/index.html")
              << " を開く）\n"
              << "  ayumi check --site " << folder << "   データを調べる\n"
              << "data/ の中のファイルをテキストエディタで開き、説明を読みながら書き換えてください\n";
  } else {
    world.out << "Made a starter site: " << folder << "\nNext:\n"
              << "  ayumi build --site " << folder << "   builds it (open " << join_path(folder, "public/index.html")
              << ")\n"
              << "  ayumi check --site " << folder << "   checks the data\n"
              << "Open the files in data/ in a text editor; their comments say what to change\n";
  }
}

}  // namespace

int init(const Options& options, World& world) {
  if (world.files.exists(options.folder)) {
    if (!world.files.is_directory(options.folder)) return fail(options, world, not_a_folder(options.folder));
    const auto entries = world.files.list_tree(options.folder);
    if (!entries) return fail(options, world, entries.failure());
    if (!entries->empty()) return fail(options, world, folder_in_use(options.folder));
  }
  for (const render::BuiltinFile& file : render::builtin_files()) {
    if (file.path.substr(0, kStarter.size()) != kStarter) continue;
    const std::string path = join_path(options.folder, file.path.substr(kStarter.size()));
    if (auto written = write_file(world.files, path, file.bytes); !written) {
      return fail(options, world, written.failure());
    }
  }
  say_done(options, world);
  return kDone;
}

}  // namespace ayumi::commands
