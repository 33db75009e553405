#include "formats/picture.h"

#include "support/catch.h"

using ayumi::Diagnostics;
using ayumi::Source;
using ayumi::formats::Picture;
using ayumi::formats::read_picture;

namespace {

// "svg 40x20", or the first code.
std::string told(std::string text) {
  const Source source("logo", std::move(text));
  Diagnostics diagnostics;
  const auto picture = read_picture(source, diagnostics);
  CHECK(picture.has_value() == diagnostics.empty());
  if (!picture) return diagnostics.all().front().code;
  return (picture->format == Picture::Format::png ? "png " : "svg ") + std::to_string(picture->width) + "x" +
         std::to_string(picture->height);
}

std::string svg(const std::string& inner) { return "<svg viewBox='0 0 40 20'>" + inner + "</svg>"; }

}  // namespace

TEST_CASE("the size of a picture is read from it") {
  CHECK(told(svg("<path d='M0 0h9'/>")) == "svg 40x20");
  CHECK(
      told(
          "<?xml version=\"1.0\"?><!-- <svg> --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0,0,40.4,20\"/>") ==
      "svg 40x20");
  CHECK(told("<svg width='120px' height='30'/>") == "svg 120x30");
  CHECK(told("<svg width='100%' height='30'/>") == "picture.no-size");
  CHECK(told("<svg/>") == "picture.no-size");
  const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\x2c\0\0\0\x40\x08\x06\0\0\0", 29);
  CHECK(told(png) == "png 300x64");
  CHECK(told(png.substr(0, 20)) == "picture.kind");
}

TEST_CASE("what is neither SVG nor PNG is refused whatever its name says") {
  CHECK(told("") == "picture.kind");
  CHECK(told("GIF89a\x01\x02") == "picture.kind");
  CHECK(told("<html><body></body></html>") == "picture.kind");
  CHECK(told("\xff\xd8\xff\xe0 JFIF") == "picture.kind");
}

TEST_CASE("an SVG that runs or fetches something is refused") {
  for (const char* inner :
       {"<script>alert(1)</script>", "<SCRIPT/>", "<svg:script/>", "<g onload='x()'/>", "<g\nONCLICK=x()>",
        "<image href='https://example.jp/a.png'/>", "<image xlink:href=\"a.png\"/>", "<use href='other.svg#a'/>",
        "<a href='javascript:alert(1)'/>", "<rect fill='url(https://example.jp/#a)'/>",
        "<rect style=\"fill: URL( 'a.svg' )\"/>", "<style>@import 'a.css';</style>",
        "<style>rect { fill: url(//example.jp) }</style>", "<foreignObject/>",
        "<animate attributeName='href' to='javascript:alert(1)'/>"}) {
    CAPTURE(inner);
    CHECK(told(svg(inner)) == "picture.unsafe");
  }
  CHECK(told("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + svg("")) == "picture.unsafe");
  CHECK(told("<?xml-stylesheet href='a.css'?>" + svg("")) == "picture.unsafe");
  for (const char* inner : {"<use href='#a'/>", "<rect fill='url(#a)'/>", "<style>.a { fill: url(\"#b\") }</style>",
                            "<title>on and on</title>", "<image href='data:image/png;base64,AAAA'/>",
                            "<metadata xmlns:x='https://example.jp/'>once</metadata>"}) {
    CAPTURE(inner);
    CHECK(told(svg(inner)) == "svg 40x20");
  }
}
