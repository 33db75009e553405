#include "render/outgoing.h"

#include "base/html.h"
#include "render/link_paths.h"
#include "render/markup.h"

namespace ayumi::render {

std::string mark_outgoing(std::string_view page, std::string_view label) {
  const std::string mark = " <span class=\"outgoing\">" + escape(label).markup() + "</span>";
  std::string out;
  bool is_outgoing = false;
  each_part(
      page, [&](std::string_view text) { out += text; },
      [&](std::string_view tag) {
        if (is_tag(tag, "<a")) {
          const std::string_view address = attribute(tag, "href");
          is_outgoing = leads_out(address) && !address.starts_with("mailto:") && !address.starts_with("tel:");
          out += tag.substr(0, tag.size() - 1);
          out += is_outgoing && attribute(tag, "rel").empty() ? " rel=\"external\">" : ">";
          return;
        }
        out += tag;
        if (is_tag(tag, "</a") && is_outgoing) {
          out += mark;
          is_outgoing = false;
        }
      });
  return out;
}

}  // namespace ayumi::render
