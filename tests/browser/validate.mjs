// The HTML of a page against the standard.
import {HtmlValidate, StaticConfigLoader} from 'html-validate';

const CONFIG = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How it is written, not what it says: both forms are valid, and narratives come out as CommonMark writes them.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // A title names the page, the plan and the city, and is cut by whoever shows it.
    'long-title': 'off',
    // Nothing comes from another host.
    'require-sri': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

/// What is wrong with a page's text.
export async function validate(text) {
  const report = await validator.validateString(text);
  return report.results.flatMap((result) => result.messages.map(
      ({line, column, ruleId, message}) => `html: ${line}:${column} ${ruleId}: ${message}`));
}
