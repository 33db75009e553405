#include "base/process.h"

#include "support/catch.h"

using ayumi::find_program;
using ayumi::run_program;

TEST_CASE("a program is found in the first folder that has it") {
  CHECK(find_program("sh", "/nowhere:/bin:/usr/bin") == "/bin/sh");
  CHECK(find_program("/bin/sh", "") == "/bin/sh");
  CHECK_FALSE(find_program("sh", ""));
  CHECK_FALSE(find_program("no-such-program", "/bin:/usr/bin"));
  CHECK_FALSE(find_program("bin", "/"));         // a folder
  CHECK_FALSE(find_program("/etc/passwd", ""));  // may not be run
}

TEST_CASE("a program's end and both its streams are known") {
  const auto end = run_program({"/bin/sh", "-c", "echo out; echo err >&2; exit 3"});
  REQUIRE(end);
  CHECK(end->exit_code == 3);
  CHECK(end->output == "out\nerr\n");
}

TEST_CASE("arguments reach a program as they are, and it has no input") {
  const auto end = run_program({"/bin/sh", "-c", "cat; printf '%s|' \"$@\"", "sh", "a b", "$HOME", "'", ""});
  REQUIRE(end);
  CHECK(end->output == "a b|$HOME|'||");
}

TEST_CASE("of much output the end is kept") {
  const auto end = run_program({"/bin/sh", "-c", "head -c 200000 /dev/zero | tr '\\0' x; echo end"});
  REQUIRE(end);
  CHECK(end->output.size() == 64UL * 1024);
  CHECK(end->output.substr(end->output.size() - 5) == "xend\n");
}

TEST_CASE("a signal counts as shells count it, a missing program is a failure") {
  const auto killed = run_program({"/bin/sh", "-c", "kill -9 $$"});
  REQUIRE(killed);
  CHECK(killed->exit_code == 137);
  CHECK_FALSE(run_program({"/no/such/program"}));
}
