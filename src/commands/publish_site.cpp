#include "commands/publish_site.h"

#include "base/first_failure.h"

namespace ayumi::commands {

namespace {

constexpr std::size_t kMostBytes = 512UL * 1024 * 1024;

void put_edition(const CarriedEdition& edition, const std::string& site, World& world, publish::Publisher& publisher,
                 FirstFailure& failure) {
  const FileReader& files = edition.reader(world);
  for (const std::string& page : edition.view.pages) {
    const auto bytes = files.read(join_path(edition.folder, "data/site/" + page), kMostBytes);
    failure.take(bytes ? publisher.put(edition.view.path + page, *bytes) : Result<void>(bytes.failure()));
  }
  if (!edition.view.zip.empty()) failure.take(publisher.copy(join_path(site, edition.view.zip), edition.view.zip));
}

}  // namespace

std::optional<publish::PublishSummary> publish_site(const PreparedSite& prepared, const Options& options,
                                                    const std::string& folder, unsigned workers, World& world,
                                                    Timings& timings, Diagnostics& diagnostics,
                                                    const std::vector<CarriedEdition>& editions) {
  publish::Publisher publisher(world.files, folder, world.process);
  const std::vector<publish::Address>& addresses = prepared.renderer->addresses();
  if (auto started = timings.time("stage", [&] { return publisher.start(addresses); }); !started) {
    diagnostics.add(to_diagnostic(started.failure()));
    return std::nullopt;
  }
  FirstFailure failure;
  const auto files = timings.time("render", [&] {
    const auto take = [&](const std::string& path, std::string_view bytes) {
      failure.take(publisher.add(path, bytes));
    };
    return render_pages(prepared, workers, take, diagnostics);
  });
  timings.time("files", [&] {
    const std::string content = join_path(options.site, "content");
    for (const render::LinkedFile& file : files) {
      failure.take(publisher.copy(join_path(content, file.path), file.address));
    }
  });
  if (!editions.empty()) {
    timings.time("editions", [&] {
      for (const CarriedEdition& edition : editions) put_edition(edition, options.site, world, publisher, failure);
    });
  }
  if (failure.get()) diagnostics.add(to_diagnostic(*failure.get()));
  if (diagnostics.has_errors()) return std::nullopt;
  auto summary = timings.time("publish", [&] { return publisher.commit(); });
  if (summary) return *summary;
  diagnostics.add(to_diagnostic(summary.failure()));
  return std::nullopt;
}

}  // namespace ayumi::commands
