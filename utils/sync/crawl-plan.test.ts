// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Plan } from '../storage/sync-schemas.ts';
import { type CampaignCount, EVERYTHING, FRAGMENTS, firstPlan, isOfAll, nextPlan } from './crawl-plan.ts';

const known = (campaignId: string, count: number, expected = 10): CampaignCount => ({
  campaignId,
  known: count,
  expected,
});
const SHORT = [known('a', 5), known('b', 5)];
/** What comes after a page, where ten of twenty leads are known. */
const planAfter = (plan: Plan, isLast: boolean, count = 10, campaigns = SHORT) =>
  nextPlan(plan, isLast, count, 20, campaigns);

/** All crawls of a plan that never finds another lead, until it gives up: `campaign/size/search`. */
function crawlsFrom(plan: Plan, found: (turn: number) => number, campaigns = SHORT): string[] {
  const crawls: string[] = [];
  let next = plan;
  for (let turn = 0; next.crawl !== null && turn < 500; turn += 1) {
    const { campaignId, pageSize, search } = next.crawl;
    crawls.push(`${campaignId}/${pageSize}/${search}`);
    next = planAfter(next, true, found(turn), campaigns);
  }
  return crawls;
}

describe('A crawl', () => {
  test('begins with all leads, the newest first', () => {
    expect(firstPlan(7)).toEqual({
      crawl: EVERYTHING,
      page: 1,
      queue: [],
      round: 0,
      knownAtStart: 7,
      idleRounds: 0,
      since: 0,
    });
    expect(firstPlan(7, 99).since).toBe(99);
  });

  test('goes from page to page to the last one', () => {
    expect(planAfter(firstPlan(0), false)).toEqual({ ...firstPlan(0), page: 2 });
    expect(planAfter({ ...firstPlan(0), page: 1999 }, false)).toMatchObject({ page: 2000, round: 0 });
  });

  test('ends at two thousand pages, whatever is said of more', () => {
    expect(planAfter({ ...firstPlan(0), page: 2000 }, false)).toMatchObject({ page: 1, round: 1 });
  });

  test('ends as soon as every lead is known', () => {
    expect(planAfter(firstPlan(0), false, 20)).toMatchObject({ crawl: null, queue: [] });
    expect(planAfter(firstPlan(0), false, 21)).toMatchObject({ crawl: null, queue: [] });
  });

  test('of a campaign ends with its last lead, and goes on with the next one', () => {
    const crawl = { campaignId: 'a', pageSize: 100, search: '' };
    const other = { ...crawl, campaignId: 'b' };
    const plan: Plan = { ...firstPlan(0), crawl, queue: [other], round: 1 };
    expect(planAfter(plan, false, 15, [known('a', 10), known('b', 5)])).toMatchObject({
      crawl: other,
      page: 1,
      queue: [],
      round: 1,
    });
    expect(planAfter(plan, false, 15, [known('a', 9), known('b', 5)])).toMatchObject({ crawl, page: 2 });
  });

  test('that has come to its end stays there', () => {
    const plan: Plan = { ...firstPlan(0), crawl: null };
    expect(planAfter(plan, false)).toBe(plan);
  });

  test('of a campaign that finds the last lead is followed by one look at all: some may have come since', () => {
    const crawl = { campaignId: 'a', pageSize: 100, search: '' };
    const plan: Plan = { ...firstPlan(3), crawl, page: 4, queue: [crawl], round: 5 };
    expect(planAfter(plan, true, 20)).toEqual({ ...plan, crawl: EVERYTHING, page: 1, queue: [], round: 0 });
  });
});

describe('Where leads are missing', () => {
  test('each campaign is crawled, then again at other sizes and by single letters, until that helps no more', () => {
    const crawls = crawlsFrom(firstPlan(10), () => 10);
    expect(crawls.slice(0, 6)).toEqual(['/100/', 'a/100/', 'b/100/', 'a/99/', 'b/99/', '/99/']);
    const letters = ['a', 'b'].flatMap((campaign) => FRAGMENTS.map((search) => `${campaign}/100/${search}`));
    // Whoever knows all but one, which pages hide, finds nothing before these; then once more to count all.
    expect(crawls.slice(6)).toEqual([...letters, '/100/']);
    expect(crawlsFrom(firstPlan(10), (turn) => Math.min(19, 10 + turn)).slice(6, 6 + letters.length)).toEqual(
      letters,
    );
  });

  test('as long as each round finds some, all rounds are gone through', () => {
    const sizes = crawlsFrom(firstPlan(0), (turn) => Math.min(19.99, turn / 10))
      .filter((crawl) => crawl.endsWith('/'))
      .map((crawl) => crawl.replace('a/', 'campaigns/'))
      .filter((crawl) => !crawl.startsWith('b/'));
    expect(sizes.slice(0, 8)).toEqual([
      '/100/',
      'campaigns/100/',
      'campaigns/99/',
      '/99/',
      'campaigns/97/',
      '/97/',
      'campaigns/89/',
      '/89/',
    ]);
  });

  test('a campaign whose leads are all known is not asked about', () => {
    const crawls = crawlsFrom(firstPlan(10), () => 10, [known('a', 10), known('b', 5)]);
    expect(crawls.filter((crawl) => crawl.startsWith('a/'))).toEqual([]);
    expect(crawls.filter((crawl) => crawl.startsWith('b/'))).not.toEqual([]);
  });
});

test('Only a crawl of all leads counts all there are', () => {
  expect(isOfAll(EVERYTHING)).toBe(true);
  expect(isOfAll({ ...EVERYTHING, campaignId: 'a' })).toBe(false);
  expect(isOfAll({ ...EVERYTHING, search: 'a' })).toBe(false);
});
