#include "commands/guarded.h"

#include <exception>

namespace ayumi::commands {

bool guarded(const std::function<void()>& work, const std::function<void(const std::string& what)>& tell) {
  try {
    work();
    return true;
  } catch (const std::exception& error) {
    tell(error.what());
  } catch (...) {
    tell("");
  }
  return false;
}

}  // namespace ayumi::commands
