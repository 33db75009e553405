#include <ostream>

#include "commands/commands.h"
#include "commands/reference.h"
#include "formats/json.h"
#include "load/describe.h"

namespace ayumi::commands {

namespace {

load::DescriptionLanguage description_language(const Options& options) {
  return options.language == MessageLanguage::ja ? load::DescriptionLanguage::ja : load::DescriptionLanguage::en;
}

}  // namespace

int schema(const Options& options, World& world) {
  switch (options.schema_output) {
    case Options::SchemaOutput::reference:
      world.out << data_reference(options.reference_language);
      return kDone;
    case Options::SchemaOutput::variables:
      world.out << variables_reference(options.reference_language);
      return kDone;
    case Options::SchemaOutput::json_schema:
      break;
  }
  const auto kind = load::find_file_kind(options.schema_kind);
  if (!kind) return kUsage;  // parse_options has let through known kinds only
  world.out << formats::to_json(load::to_json_schema(*kind, description_language(options)));
  return kDone;
}

}  // namespace ayumi::commands
