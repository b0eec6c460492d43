import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { FollowTab } from './FollowTab.tsx';

const TABS = { permissions: ['tabs'] };
const event = { addListener: vi.fn(), removeListener: vi.fn() };
let request: ReturnType<typeof vi.fn>;
let remove: ReturnType<typeof vi.fn>;

function show(granted: boolean, allows = true) {
  request = vi.fn(async () => allows);
  remove = vi.fn(async () => true);
  Object.assign(browser.permissions, { contains: async () => granted, request, remove });
  const { container } = render(<FollowTab />);
  return { container, user: userEvent.setup() };
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
});
