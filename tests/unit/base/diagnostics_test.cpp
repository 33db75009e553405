#include "base/diagnostics.h"

#include "base/result.h"
#include "support/catch.h"

namespace ayumi {
namespace {

Diagnostic diagnostic(Severity severity, std::string code, Span span = {}, std::string path = {}) {
  Diagnostic one;
  one.severity = severity;
  one.code = std::move(code);
  one.span = span;
  one.path = std::move(path);
  return one;
}

std::string codes(const Diagnostics& diagnostics) {
  std::string all;
  for (const Diagnostic& one : diagnostics.all()) all += one.code + " ";
  return all;
}

}  // namespace

TEST_CASE("diagnostics are counted by severity") {
  Diagnostics diagnostics;
  CHECK(diagnostics.empty());
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add(diagnostic(Severity::warning, "w"));
  diagnostics.add(diagnostic(Severity::finding, "f"));
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add(diagnostic(Severity::error, "e"));
  diagnostics.add(diagnostic(Severity::error, "e"));
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::error) == 2);
  CHECK(diagnostics.count(Severity::warning) == 1);
  CHECK(diagnostics.count(Severity::finding) == 1);
}

TEST_CASE("appended diagnostics follow in their order and leave the other empty") {
  Diagnostics first;
  Diagnostics second;
  first.add(diagnostic(Severity::error, "a"));
  second.add(diagnostic(Severity::error, "b"));
  second.add(diagnostic(Severity::error, "c"));
  first.append(std::move(second));
  CHECK(codes(first) == "a b c ");
  CHECK(second.empty());  // NOLINT(bugprone-use-after-move): that is what it promises
}

TEST_CASE("diagnostics are sorted by file, place, severity and code, else left in their order") {
  const Source a("a.toml", "0123456789");
  const Source b("b.toml", "0123456789");
  Diagnostics diagnostics;
  diagnostics.add(diagnostic(Severity::error, "8", {&b, 0, 1}));
  diagnostics.add(diagnostic(Severity::error, "7", {&a, 5, 6}));
  diagnostics.add(diagnostic(Severity::warning, "4", {&a, 2, 9}));
  diagnostics.add(diagnostic(Severity::error, "3", {&a, 2, 3}));
  diagnostics.add(diagnostic(Severity::error, "2", {&a, 2, 9}));
  diagnostics.add(diagnostic(Severity::error, "5", {&a, 3, 9}));
  diagnostics.add(diagnostic(Severity::error, "5", {&a, 3, 4}));
  diagnostics.add(diagnostic(Severity::error, "9", {}, "c.toml"));
  diagnostics.add(diagnostic(Severity::finding, "1"));
  diagnostics.sort();
  CHECK(codes(diagnostics) == "1 2 3 4 5 5 7 8 9 ");
  CHECK(diagnostics.all()[4].span.end == 9);
  CHECK(diagnostics.all()[5].span.end == 4);
}

TEST_CASE("a diagnostic is about its span's file, else its path") {
  const Source source("span.toml", "");
  CHECK(diagnostic(Severity::error, "", {&source, 0, 0}, "path.toml").file() == "span.toml");
  CHECK(diagnostic(Severity::error, "", {}, "path.toml").file() == "path.toml");
  CHECK(diagnostic(Severity::error, "").file().empty());
}

TEST_CASE("results hold a value or the failure, and nothing else") {
  const Result<int> value = 7;
  const Result<int> failed = Failure{Failure::Kind::no_space, {"満杯", "full"}, "out"};
  REQUIRE(value);
  CHECK(*value == 7);
  CHECK_THROWS_AS(value.failure(), std::bad_variant_access);
  REQUIRE_FALSE(failed);
  CHECK(failed.failure().path == "out");
  CHECK_THROWS_AS(*failed, std::bad_variant_access);
  CHECK(Result<void>());
  CHECK_FALSE(Result<void>(failed.failure()));
}

TEST_CASE("failures become errors with a code of their kind") {
  const auto [kind, code, hints] = GENERATE(table<Failure::Kind, const char*, std::size_t>({
      {Failure::Kind::not_found, "file.not-found", 1},
      {Failure::Kind::not_permitted, "file.not-permitted", 1},
      {Failure::Kind::no_space, "file.no-space", 1},
      {Failure::Kind::too_large, "file.too-large", 1},
      {Failure::Kind::not_a_file, "file.not-a-file", 1},
      {Failure::Kind::link_loop, "file.link-loop", 1},
      {Failure::Kind::exists, "file.exists", 1},
      {Failure::Kind::in_use, "file.in-use", 1},
      {Failure::Kind::other, "file.failed", 0},
  }));
  const Diagnostic result = to_diagnostic({kind, {"だめ", "no"}, "data/x.toml"});
  CHECK(result.severity == Severity::error);
  CHECK(result.code == code);
  CHECK(result.message == Message{"だめ", "no"});
  CHECK(result.file() == "data/x.toml");
  CHECK(result.hints.size() == hints);
}

}  // namespace ayumi
