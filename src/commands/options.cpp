#include "commands/options.h"

#include <CLI/CLI.hpp>

#include "commands/option_messages.h"
#include "commands/version.h"
#include "load/describe.h"

namespace ayumi::commands {

namespace {

// What stands behind an option in the help, in place of CLI11's own words.
constexpr const char* kFolder = "DIR";
constexpr const char* kNothing = " ";

constexpr int kMostWorkers = 256;
constexpr int kHighestPort = 65535;

// --lang has to be known before the help is written, so it is looked for first.
MessageLanguage find_language(const std::vector<std::string>& arguments, const std::string& environment) {
  std::string name = environment;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) name = arguments[i + 1];
    if (arguments[i].rfind("--lang=", 0) == 0) name = arguments[i].substr(7);
  }
  return name.rfind("ja", 0) == 0 ? MessageLanguage::ja : MessageLanguage::en;
}

CLI::Validator checked(ValueCheck check) {
  return {[check = std::move(check)](const std::string& value) { return check(value); }, ""};
}

void add_workers(CLI::App& command, Options& options, const Speech& say) {
  command
      .add_option("--workers", options.workers,
                  say("並行して働くスレッドの数。1から256まで（既定: 自動）",
                      "number of threads, 1 to 256 (default: automatic)"))
      ->check(checked(whole_number(1, kMostWorkers, say)))
      ->option_text("N");
}

void add_format(CLI::App& command, Options& options, const Speech& say) {
  const auto take_format = [&options](const std::string& format) {
    options.format = format == "json" ? Options::Format::json : Options::Format::text;
  };
  command
      .add_option_function<std::string>(
          "--format", take_format,
          say("表示の形式: text または json（既定: text）", "output format: text or json (default: text)"))
      ->check(checked(one_of({"text", "json"}, say)))
      ->option_text("text|json");
}

void add_site(CLI::App& command, Options& options, const Speech& say) {
  command
      .add_option("--site", options.site,
                  say("サイトのフォルダー（既定: 今いるフォルダー）", "the site's folder (default: this one)"))
      ->option_text(kFolder);
  add_workers(command, options, say);
}

void add_timings(CLI::App& command, Options& options, const Speech& say) {
  command.add_flag_callback(
      "--timings", [&options] { options.timings = Options::Timings::show; },
      say("段階ごとの所要時間を表示する", "show how long each stage took"));
}

void add_drafts(CLI::App& command, Options& options, const std::string& help) {
  command.add_flag_callback(
      "--drafts", [&options] { options.drafts = Options::Drafts::shown; }, help);
}

void add_build(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* build = app.add_subcommand("build", say("サイトを作る", "build the site"));
  add_site(*build, options, say);
  add_timings(*build, options, say);
  build
      ->add_option("--out", options.out,
                   say("出力先のフォルダー（既定: サイトの public/、--drafts なら review/）",
                       "the output folder (default: public/ in the site, review/ with --drafts)"))
      ->option_text(kFolder);
  add_drafts(*build, options,
             say("下書きも載せた、公開前の確認用の版を作る（全ページに「案」と出る）",
                 "build a copy for review, with drafts; every page is marked as a draft"));
  build
      ->add_option("--single", options.single,
                   say("サイトの代わりに、計画の報告全体を一つのHTMLファイルにする（言語ごと。メールで送れる）",
                       "instead of the site, make the plan's whole report one HTML file a language, to be mailed"))
      ->option_text("PLAN");
  build->callback([&options] { options.command = Options::Command::build; });
}

void add_archive(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* archive = app.add_subcommand(
      "archive", say("年度の記録を archive/ に作る（できた記録は書きかえない）",
                     "make a fiscal year's snapshot in archive/; one that is there is never changed"));
  add_site(*archive, options, say);
  add_timings(*archive, options, say);
  CLI::Option* year = archive->add_option("year", options.year, say("年度", "the fiscal year"))->option_text(kNothing);
  archive->add_flag_callback(
      "--zip", [&options] { options.zip = Options::Zip::yes; }, say("zip にもまとめる", "pack it as a zip file, too"));
  archive
      ->add_option("--revise", options.revise,
                   say("訂正した版を、前の版と並べて作る。訂正の内容を書く",
                       "make a corrected edition beside the former one; says what was corrected"))
      ->check(checked(one_line(say)))
      ->option_text("REASON");
  archive
      ->add_option("--revise-en", options.revise_english,
                   say("訂正の内容を英語でも書く（英語のページに出る）", "the same in English, for English pages"))
      ->check(checked(one_line(say)))
      ->option_text("REASON");
  CLI::Option* rebuild =
      archive
          ->add_option("--rebuild-check", options.rebuild_check,
                       say("記録を元のデータから作り直し、同じ内容になるか確かめる（何も書き込まない）",
                           "build a snapshot's source again and compare; writes nothing"))
          ->option_text(kFolder);
  rebuild->excludes(year);
  archive->callback([&options, archive] {
    if (options.year.empty() && options.rebuild_check.empty()) throw CLI::RequiredError(archive->get_name());
    options.command = Options::Command::archive;
  });
}

