// A plan's report as a PDF, made by a browser or another program that this machine has.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

#include "base/print_diagnostics.h"
#include "base/process.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/draft_mentions.h"
#include "commands/option_messages.h"
#include "commands/prepared_site.h"
#include "commands/publish_site.h"
#include "commands/report.h"
#include "formats/pdf_destinations.h"
#include "render/chapters.h"
#include "view/routes.h"

namespace ayumi::commands {

namespace {

constexpr std::size_t kMostBytes = 512UL * 1024 * 1024;
constexpr std::string_view kPaper = "paper.html";  // beside the page that it is made from

// Programs that make a PDF of a page. All but WeasyPrint are browsers with Chromium's options.
constexpr std::string_view kWeasyPrint = "weasyprint";
constexpr std::array<std::string_view, 7> kEngines{
    "chromium",       "chromium-browser", "google-chrome", "google-chrome-stable",
    "microsoft-edge", "brave-browser",    kWeasyPrint};

// Where the PDFs go.
std::string folder_of(const Options& options) { return options.out.empty() ? "." : options.out; }

std::optional<std::string> find_engine(const Options& options, const World& world) {
  if (!options.engine.empty()) return find_program(options.engine, world.program_path);
  for (const std::string_view name : kEngines) {
    if (auto found = find_program(name, world.program_path)) return found;
  }
  return std::nullopt;
}

std::string engine_names() { return join(std::vector<std::string>(kEngines.begin(), kEngines.end()), ", "); }

bool is_weasyprint(const std::string& engine) { return engine.substr(engine.rfind('/') + 1) == kWeasyPrint; }

std::string absolute(const std::string& path) { return std::filesystem::absolute(path).lexically_normal().string(); }

std::string file_address(const std::string& path) {
  std::string address = "file://";
  for (const char c : absolute(path)) {
    if (c == '%' || c == '#' || c == '?' || c == ' ') {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      address += c;
    }
  }
  return address;
}

std::vector<std::string> command_for(const std::string& engine, const std::string& page, const std::string& pdf,
                                     const std::string& profile) {
  if (is_weasyprint(engine)) return {engine, absolute(page), absolute(pdf)};
  std::vector<std::string> command = {engine,
                                      "--headless",
                                      "--disable-gpu",
                                      "--disable-background-networking",
                                      "--disable-component-update",
                                      "--no-first-run",
                                      "--no-pdf-header-footer",
                                      "--generate-pdf-document-outline",
                                      "--user-data-dir=" + absolute(profile),
                                      "--print-to-pdf=" + absolute(pdf)};
  if (is_superuser()) command.emplace_back("--no-sandbox");  // Chromium refuses to run as root otherwise
  command.push_back(file_address(page));
  return command;
}

int fail(const Message& message, const Options& options, World& world) {
  world.errors << "ayumi: " << message.in(options.language) << "\n";
  return kSiteHasErrors;
}

int no_engine(const Options& options, World& world) {
  const std::string page = join_path(join_path(options.site, "public"), view::routes::print(options.plan));
  if (!options.engine.empty()) {
    return fail({"--engine のプログラムが見つかりません: " + options.engine,
                 "the program of --engine wasn't found: " + options.engine},
                options, world);
  }
  return fail(
      {"PDFを作れるプログラムが見つかりません（探したもの: " + engine_names() +
           "）。どれかを入れるか（Debian では apt install chromium）、--engine で指定してください。"
           "なくてもPDFは作れます: ayumi build のあと " +
           page + " をブラウザーで開き、印刷から「PDFに保存」を選びます",
       "no program that makes PDFs was found (looked for " + engine_names() +
           "). Install one (on Debian: apt install chromium) or name it with --engine. It also works without: run "
           "ayumi build, open " +
           page + " in a browser and choose Print, Save as PDF"},
      options, world);
}

// A folder that goes when the work is done.
class WorkFolder {
 public:
  WorkFolder(FileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}
  ~WorkFolder() { static_cast<void>(files_.remove_all(path_)); }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  std::string operator/(std::string_view name) const { return join_path(path_, name); }

