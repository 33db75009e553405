// Messages about files as a whole and about narratives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/result.h"
#include "model/fiscal_year.h"
#include "model/site.h"

namespace ayumi::load::complaints {

Diagnostic no_site(const std::string& path);
// plan.toml is missing from a plan's folder.
Diagnostic no_plan(const std::string& path);
Diagnostic unreadable(const Failure& failure);
Diagnostic too_large(const std::string& path, std::size_t limit);
Diagnostic empty_file(const std::string& path, Severity severity);
// `path` is below data/.
Diagnostic stray_data_file(const std::string& folder, const std::string& path);
// A folder of data whose name is nearly that of one that is read; an error.
Diagnostic mistyped_folder(const std::string& path, const std::string& meant);
// A file below data/ whose name has another ending.
Diagnostic no_data_file(const std::string& folder, const std::string& path);
Diagnostic stray_content_file(const std::string& path);
// A symbolic link below content/ that leads out of the site; an error.
Diagnostic link_outside(const std::string& path);
// A text begins with a line that reads like one of the front matter, which isn't there; a warning.
Diagnostic no_front_matter(Span line);

Diagnostic bad_folder_id(std::string_view found, const std::string& path);
Diagnostic bad_year_folder(std::string_view found, const std::string& path);
Diagnostic year_folder_outside_plan(model::FiscalYear year, model::FiscalYear first, model::FiscalYear last,
                                    const std::string& path);
// Two files or folders for one address.
Diagnostic duplicate_address(const std::string& path, const std::string& first);

Diagnostic content_language(std::string_view found, const std::vector<model::Language>& languages,
                            const std::string& path);
// `kind` says what is missing: 事業 / project; `ids` are those that there are.
Diagnostic no_such_entity(const Message& kind, std::string_view found, const std::vector<std::string>& ids,
                          const std::string& path);
// A file that stands where no narrative can.
Diagnostic no_such_place(const std::string& path, std::string_view key);

}  // namespace ayumi::load::complaints
