// Pages → files: every page is rendered in parallel, from compiled templates, and handed on as soon as it is made.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "publish/publisher.h"
#include "render/compiled.h"
#include "render/links.h"
#include "render/theme.h"
#include "view/pages.h"

namespace ayumi::render {

// Takes a finished file. Called from several threads, once a path.
using Sink = std::function<void(const std::string& path, std::string_view bytes)>;

// One language of the site: its views and the words they were made with. Both must outlive the renderer.
struct Edition {
  const view::SiteViews& views;
  const view::Words& words;
};

// A file of content/ that a narrative shows or links to.
struct LinkedFile {
  std::string path;     // below content/
  std::string address;  // in the site
};

// A site ready to be rendered. Everything that pages read is complete when the constructor returns.
class Renderer {
 public:
  // Whether search engines are to find the pages; a sitemap needs a base_url besides.
  enum class Sitemap { none, made };

  // `editions` as the site's languages, the first one at the root. The others must outlive it.
  Renderer(std::vector<Edition> editions, const Compiled& compiled, const ContentFiles& files, const Theme& theme,
           Sitemap sitemap);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // Every file that `render` hands on, in a fixed order.
  const std::vector<publish::Address>& addresses() const;
  std::size_t page_count() const;
  // Renders every page and writes every other file (assets, sitemap). The diagnostics are the same for any number of
  // workers. Pages whose template or narrative couldn't be compiled are left out, what is wrong with others is still
  // found. The result names the files that narratives need besides, by address.
  std::vector<LinkedFile> render(unsigned workers, const Sink& sink, Diagnostics& diagnostics) const;
  // What `render` finds wrong, without the files; when it is asked to stop, what has been found until then.
  void check(unsigned workers, const std::stop_token& stop, Diagnostics& diagnostics) const;
  // One file of those that `render` hands on, made by itself; nullopt where there is none at that path, or where it
  // can't be made (which `diagnostics` says). Of links into other pages it isn't said whether they lead to something.
  // May be called from several threads.
  std::optional<std::string> render_file(std::string_view path, Diagnostics& diagnostics) const;
  // The same for a page alone; `linked` gets the files that it needs besides, by address.
  std::optional<std::string> render_page(std::string_view path, std::vector<LinkedFile>& linked,
                                         Diagnostics& diagnostics) const;
  // Whether `render` makes a page at that path.
  bool has_page(std::string_view path) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::render
