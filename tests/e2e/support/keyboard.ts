import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { waitFor } from '../../browsers/wait-for.ts';
import { focused, focusTrouble } from '../../looks/focus.ts';

/** More than any screen has to tab through. */
const MOST_TABS = 60;

export interface Keyboard {
  /** Presses a key, others held; wherever the focus then is, everybody has to see it. */
  press(key: KeyInput, ...held: KeyInput[]): Promise<void>;
  /** Presses Tab, or Shift and Tab, until that has the focus, without leaving the page at its end. */
  tabTo(what: RegExp): Promise<void>;
  expectFocus(what: RegExp): Promise<void>;
}

/** A person at the keyboard who has no mouse. */
export function keyboardOf(page: () => Page): Keyboard {
  async function press(key: KeyInput, ...held: KeyInput[]): Promise<void> {
    const { keyboard } = page();
    for (const other of held) await keyboard.down(other);
    await keyboard.press(key);
    for (const other of held.toReversed()) await keyboard.up(other);
    let trouble: string | null = null;
    const isSeen = async () => {
      trouble = await focusTrouble(page());
      return trouble === null;
    };
    // What a key brings may take a moment; what counts is what stays.
    await waitFor(isSeen, { what: 'the focus to be seen', timeoutMs: 3000 }).catch(() => {
      expect.fail(`After ${[...held, key].join('+')}: ${trouble}`);
    });
  }

  return {
    press,
    async tabTo(what) {
      const met: string[] = [];
      const isBack = await waitFor(() => page().evaluate(whichWay, what.source, what.flags), {
        what: `${what} to be there`,
      });
      while (met.length < MOST_TABS) {
        await (isBack === 'back' ? press('Tab', 'Shift') : press('Tab'));
        met.push(await focused(page()));
        if (what.test(met.at(-1) ?? '')) return;
      }
      expect.fail(`No Tab leads to ${what}: ${met.join(', ')}`);
    },
    expectFocus: (what) => expect.poll(() => focused(page()), { timeout: 15_000 }).toMatch(what),
  };
}

/** Runs inside the page. Whether what is looked for stands before or behind what has the focus. */
function whichWay(source: string, flags: string): 'on' | 'back' | null {
  const active = document.activeElement;
  const pattern = new RegExp(source, flags);
  const wordsOf = (node: Element) => node.getAttribute('aria-label') ?? node.textContent ?? '';
  const stops = document.querySelectorAll('a[href], button:not(:disabled), input, select');
  const others = [...stops].filter(
    (node) =>
      node !== active &&
      pattern.test(`${node.localName} ${wordsOf(node).replace(/\s+/g, ' ').trim()}`.trim()),
  );
  if (others.length === 0) return null;
  const isRelated = (node: Element) =>
    active === null ||
    active === document.body ||
    (active.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return others.some(isRelated) ? 'on' : 'back';
}
