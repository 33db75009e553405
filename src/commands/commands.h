// The commands, one file each: options in, the layers called, messages out. Each gives the exit code.
#pragma once

#include <iosfwd>
#include <string>

#include "base/file_system.h"
#include "commands/options.h"
#include "model/common.h"

namespace ayumi::commands {

// 0 done, 1 the site has errors, 2 usage, 3 a check found something. (70, an error of our own, is main's.)
enum ExitCode : int { kDone = 0, kSiteHasErrors = 1, kUsage = 2, kFound = 3 };

// What a command may touch: the date, the files and the streams come from main.
struct World {
  FileSystem& files;
  std::ostream& out;
  std::ostream& errors;
  model::CalendarDate today;
  unsigned processors = 1;
  std::string process;       // a name for this run that no other has at the same time
  std::string program_path;  // the folders of programs, as PATH has them
};

int archive(const Options& options, World& world);
int build(const Options& options, World& world);
int check(const Options& options, World& world);
int diff(const Options& options, World& world);
int init(const Options& options, World& world);
int print(const Options& options, World& world);
int parity(const Options& options, World& world);
int serve(const Options& options, World& world);
int schema(const Options& options, World& world);
int render_template(const Options& options, World& world);
int verify(const Options& options, World& world);
int work_list(const Options& options, World& world);

}  // namespace ayumi::commands
