// What runs inside a page: each function stands for itself, for the browser is given its text.

/// {links: [{address, element}], names: [{relation, address, language}], language}
export function readPage() {
  const links = [];
  const names = [];
  for (const element of document.querySelectorAll('[href], [src], [poster], [srcset], object[data]')) {
    const written = ['href', 'src', 'poster', 'data'].map((name) => element.getAttribute(name)).filter((value) => value !== null);
    const several = (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]).filter(Boolean);
    const relation = element.localName === 'link' ? element.rel : '';
    for (const value of [...written, ...several]) {
      const address = new URL(value, document.baseURI).href;
      if (relation === 'canonical' || relation === 'alternate') names.push({relation, address, language: element.hreflang});
      else links.push({address, element: `<${element.localName}> ${value}`});
    }
  }
  return {links, names, language: document.documentElement.lang};
}

/// What makes the page wider than the screen.
export function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1);
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  return [`the page is ${document.documentElement.scrollWidth} px wide on a screen of ${width}: ` +
          inner.slice(0, 3).map((element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100)).join(' … ')];
}

/// Boxes that hide what doesn't fit into them. What is there for screen readers alone is cut off on purpose.
export function cutOff() {
  const problems = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!(element instanceof HTMLElement) || !element.textContent.trim() || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    if ((!hides(style.overflowX) && !hides(style.overflowY)) || style.clipPath === 'inset(50%)') continue;
    const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const high = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (wide || high) problems.push(`cut off: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`);
  }
  return problems;
}

/// Pieces of text that lie upon each other: those of charts too.
export function overlapping() {
  // The part of a box that its scrolling ancestors show.
  const shown = (rect, element) => {
    let {left, top, right, bottom} = rect;
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.clipPath === 'inset(50%)') return null;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const edge = box.getBoundingClientRect();
      left = Math.max(left, edge.left), right = Math.min(right, edge.right);
      top = Math.max(top, edge.top), bottom = Math.min(bottom, edge.bottom);
    }
    return left < right && top < bottom ? {left, top, right, bottom} : null;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const boxes = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    // What is folded up is nowhere.
    if (!node.data.trim() || !node.parentElement.checkVisibility({visibilityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = shown(rect, node.parentElement);
      // A line's box is higher than its letters: its middle half has something of each.
      const margin = box && (box.bottom - box.top) / 4;
      if (box) boxes.push({left: box.left + 1, right: box.right - 1, top: box.top + margin, bottom: box.bottom - margin, node});
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  const problems = [];
  for (const [index, box] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length && boxes[next].top < box.bottom; ++next) {
      const other = boxes[next];
      if (other.node === box.node || other.left >= box.right || other.right <= box.left) continue;
      problems.push(`“${box.node.data.trim().slice(0, 40)}” and “${other.node.data.trim().slice(0, 40)}” lie upon each other`);
    }
  }
  return [...new Set(problems)];
}
