import { beforeEach, expect, test, vi } from 'vitest';
import * as learning from '../format/learn-number-format.ts';
import { forgetNumberFormat, keepNumberFormat } from './keep-number-format.ts';
import { readStyle, STYLE_KEY } from './known-number-format.ts';

vi.mock('../format/learn-number-format.ts', { spy: true });
beforeEach(() => localStorage.clear());

test('How the browser writes is learned once, and known to the pages opened later', async () => {
  expect(readStyle()).toBeNull();
  await keepNumberFormat();
  expect(readStyle()).toMatchObject({ group: ',', groupedFrom: 1000, dollars: ['$', '.', ''] });
});

test('A language with rules of its own is found out once, too, and the browser asked each time', async () => {
  const learn = vi.spyOn(learning, 'learnNumberFormat').mockReturnValue(null);
  await keepNumberFormat();
  await keepNumberFormat();
  expect(readStyle()).toBeNull();
  expect(learn).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

test('It goes with the last key', async () => {
  await keepNumberFormat();
  forgetNumberFormat();
  expect(localStorage.length).toBe(0);
});

test('Another release of the browser is asked anew', async () => {
  await keepNumberFormat();
  const stored = localStorage.getItem(STYLE_KEY);
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Chrome/999');
  expect(readStyle()).toBeNull();
  await keepNumberFormat();
  expect(localStorage.getItem(STYLE_KEY)).not.toBe(stored);
  vi.restoreAllMocks();
});

test.each(['{', '[]', 'null', '{"of":1}', ''])('A damaged note (%s) counts as none', (stored) => {
  localStorage.setItem(STYLE_KEY, stored);
  expect(readStyle()).toBeNull();
});
