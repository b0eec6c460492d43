import type { CDPSession, Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { byRole } from '../browsers/by-role.ts';
import { DEMO_KEY } from '../demo-api/index.ts';
import { asked, askedEachTime } from './faults/support/trouble.ts';
import { rowLabels, searchText } from './support/list.ts';
import { stageFor } from './support/stage.ts';

/** A person with an input method: what is being composed stands in the box, and is replaced by what is chosen. */
async function inSearchBox(page: Page) {
  const method: CDPSession = await page.createCDPSession();
  const box = await byRole(page, 'searchbox', 'Search leads');
  await box.focus();
  return {
    compose: async (text: string) => {
      await method.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await expect.poll(() => searchText(page)).toBe(text);
    },
    choose: (text: string) => method.send('Input.insertText', { text }),
  };
}

/** Whether the page said at any time from here on that nothing matches. */
async function watchForNothing(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    const seen = { nothing: false };
    const look = () => {
      seen.nothing ||= document.body.innerText.includes('No leads match');
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    Object.assign(globalThis, { seen });
  });
  return () => page.evaluate(() => (globalThis as unknown as { seen: { nothing: boolean } }).seen.nothing);
}

describe('Composing a Japanese word, in chromium', () => {
  const stage = stageFor('chromium', askedEachTime);
  afterEach(() => stage.reset());

  test('its sound is not searched, and nothing is said to be missing, until the word is chosen', async () => {
    const page = await stage.connectedPopup();
    const before = await rowLabels(page);
    const saidNothing = await watchForNothing(page);
    const { compose, choose } = await inSearchBox(page);
    for (const sound of ['に', 'にん', 'にんしょう']) await compose(sound);
    expect(await rowLabels(page)).toEqual(before);
    expect(await saidNothing()).toBe(false);
    await choose('認証');
    const searches = () => asked(stage.api, '/leads').map(({ query }) => query.search);
    await expect.poll(searches).toEqual(['認証']);
    expect(await searchText(page)).toBe('認証');
  });
});

describe('Composing a Korean word, in chromium', () => {
  const stage = stageFor('chromium', { [DEMO_KEY]: { leads: 0 } });
  afterEach(() => stage.reset());

  test('it is found while it grows', async () => {
    stage.api.addLeads(DEMO_KEY, [
      { name: '김민준', company: '한국물류' },
      { name: '박서연', company: '하나은행' },
    ]);
    const page = await stage.connectedPopup();
    const names = async () => (await rowLabels(page)).map((label) => label.split(',')[0]).toSorted();
    const saidNothing = await watchForNothing(page);
    const { compose } = await inSearchBox(page);
    await compose('하');
    await expect.poll(names).toEqual(['김민준', '박서연']);
    await compose('한');
    await expect.poll(names).toEqual(['김민준']);
    await compose('한구');
    await compose('한국');
    await expect.poll(names).toEqual(['김민준']);
    expect(await saidNothing()).toBe(false);
  });
});
