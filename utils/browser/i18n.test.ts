// @vitest-environment node
import { globSync } from 'node:fs';
import { createI18n as createTheirs } from '@wxt-dev/i18n';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createI18n } from './i18n.ts';

/** As browsers do it: `$1` to `$9` are what is handed in. */
const fill = (message: string, given: string | string[] = []) =>
  message.replace(/\$(\d)/g, (_, which: string) => [given].flat()[Number(which) - 1] ?? '');

describe.each(globSync('locales/*.yml'))('Every text of %s', (file) => {
  test('is put together as the library does it, whatever is handed in', async () => {
    const messages = generateChromeMessages(await parseMessagesFile(file));
    vi.spyOn(browser.i18n, 'getMessage').mockImplementation((name, given) =>
      fill(messages[name]?.message ?? '', given as string[]),
    );
    const theirs = createTheirs() as ReturnType<typeof createI18n>;
    const own = createI18n();
    const names = { n: '3', name: 'Acme', used: '1', included: '2', from: '1', to: '25' };
    for (const key of Object.keys(messages)) {
      for (const count of [0, 1, 2, 134]) {
        expect(own.t(key, count)).toBe(theirs.t(key, count));
        expect(own.t(key, count, ['1,234'], names)).toBe(theirs.t(key, count, ['1,234'], names));
      }
      expect(own.t(key, names)).toBe(theirs.t(key, names));
    }
  });
});
