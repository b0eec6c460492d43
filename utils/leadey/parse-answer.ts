import * as v from 'valibot';
import { fail, ok, type Result } from '../result.ts';
import type { LeadeyError } from './errors.ts';
import { type PageMeta, PageMetaSchema } from './schemas.ts';

/** One page of a list: what could be read, each id once, and how many entries could not be read. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly meta: PageMeta;
  readonly unreadable: number;
}

const ItemEnvelope = v.object({ data: v.unknown() });
const PageEnvelope = v.object({ data: v.array(v.unknown()), meta: PageMetaSchema });

/** Parses `{ data: … }`; `bad-response` when it is anything else. */
export function parseItem<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): Result<T, LeadeyError> {
  const envelope = v.safeParse(ItemEnvelope, answer);
  const item = envelope.success ? v.safeParse(schema, envelope.output.data) : envelope;
  return item.success ? ok(item.output as T) : fail({ kind: 'bad-response' });
}

/**
 * Parses `{ data: […], meta }`. One entry that cannot be read does not cost the others: it is counted.
 * An id met twice on the page is kept once, since pages of leads with one time repeat some.
 */
export function parsePage<T extends { id: string }>(
  schema: v.GenericSchema<unknown, T>,
  answer: unknown,
): Result<Page<T>, LeadeyError> {
  const envelope = v.safeParse(PageEnvelope, answer);
  if (!envelope.success) return fail({ kind: 'bad-response' });
  const { data, meta } = envelope.output;
  const byId = new Map<string, T>();
  let unreadable = 0;
  for (const entry of data) {
    const item = v.safeParse(schema, entry);
    if (!item.success) unreadable += 1;
    else if (!byId.has(item.output.id)) byId.set(item.output.id, item.output);
  }
  // On a later page one entry may be all there is, and must not keep the others from being synced.
  const isStrange = meta.page <= 1 && unreadable > 0 && unreadable === data.length;
  if (isStrange) return fail({ kind: 'bad-response' });
  return ok({ items: [...byId.values()], meta, unreadable });
}
