import * as v from 'valibot';
import type { Lead } from '../leadey/schemas.ts';

/** A lead as the first frame shows it: id, name, title, status, e-mail, company, and when it was added. */
const TupleSchema = v.tuple([
  v.string(),
  v.string(),
  v.string(),
  v.string(),
  v.string(),
  v.string(),
  v.string(),
]);
/**
 * What those have in common who are in it, how many they are, and the newest of them. Of a domain: an e-mail host, or
 * the host of their company's site in Leadey's directory; {@link mayBeAt} such a host where that is not certain. Of a
 * company's page: `''`, or the company's name where that is not certain. Of a profile `''`, of a name {@link BY_NAME},
 * of a company {@link placedGroup}.
 */
const GroupSchema = v.tuple([v.string(), v.number(), v.array(TupleSchema)]);
/** All that is known of one registrable domain, by e-mail host, or of one LinkedIn profile, name or company. */
export const LookupEntrySchema = v.array(GroupSchema);

export type LookupEntry = v.InferOutput<typeof LookupEntrySchema>;
export type LookupGroup = v.InferOutput<typeof GroupSchema>;

/** A part of the lookup as it was stored; `undefined` where that is none. */
export function parseShard(stored: unknown): unknown {
  if (typeof stored !== 'string') return undefined;
  try {
    return JSON.parse(stored);
  } catch {
    // Damaged: then the leads themselves are looked through.
    return undefined;
  }
}

/** As many leads of a host as the first frame shows. */
export const SHOWN_AT_ONCE = 3;
/** Few enough to be written quickly, many enough that one of them is quickly read: 20 KB at 20,000 leads. */
export const SHARDS = 128;

export const domainKey = (domain: string) => `d:${domain}`;
export const profileKey = (profile: string) => `p:${profile}`;
export const personKey = (name: string) => `n:${name}`;
export const organizationKey = (name: string) => `o:${name}`;
export const pageKey = (slug: string) => `l:${slug}`;

/** Those whose own profile or e-mail address tells where they belong, and those of whom there is only a name. */
export const BY_NAME = { told: 'told', only: '' };

export const mayBeAt = (host: string) => `${host}?`;

/** A company's {@link BY_NAME} group, or a host in its place, and the pages it is for certain on by the directory. */
export function placedGroup(groupOrHost: string, slugs: readonly string[]): string {
  return [groupOrHost, ...slugs.map((slug) => `/${slug}`)].join(' ');
}

export const isPlacedOn = (group: string, slug: string) => `${group} `.includes(` /${slug} `);

/** Which part of the lookup holds a key; FNV-1a, so that domains of one ending are spread. */
export function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return hash % SHARDS;
}

export function toTuple(lead: Lead): LookupGroup[2][number] {
  const { id, name, title, status, email, company, createdAt } = lead;
  return [id, name, title, status, email, company, createdAt];
}

/** As {@link toTuple}, without the address, which is shown of nobody who has a name: of these there are thousands. */
export function toShortTuple(lead: Lead): LookupGroup[2][number] {
  const { id, name, title, status, email, company, createdAt } = lead;
  return [id, name, title, status, name === '' ? email : '', company, createdAt];
}

/** What the first frame shows of it; the rest comes with the lead itself. */
export function fromTuple(tuple: LookupGroup[2][number]): Lead {
  const [id, name, title, status, email, company, createdAt] = tuple;
  const unknown = { firstName: '', lastName: '', phone: '', linkedinUrl: '', source: '', score: null };
  return { id, name, title, status, email, company, createdAt, ...unknown, campaignId: '', campaignName: '' };
}
