// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { DEMO_KEY, startDemoApi } from '../../tests/demo-api/index.ts';
import { connectedWith, meetAtItsBest } from '../../tests/unit/demo-background.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { storedLeads, storedStatuses } from '../storage/stored-snapshots.ts';

const WORKSPACE_OF_60 = 'leadey_sk_live_workspace-of-sixty-leads';
const EMPTY_WORKSPACE = 'leadey_sk_live_workspace-without-leads';
const api = await startDemoApi({
  rateLimit: false,
  workspaces: { [DEMO_KEY]: {}, [WORKSPACE_OF_60]: { leads: 60 }, [EMPTY_WORKSPACE]: { leads: 0 } },
});
const show = { maxAge: 0, caller: 'window', ahead: false };
const pagesAsked = () =>
  api.requests.filter(({ path }) => path === '/v1/leads').map(({ query }) => query.page);

meetAtItsBest(api);

describe('A page of leads', () => {
  test('comes as Leadey gives it, and is remembered for the next opening', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    const answer = await leads.load({ ...FIRST_PAGE, page: 2 }, show);
    expect(answer).toMatchObject({ ok: true, value: { query: { page: 2 }, page: { unreadable: 0 } } });
    expect(answer.ok && answer.value.page.items).toHaveLength(25);
    expect(await storedLeads.read()).toEqual(answer.ok && answer.value);
  });

  test('past the end moves to the last that exists', async () => {
    const { leads } = await connectedWith(WORKSPACE_OF_60);
    const answer = await leads.load({ ...FIRST_PAGE, page: 9 }, show);
    expect(answer).toMatchObject({ ok: true, value: { query: { page: 3 } } });
    expect(answer.ok && answer.value.page.items).toHaveLength(10);
    expect(pagesAsked()).toEqual(['9', '3']);
  });

  test('past the end of nothing is the first', async () => {
    const { leads } = await connectedWith(EMPTY_WORKSPACE);
    const answer = await leads.load({ ...FIRST_PAGE, page: 4 }, show);
    expect(answer).toMatchObject({ ok: true, value: { query: { page: 1 }, page: { items: [] } } });
  });

  test('of which one lead is malformed shows the others, and counts the one', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'replace-lead', index: 3, value: { id: 5 }, match: { path: '/leads' } });
    const answer = await leads.load(FIRST_PAGE, show);
    expect(answer.ok && answer.value.page.items).toHaveLength(24);
    expect(answer.ok && answer.value.page.unreadable).toBe(1);
  });

  test.each([
    ['402', { kind: 'status', status: 402 }, 'no-credits'],
    ['403', { kind: 'status', status: 403 }, 'forbidden'],
    ['a page in HTML', { kind: 'status', status: 404, body: '<h1>?</h1>' }, 'intercepted'],
    ['an empty 431', { kind: 'status', status: 431, body: '' }, 'bad-request'],
    ['half of it', { kind: 'truncated-json' }, 'bad-response'],
    ['another shape', { kind: 'wrong-shape', body: { leads: [] } }, 'bad-response'],
    ['10 MB', { kind: 'huge', bytes: 10_000_000 }, 'bad-response'],
  ] as const)('answered with %s keeps what was remembered', async (_, fault, kind) => {
    const { leads } = await connectedWith(DEMO_KEY);
    await leads.load(FIRST_PAGE, show);
    const before = await storedLeads.read();
    api.fault({ ...fault, match: { path: '/leads' } });
    expect(await leads.load({ ...FIRST_PAGE, page: 2 }, show)).toEqual({ ok: false, error: { kind } });
    expect(await storedLeads.read()).toEqual(before);
  });
});

