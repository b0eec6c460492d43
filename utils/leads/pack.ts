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

type TextOfEach<Fields extends readonly unknown[]> = { -readonly [place in keyof Fields]: string };
type Row = [...texts: TextOfEach<typeof TEXTS>, score: number | null, seen: number];

/** Leads compressed, about 45 bytes a lead. */
export function packLeads(known: readonly KnownLead[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = known.map(({ lead, seen }) => [...TEXTS.map((field) => lead[field]), lead.score, seen]);
  return gzip(JSON.stringify(rows));
}

/** What {@link packLeads} packed; `null` when it is damaged or of another shape (gzip carries a checksum). */
export async function unpackLeads(packed: Uint8Array<ArrayBuffer>): Promise<KnownLead[] | null> {
  try {
    const shared = createSharing();
    const rows: unknown = JSON.parse(await gunzip(packed));
    return Array.isArray(rows) && rows.every(isRow) ? rows.map((row) => toKnownLead(row, shared)) : null;
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

/** Of a chunk's leads many share a title, a company, a campaign: each text is kept once. */
function createSharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}

/** Written out as well: an object that grows field by field takes half as much room again. */
function toKnownLead(row: Row, shared: (text: string) => string): KnownLead {
  const lead: Lead = {
    id: row[0],
    name: row[1],
    firstName: row[2],
    lastName: row[3],
    title: shared(row[4]),
    company: shared(row[5]),
    email: row[6],
    phone: row[7],
    linkedinUrl: row[8],
    status: shared(row[9]),
    source: shared(row[10]),
    campaignId: shared(row[11]),
    campaignName: shared(row[12]),
    createdAt: row[13],
    score: row[14],
  };
  return { lead, seen: row[15] };
}
