// argv in, exit code out. The only catch-all for exceptions: whatever arrives here is an error of our own.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

#include "base/file_system.h"
#include "commands/commands.h"
#include "commands/options.h"

namespace {

namespace commands = ayumi::commands;
using ayumi::model::CalendarDate;
using commands::Options;

constexpr int kInternalError = 70;

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread starts
  return value != nullptr ? value : "";
}

std::string environment_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (std::string value = environment(name); !value.empty()) return value;
  }
  return {};
}

// Today in UTC, or the day of SOURCE_DATE_EPOCH, so that builds can be repeated.
CalendarDate today() {
  const std::string epoch = environment("SOURCE_DATE_EPOCH");
  const std::time_t now =
      epoch.empty() ? std::time(nullptr) : static_cast<std::time_t>(std::strtoll(epoch.c_str(), nullptr, 10));
  std::tm parts{};
  gmtime_r(&now, &parts);
  return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

int run(const Options& options, commands::World& world) {
  switch (options.command) {
    case Options::Command::archive:
      return commands::archive(options, world);
    case Options::Command::build:
      return commands::build(options, world);
    case Options::Command::check:
      return commands::check(options, world);
    case Options::Command::diff:
      return commands::diff(options, world);
    case Options::Command::init:
      return commands::init(options, world);
    case Options::Command::parity:
      return commands::parity(options, world);
    case Options::Command::print:
      return commands::print(options, world);
    case Options::Command::schema:
      return commands::schema(options, world);
    case Options::Command::serve:
      return commands::serve(options, world);
    case Options::Command::render_template:
      return commands::render_template(options, world);
    case Options::Command::verify:
      return commands::verify(options, world);
    case Options::Command::work_list:
      return commands::work_list(options, world);
    case Options::Command::none:
      break;
  }
  return commands::kUsage;
}

int main_or_throw(const std::vector<std::string>& arguments) {
  const commands::ParsedOptions parsed = commands::parse_options(arguments, environment_language());
  if (parsed.exit_code) {
    (*parsed.exit_code == 0 ? std::cout : std::cerr) << parsed.message;
    return *parsed.exit_code;
  }
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  commands::World world{ayumi::disk(),      std::cout, std::cerr, today(), processors, std::to_string(getpid()),
                        environment("PATH")};
  const int code = run(parsed.options, world);
  std::cout.flush();
  if (std::cout) return code;
  std::cerr << "ayumi: cannot write the output / 出力を書き込めません\n";
  return commands::kSiteHasErrors;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return main_or_throw(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ayumi: internal error / 内部エラー: %s\n", error.what());
  } catch (...) {
    std::fputs("ayumi: internal error / 内部エラー\n", stderr);
  }
  return kInternalError;
}
