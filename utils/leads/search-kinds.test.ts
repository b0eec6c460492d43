// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { ERRORS } from '../../tests/searches/errors.ts';
import { KINDS } from '../../tests/searches/kinds.ts';
import { SCRIPTS } from '../../tests/searches/scripts.ts';
import { bareLead } from '../../tests/unit/samples.ts';
import type { Lead } from '../leadey/schemas.ts';
import { searchLeads, toSearchables } from './lead-search.ts';
import { similarLeads } from './similar-leads.ts';
import { createVocabulary } from './vocabulary.ts';

function find(typed: string, lead: Partial<Lead>) {
  const leads = toSearchables([{ ...bareLead, ...lead }]);
  const exact = searchLeads(leads, typed);
  const similar = similarLeads(leads, createVocabulary(leads), typed, exact, () => true);
  return { exact: exact.length > 0, any: exact.length + similar.length > 0 };
}

describe('What people in many countries type and paste', () => {
  test.each([...KINDS, ...SCRIPTS])('%j, a lead with %j: meant is %s', (typed, lead, isMeant) => {
    expect(find(typed, lead).exact).toBe(isMeant);
  });

  test.each(ERRORS)('%j, a lead called %j: may be meant is %s', (typed, name, mayBe) => {
    expect(find(typed, { name }).any).toBe(mayBe);
  });
});
