import type { PageText } from './page-text.ts';

/**
 * Runs inside the page, in each frame that the browser allows: nothing of this file but this function is there. It
 * reads what can be seen and where links lead, fields that people fill in excepted, and changes nothing. `null` on
 * LinkedIn, whatever was in front when the button was pressed.
 */
export function collectPageText(mostCharacters: number): PageText | null {
  if (/(?:^|\.)linkedin\.com\.?$/i.test(location.hostname)) return null;
  const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'INPUT', 'SELECT']);
  // What mail programs and calendars write of a person whose name alone they show.
  const attributes = ['title', 'aria-label', 'alt', 'email', 'data-email', 'data-hovercard-id'];
  const texts: string[] = [];
  const links: string[] = [];
  let room = mostCharacters;
  const take = (list: string[], text: string) => {
    if (text === '' || room <= 0) return;
    list.push(text.slice(0, room));
    room -= text.length + 1;
  };
  const visit = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      unseen.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node !== null && room > 0; node = walker.nextNode()) {
      if (node instanceof Text) {
        take(texts, node.data.trim());
        continue;
      }
      const element = node as Element;
      for (const name of attributes) take(texts, element.getAttribute(name) ?? '');
      const href = element instanceof HTMLAnchorElement ? element.href : '';
      if (/^(?:mailto|tel):|linkedin\./i.test(href)) take(links, href);
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document.documentElement);
  return { text: texts.join('\n'), links, isCut: room <= 0 };
}
