import { describe, expect, test, vi } from 'vitest';
import { account, lead } from '../../tests/unit/samples.ts';
import { NOBODY } from '../adding/new-lead.ts';
import type { Answers } from '../messages/answers.ts';
import type { Request } from '../messages/requests.ts';
import type { SendRequest } from '../messages/send-request.ts';
import { fail, ok } from '../result.ts';
import type { Attempt, Draft } from '../storage/webhook-schemas.ts';
import { type AddingParts, createAdding } from './adding.ts';
import { stateOf } from './read-stored-state.ts';
import type { AppState } from './state.ts';
import { createStore } from './store.ts';

const ada = { ...NOBODY, name: 'Ada Lovelace', email: 'ada@example.com' };
const webhooks = {
  organizationId: account.organization.id,
  webhooks: [{ campaignId: 'camp_1', masked: 'whk_••••' }],
  preferred: 'camp_1',
};
const added = ok({ leadId: 'lead_9', created: true, twice: false });
type Answer = Answers['add-lead'];

function show({ answers = [added], change = {}, ...parts }: Show = {}) {
  let draft: Draft | null = parts.draft ?? null;
  const sent: Request[] = [];
  const left = [...answers];
  const send = vi.fn(async (request: Request) => {
    sent.push(request);
    return left.shift();
  }) as unknown as SendRequest;
  const refresh = vi.fn(async () => {});
  const adding = createAdding({
    store: createStore({ ...stateOf(account, {}), webhooks, ...change }),
    send,
    all: { filter: (fits) => [lead].filter(fits) },
    refresh,
    readDraft: async () => draft,
    writeDraft: (written) => {
      draft = written;
    },
    readAdded: async () => parts.history ?? [],
    newId: () => 'attempt 1',
    now: () => 1_000_000,
    later: (job) => {
      job();
      return () => {};
    },
    ...parts.own,
  });
  return { adding, sent, refresh, stored: () => draft };
}

interface Show {
  answers?: Answer[];
  change?: Partial<AppState>;
  draft?: Draft;
  history?: Attempt[];
  own?: Partial<AddingParts>;
}

const typed: Draft = {
  connection: account.connection,
  lead: ada,
  campaignId: null,
  touched: true,
  offered: null,
};
/** Sent a moment ago, and nobody knows what came of it. */
const attempt: Attempt = {
  id: 'attempt 0',
  at: 990_000,
  campaignId: 'camp_1',
  lead: ada,
  before: [],
  state: 'sending',
  leadId: null,
  problem: null,
};
const step = ({ adding }: ReturnType<typeof show>) => adding.state.step.value;

describe('The form for a new lead', () => {
  test('begins with what the search tells, and is stored as it is typed', async () => {
    const stage = show({ change: { query: { ...stateOf(account, {}).query, search: 'Jordan Lee' } } });
    await stage.adding.begin('here');
    expect(stage.adding.state.draft.value?.lead.name).toBe('Jordan Lee');
    stage.adding.change('company', 'Northwind');
    expect(stage.stored()).toMatchObject({ lead: { company: 'Northwind' }, touched: true });
  });

  test('says who is there already, and where the leads are not here yet says nothing', async () => {
    const stage = show({ draft: { ...typed, lead: { ...NOBODY, email: lead.email } } });
    await stage.adding.open();
    expect(stage.adding.state.same.value?.map(({ by }) => by)).toEqual(['email']);
    const early = show({ draft: typed, own: { all: { filter: () => null } } });
    await early.adding.open();
    expect(early.adding.state.same.value).toBeNull();
  });

  test('is emptied, or gives way to what was offered, only when somebody says so', async () => {
    const grace = { ...NOBODY, name: 'Grace Hopper' };
    const stage = show({ draft: { ...typed, offered: grace } });
    await stage.adding.open();
    expect(stage.adding.state.draft.value?.lead).toEqual(ada);
    stage.adding.startOver();
    expect(stage.adding.state.draft.value?.lead).toEqual(grace);
    stage.adding.startOver();
    expect(stage.adding.state.draft.value?.lead).toEqual(NOBODY);
  });

  test('takes no more of a field than the background does', async () => {
    const stage = show({ draft: typed });
    await stage.adding.open();
    stage.adding.change('name', 'x'.repeat(10_000));
    expect(stage.adding.state.draft.value?.lead.name).toHaveLength(500);
  });
});

