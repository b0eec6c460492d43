import type { CDPSession, Page } from 'puppeteer-core';
import { runInFirefox } from '../browsers/firefox-chrome.ts';
import type { BrowserSession } from '../browsers/session.ts';
import { waitFor } from '../browsers/wait-for.ts';

/** What is emulated lasts as long as the session that asked for it. */
const clients = new WeakMap<Page, CDPSession>();

async function emulate(page: Page, name: string, value: string): Promise<void> {
  const client = clients.get(page) ?? (await page.createCDPSession());
  clients.set(page, client);
  await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

/** Waits until the page has heard of it. */
async function follows(page: Page, query: string): Promise<void> {
  const matches = (asked: string) => matchMedia(asked).matches;
  await waitFor(() => page.evaluate(matches, query), { what: query });
}

/** The page as in Windows' contrast themes; in Firefox, as for who lets no page choose its colours. */
export async function forceColors(session: BrowserSession, page: Page, forced: boolean): Promise<void> {
  if (session.kind === 'chromium') await emulate(page, 'forced-colors', forced ? 'active' : 'none');
  else await setPref(session, 'browser.display.document_color_use', forced ? 2 : 0);
  await follows(page, `(forced-colors: ${forced ? 'active' : 'none'})`);
}

/** As for people who asked their system for no motion. */
export async function stillMotion(session: BrowserSession, page: Page, still: boolean): Promise<void> {
  if (session.kind === 'chromium') {
    await emulate(page, 'prefers-reduced-motion', still ? 'reduce' : 'no-preference');
  } else {
    await setPref(session, 'ui.prefersReducedMotion', still ? 1 : 0);
  }
  await follows(page, `(prefers-reduced-motion: ${still ? 'reduce' : 'no-preference'})`);
}

function setPref({ browser }: BrowserSession, name: string, value: number): Promise<unknown> {
  return runInFirefox(browser, `Services.prefs.setIntPref('${name}', ${value})`);
}
