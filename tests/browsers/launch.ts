import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserKind, BrowserSession, SessionOptions } from './session.ts';

export const browserKinds: BrowserKind[] = ['chromium', 'firefox'];

/** The production build of a browser, as `npm run build` leaves it, relative to the project's folder. */
export const buildOf: Record<BrowserKind, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

export function launchBrowser(kind: BrowserKind, options: SessionOptions): Promise<BrowserSession> {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
