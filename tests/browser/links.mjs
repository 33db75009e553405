// Whether links, fragments and the addresses that pages give of themselves lead to something.

/// The dead links of a page. `found` is what the browser read on each page, by name.
export function linkProblems(site, name, found) {
  const problems = [];
  for (const {address, element} of found.get(name).links) {
    const url = new URL(fileInPlaceOf(site, name, address));
    if (url.protocol === 'file:') {
      const problem = deadEnd(site, url);
      if (problem) problems.push(`link: ${element}: ${problem}`);
    } else if (!['http:', 'https:', 'mailto:', 'tel:', 'data:'].includes(url.protocol)) {
      problems.push(`link: ${element}: what is ${url.protocol}?`);
    }
  }
  return [...problems, ...ownAddressProblems(site, name, found)];
}

/// Whether the page is shown in place of any that isn't there: it names files by their path on the server, and so is
/// looked at as one of a server where the site says that it stands.
export function isInPlaceOfOthers(site, name) {
  return name.endsWith('404.html') && baseOf(site) !== null;
}

/// Where such a page is looked at: two folders down.
export function missingAddress(base) {
  return `${base}no-such/folder/page.html`;
}

/// The file: address of what such a page calls by its address of the web; any other address as it is.
function fileInPlaceOf(site, name, address) {
  if (!isInPlaceOfOthers(site, name)) return address;
  const plain = address.replace(/#.*$/, '');
  const target = plain === missingAddress(baseOf(site)) ? name : nameBelow(baseOf(site), plain);
  return target === null ? address : site.address(target) + new URL(address).hash;
}

function deadEnd(site, url) {
  const target = site.nameOf(url);
  if (target === null) return 'it leads out of the site';
  if (!site.has(target)) return 'there is no such file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment && target.endsWith('.html') && !site.ids(target).has(fragment)) return `${target} has no id ${fragment}`;
  return null;
}

/// A page's canonical address is its own; each of its versions exists, is in the language that it is said to be in, and
/// names this page among its own versions.
function ownAddressProblems(site, name, found) {
  const base = baseOf(site);
  const problems = [];
  for (const {relation, address, language} of found.get(name).names) {
    const target = nameBelow(base, address);
    if (target === null || !site.has(target)) problems.push(`${relation}: ${address} is no file of the site`);
    else if (relation === 'canonical' && target !== name) problems.push(`canonical: ${address} is another page`);
    else if (relation === 'alternate' && target.endsWith('.html')) {
      const spoken = /<html[^>]*\slang="([^"]*)"/.exec(site.read(target))?.[1];
      if (language && language !== 'x-default' && spoken !== language) problems.push(`alternate: ${address} is in ${spoken}, not ${language}`);
      const back = found.get(target)?.names.some((other) => other.relation === 'alternate' && nameBelow(base, other.address) === name);
      if (back === false) problems.push(`alternate: ${address} doesn't name this page in return`);
    }
  }
  return problems;
}

/// Every address of a sitemap is a page, and every page that search engines may list is in one: the site's own, or that of a
/// record of a fiscal year, which keeps its own.
export function sitemapProblems(site) {
  const sitemaps = [...site.files].filter((name) => /^(archive\/[^/]+\/)?sitemap\.xml$/.test(name));
  const texts = sitemaps.flatMap((name) => [...site.read(name).matchAll(/<loc>([^<]*)<\/loc>/g)]);
  const addresses = texts.map((match) => match[1].replaceAll('&amp;', '&'));
  const names = addresses.map((address) => nameBelow(baseOf(site), address));
  const listed = new Set(names);
  const mayBeListed = (name) => !name.endsWith('404.html') && !site.read(name).includes('<meta name="robots" content="noindex">');
  return [
    ...addresses.filter((_, index) => !names[index]?.endsWith('.html') || !site.has(names[index])).map((address) => `${address} is no page`),
    ...site.pages.filter((name) => !listed.has(name) && mayBeListed(name)).map((name) => `${name} isn't listed`),
  ];
}

/// Where the site says it will be published, from the home page's canonical address; null if it doesn't say.
export function baseOf(site) {
  const link = /<link[^>]*\srel="?canonical"?[^>]*>/.exec(site.has('index.html') ? site.read('index.html') : '');
  const address = link && /\shref="([^"]*)"/.exec(link[0])?.[1];
  return address ? address.replace(/index\.html$/, '') : null;
}

export function nameBelow(base, address) {
  if (base === null || !address.startsWith(base)) return null;
  const name = decodeURIComponent(address.slice(base.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}
