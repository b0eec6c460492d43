import { render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import type { App } from '../../utils/app/create-app.ts';
import { HomeScreen } from '../home/HomeScreen.tsx';
import { useShortcuts } from './use-shortcuts.ts';

function Page({ app }: { readonly app: App }) {
  useShortcuts(app);
  return <HomeScreen app={app} />;
}

const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
};

describe('Keys pressed while the page is still being loaded', () => {
  afterEach(() => vi.restoreAllMocks());

  test('are done once it is, in their order and once', async () => {
    const app = fakeApp({});
    render(<Page app={app} />);
    press('g');
    press('?');
    expect([app.openOverview.mock.calls, app.showShortcuts.mock.calls]).toEqual([[], []]);
    await vi.waitFor(() => expect(app.showShortcuts).toHaveBeenCalledTimes(1));
    expect(app.openOverview).toHaveBeenCalledTimes(1);
    press('g');
    expect(app.openOverview).toHaveBeenCalledTimes(2);
  });

  test('wait for what they are about: what is kept for the account is read later than the first frame', async () => {
    const app = fakeApp({});
    const known = Promise.withResolvers<void>();
    app.whenKeptIsKnown.mockReturnValue(known.promise);
    render(<Page app={app} />);
    press('a');
    await import('../home/after-first-frame.ts');
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(app.addLead).not.toHaveBeenCalled();
    known.resolve();
    await vi.waitFor(() => expect(app.addLead).toHaveBeenCalledTimes(1));
  });

  test('/ is not left to the browser, and goes to the search box', async () => {
    render(<Page app={fakeApp({})} />);
    (document.activeElement as HTMLElement | null)?.blur();
    expect(press('/').defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
  });

  test('do nothing once the page is gone', async () => {
    const app = fakeApp({});
    const { unmount } = render(<Page app={app} />);
    press('g');
    unmount();
    await import('../home/after-first-frame.ts');
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(app.openOverview).not.toHaveBeenCalled();
  });
});
