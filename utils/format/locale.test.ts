// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';

beforeEach(() => vi.resetModules());

describe('How numbers and dates are written', () => {
  test.each([
    ['en-GB', 'en', 'en-GB'],
    ['de-AT', 'de', 'de-AT'],
    ['es-419', 'es', 'es-419'],
    ['fr', 'fr', 'fr'],
    // No texts in Italian: the dates are not in Italian either.
    ['it-IT', 'en', 'en'],
  ])('in a browser set to %s, with texts in %s: %s', async (own, texts, expected) => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(own);
    vi.spyOn(browser.i18n, 'getMessage').mockReturnValue(texts);
    const { language, locale } = await import('./locale.ts');
    expect([language, locale]).toEqual([texts, expected]);
  });
});
