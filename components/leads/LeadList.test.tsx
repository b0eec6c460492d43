import { signal } from '@preact/signals';
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { bareLead, lead, NOON, snapshotOf } from '../../tests/unit/samples.ts';
import { type Lead, LeadSchema } from '../../utils/leadey/schemas.ts';
import { LeadList } from './LeadList.tsx';

function show(items: Lead[], other: { unreadable?: number; lastOpened?: string; scrollTop?: number } = {}) {
  const { unreadable = 0, lastOpened = null, scrollTop = 0 } = other;
  const list = listOf(items, unreadable);
  const app = { ...fakeApp({ list }), scrollTop: () => scrollTop, lastOpened: () => lastOpened };
  const { container } = render(<LeadList app={app} clock={signal(NOON)} onClearFilters={vi.fn()} />);
  return { container, onOpen: app.openLead };
}

function listOf(items: Lead[], unreadable = 0) {
  const snapshot = snapshotOf({}, items.length);
  return {
    state: 'ready',
    snapshot: { ...snapshot, page: { ...snapshot.page, items, unreadable } },
  } as const;
}

const rows = () => within(screen.getByRole('list', { name: 'Leads' })).getAllByRole('button');

const leads = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ ...lead, id: `lead_${place}`, name: `Ada ${place}` }));

describe('The rows', () => {
  test('in sight are there in the first frame, all others a frame later', async () => {
    show(leads(100));
    expect(rows()).toHaveLength(9);
    await waitFor(() => expect(rows()).toHaveLength(100));
  });

  test('are all there at once for somebody who comes back to one of them', () => {
    show(leads(100), { lastOpened: 'lead_77' });
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Ada 77,/);
  });

  test('and for somebody who had scrolled down', () => {
    show(leads(100), { scrollTop: 900 });
    expect(rows()).toHaveLength(100);
  });
});

test('Rows are calmer while another question is answered, not where the same one is asked anew', () => {
  const { snapshot } = listOf([lead]);
  // What is read from storage is equal, never the same.
  const query = structuredClone(snapshot.query);
  const app = { ...fakeApp({ list: { state: 'refreshing', snapshot }, query }), lastOpened: () => null };
  render(<LeadList app={app} clock={signal(NOON)} onClearFilters={vi.fn()} />);
  const list = screen.getByRole('list', { name: 'Leads' });
  expect(list.className).toBe('leads');
  act(() => app.store.set({ query: { ...query, search: 'ada' } }));
  expect(list.className).toBe('leads earlier');
});

describe('A lead in the list', () => {
  test('is told in full to those who hear it, its name first', () => {
    show([lead]);
    expect(rows()[0]?.getAttribute('aria-label')).toBe(
      'Ada Lovelace, Head of Engines, Northwind, Interested, Score 87, Spring launch, 5m',
    );
  });

  test('shows name, role, campaign, status, score and when, exactly on hover', async () => {
    show([lead]);
    const row = within(screen.getByRole('listitem'));
    for (const words of [
      'Ada Lovelace',
      'Head of Engines · Northwind',
      'Spring launch',
      'Interested',
      '87',
    ]) {
      expect(row.getByText(words)).toBeTruthy();
    }
    const when = row.getByText('5m');
    await waitFor(async () => {
      await userEvent.unhover(when);
      await userEvent.hover(when);
      expect(when.title).toMatch(/^June 15, 2026 at /);
    });
  });

  test('opens', async () => {
    const { onOpen } = show([lead]);
    await userEvent.click(screen.getByRole('button', { name: /^Ada Lovelace/ }));
    expect(onOpen).toHaveBeenCalledWith('lead_1');
  });

  test('of which nothing is known looks intended', () => {
    const { container } = show([bareLead]);
    expect(rows()[0]?.getAttribute('aria-label')).toBe('Unnamed lead, 5m');
    expect(container.textContent).not.toMatch(/undefined|null|NaN| · $/);
  });

  test('without a name is called by its address, or its company', () => {
    show([
      { ...bareLead, email: 'ada@northwind.com' },
      { ...bareLead, id: 'b', company: 'Northwind' },
    ]);
    expect(rows().map((row) => row.getAttribute('aria-label'))).toEqual([
      'ada@northwind.com, 5m',
      'Northwind, Northwind, 5m',
    ]);
  });

  test('of a status of the workspace’s own has it as words, in a neutral colour', () => {
    show([{ ...lead, status: 'waiting_on_legal' }]);
    expect(screen.getByText('Waiting on legal').className).toBe('status neutral');
  });

  test('that was looked at takes the focus when the list comes back', () => {
    show([lead, { ...lead, id: 'lead_2' }], { lastOpened: 'lead_2' });
    expect(document.activeElement).toBe(rows()[1]);
  });
});

describe('Hostile leads', () => {
  const named = (name: string) => v.parse(LeadSchema, { ...lead, name });

  test.each([
    ['<img src=x onerror=alert(1)>'],
    ['</button><script>alert(1)</script>'],
    ['{{constructor.constructor("alert(1)")()}}'],
    ['&lt;b&gt;'],
  ])('%s is text and nothing else', (name) => {
    const { container } = show([named(name)]);
    expect(screen.getByText(name)).toBeTruthy();
    expect(container.querySelector('img, script')).toBeNull();
  });

  test('a name that turns the reading direction stays within itself', () => {
    show([named('\u202Egpj.exe'), named('محمد')]);
    expect(screen.getByText('gpj.exe').tagName).toBe('BDI');
    expect(screen.getByText('محمد').tagName).toBe('BDI');
  });

  test('400 characters are one row', () => {
    show([named('x'.repeat(400))]);
    expect(rows()).toHaveLength(1);
  });
});

describe('Leads that could not be read', () => {
  test.each([
    [1, '1 lead on this page could not be read and is not shown.'],
    [3, '3 leads on this page could not be read and are not shown.'],
  ])('%i: is said below the others', (unreadable, words) => {
    show([lead], { unreadable });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('none: nothing is said', () => {
    show([lead]);
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });
});
