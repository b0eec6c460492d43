import { cleanup, render, screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { bareLead, lead } from '../../tests/unit/samples.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { pressKey } from '../commands/shortcuts.ts';
import { LeadScreen } from './LeadScreen.tsx';

function showLead(change: Partial<Lead> = {}, of: Lead = lead) {
  const shown = { ...of, ...change };
  const app = fakeApp({ screen: { name: 'lead', id: shown.id }, lead: { state: 'shown', lead: shown } });
  return { app, ...render(<LeadScreen app={app} id={shown.id} />) };
}

describe('What to do next', () => {
  const order = (container: Element) =>
    [...container.querySelectorAll('.ways a')].map((link) => link.getAttribute('aria-keyshortcuts'));

  test('comes first, and depends on how far things have come', () => {
    expect(order(showLead({ status: 'new' }).container)).toEqual(['e', 't', 'l', 'o']);
    cleanup();
    expect(order(showLead({ status: 'callback' }).container)).toEqual(['t', 'e', 'l', 'o']);
    cleanup();
    expect(order(showLead({}, bareLead).container)).toEqual(['o']);
  });

  test.each([
    ['e', 'Email'],
    ['t', 'Call'],
    ['l', 'LinkedIn'],
    ['o', 'Open in Leadey'],
  ])('%s follows the link %s', (key, name) => {
    const { app } = showLead();
    const followed = vi.fn((event: Event) => event.preventDefault());
    screen.getByRole('link', { name }).addEventListener('click', followed);
    expect(pressKey(app, new KeyboardEvent('keydown', { key }))).toBe(true);
    expect(followed).toHaveBeenCalledOnce();
  });

  test('c copies the e-mail address; a key of a way that is missing is the browser’s own', async () => {
    const { app } = showLead({ phone: '' });
    expect(pressKey(app, new KeyboardEvent('keydown', { key: 'c' }))).toBe(true);
    expect(await screen.findByText('Copied')).toBeTruthy();
    expect(pressKey(app, new KeyboardEvent('keydown', { key: 't' }))).toBe(false);
  });
});

describe('Where a lead is', () => {
  test('is said with the time there, where that is another than here', async () => {
    showLead({ phone: '+91 22 5555 0123' });
    expect((await screen.findByText(/^India/)).textContent).toMatch(/^India · \d+:\d\d [AP]M there$/);
  });

  test('is left out where nothing tells', async () => {
    const { container } = showLead({ phone: '030 123456', company: '' });
    await screen.findByText('030 123456');
    expect(container.querySelector('.local-time')).toBeNull();
  });

  test.each([
    ['a number', { phone: '(+91) 22 5555 0123', company: '' }],
    ['a company', { phone: '', company: 'Northwind' }],
  ])('has its place from the first frame on where %s may tell', (_, of) => {
    expect(showLead(of).container.querySelector('.local-time')?.textContent).toBe('');
  });
});