void add_check(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* check =
      app.add_subcommand("check", say("データと文章を調べて、誤りと指摘をすべて表示する（何も書き込まない）",
                                      "check data and narratives; list every mistake and finding, write nothing"));
  add_site(*check, options, say);
  add_timings(*check, options, say);
  add_format(*check, options, say);
  add_drafts(*check, options, say("下書きも調べる", "look at drafts too"));
  check->add_flag_callback(
      "--strict", [&options] { options.audit = Options::Audit::fail; },
      say("指摘があれば失敗（終了コード 3）とする", "fail (exit code 3) when there are findings"));
  check->add_flag_callback(
      "--audit", [&options] { options.check_output = Options::CheckOutput::audit; },
      say("公表値の照合だけを、計画ごとに表示する", "show the audit of published figures only, plan by plan"));
  check->callback([&options] { options.command = Options::Command::check; });
}

void add_work_list(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* list = app.add_subcommand(
      "work-list", say("年度の照会の作業一覧を、担当課ごとに表示する（未入力、理由のみ、期限超過、説明の不足、要確認）",
                       "list by department what the yearly survey still lacks: values, overdue ones, texts, slips"));
  add_site(*list, options, say);
  list->add_option("--year", options.year,
                   say("年度（既定: 実績のある最新の年度）", "fiscal year (default: the latest with values)"))
      ->option_text("YEAR");
  list->callback([&options] { options.command = Options::Command::work_list; });
}

void add_diff(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* diff = app.add_subcommand(
      "diff", say("二つの版の違いを計画ごとに表示する（事業、指標、目標値、実績値、評価、文章）",
                  "tell what differs between two editions: projects, indicators, targets, values, ratings, texts"));
  diff->add_option("before", options.before,
                   say("前の版：年度の記録（archive/2024 など）またはサイトのフォルダー",
                       "the former edition: a snapshot (archive/2024) or a site's folder"))
      ->required()
      ->option_text(kNothing);
  diff->add_option(
          "after", options.after,
          say("後の版：同じく。省くと今いるフォルダーのサイト", "the later one, likewise (default: the site here)"))
      ->option_text(kNothing);
  add_workers(*diff, options, say);
  add_format(*diff, options, say);
  diff->callback([&options] { options.command = Options::Command::diff; });
}

void add_init(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* init = app.add_subcommand("init", say("新しいサイトのひな形を作る", "make a small starter site"));
  init->add_option("folder", options.folder, say("作るフォルダー", "the folder to make"))
      ->required()
      ->option_text(kNothing);
  init->callback([&options] { options.command = Options::Command::init; });
}

void add_print(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* print = app.add_subcommand(
      "print", say("計画の報告の全体を、言語ごとにPDFにする", "make PDFs of a plan's whole report, one a language"));
  add_site(*print, options, say);
  add_timings(*print, options, say);
  print->add_option("plan", options.plan, say("計画のid", "the plan's id"))->required()->option_text(kNothing);
  print
      ->add_option("--out", options.out,
                   say("PDFを置くフォルダー（既定: 今いるフォルダー）", "the folder for the PDFs (default: this one)"))
      ->option_text(kFolder);
  print
      ->add_option("--engine", options.engine,
                   say("PDFを作るプログラム（既定: 見つかった Chromium など）",
                       "the program that makes them (default: Chromium or another that is found)"))
      ->option_text("PROGRAM");
  print->callback([&options] { options.command = Options::Command::print; });
}

void add_parity(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* parity = app.add_subcommand(
      "parity", say("今の訳文を「原文と合っている」と記録する（data/parity.toml に書く）",
                    "record the translations as being up to date with their originals (writes data/parity.toml)"));
  add_site(*parity, options, say);
  parity->callback([&options] { options.command = Options::Command::parity; });
}

