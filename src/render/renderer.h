// Pages → files: templates are compiled and checked once, then every page is rendered in parallel and handed on as soon
// as it is made.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "publish/publisher.h"
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

// A site ready to be rendered. Everything that pages read is complete when the constructor returns.
class Renderer {
 public:
  // `editions` as the site's languages, the first one at the root. Compiles all templates and narratives; whatever is
  // wrong with them is in `diagnostics`, and after errors `render` must not be called.
  Renderer(std::vector<Edition> editions, const Theme& theme, Diagnostics& diagnostics);
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // Every file of the site, in a fixed order.
  const std::vector<publish::Address>& addresses() const;
  std::size_t page_count() const;
  // Renders every page and writes every other file (assets, sitemap). The diagnostics are the same for any number of
  // workers.
  void render(unsigned workers, const Sink& sink, Diagnostics& diagnostics) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ayumi::render
