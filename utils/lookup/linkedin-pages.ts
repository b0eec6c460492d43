import { isLinkedIn, profileInUrl } from './linkedin-address.ts';
import type { LinkedInSite } from './site.ts';
import type { TabFacts } from './tab-facts.ts';
import { nameInTitle, shownInTitle } from './title-name.ts';

/** Sales Navigator and Recruiter: the id in their addresses stands in no lead. */
const PERSON_PAGE = /^\/+(?:sales\/(?:lead|people)|talent\/(?:[^?]+\/)?profile|recruiter\/profile)\//i;
/** Their titles name the part before the person: `Activity | Jordan Lee | LinkedIn`. */
const PART_OF_PROFILE = /\/(?:recent-activity|details)\//;
export const COMPANY_PAGE = /^\/+(?:company|school|showcase|sales\/company)\/+([^/]+)/i;

/** What a page of LinkedIn is about; `null` for its feed, its search and all other hosts. */
export function siteOnLinkedIn({ url, title }: TabFacts): LinkedInSite | null {
  const address = new URL(url);
  const profile = profileInUrl(address);
  const { hostname, pathname } = address;
  if (profile !== null) {
    const ofPerson = PART_OF_PROFILE.test(pathname) ? title.slice(title.indexOf('|') + 1) : title;
    const memberId = /(?<=\/)AC[ow]AA[\w-]{10,}/i.exec(pathname)?.[0];
    return { kind: 'person', profile, memberId, name: nameInTitle(ofPerson) };
  }
  if (!isLinkedIn(hostname)) return null;
  if (PERSON_PAGE.test(pathname)) {
    const name = nameInTitle(title);
    return name === '' ? null : { kind: 'named', name };
  }
  const called = COMPANY_PAGE.exec(pathname)?.[1];
  if (called === undefined) return null;
  const slug = /^\d+$/.test(called) ? '' : slugOf(called);
  // `Northwind: About`
  const [name = ''] = shownInTitle(title).split(/\s*:(?:\s|(?=[^ -~]))/);
  return slug === '' && name === '' ? null : { kind: 'organization', slug, name };
}

/** What an address calls a company, as it is written there; `''` where it is not to be read. */
export function slugOf(called: string): string {
  try {
    return decodeURIComponent(called).normalize('NFC').toLowerCase().slice(0, 200);
  } catch {
    // Not an encoding of anything.
    return '';
  }
}
