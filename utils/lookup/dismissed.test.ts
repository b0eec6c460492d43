// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { leads } from '../../tests/unit/samples.ts';
import { dismiss } from './dismiss.ts';
import { idsOf, withoutDismissed } from './dismissed.ts';
import type { Site } from './site.ts';

const ada: Site = { kind: 'person', profile: 'ada', name: 'Ada Lovelace' };
const grace: Site = { kind: 'person', profile: 'grace', name: 'Grace Hopper' };

describe('Of whom somebody said that another is meant', () => {
  test('is not told on that page again, nor counted, though more are meant than are shown', () => {
    const dismissed = dismiss(null, 'mine', ada, 'lead_2');
    const perhaps = { leads: leads(3), count: 7 };
    const left = withoutDismissed(perhaps, dismissed, 'mine', ada);
    expect(left.leads.map(({ id }) => id)).toEqual(['lead_1', 'lead_3']);
    expect(left.count).toBe(6);
    expect(withoutDismissed(perhaps, null, 'mine', ada)).toEqual(perhaps);
  });

  test('all are remembered, each once, for their own page and workspace', () => {
    let dismissed = dismiss(null, 'mine', ada, 'one');
    dismissed = dismiss(dismissed, 'mine', ada, 'two');
    dismissed = dismiss(dismissed, 'mine', ada, 'one');
    dismissed = dismiss(dismissed, 'theirs', ada, 'three');
    dismissed = dismiss(dismissed, 'mine', grace, 'four');
    expect(idsOf(dismissed, 'mine', ada)).toEqual(['one', 'two']);
    expect(idsOf(dismissed, 'theirs', ada)).toEqual(['three']);
    expect(idsOf(dismissed, 'mine', grace)).toEqual(['four']);
    expect(idsOf(dismissed, 'theirs', grace)).toEqual([]);
    expect(dismissed).toHaveLength(3);
  });

  test('two hundred pages are remembered, and the one that was used longest ago goes first', () => {
    const pages = Array.from({ length: 200 }, (_, at): Site => ({ kind: 'named', name: `Person ${at}` }));
    let dismissed = dismiss(null, 'mine', ada, 'one');
    for (const page of pages.slice(1)) dismissed = dismiss(dismissed, 'mine', page, 'other');
    dismissed = dismiss(dismissed, 'mine', ada, 'two');
    dismissed = dismiss(dismissed, 'mine', grace, 'three');
    expect(dismissed).toHaveLength(200);
    expect(idsOf(dismissed, 'mine', ada)).toEqual(['one', 'two']);
    expect(idsOf(dismissed, 'mine', grace)).toEqual(['three']);
    expect(pages.slice(1, 3).map((page) => idsOf(dismissed, 'mine', page))).toEqual([[], ['other']]);
  });
});
