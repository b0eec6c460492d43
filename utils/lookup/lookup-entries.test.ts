// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { lead } from '../../tests/unit/samples.ts';
import {
  fromTuple,
  isPlacedOn,
  parseShard,
  placedGroup,
  shardOf,
  toShortTuple,
  toTuple,
} from './lookup-entries.ts';

describe('What the first frame shows of a lead', () => {
  test('is what the list shows of them, and nothing that comes with the lead itself', () => {
    expect(fromTuple(toTuple(lead))).toEqual({
      ...lead,
      ...{ firstName: '', lastName: '', phone: '', linkedinUrl: '', source: '', score: null },
      ...{ campaignId: '', campaignName: '' },
    });
  });

  test('is the address only of those who have no name, where thousands are kept', () => {
    expect(fromTuple(toShortTuple(lead))).toMatchObject({ name: 'Ada Lovelace', email: '' });
    expect(fromTuple(toShortTuple({ ...lead, name: '' }))).toMatchObject({ name: '', email: lead.email });
  });
});

test.each([['{"d:northwind.com"'], [7], [null], [undefined], [{}]])(
  'What is damaged, such as %j, is as good as not there',
  (stored) => expect(parseShard(stored)).toBeUndefined(),
);

test('A company’s leads are for certain on the pages the directory names, and on none called alike', () => {
  const group = placedGroup('nwtraders.com', ['nw', 'northwind-traders']);
  expect(isPlacedOn(group, 'nw')).toBe(true);
  expect(isPlacedOn(group, 'northwind-traders')).toBe(true);
  for (const slug of ['northwind', 'traders', 'n', 'nwtraders.com', ''])
    expect(isPlacedOn(group, slug)).toBe(false);
});

test('Sites are spread evenly, so that no part of the lookup is slow to read', () => {
  const counts = new Map<number, number>();
  for (let at = 0; at < 12_800; at += 1) {
    const shard = shardOf(`d:site${at}.com`);
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 128 }, (_, at) => at));
  expect(Math.max(...counts.values())).toBeLessThan(200);
});
