// The command line, read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace ayumi::commands {

// What the words of one run ask for. Paths are as typed.
struct Options {
  enum class Command {
    none,
    archive,
    build,
    check,
    diff,
    init,
    parity,
    print,
    schema,
    serve,
    render_template,
    verify,
    work_list
  };
  enum class Format { text, json };
  enum class Timings { hide, show };
  enum class Audit { report, fail };
  enum class Drafts { left_out, shown };
  enum class Open { no, yes };
  enum class Zip { no, yes };
  enum class CheckOutput { diagnostics, audit };
  enum class SchemaOutput { json_schema, reference, variables };

  Command command = Command::none;
  MessageLanguage language = MessageLanguage::en;
  std::string site = ".";
  std::string out;       // the folder to write; empty: build has public/ or review/ in the site, print this one
  unsigned workers = 0;  // 0: as many as the machine has
  Format format = Format::text;
  Timings timings = Timings::hide;
  Audit audit = Audit::report;  // --strict: findings and warnings fail
  CheckOutput check_output = CheckOutput::diagnostics;
  Drafts drafts = Drafts::left_out;  // --drafts
  std::string single;                // build: the id of a plan
  unsigned short port = 8000;        // serve: or the next free one
  Open open = Open::no;              // serve: a browser
  std::string editor;  // serve: vscode, vscodium, none or an address with {path}, {line}; empty: one that is found
  std::string year;    // archive; work-list, where empty: the latest
  std::string revise;  // archive: what the new edition corrects, in the site's first language
  std::string revise_english;  // archive: the same for English pages; empty: those show it as it is
  std::string rebuild_check;   // archive: the folder of a snapshot
  Zip zip = Zip::no;           // archive
  std::string folder;          // init
  std::string plan;            // print: its id
  std::string engine;          // print; empty: the first that is found
  std::string schema_kind;     // schema: of the JSON Schema
  SchemaOutput schema_output = SchemaOutput::json_schema;
  MessageLanguage reference_language = MessageLanguage::ja;  // schema --reference, --variables
  std::vector<std::string> paths;                            // verify
  std::string before;                                        // diff: the folders of the two editions
  std::string after = ".";
  std::string template_file;  // template
  std::string context_file;   // template
};

struct ParsedOptions {
  Options options;
  // Set when the run is over already: help and version (0) or a mistake on the command line (2).
  std::optional<int> exit_code;
  std::string message;  // to print; to standard error when the exit code isn't 0
};

// `environment_language` is what LC_ALL, LC_MESSAGES or LANG say; --lang goes before it.
ParsedOptions parse_options(const std::vector<std::string>& arguments, const std::string& environment_language);

}  // namespace ayumi::commands
