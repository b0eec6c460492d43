import { foldLetters } from '../leads/fold-letters.ts';

/** What the page in front of somebody is about, as far as its address and title tell. */
export type Site =
  | {
      readonly kind: 'company';
      /** What can be registered by itself: `northwind.co.uk` of `shop.northwind.co.uk`. */
      readonly domain: string;
      readonly host: string;
    }
  | {
      readonly kind: 'person';
      /** The part of a LinkedIn address that names somebody, see `profileOf`. */
      readonly profile: string;
      /** Where the profile is a number of LinkedIn's own, as the page's address writes it: in small letters it leads nowhere. */
      readonly memberId?: string | undefined;
      /** As the tab's title says; `''` when it says none. */
      readonly name: string;
    }
  | {
      /** A page of LinkedIn's other products, whose address names nobody outside them. */
      readonly kind: 'named';
      readonly name: string;
    }
  | {
      /** A company's page on LinkedIn. */
      readonly kind: 'organization';
      /** What its address calls it; `''` where that is a number. */
      readonly slug: string;
      readonly name: string;
    };

export type CompanySite = Extract<Site, { kind: 'company' }>;
export type LinkedInSite = Exclude<Site, { kind: 'company' }>;

/** Two pages that ask Leadey the same have the same text. */
export function siteKey(site: Site): string {
  switch (site.kind) {
    case 'company':
      return site.domain;
    case 'person':
      // Asked for by name: while LinkedIn goes on to the next profile, the title is still the last one's.
      return `in/${site.profile}\n${site.name}`;
    case 'named':
      return `name/${foldLetters(site.name)}`;
    case 'organization':
      return `company/${site.slug || foldLetters(site.name)}`;
  }
}

/** Leadey is searched by name, so a person or company without a name cannot be searched. */
export function isAskable(site: Site): boolean {
  return site.kind === 'company' || site.name !== '';
}

/**
 * Whether a host is that of the site: what was registered; on its main page, whatever lies under that
 * (`mail.northwind.com`); on a page of a part, that part. On `pharma.contoso.com` both `contoso.com` and
 * `pharma.contoso.com` are, and `retail.contoso.com` is not.
 */
export function isOfSite(domain: string, { domain: own, host }: CompanySite): boolean {
  if (domain === own) return true;
  if (!domain.endsWith(`.${own}`)) return false;
  const page = host.replace(/^www\./, '');
  return page === own || page === domain || page.endsWith(`.${domain}`) || domain.endsWith(`.${page}`);
}
