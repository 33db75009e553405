#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace ayumi {
namespace {

// Hands out the indices in small runs, from the lowest up, and remembers the lowest one that threw.
class Job {
 public:
  Job(std::size_t count, unsigned workers, const std::function<void(std::size_t)>& work)
      : count_(count), run_(std::clamp<std::size_t>(count / workers / 32, 1, 64)), work_(work), failed_(count) {}

  void take_part() {
    for (std::size_t begin = next_.fetch_add(run_); begin < count_; begin = next_.fetch_add(run_)) {
      const std::size_t end = std::min(begin + run_, count_);
      // What comes after a failure can't be the lowest one any more.
      for (std::size_t i = begin; i < end && i < failed_.load(); ++i) call(i);
    }
  }

  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  void call(std::size_t index) {
    try {
      work_(index);
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (index >= failed_.load()) return;
      failed_ = index;
      exception_ = std::current_exception();
    }
  }

  const std::size_t count_;
  const std::size_t run_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<std::size_t> failed_;
  std::mutex mutex_;
  std::exception_ptr exception_;
};

}  // namespace

void parallel_for(std::size_t count, unsigned workers, const std::function<void(std::size_t)>& work) {
  const unsigned wanted = static_cast<unsigned>(std::clamp<std::size_t>(workers, 1, std::max<std::size_t>(count, 1)));
  Job job(count, wanted, work);
  {
    std::vector<std::jthread> threads;
    try {
      while (threads.size() + 1 < wanted) threads.emplace_back([&job] { job.take_part(); });
    } catch (const std::system_error&) {
      // The machine gives no more threads: those that there are do all the work.
    }
    job.take_part();
  }
  job.rethrow();
}

}  // namespace ayumi
