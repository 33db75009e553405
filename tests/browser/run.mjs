#!/usr/bin/env node
// The sample in both themes (public/ and build/booklet/public/) in Chromium. On every page, opened from its file (404.html
// as a server shows it): no violation of axe's rules in light, dark and forced colours, no mistake in the HTML by two checkers,
// no dead link, no request that leaves the folder, nothing on the console, nothing wider than a small screen, no text cut off
// or upon another where letters and lines are set apart. Search, filters and sorting, used as people do. On a page of each kind:
// what it looks like, beside pictures/. A plan's report as a PDF. On five kinds: Lighthouse. First the same checks show on tests/browser/fixtures that
// they can fail.
//   run.mjs [--approve] [FOLDER] [NAME…]
// A FOLDER with another built site: its pages only. NAME: the beginnings of what is checked ("booklet/", "standard/en/index",
// "finding/", "pictures/home", "paper/", "lighthouse/", "fixtures/"). --approve renews the pictures and does nothing else. The last line
// is "N passed, N failed".
import {existsSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

import {Browser} from './browser.mjs';
import {check} from './check.mjs';
import {tryFinding} from './finding.mjs';
import {tryFixtures} from './fixtures.mjs';
import {tryLighthouse} from './lighthouse.mjs';
import {nuProblems} from './nu.mjs';
import {comparePictures, tryPictureFixtures} from './pictures.mjs';
import {tryPaper} from './paper.mjs';
import {Site} from './site.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const fixtures = path.join(here, 'fixtures');

const given = process.argv.slice(2);
const mode = given[0] === '--approve' ? given.shift() : '';
const isOther = given.length && existsSync(path.join(given[0], 'index.html'));
const folders = isOther ? {site: given.shift()} : {standard: path.join(root, 'public'), booklet: path.join(root, 'build/booklet/public')};
const sites = Object.fromEntries(Object.entries(folders).map(([theme, folder]) => [theme, new Site(folder)]));

/// Whether a name of a stage is asked for; the fixtures always are.
function wanted(stage, name) {
  const whole = `${stage}/${name}`;
  return !given.length || given.some((beginning) => whole.startsWith(beginning) || (isOther && name.startsWith(beginning)));
}

const started = Date.now();
const results = new Map();
/// Runs a stage, adds what it finds to the results, and says how long it took. One that breaks off has failed; the others go on.
async function stage(name, work) {
  const begin = Date.now();
  let found;
  try {
    found = await work((one) => wanted(name, one));
  } catch (error) {
    found = new Map([['(all)', [`it broke off: ${error.stack}`]]]);
  }
  for (const [one, problems] of found) results.set(`${name}/${one}`, problems);
  if (found.size) console.log(`${name}: ${found.size} in ${((Date.now() - begin) / 1000).toFixed(0)} s`);
}

async function checkAll() {
  const wantedPages = (theme) => sites[theme].pages.filter((name) => wanted(theme, name));
  const themes = Object.keys(sites).filter((theme) => wantedPages(theme).length);
  // Begun at once: it takes another processor than the browser's for a while.
  const nu = nuProblems(themes.map((theme) => sites[theme]));
  nu.catch(() => {});
  const fixtureNu = nuProblems(['good', 'bad'].map((name) => new Site(path.join(fixtures, name))));
  await stage('fixtures', () => tryFixtures(fixtures, (site) => check(browser, site, site.pages, fixtureNu)));
  for (const theme of themes) await stage(theme, () => check(browser, sites[theme], wantedPages(theme), nu));
}

function finding(theme) {
  const site = sites[theme];
  const open = (name, options) => browser.use(site.address(name), options);
  return stage('finding', async (isWanted) => isWanted(theme) ? tryFinding(site, theme, open, (page) => browser.violations(page)) : new Map());
}

function pictures(word) {
  const places = {kept: path.join(here, 'pictures'), found: path.join(root, 'build/pictures'), mode: word};
  return stage('pictures', (isWanted) => comparePictures(sites, isWanted, places));
}

function paper() {
  const open = (name) => browser.use(sites.standard.address(name));
  return stage('paper', (isWanted) => tryPaper(root, 'aomori-dx', open, isWanted));
}

function report() {
  let failed = 0;
  for (const [name, problems] of [...results].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!problems.length) continue;
    ++failed;
    console.log(`FAILED ${name}\n${problems.slice(0, 20).map((text) => `    ${text}`).join('\n')}`);
    if (problems.length > 20) console.log(`    … and ${problems.length - 20} more`);
  }
  return failed;
}

const browser = await Browser.start();
try {
  if (mode) {
    await pictures('approve');
  } else {
    await checkAll();
    for (const theme of Object.keys(sites)) await finding(theme);
    await stage('fixtures', () => tryPictureFixtures(path.join(fixtures, 'pictures')));
    if (!isOther) await pictures('compare');
    if (!isOther) await paper();
    if (!isOther) await stage('lighthouse', (isWanted) => tryLighthouse(sites.standard, isWanted, path.join(root, 'build/lighthouse')));
  }
  if (![...results.keys()].some((name) => !name.startsWith('fixtures/'))) results.set('(site)', ['nothing was asked for that is there']);
  const failed = report();
  console.log(`all of it in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  console.log(`${results.size - failed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
} finally {
  await browser.stop();
}
