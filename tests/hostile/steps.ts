import fc from 'fast-check';
import { FIRST_PAGE, PAGE_SIZES } from '../../utils/leadey/lead-query.ts';
import type { Request } from '../../utils/messages/requests.ts';
import type { HostileAnswer } from './answers.ts';

/** What a person or an alarm does, and what the server answers to it. */
export interface Step {
  readonly does: 'sync' | 'revalidate' | Request;
  readonly answers: readonly HostileAnswer[];
  /** In milliseconds, before it is done. */
  readonly after: number;
}

const query = fc.record({
  search: fc.constantFrom('', 'a', 'Ada', '%_\\', 'zzzzzz'),
  page: fc.constantFrom(1, 1, 2, 3, 1_000_000),
  pageSize: fc.constantFrom(...PAGE_SIZES),
});

const requests: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ type: fc.constant('load-organization'), maxAge: fc.constant(0) }),
  query.map((changed) => ({
    type: 'load-leads',
    query: { ...FIRST_PAGE, ...changed },
    maxAge: 0,
    caller: 'a page',
    ahead: false,
  })),
  fc.nat(20).map((place) => ({ type: 'load-lead', id: `#${place}` })),
  fc.record({ type: fc.constant('load-campaigns'), maxAge: fc.constant(0) }),
  fc.record({ type: fc.constant('check-newest'), maxAge: fc.constantFrom(0, 1) }),
  fc.constant({
    type: 'check-site',
    site: { kind: 'company', domain: 'northwind.com', host: 'www.northwind.com' },
  }),
  fc.constant({ type: 'look-related', texts: { companies: ['northwind.com', 'North'], contacts: ['ada'] } }),
  fc.record({ type: fc.constant('check-workspaces'), maxAge: fc.constant(0) }),
  fc.record({ type: fc.constant('reconnect') }),
  fc.nat(1e9).map((number) => ({
    type: 'add-lead',
    connection: '#',
    again: false,
    id: `attempt ${number}`,
    campaignId: '#',
    lead: {
      name: `Added ${number}`,
      email: number % 2 === 0 ? `added${number}@example.com` : '',
      company: 'Engines',
      title: '',
      phone: '',
      linkedinUrl: '',
    },
    before: [],
  })),
) as fc.Arbitrary<Request>;

const does = fc.oneof(
  { weight: 2, arbitrary: fc.constant('sync' as const) },
  { weight: 1, arbitrary: fc.constant('revalidate' as const) },
  { weight: 10, arbitrary: requests },
);

/** Some steps, with a few wrong answers each. */
export function steps(answer: fc.Arbitrary<HostileAnswer>): fc.Arbitrary<Step[]> {
  return fc.array(
    fc.record({
      does,
      answers: fc.array(answer, { minLength: 1, maxLength: 10, size: 'max' }),
      after: fc.constantFrom(0, 1000, 61_000, 400_000),
    }),
    { minLength: 1, maxLength: 20, size: 'max' },
  );
}
