#include "base/folding.h"

#include "support/catch.h"

using namespace ayumi;
using Texts = std::vector<std::string>;

TEST_CASE("width, kana, case and accents make no difference") {
  CHECK(fold("ﾃﾞｼﾞﾀﾙ") == fold("デジタル"));
  CHECK(fold("デジタル") == "でじたる");
  CHECK(fold("ＤＸ２０２４") == "dx2024");
  CHECK(fold("Jōmon Café") == "jomon cafe");
  CHECK(fold("㈱①㌢") == "(株)1せんち");
  CHECK(fold("ヴァーチャル") == "ゔぁーちゃる");
}

TEST_CASE("voiced and small kana stay apart, and so do the long mark and kanji") {
  CHECK(fold("ガ") == "が");
  CHECK(fold("か\u3099") == "が");
  CHECK(fold("カ") != fold("ガ"));
  CHECK(fold("ッ") != fold("ツ"));
  CHECK(fold("コーヒー") == "こーひー");
  CHECK(fold("二") != fold("ニ"));
}

TEST_CASE("a text that isn't UTF-8 stays as it is, and an empty one empty") {
  CHECK(fold("A\xFF") == "A\xFF");
  CHECK(fold("").empty());
}

TEST_CASE("a text is cut into words and runs of kana and kanji") {
  CHECK(search_runs(fold("ＤＸ推進の３つの柱、まちづくり・2024年度")) ==
        Texts{"dx", "推進の", "3", "つの柱", "まちづくり", "2024", "年度"});
  CHECK(search_runs(fold("Well-being of “children”")) == Texts{"well", "being", "of", "children"});
  CHECK(search_runs(fold("佐々木〇 コーヒー")) == Texts{"佐々木〇", "こーひー"});
  CHECK(search_runs("…、（）").empty());
}

TEST_CASE("kana and kanji are compared in pairs, words whole") {
  CHECK(search_units("青森市") == Texts{"青森", "森市"});
  CHECK(search_units("雪") == Texts{"雪"});
  CHECK(search_units("\U00020B9Fる") == Texts{"\U00020B9Fる"});
  CHECK(search_units("digital") == Texts{"digital"});
}

TEST_CASE("particles beside kanji cut a run; kana by themselves are pairs like others") {
  CHECK(search_units("雪の観光を") == Texts{"雪", "観光"});
  CHECK(search_units("町では") == Texts{"町", "では"});
  CHECK(search_units("取り組みを進める") == Texts{"取り", "り組", "組み", "進め", "める"});
  CHECK(search_units("のーと") == Texts{"のー", "ーと"});
  CHECK(search_units("きのこ") == Texts{"きの", "のこ"});
  CHECK(search_units("の").empty());
}
