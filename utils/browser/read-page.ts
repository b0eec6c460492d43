import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isLinkedIn } from '../lookup/linkedin-address.ts';
import { collectPageText } from '../on-page/collect-page-text.ts';
import { type PageRead, type PageText, PageTextSchema } from '../on-page/page-text.ts';

/** In characters, of a page with its frames. */
const MOST_CHARACTERS = 2_000_000;
/** In milliseconds, for a page with its frames; then for the page without them. */
const LONGEST_WAIT = 4000;

/**
 * Reads the tab in front, once: its text and links, and those of its frames of the same origin. The browser allows it
 * for the page over which Leadey's icon was clicked (`activeTab`); nothing stays behind in the page.
 */
export async function readPage(): Promise<PageRead> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined) return { kind: 'notClicked' };
  if (!/^(?:https?|file):/i.test(tab.url)) return { kind: 'forbidden' };
  if (URL.canParse(tab.url) && isLinkedIn(new URL(tab.url).hostname)) return { kind: 'linkedin' };
  try {
    const frames = (await framesOf(tab.id, true)) ?? (await framesOf(tab.id, false));
    if (frames === null) return { kind: 'notClicked' };
    return { kind: 'read', page: together(frames.map(({ result }) => result)) };
  } catch {
    // The browser's words differ and are for developers; what helps is the same whatever they say.
    return { kind: 'notClicked' };
  }
}

/** `null` where no answer comes: a frame that never stops loading is waited for by the browser, for ever. */
async function framesOf(tabId: number, allFrames: boolean) {
  const read = browser.scripting.executeScript({
    target: { tabId, allFrames },
    func: collectPageText,
    args: [MOST_CHARACTERS],
  });
  return Promise.race([read, new Promise<null>((late) => setTimeout(late, LONGEST_WAIT, null))]);
}

function together(results: readonly unknown[]): PageText {
  const frames = results.flatMap((result) => {
    const parsed = v.safeParse(PageTextSchema, result);
    return parsed.success ? [parsed.output] : [];
  });
  const text = frames.map((frame) => frame.text).join('\n');
  return {
    text: text.slice(0, MOST_CHARACTERS),
    links: frames.flatMap(({ links }) => links),
    isCut: text.length > MOST_CHARACTERS || frames.some(({ isCut }) => isCut),
  };
}
