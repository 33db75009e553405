#include "model/fiscal_year.h"

#include "support/catch.h"

using ayumi::model::era_year;
using ayumi::model::FiscalYear;
using ayumi::model::parse_fiscal_year;

namespace {

std::string era_name(int start) {
  const auto named = era_year(FiscalYear{start});
  return named ? std::string(named->era->letter) + std::to_string(named->year) : "none";
}

int parsed(std::string_view text) {
  const auto year = parse_fiscal_year(text);
  return year ? year->start : -1;
}

}  // namespace

TEST_CASE("a fiscal year has the era that most of it lies in", "[fiscal_year]") {
  CHECK(era_name(2024) == "R6");
  CHECK(era_name(2019) == "R1");
  CHECK(era_name(2018) == "H30");
  CHECK(era_name(1989) == "H1");
  CHECK(era_name(1988) == "S63");
  CHECK(era_name(1927) == "S2");
  CHECK(era_name(1926) == "T15");
  CHECK(era_name(1925) == "T14");
  CHECK(era_name(1912) == "T1");
  CHECK(era_name(1911) == "M44");
  CHECK(era_name(1868) == "M1");
  CHECK(era_name(1867) == "none");
}

TEST_CASE("the names that people write for a fiscal year are understood", "[fiscal_year]") {
  for (const char* name :
       {"2024", "2024年度", "FY2024", "令和6年度", "R6", "Ｒ６", "令和６年度", "R6年度", "R06", "令和6年度(2024)",
        "令和6年度（2024年度）", "FY2024(令和6年度)", " 2024 ", "　令和6年度　", "㋿6年度", "H36"}) {
    CAPTURE(name);
    CHECK(parsed(name) == 2024);
  }
  CHECK(parsed("令和元年度") == 2019);
  CHECK(parsed("R元") == 2019);
  CHECK(parsed("H31") == 2019);
  CHECK(parsed("平成元年度") == 1989);
  CHECK(parsed("S63") == 1988);
  CHECK(parsed("昭和2年度") == 1927);
  CHECK(parsed("大正15年度") == 1926);
  CHECK(parsed("S1") == 1926);
  CHECK(parsed("明治元年度") == 1868);
}

TEST_CASE("anything else is no fiscal year", "[fiscal_year]") {
  for (const char* name : {"",
                           " ",
                           "年度",
                           "0000",
                           "24",
                           "20245",
                           "2024年",
                           "FY24",
                           "fy2024",
                           "令和",
                           "令和年度",
                           "令和0年度",
                           "R0",
                           "R100",
                           "Q6",
                           "r6",
                           "-2024",
                           "+2024",
                           "R-6",
                           "20 24",
                           "令和6年度(2023)",
                           "令和6年度(",
                           "令和6年度)",
                           "(2024)",
                           "2024()",
                           "2024(2024)(2024)",
                           "元年度",
                           "\xff\xfe",
                           "FY2024年度"}) {
    CAPTURE(name);
    CHECK(parsed(name) == -1);
  }
}

TEST_CASE("neighbouring fiscal years", "[fiscal_year]") {
  CHECK(FiscalYear{2019}.next() == FiscalYear{2020});
  CHECK(FiscalYear{2019}.previous() == FiscalYear{2018});
  CHECK(FiscalYear{2019} < FiscalYear{2020});
}
