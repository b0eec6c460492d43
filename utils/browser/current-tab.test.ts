import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { currentTab } from './current-tab.ts';

const NORTHWIND = { id: 1, url: 'https://northwind.com/', title: 'Northwind' };
const PASSED = { id: 2, url: 'https://three.net/', title: 'Three' };

/** What is in front now, and what is known of the rights once `allowed` is resolved. */
function beside(first: typeof NORTHWIND) {
  const allowed = Promise.withResolvers<boolean>();
  const front = { tab: first };
  const contains = vi.fn(() => allowed.promise);
  Object.assign(browser.tabs, { query: async () => [front.tab] });
  Object.assign(browser.permissions, { contains });
  return { front, allowed, contains };
}

describe('The tab in front, as the panel is told of it', () => {
  beforeEach(() => vi.stubGlobal('location', { pathname: '/sidepanel.html' }));
  afterEach(() => vi.unstubAllGlobals());

  test('is the one that stayed there', async () => {
    const { allowed } = beside(NORTHWIND);
    const tab = currentTab();
    allowed.resolve(false);
    expect(await tab).toMatchObject({ url: NORTHWIND.url });
  });

  test('is none that somebody goes past while it is found out whether the panel may look', async () => {
    const { front, allowed, contains } = beside(NORTHWIND);
    const tab = currentTab();
    await vi.waitFor(() => expect(contains).toHaveBeenCalled());
    front.tab = PASSED;
    allowed.resolve(false);
    expect(await tab).toBeNull();
  });
});
