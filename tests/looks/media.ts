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

/** The page as in Windows' contrast themes. Chromium only: Firefox takes its colours from the system at its start. */
export function forceColors(page: Page, forced: boolean): Promise<void> {
  return emulate(page, 'forced-colors', forced ? 'active' : 'none');
}

/** As for people who asked their system for no motion. */
export async function stillMotion(session: BrowserSession, page: Page, still: boolean): Promise<void> {
  if (session.kind === 'chromium') {
    await emulate(page, 'prefers-reduced-motion', still ? 'reduce' : 'no-preference');
  } else {
    await runInFirefox(
      session.browser,
      `Services.prefs.setIntPref('ui.prefersReducedMotion', ${still ? 1 : 0})`,
    );
  }
  const follows = (query: string) => matchMedia(query).matches;
  const query = `(prefers-reduced-motion: ${still ? 'reduce' : 'no-preference'})`;
  await waitFor(() => page.evaluate(follows, query), { what: query });
}
