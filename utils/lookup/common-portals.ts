/**
 * Directories, review sites, job boards and news, whose pages are about other companies: their domain says nothing
 * of the company somebody reads about there.
 * More of them are in `portals.ts`.
 */
const COMMON_PORTALS = new Set(
  `crunchbase.com g2.com getapp.com producthunt.com kununu.com wellfound.com pitchbook.com zoominfo.com apollo.io dnb.com yelp.com reuters.com bloomberg.com forbes.com techcrunch.com wsj.com ft.com nytimes.com theguardian.com cnn.com cnbc.com bbc.co.uk bbc.com lemonde.fr lefigaro.fr spiegel.de zeit.de faz.net handelsblatt.com elpais.com elmundo.es`.split(
    ' ',
  ),
);

const IN_EVERY_COUNTRY =
  /^(?:capterra|glassdoor|indeed|infojobs|monster|northdata|stepstone|trustpilot)\.(?:com?\.)?[a-z]{2,3}$/;

export function isCommonPortal(domain: string): boolean {
  return COMMON_PORTALS.has(domain) || IN_EVERY_COUNTRY.test(domain);
}
