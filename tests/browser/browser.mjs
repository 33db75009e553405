// Chromium, and what it finds on a page.
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PROGRAM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
// Nothing that a browser does of its own accord: no sandbox (which root can't have), no updates, no look-ups.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
               '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

const LARGE = {width: 1280, height: 900};
const SMALL = {width: 320, height: 640};

// Every rule of WCAG 2.2 A and AA and of good practice, and the one experimental rule that data tables need.
const AXE_OPTIONS = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules: {'td-has-header': {enabled: true}},
  resultTypes: ['violations'],
  // It would ask for style sheets again, which no page may do with files; the browser's own reading is enough.
  preload: false,
};

// What only shows on a small screen, where tables scroll and things move together.
const AXE_SMALL = {...AXE_OPTIONS, runOnly: {type: 'rule', values: ['scrollable-region-focusable', 'target-size']}, rules: {}};

export class Browser {
  static async start() {
    const browser = new Browser();
    browser.program = await chromium.launch({executablePath: PROGRAM, headless: true, args: FLAGS});
    return browser;
  }

  stop() {
    return this.program.close();
  }

  /// A tab for pages below `folder`. One visit at a time.
  async tab(folder) {
    const context = await this.program.newContext({viewport: LARGE, locale: 'ja-JP', reducedMotion: 'reduce'});
    return new Tab(context, await context.newPage(), `${pathToFileURL(folder).href}/`);
  }

  /// A page opened to be used: {page, requests, close}. Options are those of a Playwright context.
  async use(address, options = {}) {
    const context = await this.program.newContext({viewport: LARGE, reducedMotion: 'reduce', ...options});
    const page = await context.newPage();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    page.setDefaultTimeout(10_000);
    await page.goto(address, {waitUntil: 'load'});
    return {page, requests, close: () => context.close()};
  }

  /// What axe finds on a page as it is now.
  async violations(page) {
    await page.evaluate(AXE);
    const result = await page.evaluate((given) => globalThis.axe.run(document, given), AXE_OPTIONS);
    return result.violations.flatMap(describeViolation);
  }
}

class Tab {
  constructor(context, page, base) {
    Object.assign(this, {context, page, folder: base, base, heard: []});
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(this.base) && !address.startsWith('data:')) this.heard.push(`request: ${address} is outside the site`);
    });
    page.on('requestfailed', (request) => this.heard.push(`request: ${request.url()} ${request.failure()?.errorText}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.heard.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.heard.push(`console: ${error.message}`));
  }

  close() {
    return this.context.close();
  }

  /// {problems, links: [{address, element}], names: [{relation, address}]} of the page at a file: address.
  async visit(address) {
    this.heard = [];
    await this.page.setViewportSize(LARGE);
    await this.page.goto(address, {waitUntil: 'load'});
    await this.page.evaluate(AXE);
    const large = await this.violations(AXE_OPTIONS);
    const page = await this.page.evaluate(readPage);
    await this.page.setViewportSize(SMALL);
    const small = await this.violations(AXE_SMALL);
    const wide = await this.page.evaluate(tooWide);
    page.problems = [...new Set([...this.heard, ...large, ...small, ...wide])];
    return page;
  }

  /// The same of a page that the server of the site at `base` (an address of the web) shows at `missing`, in place of one
  /// that isn't there. What it asks for below `base` comes from `file(address)`: a path, or null for none.
  async visitInPlaceOfAnother(base, missing, page, file) {
    const serve = (route) => {
      const address = route.request().url();
      const path = address === missing ? page : file(address);
      return path ? route.fulfill({path}) : route.fulfill({status: 404, body: ''});
    };
    const below = (url) => url.href.startsWith(base);
    this.base = base;
    await this.page.route(below, serve);
    try {
      return await this.visit(missing);
    } finally {
      await this.page.unroute(below, serve);
      this.base = this.folder;
    }
  }

  async violations(options) {
    const result = await this.page.evaluate((given) => globalThis.axe.run(document, given), options);
    return result.violations.flatMap(describeViolation);
  }
}

function describeViolation(violation) {
  return violation.nodes.slice(0, 3).map(
      (node) => `axe: ${violation.id}: ${violation.help}: ${node.target.join(' ')}: ${node.html.replace(/\s+/g, ' ').slice(0, 160)}`);
}

// The following run inside the page.

function readPage() {
  const links = [];
  const names = [];
  for (const element of document.querySelectorAll('[href], [src], [poster], [srcset], object[data]')) {
    const written = ['href', 'src', 'poster', 'data'].map((name) => element.getAttribute(name)).filter((value) => value !== null);
    const several = (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]).filter(Boolean);
    const relation = element.localName === 'link' ? element.rel : '';
    for (const value of [...written, ...several]) {
      const address = new URL(value, document.baseURI).href;
      if (relation === 'canonical' || relation === 'alternate') names.push({relation, address, language: element.hreflang});
      else links.push({address, element: `<${element.localName}> ${value}`});
    }
  }
  return {links, names, language: document.documentElement.lang};
}

function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1);
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return [`width: the page is ${document.documentElement.scrollWidth} px wide on a screen of ${width}: ` +
          inner.slice(0, 3).map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100)).join(' … ')];
}
