#include "view/routes.h"

#include "support/catch.h"

namespace routes = ayumi::view::routes;

TEST_CASE("every address ends in a file name") {
  CHECK(routes::plan("area") == "area/index.html");
  CHECK(routes::plan_year("area", {2024}) == "area/years/2024/index.html");
  CHECK(routes::project("area", "hub") == "area/projects/hub/index.html");
  CHECK(routes::rating("area", "a") == "area/ratings/a/index.html");
}

TEST_CASE("free pages keep their place") {
  CHECK(routes::free_page("index") == "index.html");
  CHECK(routes::free_page("handbook/index") == "handbook/index.html");
  CHECK(routes::free_page("handbook/data") == "handbook/data/index.html");
  CHECK(routes::free_page("reindex") == "reindex/index.html");
}

TEST_CASE("the way back to the root") {
  CHECK(routes::to_root("index.html").empty());
  CHECK(routes::to_root("area/index.html") == "../");
  CHECK(routes::to_root("en/area/projects/hub/index.html") == "../../../../");
}

TEST_CASE("where a site stands on its server, without the host") {
  CHECK(routes::server_path("https://www.example.lg.jp/plan/") == "/plan/");
  CHECK(routes::server_path("http://example.jp:8080/a/b/") == "/a/b/");
  CHECK(routes::server_path("https://example.jp/") == "/");
  CHECK(routes::server_path("").empty());
}