describe('What is known already', () => {
  test('is not asked again while it is young, and is when it is older, or of a time to come', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const { leads } = await connectedWith(DEMO_KEY);
    await leads.load(FIRST_PAGE, show);
    await leads.load(FIRST_PAGE, { ...show, maxAge: 30_000 });
    expect(pagesAsked()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 30_000);
    await leads.load(FIRST_PAGE, { ...show, maxAge: 30_000 });
    expect(pagesAsked()).toHaveLength(2);
    vi.setSystemTime(Date.now() - 86_400_000);
    await leads.load(FIRST_PAGE, { ...show, maxAge: 30_000 });
    expect(pagesAsked()).toHaveLength(3);
  });

  test('answers a search that Leadey cannot tell from it, and no other', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    await leads.load({ ...FIRST_PAGE, search: 'a' }, show);
    await leads.load({ ...FIRST_PAGE, search: ' a ' }, { ...show, maxAge: 30_000 });
    expect(pagesAsked()).toHaveLength(1);
    await leads.load({ ...FIRST_PAGE, search: 'a', status: 'new' }, { ...show, maxAge: 30_000 });
    expect(pagesAsked()).toHaveLength(2);
  });

  test('of another key is not shown', async () => {
    const { account, leads } = await connectedWith(DEMO_KEY);
    await leads.load(FIRST_PAGE, show);
    await account.connect(WORKSPACE_OF_60, false);
    const answer = await leads.load(FIRST_PAGE, { ...show, maxAge: 30_000 });
    expect(answer.ok && answer.value.page.meta.totalCount).toBe(60);
  });
});

describe('A page fetched ahead', () => {
  test('is not remembered as the one last shown', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    await leads.load(FIRST_PAGE, show);
    await leads.load({ ...FIRST_PAGE, page: 2 }, { ...show, caller: 'window ahead', ahead: true });
    expect((await storedLeads.read())?.query.page).toBe(1);
  });
});

describe('Typing on', () => {
  test('aborts what was asked before, and the last answer is the one that stays', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    api.fault({ kind: 'slow', ms: 400, match: { path: /search=a&?/, times: 1 } });
    const first = leads.load({ ...FIRST_PAGE, search: 'a' }, show);
    await vi.waitFor(() => expect(pagesAsked()).toHaveLength(1));
    const second = await leads.load({ ...FIRST_PAGE, search: 'ab' }, show);
    expect(await first).toEqual({ ok: false, error: { kind: 'superseded' } });
    expect(second.ok).toBe(true);
    await vi.waitFor(() => expect(api.requests.filter(({ aborted }) => aborted)).toHaveLength(1));
    expect((await storedLeads.read())?.query.search).toBe('ab');
  });

  test('two windows that ask for the same get it from one request', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    const answers = await Promise.all(
      ['window', 'other'].map((caller) => leads.load(FIRST_PAGE, { ...show, caller })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(pagesAsked()).toHaveLength(1);
  });
});

describe('Statuses', () => {
  test("of a workspace's own are remembered as they are met", async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    api.addLeads(DEMO_KEY, [{ status: 'waiting_on_legal' }]);
    await leads.load(FIRST_PAGE, show);
    await leads.load({ ...FIRST_PAGE, page: 2 }, show);
    expect((await storedStatuses.read())?.statuses).toContain('waiting_on_legal');
  });
});

describe('One lead', () => {
  test('is completed by what Leadey says of it now', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    const [first] = api.allLeads(DEMO_KEY);
    api.changeLead(DEMO_KEY, first?.id ?? '', { name: 'Renamed' });
    expect(await leads.lead(first?.id ?? '')).toMatchObject({ ok: true, value: { name: 'Renamed' } });
  });

  test('that was deleted is not found', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    expect(await leads.lead('gone/../me')).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  test('can be looked at while another is looked at in another window', async () => {
    const { leads } = await connectedWith(DEMO_KEY);
    const ids = [...api.allLeads(DEMO_KEY)].slice(0, 2).map(({ id }) => id);
    const answers = await Promise.all(ids.map((id) => leads.lead(id)));
    expect(answers.map((answer) => answer.ok && answer.value.id)).toEqual(ids);
  });
});
