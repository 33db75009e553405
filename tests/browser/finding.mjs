// Search, filters and sorting as people use them, on the pages of the sample opened as files: typed in, with the keyboard
// alone, and without any script. Each case is a function that throws; its name is what it shows.
import assert from 'node:assert/strict';
import path from 'node:path';
import vm from 'node:vm';

const LANGUAGES = {ja: '', en: 'en/'};
const LARGEST_INDEX = 60_000;

/// {"theme (ja): …": problems} of a site. `open(page, options)` gives a Playwright page at a name below the site, with every
/// request that it makes; `axe(page)` its violations.
export async function tryFinding(site, theme, open, axe) {
  const results = new Map();
  for (const [name, run] of Object.entries(CASES)) {
    for (const [language, root] of Object.entries(LANGUAGES)) {
      const pages = [];
      const given = {site, root, language, open: async (at, options) => pages[pages.push(await open(root + at, options)) - 1], axe};
      const problems = [];
      try {
        await run(given);
      } catch (error) {
        problems.push(`${error.message}`.replace(/\s+/g, ' ').slice(0, 600));
      }
      for (const {close} of pages) await close();
      results.set(`${theme} (${language}): ${name}`, problems);
    }
  }
  return results;
}

const WORDS = {
  ja: {title: 'デジタル', alike: ['ﾃﾞｼﾞﾀﾙ', 'でじたる', '　デジタル　'], both: 'りんご 導入', both_in: '青森りんご先端技術導入事業',
       indicator: '観光客入込数', narrative: '44事業', reading: 'りゅういきりんぎょう', read: '東青流域林業活性化事業', none: 'ぬるぽ村', one: '雪'},
  en: {title: 'Digital', alike: ['ｄｉｇｉｔａｌ', 'DIGITAL', 'dígital', ' digital '], both: 'apple technology', both_in: 'Apple',
       indicator: 'tourist arrivals', narrative: 'cooperation agreements', reading: 'snow rem', read: 'Snow', none: 'zzyzx', one: 'sno'},
};

async function results(page) {
  await page.waitForFunction(() => document.querySelector('.search-status').textContent);
  await page.waitForTimeout(300);
  return page.$$eval('.search-results a', (links) => links.map((link) => ({text: link.textContent, href: link.href})));
}

async function search(page, text) {
  await page.locator('#search-text').fill('');
  await page.waitForFunction(() => !document.querySelector('.search-status').textContent);
  await page.locator('#search-text').fill(text);
  return results(page);
}

