// The picture in front of a site's name: is it there, is it one, how large is it.
#pragma once

#include <string>
#include <vector>

#include "load/inventory.h"
#include "model/site.h"

namespace ayumi::load {

// Reads the logo's picture. `files` are those below content/. Errors: data.no-such-file, picture.too-large, picture.*.
void check_logo(const Reading& reading, const std::string& content_folder, const std::vector<std::string>& files,
                model::Logo& logo, Diagnostics& diagnostics);

}  // namespace ayumi::load
