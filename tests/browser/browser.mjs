// Chromium, and what it finds on a page.
import {existsSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

import {chromium} from 'playwright-core';

import {ALL, AXE, COLOURS, SMALL, violations} from './axe.mjs';
import {cutOff, overlapping, readPage, tooWide} from './inside.mjs';

export const PROGRAM = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
// Nothing that a browser does of its own accord: no sandbox (which root can't have), no updates, no look-ups.
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
                      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

// How long a page or a picture may take on a busy machine, in milliseconds.
const PATIENCE = 120_000;

const LARGE_SCREEN = {width: 1280, height: 900};
// What 1280 px are at 400 %.
const SMALL_SCREEN = {width: 320, height: 640};

const USUAL = {colorScheme: 'light', forcedColors: 'none'};

// As a reader may set it (WCAG 2.2, 1.4.12).
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                      p { margin-block-end: 2em !important; }`;

export class Browser {
  static async start() {
    const browser = new Browser();
    browser.program = await chromium.launch({executablePath: PROGRAM, headless: true, args: FLAGS});
    return browser;
  }

  stop() {
    return this.program.close();
  }

  /// What pages are opened in.
  async context(options) {
    const context = await this.program.newContext({locale: 'ja-JP', reducedMotion: 'reduce', ...options});
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  /// A tab for pages below `folder`. One visit at a time.
  async tab(folder) {
    const context = await this.context({viewport: LARGE_SCREEN});
    await context.addInitScript(AXE);
    return new Tab(context, await context.newPage(), `${pathToFileURL(folder).href}/`);
  }

  /// A page opened to be used: {page, requests, close}. Options are those of a Playwright context.
  async use(address, options = {}) {
    const context = await this.context({viewport: LARGE_SCREEN, ...options});
    const page = await context.newPage();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address, {waitUntil: 'load'});
    return {page, requests, close: () => context.close()};
  }

  /// What axe finds on a page as it is now.
  async violations(page) {
    await page.evaluate(AXE);
    return violations(page, ALL);
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
    await this.page.emulateMedia(USUAL);
    await this.page.setViewportSize(LARGE_SCREEN);
    await this.page.goto(address, {waitUntil: 'load'});
    const page = await this.page.evaluate(readPage);
    const found = [...await violations(this.page, ALL), ...await this.inOtherWays()];
    page.problems = [...new Set([...this.heard, ...found])];
    return page;
  }

  /// A plan's whole report is left out: it is made of pages that are looked at by themselves, and takes minutes.
  async inOtherWays() {
    if (await this.page.evaluate(() => document.body.classList.contains('page-print'))) return [];
    return [
      ...await this.find('overlap', overlapping), ...await this.inOtherColours(), ...await this.onSmallScreen(),
      ...await this.withSpacedText(),
    ];
  }

  async inOtherColours() {
    await this.page.emulateMedia({colorScheme: 'dark'});
    const dark = await violations(this.page, COLOURS, 'dark');
    await this.page.emulateMedia({colorScheme: 'light', forcedColors: 'active'});
    const forced = await violations(this.page, COLOURS, 'forced colours');
    await this.page.emulateMedia(USUAL);
    return [...dark, ...forced];
  }

  async onSmallScreen() {
    await this.page.setViewportSize(SMALL_SCREEN);
    return [...await violations(this.page, SMALL, 'small'), ...await this.find('width', tooWide), ...await this.find('overlap', overlapping)];
  }

  /// On a small screen and a large one.
  async withSpacedText() {
    await this.page.addStyleTag({content: TEXT_SPACING});
    const problems = [];
    for (const screen of [SMALL_SCREEN, LARGE_SCREEN]) {
      await this.page.setViewportSize(screen);
      for (const finder of [tooWide, cutOff, overlapping]) problems.push(...await this.find('spacing', finder));
    }
    return problems;
  }

  async find(kind, finder) {
    return (await this.page.evaluate(finder)).map((problem) => `${kind}: ${problem}`);
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
}