// An option that asks for one of the handbook's reference pages in a language.
void add_reference(CLI::App& schema, const std::string& name, Options::SchemaOutput output, Options& options,
                   const std::string& help, const Speech& say) {
  const auto take = [&options, output](const std::string& language) {
    options.schema_output = output;
    options.reference_language = language == "ja" ? MessageLanguage::ja : MessageLanguage::en;
  };
  schema.add_option_function<std::string>(name, take, help)
      ->check(checked(one_of({"ja", "en"}, say)))
      ->option_text("ja|en");
}

void add_schema(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* schema = app.add_subcommand(
      "schema", say("データ形式の JSON Schema を表示する", "print the JSON Schema of a kind of data file"));
  schema->add_option("kind", options.schema_kind, "site, glossary, plan, indicators, projects, year, front-matter")
      ->check(checked(one_of(load::file_kind_names(), say)))
      ->option_text(kNothing);
  add_reference(*schema, "--reference", Options::SchemaOutput::reference, options,
                say("手引きのデータ項目一覧を Markdown で表示する", "print the handbook's data reference as Markdown"),
                say);
  add_reference(*schema, "--variables", Options::SchemaOutput::variables, options,
                say("手引きの変数一覧を Markdown で表示する", "print the handbook's list of variables as Markdown"),
                say);
  schema->callback([&options, schema] {
    if (schema->get_options([](const CLI::Option* option) { return option->count() > 0; }).size() != 1) {
      throw CLI::RequiredError(schema->get_name());
    }
    options.command = Options::Command::schema;
  });
}

void add_serve(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* serve = app.add_subcommand(
      "serve", say("編集中のサイトを手元のブラウザーで見る（保存するとすぐに映る。何も書き込まない）",
                   "preview the site in a browser on this machine, renewed whenever a file is saved; writes nothing"));
  add_site(*serve, options, say);
  add_timings(*serve, options, say);
  serve
      ->add_option("--port", options.port,
                   say("待ち受けるポート。使われていれば次の番号（既定: 8000）",
                       "the port to listen on, or the next free one (default: 8000)"))
      ->check(checked(whole_number(1, kHighestPort, say)))
      ->option_text("N");
  serve->add_flag_callback(
      "--open", [&options] { options.open = Options::Open::yes; }, say("ブラウザーを開く", "open a browser"));
  serve
      ->add_option(
          "--editor", options.editor,
          say("誤りの場所を開くエディター: vscode、vscodium、none、または {path} {line} {column} を含むアドレス"
              "（既定: 見つかったもの）",
              "the editor that opens the places of mistakes: vscode, vscodium, none, or an address with "
              "{path} {line} {column} (default: one that is found)"))
      ->option_text("NAME");
  serve->callback([&options] { options.command = Options::Command::serve; });
}

void add_template(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* render =
      app.add_subcommand("template", say("テンプレートを一つだけ処理して表示する", "render one template by itself"));
  render->add_option("file", options.template_file, say("テンプレートのファイル", "the template"))
      ->required()
      ->option_text(kNothing);
  render
      ->add_option("--context", options.context_file,
                   say("変数を書いた JSON ファイル", "a JSON file with the variables"))
      ->option_text("FILE");
  render->callback([&options] { options.command = Options::Command::render_template; });
}

void add_verify(CLI::App& app, Options& options, const Speech& say) {
  CLI::App* verify =
      app.add_subcommand("verify", say("保存したもの（BagIt のバッグ）が欠けても変わってもいないことを確かめる",
                                       "prove that archives (BagIt bags) are complete and unchanged"));
  verify
      ->add_option(
          "paths", options.paths,
          say("バッグのフォルダー、またはその zip。いくつでも", "bags: folders or zip files of them, any number"))
      ->required()
      ->option_text(kNothing);
  add_workers(*verify, options, say);
  add_format(*verify, options, say);
  verify->add_flag_callback(
      "--strict", [&options] { options.audit = Options::Audit::fail; },
      say("警告があっても失敗（終了コード 3）とする", "fail (exit code 3) when there are warnings, too"));
  verify->callback([&options] { options.command = Options::Command::verify; });
}

// How a user writes it: "--out", "folder".
std::string name_of(const CLI::Option& option) {
  return option.get_positional() ? option.get_name(true) : option.get_name();
}