describe('Sending it', () => {
  test('names those that may be written over, and ends with the draft gone and the list asked anew', async () => {
    const stage = show({ draft: { ...typed, lead: { ...ada, email: lead.email } } });
    await stage.adding.open();
    await stage.adding.submit();
    expect(stage.sent).toEqual([
      {
        type: 'add-lead',
        connection: account.connection,
        again: false,
        id: 'attempt 1',
        campaignId: 'camp_1',
        lead: { ...ada, email: lead.email },
        before: [lead.id],
      },
    ]);
    expect(step(stage)).toMatchObject({ name: 'added', campaignId: 'camp_1' });
    expect([stage.stored(), stage.refresh.mock.calls.length]).toEqual([null, 1]);
  });

  test('with nobody in it asks nothing of the background', async () => {
    const stage = show({ draft: { ...typed, lead: NOBODY } });
    await stage.adding.open();
    await stage.adding.submit();
    expect(step(stage)).toEqual({ name: 'editing', problem: { kind: 'form', problem: 'nobody' } });
    expect(stage.sent).toEqual([]);
  });

  test('refused keeps what was typed', async () => {
    const stage = show({ draft: typed, answers: [fail({ kind: 'add', problem: 'unauthorized' })] });
    await stage.adding.open();
    await stage.adding.submit();
    expect(step(stage)).toEqual({ name: 'editing', problem: { kind: 'add', problem: 'unauthorized' } });
    expect(stage.stored()?.lead).toEqual(ada);
  });

  test.each([fail({ kind: 'add', problem: 'unknown' } as const), fail({ kind: 'interrupted' } as const)])(
    'without an outcome (%j) is looked up, not sent again',
    async (lost) => {
      const stage = show({ draft: typed, answers: [lost, added] });
      await stage.adding.open();
      await stage.adding.submit();
      await stage.adding.lookAgain();
      expect(stage.sent.map(({ type }) => type)).toEqual(['add-lead', 'look-added']);
      expect(step(stage).name).toBe('added');
    },
  );

  test('would write over somebody nobody has seen yet: stops once, and the next press sends it', async () => {
    const own = { later: () => () => {} };
    const known = { ...lead, campaignId: 'camp_1' };
    const all = { filter: (fits: (one: typeof lead) => boolean) => [known].filter(fits) };
    const stage = show({ draft: { ...typed, lead: NOBODY }, own: { ...own, all } });
    await stage.adding.open();
    stage.adding.change('email', lead.email);
    stage.adding.change('title', 'Countess');
    await stage.adding.submit();
    expect(step(stage)).toEqual({ name: 'editing', problem: { kind: 'form', problem: 'check' } });
    expect(stage.sent).toEqual([]);
    await stage.adding.submit();
    expect(stage.sent).toHaveLength(1);
  });

  test('answered after somebody went on to another leaves that one in the form', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const stage = show({ draft: typed, answers: [], own: { send: (() => promise) as never } });
    await stage.adding.open();
    const sending = stage.adding.submit();
    stage.adding.startOver();
    stage.adding.change('name', 'Grace Hopper');
    resolve(added);
    await sending;
    expect(stage.stored()?.lead.name).toBe('Grace Hopper');
    expect(step(stage)).toEqual({ name: 'editing', problem: null });
  });

  test('done after its popup was closed is told by the next; whoever begins another has a form', async () => {
    const done: Attempt = { ...attempt, state: 'added', leadId: 'lead_9' };
    const stage = show({ history: [done] });
    await stage.adding.open();
    expect(step(stage)).toMatchObject({ name: 'added', added: { leadId: 'lead_9' } });
    await stage.adding.begin('here');
    await stage.adding.open();
    expect(step(stage)).toEqual({ name: 'editing', problem: null });
  });

  test('left without an outcome says so when the form is opened again', async () => {
    const stage = show({ history: [attempt] });
    await stage.adding.open();
    expect(step(stage)).toEqual({ name: 'editing', problem: { kind: 'add', problem: 'unknown' } });
    await stage.adding.lookAgain();
    expect(stage.sent).toEqual([{ type: 'look-added', id: 'attempt 0' }]);
  });
});
