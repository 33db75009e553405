#include "formats/limits.h"

#include <string>

namespace ayumi::formats {

Diagnostic too_deep(Span span) {
  const std::string limit = std::to_string(kMaxDepth);
  return {.code = "data.too-deep",
          .message = {"入れ子が深すぎます（" + limit + "段まで）",
                      "this is nested too deeply; " + limit + " levels are the limit"},
          .span = span,
          .hints = {{"閉じ忘れたかっこがないか確かめてください", "look for a bracket that was never closed"}}};
}

Diagnostic number_out_of_range(Span span) {
  return {
      .code = "data.number-range",
      .message = {"数値が大きすぎるか、桁が多すぎます", "this number is too large or has too many digits"},
      .span = span,
      .hints = {{"扱えるのは、小数も含めて18桁までの数値です", "numbers may have up to 18 digits, decimals included"}}};
}

}  // namespace ayumi::formats
