#!/usr/bin/env node
// `ayumi serve` on a copy of the sample, with Chromium looking at it while files are edited, broken, mended, swapped. The
// program is build/release/ayumi, or AYUMI_PROGRAM. Each case is a function that throws; it leaves the files as it found them.
//   preview.mjs [NAME…]
// NAME: the beginnings of cases' names. The last line is "N passed, N failed".
import assert from 'node:assert/strict';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

import {Browser} from './browser.mjs';
import {Folder, Preview, View, freePort, rest, root, tree, until} from './previewing.mjs';

const VALUES = 'data/plans/aomori-area/years/2024/cases.toml';
const PROJECTS = 'data/plans/aomori-area/projects/1-growth/2-industry.toml';
const PAGE = 'aomori-area/projects/business-hub/';
const BEFORE = 'value = 43698';
const SHOWN = '43,698';
const NARRATIVE = 'content/ja/plans/aomori-area/overview.md';

const CASES = {
  async 'a value is edited: the page renews itself and keeps its place'({folder, open}) {
    const view = await open(PAGE);
    await view.shows(SHOWN);
    await view.page.evaluate(() => { scrollTo({top: 700, behavior: 'instant'}); globalThis.marked = true; });
    const before = await view.page.evaluate(() => scrollY);
    folder.edit(VALUES, BEFORE, 'value = 43777');
    await view.shows('43,777');
    assert.equal(await view.page.evaluate(() => globalThis.marked), undefined, 'the page was loaded anew');
    await until('the page is where it was', async () => Math.abs(await view.page.evaluate(() => scrollY) - before) < 40);
    folder.replace(VALUES, folder.read(VALUES).replace('value = 43777', BEFORE));
    await view.shows(SHOWN);
  },

  async 'a page that a change leaves alone is not loaded anew'({folder, preview, open}) {
    const view = await open('aomori-dx/');
    await view.page.evaluate(() => { globalThis.marked = true; });
    const readings = preview.readings;
    folder.edit(VALUES, BEFORE, 'value = 43777');
    await until('the site is read', () => preview.readings > readings);
    await rest(2000);
    assert.equal(await view.page.evaluate(() => globalThis.marked), true);
    folder.edit(VALUES, 'value = 43777', BEFORE);
  },

  async 'a mistake covers the last good page, in its language, until it is mended'({folder, open}) {
    for (const [prefix, words] of [['', ['エラー', 'ヒント', 'という項目']], ['en/', ['error', 'Hint', 'there is no key']]]) {
      const view = await open(prefix + PAGE);
      folder.edit(VALUES, BEFORE, 'valeu = 43698');
      await view.says(`${VALUES}:25:1`);
      const text = await view.overlay().innerText();
      for (const word of words) assert(text.includes(word), `${word} isn't in: ${text}`);
      assert.equal(await view.page.evaluate(() => document.querySelector('#ayumi-preview').lang), prefix ? 'en' : 'ja');
      const source = view.overlay().locator('.source').first();
      assert.equal((await source.innerText()).replace(/\s+/g, ' ').trim(), '25 valeu = 43698');
      assert.equal(await source.locator('mark').first().innerText(), 'valeu');
      assert.equal(await source.locator('mark').first().evaluate((mark) => getComputedStyle(mark, '::after').content), '"^"');
      const link = await view.overlay().locator('.place a').first().getAttribute('href');
      assert.equal(link, `vscode://file${folder.path}/${VALUES}:25:1`);
      assert((await view.main()).includes(SHOWN), 'the last good page stays');
      folder.edit(VALUES, 'valeu = 43698', BEFORE);
      await view.uncovered();
      assert((await view.main()).includes(SHOWN));
    }
  },

  async 'two mistakes in two files are said at once, and go one by one'({folder, open}) {
    const view = await open(PAGE);
    folder.edit(VALUES, BEFORE, 'value = "many"');
    folder.edit(PROJECTS, '\n[[project]]', '\n[[projcet]]');
    await until('both are said', async () => {
      const text = await view.isCovered() && await view.overlay().innerText();
      return text && text.includes(`${VALUES}:25:`) && text.includes(`${PROJECTS}:`);
    });
    folder.edit(PROJECTS, '[[projcet]]', '[[project]]');
    await until('one is left', async () => !(await view.overlay().innerText()).includes(`${PROJECTS}:`) && (await view.mistakes()).length === 1);
    folder.edit(VALUES, 'value = "many"', BEFORE);
    await view.uncovered();
  },

  async 'a wrong quotation in a narrative is said on its page'({folder, open}) {
    const view = await open('aomori-area/');
    const text = folder.read(NARRATIVE);
    folder.write(NARRATIVE, `${text}\n{{ name("no-such-project") }}\n`);
    await view.says(`${NARRATIVE}:`);
    assert((await view.overlay().innerText()).includes('no-such-project'));
    assert((await view.main()).length > 500, 'the last good page stays');
    folder.write(NARRATIVE, text);
    await view.uncovered();
  },

  async 'what was closed stays closed until there is something else to say'({folder, preview, open}) {
    const view = await open(PAGE);
    folder.edit(VALUES, BEFORE, 'valeu = 43698');
    await view.covered();
    await view.overlay().locator('.close').click();
    await view.uncovered();
    const readings = preview.readings;
    const text = folder.read(NARRATIVE);
    folder.write(NARRATIVE, `${text}\nもう一文。\n`);
    await until('the site is read', () => preview.readings > readings);
    await rest(2000);
    assert(!await view.isCovered(), 'it came back although nothing else is wrong');
    await view.page.locator('#ayumi-preview .show').click();
    await view.covered();
    await view.page.keyboard.press('Escape');
    await view.uncovered();
    folder.edit(VALUES, 'valeu = 43698', 'valu = 43698');
    await view.says('valu');
    folder.edit(VALUES, 'valu = 43698', BEFORE);
    folder.write(NARRATIVE, text);
    await view.uncovered();
    folder.edit(VALUES, BEFORE, 'valeu = 43698');
    await view.covered();
    folder.edit(VALUES, 'valeu = 43698', BEFORE);
    await view.uncovered();
  },

  async 'a file that is empty for a moment, renamed, deleted and restored'({folder, preview, open}) {
    const view = await open(PAGE);
    const text = folder.read(VALUES);
    folder.write(VALUES, '');
    await rest(50);
    folder.write(VALUES, text.replace(BEFORE, 'value = 43111'));
    await view.shows('43,111');
    folder.move(VALUES, VALUES.replace('cases', 'renamed'));
    const readings = preview.readings;
    await until('the site is read', () => preview.readings > readings);
    await view.shows('43,111');
    await view.uncovered();
    rmSync(folder.at(VALUES.replace('cases', 'renamed')));
    // The page's narrative quotes it, so the last good page stays beneath what is said about that.
    await until('the value is gone or missed', async () => await view.isCovered() || !(await view.main()).includes('43,111'));
    folder.write(VALUES, text);
    await view.shows(SHOWN);
    await view.uncovered();
  },

  async 'a template of the site is added, broken, mended and removed'({folder, open}) {
    const view = await open(PAGE);
    const template = readFileSync(path.join(root, 'templates/pages/project.html'), 'utf8');
    const own = template.replace('{% block main %}', '{% block main %}<p>私たちのひな型</p>');
    assert.notEqual(own, template);
    mkdirSync(folder.at('templates/pages'), {recursive: true});
    folder.write('templates/pages/project.html', own);
    await view.shows('私たちのひな型');
    folder.write('templates/pages/project.html', own.replace('{% block main %}', '{% block main %}{% if %}'));
    await view.says('templates/pages/project.html:');
    assert((await view.main()).includes('私たちのひな型'), 'the last good page stays');
    folder.write('templates/pages/project.html', own);
    await view.uncovered();
    rmSync(folder.at('templates'), {recursive: true});
    await until('the page is as before', async () => !(await view.main()).includes('私たちのひな型'));
    await view.uncovered();
  },

  async 'a folder is swapped for another'({folder, open}) {
    const view = await open(PAGE);
    cpSync(folder.at('data'), folder.at('other'), {recursive: true});
    folder.edit(VALUES.replace('data/', 'other/'), BEFORE, 'value = 43222');
    folder.move('data', 'away');
    folder.move('other', 'data');
    await view.shows('43,222');
    await view.uncovered();
    folder.edit(VALUES, 'value = 43222', 'value = 43333');
    await view.shows('43,333');
    folder.move('data', 'other');
    await view.covered();
    folder.move('away', 'data');
    await view.shows(SHOWN);
    await view.uncovered();
    rmSync(folder.at('other'), {recursive: true});
  },

  async 'five hundred changes in a second end in the last one, in two browsers'({folder, open}) {
    const views = [await open(PAGE), await open(`en/${PAGE}`)];
    const text = folder.read(VALUES);
    for (let i = 0; i < 500; ++i) {
      folder.write(VALUES, i % 7 === 3 ? '[[observation' : text.replace(BEFORE, `value = ${20000 + i}`));
      await rest(1);
    }
    folder.write(VALUES, text.replace(BEFORE, 'value = 43444'));
    for (const view of views) {
      await view.shows('43,444');
      await view.uncovered();
    }
    await rest(3000);
    for (const view of views) {
      await view.shows('43,444');
      assert(!await view.isCovered());
    }
    folder.write(VALUES, text);
    for (const view of views) await view.shows(SHOWN);
  },

  async 'a page that is gone says so and comes back'({folder, open}) {
    const text = folder.read(PROJECTS);
    folder.write(PROJECTS, `${text}\n[[project]]\nid = "for-a-while"\nname = { ja = "しばらくの事業", en = "Project for a while" }\n`);
    const view = await open('aomori-area/');
    await until('the page is there', async () => (await fetch(`${view.page.url()}projects/for-a-while/`)).status === 200);
    await view.page.goto(`${view.page.url()}projects/for-a-while/`);
    await view.shows('しばらくの事業');
    folder.write(PROJECTS, text);
    await until('the page is gone', async () => !(await view.main()).includes('しばらくの事業'));
    folder.write(PROJECTS, `${text}\n[[project]]\nid = "for-a-while"\nname = { ja = "しばらくの事業", en = "Project for a while" }\n`);
    await view.shows('しばらくの事業');
    folder.write(PROJECTS, text);
    await until('the page is gone', async () => !(await view.main()).includes('しばらくの事業'));
  },

  async 'drafts are marked on the screen and on paper'({folder, open}) {
    for (const [prefix, title, mark] of [['', '【案】', '案'], ['en/', 'DRAFT: ', 'DRAFT']]) {
      const view = await open(prefix + PAGE);
      assert(!(await view.page.title()).startsWith(title));
      folder.edit(PROJECTS, 'id = "business-hub"\n', 'id = "business-hub"\ndraft = true\n');
      await until('the title says it', async () => (await view.page.title()).startsWith(title));
      assert.equal(await view.page.locator('h1 .draft-mark').innerText(), mark);
      assert(await view.page.locator('.draft-notice').isVisible());
      const watermark = view.page.locator('.draft-watermark');
      await until('the screen has no watermark', async () => await watermark.count() === 1 && !await watermark.isVisible());
      await view.page.emulateMedia({media: 'print'});
      assert(await watermark.isVisible(), 'paper has a watermark');
      assert.equal(await watermark.textContent(), mark);
      assert(!await view.page.locator('#ayumi-preview .bar').isVisible(), 'paper has nothing of the preview');
      await view.page.emulateMedia({media: 'screen'});
      folder.edit(PROJECTS, 'id = "business-hub"\ndraft = true\n', 'id = "business-hub"\n');
      await until('the title is as before', async () => !(await view.page.title()).startsWith(title));
    }
  },

  async 'the list leads to pages and files, and is as anybody can use it'({folder, preview, browser, open}) {
    const view = await open(PAGE);
    folder.edit(VALUES, BEFORE, `${BEFORE}\ndraft = true`);
    await until('the draft is listed', async () => (await (await fetch(`${preview.base}_ayumi/list/ja`)).text()).includes('下書き（公開するサイトには出ません）（1件）'));
    // The page itself may be about to renew itself.
    await until('the list is open', () => view.page.goto(`${preview.base}_ayumi/list/ja`));
    // What takes longer to find comes into it by and by.
    await until('the list is loaded anew no more', async () => {
      await view.page.evaluate(() => { globalThis.marked = true; });
      await rest(3000);
      return view.page.evaluate(() => globalThis.marked);
    });
    const hrefs = await view.page.$$eval('.page-link a', (links) => links.map((link) => link.href));
    assert(hrefs.length > 0, 'nothing leads to a page');
    for (const href of new Set(hrefs)) assert.equal((await fetch(href)).status, 200, href);
    const files = await view.page.$$eval('.mistake a[href^="vscode:"]', (links) => links.map((link) => link.getAttribute('href')));
    assert(files.includes(`vscode://file${folder.path}/${VALUES}:22:1`), files.slice(0, 5).join('\n'));
    for (const colorScheme of ['light', 'dark']) {
      await view.page.emulateMedia({colorScheme});
      assert.deepEqual(await browser.violations(view.page), [], colorScheme);
    }
    await view.page.locator('a[hreflang="en"]').click();
    await view.page.waitForURL(`${preview.base}_ayumi/list/en`);
    await view.page.locator('h1', {hasText: 'Before publication'}).waitFor();
    folder.edit(VALUES, `${BEFORE}\ndraft = true`, BEFORE);
    await until('the list renews itself', async () => (await view.main()).includes("Drafts, which aren't published (0)"));
  },

  async 'the overlay is as anybody can use it, in the light and in the dark'({folder, browser, open}) {
    const view = await open(PAGE);
    folder.edit(VALUES, BEFORE, 'valeu = 43698');
    await view.covered();
    for (const colorScheme of ['light', 'dark']) {
      await view.page.emulateMedia({colorScheme});
      assert.deepEqual(await browser.violations(view.page), [], colorScheme);
    }
    folder.edit(VALUES, 'valeu = 43698', BEFORE);
    await view.uncovered();
  },

  async 'a port that is taken makes it the next one; Ctrl+C ends it at once, with a page open'({folder, browser, preview}) {
    const second = await Preview.start(folder, '--port', String(preview.port));
    try {
      assert.notEqual(second.port, preview.port);
      const views = [];
      await View.open({browser, preview: second, views}, PAGE);
      const begin = Date.now();
      const end = await Promise.race([second.stop(), rest(20_000)]);
      const seconds = (Date.now() - begin) / 1000;
      assert.deepEqual(end, {code: 0, signal: null}, second.said);
      console.log(`    ended in ${seconds.toFixed(2)} s`);
      await until('the page knows', async () => (await views[0].counts()).includes('ayumi serve'));
      await views[0].close();
    } finally {
      second.process.kill('SIGKILL');
    }
  },

  async 'a site that was never right has a page that says what is wrong'({browser}) {
    const folder = new Folder();
    folder.edit(VALUES, BEFORE, 'valeu = 43698');
    const preview = await Preview.start(folder, '--port', String(await freePort()));
    const views = [];
    try {
      const view = await View.open({browser, preview, views}, PAGE);
      await view.says(`${VALUES}:25:1`);
      folder.edit(VALUES, 'valeu = 43698', BEFORE);
      await view.shows(SHOWN);
    } finally {
      for (const {close} of views) await close();
      await preview.stop('SIGKILL');
      folder.remove();
    }
  },
};

