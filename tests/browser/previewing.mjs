// What preview.mjs works with: a folder that is edited, the program at work, a page that is looked at.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.AYUMI_PROGRAM ?? path.join(root, 'build/release/ayumi');

// How long anything may take on a busy machine; nothing waits for it where all is well.
const PATIENCE = 180_000;

/// Waits until the condition gives something true, and gives that.
export async function until(what, condition) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const result = await Promise.resolve(condition()).catch((error) => { if (Date.now() > end) throw error; });
    if (result) return result;
    if (Date.now() > end) assert.fail(`it never came to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/// Every file of a folder: {path: bytes as text}.
export function tree(folder) {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true});
  return Object.fromEntries(names.filter((entry) => entry.isFile()).map((entry) => {
    const name = path.join(entry.parentPath ?? entry.path, entry.name);
    return [path.relative(folder, name), readFileSync(name, 'latin1')];
  }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/// A copy of the sample that can be edited.
export class Folder {
  constructor() {
    this.path = mkdtempSync(path.join(tmpdir(), 'ayumi-preview-'));
    for (const name of ['data', 'content']) cpSync(path.join(root, name), this.at(name), {recursive: true});
  }

  at(name) { return path.join(this.path, name); }
  read(name) { return readFileSync(this.at(name), 'utf8'); }
  write(name, text) { writeFileSync(this.at(name), text); }
  /// As editors do that write another file first.
  replace(name, text) {
    writeFileSync(this.at(`${name}~`), text);
    renameSync(this.at(`${name}~`), this.at(name));
  }
  edit(name, from, to) {
    const text = this.read(name);
    assert(text.includes(from), `${name} has no ${from}`);
    this.write(name, text.replace(from, to));
  }
  move(from, to) { renameSync(this.at(from), this.at(to)); }
  remove() { rmSync(this.path, {recursive: true, force: true}); }
}

/// The program at work.
export class Preview {
  static async start(folder, ...options) {
    const preview = new Preview();
    preview.said = '';
    preview.process = spawn(program, ['serve', '--lang', 'en', ...options], {cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe']});
    preview.ended = new Promise((resolve) => preview.process.on('exit', (code, signal) => resolve({code, signal})));
    for (const stream of [preview.process.stdout, preview.process.stderr]) stream.on('data', (bytes) => { preview.said += bytes; });
    const found = await until('the address is printed', () => {
      assert.equal(preview.process.exitCode, null, preview.said);
      return /^Preview: (http:\/\/127\.0\.0\.1:(\d+)\/)/m.exec(preview.said);
    });
    preview.base = found[1];
    preview.port = Number(found[2]);
    return preview;
  }

  /// How often the site was read.
  get readings() { return (this.said.match(/^Read in /gm) ?? []).length; }

  async stop(signal = 'SIGINT') {
    this.process.kill(signal);
    return this.ended;
  }
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/// A page of the preview in a browser of its own.
export class View {
  static async open(given, at, options = {}) {
    const view = new View();
    const {page, close} = await given.browser.use(given.preview.base + at, options);
    Object.assign(view, {page, close, heard: []});
    page.on('pageerror', (error) => view.heard.push(error.message));
    given.views.push(view);
    await until('the page listens', () => view.counts());
    return view;
  }

  overlay() { return this.page.locator('#ayumi-preview .overlay'); }
  counts() { return this.page.locator('#ayumi-preview .counts').textContent(); }
  async isCovered() { return await this.overlay().count() === 1 && this.overlay().isVisible(); }
  covered() { return until('the overlay is there', () => this.isCovered()); }
  uncovered() { return until('the overlay is gone', async () => await this.overlay().count() === 1 && !await this.isCovered()); }
  mistakes() { return this.overlay().locator('.mistake').allInnerTexts(); }
  says(text) { return until(`the overlay says ${text}`, async () => await this.isCovered() && (await this.overlay().innerText()).includes(text)); }
  main() { return this.page.locator('main').innerText(); }
  shows(text) { return until(`the page shows ${text}`, async () => (await this.main()).includes(text)); }
}
