// @vitest-environment node
import { expect, test } from 'vitest';
import { lead, NOON } from '../../tests/unit/samples.ts';
import { FIRST_PAGE } from '../../utils/leadey/lead-query.ts';
import { filterTests, NOTHING_SEEN, passes } from '../../utils/leads/filter-leads.ts';
import { figuresOf } from '../../utils/overview/figures.ts';
import { scoresPicture } from './overview-pictures.ts';

test.each([-5, 0, 42, 100, 105])(
  'A lead of score %d is in one bar, and in the list that it opens',
  (score) => {
    const scored = { ...lead, score };
    for (const { name, values, shows } of scoresPicture(figuresOf([scored], NOON)).rows) {
      const fits = passes(filterTests({ ...FIRST_PAGE, ...shows }, NOTHING_SEEN));
      expect([name, fits(scored) ? 1 : 0]).toEqual([name, values[0]]);
    }
  },
);
