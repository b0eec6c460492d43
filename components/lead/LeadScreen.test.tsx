import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { barriersIn } from '../../tests/unit/barriers.ts';
import { fakeApp } from '../../tests/unit/fake-app.ts';
import { bareLead, lead, snapshotOf } from '../../tests/unit/samples.ts';
import type { AppState, LeadState, ListState } from '../../utils/app/state.ts';
import type { Lead } from '../../utils/leadey/schemas.ts';
import { pressKey } from '../commands/shortcuts.ts';
import { LeadScreen } from './LeadScreen.tsx';

function show(shown: LeadState) {
  const user = userEvent.setup();
  const app = fakeApp({ screen: { name: 'lead', id: 'lead_1' }, lead: shown });
  const { container } = render(<LeadScreen app={app} id="lead_1" />);
  return { app, container, user };
}

const showLead = (change: Partial<Lead> = {}) => show({ state: 'shown', lead: { ...lead, ...change } });
const href = (name: string) => screen.queryByRole('link', { name })?.getAttribute('href') ?? null;
const button = (name: string) => screen.queryByRole('button', { name });

describe('From lead to lead', () => {
  /** The second of three in the list, or another. */
  function showPlace(place: number) {
    const snapshot = snapshotOf({}, 3);
    const items = ['Ada', 'Bob', 'Cyd'].map((name) => ({ ...lead, id: `lead_${name}`, name }));
    const list: ListState = { state: 'ready', snapshot: { ...snapshot, page: { ...snapshot.page, items } } };
    const [id = ''] = [items[place]?.id];
    const app = fakeApp({ screen: { name: 'lead', id }, lead: { state: 'loading' }, list });
    render(<LeadScreen app={app} id={id} />);
    return app;
  }

  test('the one before and the one after are a button away', async () => {
    const app = showPlace(1);
    await userEvent.click(screen.getByRole('button', { name: 'Previous lead' }));
    await userEvent.click(screen.getByRole('button', { name: 'Next lead' }));
    expect(app.turnLead.mock.calls).toEqual([[-1], [1]]);
  });

  test.each([
    ['first', 0, 'Previous lead'],
    ['last', 2, 'Next lead'],
  ])('at the %s of the list there is none further', (_which, place, name) => {
    showPlace(place);
    expect(screen.getByRole('button', { name })).toHaveProperty('disabled', true);
  });

  test.each([
    ['[', {}, -1],
    [']', {}, 1],
    ['ArrowLeft', { altKey: true }, -1],
    ['ArrowRight', { altKey: true }, 1],
  ])('%s goes there as well', (key, held, by) => {
    const app = showPlace(1);
    expect(pressKey(app, new KeyboardEvent('keydown', { key, ...held }))).toBe(true);
    expect(app.turnLead).toHaveBeenCalledWith(by);
  });

  test('a key that leads nowhere is left to the browser', () => {
    const app = showPlace(2);
    expect(pressKey(app, new KeyboardEvent('keydown', { key: ']' }))).toBe(false);
    expect(pressKey(app, new KeyboardEvent('keydown', { key: 'x' }))).toBe(false);
    expect(app.turnLead).not.toHaveBeenCalled();
  });
});

