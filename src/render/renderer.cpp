#include "render/renderer.h"

#include <map>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "render/narratives.h"
#include "render/sitemap.h"
#include "templating/engine.h"

namespace ayumi::render {

namespace {

constexpr std::string_view kAssets = "assets/";

using templating::Arguments;
using templating::CallError;
using templating::Value;

std::optional<std::string> filling_text(const Value& value) {
  if (const std::string* text = value.text()) return *text;
  if (const std::int64_t* number = value.integer()) return std::to_string(*number);
  if (const Decimal* number = value.decimal()) return number->to_string();
  return std::nullopt;
}

// fill(pattern, name=value …): a pattern of the words with its {name}s replaced. Text in, text out.
std::variant<Value, CallError> call_fill(const Arguments& arguments) {
  const std::string* pattern = arguments.positional.size() == 1 ? arguments.positional[0].text() : nullptr;
  std::vector<view::Filling> fillings;
  for (const auto& [name, value] : arguments.named) {
    const std::optional<std::string> text = filling_text(value);
    if (!text) pattern = nullptr;
    fillings.emplace_back(name, text.value_or(std::string()));
  }
  if (pattern != nullptr) return Value(view::fill(*pattern, fillings));
  return CallError{
      {"fill には文言を一つと、名前を付けた文字か数を渡します", "fill takes one pattern, and texts or numbers by name"},
      {{"例: fill(words.page.count, n=3)", "example: fill(words.page.count, n=3)"}}};
}

templating::Global fill_function() {
  return {"fill",
          Value(std::make_shared<const templating::Function>(templating::Function{"fill", call_fill})),
          {.kind = templating::Shape::Kind::function}};
}

templating::EngineOptions engine_options(const Theme& theme) {
  templating::EngineOptions options;
  options.loader = [&theme](std::string_view name) { return theme.find(name); };
  options.globals.push_back(fill_function());
  return options;
}

}  // namespace

struct Renderer::Impl {
  // A page of one edition.
  struct Job {
    std::size_t edition;
    const view::Page* page;
  };

  Impl(std::vector<Edition> the_editions, const Theme& the_theme, Diagnostics& diagnostics)
      : editions(std::move(the_editions)), theme(the_theme), engine(engine_options(the_theme)) {
    for (const view::PageKind& kind : view::page_kinds(editions.front().words)) {
      templates[kind.name] = engine.compile("pages/" + kind.name + ".html", kind.context, diagnostics);
    }
    for (std::size_t i = 0; i < editions.size(); ++i) add_edition(i, diagnostics);
    for (const Asset& asset : theme.assets()) {
      addresses.push_back({std::string(kAssets) + asset.path, "theme " + asset.path});
    }
    if (!editions.front().views.base_url().empty()) addresses.push_back({"sitemap.xml", ""});
  }

  void add_edition(std::size_t index, Diagnostics& diagnostics) {
    const view::SiteViews& views = editions[index].views;
    auto& pages_by_key = page_of_narrative.emplace_back();
    for (const view::Page& page : views.pages()) {
      jobs.push_back({index, &page});
      const bool has_file = !page.narratives.empty() && page.narratives.front().body;
      addresses.push_back(
          {views.prefix() + page.path, has_file ? page.narratives.front().body.source->path() : page.title});
      narratives.compile(engine, page, diagnostics);
      for (const view::NarrativeText& narrative : page.narratives) pages_by_key.emplace(narrative.key, page.path);
    }
  }

  std::optional<std::string> find_page(std::size_t edition, std::string_view key) const {
    const auto found = page_of_narrative[edition].find(key);
    if (found == page_of_narrative[edition].end()) return std::nullopt;
    return found->second;
  }

  void render_page(const Job& job, const Sink& sink, Diagnostics& diagnostics) const {
    const Edition& edition = editions[job.edition];
    const templating::Template* compiled = templates.at(job.page->kind);
    if (compiled == nullptr) return;
    const auto finder = [&](std::string_view key) { return find_page(job.edition, key); };
    templating::Object context = job.page->context();
    templating::List texts;
    for (const view::NarrativeText& narrative : job.page->narratives) {
      templating::Value text =
          narratives.render(engine, edition.views, edition.words, *job.page, narrative, finder, diagnostics);
      if (!text.is_none()) texts.push_back(std::move(text));
    }
    context.set("narratives", templating::Value(std::move(texts)));
    const auto html = engine.render(*compiled, context, diagnostics);
    if (html) sink(edition.views.prefix() + job.page->path, *html);
  }

  void write_sitemap(const Sink& sink) const {
    const view::SiteViews& first = editions.front().views;
    if (first.base_url().empty()) return;
    std::vector<SitemapLanguage> languages;
    for (const Edition& edition : editions) languages.push_back({edition.views.language(), edition.views.prefix()});
    std::vector<std::string> paths;
    for (const view::Page& page : first.pages()) {
      if (page.kind != "not_found") paths.push_back(page.path);
    }
    sink("sitemap.xml", sitemap(first.base_url(), languages, paths));
  }

  std::vector<Edition> editions;
  const Theme& theme;
  templating::Engine engine;
  Narratives narratives;
  std::map<std::string, const templating::Template*> templates;
  std::vector<std::map<std::string, std::string, std::less<>>> page_of_narrative;  // by edition
  std::vector<Job> jobs;
  std::vector<publish::Address> addresses;
};

Renderer::Renderer(std::vector<Edition> editions, const Theme& theme, Diagnostics& diagnostics)
    : impl_(std::make_unique<Impl>(std::move(editions), theme, diagnostics)) {}

Renderer::~Renderer() = default;

const std::vector<publish::Address>& Renderer::addresses() const { return impl_->addresses; }
std::size_t Renderer::page_count() const { return impl_->jobs.size(); }

void Renderer::render(unsigned workers, const Sink& sink, Diagnostics& diagnostics) const {
  std::vector<Diagnostics> slots(impl_->jobs.size());
  parallel_for(impl_->jobs.size(), workers, [&](std::size_t i) { impl_->render_page(impl_->jobs[i], sink, slots[i]); });
  for (Diagnostics& slot : slots) diagnostics.append(std::move(slot));
  for (const Asset& asset : impl_->theme.assets()) sink(std::string(kAssets) + asset.path, asset.bytes);
  impl_->write_sitemap(sink);
}

}  // namespace ayumi::render
