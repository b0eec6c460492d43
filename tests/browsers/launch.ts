import { env } from 'node:process';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { allKinds, type BrowserKind, type BrowserSession, type SessionOptions } from './session.ts';

/** The kinds to test in: both, or the one that LEADEY_KIND names. */
export const browserKinds: BrowserKind[] = allKinds.filter((kind) => (env.LEADEY_KIND ?? kind) === kind);

/** The production build of a browser, as `npm run build` leaves it, relative to the project's folder. */
export const buildOf: Record<BrowserKind, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

export function launchBrowser(kind: BrowserKind, options: SessionOptions): Promise<BrowserSession> {
  return kind === 'firefox' ? launchFirefox(options) : launchChromium(options);
}
