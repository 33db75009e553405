// Parts of the real file system that archives need: whole listings, files in pieces, copies, locks. See file_system.h.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace ayumi {

Result<std::vector<DirectoryEntry>> list_all_on_disk(const std::string& root);
Result<std::unique_ptr<OpenFile>> open_on_disk(const std::string& path);
Result<void> copy_on_disk(const std::string& from, const std::string& to);
Result<std::unique_ptr<FolderLock>> lock_on_disk(const std::string& folder);

}  // namespace ayumi
