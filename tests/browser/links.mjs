// Whether links, fragments and the addresses that pages give of themselves lead to something.

/// The dead links of a page, from what the browser read on it.
export function linkProblems(site, name, page) {
  const problems = [];
  for (const {address, element} of page.links) {
    const url = new URL(address);
    if (url.protocol === 'file:') {
      const problem = deadEnd(site, url);
      if (problem) problems.push(`link: ${element}: ${problem}`);
    } else if (!['http:', 'https:', 'mailto:', 'tel:', 'data:'].includes(url.protocol)) {
      problems.push(`link: ${element}: what is ${url.protocol}?`);
    }
  }
  return [...problems, ...ownAddressProblems(site, name, page)];
}

function deadEnd(site, url) {
  const target = site.nameOf(url);
  if (target === null) return 'it leads out of the site';
  if (!site.has(target)) return 'there is no such file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment && target.endsWith('.html') && !site.ids(target).has(fragment)) return `${target} has no id ${fragment}`;
  return null;
}

/// A page's canonical address is its own, and each of its versions exists and is of the language that it is said to be of.
function ownAddressProblems(site, name, page) {
  const base = baseOf(site);
  const problems = [];
  for (const {relation, address, language} of page.names) {
    const target = nameBelow(base, address);
    if (target === null || !site.has(target)) problems.push(`${relation}: ${address} is no file of the site`);
    else if (relation === 'canonical' && target !== name) problems.push(`canonical: ${address} is another page`);
    else if (relation === 'alternate' && language && target.endsWith('.html')) {
      const spoken = /<html[^>]*\slang="([^"]*)"/.exec(site.read(target))?.[1];
      if (language !== 'x-default' && spoken !== language) problems.push(`alternate: ${address} is in ${spoken}, not ${language}`);
    }
  }
  return problems;
}

/// Every address of sitemap.xml is a page, and every page but 404 is in it.
export function sitemapProblems(site) {
  const addresses = [...site.read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => match[1].replaceAll('&amp;', '&'));
  const names = addresses.map((address) => nameBelow(baseOf(site), address));
  const listed = new Set(names);
  return [
    ...addresses.filter((_, index) => !site.pages.includes(names[index])).map((address) => `${address} is no page`),
    ...site.pages.filter((name) => !listed.has(name) && !name.endsWith('404.html')).map((name) => `${name} isn't listed`),
  ];
}

/// Where the site says it will be published, from the home page's canonical address; null if it doesn't say.
function baseOf(site) {
  const link = /<link[^>]*\srel="?canonical"?[^>]*>/.exec(site.has('index.html') ? site.read('index.html') : '');
  const address = link && /\shref="([^"]*)"/.exec(link[0])?.[1];
  return address ? address.replace(/index\.html$/, '') : null;
}

function nameBelow(base, address) {
  if (base === null || !address.startsWith(base)) return null;
  const name = decodeURIComponent(address.slice(base.length));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}
