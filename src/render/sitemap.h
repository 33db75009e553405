// sitemap.xml: every page in every language with its alternates.
#pragma once

#include <string>
#include <vector>

namespace ayumi::render {

struct SitemapLanguage {
  std::string code;
  std::string prefix;  // "" or "en/"
};

// `paths` are relative to a language's root, `base_url` ends in "/". The first language is x-default.
std::string sitemap(const std::string& base_url, const std::vector<SitemapLanguage>& languages,
                    const std::vector<std::string>& paths);

}  // namespace ayumi::render
