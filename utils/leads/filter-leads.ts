import type { Added, AskedField, LeadFilters } from '../leadey/lead-filters.ts';
import { campaignsOf, type LeadQuery, statusesOf } from '../leadey/lead-query.ts';
import type { Lead } from '../leadey/schemas.ts';
import { isUtc } from './known-lead.ts';
import { mondayOf } from './week.ts';

/** What filters ask for besides the lead itself. Times are milliseconds since the epoch. */
export interface FilterContext {
  readonly now: number;
  /** When the newest lead was added that somebody saw at an earlier look; 0 where nobody has looked before. */
  readonly lastSeen: number;
  /** The leads opened lately, by id, the last one first. */
  readonly opened: readonly string[];
}

export const NOTHING_SEEN: FilterContext = { now: 0, lastSeen: 0, opened: [] };

type Test = (lead: Lead) => boolean;

/** What a query asks of a lead besides its search, one test for each kind of filter; `null` where it asks nothing. */
export interface FilterTests {
  readonly status: Test | null;
  readonly campaign: Test | null;
  readonly source: Test | null;
  readonly score: Test | null;
  readonly email: Test | null;
  readonly phone: Test | null;
  readonly linkedin: Test | null;
  readonly added: Test | null;
  readonly opened: Test | null;
}

export function filterTests(query: LeadQuery, context: FilterContext): FilterTests {
  const { filters } = query;
  return {
    status: oneOf(statusesOf(query), ({ status }) => status),
    campaign: oneOf(campaignsOf(query), ({ campaignId }) => campaignId),
    source: oneOf(filters.sources, ({ source }) => source),
    score: scoreTest(filters),
    email: hasTest(filters, 'email'),
    phone: hasTest(filters, 'phone'),
    linkedin: hasTest(filters, 'linkedin'),
    added: addedTest(filters.added, context),
    opened: filters.opened ? (oneOf(context.opened, ({ id }) => id) ?? (() => false)) : null,
  };
}

/** Whether a lead is what all of them ask for. */
export function passes(tests: FilterTests): Test {
  const asked = Object.values(tests).filter((test) => test !== null);
  return (lead) => asked.every((test) => test(lead));
}

/** A field of a lead that it may have or lack. */
export function fieldOf(lead: Lead, field: AskedField): string {
  switch (field) {
    case 'phone':
      return lead.phone;
    case 'email':
      return lead.email;
    case 'linkedin':
      return lead.linkedinUrl;
  }
}

/** Whether a lead was added in this time; `null` for any. */
export function addedTest(added: LeadFilters['added'], context: FilterContext): Test | null {
  if (added === '') return null;
  const [from = '', to] = added.split('/');
  const since = beginOf(from, context);
  const until = to === undefined ? Number.POSITIVE_INFINITY : beginOf(to, context, 1);
  if (since === null || until === null) return () => false;
  const text = new Date(since).toISOString();
  // `:` comes after all digits.
  const end = Number.isFinite(until) ? new Date(until).toISOString() : ':';
  // As Leadey writes times they are in the order of their letters: reading 20,000 of them takes a frame.
  return ({ createdAt }) => {
    if (isUtc(createdAt)) return createdAt >= text && createdAt < end;
    const time = Date.parse(createdAt);
    return time >= since && time < until;
  };
}

/** When it begins, by the clock on the wall; of a day, so many days later. `null` where it never does. */
function beginOf(added: Added | string, { now, lastSeen }: FilterContext, daysLater = 0): number | null {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  switch (added) {
    case 'new':
      return lastSeen === 0 ? null : lastSeen + 1;
    case 'today':
      return day.getTime();
    case 'week':
      return mondayOf(now).getTime();
    default: {
      const [year = 0, month = 1, date = 1] = added.split('-').map(Number);
      const begin = new Date(year, month - 1, date + daysLater).getTime();
      return Number.isNaN(begin) ? null : begin;
    }
  }
}

function oneOf(values: readonly string[], fieldValue: (lead: Lead) => string): Test | null {
  if (values.length === 0) return null;
  const asked = new Set(values);
  return (lead) => asked.has(fieldValue(lead));
}

function scoreTest({ scoreFrom, scoreTo }: LeadFilters): Test | null {
  if (scoreFrom === null && scoreTo === null) return null;
  const from = scoreFrom ?? Number.NEGATIVE_INFINITY;
  const to = scoreTo ?? Number.POSITIVE_INFINITY;
  return ({ score }) => score !== null && score >= from && score <= to;
}

function hasTest({ has, lacks }: LeadFilters, field: AskedField): Test | null {
  const [isAsked, isUnwanted] = [has.includes(field), lacks.includes(field)];
  if (!isAsked && !isUnwanted) return null;
  return (lead) => (fieldOf(lead, field) === '' ? !isAsked : !isUnwanted);
}
