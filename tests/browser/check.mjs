// Every page of one site, with whatever finds mistakes on it.
import os from 'node:os';
import path from 'node:path';

import {baseOf, isInPlaceOfOthers, linkProblems, missingAddress, nameBelow, sitemapProblems} from './links.mjs';
import {validate} from './validate.mjs';

/// {name: problems} of the pages named, their links included, and where all pages are, of the sitemap, the style sheets and the
/// drawings. `nu` is what the Nu checker says, by path; it may still be at it.
export async function check(browser, site, names, nu) {
  const found = await visitAll(browser, site, names);
  const markup = await nu;
  const written = (name) => markup.get(path.join(site.folder, name)) ?? [];
  const result = new Map(names.map((name) => [name, [...found.get(name).problems, ...linkProblems(site, name, found), ...written(name)]]));
  if (names.length < site.pages.length) return result;
  for (const name of site.files) if (/\.(css|svg)$/.test(name)) result.set(name, written(name));
  if (site.has('sitemap.xml')) result.set('sitemap.xml', sitemapProblems(site));
  return result;
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

function visit(tab, site, name) {
  if (!isInPlaceOfOthers(site, name)) return tab.visit(site.address(name));
  const file = (address) => {
    const target = nameBelow(baseOf(site), address);
    return target !== null && site.has(target) ? path.join(site.folder, target) : null;
  };
  return tab.visitInPlaceOfAnother(baseOf(site), missingAddress(baseOf(site)), path.join(site.folder, name), file);
}
