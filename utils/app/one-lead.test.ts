// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openList, shownNames } from '../../tests/unit/fake-page.ts';
import { account, lead, NOON } from '../../tests/unit/samples.ts';

const company = {
  id: 'company_1',
  name: 'Northwind',
  domain: 'northwind.com',
  industry: '',
  employeeCount: null,
  fundingStage: '',
  country: '',
  city: '',
};
const answer = {
  connection: account.connection,
  key: '',
  companies: [company],
  contacts: [],
  leads: [],
  at: NOON,
};

beforeEach(() => void vi.useFakeTimers({ now: NOON }));

/** Opens a lead of the first of six pages, and Leadey says that it is so. */
async function openLead(id: string) {
  const page = openList();
  void page.app.openLead(id);
  await page.background.answer('load-lead', { ...lead, id, name: id });
  return page;
}

describe('A lead that is not on the page listed', () => {
  const elsewhere = { ...lead, id: 'elsewhere', name: 'Grace Hopper' };

  test('stays on the screen while it is asked for anew, and when that fails', async () => {
    const { app, background, state } = openList();
    void app.openLead('elsewhere');
    await background.answer('load-lead', elsewhere);
    void app.openLead('elsewhere');
    expect(state().lead).toEqual({ state: 'shown', lead: elsewhere });
    await background.fail('load-lead', 'offline');
    expect(state().lead).toMatchObject({ state: 'failed', lead: elsewhere });
  });

  test('found on the page in front is drawn at once', () => {
    const onPage = { compared: 1, isWhole: true, isCut: false, sure: [elsewhere], perhaps: [] };
    const { app, state } = openList({ onPage: { state: 'found', ...onPage } });
    void app.openLead('elsewhere');
    expect(state().lead).toEqual({ state: 'shown', lead: elsewhere });
  });
});

describe('What stands behind a lead', () => {
  test('is asked for once somebody stays with it, and shown when it comes', async () => {
    const { background, state } = await openLead('lead_3');
    expect(await background.types()).toEqual(['load-lead']);
    vi.advanceTimersByTime(300);
    await vi.waitFor(async () => expect(await background.types()).toContain('look-related'));
    await background.answer('look-related', answer);
    expect(state().related).toEqual({ state: 'known', company, contact: null });
  });

  test('is not asked for by who goes on at once', async () => {
    const { app, background } = await openLead('lead_3');
    vi.advanceTimersByTime(200);
    void app.turnLead(1);
    vi.advanceTimersByTime(200);
    expect(await background.types()).toEqual(['load-lead', 'load-lead']);
  });

  test('of one lead is never shown with another', async () => {
    const { app, background, state } = await openLead('lead_3');
    vi.advanceTimersByTime(300);
    await vi.waitFor(async () => expect(await background.types()).toContain('look-related'));
    void app.turnLead(1);
    await background.answer('look-related', answer);
    expect(state().related).toBeNull();
  });

  test('that cannot be told is an error of its own: the lead stays', async () => {
    const { background, state } = await openLead('lead_3');
    vi.advanceTimersByTime(300);
    await vi.waitFor(async () => expect(await background.types()).toContain('look-related'));
    await background.fail('look-related', 'forbidden');
    expect(state()).toMatchObject({ lead: { state: 'shown' }, related: { error: { kind: 'forbidden' } } });
  });
});

describe('A lead that is no more', () => {
  test('leaves the list and those that are selected; the ones beside it are a key away', async () => {
    const { app, background, rememberShown, state } = openList();
    app.select('lead_3', false);
    void app.openLead('lead_3');
    await background.fail('load-lead', 'not-found');
    expect(shownNames(state())).not.toContain('Person 3');
    expect(state()).toMatchObject({
      selected: null,
      list: { snapshot: { page: { meta: { totalCount: 133 } } } },
    });
    expect(rememberShown.mock.lastCall?.[0].page.items.map(({ id }) => id)).not.toContain('lead_3');
    void app.turnLead(1);
    expect(state().screen).toEqual({ name: 'lead', id: 'lead_4' });
  });
});

describe('From the last lead of a page', () => {
  test('one goes on to the first of the next, and back', async () => {
    const { app, background, state } = await openLead('lead_25');
    void app.turnLead(1);
    expect(state().screen).toEqual({ name: 'lead', id: 'lead_25' });
    await background.answerLeads(0);
    expect(state()).toMatchObject({ screen: { id: 'lead_26' }, query: { page: 2 } });
    void app.turnLead(-1);
    await background.answerLeads(-1);
    expect(state()).toMatchObject({ screen: { id: 'lead_25' }, query: { page: 1 } });
  });

  test('nobody is thrown onto a lead who went back to the list meanwhile', async () => {
    const { app, background, state } = await openLead('lead_25');
    void app.turnLead(1);
    app.openHome();
    await background.answerLeads(0);
    expect(state()).toMatchObject({ screen: { name: 'home' }, query: { page: 2 } });
  });

  test('a page that cannot be had is said, and the list is where it was', async () => {
    const { app, background, state } = await openLead('lead_25');
    void app.turnLead(1);
    await background.failLeads(0, 'offline');
    expect(state()).toMatchObject({
      screen: { id: 'lead_25' },
      lead: { state: 'failed', error: { kind: 'offline' }, lead: { id: 'lead_25' } },
      query: { page: 1 },
    });
  });

  test('a lead that moved onto the next page is not opened twice', async () => {
    const { app, background, state } = await openLead('lead_25');
    void app.turnLead(1);
    await background.settled();
    const { list } = state();
    const snapshot = list.state === 'loading' ? null : list.snapshot;
    if (snapshot === null) throw new Error('Nothing is listed');
    const items = ['lead_25', 'lead_26'].map((id) => ({ ...lead, id }));
    const query = { ...snapshot.query, page: 2 };
    await background.answerLeads(0, { snapshot: { ...snapshot, query, page: { ...snapshot.page, items } } });
    expect(state().screen).toEqual({ name: 'lead', id: 'lead_26' });
  });
});
