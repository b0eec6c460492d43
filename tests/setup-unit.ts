import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const messages = generateChromeMessages(await parseMessagesFile('locales/en.yml'));

/** As browsers do it: `$1` to `$9` are what is handed in, `$$` is a dollar sign. */
function getMessage(name: string, substitutions: string | string[] = []): string {
  const given = [substitutions].flat();
  const message = messages[name]?.message ?? '';
  return message.replace(/\$(\d|\$)/g, (_, which: string) =>
    which === '$' ? '$' : (given[Number(which) - 1] ?? ''),
  );
}

Object.assign(fakeBrowser.i18n, { getMessage, getUILanguage: () => 'en-US' });
Object.assign(fakeBrowser.runtime, {
  getManifest: () => ({ manifest_version: 3, name: 'Leadey', version: '1.2.3' }),
});
const event = { addListener: () => {}, removeListener: () => {} };
Object.assign(fakeBrowser.permissions, {
  contains: async () => true,
  request: async () => true,
  onAdded: event,
  onRemoved: event,
});

/** Browsers have it, and the test's page does not. */
const idle = { timeRemaining: () => 50, didTimeout: false };
globalThis.requestIdleCallback ??= (job) => Number(setTimeout(() => job(idle)));

const library = typeof document === 'undefined' ? null : await import('@testing-library/preact');
// A part that is loaded when it is first shown may take its time on a busy machine.
const PATIENCE = 8000;
library?.configure({ asyncUtilTimeout: PATIENCE });
const { waitFor } = vi;
vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: PATIENCE, ...options });

beforeEach(() => fakeBrowser.reset());

afterEach(() => {
  library?.cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
