// What commands say at their end.
#pragma once

#include <iosfwd>
#include <string>

#include "base/diagnostics.h"
#include "base/timings.h"
#include "commands/commands.h"
#include "commands/prepared_site.h"

namespace ayumi::commands {

// Every diagnostic of at least the given weight, then a line with their numbers (nothing at all for none).
void print(const Diagnostics& diagnostics, Severity least, MessageLanguage language, std::ostream& out);
// A line with the numbers of errors, warnings and findings.
std::string count_line(const Diagnostics& diagnostics, MessageLanguage language);
// All diagnostics as one JSON document.
std::string to_json(const Diagnostics& diagnostics);
void print(const Timings& timings, std::ostream& out);
// Seconds with three decimals: "1.204".
std::string seconds(std::chrono::steady_clock::duration duration);
unsigned workers(const Options& options, const World& world);
bool has_plan(const PreparedSite& prepared, const std::string& plan);
// Says that no plan has that id, and which ones there are; the exit code.
int unknown_plan(const PreparedSite& prepared, const std::string& plan, const Options& options, World& world);
// For a site that is to be published, or (--drafts) reviewed.
Preparation preparation(const Options& options, const World& world);

}  // namespace ayumi::commands
