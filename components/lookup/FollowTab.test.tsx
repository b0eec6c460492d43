import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings.ts';
import { FollowTab } from './FollowTab.tsx';
import { MarkChoice } from './MarkChoice.tsx';

const TABS = { permissions: ['tabs'] };
const event = { addListener: vi.fn(), removeListener: vi.fn() };
let request: ReturnType<typeof vi.fn>;
let remove: ReturnType<typeof vi.fn>;

function allow(granted: boolean, allows: boolean): void {
  request = vi.fn(async () => allows);
  remove = vi.fn(async () => true);
  Object.assign(browser.permissions, { contains: async () => granted, request, remove });
}

function show(granted: boolean, allows = true, chosen: Partial<Settings> = {}) {
  allow(granted, allows);
  const app = fakeApp({ settings: { ...DEFAULT_SETTINGS, ...chosen } });
  app.saveSettings.mockImplementation(async (settings) => {
    app.store.set({ settings });
    return { ok: true, value: null };
  });
  const { container } = render(<FollowTab app={app} />);
  return { app, container, user: userEvent.setup() };
}
const box = () => screen.findByRole<HTMLInputElement>('checkbox', { name: 'Follow the tab I am on' });

describe('Following the tab', () => {
  beforeEach(() => {
    Object.assign(browser.permissions, { onAdded: event, onRemoved: event });
  });

  test('asks for the right to see tabs, and for nothing else, when it is ticked', async () => {
    const { user, container } = show(false);
    expect(screen.getByText(/Your browser asks you first/)).toBeTruthy();
    await user.click(await box());
    expect(request).toHaveBeenCalledWith(TABS);
    expect((await box()).checked).toBe(true);
    expect(await barriersIn(container)).toEqual([]);
  });

  test('a no is said, and nothing is ticked', async () => {
    const { user } = show(false, false);
    await user.click(await box());
    expect((await screen.findByRole('alert')).textContent).toContain('did not allow it');
    expect((await box()).checked).toBe(false);
  });

  test('gives the right back when it is unticked', async () => {
    const { user } = show(true);
    await vi.waitFor(async () => expect((await box()).checked).toBe(true));
    await user.click(await box());
    expect(remove).toHaveBeenCalledWith(TABS);
    expect((await box()).checked).toBe(false);
  });

  test('keeps the right for the mark on the icon, and is not ticked by that alone', async () => {
    const { user } = show(true, true, { markSites: true, followTabs: true });
    await vi.waitFor(async () => expect((await box()).checked).toBe(true));
    await user.click(await box());
    await vi.waitFor(async () => expect((await box()).checked).toBe(false));
    expect(remove).not.toHaveBeenCalled();
  });

  test('is off where the right was given for the mark alone', async () => {
    show(true, true, { markSites: true });
    expect((await box()).checked).toBe(false);
  });
});

describe('Marking the icon on leads’ sites', () => {
  beforeEach(() => {
    Object.assign(browser.permissions, { onAdded: event, onRemoved: event });
  });

  function choose(granted: boolean, allows: boolean, chosen: Partial<Settings> = {}) {
    allow(granted, allows);
    const onSave = vi.fn<(settings: Settings) => void>();
    render(<MarkChoice settings={{ ...DEFAULT_SETTINGS, ...chosen }} onSave={onSave} />);
    return { onSave, user: userEvent.setup() };
  }
  const mark = () =>
    screen.getByRole<HTMLInputElement>('checkbox', { name: 'Mark the icon on my leads’ sites' });

  test('is off until somebody ticks it, and the panel does not follow for it', async () => {
    const { onSave, user } = choose(false, true);
    expect(mark().checked).toBe(false);
    await user.click(mark());
    expect(request).toHaveBeenCalledWith(TABS);
    const chosen = { ...DEFAULT_SETTINGS, markSites: true, followTabs: false };
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledWith(chosen));
  });

  test('a no is said, and nothing is chosen', async () => {
    const { onSave, user } = choose(false, false);
    await user.click(mark());
    expect((await screen.findByRole('alert')).textContent).toContain('did not allow it');
    expect(onSave).not.toHaveBeenCalled();
  });

  test('who is followed stays so, and keeps the right when the mark is taken off', async () => {
    const { onSave, user } = choose(true, true, { markSites: true, followTabs: true });
    await vi.waitFor(() => expect(mark().checked).toBe(true));
    await user.click(mark());
    const chosen = { ...DEFAULT_SETTINGS, markSites: false, followTabs: true };
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledWith(chosen));
    expect(remove).not.toHaveBeenCalled();
  });

  test('is off where the browser’s own settings took the right away', () => {
    choose(false, true, { markSites: true });
    expect(mark().checked).toBe(false);
  });
});
