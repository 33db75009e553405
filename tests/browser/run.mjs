#!/usr/bin/env node
// Every page of a built site (public/, or the folder given first) in Chromium, opened from its file (404.html as a server
// shows it): no violation of axe's rules, no mistake in the HTML, no dead link, no request that leaves the folder, nothing
// on the console, nothing wider than a small screen. First the same checks show on tests/browser/fixtures that they can
// fail. Last, search, filters and sorting are used as people do (finding.mjs). Other arguments: beginnings of page names, or
// "finding". The last line is "N passed, N failed".
import {existsSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {Browser} from './browser.mjs';
import {tryFinding} from './finding.mjs';
import {tryFixtures} from './fixtures.mjs';
import {baseOf, isInPlaceOfOthers, linkProblems, missingAddress, nameBelow, sitemapProblems} from './links.mjs';
import {Site} from './site.mjs';
import {validate} from './validate.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const given = process.argv.slice(2);
const folder = path.resolve(given.length && existsSync(path.join(given[0], 'index.html')) ? given.shift()
                                                                                          : path.join(here, '../../public'));

function visit(tab, site, name) {
  if (!isInPlaceOfOthers(site, name)) return tab.visit(site.address(name));
  const file = (address) => {
    const target = nameBelow(baseOf(site), address);
    return target !== null && site.has(target) ? path.join(site.folder, target) : null;
  };
  return tab.visitInPlaceOfAnother(baseOf(site), missingAddress(baseOf(site)), path.join(site.folder, name), file);
}

/// What each page says of itself and what is wrong on it: {name: {problems, links, ids, …}}.
async function visitAll(browser, site, names) {
  const found = new Map();
  const queue = [...names];
  await Promise.all(Array.from({length: Math.max(2, os.cpus().length)}, async () => {
    const tab = await browser.tab(site.folder);
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      const page = await visit(tab, site, name);
      page.problems.unshift(...await validate(site.read(name)));
      found.set(name, page);
    }
    await tab.close();
  }));
  return found;
}

/// {name: problems} of every page, its links included, and of the sitemap.
export async function check(browser, site, names = site.pages) {
  const found = await visitAll(browser, site, names);
  const result = new Map(names.map((name) => [name, [...found.get(name).problems, ...linkProblems(site, name, found)]]));
  if (site.has('sitemap.xml') && names.length === site.pages.length) result.set('sitemap.xml', sitemapProblems(site));
  return result;
}

function report(results) {
  let failed = 0;
  for (const [name, problems] of [...results].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!problems.length) continue;
    ++failed;
    console.log(`FAILED ${name}\n${problems.slice(0, 20).map((text) => `    ${text}`).join('\n')}`);
    if (problems.length > 20) console.log(`    … and ${problems.length - 20} more`);
  }
  return failed;
}

const started = Date.now();
const browser = await Browser.start();
try {
  const fixtures = await tryFixtures(path.join(here, 'fixtures'), (site) => check(browser, site));
  const site = new Site(folder);
  const names = site.pages.filter((name) => !given.length || given.some((beginning) => name.startsWith(beginning)));
  if (!names.length && !given.includes('finding')) fixtures.set('(site)', [`no page to check in ${folder}`]);
  const pages = await check(browser, site, names);
  const finding = !given.length || given.includes('finding')
      ? await tryFinding(site, (name, options) => browser.use(site.address(name), options), (page) => browser.violations(page)) : [];
  const results = new Map([...fixtures, ...pages, ...finding]);
  const failed = report(results);
  console.log(`${names.length} pages in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${results.size - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
} finally {
  await browser.stop();
}
