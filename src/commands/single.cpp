#include "commands/single.h"

#include <fmt/core.h>

#include <ostream>

#include "base/print_diagnostics.h"
#include "commands/draft_mentions.h"
#include "commands/prepared_site.h"
#include "commands/report.h"
#include "render/link_paths.h"
#include "render/single_file.h"
#include "view/routes.h"

namespace ayumi::commands {

namespace {

constexpr std::size_t kMostBytes = 64UL * 1024 * 1024;

// The report in one language; nullopt after an error.
std::optional<std::string> report(const PreparedSite& prepared, const view::SiteViews& views, const Options& options,
                                  const World& world, Diagnostics& diagnostics) {
  const std::string path = views.prefix() + view::routes::print(options.single);
  const auto page = prepared.renderer->render_file(path, diagnostics);
  if (!page || diagnostics.has_errors()) return std::nullopt;
  const auto find = [&](const std::string& encoded) -> std::optional<std::string> {
    const std::string wanted = render::decode_percent(encoded);
    for (const std::string& file : prepared.site.files) {
      if (render::file_address(file) != wanted) continue;
      auto bytes = world.files.read(join_path(join_path(options.site, "content"), file), kMostBytes);
      return bytes ? std::optional(*std::move(bytes)) : std::nullopt;
    }
    return prepared.renderer->render_file(wanted, diagnostics);
  };
  return render::single_file(*page, path, prepared.site.base_url, find);
}

void write(const PreparedSite& prepared, const Options& options, World& world, Diagnostics& diagnostics) {
  const std::string folder = options.out.empty() ? "." : options.out;
  if (auto made = world.files.create_directories(folder); !made) return diagnostics.add(to_diagnostic(made.failure()));
  for (const view::SiteViews& views : prepared.views) {
    const auto html = report(prepared, views, options, world, diagnostics);
    if (!html) return;
    const char* const mark = options.drafts == Options::Drafts::shown ? "-draft" : "";
    const std::string file = join_path(folder, fmt::format("{}{}.{}.html", options.single, mark, views.language()));
    if (auto written = world.files.write(file, *html); !written) {
      return diagnostics.add(to_diagnostic(written.failure()));
    }
    world.out << (options.language == MessageLanguage::ja ? "作りました: " : "Made ") << file << "\n";
  }
}

}  // namespace

int build_single(const Options& options, World& world) {
  Timings timings;
  Diagnostics diagnostics;
  const auto prepared = prepare(preparation(options, world), timings, diagnostics);
  if (!diagnostics.has_errors() && !has_plan(*prepared, options.single)) {
    return unknown_plan(*prepared, options.single, options, world);
  }
  if (!diagnostics.has_errors()) timings.time("render", [&] { write(*prepared, options, world, diagnostics); });
  if (options.drafts == Options::Drafts::left_out) mention_drafts(prepared->drafts, diagnostics);
  diagnostics.sort();
  print(diagnostics, Severity::error, options.language, world.errors);
  if (options.timings == Options::Timings::show) print(timings, world.errors);
  return diagnostics.has_errors() ? kSiteHasErrors : kDone;
}

}  // namespace ayumi::commands
