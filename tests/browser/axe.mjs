// axe-core: which of its rules run where.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/// What a page needs before `violations`; a browser's context runs it in each page that it opens.
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Of the experimental rules those for tables and headings. Left out are css-orientation-lock, which reads style sheets;
// hidden-content, which only asks a person to look; and focus-order-semantics, which takes a role that a keyboard works for
// and so refuses each part that scrolls, where scrollable-region-focusable asks that it can be reached.
const EXPERIMENTAL = ['td-has-header', 'table-fake-caption', 'p-as-heading'];

const COMMON = {
  resultTypes: ['violations'],
  // It would ask for style sheets again, which no page may do with files; the browser's own reading is enough.
  preload: false,
};

/// Every rule of WCAG 2.2 A and AA and of good practice.
export const ALL = {
  ...COMMON,
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules: Object.fromEntries(EXPERIMENTAL.map((rule) => [rule, {enabled: true}])),
};

/// What other colours change.
export const COLOURS = only('color-contrast', 'link-in-text-block');

/// What only shows on a small screen, where tables scroll and things move together.
export const SMALL = only('scrollable-region-focusable', 'target-size');

function only(...rules) {
  return {...COMMON, runOnly: {type: 'rule', values: rules}};
}

/// What the rules find on a page; `where` says how it is shown, if not as usual.
export async function violations(page, rules, where = '') {
  const result = await page.evaluate((given) => globalThis.axe.run(document, given), rules);
  return result.violations.flatMap((violation) => describe(violation, where && `${where}: `));
}

function describe(violation, where) {
  return violation.nodes.slice(0, 3).map(
      (node) => `axe: ${where}${violation.id}: ${violation.help}: ${node.target.join(' ')}: ${node.html.replace(/\s+/g, ' ').slice(0, 160)}`);
}
