import * as v from 'valibot';
import type { Fault } from './faults.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Over HTTP a RegExp is given as its source. */
const match = v.pipe(
  v.strictObject({
    path: v.optional(v.string()),
    pathPattern: v.optional(v.string()),
    times: v.optional(count),
    after: v.optional(count),
  }),
  v.transform(({ path, pathPattern, times, after }) => {
    const wanted = pathPattern === undefined ? path : new RegExp(pathPattern);
    return {
      ...(wanted === undefined ? {} : { path: wanted }),
      ...(times === undefined ? {} : { times }),
      ...(after === undefined ? {} : { after }),
    };
  }),
);

const effect = v.variant('kind', [
  v.object({
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    headers: v.exactOptional(v.record(v.string(), v.string())),
    body: v.exactOptional(v.union([v.string(), v.looseObject({})])),
  }),
  v.object({
    kind: v.literal('rate-limited'),
    retryAfter: v.exactOptional(v.nullable(v.union([count, v.string()]))),
  }),
  v.object({
    kind: v.picklist(['reset-before', 'reset-mid-body', 'hang', 'stalled-body', 'truncated-json']),
  }),
  v.object({ kind: v.picklist(['slow', 'slow-body']), ms: count }),
  v.object({ kind: v.literal('wrong-shape'), body: v.unknown() }),
  v.object({ kind: v.literal('replace-lead'), index: count, value: v.unknown() }),
  v.object({ kind: v.literal('huge'), bytes: count }),
]);

export function readFault(value: unknown): Fault {
  const { match: where } = v.parse(v.looseObject({ match: v.exactOptional(match) }), value);
  const fault: Fault = v.parse(effect, value);
  return where ? { ...fault, match: where } : fault;
}

const text = v.exactOptional(v.string());
const whole = v.exactOptional(v.pipe(v.number(), v.integer()));
const maybe = v.exactOptional(v.nullable(v.string()));

export const LatencySchema = v.object({ ms: count });
export const CreditsSchema = v.object({ balance: whole, included: whole, used: whole });
export const OrganizationSchema = v.object({ name: text, plan: text, planStatus: text, createdAt: text });
export const LeadsSchema = v.array(
  v.object({
    name: text,
    firstName: maybe,
    lastName: maybe,
    title: text,
    company: text,
    email: maybe,
    phone: maybe,
    linkedinUrl: maybe,
    status: text,
    source: text,
    score: whole,
    campaignId: text,
    campaignName: maybe,
    createdAt: text,
  }),
);
