#include "base/rare.h"

#include <optional>
#include <string>
#include <utility>

#include "support/catch.h"

using ayumi::Rare;

TEST_CASE("a rare value takes a pointer's room, and is copied with what it holds") {
  static_assert(sizeof(Rare<std::string>) == sizeof(void*));
  Rare<std::string> first;
  CHECK_FALSE(first.has_value());
  first = std::string("1/3");
  Rare<std::string> second = first;
  first = std::string("1/2");
  CHECK(second == "1/3");
  CHECK(first->size() == 3);
  const Rare<std::string>& same = second;
  second = same;
  CHECK(second == "1/3");
  const Rare<std::string> third = std::move(second);
  CHECK(third == "1/3");
  first.reset();
  CHECK_FALSE(first == "1/2");
}

TEST_CASE("a rare value is made from an optional one and back") {
  const std::optional<std::string> nothing;
  CHECK_FALSE(Rare<std::string>(nothing));
  CHECK_FALSE(Rare<std::string>(std::nullopt));
  const Rare<std::string> something = std::optional<std::string>("x");
  const std::optional<std::string> back = something;
  CHECK(back == "x");
  CHECK_FALSE(std::optional<std::string>(Rare<std::string>()).has_value());
}
