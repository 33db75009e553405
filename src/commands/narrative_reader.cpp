#include "commands/narrative_reader.h"

#include <map>
#include <utility>

#include "base/sources.h"
#include "formats/markdown.h"
#include "render/catalogue.h"
#include "render/compiled.h"
#include "render/theme.h"
#include "templating/strip_tags.h"
#include "view/pages.h"

namespace ayumi::commands {

namespace {

// Where a narrative stands, which decides about the figures that it may quote.
struct Standing {
  std::size_t plan = view::Page::kNoPlan;
  std::optional<model::FiscalYear> year;
};

// What is needed of one language.
struct LanguageReading {
  LanguageReading(const model::Site& site, const evaluate::Figures& figures, view::Words the_words,
                  const std::string& language)
      : words(std::move(the_words)), views(site, figures, words, language, {}) {
    for (const view::Page& page : views.pages()) {
      for (const view::NarrativeText& narrative : page.narratives) {
        standings.try_emplace(narrative.key, Standing{page.plan, narrative.year});
      }
    }
  }

  const view::Words words;
  const view::SiteViews views;
  std::map<std::string, Standing> standings;
};

}  // namespace

struct NarrativeReader::Readings {
  Readings(const FileReader& files, const std::string& folder, const model::Site& site)
      : theme(files, folder, {{site.theme, site.theme_span}}, sources, diagnostics), compiled(theme) {}

  Sources sources;
  Diagnostics diagnostics;  // nobody's concern: where there is one, the narrative is shown as it is written
  render::Theme theme;
  render::Compiled compiled;
  std::map<std::string, std::unique_ptr<const LanguageReading>> languages;  // null: its words can't be read
};

NarrativeReader::NarrativeReader(const FileReader& files, std::string folder, const model::Site& site,
                                 const evaluate::Figures& figures)
    : files_(files), folder_(std::move(folder)), site_(site), figures_(figures) {}

NarrativeReader::~NarrativeReader() = default;

std::optional<std::string> NarrativeReader::text(const std::string& key, const model::NarrativeVersion& version) const {
  if (!readings_) readings_ = std::make_unique<Readings>(files_, folder_, site_);
  const auto [at, is_new] = readings_->languages.try_emplace(version.language);
  if (is_new && readings_->theme.is_found()) {
    Diagnostics of_words;
    view::Words words = render::read_words(readings_->theme, version.language, of_words);
    if (!of_words.has_errors()) {
      at->second = std::make_unique<const LanguageReading>(site_, figures_, std::move(words), version.language);
    }
  }
  if (!at->second) return std::nullopt;
  const auto standing = at->second->standings.find(key);
  if (standing == at->second->standings.end()) return std::nullopt;
  Diagnostics found;
  const view::NarrativeText narrative{key,          version.title, version.summary,      version.language,
                                      version.span, version.stage, standing->second.year};
  readings_->compiled.compile_narratives({narrative}, nullptr, found);
  const templating::Template* const compiled = readings_->compiled.narrative(narrative);
  if (compiled == nullptr) return std::nullopt;
  const auto text = readings_->compiled.engine().render(
      *compiled, at->second->views.narrative_context(standing->second.plan, standing->second.year), found);
  if (!text) return std::nullopt;
  return templating::strip_tags(formats::render_markdown(*text, {}, version.span, found).html.markup());
}

}  // namespace ayumi::commands
