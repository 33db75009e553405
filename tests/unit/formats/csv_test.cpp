#include "formats/csv.h"

#include "support/catch.h"

using ayumi::formats::to_csv;

namespace {
const std::string kMark = "\xEF\xBB\xBF";
}

TEST_CASE("CSV begins with a byte-order mark and ends its lines with CRLF", "[csv]") {
  CHECK(to_csv({}) == kMark);
  CHECK(to_csv({{"id", "name"}, {"001", "青森市"}}) == kMark + "id,name\r\n001,青森市\r\n");
}

TEST_CASE("CSV quotes only where it must", "[csv]") {
  CHECK(to_csv({{"a,b", "say \"hi\"", "two\nlines", "cr\r", " lead", "trail\t", "a b"}}) ==
        kMark + "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"cr\r\",\" lead\",\"trail\t\",a b\r\n");
  CHECK(to_csv({{"\""}}) == kMark + "\"\"\"\"\r\n");
  CHECK(to_csv({{"=1+1", "-3", "@x"}}) == kMark + "=1+1,-3,@x\r\n");
}

TEST_CASE("An empty cell stays a cell", "[csv]") {
  CHECK(to_csv({{"", ""}, {"", "x", ""}}) == kMark + ",\r\n,x,\r\n");
  CHECK(to_csv({{""}}) == kMark + "\"\"\r\n");
}
