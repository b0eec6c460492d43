import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account } from '../../tests/unit/samples.ts';
import { readStoredState } from '../app/read-stored-state.ts';
import { createStore } from '../app/store.ts';
import { accountOnDisk } from '../storage/stored-accounts.ts';
import { loadApp } from './load-app.ts';

/** A page whose first frame is drawn, while the rest of its code is still on its way. */
async function firstFrame() {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => undefined);
  vi.spyOn(browser.tabs, 'getCurrent').mockResolvedValue(undefined as never);
  const state = await readStoredState();
  return { goOn: () => loadApp(state, createStore(state)).store.get };
}

describe('What happens while a page opens', () => {
  test('who disconnects elsewhere is not shown here', async () => {
    await accountOnDisk.write(account);
    const { goOn } = await firstFrame();
    await accountOnDisk.remove();
    const state = goOn();
    await vi.waitFor(() => expect(state().account).toBeNull());
    expect(state().screen).toEqual({ name: 'connect', reason: 'disconnected' });
  });

  test('who connects elsewhere is connected here', async () => {
    const { goOn } = await firstFrame();
    await accountOnDisk.write(account);
    const state = goOn();
    await vi.waitFor(() => expect(state().account?.connection).toBe(account.connection));
  });
});
