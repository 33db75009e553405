#include "base/parallel.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "support/catch.h"

namespace ayumi {
namespace {

std::string message_of(std::size_t count, unsigned workers, const std::function<void(std::size_t)>& work) {
  try {
    parallel_for(count, workers, work);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "nothing thrown";
}

}  // namespace

TEST_CASE("each index is worked on once, however many share the work") {
  const std::size_t count = GENERATE(0U, 1U, 2U, 63U, 64U, 65U, 1000U, 10'007U);
  const unsigned workers = GENERATE(0U, 1U, 2U, 3U, 8U);
  std::vector<std::atomic<int>> calls(count);
  parallel_for(count, workers, [&](std::size_t i) { ++calls[i]; });
  std::size_t once = 0;
  for (const std::atomic<int>& one : calls) once += one == 1 ? 1U : 0U;
  INFO(count << " by " << workers);
  CHECK(once == count);
}

TEST_CASE("one worker is the calling thread, in order") {
  const std::thread::id caller = std::this_thread::get_id();
  std::vector<std::size_t> order;
  parallel_for(200, 1, [&](std::size_t i) {
    CHECK(std::this_thread::get_id() == caller);
    order.push_back(i);
  });
  for (std::size_t i = 0; i < 200; ++i) CHECK(order[i] == i);
}

TEST_CASE("two workers are at work at the same time") {
  std::atomic<int> arrived = 0;
  parallel_for(2, 2, [&](std::size_t) {
    ++arrived;
    while (arrived < 2) std::this_thread::yield();  // would wait for ever if the other didn't run
  });
  CHECK(arrived == 2);
}

TEST_CASE("the failure of the lowest index is handed on, once all have stopped") {
  const unsigned workers = GENERATE(1U, 2U, 8U);
  for (int run = 0; run < 20; ++run) {
    const std::string thrown = message_of(1000, workers, [](std::size_t i) {
      if (i == 37 || i == 38 || i > 500) throw std::runtime_error(std::to_string(i));
    });
    CHECK(thrown == "37");
  }
}

TEST_CASE("a later failure of a higher index doesn't hide the first") {
  std::atomic<int> begun = 0;
  const std::string message = message_of(2, 2, [&](std::size_t i) {
    ++begun;
    while (begun < 2) std::this_thread::yield();
    if (i == 1) std::this_thread::sleep_for(std::chrono::milliseconds(50));  // until the other's failure is noted
    throw std::runtime_error(std::to_string(i));
  });
  CHECK(message == "0");
}

TEST_CASE("after a failure no higher index is begun") {
  std::size_t calls = 0;
  CHECK(message_of(1000, 1, [&](std::size_t i) {
          ++calls;
          if (i == 37) throw std::runtime_error("37");
        }) == "37");
  CHECK(calls == 38);
}

TEST_CASE("a failure of the last index is not lost") {
  CHECK(message_of(101, 4, [](std::size_t i) {
          if (i == 100) throw std::runtime_error("last");
        }) == "last");
  CHECK(message_of(101, 4, [](std::size_t) {}) == "nothing thrown");
}

}  // namespace ayumi
