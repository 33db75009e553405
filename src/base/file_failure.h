// How what the machine refuses is put to people: one wording for the real file system and those of the tests.
#pragma once

#include <string>

#include "base/result.h"

namespace ayumi {

enum class FileAction { read, list, create_directories, write, hard_link, rename, exchange, remove, sync, lock };

// "cannot write public/a.html: no space left on the disk", in both languages. `detail` is added to a reason that is
// not plain from the kind alone.
Failure file_failure(FileAction action, Failure::Kind kind, const std::string& path, const Message& detail = {});

// The same for what the system's error number says.
Failure system_failure(FileAction action, const std::string& path, int error);

}  // namespace ayumi
