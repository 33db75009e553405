// Owns the sources of a run, so that spans stay valid until it ends.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/source.h"

namespace ayumi {

// Sources live at fixed addresses until the Sources dies. `add` may be called from several threads.
class Sources {
 public:
  const Source& add(std::string path, std::string text);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<const Source>> sources_;
};

}  // namespace ayumi
