import { describe, expect, test, vi } from 'vitest';
import { createAppShell } from './app-shell.ts';
import type { App } from './create-app.ts';
import { stateOf } from './read-stored-state.ts';
import { createStore } from './store.ts';

function shellAround(actions: Partial<App>) {
  const load = vi.fn(async () => actions as App);
  return { load, shell: createAppShell(createStore(stateOf(null, {})), 120, load) };
}

describe('What the first frame is drawn with', () => {
  test('can be awaited: it is not taken for a promise', async () => {
    const { shell } = shellAround({});
    expect(await shell).toBe(shell);
  });

  test('loads nothing until somebody does something', () => {
    const { shell, load } = shellAround({});
    expect(shell.scrollTop()).toBe(120);
    expect(shell.lastOpened()).toBeNull();
    expect(load).not.toHaveBeenCalled();
  });

  test('keeps what was done before it was loaded, in order, and loads once', async () => {
    const search = vi.fn();
    const { shell, load } = shellAround({ search });
    shell.search('a');
    shell.search('ab');
    await vi.waitFor(() => expect(search.mock.calls).toEqual([['a'], ['ab']]));
    expect(load).toHaveBeenCalledTimes(1);
  });
});
