// @vitest-environment node
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { account, NOON, snapshotOf } from '../../tests/unit/samples.ts';
import { formatAge } from '../format/age.ts';
import { formatClock } from '../format/dates.ts';
import { SettingsSchema } from '../settings/settings.ts';
import { ToldSchema } from './alert-schema.ts';
import { BudgetsSchema } from './budget-schema.ts';
import { AccountSchema, CampaignsSnapshotSchema, LeadsSnapshotSchema, ViewSchema } from './schemas.ts';
import { accountInMemory, accountOnDisk } from './stored-accounts.ts';
import { storedLeads, storedView } from './stored-snapshots.ts';
import { storedValue } from './stored-value.ts';
import { LeadSyncSchema } from './sync-schemas.ts';

const figure = storedValue('session', 'figure', v.number());

describe('One item of storage', () => {
  test('is absent until written, and again when removed', async () => {
    expect(await figure.read()).toBeNull();
    await figure.write(5);
    expect(await figure.read()).toBe(5);
    await figure.remove();
    expect(await figure.read()).toBeNull();
  });

  test('that was damaged counts as absent', async () => {
    await browser.storage.session.set({ figure: 'five' });
    expect(await figure.read()).toBeNull();
  });

  test('lives in its own area only', async () => {
    await figure.write(5);
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await browser.storage.sync.get(null)).toEqual({});
  });

  test('tells whoever watches of each change, of damage and of its end, and what was before, until they had enough', async () => {
    const seen = vi.fn();
    const stop = figure.watch(seen);
    await figure.write(1);
    await browser.storage.session.set({ figure: 'damaged', other: 2 });
    await browser.storage.session.set({ other: 3 });
    await browser.storage.local.set({ figure: 4 });
    await figure.remove();
    stop();
    await figure.write(6);
    expect(seen.mock.calls).toEqual([
      [1, null],
      [null, 1],
      [null, null],
    ]);
  });
});

describe('What is stored', () => {
  test('people’s data is in memory only', () => {
    expect([storedLeads.area, storedView.area]).toEqual(['session', 'session']);
    expect([accountInMemory.area, accountOnDisk.area]).toEqual(['session', 'local']);
  });

  test('comes back as it was', async () => {
    await accountOnDisk.write(account);
    await storedLeads.write(snapshotOf({ page: 6 }));
    expect(await accountOnDisk.read()).toEqual(account);
    expect(await storedLeads.read()).toEqual(snapshotOf({ page: 6 }));
  });

  test.each([
    ['an account of a version to come', AccountSchema, { ...account, version: 2 }],
    ['an account without its organization', AccountSchema, { ...account, organization: null }],
    ['an account of a time that is none', AccountSchema, { ...account, asOf: -1e300 }],
    ['leads of a time no calendar has', LeadsSnapshotSchema, { ...snapshotOf(), at: 1e300 }],
    ['leads of which one is damaged', LeadsSnapshotSchema, { ...snapshotOf(), page: { items: [{}] } }],
  ])('%s counts as absent', (_, schema, stored) => {
    expect(v.is<v.GenericSchema>(schema, stored)).toBe(false);
  });

  test('a view whose scroll position is damaged is still the view', () => {
    const view = { connection: 'c', query: snapshotOf().query };
    expect(v.parse(ViewSchema, { ...view, scrollTop: 'far', leadId: 5 })).toEqual({
      ...view,
      scrollTop: 0,
      leadId: null,
    });
  });

  const schemas = {
    AccountSchema,
    LeadsSnapshotSchema,
    CampaignsSnapshotSchema,
    ViewSchema,
    BudgetsSchema,
    LeadSyncSchema,
    ToldSchema,
    SettingsSchema,
  };
  test.each(Object.entries(schemas))(
    '%s never throws, whatever is stored, and knows again what it let through',
    (_, schema) => {
      const right = {
        ...account,
        ...snapshotOf(),
        windowStart: NOON,
        used: 1,
        blockedUntil: 0,
        campaigns: [],
      };
      const whole = { ...right, complete: true, scrollTop: 0, leadId: null };
      const change = fc.dictionary(fc.constantFrom(...Object.keys(whole)), fc.anything(), { maxKeys: 2 });
      fc.assert(
        fc.property(
          fc.oneof(
            fc.anything(),
            change.map((part) => ({ ...whole, ...part })),
          ),
          (stored) => {
            const parsed = v.safeParse<v.GenericSchema>(schema, stored);
            if (parsed.success)
              expect(v.parse<v.GenericSchema>(schema, parsed.output)).toEqual(parsed.output);
          },
        ),
      );
    },
  );

  test('a time that was let through can be written out', () => {
    fc.assert(
      fc.property(fc.double(), (at) => {
        if (!v.is(LeadsSnapshotSchema, { ...snapshotOf(), at })) return;
        formatAge(at, NOON);
        formatClock(at, NOON);
      }),
    );
  });
});
