// A narrative as HTML: quotations first, Markdown after.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "render/compiled.h"
#include "render/links.h"
#include "view/pages.h"
#include "view/site_records.h"

namespace ayumi::render {

// Before the ids of a page's narrative, so that they collide neither with another narrative's nor with the page's own,
// none of which begins so: "n1-".
std::string narrative_id_prefix(std::size_t index);

// What a narrative is rendered with. All must outlive the call.
struct NarrativeSetting {
  const Compiled& compiled;
  const view::SiteViews& views;   // the page's
  const view::SiteViews& quoted;  // those in the narrative's own language, in which it quotes figures
  const view::Words& words;       // in the same
  const Links& links;
};

// The page's narrative of that index, for `narratives` in a template; nullopt after an error.
std::optional<view::NarrativeView> render_narrative(const NarrativeSetting& setting, const view::Page& page,
                                                    std::size_t index, Followed& followed, Diagnostics& diagnostics);

// What can be said of narratives as long as there are no figures: headings, links, Markdown. `placeholders` stands for
// their context.
void check_without_figures(const Compiled& compiled, const std::vector<view::NarrativeText>& narratives,
                           const templating::Object& placeholders, const ContentFiles& files, Diagnostics& diagnostics);

}  // namespace ayumi::render
