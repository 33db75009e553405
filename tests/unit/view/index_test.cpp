#include <algorithm>

#include "support/catch.h"
#include "view/index_view.h"

using namespace ayumi;
using view::name_place;

TEST_CASE("names stand under their letter, kana under the first of their row") {
  CHECK(name_place("ビジネス").letter == "は");
  CHECK(name_place("ぱそこん").letter == "は");
  CHECK(name_place("ヴァイオリン").letter == "あ");
  CHECK(name_place("ゃ").letter == "や");
  CHECK(name_place("んじゃめな").letter == "わ");
  CHECK(name_place("「ICT」の活用").letter == "I");
  CHECK(name_place("éclair").letter == "E");
  CHECK(name_place("3つの柱").letter == "3");
  CHECK(name_place("雪対策").letter.empty());
  CHECK(name_place("、").letter.empty());
}

TEST_CASE("kana are in the order of the fifty sounds: voicing, size and long marks come second") {
  std::vector<std::string> names = {"がっこう", "かん", "がくせい", "かく", "ガイド", "コーヒー", "こども", "くるま"};
  std::sort(names.begin(), names.end(),
            [](const std::string& a, const std::string& b) { return name_place(a).key < name_place(b).key; });
  CHECK(names ==
        std::vector<std::string>{"ガイド", "かく", "がくせい", "がっこう", "かん", "くるま", "こども", "コーヒー"});
  CHECK(name_place("かく").key < name_place("がく").key);
}
