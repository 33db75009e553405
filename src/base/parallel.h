// Work shared out over threads by index.
#pragma once

#include <cstddef>
#include <functional>

namespace ayumi {

// Calls work(i) once for each i in [0, count), from `workers` threads (the calling one included; at least 1). Which
// thread takes which index is open, so work(i) may write only to what belongs to i. If calls throw, the one of the
// lowest index is thrown again here once all threads have stopped; higher indices may then not have been called.
void parallel_for(std::size_t count, unsigned workers, const std::function<void(std::size_t)>& work);

}  // namespace ayumi
