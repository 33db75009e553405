// A page of each kind, as <body class="page-…"> names them; both languages and all plans come up.
export const KINDS = {
  'home': 'index.html',
  'overview': 'aomori-area/index.html',
  'listing': 'en/aomori-area/projects/index.html',
  'project': 'aomori-area/projects/libraries/index.html',
  'dashboard': 'aomori-dx/dashboard/index.html',
  'composite': 'en/aomori-dx/composites/company-dx/index.html',
  'trends': 'aomori-area/trends/index.html',
  'categories': 'aomori-dx/categories/index.html',
  'category': 'en/aomori-area/categories/growth/index.html',
  'partners': 'en/aomori-area/partners/index.html',
  'partner': 'aomori-area/partners/aomori/index.html',
  'outlook': 'aomori-area/outlook/index.html',
  'review': 'en/aomori-area/review/index.html',
  'comments': 'aomori-area/comments/index.html',
  'figures': 'aomori-community/figures/index.html',
  'changes': 'en/aomori-area/changes/index.html',
  'audit': 'aomori-dx/audit/index.html',
  'method': 'en/aomori-area/method/index.html',
  'print': 'aomori-community/print/index.html',
  'search': 'search/index.html',
  'index': 'en/aomori-dx/index/index.html',
  'editions': 'archive/index.html',
  'edition-changes': 'en/archive/changes-2024/index.html',
  'glossary': 'en/glossary/index.html',
  'free': 'handbook/first-site/index.html',
  'not-found': '404.html',
};

/// What the list above has wrong about a site.
export function kindProblems(site) {
  const kindOf = (name) => /<body class="page-([^" ]*)/.exec(site.read(name))?.[1];
  const listed = Object.entries(KINDS);
  return [
    ...listed.filter(([kind, name]) => !site.has(name) || kindOf(name) !== kind).map(([kind, name]) => `${name} is no ${kind}`),
    ...new Set(site.pages.map(kindOf).filter((kind) => !KINDS[kind]).map((kind) => `kinds.mjs has no page of kind ${kind}`)),
  ];
}
