/** What the page in front of somebody is about, as far as its address tells. */
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
      /** As the tab's title says; `''` when it says none. */
      readonly name: string;
    };

/** Two pages that ask Leadey the same have the same text. */
export function siteKey(site: Site): string {
  return site.kind === 'company' ? site.domain : `in/${site.profile}`;
}
