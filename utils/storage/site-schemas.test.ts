// @vitest-environment node
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { answered } from '../../tests/unit/site-stage.ts';
import { SiteAnswerSchema } from './site-schemas.ts';

test.each(['moreContacts', 'moreLeads'] as const)(
  'an answer stored before %s was told counts as one that tells all',
  (name) => {
    const { [name]: _, ...before } = { ...answered, [name]: true };
    expect(v.parse(SiteAnswerSchema, before)).toEqual({ ...answered, [name]: false });
  },
);

test('whether Leadey has more than it was asked for comes back as it was', () => {
  const answer = { ...answered, moreContacts: true, moreLeads: true };
  expect(v.parse(SiteAnswerSchema, answer)).toEqual(answer);
});
