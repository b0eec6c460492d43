import * as v from 'valibot';
import type { Lead } from '../leadey/schemas.ts';
import { compareLeads } from '../leads/known-lead.ts';
import { isCommonHost } from './common-hosts.ts';
import { isCommonPortal } from './common-portals.ts';
import { comparedText, nameInDomain, organizationKeys } from './compared-names.ts';
import { guessDomain, mayBeRegistered } from './guess-domain.ts';
import { siteOnLinkedIn } from './linkedin-pages.ts';
import {
  BY_NAME,
  domainKey,
  fromTuple,
  isPlacedOn,
  LookupEntrySchema,
  type LookupGroup,
  mayBeAt,
  organizationKey,
  pageKey,
  personKey,
  profileKey,
  SHOWN_AT_ONCE,
  shardOf,
} from './lookup-entries.ts';
import { type CompanySite, isOfSite, type LinkedInSite, type Site } from './site.ts';
import type { TabFacts } from './tab-facts.ts';

/** Leads as the first frame shows them, and how many there are in all. */
export interface Counted {
  readonly leads: readonly Lead[];
  readonly count: number;
}

/** What the first frame says of the page in front: who surely belongs to it, and who may, by name. */
export interface FirstLook extends Counted {
  readonly site: Site;
  readonly perhaps: Counted;
}

/** Where to look for a tab: the keys of its profile and name, or of its host and the hosts above it, the longest first. */
export interface LookupPlan {
  readonly shards: readonly number[];
  /** What was found in those parts; `null` where there is nothing to say about such a page. */
  look(shards: ReadonlyMap<number, unknown>): FirstLook | null;
}

/**
 * Without the list of public suffixes, which is too large for a first frame: a domain that somebody's leads are from is
 * in the lookup under the name that was registered, so the hosts above the tab's own are tried one by one. Only a
 * domain without leads is guessed, and told exactly a moment later.
 */
export function planLookup(tab: TabFacts): LookupPlan | null {
  const { url } = tab;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const onLinkedIn = siteOnLinkedIn(tab);
  if (onLinkedIn !== null) return planForLinkedIn(onLinkedIn);
  const host = new URL(url).hostname.replace(/\.$/, '').toLowerCase();
  const labels = host.split('.');
  if (labels.length < 2 || !/^[a-z][a-z0-9-]*$/.test(labels.at(-1) ?? '')) return null;
  const above = labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
  if (above.some((domain) => isCommonHost(domain) || isCommonPortal(domain))) return null;
  const siteOf = (domain: string) => ({ kind: 'company', domain, host }) as const;
  const guess = mayBeRegistered(host) ? siteOf(guessDomain(host)) : null;
  return {
    shards: shardsOf([...above.map(domainKey), ...above.map(nameInDomain).map(organizationKey)]),
    look: (shards) => {
      for (const domain of above) {
        const groups = groupsIn(shards, domainKey(domain));
        const site = siteOf(domain);
        if (groups === null) continue;
        return {
          site,
          ...count(groups.filter(([of]) => isOfSite(of, site))),
          perhaps: perhapsOf(shards, site, groups),
        };
      }
      return guess && { site: guess, leads: [], count: 0, perhaps: perhapsOf(shards, guess, []) };
    },
  };
}

/**
 * Who is of a company that is called like the domain, or whose name in Leadey's directory may stand for this site, and
 * has no e-mail address that tells.
 */
function perhapsOf(
  shards: ReadonlyMap<number, unknown>,
  site: CompanySite,
  ofDomain: readonly LookupGroup[],
): Counted {
  const byName = groupsIn(shards, organizationKey(nameInDomain(site.domain))) ?? [];
  return count([
    ...byName.filter(([group]) => {
      const [known = ''] = group.split(' ');
      return known !== BY_NAME.told && !isOfSite(known, site);
    }),
    ...ofDomain.filter(([group]) => {
      const host = group.slice(0, -1);
      return group === mayBeAt(host) && isOfSite(host, site);
    }),
  ]);
}

function planForLinkedIn(site: LinkedInSite): LookupPlan {
  const isPage = site.kind === 'organization';
  const names = isPage ? organizationKeys(site) : [];
  const sure = isPage ? [pageKey(site.slug)] : site.kind === 'person' ? [profileKey(site.profile)] : [];
  const byName = isPage
    ? names.map(organizationKey)
    : [comparedText(site.name)].filter((name) => name !== '').map(personKey);
  // Another profile's address tells namesakes apart, unless one of the two is a number.
  const areAll = site.kind !== 'person' || site.memberId !== undefined;
  return {
    shards: shardsOf([...sure, ...byName]),
    look: (shards) => {
      const found = (keys: readonly string[]) => keys.flatMap((key) => groupsIn(shards, key) ?? []);
      const told = found(sure);
      const exact = count(told.filter(([name]) => name === ''));
      const mayBe = found(byName).filter(([group]) =>
        isPage ? !isPlacedOn(group, site.slug) : areAll || group === BY_NAME.only,
      );
      // Whom the page's own name finds as well, it has found.
      const listed = told.filter(([name]) => name !== '' && !names.includes(name));
      return { site, ...exact, perhaps: without(exact.leads, count([...mayBe, ...listed])) };
    },
  };
}

/** Each group has its newest: together they are in the order in which all leads will be a moment later. */
function count(groups: readonly LookupGroup[]): Counted {
  const leads = groups.flatMap(([, , newest]) => newest.map(fromTuple)).sort(compareLeads);
  return { leads: leads.slice(0, SHOWN_AT_ONCE), count: groups.reduce((sum, [, of]) => sum + of, 0) };
}

function without(known: readonly Lead[], { leads, count }: Counted): Counted {
  const others = leads.filter(({ id }) => known.every((lead) => lead.id !== id));
  return { leads: others, count: count - (leads.length - others.length) };
}

const shardsOf = (keys: readonly string[]) => [...new Set(keys.map(shardOf))];

function groupsIn(shards: ReadonlyMap<number, unknown>, key: string): LookupGroup[] | null {
  const shard = shards.get(shardOf(key));
  const stored =
    typeof shard === 'object' && shard !== null && Object.hasOwn(shard, key)
      ? Reflect.get(shard, key)
      : undefined;
  const entry = v.safeParse(LookupEntrySchema, stored);
  return entry.success ? entry.output : null;
}