/// Where an entry of the index leads, below its language's root, with its fragment: as the script reads it.
function addressOf(entries, i) {
  const [, rest, parent] = entries[i];
  const folder = parent < 0 ? '' : addressOf(entries, parent).replace(/#.*/, '').replace(/[^/]*$/, '');
  return folder + rest.replace(/(^|\/)(?=#|$)/, '$1index.html');
}

const visible = (page, selector) => page.locator(selector).filter({visible: true}).count();
const cardsShown = (page) => visible(page, '.card-group .card');

const CASES = {
  async 'the index is small, and every entry of it leads to a place that is there'({site, root}) {
    const name = `${root}search/index.js`;
    const text = site.read(name);
    assert.ok(Buffer.byteLength(text) < LARGEST_INDEX, `${name} has ${Buffer.byteLength(text)} bytes`);
    const context = {};
    vm.runInNewContext(text, context);
    assert.ok(context.ayumiIndex.entries.length > 200);
    context.ayumiIndex.entries.forEach((_, i) => {
      const [page, id] = `${root}${addressOf(context.ayumiIndex.entries, i)}`.split('#');
      assert.ok(site.has(page), `${page} isn't there`);
      assert.ok(!id || site.ids(page).has(id), `${page} has no #${id}`);
    });
    const projects = site.pages.filter((page) => new RegExp(`^${root}[^/]+/projects/[^/]+/index.html$`).test(page));
    const found = new Set(context.ayumiIndex.entries.map((_, i) => root + addressOf(context.ayumiIndex.entries, i)));
    assert.deepEqual(projects.filter((page) => !found.has(page)), []);
  },

  async 'the box of any page leads to results, with the keyboard alone'({site, open, language}) {
    const {page} = await open('aomori-area/projects/forestry/index.html');
    for (let i = 0; i < 10 && !(await page.evaluate(() => document.activeElement.name === 'q')); ++i) await page.keyboard.press('Tab');
    await page.keyboard.type(WORDS[language].title);
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/index\.html#q=/);
    const found = await results(page);
    assert.ok(found.length > 3, `${found.length} results`);
    const status = await page.textContent('.search-status');
    assert.match(status, new RegExp(`^${found.length}\\D`), status);
    for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement.closest('.search-results'))); ++i) await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement.href);
    assert.equal(first, found[0].href);
    await page.keyboard.press('Enter');
    await page.waitForURL(first);
    assert.ok(site.has(site.nameOf(first.split('#')[0])));
  },

  async 'the index is asked for when the box is used, not before'({open}) {
    const {page, requests} = await open('search/index.html');
    const asked = () => requests.filter((address) => address.endsWith('search/index.js')).length;
    assert.equal(asked(), 0);
    await page.locator('#search-text').focus();
    await page.waitForFunction(() => globalThis.ayumiIndex);
    await page.locator('#search-text').blur();
    await page.locator('#search-text').focus();
    assert.equal(asked(), 1);
  },

  async 'width, kana, case and accents make no difference'({open, language}) {
    const {page} = await open('search/index.html');
    const words = WORDS[language];
    const found = await search(page, words.title);
    assert.ok(found.some(({text}) => text.includes(words.title)));
    for (const alike of words.alike) assert.deepEqual(await search(page, alike), found, alike);
  },

  async 'projects, indicators, narratives and readings are found, and nothing is said to be nothing'({open, language}) {
    const {page} = await open('search/index.html');
    const words = WORDS[language];
    const both = await search(page, words.both);
    assert.ok(both.length && both[0].text.includes(words.both_in), JSON.stringify(both[0]));
    assert.ok((await search(page, words.indicator)).some(({href}) => href.includes('#indicator-')), words.indicator);
    assert.ok((await search(page, words.narrative)).some(({href}) => /aomori-area\/(index|trends|years)/.test(href)), words.narrative);
    assert.ok((await search(page, words.reading)).some(({text}) => text.includes(words.read)), words.reading);
    assert.ok((await search(page, words.one)).length > 0, words.one);
    assert.deepEqual(await search(page, words.none), []);
    assert.ok((await page.textContent('.search-status')).length > 10);
  },

  async 'what was searched for is there again after a reload, and one word can be changed for another'({open, language}) {
    const {page} = await open('search/index.html');
    const found = await search(page, WORDS[language].title);
    await page.reload();
    assert.deepEqual(await results(page), found);
    assert.equal(await page.inputValue('#search-text'), WORDS[language].title);
    await page.evaluate(() => { location.hash = '#q='; });
    await page.waitForFunction(() => !document.querySelector('.search-results').children.length);
  },

  async 'results are accessible, light and dark'({open, language, axe}) {
    for (const colorScheme of ['light', 'dark']) {
      const {page} = await open('search/index.html', {colorScheme});
      await search(page, WORDS[language].title);
      assert.deepEqual(await axe(page), []);
    }
  },

  async 'without a script there is no box that does nothing, and the indexes name every project'({site, open, root}) {
    const {page} = await open('search/index.html', {javaScriptEnabled: false});
    assert.equal(await visible(page, 'input, select, button, [role="search"]'), 0);
    const indexes = await page.$$eval('a.index-link', (links) => links.map((link) => link.href));
    assert.equal(indexes.length, 3);
    for (const address of indexes) {
      await page.goto(address);
      assert.equal(await visible(page, 'input, select, button, [role="search"]'), 0);
      assert.equal(await visible(page, 'a.find-link'), 1);
      const links = new Set(await page.$$eval('main a', (all) => all.map((link) => link.href.split('#')[0])));
      const plan = site.nameOf(address).slice(root.length).split('/')[0];
      const projects = site.pages.filter((name) => name.startsWith(`${root}${plan}/projects/`) && !name.endsWith('projects/index.html'));
      assert.deepEqual(projects.filter((name) => !links.has(site.address(name))), []);
    }
    await page.goto(site.address(`${root}aomori-area/projects/index.html`));
    assert.equal(await visible(page, 'input, select, button'), 0);
  },

  async 'a list is narrowed with the keyboard, counts, and keeps its state in the address'({open, axe}) {
    const {page} = await open('aomori-area/projects/index.html');
    const total = await cardsShown(page);
    const value = await page.locator('#filter-rating option').nth(1).getAttribute('value');
    await page.locator('#filter-rating').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => location.hash);
    const count = await cardsShown(page);
    assert.ok(count > 0 && count < total, `${count} of ${total}`);
    assert.equal(count, await page.locator(`.card[data-tags~="${value}"]`).count());
    const status = await page.textContent('.filter [role="status"]');
    assert.ok(status.includes(`${count}`) && status.includes(`${total}`), status);
    const groups = await page.$$eval('.card-group:not([hidden]) .count', (all) => all.map((one) => Number(one.textContent.replace(/\D/g, ""))));
    assert.equal(groups.reduce((sum, n) => sum + n, 0), count);
    await page.locator('#filter-status').selectOption({index: 1});
    const both = await cardsShown(page);
    const address = page.url();
    await page.reload();
    assert.equal(await cardsShown(page), both);
    assert.equal(page.url(), address);
    assert.equal(await page.inputValue('#filter-rating'), value);
    assert.deepEqual(await axe(page), []);
    await page.locator('.filter button').focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !location.hash);
    assert.equal(await cardsShown(page), total);
    assert.equal(await page.evaluate(() => document.activeElement.id), await page.evaluate(() => document.querySelector('.filter select').id));
  },

  async 'a link to a place on the page, such as the skip link, leaves what is chosen and typed alone'({open, language}) {
    const list = (await open('aomori-area/projects/index.html')).page;
    await list.locator('#filter-rating').selectOption({index: 1});
    const count = await cardsShown(list);
    const address = list.url();
    await list.evaluate(() => { location.hash = '#main'; });
    await list.waitForFunction(() => location.hash !== '#main');
    assert.equal(await cardsShown(list), count);
    assert.equal(list.url(), address);
    const {page} = await open('search/index.html');
    const found = await search(page, WORDS[language].title);
    await page.locator('.skip-link').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
    assert.deepEqual(await results(page), found);
  },

  async 'where a table scrolls, the names of its rows stay in sight with their head'({open}) {
    for (const name of ['aomori-dx/index/index.html', 'aomori-area/outlook/index.html', 'aomori-area/trends/index.html']) {
      const {page} = await open(name);
      await page.setViewportSize({width: 375, height: 800});
      const hidden = await page.$$eval('.table-scroll:has(tbody th)', (regions) => regions.flatMap((region) => {
        region.scrollLeft = 150;
        const left = region.getBoundingClientRect().left;
        return [...region.querySelectorAll('tr')].map((row) => {
          const names = row.querySelector('tbody th:first-of-type') ?? row.cells[region.querySelector('tbody th').cellIndex];
          return names.getBoundingClientRect().left - left;
        }).filter((at) => at < -1);
      }));
      assert.deepEqual(hidden, [], name);
    }
  },

  async 'a table is sorted up, down and as it was; what is missing comes last'({open, axe}) {
    const {page} = await open('aomori-area/index/index.html');
    const rows = () => page.$$eval('#indicators ~ * tbody tr', (all) => all.map((row) => row.cells[3].dataset.value));
    const original = await rows();
    const head = page.locator('#indicators ~ * th[data-sort="number"]').first();
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    const given = original.filter(Boolean).map(Number);
    const missing = original.filter((value) => !value);
    assert.ok(given.length > 5 && missing.length > 0, `${given.length} values, ${missing.length} missing`);
    const up = await rows();
    assert.deepEqual(up.slice(0, given.length).map(Number), [...given].sort((a, b) => a - b));
    assert.deepEqual(up.slice(given.length), missing);
    assert.ok((await page.textContent('#indicators ~ p[role="status"]')).length > 5);
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    const down = await rows();
    assert.deepEqual(down.slice(0, given.length).map(Number), [...given].sort((a, b) => b - a));
    assert.deepEqual(down.slice(given.length), missing);
    await page.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), null);
    assert.deepEqual(await rows(), original);
  },

  async 'paper has no boxes and buttons'({open}) {
    for (const name of ['search/index.html', 'aomori-area/projects/index.html']) {
      const {page} = await open(name);
      await page.emulateMedia({media: 'print'});
      assert.equal(await visible(page, 'input, select, button'), 0);
    }
  },
};