 private:
  FileSystem& files_;
  std::string path_;
};

// One language's report.
struct Sheet {
  std::string page;  // its path in the site
  std::string pdf;   // the file to make
};

Failure engine_failed(const std::string& engine, const ProgramEnd& end) {
  const std::string output(trim(end.output));
  const std::string said = output.empty() ? std::string() : ":\n" + output;
  return {Failure::Kind::other,
          {fmt::format("PDFができませんでした（終了コード {}）{}", end.exit_code, said),
           fmt::format("no PDF was made (exit code {}){}", end.exit_code, said)},
          engine};
}

// What makes one PDF, and where.
struct Press {
  const std::string& engine;
  const WorkFolder& folder;
  World& world;

  std::string made() const { return folder / "report"; }
};

Result<void> make_pdf(const Press& press, const std::string& html, const std::string& paper) {
  if (auto written = press.world.files.write(paper, html); !written) return written;
  auto end = run_program(command_for(press.engine, paper, press.made(), press.folder / "profile"));
  if (!end) return end.failure();
  if (end->exit_code != 0 || !press.world.files.exists(press.made())) return engine_failed(press.engine, *end);
  return {};
}

// The numbers of the contents' pages are known once there is a PDF; with them it is made again. Their places are kept
// free, so that they don't move anything.
Result<void> make_sheet(const Sheet& sheet, const std::string& base_url, const Press& press) {
  const std::string page = join_path(press.folder / "site", sheet.page);
  auto html = press.world.files.read(page, kMostBytes);
  if (!html) return html.failure();
  const std::string paper = page.substr(0, page.rfind('/') + 1) + std::string(kPaper);
  const std::string lasting = render::with_lasting_links(*html, sheet.page, base_url);
  if (auto made = make_pdf(press, lasting, paper); !made) return made;
  auto pdf = press.world.files.read(press.made(), kMostBytes);
  if (!pdf) return pdf.failure();
  const std::string numbered = render::with_page_numbers(lasting, formats::pdf_destinations(*pdf));
  if (numbered != lasting) {
    if (auto made = make_pdf(press, numbered, paper); !made) return made;
  }
  return press.world.files.rename(press.made(), sheet.pdf);
}

std::vector<Sheet> sheets(const PreparedSite& prepared, const Options& options) {
  std::vector<Sheet> all;
  for (const view::SiteViews& views : prepared.views) {
    all.push_back({views.prefix() + view::routes::print(options.plan),
                   join_path(folder_of(options), fmt::format("{}.{}.pdf", options.plan, views.language()))});
  }
  return all;
}

int print_sheets(const PreparedSite& prepared, const std::string& engine, const WorkFolder& folder,
                 const Options& options, World& world) {
  if (auto made = world.files.create_directories(folder_of(options)); !made) {
    return fail(made.failure().message, options, world);
  }
  for (const Sheet& sheet : sheets(prepared, options)) {
    const auto made = make_sheet(sheet, prepared.site.base_url, {engine, folder, world});
    if (!made) {
      world.errors << to_text(to_diagnostic(made.failure()), options.language);
      return kSiteHasErrors;
    }
    world.out << (options.language == MessageLanguage::ja ? "作りました: " : "Made ") << sheet.pdf << "\n";
  }
  return kDone;
}

}  // namespace

int print(const Options& options, World& world) {
  Timings timings;
  Diagnostics diagnostics;
  const unsigned threads = workers(options, world);
  const auto prepared = prepare({world.files, options.site, threads, world.today}, timings, diagnostics);
  const bool has_errors = diagnostics.has_errors();
  if (!has_errors && !has_plan(*prepared, options.plan)) return unknown_plan(*prepared, options.plan, options, world);
  const auto engine = find_engine(options, world);
  if (!has_errors && !engine) return no_engine(options, world);

  const WorkFolder folder(world.files, join_path(folder_of(options), "ayumi-print-" + world.process));
  if (!has_errors) publish_site(*prepared, options, folder / "site", threads, world, timings, diagnostics);
  mention_drafts(prepared->drafts, diagnostics);
  diagnostics.sort();
  print(diagnostics, Severity::error, options.language, world.errors);
  if (options.timings == Options::Timings::show) print(timings, world.errors);
  if (diagnostics.has_errors()) {
    return fail({"誤りがあるため、PDFを作りませんでした", "there are errors, so no PDF was made"}, options, world);
  }
  return print_sheets(*prepared, *engine, folder, options, world);
}

}  // namespace ayumi::commands
