// A built site as files in a folder, and their addresses.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

export class Site {
  constructor(folder) {
    this.folder = path.resolve(folder);
    this.files = new Set(filesBelow(this.folder, ''));
    // Of records of fiscal years only their first pages: the others are this site's, at another time.
    this.pages = [...this.files].filter((name) => name.endsWith('.html') && !/^archive\/\d[^/]*\/(?!(en\/)?index\.html$)/.test(name)).sort();
    this.known = new Map();
  }

  has(name) {
    return this.files.has(name);
  }

  read(name) {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  address(name) {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  /// The name of the file that a file: address leads to, without its fragment; null outside the site.
  nameOf(address) {
    const name = path.relative(this.folder, fileURLToPath(new URL(address)));
    return name.startsWith('..') ? null : name.split(path.sep).join('/');
  }

  /// The ids that a page has, read from its text.
  ids(name) {
    if (!this.known.has(name)) {
      const ids = [...this.read(name).matchAll(/\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g)];
      this.known.set(name, new Set(ids.map((match) => match[1] ?? match[2] ?? match[3])));
    }
    return this.known.get(name);
  }
}

function* filesBelow(folder, name) {
  for (const entry of readdirSync(path.join(folder, name))) {
    const inside = name ? `${name}/${entry}` : entry;
    if (statSync(path.join(folder, inside)).isDirectory()) yield* filesBelow(folder, inside);
    else yield inside;
  }
}