describe('A lead', () => {
  test('its name, and everything Leadey says of it', () => {
    const { container } = showLead();
    expect(screen.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeTruthy();
    for (const words of [
      'ada@northwind.com',
      '+44 20 7946 0018',
      'Spring launch',
      'Interested',
      '87',
      'CSV',
    ]) {
      expect(container.textContent).toContain(words);
    }
  });

  test('the ways to it', () => {
    showLead();
    expect(href('Email')).toBe('mailto:ada@northwind.com');
    expect(href('Call')).toBe('tel:+442079460018');
    expect(href('LinkedIn')).toBe('https://linkedin.com/in/ada');
    expect(href('Open in Leadey')).toBe('https://app.leadey.ai/dashboard/leads/lead_1?c=camp_1');
  });

  test('what is missing is left out, not shown empty', () => {
    const { container } = show({ state: 'shown', lead: bareLead });
    expect(screen.getByRole('heading', { level: 1, name: 'Unnamed lead' })).toBeTruthy();
    expect([href('Email'), href('Call'), href('LinkedIn')]).toEqual([null, null, null]);
    expect([button('Copy email'), button('Copy phone')]).toEqual([null, null]);
    expect(href('Open in Leadey')).toBe('https://app.leadey.ai/dashboard/leads/lead_bare');
    expect(container.textContent).not.toMatch(/undefined|null|NaN/);
  });

  test('goes back to the list', async () => {
    const { app, user } = showLead();
    await user.click(screen.getByRole('button', { name: 'Back to leads' }));
    expect(app.openHome).toHaveBeenCalled();
  });
});

describe('Behind a lead', () => {
  const company = { id: 'c', name: 'Northwind Ltd', domain: 'northwind.com', industry: 'Energy' };
  const contact = { id: 'p', fullName: 'Ada King', email: 'ada@northwind.com', emailStatus: 'verified' };
  const view = {
    state: 'known',
    company: { employeeCount: null, fundingStage: '', country: '', city: '', linkedinUrl: '', ...company },
    contact: { firstName: '', lastName: '', title: '', company: '', linkedinUrl: '', ...contact },
  } as const;

  function showRelated(change: Partial<AppState>) {
    const shown = { state: 'shown', lead } as const;
    const app = fakeApp({ screen: { name: 'lead', id: 'lead_1' }, lead: shown, ...change });
    return render(<LeadScreen app={app} id="lead_1" />).container;
  }

  test('its company and its contact, each a way into Leadey', async () => {
    const container = showRelated({ related: view });
    expect(href('Northwind Ltd')).toBe('https://app.leadey.ai/dashboard/companies/c');
    expect(href('Ada King, Email: Verified')).toBe('https://app.leadey.ai/dashboard/contacts/p');
    expect(await barriersIn(container)).toEqual([]);
  });

  test('comes into places that are kept for it, or below everything that is there already', () => {
    const parts = (of: Element) =>
      [...of.querySelectorAll('main > *, .related > *')].map(({ className }) => className);
    const before = parts(showRelated({}));
    expect(before.at(-1)).toBe('related-card');
    // The contact.
    expect(parts(showRelated({ related: view }))).toEqual([...before, 'related-card']);
  });

  test('nothing is shown where there is neither campaign nor company', () => {
    const app = fakeApp({
      screen: { name: 'lead', id: 'lead_bare' },
      lead: { state: 'shown', lead: bareLead },
      related: { state: 'known', company: null, contact: null },
    });
    render(<LeadScreen app={app} id="lead_bare" />);
    expect(screen.queryByRole('region', { name: 'Company and contact' })).toBeNull();
  });

  test('its campaign and company lead to all their leads, with their number once all are here', async () => {
    const shown = { state: 'shown', lead } as const;
    const app = fakeApp({ screen: { name: 'lead', id: 'lead_1' }, lead: shown });
    app.countLeads.mockImplementation(async ({ campaignId }) => (campaignId === '' ? 3 : 1));
    render(<LeadScreen app={app} id="lead_1" />);
    await userEvent.click(await screen.findByRole('button', { name: '1 lead: Spring launch' }));
    expect(app.showView).toHaveBeenLastCalledWith(
      expect.objectContaining({ campaignId: 'camp_1', search: '' }),
    );
    await userEvent.click(screen.getByRole('button', { name: '3 leads: Northwind' }));
    expect(app.showView).toHaveBeenLastCalledWith(
      expect.objectContaining({ campaignId: '', search: 'company:"Northwind"' }),
    );
    expect(app.openHome).toHaveBeenCalledTimes(2);
  });

  test('that cannot be told is said, calmly', () => {
    const container = showRelated({ related: { state: 'failed', error: { kind: 'server' } } });
    expect(container.textContent).toContain('The company and contact could not be loaded.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['paused', 'Paused'],
    ['on_hold', 'On hold'],
  ])('its campaign’s status: %s', (status, words) => {
    showRelated({ campaigns: [{ id: 'camp_1', name: 'Spring launch', status }] });
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('A link that is not what it says', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', 'n/a'])('%s is no link', (linkedinUrl) => {
    const { container } = showLead({ linkedinUrl });
    expect(screen.queryByRole('link', { name: /LinkedIn|Link to/ })).toBeNull();
    const schemes = [...container.querySelectorAll('a')].map(({ href: at }) => at.split(':')[0]);
    expect(new Set(schemes)).toEqual(new Set(['mailto', 'tel', 'https']));
  });

  test.each(['linkedin.com.evil.test/in/ada', 'https://linkedin.com@linkedin.com.evil.test/'])(
    '%s says where it goes',
    (linkedinUrl) => {
      showLead({ linkedinUrl });
      expect(href('LinkedIn')).toBeNull();
      expect(href('Link to linkedin.com.evil.test')).toMatch(/^https:\/\/linkedin\.com\.evil\.test\//);
    },
  );

  test('every link that leaves takes nothing along', () => {
    const { container } = showLead();
    const leaving = [...container.querySelectorAll('a[target=_blank]')];
    expect(leaving.map((link) => link.getAttribute('rel'))).toEqual(leaving.map(() => 'noreferrer'));
  });
});

describe('Copying', () => {
  test.each([
    ['Copy email', 'ada@northwind.com'],
    ['Copy phone', '+44 20 7946 0018'],
    [
      'Copy all',
      'Ada Lovelace\nHead of Engines, Northwind\nada@northwind.com\n+44 20 7946 0018\nlinkedin.com/in/ada',
    ],
  ])('%s', async (name, text) => {
    const { user } = showLead();
    await user.click(screen.getByRole('button', { name }));
    expect(await navigator.clipboard.readText()).toBe(text);
    expect(await screen.findByText('Copied')).toBeTruthy();
  });

  test('that the browser does not allow is said', async () => {
    const { user } = showLead();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy email' }));
    expect((await screen.findByRole('alert')).textContent).toContain('did not allow copying');
  });
});

describe('A lead that is not there', () => {
  test('is being loaded', () => {
    show({ state: 'loading' });
    expect(screen.getByText('Loading the lead…')).toBeTruthy();
  });

  test('was deleted', () => {
    show({ state: 'gone', before: null, after: null });
    expect(screen.getByRole('alert').textContent).toBe('This lead no longer exists in Leadey.');
  });

  test('cannot be asked for: what is known is shown, and one can try again', async () => {
    const { app, user } = show({ state: 'failed', error: { kind: 'offline' }, lead });
    expect(screen.getByRole('heading', { level: 1, name: 'Ada Lovelace' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(app.openLead).toHaveBeenCalledWith('lead_1');
  });

  test.each<[string, LeadState]>([
    ['shown', { state: 'shown', lead }],
    ['bare', { state: 'shown', lead: bareLead }],
    ['loading', { state: 'loading' }],
    ['gone', { state: 'gone', before: null, after: null }],
    ['failed', { state: 'failed', error: { kind: 'server' }, lead: null }],
  ])('%s stands in nobody’s way', async (_, shown) => {
    expect(await barriersIn(show(shown).container)).toEqual([]);
  });
});
