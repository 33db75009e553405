#include <map>
#include <memory>
#include <ostream>
#include <string>

#include "base/sources.h"
#include "commands/commands.h"
#include "commands/report.h"
#include "formats/json.h"
#include "templating/engine.h"

namespace ayumi::commands {

namespace {

constexpr std::size_t kLargestFile = std::size_t{16} << 20;

templating::Value to_value(const formats::Node& node);

templating::Value to_value(const formats::Array& array) {
  templating::List list;
  for (const formats::Node& item : array) list.push_back(to_value(item));
  return templating::Value(std::move(list));
}

templating::Object to_object(const formats::Table& table) {
  templating::Object object;
  for (const formats::Entry& entry : table.entries()) object.set(entry.key, to_value(entry.node));
  return object;
}

templating::Value to_value(const formats::Node& node) {
  if (const auto* flag = node.as<bool>()) return templating::Value(*flag);
  if (const auto* integer = node.as<std::int64_t>()) return templating::Value(*integer);
  if (const auto* decimal = node.as<Decimal>()) return templating::Value(*decimal);
  if (const auto* text = node.as<std::string>()) return templating::Value(*text);
  if (const auto* array = node.as<formats::Array>()) return to_value(*array);
  if (const auto* table = node.as<formats::Table>()) return templating::Value(to_object(*table));
  return {};
}

// Templates by their path below the folder of the one that was named.
class FolderLoader {
 public:
  FolderLoader(const FileReader& files, std::string folder, Sources& sources)
      : files_(files), folder_(std::move(folder)), sources_(sources) {}

  const Source* find(std::string_view name) {
    const auto known = found_.find(name);
    if (known != found_.end()) return known->second;
    const std::string path = join_path(folder_, name);
    auto text = files_.read(path, kLargestFile);
    const Source* source = text ? &sources_.add(path, *std::move(text)) : nullptr;
    found_.emplace(std::string(name), source);
    return source;
  }

 private:
  const FileReader& files_;
  std::string folder_;
  Sources& sources_;
  std::map<std::string, const Source*, std::less<>> found_;
};

std::optional<templating::Object> read_context(const Options& options, World& world, Sources& sources,
                                               Diagnostics& diagnostics) {
  if (options.context_file.empty()) return templating::Object();
  auto text = world.files.read(options.context_file, kLargestFile);
  if (!text) {
    diagnostics.add(to_diagnostic(text.failure()));
    return std::nullopt;
  }
  const Source& source = sources.add(options.context_file, *std::move(text));
  const auto tree = formats::parse_json(source, diagnostics);
  if (!tree) return std::nullopt;
  if (const auto* table = tree->as<formats::Table>()) return to_object(*table);
  Diagnostic diagnostic;
  diagnostic.code = "template.context";
  diagnostic.message = {"変数のファイルが、JSON のオブジェクトではありません",
                        "the file of variables is no JSON object"};
  diagnostic.hints = {{"{ \"名前\": 値 } の形で書いてください", "write it like this: { \"name\": value }"}};
  diagnostic.span = {&source, 0, 0};
  diagnostics.add(std::move(diagnostic));
  return std::nullopt;
}

// The context's names, so that a mistyped one is found; what they hold stays open.
templating::Shape shape_of(const templating::Object& context) {
  auto record = std::make_shared<templating::Record>();
  record->name = "context";
  for (const auto& [name, value] : context.members()) record->fields.push_back({name, {}, {}});
  return {.kind = templating::Shape::Kind::record, .record = std::move(record)};
}

}  // namespace

int render_template(const Options& options, World& world) {
  Sources sources;
  Diagnostics diagnostics;
  const std::size_t slash = options.template_file.rfind('/');
  const bool has_folder = slash != std::string::npos;
  FolderLoader loader(world.files, has_folder ? options.template_file.substr(0, slash) : ".", sources);
  std::optional<std::string> output;
  if (const auto context = read_context(options, world, sources, diagnostics)) {
    templating::EngineOptions engine_options;
    engine_options.loader = [&loader](std::string_view name) { return loader.find(name); };
    templating::Engine engine(std::move(engine_options));
    const std::string name = has_folder ? options.template_file.substr(slash + 1) : options.template_file;
    const templating::Template* compiled = engine.compile(name, shape_of(*context), diagnostics);
    if (compiled != nullptr) output = engine.render(*compiled, *context, diagnostics);
  }
  print(diagnostics, Severity::warning, options.language, world.errors);
  if (!output || diagnostics.has_errors()) return kSiteHasErrors;
  world.out << *output;
  return kDone;
}

}  // namespace ayumi::commands
