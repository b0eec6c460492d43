import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRequestBudget, type RequestBudget, type Share } from './request-budget.ts';

const MINUTE = 60_000;
const LEADEYS_LIMIT = 120;

describe('The budget of requests', () => {
  beforeEach(() => fakeBrowser.reset());

  test('is counted right when everybody asks at one time, also right after a start of the background', async () => {
    for (const budget of [createRequestBudget(() => 5), createRequestBudget(() => 6)]) {
      const answers = await Promise.all(Array.from({ length: 60 }, () => budget.take('one')));
      const granted = answers.filter((answer) => answer === null);
      expect([60, 40]).toContain(granted.length);
    }
    expect(await createRequestBudget(() => 7).take('one')).toMatchObject({ kind: 'rate-limited' });
  });

  test("never lets more through than Leadey's fixed minute takes, whenever that began", async () => {
    const bursts = fc.array(fc.record({ pause: fc.nat(MINUTE), asked: fc.nat(130) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(bursts, async (all) => {
        fakeBrowser.reset();
        let now = 0;
        const budget = createRequestBudget(() => now);
        const granted: number[] = [];
        for (const { pause, asked } of all) {
          now += pause;
          for (let ask = 0; ask < asked; ask++) if ((await budget.take('one')) === null) granted.push(now);
        }
        for (const start of granted) {
          const inMinute = granted.filter((at) => at >= start && at < start + MINUTE);
          expect(inMinute.length).toBeLessThan(LEADEYS_LIMIT);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('two bursts around the end of a minute stay under the limit together', async () => {
    let now = 0;
    const budget = createRequestBudget(() => now);
    const burst = async () => {
      const answers = await Promise.all(Array.from({ length: 150 }, () => budget.take('one')));
      return answers.filter((answer) => answer === null).length;
    };
    await budget.take('one');
    now = 59_000;
    const before = await burst();
    now = 61_000;
    expect(before + (await burst())).toBeLessThan(LEADEYS_LIMIT);
  });

  test('says when a few are free again, so that nobody waits for one at a time', async () => {
    let now = 0;
    const budget = createRequestBudget(() => now);
    let answer = null;
    while (answer === null) {
      now += 10;
      answer = await budget.take('one');
    }
    const retryAt = answer.kind === 'rate-limited' ? answer.retryAt : 0;
    expect(retryAt).toBeLessThanOrEqual(now + MINUTE);
    now = retryAt;
    expect(await Promise.all(Array.from({ length: 5 }, () => budget.take('one')))).toEqual(
      Array(5).fill(null),
    );
  });

  test("keeps to a pause Leadey asked for, over a restart, and not to one of yesterday's clock", async () => {
    let now = 1_000_000_000;
    const budget = createRequestBudget(() => now);
    await budget.take('one');
    await budget.pause('one', now + 42_000);
    const restarted = createRequestBudget(() => now);
    expect(await restarted.take('one')).toEqual({ kind: 'rate-limited', retryAt: now + 42_000 });
    now += 42_000;
    expect(await restarted.take('one')).toBeNull();
    await restarted.pause('one', now + 42_000);
    now -= 86_400_000;
    expect(await restarted.take('one')).toBeNull();
  });

  test('each key has its own', async () => {
    const budget = createRequestBudget(() => 5);
    await budget.pause('one', 42_000);
    expect(await budget.take('one')).not.toBeNull();
    expect(await budget.take('other')).toBeNull();
  });

  test('is a hundred in a minute; what was asked a whole minute ago counts no more', async () => {
    let now = 1000;
    const budget = createRequestBudget(() => now);
    await takeOneAfterTheOther(100);
    expect(await budget.take('one')).toEqual({ kind: 'rate-limited', retryAt: 1000 + 9 * 500 + MINUTE });
    now = 1000 + MINUTE - 1;
    expect(await budget.take('one')).not.toBeNull();
    now = 1000 + MINUTE;
    expect(await budget.take('one')).toBeNull();

    async function takeOneAfterTheOther(count: number): Promise<void> {
      for (let turn = 0; turn < count; turn += 1) {
        expect(await budget.take('one')).toBeNull();
        now += 500;
      }
    }
  });

  test('starts anew where the clock was set back, as if nothing had been asked', async () => {
    let now = 1_000_000_000;
    const budget = createRequestBudget(() => now);
    await granted(budget, 'person');
    now -= 3_600_000;
    expect(await granted(budget, 'person')).toBe(100);
    now -= 3_600_000;
    expect(await granted(budget, 'sync')).toBe(60);
  });

  test('holds a pause of five minutes, the longest that Leadey asks for, and none beyond that', async () => {
    const now = 1_000_000_000;
    const budget = createRequestBudget(() => now);
    await budget.pause('one', now + 300_000);
    expect(await budget.take('one')).toEqual({ kind: 'rate-limited', retryAt: now + 300_000 });
    await budget.pause('one', now + 300_001);
    expect(await budget.take('one')).toBeNull();
  });
});

describe('Syncing', () => {
  test('has sixty of the hundred, and leaves the others to people', async () => {
    let now = 1000;
    const budget = createRequestBudget(() => now);
    for (let turn = 0; turn < 60; turn += 1) {
      expect(await budget.take('one', 'sync')).toBeNull();
      now += 100;
    }
    const later = { kind: 'rate-limited', retryAt: 1000 + 9 * 100 + MINUTE };
    expect(await budget.take('one', 'sync')).toEqual(later);
    expect(await granted(budget, 'person')).toBe(40);
  });

  test('is not held up by what people ask, as long as there is any left', async () => {
    const budget = createRequestBudget(() => 5);
    for (let turn = 0; turn < 39; turn += 1) await budget.take('one', turn % 2 === 0 ? 'person' : 'check');
    expect(await granted(budget, 'sync')).toBe(60);
  });
});

describe('What is stored of it', () => {
  const stored = async () => (await browser.storage.session.get('budget')).budget;
  const counted = (connection: string, at: number) => ({
    connection,
    taken: [at],
    synced: [],
    blockedUntil: 0,
  });

  test('is what each key has asked within the last minute, or how long it has to wait', async () => {
    let now = 1000;
    const budget = createRequestBudget(() => now);
    await budget.take('one');
    await budget.pause('paused', 1000 + MINUTE + 1);
    now += MINUTE - 1;
    await budget.take('other');
    const paused = { connection: 'paused', taken: [], synced: [], blockedUntil: 1000 + MINUTE + 1 };
    expect(await stored()).toEqual([counted('one', 1000), paused, counted('other', now)]);
    now += 1;
    await budget.take('third');
    expect(await stored()).toEqual([paused, counted('other', now - 1), counted('third', now)]);
    now += 1;
    await budget.take('third');
    expect(await stored()).toMatchObject([{ connection: 'other' }, { connection: 'third' }]);
  });

  test('holds what has left already, be there room for it', async () => {
    const budget = createRequestBudget(() => 5);
    await budget.pause('one', 6);
    await budget.note('one', 3);
    expect(await stored()).toEqual([{ connection: 'one', taken: [5, 5, 5], synced: [], blockedUntil: 6 }]);
  });

  test('goes with the key it is of, and only that', async () => {
    const budget = createRequestBudget(() => 5);
    await budget.take('one');
    await budget.take('other');
    await budget.forget('one');
    expect(await stored()).toEqual([counted('other', 5)]);
    expect(await granted(budget, 'person')).toBe(100);
    await budget.forget('other');
    await budget.forget('one');
    expect(await browser.storage.session.get(null)).toEqual({});
  });
});

/** How many of 150 that are asked for one after the other are granted. */
async function granted(budget: RequestBudget, share: Share): Promise<number> {
  let count = 0;
  for (let turn = 0; turn < 150; turn += 1) if ((await budget.take('one', share)) === null) count += 1;
  return count;
}
