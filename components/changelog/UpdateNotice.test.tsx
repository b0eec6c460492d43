import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

type Manifest = ReturnType<typeof browser.runtime.getManifest>;

const stay = (event: Event) => event.preventDefault();
afterEach(() => document.removeEventListener('click', stay));

async function showAt(version: string, updatedFrom: string | null) {
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version } as Manifest);
  if (updatedFrom !== null) await browser.storage.local.set({ updatedFrom });
  // The link would lead out of the test.
  document.addEventListener('click', stay);
  const read = vi.spyOn(browser.storage.local, 'get');
  const { container } = render(<UpdateNotice />);
  await waitFor(() => expect(read).toHaveBeenCalled());
  return { container, user: userEvent.setup() };
}

describe('After an update', () => {
  beforeEach(() => browser.storage.local.clear());

  test('that brings something, one line says so and leads to what is new', async () => {
    const { container } = await showAt('0.2.0', '0.1.3');
    expect(await screen.findByText(/Leadey was updated to 0\.2\.0\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'What’s new' }).getAttribute('href')).toBe('/changes.html');
    expect(await barriersIn(container)).toEqual([]);
  });

  test.each([
    ['link', 'What’s new'],
    ['button', 'Close'],
  ])('it never comes again once its %s %s was pressed', async (role, name) => {
    const { user } = await showAt('0.2.0', '0.1.0');
    await user.click(await screen.findByRole(role, { name }));
    expect(screen.queryByText(/was updated/)).toBeNull();
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  test.each([
    ['that only mends something', '0.1.7', '0.1.0'],
    ['to the version before', '0.1.0', '0.2.0'],
  ])('%s, nothing is said', async (_, version, before) => {
    await showAt(version, before);
    await Promise.resolve();
    expect(screen.queryByRole('complementary')).toBeNull();
  });
});

test('after a first install nothing is said', async () => {
  await browser.storage.local.clear();
  await showAt('0.2.0', null);
  expect(screen.queryByRole('complementary')).toBeNull();
});
