// Owns the sources of a run, so that spans stay valid until it ends.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/source.h"

namespace ayumi {

// Sources live at fixed addresses until the Sources dies, or longer where others keep them. `add` may be called from
// several threads.
class Sources {
 public:
  const Source& add(std::string path, std::string text);
  // One that others keep, too.
  const Source& add(std::shared_ptr<const Source> source);

 private:
  std::mutex mutex_;
  std::vector<std::shared_ptr<const Source>> sources_;
};

}  // namespace ayumi
