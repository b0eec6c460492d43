import { describe, expect, test, vi } from 'vitest';
import { account, bareLead } from '../../tests/unit/samples.ts';
import { NO_FILTERS } from '../leadey/lead-filters.ts';
import { FIRST_PAGE } from '../leadey/lead-query.ts';
import { viewOf } from '../leads/saved-views.ts';
import { fail, ok } from '../result.ts';
import { storedLook } from '../storage/stored-look.ts';
import { storedViews } from '../storage/stored-views.ts';
import { inactiveName } from '../workspaces/inactive-workspaces.ts';
import { gainsOfInactive } from './inactive-gains.ts';

const { id } = account.organization;
const looked = Date.parse('2026-05-01T12:00:00Z');
const leads = [
  { ...bareLead, id: '1', score: 90, createdAt: '2026-05-01T14:00:00Z' },
  { ...bareLead, id: '2', score: 20, createdAt: '2026-05-01T13:00:00Z' },
  { ...bareLead, id: '3', score: 95, createdAt: '2026-05-01T11:00:00Z' },
];
const hot = { ...viewOf(FIRST_PAGE), filters: { ...NO_FILTERS, scoreFrom: 80 } };

async function stage({ alert = true, seen = true } = {}) {
  await storedViews('local', inactiveName(id, 'views')).write({
    organizationId: id,
    views: [{ name: 'Hot', query: hot, alert }],
  });
  if (seen)
    await storedLook('local', inactiveName(id, 'look')).write({
      organizationId: id,
      at: looked,
      newest: looked,
      before: 0,
    });
  const newest = vi.fn(async () => ok(leads));
  const gains = (alertLeads = false) =>
    gainsOfInactive(account, { newest, settings: { alertLeads }, now: looked });
  return { newest, gains };
}

describe('A workspace that is not in use', () => {
  test('tells of the leads that one of its views gained since somebody last looked', async () => {
    const { gains } = await stage();
    expect(await gains()).toMatchObject(ok({ news: 2, views: { Hot: 1 }, lookedAt: looked }));
  });

  test('tells of new leads where that is asked for', async () => {
    const { gains } = await stage({ alert: false });
    expect(await gains(true)).toEqual(ok({ news: 2, views: {}, asks: {}, lookedAt: looked }));
  });

  test('is not asked where nobody wants to be told', async () => {
    const { gains, newest } = await stage({ alert: false });
    expect(await gains()).toEqual(ok(null));
    expect(newest).not.toHaveBeenCalled();
  });

  test('has no news before anybody has looked at it', async () => {
    const { gains, newest } = await stage({ seen: false });
    expect(await gains(true)).toEqual(ok(null));
    expect(newest).not.toHaveBeenCalled();
  });

  test('that cannot be asked says nothing', async () => {
    const { newest, gains } = await stage();
    newest.mockResolvedValueOnce(fail({ kind: 'offline' }) as never);
    expect(await gains()).toMatchObject({ ok: false, error: { kind: 'offline' } });
  });
});
