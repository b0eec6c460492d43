import type { Lead } from '../leadey/schemas.ts';
import { companyKey } from '../lookup/company-key.ts';
import { guessDomain } from '../lookup/guess-domain.ts';
import { profileOf } from '../lookup/linkedin.ts';
import { domainOf, emailDomains } from '../lookup/match.ts';
import { organizationSlug } from '../lookup/organization-slug.ts';
import { mayFitSite } from '../lookup/perhaps.ts';
import { addressesIn, addressesOf } from './email-field.ts';
import { isSameNumber, numbersOf, SHORTEST_NUMBER } from './phone-number.ts';

/** Tells whether a lead is what was pasted; `null` when a search is plain words. */
export type IsMeant = ((lead: Lead) => boolean) | null;

/** An address of the web, whatever its beginning has become on the way. */
const WEB =
  /(?<=^|[\s<("'[])(?:(?:https?(?::\/*|\/\/)|\/\/|www\.)[^\s<>"')\]]+|(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"')\]]*)/iu;
/** What people write before a number. */
const LABEL =
  /^[^\p{L}\p{Nd}+＋(]*(?:(?:tel|phone|telephone|telefon|teléfono|telefone|téléphone|tél|fon|mobile?|mobiltelefon|móvil|celular|cell|handy|portable|office|büro|direct|direkt|whatsapp|[tmpdc])(?:[.:]|\s)+[^\p{L}\p{Nd}+＋(]*)?/iu;

/** A lead's own page in Leadey, as it is copied from there. */
const IN_LEADEY = /\bapp\.leadey\.ai\/dashboard\/leads\/([^\s/?#]+)/i;

/** The person or company that a pasted link of Leadey, profile, web address, e-mail address or phone number stands for. */
export function recognise(search: string): IsMeant {
  const profile = profileOf(search);
  if (profile !== null) return ({ linkedinUrl }) => linkedinUrl !== '' && profileOf(linkedinUrl) === profile;
  const ofLead = IN_LEADEY.exec(search)?.[1];
  if (ofLead !== undefined) return ({ id }) => encodeURIComponent(id) === ofLead;
  const addresses = addressesIn(search.toLowerCase());
  // An address by itself is found as text, while it is typed.
  if (addresses.length > 0 && addresses[0] !== search.trim().toLowerCase())
    return ({ email }) => addressesOf(email.toLowerCase()).some((address) => addresses.includes(address));
  const page = WEB.exec(search)?.[0];
  if (page !== undefined) return ofPage(page);
  return ofNumber(search);
}

/** The e-mail address within a text, in small letters; `null` when there is none. */
export function addressIn(text: string): string | null {
  return addressesIn(text.toLowerCase())[0] ?? null;
}

/** The host of a web address that was pasted, and what a company's page on LinkedIn calls it. */
export function pageIn(search: string): { readonly domain: string; readonly organization: string } | null {
  const page = WEB.exec(search)?.[0];
  if (page === undefined) return null;
  const address = page.replace(/^(?:https?(?::\/*|\/\/))+|^\/\//i, '').replace(/[.,;:!?]+$/, '');
  return { domain: domainOf(address), organization: organizationSlug(address) };
}

function ofPage(search: string): IsMeant {
  const { domain, organization } = pageIn(search) ?? { domain: '', organization: '' };
  const key = companyKey(organization);
  if (key !== '') return ({ company }) => company !== '' && companyKey(company) === key;
  return domain === '' ? null : ofDomain(domain);
}

function ofDomain(domain: string): IsMeant {
  const site = { kind: 'company', domain: guessDomain(domain), host: domain } as const;
  return (lead) => {
    const hosts = emailDomains(lead.email);
    // People are at `northwind.com`, its shop is at `shop.northwind.com`.
    const isThere = (host: string) =>
      host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
    return hosts.length === 0 ? mayFitSite(lead, site) : hosts.some(isThere);
  };
}

function ofNumber(search: string): IsMeant {
  const dialled = search.replace(/\p{Cf}+/gu, '').replace(LABEL, '');
  if (!isNothingElse(dialled)) return null;
  const numbers = numbersOf(dialled).filter((number) => number.length >= SHORTEST_NUMBER);
  if (numbers.length === 0) return null;
  return ({ phone }) =>
    phone !== '' && numbersOf(phone).some((own) => numbers.some((number) => isSameNumber(own, number)));
}

/** Whether a text is numbers and, at most, their extensions. */
function isNothingElse(text: string): boolean {
  return /^[\p{Nd}\s()+＋./;,|\p{Pd}]+(?:(?:e?xt?|extension|poste|durchwahl|dw|int|x|#|ramal|anexo|内線)[\s.:]*\p{Nd}{1,6}\)?)?$/iu.test(
    text,
  );
}
