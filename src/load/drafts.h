// What a site has that isn't to be published yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/site.h"

namespace ayumi::load {

// Something that says `draft = true`. What belongs to a draft (a project's results) isn't listed besides.
struct DraftEntry {
  enum class Kind { plan, project, observation, result, narrative };
  Kind kind = Kind::plan;
  Message name;  // "起業支援, 令和6年度"
  Span place;    // the head of its entry; a narrative's body
  // By what texts refer to it; empty where that says nothing about one of its kind.
  std::string plan{};
  std::string project{};
  std::string indicator{};
  std::optional<model::FiscalYear> year{};
  std::string narrative{};  // its key: "plans/area/overview"
};

// In the order of the plans, then the narratives.
std::vector<DraftEntry> drafts(const model::Site& site);

// Takes all of them out, with what belongs to them; the positions of projects change. Error draft.needed: something
// that isn't a draft can't be without one (a composite counts an indicator of a draft project, a project is merged
// into one, a key figure follows from one of its).
void leave_out_drafts(model::Site& site, Diagnostics& diagnostics);

}  // namespace ayumi::load
