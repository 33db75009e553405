// Pictures of a page of each kind, compared with those in pictures/.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

import {Browser} from './browser.mjs';
import {KINDS, kindProblems} from './kinds.mjs';
import {decoded, difference, encoded, reduced} from './picture.mjs';
import {Server} from './server.mjs';

const LIGHT = {colorScheme: 'light', forcedColors: 'none', media: 'screen'};
const DARK = {...LIGHT, colorScheme: 'dark'};
const FORCED = {...LIGHT, forcedColors: 'active'};
const PAPER = {...LIGHT, media: 'print'};
// A4 less its margins.
const PAPER_WIDTH = 680;
// The rest of a long page is more of the same.
const HEIGHT = 1600;
// As many cells may look otherwise; one is reached by letters a quarter of a pixel beside their place.
const TOLERANCE = 2;

const SHOTS = [
  ...Object.keys(KINDS).flatMap((kind) => [1280, 768, 375].map((width) => shot('standard', kind, width))),
  ...['home', 'overview', 'listing', 'project', 'dashboard', 'trends', 'audit'].map((kind) => shot('standard', kind, 1280, DARK, 'dark')),
  ...['project', 'dashboard'].map((kind) => shot('standard', kind, 375, DARK, 'dark')),
  ...['overview', 'dashboard'].map((kind) => shot('standard', kind, 1280, FORCED, 'forced')),
  ...['overview', 'project', 'dashboard', 'print'].map((kind) => shot('standard', kind, PAPER_WIDTH, PAPER, 'paper')),
  ...['home', 'overview', 'listing', 'project', 'dashboard', 'trends', 'print'].map((kind) => shot('booklet', kind, 1280)),
  ...['overview', 'project'].map((kind) => shot('booklet', kind, 375)),
  ...['overview', 'project'].map((kind) => shot('booklet', kind, 1280, DARK, 'dark')),
  ...['project', 'print'].map((kind) => shot('booklet', kind, PAPER_WIDTH, PAPER, 'paper')),
];

function shot(theme, kind, width, media = LIGHT, word = '') {
  const name = [...theme === 'standard' ? [] : [theme], kind, width, ...word ? [word] : []].join('-');
  return {name: `${name}.png`, theme, page: KINDS[kind], width, media};
}

/// {name: problems} of the pictures that are wanted. `sites` are by theme; `kept` is the folder of the pictures as they should
/// be, which are renewed where the mode is "approve"; `found` is where those that differ are put.
export async function comparePictures(sites, wanted, {kept, found, mode}) {
  const results = new Map();
  const shots = SHOTS.filter(({name, theme}) => sites[theme] && wanted(name));
  if (!shots.length) return results;
  if (mode === 'approve') mkdirSync(kept, {recursive: true});
  const camera = await Camera.start();
  for (const theme of new Set(shots.map((one) => one.theme))) {
    const server = await Server.start(sites[theme]);
    for (const {name, page, width, media} of shots.filter((one) => one.theme === theme)) {
      const picture = await camera.take(server.address(page), width, media);
      const file = path.join(kept, name);
      if (mode === 'approve') approve(file, picture);
      results.set(name, pictureProblems(file, picture, path.join(found, name)));
    }
    await server.stop();
  }
  await camera.stop();
  if (wanted('(list)')) results.set('(list)', [...kindProblems(sites.standard), ...leftOver(kept, mode)]);
  return results;
}

/// Each fixture whose name begins with "same" passes for page.html, none that begins with "other" does.
export async function tryPictureFixtures(folder) {
  const camera = await Camera.start();
  const take = (name) => camera.take(`file://${path.join(folder, name)}`, 800, LIGHT);
  const page = await take('page.html');
  const results = new Map();
  for (const name of readdirSync(folder).filter((other) => other !== 'page.html')) {
    const isSame = differences(await take(name), page).length === 0;
    results.set(name, isSame === name.startsWith('same') ? [] : [`picture: it passes for ${isSame ? 'page.html' : 'another page'}`]);
  }
  await camera.stop();
  return results;
}

/// A browser of its own: one that has shown a thousand pages may be slow to draw another.
class Camera {
  static async start() {
    const camera = new Camera();
    camera.browser = await Browser.start();
    camera.context = await camera.browser.context({});
    camera.page = await camera.context.newPage();
    return camera;
  }

  async take(address, width, media) {
    await this.page.setViewportSize({width, height: HEIGHT});
    await this.page.emulateMedia(media);
    await this.page.goto(address, {waitUntil: 'load'});
    const height = await this.page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    // They are others for each program.
    const mask = [this.page.locator('.checksums code')];
    return reduced(await this.page.screenshot({mask, clip: {x: 0, y: 0, width, height: Math.min(height, HEIGHT)}}));
  }

  stop() {
    return this.browser.stop();
  }
}

/// What differs beyond the tolerance.
function differences(actual, expected) {
  // Sums of rounded heights may differ by a pixel.
  if (actual.width !== expected.width || Math.abs(actual.height - expected.height) > 1) {
    return [`it is ${2 * actual.width}×${2 * actual.height} px, not ${2 * expected.width}×${2 * expected.height}`];
  }
  const height = Math.min(actual.height, expected.height);
  const {cells, picture} = difference(cut(actual, height), cut(expected, height));
  return cells > TOLERANCE ? [`it looks otherwise in ${cells} places of 16×16 px`, picture] : [];
}

function cut({width, data}, height) {
  return {width, height, data: data.subarray(0, width * height * 4)};
}

function pictureProblems(file, actual, found) {
  if (!existsSync(file)) return [`picture: there is no ${file}`];
  const [problem, picture] = differences(actual, decoded(readFileSync(file)));
  if (!problem) return [];
  mkdirSync(path.dirname(found), {recursive: true});
  writeFileSync(found, encoded(actual));
  if (!picture) return [`picture: ${problem}: ${found}`];
  const marked = found.replace(/\.png$/, '.difference.png');
  writeFileSync(marked, encoded(picture));
  return [`picture: ${problem}: ${found}, difference: ${marked}`];
}

/// A picture that still passes stays as it is, so that approving changes what has changed.
function approve(file, picture) {
  if (existsSync(file) && !differences(picture, decoded(readFileSync(file))).length) return;
  writeFileSync(file, encoded(picture));
}

/// Pictures of nothing, which approving takes away.
function leftOver(kept, mode) {
  const known = new Set(SHOTS.map(({name}) => name));
  const unknown = existsSync(kept) ? readdirSync(kept).filter((name) => !known.has(name)) : [];
  if (mode === 'approve') unknown.forEach((name) => rmSync(path.join(kept, name)));
  return mode === 'approve' ? [] : unknown.map((name) => `picture: ${path.join(kept, name)} is of no page`);
}
