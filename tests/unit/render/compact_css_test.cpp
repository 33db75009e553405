#include "render/compact_css.h"

#include "support/catch.h"

using ayumi::render::compact_css;

TEST_CASE("white space and comments go where they mean nothing") {
  CHECK(compact_css("/* a */\na {\n  color: red;\n  margin: 0 auto;\n}\n") == "a{color:red;margin:0 auto}");
  CHECK(compact_css("a, b > c { x: y } @media (min-width: 40rem) { a { b: c; } }") ==
        "a,b>c{x:y}@media (min-width:40rem){a{b:c}}");
  CHECK(compact_css("") == "");
  CHECK(compact_css(" /* only this */ ") == "");
}

TEST_CASE("white space stays where it means something") {
  CHECK(compact_css("main :hover, .a  .b :is( p , li ) a { x: calc( 100% - (2 * 1rem) ) }") ==
        "main :hover,.a .b :is(p,li) a{x:calc(100% - (2 * 1rem))}");
  CHECK(compact_css("@media screen and (width > 40rem) {}") == "@media screen and (width>40rem){}");
  CHECK(compact_css("li + li ~ p { a: 0 -1px }") == "li + li ~ p{a:0 -1px}");
  // No space, and no joint either: a selector's "inside", and two words.
  CHECK(compact_css("a/**/b c /**/ d { }") == "a/**/b c d{}");
}

TEST_CASE("strings, addresses and escapes stay as they are") {
  CHECK(compact_css("a { content: \" /* x */  ; } \" ; }") == "a{content:\" /* x */  ; } \"}");
  CHECK(compact_css("a { content: '\\'  \" ' }") == "a{content:'\\'  \" '}");
  CHECK(compact_css("a { b: url( data:x;/*,y ) }") == "a{b:url( data:x;/*,y )}");
  CHECK(compact_css("a { b: url(\"x ) y\") }") == "a{b:url(\"x ) y\")}");
  CHECK(compact_css(".a\\ b { c: d }") == ".a\\ b{c:d}");
}

TEST_CASE("half a sheet does no harm") {
  for (const char* half : {"/*", "/* a", "a { b: \"c", "url(", "url( \"", "a\\", "\"", "a {"}) {
    CAPTURE(half);
    CHECK(compact_css(half).size() <= std::string_view(half).size());
  }
}
