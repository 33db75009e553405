// A page with all that it shows inside of it, so that it can be mailed and opens anywhere.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ayumi::render {

// A file of the site by its path; nullopt where there is none.
using FindFile = std::function<std::optional<std::string>(const std::string& path)>;

// The page at `path` with its style sheets and pictures inside of it and without scripts, which a page never needs.
// Links within it stay, others lead to the site at `base_url` (which ends in "/") or, where that is empty, are text.
std::string single_file(std::string_view page, const std::string& path, const std::string& base_url,
                        const FindFile& find);

}  // namespace ayumi::render
