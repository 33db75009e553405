// What lists do besides: they are narrowed, tables sorted. They are complete without it, and nothing that needs it shows before
// it runs. A classic script, since pages opened as files can load no modules.
(() => {
  'use strict';

  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const language = document.documentElement.lang;

  // "{n} {n|project|projects}", as the words of the interface write it.
  const fill = (pattern, n) =>
      pattern.replace(/\{n\|(.*?)\|(.*?)\}/g, n === 1 ? '$1' : '$2').replace('{n}', n.toLocaleString(language));

  // What is chosen stands behind the "#": the only part of a file's address that a page may change.
  const chosen = (name) => new URLSearchParams(location.hash.slice(1)).get(name) ?? '';
  const remember = (name, value) => {
    const hash = value ? `#${new URLSearchParams({[name]: value})}` : '';
    history.replaceState(null, '', location.href.split('#')[0] + hash);
  };

  const isPlace = () => /^#[^=]+$/.test(location.hash);

  // --- lists of cards, narrowed by what their tags say ---

  for (const filter of all('.filter')) {
    const selects = all('select', filter), [status] = all('[role="status"]', filter), [reset] = all('button', filter);
    const apply = () => {
      const tags = selects.map((select) => select.value).filter(Boolean);
      let count = 0;
      for (const group of all('.card-group')) {
        const cards = all('[data-tags]', group);
        const shown = cards.filter((card) => {
          const has = card.dataset.tags.split(' ');
          return !(card.hidden = !tags.every((tag) => has.includes(tag)));
        });
        group.hidden = !shown.length;
        group.querySelector('.count').textContent = fill(filter.dataset.count, shown.length);
        count += shown.length;
      }
      status.textContent = tags.length ? fill(count ? filter.dataset.found : filter.dataset.none, count) : filter.dataset.all;
      reset.disabled = !tags.length;
      return tags;
    };
    const restore = () => {
      const tags = chosen('filter').split(' ');
      for (const select of selects) select.value = tags.find((tag) => tag && all('option', select).some(({value}) => value === tag)) ?? '';
      apply();
    };
    filter.addEventListener('change', () => remember('filter', apply().join(' ')));
    reset.addEventListener('click', () => {
      remember('filter', '');
      restore();
      selects[0].focus();
    });
    // A link to a place on the page (or the skip link) leaves what is chosen alone, and the address says it again.
    addEventListener('hashchange', () => {
      const tags = apply();
      if (!isPlace()) restore();
      else if (tags.length) remember('filter', tags.join(' '));
    });
    filter.hidden = false;
    restore();
  }

  // --- tables that are sorted by a column: up, down, and as they were ---

  for (const table of all('table.sortable')) {
    const body = table.tBodies[0], rows = [...body.rows], heads = all('th[data-sort]', table);
    const compare = new Intl.Collator(language, {numeric: true}).compare;
    const status = Object.assign(document.createElement('p'), {className: 'visually-hidden'});
    const value = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
    const sort = (head, direction) => {
      const column = head.cellIndex, isNumber = head.dataset.sort === 'number';
      const sorted = !direction ? rows : [...rows].sort((a, b) => {
        const [x, y] = [value(a, column), value(b, column)];
        if (!x || !y) return !x - !y;  // what is missing comes last, whichever the direction
        return (direction === 'descending' ? -1 : 1) * (isNumber ? x - y : compare(x, y));
      });
      for (const other of heads) other.removeAttribute('aria-sort');
      if (direction) head.setAttribute('aria-sort', direction);
      body.append(...sorted);
      status.textContent = table.dataset[direction || 'original'].replace('{column}', head.textContent.trim());
    };
    for (const head of heads) {
      const button = Object.assign(document.createElement('button'), {type: 'button'});
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const now = head.getAttribute('aria-sort');
        sort(head, now === 'ascending' ? 'descending' : now ? '' : 'ascending');
      });
    }
    status.setAttribute('role', 'status');
    table.parentElement.after(status);
  }
})();
