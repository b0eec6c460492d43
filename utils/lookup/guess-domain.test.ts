// @vitest-environment node
import { expect, test } from 'vitest';
import { registrableDomain } from './find-site.ts';
import { guessDomain } from './guess-domain.ts';

test.each([
  ['jobs.bmw.de', 'bmw.de'],
  ['www2.dhl.de', 'dhl.de'],
  ['app.abc.io', 'abc.io'],
  ['docs.x.ai', 'x.ai'],
  ['shop.northwind.co.uk', 'northwind.co.uk'],
  ['shop.northwind.com.br', 'northwind.com.br'],
  ['www.contoso.or.at', 'contoso.or.at'],
  ['a.contoso.co.jp', 'contoso.co.jp'],
  ['a.contoso.ne.jp', 'contoso.ne.jp'],
  ['a.contoso.gob.mx', 'contoso.gob.mx'],
  ['a.contoso.gouv.fr', 'contoso.gouv.fr'],
  ['a.contoso.id.au', 'contoso.id.au'],
  ['a.contoso.web.za', 'contoso.web.za'],
  ['a.contoso.idv.tw', 'contoso.idv.tw'],
  ['a.contoso.firm.in', 'contoso.firm.in'],
  ['mail.shop.contoso.com', 'contoso.com'],
])('of %s %s was registered, as the list of public suffixes says', (host, domain) => {
  expect([guessDomain(host), registrableDomain(host)]).toEqual([domain, domain]);
});
