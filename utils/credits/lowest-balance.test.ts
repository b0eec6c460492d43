import { expect, test } from 'vitest';
import { lowestBalance } from './lowest-balance.ts';

const workspace = (name: string, balance: number, state: 'connected' | 'refused' = 'connected') => ({
  name,
  state,
  organization: { credits: { balance, used: 0, included: 1000 } },
});
const calm = workspace('calm', 900);
const noPlan = { credits: { balance: 0, used: 0, included: 0 } };
const low = workspace('low', 150);

test.each([
  ['the only one there is', calm, [], 'calm'],
  ['the one that runs low, before one that has enough', calm, [low], 'low'],
  ['the one that is empty, before one that runs low', low, [workspace('empty', 0), calm], 'empty'],
  ['of two that have enough, the one with the smaller share', calm, [workspace('half', 500)], 'half'],
  ['the one in use, of equals', calm, [workspace('equal', 900)], 'calm'],
  ['one that is empty and has no plan', low, [{ ...workspace('none', 0), organization: noPlan }], 'none'],
  ['any other, before one whose key is refused', workspace('refused', 0, 'refused'), [calm], 'calm'],
  ['one that runs low, before one whose key is refused', workspace('refused', 0, 'refused'), [low], 'low'],
])('the badge follows %s', (_, first, others, expected) => {
  expect(lowestBalance(first, others).name).toBe(expected);
});
