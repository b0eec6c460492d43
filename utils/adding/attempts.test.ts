// @vitest-environment node

import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { account, NOON } from '../../tests/unit/samples.ts';
import { storedDraft } from '../storage/stored-webhooks.ts';
import type { Attempt } from '../storage/webhook-schemas.ts';
import { createAttempts } from './attempts.ts';
import { NOBODY } from './new-lead.ts';

const { connection } = account;
const MINUTE = 60_000;
const attempts = createAttempts({
  whileCurrent: async (of, write) => (of === connection ? write(account) : undefined),
});
const ada: Attempt = {
  id: 'first',
  at: NOON,
  campaignId: 'camp_1',
  lead: { ...NOBODY, name: 'Ada Lovelace', email: 'ada@northwind.com' },
  before: [],
  state: 'added',
  leadId: 'lead_1',
  problem: null,
};
const again = (differs: Partial<Attempt> = {}): Attempt => ({
  ...ada,
  id: 'second',
  at: NOON + MINUTE,
  state: 'sending',
  leadId: null,
  ...differs,
});
const ids = async () => (await attempts.read(connection)).map(({ id }) => id);

beforeEach(() => fakeBrowser.reset());

describe('Whether somebody is sent again', () => {
  test.each<[string, Partial<Attempt>, Attempt, boolean, boolean]>([
    ['what was just added', {}, again(), false, false],
    ['what was added almost five minutes ago', {}, again({ at: NOON + 5 * MINUTE - 1 }), false, false],
    ['what was added five minutes ago', {}, again({ at: NOON + 5 * MINUTE }), false, true],
    ['what was just added to another campaign', {}, again({ campaignId: 'camp_2' }), false, true],
    ['who was just added, with a title', {}, again({ lead: { ...ada.lead, title: 'CTO' } }), false, true],
    ['what Leadey did not take', { state: 'not-added', leadId: null }, again(), false, true],
    [
      'what is on its way',
      { state: 'sending', leadId: null },
      again({ at: NOON + 60 * MINUTE }),
      false,
      false,
    ],
    ['what is on its way, once more by choice', { state: 'sending', leadId: null }, again(), true, true],
    ['the very same press', { state: 'not-added', leadId: null }, again({ id: 'first' }), false, false],
  ])('%s', async (_, differs, next, byChoice, isSent) => {
    await attempts.note(connection, { ...ada, ...differs });
    const begun = await attempts.begin(connection, next, byChoice);
    expect(begun?.sent?.id).toBe(isSent ? undefined : 'first');
    expect((await ids()).includes('second')).toBe(isSent && next.id === 'second');
  });

  test('is not even asked where another workspace is in use', async () => {
    expect(await attempts.begin('another', again(), false)).toBeNull();
    expect(await attempts.read('another')).toEqual([]);
  });
});

describe('What is remembered of it', () => {
  test('what failed and is tried again is told once; another one stays', async () => {
    const failed = { ...ada, state: 'not-added', leadId: null } as const;
    await attempts.note(connection, failed);
    await attempts.note(connection, {
      ...failed,
      id: 'namesake',
      lead: { ...ada.lead, email: 'a@contoso.com' },
    });
    await attempts.note(connection, {
      ...failed,
      id: 'partner',
      lead: { ...ada.lead, name: 'Grace Hopper' },
    });
    await attempts.note(connection, { ...ada, id: 'second' });
    expect(await ids()).toEqual(['second', 'partner', 'namesake']);
  });

  test('what was on its way is told once, with what came of it, whatever else was sent meanwhile', async () => {
    await attempts.begin(connection, again(), false);
    await attempts.note(connection, { ...ada, id: 'other', lead: { ...ada.lead, name: 'Grace Hopper' } });
    await attempts.note(connection, again({ state: 'added', leadId: 'lead_1' }));
    expect((await attempts.read(connection)).map(({ id, state }) => [id, state])).toEqual([
      ['second', 'added'],
      ['other', 'added'],
    ]);
  });

  test('what was added stays beside the same added later', async () => {
    await attempts.note(connection, ada);
    await attempts.note(connection, { ...ada, id: 'second' });
    expect(await ids()).toEqual(['second', 'first']);
  });

  test('no more than the last twenty', async () => {
    for (let turn = 1; turn <= 21; turn += 1) await attempts.note(connection, { ...ada, id: `${turn}` });
    const kept = await ids();
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([20, '21', '2']);
  });

  test('the form is emptied by what was added, and by nothing else', async () => {
    const draft = { connection, lead: ada.lead, campaignId: null, touched: true, offered: null };
    await storedDraft.write(draft);
    await attempts.note(connection, { ...ada, state: 'not-added', leadId: null });
    await attempts.note(connection, { ...ada, lead: { ...ada.lead, name: 'Grace Hopper' } });
    expect(await storedDraft.read()).toEqual(draft);
    await attempts.note(connection, ada);
    expect(await storedDraft.read()).toBeNull();
  });
});
