import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { click } from '../../browsers/act.ts';
import { allByRole, byRole } from '../../browsers/by-role.ts';
import { browserKinds } from '../../browsers/launch.ts';
import { openExport } from '../support/export.ts';
import { expectLocked, setPassphrase } from '../support/passphrase.ts';
import { stageFor } from '../support/stage.ts';

interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
}

interface Scope {
  alarms: {
    create(name: string, how: { when: number; periodInMinutes: number }): Promise<void>;
    getAll(): Promise<Alarm[]>;
  };
  storage: { session: { set(items: object): Promise<void> } };
}

const YEAR = 365 * 86_400_000;
const HOUR = 3_600_000;

describe.each(browserKinds)('After the clock was wrong, or the computer asleep, in %s', (kind) => {
  const stage = stageFor(kind);
  afterEach(() => stage.reset());

  test('alarms that were set while it was a year ahead ring within their interval again', async () => {
    const page = await stage.connectedPopup();
    await page.evaluate(async (year) => {
      const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
      const { alarms } = scope.browser ?? scope.chrome;
      await alarms.create('credits', { when: Date.now() + year, periodInMinutes: 15 });
    }, YEAR);
    expect(await latest(page)).toBeGreaterThan(HOUR);
    await stage.session.stopBackground();
    await stage.popup();
    await expect.poll(() => latest(page)).toBeLessThan(HOUR);
  });

  test('a click behind the time to lock opens nothing: it locks', async () => {
    const page = await stage.connectedPopup();
    await setPassphrase(page);
    await page.keyboard.press('Escape');
    const row = await byRole(page, 'button', /^Jordan Lee,/);
    // Everything at once, as after hours of sleep: nothing that looks now and then may come in between.
    const shown = await page.evaluate(async (button) => {
      const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
      await (scope.browser ?? scope.chrome).storage.session.set({ lockAt: Date.now() - 1000 });
      await new Promise((resolve) => setTimeout(resolve));
      for (const type of ['pointerdown', 'click'])
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.body.innerText;
    }, row);
    expect(shown).not.toContain('Copy all');
    await expectLocked(page);
  });

  test('an export that was left open behind the time to lock hands out nothing any more', async () => {
    const popup = await stage.connectedPopup();
    await setPassphrase(popup);
    await popup.keyboard.press('Escape');
    const page = await openExport(stage, popup);
    await click(page, 'button', 'Export');
    await byRole(page, 'button', 'Save it again');
    await page.evaluate(async () => {
      const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
      await (scope.browser ?? scope.chrome).storage.session.set({ lockAt: Date.now() - 1000 });
    });
    await byRole(page, 'heading', 'Unlock Leadey');
    expect(await allByRole(page, 'button', 'Save it again')).toEqual([]);
  });
});

/** In how many milliseconds the last of all alarms rings. */
function latest(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Scope; chrome: Scope };
    const all = await (scope.browser ?? scope.chrome).alarms.getAll();
    return Math.max(
      ...all.filter(({ name }) => name === 'credits').map(({ scheduledTime }) => scheduledTime - Date.now()),
    );
  });
}
