// Whole charts beside the files of tests/cases/charts. AYUMI_APPROVE=1 renews them; look at them before they are
// committed.
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "support/catch.h"
#include "unit/charts/samples.h"

using namespace ayumi::charts::test;

namespace {

// Tests are started in the repository's root.
std::string path_of(const std::string& name) { return "tests/cases/charts/" + name + ".svg"; }

std::string expected(const std::string& name) {
  std::ifstream file(path_of(name), std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// A line an element, so that a difference can be read.
std::string by_lines(const std::string& markup) {
  std::string lines;
  for (const char c : markup) {
    if (c == '<' && !lines.empty() && lines.back() == '>') lines += '\n';
    lines += c;
  }
  return lines + "\n";
}

}  // namespace

TEST_CASE("charts are what they were when somebody looked at them") {
  const bool approve = std::getenv("AYUMI_APPROVE") != nullptr;
  for (const Sample& sample : golden_samples()) {
    const std::string drawn = by_lines(sample.svg.markup());
    if (approve) std::ofstream(path_of(sample.name), std::ios::binary) << drawn;
    INFO(path_of(sample.name));
    CHECK(drawn == expected(sample.name));
  }
}