const wanted = process.argv.slice(2);
const started = Date.now();
let passed = 0;
let failed = 0;

function count(name, problem) {
  if (problem) console.log(`FAILED ${name}\n    ${problem.replace(/\n/g, '\n    ').slice(0, 2000)}`);
  problem ? ++failed : ++passed;
}

const folder = new Folder();
const before = tree(folder.path);
const browser = await Browser.start();
let preview;
try {
  preview = await Preview.start(folder, '--port', String(await freePort()), '--editor', 'vscode');
  for (const [name, run] of Object.entries(CASES)) {
    if (wanted.length && !wanted.some((beginning) => name.startsWith(beginning))) continue;
    const given = {folder, preview, browser, views: []};
    given.open = (at, options) => View.open(given, at, options);
    const begin = Date.now();
    let problem = '';
    try {
      await run(given);
      const heard = given.views.flatMap((view) => view.heard);
      if (heard.length) problem = heard.join('\n');
    } catch (error) {
      problem = `${error.stack}\n${preview.said.slice(-500)}`;
    }
    for (const {close} of given.views) await close();
    count(name, problem);
    console.log(`${name} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
    // What a case that failed left behind is no matter of the next one.
    const left = Object.entries(before).filter(([file, bytes]) => !existsSync(folder.at(file)) || readFileSync(folder.at(file), 'latin1') !== bytes);
    for (const [file, bytes] of left) {
      mkdirSync(path.dirname(folder.at(file)), {recursive: true});
      writeFileSync(folder.at(file), bytes, 'latin1');
    }
  }
  let written = '';
  try {
    assert.deepEqual(Object.keys(tree(folder.path)), Object.keys(before));
    assert.equal(preview.process.exitCode, null, preview.said.slice(-500));
  } catch (error) {
    written = error.message;
  }
  count('nothing was written into the folder, and the preview is still there', written);
} catch (error) {
  count('(all)', `it broke off: ${error.stack}`);
} finally {
  if (preview) await preview.stop('SIGKILL');
  await browser.stop();
  folder.remove();
}
console.log(`all of it in ${((Date.now() - started) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
