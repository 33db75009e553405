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

}  // namespace

int verify(const Options& options, World& world) {
  Diagnostics all;
  std::string verdicts;
  Sources sources;
  for (const std::string& path : options.paths) {
    Diagnostics diagnostics;
    const auto bag = archive::verify_bag(world.files, path, workers(options, world), sources, diagnostics);
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
