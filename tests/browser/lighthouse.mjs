// Lighthouse on the five kinds of page that people come to: as on a phone in Japanese, as at a desk in English.
import {launch} from 'chrome-launcher';
import lighthouse, {desktopConfig, generateReport} from 'lighthouse';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

import {FLAGS, PROGRAM} from './browser.mjs';
import {KINDS} from './kinds.mjs';
import {Server} from './server.mjs';

const LEAST = {'performance': 98, 'accessibility': 100, 'best-practices': 100, 'seo': 98};
const PAGES = ['home', 'overview', 'listing', 'project', 'dashboard'].flatMap((kind) => {
  const japanese = KINDS[kind].replace(/^en\//, '');
  return [
    {name: `${kind}-phone`, page: japanese, config: undefined},
    {name: `${kind}-desk`, page: `en/${japanese}`, config: desktopConfig},
  ];
});
// Times come from a model of a slow line and processor, but what goes into it is measured here: a busy machine is no slow page.
const ATTEMPTS = 3;

/// {name: problems} of those pages of a site that are wanted. `reports` is where the whole report of a page below a limit
/// is put.
export async function tryLighthouse(site, wanted, reports) {
  const results = new Map();
  const pages = PAGES.filter(({name}) => wanted(name));
  if (!pages.length) return results;
  const server = await Server.start(site);
  const browser = await launch({chromePath: PROGRAM, chromeFlags: ['--headless=new', ...FLAGS]});
  try {
    for (const {name, page, config} of pages) {
      results.set(name, await problemsOf(server.address(page), browser.port, config, path.join(reports, `${name}.html`)));
    }
  } finally {
    browser.kill();
    await server.stop();
  }
  return results;
}

async function problemsOf(address, port, config, report) {
  let result;
  for (let attempt = 1; attempt <= ATTEMPTS; ++attempt) {
    result = (await lighthouse(address, {port, logLevel: 'silent', onlyCategories: Object.keys(LEAST)}, config)).lhr;
    const low = tooLow(result);
    if (!low.length) return [];
    if (low.some((id) => id !== 'performance')) break;
  }
  mkdirSync(path.dirname(report), {recursive: true});
  writeFileSync(report, generateReport(result, 'html'));
  return [...tooLow(result).map((id) => describe(result, id)), `lighthouse: the whole report: ${report}`];
}

function tooLow(result) {
  return Object.keys(LEAST).filter((id) => !(scoreOf(result, id) >= LEAST[id]));
}

function scoreOf(result, id) {
  return Math.round(result.categories[id].score * 100);
}

/// A score, and what took from it.
function describe(result, id) {
  const failed = result.categories[id].auditRefs.filter(({weight, id: audit}) => weight > 0 && result.audits[audit].score < 1);
  const audits = failed.map(({id: audit}) => `${audit} ${result.audits[audit].displayValue ?? ''}`.trim());
  return `lighthouse: ${id} ${scoreOf(result, id)}, at least ${LEAST[id]} is asked for: ${audits.join(', ') || result.runtimeError?.message}`;
}
