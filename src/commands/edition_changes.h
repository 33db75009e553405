// What the snapshots of a site say against one another, and against today's data.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "commands/editions.h"
#include "commands/loaded_edition.h"
#include "evaluate/compare.h"
#include "view/editions.h"

namespace ayumi::commands {

// The snapshots' own data, by year and edition. Stays where it is.
struct Records {
  std::deque<LoadedEdition> editions;
  std::vector<view::EditionChanges> changes;  // of each but the first, from the one before it
};

// Warning archive.not-compared for a snapshot whose source this program can't read; it is left out.
void read_records(const std::vector<CarriedEdition>& carried, const World& world, unsigned workers, Records& records,
                  Diagnostics& diagnostics);

// Of each plan, the values (else targets and ratings) and other figures that an archived year has otherwise, as they
// were first kept. Findings, of what the latest snapshot has otherwise: archive.restated for each of these but values
// whose entry says that they are revised, and for composites, tallies and stated figures; archive.gone for what is no
// longer in the data.
std::vector<view::FormerValues> former_values(const Records& records, const evaluate::Figures& figures,
                                              Diagnostics& diagnostics);

}  // namespace ayumi::commands
