// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { whenIdle } from './when-idle.ts';

afterEach(() => vi.unstubAllGlobals());

/** An idle moment that lasts as long as the browser allows, in milliseconds. */
function idleMoments(timeLeft: number) {
  const waiting: IdleRequestCallback[] = [];
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) => waiting.push(run));
  return {
    waiting,
    next: () => waiting.shift()?.({ didTimeout: false, timeRemaining: () => timeLeft }),
  };
}

test('a job is done in idle moments until it says that it is done', () => {
  const moments = idleMoments(50);
  let left = 3;
  whenIdle(() => {
    left -= 1;
    return left === 0;
  });
  for (let moment = 0; moment < 5; moment += 1) moments.next();
  expect(left).toBe(0);
  expect(moments.waiting).toEqual([]);
});

test('it gives way after a few milliseconds, for a key may have been pressed in the moment’s beginning', () => {
  const moments = idleMoments(50);
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const answers: boolean[] = [];
  whenIdle((mayGoOn) => {
    for (const now of [0, 9, 11]) {
      clock.mockReturnValue(now);
      answers.push(mayGoOn());
    }
    return true;
  });
  moments.next();
  clock.mockRestore();
  expect(answers).toEqual([true, true, false]);
});

test('it gives way before the moment ends', () => {
  const moments = idleMoments(2);
  let may = true;
  whenIdle((mayGoOn) => {
    may = mayGoOn();
    return true;
  });
  moments.next();
  expect(may).toBe(false);
});
