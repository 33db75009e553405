// A plan's report as `ayumi print` makes it: the numbers in its contents are those of the pages. What is where is asked of
// another program (poppler).
import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync} from 'node:fs';
import path from 'node:path';

const run = (program, ...words) => execFileSync(program, words, {encoding: 'utf8', maxBuffer: 1 << 28, timeout: 300_000, stdio: ['ignore', 'pipe', 'ignore']});
const withoutBlanks = (text) => text.replace(/[^\S\n]+/g, '');

/// Pages by the names of a PDF's destinations, as pdfinfo gives them: `  12 [ XYZ 0 842 null ] "name"`.
function destinations(pdf) {
  const lines = [...run('pdfinfo', '-dests', pdf).matchAll(/^\s*(\d+)\s+\[.*\]\s+"(.*)"$/gm)];
  return new Map(lines.map(([, page, name]) => [name, Number(page)]));
}

/// What the contents say: [{id, name}].
function contents(page) {
  return page.$$eval('.report-contents a', (links) => links.map((link) => ({
    id: decodeURIComponent(link.hash.slice(1)), name: link.querySelector('span:not(.contents-number)').textContent,
  })));
}

/// Mistakes in one report. A name may go on behind its number, on the line below.
function problems(pdf, lines) {
  const pages = destinations(pdf);
  const first = Math.min(...lines.map(({id}) => pages.get(id) ?? 1));
  const text = withoutBlanks(run('pdftotext', '-raw', '-f', '2', '-l', String(first), pdf, '-'));
  const wrong = lines.filter(({id, name}) => {
    const whole = withoutBlanks(name);
    const begins = text.split(whole.slice(0, 6)).slice(1).map((rest) => rest.slice(0, whole.length + 5));
    return !pages.has(id) || !begins.some((rest) => new RegExp(`(?<!\\d)${pages.get(id)}$`, 'm').test(rest));
  });
  const found = wrong.map(({id, name}) => `${name}: it is on page ${pages.get(id)}, which the contents don't say`);
  return lines.length ? found : ['there are no contents'];
}

/// Makes the PDFs of a plan of the sample and looks into them: {name: problems}.
export async function tryPaper(root, plan, open, isWanted) {
  const found = new Map();
  if (!isWanted(plan)) return found;
  const folder = path.join(root, 'build/paper');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  run(path.join(root, 'build/release/ayumi'), 'print', plan, '--site', root, '--out', folder);
  for (const [language, prefix] of [['ja', ''], ['en', 'en/']]) {
    const {page, close} = await open(`${prefix}${plan}/print/index.html`);
    const lines = await contents(page);
    await close();
    found.set(`${plan}.${language}.pdf`, problems(path.join(folder, `${plan}.${language}.pdf`), lines));
  }
  return found;
}
