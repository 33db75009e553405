// Pages that are right, and pages with one mistake each, so that no check passes because it can't fail.
//   fixtures/good/           a site without any mistake
//   fixtures/bad/<kind>-…  a page or style sheet whose problems are all of that kind, and at least one of it (<kind>+<kind>-…: of each)
//   fixtures/pictures/     see pictures.mjs
import path from 'node:path';

import {Site} from './site.mjs';

/// {name: problems} of the checks themselves; `check` is given a Site.
export async function tryFixtures(folder, check) {
  const results = new Map();
  for (const [name, problems] of await check(new Site(path.join(folder, 'good')))) results.set(`good/${name}`, problems);
  for (const [name, problems] of await check(new Site(path.join(folder, 'bad')))) {
    if (name === 'index.html') continue;
    const kinds = name.split('-')[0].split('+');
    const kindOf = (problem) => problem.split(':')[0];
    const missing = kinds.filter((kind) => !problems.some((problem) => kindOf(problem) === kind));
    const others = problems.filter((problem) => !kinds.includes(kindOf(problem)));
    results.set(`bad/${name}`, [...missing.map((kind) => `no ${kind} problem was found`), ...others]);
  }
  return results;
}
