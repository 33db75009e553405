// For threads and callbacks that main's catch-all can't see.
#pragma once

#include <functional>
#include <string>

namespace ayumi::commands {

// Does the work; an exception, which is a bug of ours, is told in its own words and ends here. Whether there was none.
bool guarded(const std::function<void()>& work, const std::function<void(const std::string& what)>& tell);

}  // namespace ayumi::commands
