#include <fmt/core.h>

#include <ostream>
#include <utility>

#include "archive/bag.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/report.h"

namespace ayumi::commands {

namespace {

std::string verdict(const std::string& path, const archive::BagSummary& bag, const Diagnostics& diagnostics,
                    MessageLanguage language) {
  const bool japanese = language == MessageLanguage::ja;
  if (diagnostics.has_errors()) {
    return japanese ? fmt::format("{}: 正しいバッグではありません\n", path)
                    : fmt::format("{}: this is not a valid bag\n", path);
  }
  return japanese ? fmt::format("{}: 正しいバッグです（中身 {}ファイル、{}バイト）\n", path, bag.payload_files,
                                bag.payload_bytes)
                  : fmt::format("{}: this is a valid bag ({}, {})\n", path, counted(bag.payload_files, "file"),
                                counted(bag.payload_bytes, "byte"));
}

Diagnostic no_tag_manifest(const std::string& path) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = "bag.no-tag-manifest";
  diagnostic.message = {
      "チェックサムの一覧そのものの照合用の一覧（tagmanifest-sha512.txt など）がないため、一覧ごと書きかえられていても"
      "分かりません",
      "there is no tag manifest, such as tagmanifest-sha512.txt, so nothing shows whether the list of checksums itself "
      "was changed"};
  diagnostic.path = path;
  diagnostic.hints = {{"BagIt では省いてもかまいませんが、Ayumi の記録には必ずあります。ほかの写しと比べてください",
                       "BagIt allows that, but every record made by Ayumi has one; compare it with another copy"}};
  return diagnostic;
}

}  // namespace

int verify(const Options& options, World& world) {
  Diagnostics all;
  std::string verdicts;
  Sources sources;
  for (const std::string& path : options.paths) {
    Diagnostics diagnostics;
    const auto bag = archive::verify_bag(world.files, path, workers(options, world), sources, diagnostics);
    const bool has_list = bag.tag_manifest == archive::BagSummary::TagManifest::there;
    if (!diagnostics.has_errors() && !has_list) diagnostics.add(no_tag_manifest(path));
    verdicts += verdict(path, bag, diagnostics, options.language);
    diagnostics.sort();
    all.append(std::move(diagnostics));
  }
  if (options.format == Options::Format::json) {
    world.out << to_json(all);
  } else {
    print(all, Severity::finding, options.language, world.out);
    if (!all.empty()) world.out << "\n";
    world.out << verdicts;
  }
  const bool warned = options.audit == Options::Audit::fail && !all.empty();
  return all.has_errors() || warned ? kFound : kDone;
}

}  // namespace ayumi::commands
