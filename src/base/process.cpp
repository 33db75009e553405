#include "base/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "base/file_system.h"
#include "base/text.h"

namespace ayumi {

namespace {

constexpr std::size_t kMostOutput = 64UL * 1024;

Failure failure(const std::string& program, int error) {
  const std::string reason = std::system_category().message(error);
  return {Failure::Kind::other,
          {"プログラムを実行できません（" + reason + "）", "cannot run the program (" + reason + ")"},
          program};
}

bool may_be_run(const std::string& file) { return access(file.c_str(), X_OK) == 0 && !disk().is_directory(file); }

// Reads to the end; keeps the last part.
std::string read_all(int from) {
  std::string output;
  std::array<char, 4096> buffer{};
  while (true) {
    const ssize_t count = read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return output;
    output.append(buffer.data(), static_cast<std::size_t>(count));
    if (output.size() > kMostOutput) output.erase(0, output.size() - kMostOutput);
  }
}

int exit_code(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

std::optional<std::string> find_program(std::string_view name, std::string_view path) {
  if (name.find('/') != std::string_view::npos) {
    const std::string file(name);
    return may_be_run(file) ? std::optional(file) : std::nullopt;
  }
  for (const std::string_view folder : split(path, ':')) {
    const std::string file = join_path(folder, name);
    if (!folder.empty() && may_be_run(file)) return file;
  }
  return std::nullopt;
}

bool is_superuser() { return geteuid() == 0; }

Result<ProgramEnd> run_program(const std::vector<std::string>& command) {
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return failure(command.front(), errno);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  pid_t process = 0;
  const int error = posix_spawn(&process, words.front().c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  ProgramEnd end;
  if (error == 0) end.output = read_all(ends[0]);
  close(ends[0]);
  if (error != 0) return failure(command.front(), error);
  end.exit_code = exit_code(process);
  return end;
}

}  // namespace ayumi
