#include "commands/option_messages.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/text.h"

namespace ayumi::commands {

namespace {

// What is wrong, and what to do about it; the hint may be empty.
struct Complaint {
  std::string text;
  std::string hint;
};

std::string list_of_commands(const Misuse& misuse, const Speech& say) {
  const std::string list = join(misuse.commands, say("・", ", "));
  return say("コマンドは " + list + " です", "the commands are " + list);
}

Complaint unknown_command(const std::string& name, const Misuse& misuse, const Speech& say) {
  std::string hint = did_you_mean(name, misuse.commands, say);
  if (hint.empty()) hint = list_of_commands(misuse, say);
  return {say("「" + name + "」というコマンドはありません", "there is no command \"" + name + "\""), hint};
}

Complaint unknown_option(const std::string& written, const Misuse& misuse, const Speech& say) {
  const std::string name = written.substr(0, written.find('='));
  const bool is_letter = name.size() == 2;  // "-o": near to everything
  std::string hint = is_letter ? std::string() : did_you_mean(name, misuse.options, say);
  if (hint.empty()) {
    hint = say("使えるのは、次のとおりです: ", "there are: ") + join(misuse.options, say("、", ", "));
  }
  if (misuse.command.empty()) {
    return {say("「" + name + "」というオプションはありません", "there is no option \"" + name + "\""), hint};
  }
  return {say(misuse.command + " に「" + name + "」というオプションはありません",
              misuse.command + " has no option \"" + name + "\""),
          hint};
}

// The first word that nothing takes.
Complaint left_over(const Misuse& misuse, const Speech& say) {
  const std::string& word = misuse.unread.front();
  if (word.size() > 1 && word.front() == '-') return unknown_option(word, misuse, say);
  if (misuse.command.empty()) return unknown_command(word, misuse, say);
  return {say("余分な指定があります: " + word, "this is one argument too many: " + word),
          say("空白を含む名前は \"…\" で囲んでください", "put a name with blanks between quotation marks")};
}

// What a command can't do without.
struct Need {
  std::string_view command;
  std::string_view ja;
  std::string_view en;
  std::string_view example;
};

constexpr std::array<Need, 6> kNeeds{{
    {"archive", "年度", "a fiscal year", "ayumi archive 2024"},
    {"diff", "前の版（年度の記録かサイトのフォルダー）", "the former edition: a snapshot or a site's folder",
     "ayumi diff archive/2024"},
    {"init", "作るフォルダーの名前", "a name for the folder to make", "ayumi init my-site"},
    {"print", "計画のID", "the id of a plan", "ayumi print sample-plan"},
    {"template", "テンプレートのファイル", "a template's file", "ayumi template page.html"},
    {"verify", "確かめるもの（フォルダーか zip ファイル）", "a folder or zip file to look at",
     "ayumi verify archive/2024"},
}};

Complaint missing(const Misuse& misuse, const Speech& say) {
  const std::string& command = misuse.command;
  if (command.empty()) return {say("コマンドがありません", "no command is given"), list_of_commands(misuse, say)};
  const auto* const need =
      std::find_if(kNeeds.begin(), kNeeds.end(), [&](const Need& one) { return one.command == command; });
  if (need != kNeeds.end()) {
    return {say(command + " には、" + std::string(need->ja) + "の指定が必要です",
                command + " needs " + std::string(need->en)),
            say("例: ", "for example: ") + std::string(need->example)};
  }
  return {say(command + " には、指定を一つだけ書きます", command + " takes exactly one of its arguments"),
          say("次のうち一つです: ", "it is one of these: ") + join(misuse.arguments, say("、", ", "))};
}

Complaint complain(const Misuse& misuse, const Speech& say) {
  const std::string& subject = misuse.subject;
  switch (misuse.kind) {
    case Misuse::Kind::unread:
      return left_over(misuse, say);
    case Misuse::Kind::missing:
      return missing(misuse, say);
    case Misuse::Kind::bad_value:
      return {say("「" + subject + "」の値が正しくありません", "the value of \"" + subject + "\" is not valid"),
              misuse.detail};
    case Misuse::Kind::no_value:
      return {say("「" + subject + "」には値が必要です", "\"" + subject + "\" needs a value"),
              say("空白か「=」を挟んで、値を一つ書いてください", "write one value behind it, after a blank or \"=\"")};
    case Misuse::Kind::other:
      break;
  }
  return {say("コマンドの指定に誤りがあります", "the command line has a mistake"), {}};
}

}  // namespace

std::string did_you_mean(const std::string& name, const std::vector<std::string>& known, const Speech& say) {
  const auto near = nearest(name, known);
  return near ? say("「" + *near + "」のことですか", "did you mean \"" + *near + "\"?") : std::string();
}

ValueCheck one_of(std::vector<std::string> allowed, const Speech& say) {
  return [allowed = std::move(allowed), say](const std::string& value) -> std::string {
    if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return {};
    const std::string list = join(allowed, say("・", ", "));
    const std::string near = did_you_mean(value, allowed, say);
    return say("「" + value + "」は使えません。使えるのは " + list + " です", "\"" + value + "\" is none of " + list) +
           (near.empty() ? "" : say("。", "; ") + near);
  };
}

ValueCheck whole_number(int least, int most, const Speech& say) {
  return [least, most, say](const std::string& value) -> std::string {
    constexpr std::size_t kMostDigits = 6;
    const bool is_number =
        !value.empty() && value.size() <= kMostDigits && value.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && std::stoi(value) >= least && std::stoi(value) <= most) return {};
    const std::string from = std::to_string(least);
    const std::string to = std::to_string(most);
    return say("「" + value + "」は使えません。" + from + " から " + to + " までの整数を書いてください",
               "\"" + value + "\" is not a whole number from " + from + " to " + to);
  };
}

ValueCheck one_line(const Speech& say) {
  return [say](const std::string& value) -> std::string {
    if (find_invalid_utf8(value)) {
      return say("文字コードが UTF-8 ではありません。端末の文字コードを UTF-8 にして書いてください",
                 "this isn't UTF-8; write it in a terminal that uses UTF-8");
    }
    for (std::string_view rest = value; !rest.empty();) {
      const CodePoint point = first_code_point(rest);
      if (point.value < 0x20 || (point.value >= 0x7f && point.value < 0xa0)) {
        return say("改行やタブなどの制御文字は使えません。一行の文章を書いてください",
                   "line ends, tabs and other control characters can't be used; write one line of text");
      }
      rest.remove_prefix(point.length);
    }
    return trim(value).empty() ? say("空白だけです。内容を書いてください", "it is blank; say what it is")
                               : std::string();
  };
}

std::string explain(const Misuse& misuse, const Speech& say) {
  const Complaint complaint = complain(misuse, say);
  std::string text = say("エラー: ", "error: ") + complaint.text + "\n";
  if (!complaint.hint.empty()) text += say("   = ヒント: ", "   = hint: ") + complaint.hint + "\n";
  return text + say("使い方は ayumi --help で確かめてください\n", "see ayumi --help\n");
}

}  // namespace ayumi::commands
