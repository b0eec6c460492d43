import { expect } from 'vitest';

/** What is written out by mistake where a value is none that a text was made for. */
const NO_TEXT = /\[object |\bundefined\b|\bnull\b|\bNaN\b|Infinity|∞|Invalid Date|=>|\{"|function /;
/** Controls, and what turns the direction of what follows. */
const NEVER_SHOWN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const ALLOWED = new Set(['https:', 'http:', 'mailto:', 'tel:']);
/** What a page of this extension is never made of. */
const FOREIGN =
  'img, script, iframe, object, embed, base, link, style, [onload], [onerror], [onclick], [srcdoc], [style*="url"]';
const READ_OUT = ['title', 'aria-label', 'aria-valuetext', 'alt', 'placeholder', 'value', 'd', 'points'];

/** All that is on the screen is text that somebody can read, and nothing of it does anything. */
export function expectReadable(root: Element): void {
  for (const text of textsOf(root)) {
    expect(text, 'a text').not.toMatch(NO_TEXT);
    expect(text, 'a text').not.toMatch(NEVER_SHOWN);
    expect(text.isWellFormed(), `half a character in ${text}`).toBe(true);
  }
  expect([...root.querySelectorAll(FOREIGN)].map(({ outerHTML }) => outerHTML)).toEqual([]);
  for (const link of root.querySelectorAll('a[href]')) {
    expect(ALLOWED, 'the address of a link').toContain(
      new URL(link.getAttribute('href') ?? '', 'https://own.test').protocol,
    );
  }
}

function textsOf(root: Element): string[] {
  const texts: string[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const child of element.childNodes) if (child.nodeType === 3) texts.push(child.textContent ?? '');
    for (const name of READ_OUT) texts.push(element.getAttribute(name) ?? '');
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
