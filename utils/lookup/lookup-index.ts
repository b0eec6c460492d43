import type { Lead } from '../leadey/schemas.ts';
import { compareLeads } from '../leads/known-lead.ts';
import { companyKey } from './company-key.ts';
import { nameInDomain } from './compared-names.ts';
import { type Directory, NO_DIRECTORY } from './directory.ts';
import { guessDomain } from './guess-domain.ts';
import { profileOf } from './linkedin.ts';
import {
  BY_NAME,
  domainKey,
  type LookupEntry,
  type LookupGroup,
  mayBeAt,
  organizationKey,
  pageKey,
  personKey,
  placedGroup,
  profileKey,
  SHARDS,
  SHOWN_AT_ONCE,
  shardOf,
  toShortTuple,
  toTuple,
} from './lookup-entries.ts';
import { emailDomains } from './match.ts';
import { nameKey } from './name-key.ts';
import { hasProfileOfItsOwn } from './perhaps.ts';
import { isPortal } from './portals.ts';
import { isSharedHost } from './shared-hosts.ts';

/** One part of the lookup, as it is stored. */
export type Shard = Record<string, LookupEntry>;

/**
 * Who is on which site, so that the popup's first frame can say it by reading the one or two parts that the tab's
 * address leads to, however many leads there are. By the guessed domain: the list of public suffixes would make the
 * background four times as large, and each entry holds its e-mail hosts apart, by which the page is compared. Names are
 * half of it, and the first to go where there is no room.
 */
export function buildLookup(
  leads: Iterable<Lead>,
  withNames = true,
  directory: Directory = NO_DIRECTORY,
): Shard[] {
  const shards = Array.from({ length: SHARDS }, (): Shard => ({}));
  for (const lead of [...leads].sort(compareLeads)) {
    const hosts = emailDomains(lead.email);
    for (const host of hosts) {
      const domain = guessDomain(host);
      if (!isSharedHost(domain) && !isPortal(domain)) add(shards, domainKey(domain), host, lead, toTuple);
    }
    const profile = lead.linkedinUrl === '' ? null : profileOf(lead.linkedinUrl);
    if (profile !== null) add(shards, profileKey(profile), '', lead, toShortTuple);
    const { host, slugs, mayHosts, maySlugs } = directory.placeOf(lead);
    if (host !== '') add(shards, domainKey(guessDomain(host)), host, lead, toTuple);
    for (const slug of slugs) add(shards, pageKey(slug), '', lead, toShortTuple);
    if (!withNames) continue;
    const name = nameKey(lead.name);
    const isTold = hasProfileOfItsOwn(lead);
    if (name !== '') add(shards, personKey(name), isTold ? BY_NAME.told : BY_NAME.only, lead, toShortTuple);
    const company = companyKey(lead.company);
    if (company === '') continue;
    const group = hosts.length > 0 ? BY_NAME.told : host || BY_NAME.only;
    add(shards, organizationKey(company), placedGroup(group, slugs), lead, toShortTuple);
    for (const may of mayHosts) {
      const domain = guessDomain(may);
      // On a site that is called like the company, whoever has no address is found by that name already.
      if (hosts.length === 0 && nameInDomain(domain) === company) continue;
      add(shards, domainKey(domain), mayBeAt(may), lead, toShortTuple);
    }
    for (const may of maySlugs) add(shards, pageKey(may), company, lead, toShortTuple);
  }
  return shards;
}

function add(
  shards: readonly Shard[],
  key: string,
  host: string,
  lead: Lead,
  shorten: (lead: Lead) => LookupGroup[2][number],
): void {
  const shard = shards[shardOf(key)];
  if (shard === undefined) return;
  const entry = Object.hasOwn(shard, key) ? (shard[key] ?? []) : [];
  shard[key] = entry;
  const known = entry.find((group) => group[0] === host);
  const group: LookupGroup = known ?? [host, 0, []];
  if (known === undefined) entry.push(group);
  group[1] += 1;
  if (group[2].length < SHOWN_AT_ONCE) group[2].push(shorten(lead));
}
