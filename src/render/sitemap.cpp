#include "render/sitemap.h"

#include "base/html.h"

namespace ayumi::render {

namespace {

// The same address as the page names as its own.
std::string address(const std::string& base_url, const SitemapLanguage& language, const std::string& path) {
  return escape(base_url + language.prefix + path).markup();
}

std::string alternate(const std::string& code, const std::string& url) {
  return "    <xhtml:link rel=\"alternate\" hreflang=\"" + escape(code).markup() + "\" href=\"" + url + "\"/>\n";
}

}  // namespace

std::string sitemap(const std::string& base_url, const std::vector<SitemapLanguage>& languages,
                    const std::vector<std::string>& paths) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const std::string& path : paths) {
    std::string alternates;
    for (const SitemapLanguage& language : languages) {
      alternates += alternate(language.code, address(base_url, language, path));
    }
    alternates += alternate("x-default", address(base_url, languages.front(), path));
    for (const SitemapLanguage& language : languages) {
      xml += "  <url>\n    <loc>" + address(base_url, language, path) + "</loc>\n" + alternates + "  </url>\n";
    }
  }
  return xml + "</urlset>\n";
}

}  // namespace ayumi::render
