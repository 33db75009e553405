// Small sites in memory, prepared as the commands do it.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/diagnostics.h"
#include "commands/prepared_site.h"
#include "unit/load/loading.h"

namespace ayumi::commands::testing {

// What `prepare` is told of the site: drafts are shown, as in a preview.
Preparation preparation_of(const FileReader& files);

// Fails the test where there are errors.
std::unique_ptr<PreparedSite> prepared(const FileReader& files);

// Every file that a build makes of the site.
std::map<std::string, std::string> rendered(const PreparedSite& prepared);

// The sample of load's tests with something of each kind: values, results, comments, changes, figures, a composite, a
// glossary, narratives, a draft.
load::testing::SampleSite full_site();

}  // namespace ayumi::commands::testing
