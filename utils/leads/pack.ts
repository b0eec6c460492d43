import type { Lead } from '../leadey/schemas.ts';
import { gunzip, gzip } from './gzip.ts';
import type { KnownLead } from './known-lead.ts';

/** The order of a packed row. Changing it changes what is stored: such rows are then synced anew. */
const TEXTS = [
  'id',
  'name',
  'firstName',
  'lastName',
  'title',
  'company',
  'email',
  'phone',
  'linkedinUrl',
  'status',
  'source',
  'campaignId',
  'campaignName',
  'createdAt',
] as const satisfies readonly (keyof Lead)[];

type Row = [...texts: string[], score: number | null, seen: number];

/** Leads compressed, about 45 bytes a lead. */
export function packLeads(known: readonly KnownLead[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = known.map(({ lead, seen }): Row => [...TEXTS.map((field) => lead[field]), lead.score, seen]);
  return gzip(JSON.stringify(rows));
}

/** What {@link packLeads} packed; `null` when it is damaged or of another shape (gzip carries a checksum). */
export async function unpackLeads(packed: Uint8Array<ArrayBuffer>): Promise<KnownLead[] | null> {
  try {
    const rows: unknown = JSON.parse(await gunzip(packed));
    return Array.isArray(rows) && rows.every(isRow) ? rows.map(toKnownLead) : null;
  } catch {
    return null;
  }
}

/** Written out, since 100,000 rows pass through here while somebody waits for a list. */
function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== TEXTS.length + 2) return false;
  for (let at = 0; at < TEXTS.length; at += 1) if (typeof row[at] !== 'string') return false;
  const score: unknown = row[TEXTS.length];
  return (score === null || typeof score === 'number') && typeof row[TEXTS.length + 1] === 'number';
}

function toKnownLead(row: Row): KnownLead {
  const lead: Record<string, string | number | null> = { score: row[TEXTS.length] ?? null };
  for (let at = 0; at < TEXTS.length; at += 1) lead[TEXTS[at] as string] = row[at] as string;
  return { lead: lead as Lead, seen: row[TEXTS.length + 1] as number };
}
