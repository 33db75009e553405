// The page of the search. It looks things up in the index beside it, which is loaded when it is first needed; without this
// script the page leads to the indexes by name and number. A classic script, since pages opened as files load no modules.
(() => {
  'use strict';

  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const language = document.documentElement.lang;

  // "{n} {n|project|projects}", as the words of the interface write it.
  const fill = (pattern, n) =>
      pattern.replace(/\{n\|(.*?)\|(.*?)\}/g, n === 1 ? '$1' : '$2').replace('{n}', n.toLocaleString(language));

  // What is typed stands behind the "#": the only part of a file's address that a page may change.
  const chosen = (name) => new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
  const remember = (name, value) => {
    const hash = value ? `#${new URLSearchParams({[name]: value})}` : '';
    history.replaceState(null, '', location.href.split('#')[0] + hash);
  };

  // --- text, folded and cut as src/base/folding.cpp does it ---

  const fold = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFKC').toLowerCase()
      .replace(/[ァ-ヶヽヾ]/g, (kana) => String.fromCharCode(kana.charCodeAt() - 0x60));
  const isWord = (unit) => unit < '\u2e80';
  const runs = (folded) =>
      folded.match(/(?:(?![\u2e80-\u{3ffff}])[\p{L}\p{N}])+|(?:(?=[\u2e80-\u{3ffff}])[\p{L}\p{N}])+/gu) ?? [];
  const isKanji = (letter = '') => /^[\u3400-\u9fff々〇\u{20000}-\u{3ffff}]/u.test(letter);
  const isParticle = (letter = '') => letter && 'のはがにでとへもを'.includes(letter);
  const isCut = (before, after) => isKanji(before) && isParticle(after) || isParticle(before) && isKanji(after) ||
      before === 'を' || after === 'を';
  const units = (run) => {
    if (isWord(run)) return [run];
    const letters = [...run];
    return letters.flatMap((letter, i) => {
      const next = i + 1 < letters.length && !isCut(letter, letters[i + 1]) ? letters[i + 1] : '';
      const hasBegun = i > 0 && !isCut(letters[i - 1], letter);
      return !next && (hasBegun || isParticle(letter)) ? [] : [letter + next];
    });
  };

  // The numbers of entries, as src/render/search_index.cpp writes them.
  const SYMBOLS = "!#$%&'()*+,-.:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_{|}~";
  const LOW = SYMBOLS.length - 8;
  const numbers = (text = '') => {
    const list = [];
    let next = 0, value = 0, place = 1;
    for (const symbol of text) {
      const digit = SYMBOLS.indexOf(symbol);
      if (digit < LOW) {
        list.push(next + value + digit * place);
        next = list[list.length - 1] + 1;
        value = 0;
        place = 1;
      } else {
        value += (digit - LOW) * place;
        place *= 8;
      }
    }
    return list;
  };

  // A function from what is typed to the numbers of the entries, best first.
  const finder = ({entries, pairs, words}) => {
    const lists = new Map();
    for (const group of pairs.split(' ')) {
      const [first = ''] = group;
      for (const [, second, list] of group.slice(first.length).matchAll(/([^!-~]?)([!-~]+)/gu)) lists.set(first + second, list);
    }
    for (const [, word, list] of words.matchAll(/([^!-/:-_{-~]+)([!-/:-_{-~]+)/g)) lists.set(word, list);
    const titles = entries.map(([title]) => ` ${runs(fold(title)).join(' ')}`);
    const inTitle = (i, unit) => titles[i].includes(isWord(unit) ? ` ${unit}` : unit);
    // A word is found by its beginning, a character by itself in any pair.
    const inTexts = (unit) => {
      if (!isWord(unit) && [...unit].length > 1) return new Set(numbers(lists.get(unit)));
      const fits = (key) => isWord(unit) ? key.startsWith(unit) : key.includes(unit);
      return new Set([...lists].flatMap(([key, list]) => fits(key) ? numbers(list) : []));
    };
    return (query) => {
      const terms = fold(query).split(/\s+/).map(runs).filter((term) => term.length).map((term) => ({
        whole: term.join(' '),
        units: term.flatMap(units).map((unit) => ({unit, texts: inTexts(unit)})),
      }));
      const score = (i) => terms.reduce((sum, {whole, units}) => {
        if (inTitle(i, whole)) return sum + 4;
        if (!units.length) return NaN;
        if (units.every(({unit}) => inTitle(i, unit))) return sum + 2;
        return units.every(({unit, texts}) => texts.has(i) || inTitle(i, unit)) ? sum + 1 : NaN;
      }, 0);
      const found = entries.map((entry, i) => ({i, kind: entry[3], score: score(i)})).filter(({score}) => score > 0);
      return found.sort((a, b) => b.score - a.score || a.kind - b.kind || a.i - b.i).map(({i}) => i);
    };
  };

  // --- the page ---

  for (const section of all('.search')) {
    const MOST = 50;
    const form = section.querySelector('form'), field = form.elements.q, words = section.dataset;
    const [status, results] = all('[role="status"], .search-results', section);
    const kinds = words.kinds.split('|');
    let find = null, wanted = false, timer = 0;

    const path = (i) => {
      const [, rest, parent] = globalThis.ayumiIndex.entries[i];
      return (parent < 0 ? '' : path(parent).replace(/[^/]*$/, '')) + rest.replace(/(^|\/)(?=#|$)/, '$1index.html');
    };
    const row = (i) => {
      const {entries} = globalThis.ayumiIndex;
      const [title, , parent, kind] = entries[i];
      const link = Object.assign(document.createElement('a'), {href: words.root + path(i), textContent: title});
      const above = [];
      for (let j = parent; j >= 0; j = entries[j][2]) above.unshift(entries[j][0]);
      const line = document.createElement('li');
      line.append(link);
      for (const [name, text] of [['kind', kinds[kind]], ['place', above.join(words.separator)]]) {
        if (text) line.append(' ', Object.assign(document.createElement('span'), {className: `result-${name}`, textContent: text}));
      }
      return line;
    };
    const show = () => {
      clearTimeout(timer);
      remember('q', field.value.trim());
      if (!find) return load();
      const found = find(field.value);
      results.replaceChildren(...found.slice(0, MOST).map(row));
      const pattern = found.length > MOST ? words.many : found.length ? words.found : words.none;
      status.textContent = field.value.trim() ? fill(pattern.replace('{most}', MOST), found.length) : '';
    };
    const load = () => {
      if (wanted) return;
      wanted = true;
      const script = document.createElement('script');
      script.src = words.index;
      script.onload = () => {
        find = finder(globalThis.ayumiIndex);
        if (field.value) show();
      };
      script.onerror = () => { status.textContent = words.failed; };
      document.head.append(script);
    };
    const restore = () => {
      if (chosen('q') === field.value.trim()) return;
      field.value = chosen('q');
      show();
    };
    field.addEventListener('focus', load);
    for (const name of ['input', 'compositionend']) {
      field.addEventListener(name, (event) => {
        clearTimeout(timer);
        if (!event.isComposing) timer = setTimeout(show, 200);
      });
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show();
    });
    // The skip link leaves what is looked for alone, and the address says it again.
    addEventListener('hashchange', () => {
      if (!/^#[^=]+$/.test(location.hash)) restore();
      else if (field.value.trim()) remember('q', field.value.trim());
    });
    section.hidden = false;
    restore();
  }
})();
