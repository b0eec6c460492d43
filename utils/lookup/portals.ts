/**
 * Directories, review sites, job boards and news, whose pages are about other companies: their domain says nothing
 * of the company somebody reads about there.
 */
const PORTALS = new Set(
  `crunchbase.com g2.com capterra.com trustpilot.com trustradius.com getapp.com softwareadvice.com producthunt.com
  glassdoor.com glassdoor.de glassdoor.fr glassdoor.es glassdoor.co.uk kununu.com indeed.com stepstone.de
  monster.com ziprecruiter.com wellfound.com infojobs.net welcometothejungle.com
  pitchbook.com owler.com zoominfo.com apollo.io dnb.com opencorporates.com northdata.com northdata.de
  yelp.com yellowpages.com societe.com pappers.fr
  reuters.com bloomberg.com forbes.com techcrunch.com wsj.com ft.com nytimes.com theguardian.com cnn.com cnbc.com
  bbc.co.uk bbc.com businessinsider.com lemonde.fr lefigaro.fr lesechos.fr spiegel.de zeit.de faz.net
  handelsblatt.com elpais.com elmundo.es`.split(/\s+/),
);

export function isPortal(domain: string): boolean {
  return PORTALS.has(domain);
}