void add_option_names(const CLI::App& app, std::vector<std::string>& names) {
  for (const CLI::Option* option : app.get_options()) {
    if (option == app.get_help_ptr() && !names.empty()) continue;  // every command has it
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
}

void describe_command(const CLI::App& command, Misuse& misuse) {
  misuse.command = command.get_name();
  add_option_names(command, misuse.options);
  for (const CLI::Option* option : command.get_options()) {
    if (option != command.get_help_ptr()) misuse.arguments.push_back(name_of(*option));
  }
}

// CLI11 names its errors, but for words that nothing takes, which have the command's name.
Misuse::Kind kind_of(const std::string& name, const Misuse& misuse) {
  if (name == "ValidationError") return Misuse::Kind::bad_value;
  if (name == "ArgumentMismatch") return Misuse::Kind::no_value;
  if (!misuse.unread.empty()) return Misuse::Kind::unread;
  return name == "RequiredError" ? Misuse::Kind::missing : Misuse::Kind::other;
}

Misuse to_misuse(const CLI::ParseError& error, const CLI::App& app) {
  Misuse misuse;
  const std::string what = error.what();  // "--format: what our check said"
  const std::size_t colon = what.find(": ");
  misuse.subject = what.substr(0, colon);
  if (error.get_name() == "ValidationError" && colon != std::string::npos) misuse.detail = what.substr(colon + 2);
  misuse.unread = app.remaining(true);
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    misuse.commands.push_back(command->get_name());
  }
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  if (!chosen.empty()) describe_command(*chosen.front(), misuse);
  add_option_names(app, misuse.options);
  misuse.kind = kind_of(error.get_name(), misuse);
  return misuse;
}

// Of the subcommand that was named, else of the whole.
std::string localized_help(const CLI::App& app, const Speech& say) {
  std::string help = app.help();
  const std::vector<std::pair<std::string, std::string>> headings = {
      {"Usage:", "使い方:"},
      {"Options:", "オプション:"},
      {"Subcommands:", "コマンド:"},
      {"Positionals:", "引数:"},
      {"REQUIRED", "必須"},
      {"[OPTIONS]", "[オプション]"},
      {"[Exactly 1 of the following options is required]", "[次のうち一つを書きます]"},
      {"[SUBCOMMAND]", "コマンド"},
      {"SUBCOMMAND", "コマンド"}};
  if (say("ja", "en") == "en") return help;
  for (const auto& [en, ja] : headings) {
    for (std::size_t at = help.find(en); at != std::string::npos; at = help.find(en, at + ja.size())) {
      help.replace(at, en.size(), ja);
    }
  }
  return help;
}

}  // namespace

ParsedOptions parse_options(const std::vector<std::string>& arguments, const std::string& environment_language) {
  ParsedOptions parsed;
  parsed.options.language = find_language(arguments, environment_language);
  const Speech say(parsed.options.language);

  CLI::App app{
      say("行政計画の進捗報告サイトを作るプログラム", "Builds sites of progress reports from TOML and Markdown"),
      "ayumi"};
  app.set_help_flag("-h,--help", say("この説明を表示する", "show this help"));
  app.set_version_flag("--version", std::string("ayumi ") + kVersion, say("版を表示する", "show the version"));
  std::string language;
  app.add_option("--lang", language, say("メッセージの言語: ja または en", "language of messages: ja or en"))
      ->check(checked(one_of({"ja", "en"}, say)))
      ->option_text("ja|en");
  app.fallthrough();
  app.require_subcommand(1);
  add_archive(app, parsed.options, say);
  add_build(app, parsed.options, say);
  add_check(app, parsed.options, say);
  add_diff(app, parsed.options, say);
  add_init(app, parsed.options, say);
  add_parity(app, parsed.options, say);
  add_print(app, parsed.options, say);
  add_schema(app, parsed.options, say);
  add_serve(app, parsed.options, say);
  add_template(app, parsed.options, say);
  add_verify(app, parsed.options, say);
  add_work_list(app, parsed.options, say);

  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    parsed.exit_code = 0;
    parsed.message = localized_help(app, say);
  } catch (const CLI::CallForVersion& version) {
    parsed.exit_code = 0;
    parsed.message = std::string(version.what()) + "\n";
  } catch (const CLI::ParseError& error) {
    const bool nothing = arguments.empty();
    parsed.exit_code = 2;
    parsed.message = nothing ? localized_help(app, say) : explain(to_misuse(error, app), say);
  }
  return parsed;
}

}  // namespace ayumi::commands
