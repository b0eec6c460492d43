import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../browsers/act.ts';
import { byRole } from '../browsers/by-role.ts';
import { browserKinds } from '../browsers/launch.ts';
import { stageFor } from './support/stage.ts';

interface Scope {
  tabs: {
    query(of: object): Promise<{ id: number }[]>;
    create(of: { url: string; active: boolean }): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  };
}

/** How many tabs there are, once one that was asked for last has come and gone: those asked for before are there by then. */
function tabCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    const { tabs } = scope.browser ?? scope.chrome;
    const { id } = await tabs.create({ url: 'about:blank', active: false });
    const { length } = await tabs.query({});
    await tabs.remove(id);
    return length - 1;
  });
}

describe.each(browserKinds)('The ways to a lead, in %s', (kind) => {
  const stage = stageFor(kind);
  afterEach(() => stage.reset());

  test.each(['popup.html', 'sidepanel.html'])(
    'writing and calling from %s leave no empty tab behind',
    async (place) => {
      await stage.connectedPopup();
      const page = await stage.session.openPage(place);
      await click(page, 'button', /^Jordan Lee,/);
      await byRole(page, 'heading', 'Jordan Lee');
      const before = await tabCount(page);
      for (const way of ['Email', 'Call']) await click(page, 'link', way);
      await expect.poll(() => tabCount(page)).toBe(before);
      await page.close();
    },
  );
});
