import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRequestBudget } from './request-budget.ts';

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
});
