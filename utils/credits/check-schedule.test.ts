// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { CHECK_ALARM, type Reschedule, scheduleChecks } from './check-schedule.ts';

const MINUTE = 60_000;
const every = (how: Reschedule, checkEvery: 0 | 5 | 15 | 30 | 60) =>
  scheduleChecks(how, { checkEvery }, Date.now());
const alarm = () => browser.alarms.get(CHECK_ALARM);
const interval = async () => (await alarm())?.periodInMinutes;

describe('The next check of the credits', () => {
  test('comes as often as was chosen, and first at a time of its own within a fifth of that', async () => {
    const create = vi.spyOn(browser.alarms, 'create');
    for (const random of [0, 0.5, 0.999]) {
      vi.spyOn(Math, 'random').mockImplementation(() => random);
      await browser.alarms.clear(CHECK_ALARM);
      await every('as chosen', 15);
    }
    const delays = create.mock.calls.map((call) => Reflect.get(call[1] ?? {}, 'delayInMinutes') as number);
    expect(delays[0]).toBeCloseTo(12);
    expect(delays[1]).toBeCloseTo(15);
    expect(delays[2]).toBeCloseTo(18, 1);
    expect(await interval()).toBe(15);
  });

  test('never comes where nobody wants one, and what was set is taken back', async () => {
    await every('as chosen', 15);
    await every('if missing', 0);
    expect(await alarm()).toBeUndefined();
  });

  test('is not put off by a start of the background', async () => {
    await every('as chosen', 15);
    const before = await alarm();
    vi.spyOn(Math, 'random').mockImplementation(() => 0.9);
    await every('if missing', 5);
    await every('as chosen', 15);
    expect(await alarm()).toEqual(before);
  });

  test('is set anew where it would ring in a year: the clock was set back', async () => {
    await browser.alarms.create(CHECK_ALARM, {
      when: Date.now() + 365 * 24 * 60 * MINUTE,
      periodInMinutes: 15,
    });
    await every('if missing', 15);
    expect((await alarm())?.scheduledTime).toBeLessThan(Date.now() + 19 * MINUTE);
  });

  test('is set where there is none', async () => {
    await every('if missing', 30);
    expect(await interval()).toBe(30);
  });
});

describe('After Leadey has asked to slow down', () => {
  test('it comes half as often, each time, but once an hour at the least', async () => {
    await every('as chosen', 15);
    for (const slower of [30, 60, 60]) {
      await every('slower', 15);
      expect(await interval()).toBe(slower);
    }
  });

  test('not more often than was chosen', async () => {
    await every('as chosen', 60);
    await every('slower', 60);
    expect(await interval()).toBe(60);
  });

  test('it comes as often as before once that is over', async () => {
    await every('as chosen', 15);
    await every('slower', 15);
    await every('as chosen', 15);
    expect(await interval()).toBe(15);
  });

  test('what was never set begins at half as often', async () => {
    await every('slower', 5);
    expect(await interval()).toBe(10);
  });
});
