import { browser } from 'wxt/browser';
import { isLinkedIn } from '../lookup/linkedin-address.ts';

/** Where words were selected. */
export interface Selected {
  readonly words: string;
  readonly url: string;
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
}

/**
 * The words that were selected, with the line breaks between them, which tell a signature's parts apart and which Chrome
 * leaves out of what its menu hands over. The choice in the menu allows that for this once; nothing but these very words is
 * taken, and linkedin.com is never looked into.
 */
export async function readSelection({ words, url, tabId, frameId = 0 }: Selected): Promise<string> {
  if (tabId === undefined || !URL.canParse(url) || isLinkedIn(new URL(url).hostname)) return words;
  try {
    const target = { tabId, frameIds: [frameId] };
    const [read] = await browser.scripting.executeScript({ target, func: selectedText });
    const text = read?.result;
    return typeof text === 'string' && flat(text) === flat(words) ? text : words;
  } catch {
    // Pages of the browser's own let nobody in; what the menu handed over is enough there.
    return words;
  }
}

const selectedText = () => String(globalThis.getSelection?.() ?? '');

const flat = (text: string) => text.replace(/\s+/g, '');
