// A bag packed as a zip file: one folder in it, named like the file; the same bytes from the same bag.
#pragma once

#include <cstdint>
#include <string>

#include "base/file_system.h"

namespace ayumi::archive {

// Packs the bag `folder` into the new file `zip`, in one step. `time`, in seconds since 1970, becomes the time of every
// file in it. Failure exists where the file is there already, in_use while another run makes something beside it. The
// whole is in memory once.
Result<void> write_bag_zip(FileSystem& files, const std::string& folder, const std::string& zip, std::int64_t time);

}  // namespace ayumi::archive
