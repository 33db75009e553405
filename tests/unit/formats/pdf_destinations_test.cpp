#include "formats/pdf_destinations.h"

#include <fmt/core.h>

#include <map>
#include <string>
#include <vector>

#include "support/catch.h"

using ayumi::formats::pdf_destinations;

namespace {

using Numbers = std::map<std::string, int, std::less<>>;

// A file of objects 1, 2, 3, …, whose catalog is object 1.
std::string pdf(const std::vector<std::string>& objects) {
  std::string file = "%PDF-1.4\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", file.size());
    file += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::size_t start = file.size();
  return file + table +
         fmt::format("trailer\n<</Size {}\n/Root 1 0 R>>\nstartxref\n{}\n%%EOF\n", objects.size() + 1, start);
}

const std::string kCatalog = "<</Type /Catalog\n/Pages 2 0 R\n/Dests 3 0 R>>";
const std::string kPage = "<</Type /Page\n/Parent 2 0 R>>";

std::string three_pages(const std::string& destinations) {
  return pdf({kCatalog, "<</Type /Pages\n/Count 3\n/Kids [4 0 R 5 0 R]>>", destinations,
              "<</Type /Pages\n/Kids [7 0 R 6 0 R]>>", kPage, kPage, kPage});
}

}  // namespace

TEST_CASE("a destination's page is numbered in the order of the page tree") {
  CHECK(pdf_destinations(three_pages("<</a [5 0 R /XYZ 0 842 0]\n/b [7 0 R /XYZ 0 1 0]\n/c [6 0 R /Fit]>>")) ==
        Numbers{{"a", 3}, {"b", 1}, {"c", 2}});
}

TEST_CASE("names are as they were before they were coded") {
  CHECK(pdf_destinations(three_pages("<</a#20#e3#81#82#23 [5 0 R /Fit]\n/ [6 0 R /Fit]\n/#zz [6 0 R /Fit]>>")) ==
        Numbers{{"a \xe3\x81\x82#", 3}, {"", 2}, {"#zz", 2}});
}

TEST_CASE("what is no page, or not written so, isn't numbered") {
  CHECK(pdf_destinations(three_pages("<</a [99 0 R /Fit]\n/b [3 0 R /Fit]\n/c [5 0 R /Fit]>>")) == Numbers{{"c", 3}});
  CHECK(pdf_destinations(three_pages("<</a 5 0 R>>")).empty());
  CHECK(pdf_destinations(three_pages("<</a [5 0 R")) == Numbers{{"a", 3}});
  CHECK(pdf_destinations("").empty());
  CHECK(pdf_destinations("%PDF-1.4\nstartxref\n9\n%%EOF").empty());
  CHECK(pdf_destinations("xref\n0 999999999999\nstartxref\n0\n").empty());
}

TEST_CASE("a page tree that leads to itself ends") {
  CHECK(pdf_destinations(pdf({kCatalog, "<</Kids [2 0 R 2 0 R 4 0 R 4 0 R]>>", "<</a [4 0 R /Fit]>>", kPage})) ==
        Numbers{{"a", 1}});
}

TEST_CASE("a file cut off anywhere is read to its end at most") {
  const std::string whole = three_pages("<</a [5 0 R /XYZ 0 842 0]>>");
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CHECK(pdf_destinations(whole.substr(0, length)).size() <= 1);
  }
}
