import { companyKey } from './company-key.ts';
import type { Site } from './site.ts';

/** Whoever is surely at a site, or may be by name alone. */
export type SitePeople = 'sure' | 'perhaps';

/** What finds in the list all those that a site was said to have; `''` where there is no such search. */
export function siteSearch(site: Site, who: SitePeople): string {
  if (site.kind === 'person' && who === 'sure') return `linkedin.com/in/${site.profile}`;
  // By its address alone, who may be meant by the name that its page shows would not be found.
  const isNamed = site.kind === 'organization' && site.name !== '';
  const isOther = isNamed && companyKey(site.name) !== companyKey(site.slug);
  const typed = isOther && who === 'perhaps' ? '' : typedForm(site);
  if (typed !== '') return `site:${typed}${who === 'perhaps' ? '?' : ''}`;
  if (who === 'sure' || site.kind === 'company') return '';
  return site.kind === 'organization' ? `company:"${shortest(site.name)}"` : `"${site.name}"`;
}

/** Companies are compared without their legal form, so they are searched without it, too. */
function shortest(name: string): string {
  const words = name.split(' ');
  const key = companyKey(name);
  while (words.length > 1 && companyKey(words.slice(0, -1).join(' ')) === key) words.pop();
  return words.join(' ').replace(/,$/, '');
}

/** What somebody would type for this site, as `typed-site.ts` reads it; `''` where nothing is read so. */
export function typedForm(site: Site): string {
  if (site.kind === 'company') return site.host;
  return site.kind === 'organization' && site.slug !== '' ? `linkedin.com/company/${site.slug}` : '';
}
