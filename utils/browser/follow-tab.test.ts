import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followTab, SETTLES_AFTER } from './follow-tab.ts';

type Activated = Parameters<typeof browser.tabs.onActivated.addListener>[0];
type Updated = Parameters<typeof browser.tabs.onUpdated.addListener>[0];

let activate: () => void;
let update: (change: { title: string } | { status: 'loading' | 'complete' }, active?: boolean) => void;
let changeAccess: () => void;
let inFront: number;

beforeEach(() => {
  vi.useFakeTimers();
  inFront = 1;
  Object.assign(browser.tabs, { query: async () => [{ id: inFront }] });
  vi.spyOn(browser.tabs.onActivated, 'addListener').mockImplementation((listener: Activated) => {
    activate = () => void listener({ tabId: 1, windowId: 1 });
  });
  vi.spyOn(browser.tabs.onUpdated, 'addListener').mockImplementation((listener: Updated) => {
    update = (change, active = true) => void listener(1, change, { active } as Parameters<Updated>[2]);
  });
  const changed = {
    addListener: vi.fn((listener: () => void) => {
      changeAccess = listener;
    }),
    removeListener: vi.fn(),
  };
  Object.assign(browser.permissions, { onAdded: changed, onRemoved: changed });
});

async function follow() {
  const changed = vi.fn();
  followTab(changed);
  await vi.advanceTimersByTimeAsync(0);
  return changed;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('Following the tab in front', () => {
  test('tabs that are only passed cost nothing; the one that stays is looked at once', async () => {
    const changed = await follow();
    for (let tab = 0; tab < 20; tab += 1) {
      activate();
      await pass(100);
    }
    expect(changed).not.toHaveBeenCalled();
    await pass(SETTLES_AFTER);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('a tab that has just come, and nobody has been told of yet, has to stay as well', async () => {
    const changed = await follow();
    activate();
    await pass(SETTLES_AFTER - 1);
    inFront = 2;
    await pass(1);
    expect(changed).not.toHaveBeenCalled();
    await pass(SETTLES_AFTER);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('another page in it counts, in a tab behind it does not', async () => {
    const changed = await follow();
    update({ status: 'loading' }, false);
    await pass(SETTLES_AFTER);
    expect(changed).not.toHaveBeenCalled();
    update({ status: 'loading' });
    update({ status: 'complete' });
    await pass(SETTLES_AFTER);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('it is told whether another page is in front, or the same one with another title', async () => {
    const changed = await follow();
    update({ title: '(1) News' });
    await pass(SETTLES_AFTER);
    expect(changed.mock.calls).toEqual([[false]]);
    update({ status: 'loading' });
    await pass(SETTLES_AFTER);
    update({ status: 'complete' });
    await pass(SETTLES_AFTER);
    inFront = 2;
    activate();
    await pass(2 * SETTLES_AFTER);
    expect(changed.mock.calls).toEqual([[false], [true], [false], [true]]);
  });

  test('a title that never stands still does not put it off for ever', async () => {
    const changed = await follow();
    for (let letter = 0; letter < 10; letter += 1) {
      update({ title: `News ${letter}` });
      await pass(100);
    }
    expect(changed.mock.calls.length).toBeGreaterThan(0);
  });

  test('the right to see tabs, given or taken, is acted on at once', async () => {
    const changed = await follow();
    changeAccess();
    await pass(0);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
