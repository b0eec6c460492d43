import { act, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { account } from '../../tests/unit/samples.ts';
import { afterFrame } from '../../utils/browser/after-frame.ts';
import { App } from '../App.tsx';

describe('Back on the list', () => {
  test.each([
    ['the settings', { name: 'settings' }],
    ['a lead that is not listed', { name: 'lead', id: 'elsewhere' }],
  ] as const)('from %s the focus is on its heading, not lost', async (_, from) => {
    vi.spyOn(browser.commands, 'getAll').mockImplementation(async () => []);
    const app = fakeApp({ account, screen: from });
    render(<App app={app} />);
    await waitFor(() => expect(document.activeElement?.localName).toBe('h1'));
    await new Promise((drawn) => afterFrame(() => drawn(null)));
    act(() => app.store.set({ screen: { name: 'home' } }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe(account.organization.name));
  });

  test('nothing takes the focus where the list is what was opened first', async () => {
    render(<App app={fakeApp({ account })} />);
    await screen.findByRole('heading', { name: account.organization.name });
    expect(document.activeElement).toBe(document.body);
  });
});
